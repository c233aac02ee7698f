"""How a problem is written: for the terminal, for GitHub, as JSON; and what it never says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.reading.problem import Problem, Severity, as_annotation, as_json, as_text


def problem(excerpt: str = "", column: int = 1, message: str = "ผิด", hint: str = "แก้") -> Problem:
    return Problem(
        path="content/a.yml",
        line=12,
        column=column,
        severity=Severity.ERROR,
        message=message,
        hint=hint,
        excerpt=excerpt,
    )


def caret_cell(written: str) -> int:
    """How many cells stand before the caret, behind the line number's column."""
    return written.splitlines()[-1].removeprefix("       | ").index("^")


@pytest.mark.parametrize(
    ("before", "cells"),
    [
        ("title: ", 7),
        ("กำ", 2),
        ("ที่นี่", 2),
        ("ผู้ใหญ่", 4),
        ("ณ์ ", 2),
        ("\t- ", 3),
        ("ก\u200bข", 2),
        ("漢字", 4),
    ],
)
def test_caret_stands_below_the_fault(before: str, cells: int) -> None:
    """Marks above and below a letter take no cell, letters of other scripts may take two."""
    assert caret_cell(as_text(problem(f"{before}X", len(before) + 1))) == cells


def test_caret_in_a_long_line() -> None:
    """Of a long line only the part around the fault is shown, and the caret still stands below it."""
    excerpt = "ที่" * 100 + "X" + "นี่" * 100
    rows = as_text(problem(excerpt, 301)).splitlines()
    shown = rows[-2].removeprefix("    12 | ")
    assert len(shown) <= 80
    assert shown.startswith("…")
    assert shown.endswith("…")
    cells = [letter for letter in shown if letter not in "\u0e35\u0e48"]
    assert cells[caret_cell(rows[-1])] == "X"


def test_no_excerpt_no_caret() -> None:
    """A problem of a whole file is two lines."""
    assert as_text(problem()) == "content/a.yml:12:1: ผิดพลาด: ผิด\n    แก้ไข: แก้"


def test_annotation_cannot_be_broken_out_of() -> None:
    """Whatever a message quotes, GitHub sees one command on one line."""
    written = as_annotation(problem(message="100%\n::error::x", hint="a,b:c\r"))
    assert written == (
        "::error file=content/a.yml,line=12,col=1,title=ผิดพลาด::100%25%0A::error::x%0Aa,b:c%0D"
    )


def test_json_counts_by_severity() -> None:
    """The JSON form has every problem and the counts."""
    read = json.loads(as_json([problem()]))
    assert read["counts"] == {"error": 1, "warning": 0, "to-do": 0}
    assert read["problems"][0] == {
        "severity": "error",
        "path": "content/a.yml",
        "line": 12,
        "column": 1,
        "message": "ผิด",
        "hint": "แก้",
    }


def check_digit(digits: str) -> str:
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=True))
    return str((11 - weighted % 11) % 10)


@given(st.from_regex(r"[1-8][0-9]{11}", fullmatch=True), st.sampled_from(["", "-", " "]), st.booleans())
def test_no_form_shows_more_than_three_digits_of_a_person(digits: str, between: str, thai: bool) -> None:
    """A number in message, hint or line is shown by its last three digits; the line keeps its length."""
    number = digits + check_digit(digits)
    typed = between.join((number[0], number[1:5], number[5:10], number[10:12], number[12]))
    if thai:
        typed = typed.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    found = problem(f"เลข {typed} และ {typed}", message=f"“{typed}” ผิด", hint=f"ลบ {typed}")
    assert len(found.excerpt) == len(f"เลข {typed} และ {typed}")
    for text in (
        found.message,
        found.hint,
        found.excerpt,
        as_text(found),
        as_annotation(found),
        as_json([found]),
    ):
        assert typed not in text
        assert typed[:-3].rstrip("- ") not in text
    assert found.message.count("x") == 10
