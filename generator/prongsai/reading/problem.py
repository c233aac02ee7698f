"""What is wrong, where, and what to type instead."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from prongsai.thai.identity import find_personal_ids

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


class Severity(IntEnum):
    """How much a problem matters; only an error stops a build."""

    ERROR = 1
    WARNING = 2
    TODO = 3

    @property
    def key(self) -> str:
        """The name in JSON: error, warning or to-do."""
        return ("error", "warning", "to-do")[self - 1]

    @property
    def label(self) -> str:
        """The name that staff read."""
        return ("ผิดพลาด", "ควรแก้", "ยังขาดข้อมูล")[self - 1]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """One problem. Lines and columns count from 1; a column counts characters, not cells."""

    path: str
    line: int
    column: int
    severity: Severity
    message: str
    hint: str = ""
    excerpt: str = ""
    """The source line, for the caret; empty when there is none to show."""

    @classmethod
    def of_file(cls, path: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> "Problem":
        """A problem of a file as a whole, told at its beginning."""
        return cls(path=path, line=1, column=1, severity=severity, message=message, hint=hint)

    @classmethod
    def at(
        cls,
        path: str,
        lines: Sequence[str],
        place: tuple[int, int],
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> "Problem":
        """A problem at a place of a text: line and column, both from 0; without lines, nothing is quoted."""
        line, column = place
        return cls(
            path=path,
            line=line + 1,
            column=column + 1,
            severity=severity,
            message=message,
            hint=hint,
            excerpt=lines[line] if line < len(lines) else "",
        )

    def __post_init__(self) -> None:
        """Whatever a problem quotes, it never repeats a person's number."""
        for name in ("path", "message", "hint", "excerpt"):
            object.__setattr__(self, name, _masked(getattr(self, name)))


def as_text(problem: Problem) -> str:
    """Write a problem for the terminal: place, message, hint, source line with a caret."""
    rows = [f"{problem.path}:{problem.line}:{problem.column}: {problem.severity.label}: {problem.message}"]
    if problem.hint:
        rows.append(f"    {'ทำต่อ' if problem.severity is Severity.TODO else 'แก้ไข'}: {problem.hint}")
    if problem.excerpt.strip():
        gutter = str(problem.line)
        source, before = _window(problem.excerpt, problem.column - 1)
        rows.append(f"    {gutter} | {source}")
        rows.append(f"    {' ' * len(gutter)} | {' ' * _cells(before)}^")
    return "\n".join(rows)


def as_annotation(problem: Problem) -> str:
    """Write a problem as a workflow command of GitHub, which shows it on the changed line."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TODO: "notice"}[problem.severity]
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    body = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{kind} {place},title={_property(problem.severity.label)}::{_data(body)}"


def as_json(problems: Iterable[Problem]) -> str:
    """Write problems and their counts by severity as one JSON object."""
    listed = list(problems)
    return json.dumps(
        {
            "problems": [
                {
                    "severity": problem.severity.key,
                    "path": problem.path,
                    "line": problem.line,
                    "column": problem.column,
                    "message": problem.message,
                    "hint": problem.hint,
                }
                for problem in listed
            ],
            "counts": {
                severity.key: sum(problem.severity is severity for problem in listed) for severity in Severity
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _masked(text: str) -> str:
    """The text with all digits of personal ids but the last three as x; it keeps its length."""
    for found in find_personal_ids(text):
        number = text[found.start : found.end]
        shown = max(at for at, letter in enumerate(number) if len(re.findall(r"\d", number[at:])) == 3)
        text = text[: found.start] + re.sub(r"\d", "x", number[:shown]) + number[shown:] + text[found.end :]
    return text


def _cells(text: str) -> int:
    """How many terminal cells a text takes: marks above and below a letter take none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return sum(unicodedata.category(letter) not in ("Mn", "Me", "Cf") for letter in text) + wide


def _window(line: str, offset: int, width: int = 76) -> tuple[str, str]:
    """Cut a long line around the offset; answer the part shown and the part of it before the offset."""
    start = max(0, offset - width // 2) if len(line) > width else 0
    while start and unicodedata.category(line[start]) == "Mn":
        start -= 1
    shown = _CONTROLS.sub(" ", line[start : start + width])
    head = "…" if start else ""
    tail = "…" if start + width < len(line) else ""
    return f"{head}{shown}{tail}", head + shown[: offset - start]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
