"""Typst as papers use it: one program with the fonts of the theme, and the files papers are made with."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from typst import Compiler

REPORT = resources.files("prongsai_theme") / "report"
"""The files that printed papers are made with."""


@cache
def compiler() -> "Compiler":
    """The program; it knows no fonts but ours, so that every machine sets a paper alike."""
    from typst import Compiler  # Slow to load.

    return Compiler(font_paths=[str(REPORT / "fonts")], ignore_system_fonts=True)


def typeset(template: str, given: Mapping[str, object]) -> bytes:
    """The PDF that report/<template>.typ makes of what it is given. Same values, same bytes."""
    from typst import TypstError

    try:
        return _compiled(template, given, accessible=True)
    except TypstError:
        # The standard forbids what no font can draw, such as emoji; without it they can at least be copied.
        return _compiled(template, given, accessible=False)


def _compiled(template: str, given: Mapping[str, object], *, accessible: bool) -> bytes:
    """Only an accessible PDF keeps to the standard."""
    files = {
        "main": (REPORT / f"{template}.typ").read_bytes(),
        "words.typ": (REPORT / "words.typ").read_bytes(),
        "given.json": json.dumps({**given, "accessible": accessible}, ensure_ascii=False).encode(),
    }
    standard: Literal["ua-1"] | None = "ua-1" if accessible else None
    made = compiler().compile(files, format="pdf", pdf_standards=standard)  # type: ignore[type-var]
    return cast(bytes, made)
