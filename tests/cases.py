"""Cases as plain text files: what they show, the files of a content folder, and what their author is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from textwrap import indent

import pytest

WriteContent = Callable[[Mapping[str, str | bytes]], Path]
"""Writes files, {path below content/: text or bytes}, and answers the content folder."""

AGENCY = {
    "agency.yml": """\
uuid: 5f0d9a52-6c1e-4d0b-9a57-3f2f6d1c8e10
name: เทศบาลตำบลตัวอย่าง
kind: subdistrict-municipality
place:
  district: เมืองตัวอย่าง
  province: ตัวอย่าง
"""
}
"""The least content without a fault."""


def catalogue(*groups: str, year: int = 2566, confidence: str = "established") -> str:
    """A catalogue of one indicator with groups 9.1, 9.2 …; each is the YAML list of its items."""
    text = f"year: {year}\nconfidence: {confidence}\nindicators:\n"
    text += "  - number: 9\n    title: การเปิดเผยข้อมูล\n    groups:\n"
    for number, items in enumerate(groups, start=1):
        text += f"      - number: '9.{number}'\n        title: ข้อมูลพื้นฐาน\n        confidence: high\n"
        text += "        items:\n" + indent(items, " " * 10)
    return text


_FILE = "@@@ "
_TOLD = "@@@ what the author is told"


@dataclass(frozen=True, slots=True)
class Case:
    """One case. `files` are {path below content/: text}; `told` is the expected report."""

    about: str
    files: dict[str, str]

    def with_report(self, report: str) -> str:
        """The case as its file holds it, with the given report at the end."""
        parts = [self.about, *(f"{_FILE}{path}\n{text}" for path, text in self.files.items())]
        return "\n".join([*parts, f"{_TOLD}\n{report}"])


def read_case(path: Path) -> Case:
    """Read a case file; its report is not read, but compared as a whole with the golden file."""
    before_report = path.read_text("utf-8").partition(_TOLD)[0]
    about, *files = f"\n{before_report}".split(f"\n{_FILE}")
    named = (part.partition("\n") for part in files)
    return Case(about.strip("\n") + "\n", {name: text.rstrip("\n") + "\n" for name, _, text in named})


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares a text with the file that holds what it should be."""

    bless: bool

    def __call__(self, path: Path, text: str) -> None:
        __tracebackhide__ = True
        if self.bless:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
            return
        expected = path.read_text("utf-8") if path.exists() else ""
        if text != expected:
            changed = unified_diff(expected.splitlines(), text.splitlines(), path.name, "now", lineterm="")
            pytest.fail("\n".join([*changed, "If the new text is right, accept it: pytest --bless"]))
