"""New files for staff to fill in. Nothing that is there already is ever written over."""

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from prongsai.checks.placeholders import PLACEHOLDER
from prongsai.model.fields import ID
from prongsai.publishing.store import write_whole
from prongsai.thai.text import in_a_line

_PLAIN = re.compile(r"[A-Za-z\u0e00-\u0e7f][\w\u0e00-\u0e7f ()/.,–-]*")
_WORDS_OF_YAML = ("true", "false", "yes", "no", "on", "off", "null")


class RefusedError(Exception):
    """What was asked for cannot be written; says why, and what to do instead, in Thai."""


def write_new(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files, {path in the folder: text}, and answer where.

    Raises RefusedError when one is there, and OSError; none of the files is then left behind.
    """
    targets = {folder / path: text for path, text in files.items()}
    for target in targets:
        if target.exists():
            raise RefusedError(f"มีไฟล์ {target} อยู่แล้ว ระบบไม่เขียนทับ ให้แก้ไฟล์นั้น หรือใช้ชื่ออื่น")
    try:
        for target, text in targets.items():
            write_whole(target, text.encode())
    except OSError:
        # None was there before, so whichever is there now is ours.
        for target in targets:
            with suppress(OSError):
                target.unlink()
        raise
    return tuple(targets)


def checked_id(typed: str) -> str:
    """An id as typed. Raises RefusedError for one that could not be a part of an address."""
    if not ID.fullmatch(typed):
        raise RefusedError(f"รหัส “{typed}” ใช้ไม่ได้ ใช้ตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีดกลางเท่านั้น เช่น hr-plan")
    return typed


def scalar(typed: str) -> str:
    """A text as one YAML value on one line, whatever it holds."""
    text = in_a_line(typed)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return "'" + text.replace("'", "''") + "'"


def awaiting(what: str) -> str:
    """Stands for a value that staff have to type; `prongsai check` tells of each that is left."""
    return scalar(f"{PLACEHOLDER} {what}")
