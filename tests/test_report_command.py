"""`prongsai report` as staff meet it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import AGENCY
from prongsai.cli import CONTENT_HAS_ERRORS, NOT_FINISHED, main
from publishing.built import tree, write_project

MEASURE = """\
title: พัฒนาบุคลากร
instrument: OIT
indicator: 9
results:
  - round: 6-months
    date: 2566-04-03
    text: อบรมแล้ว
"""
NEWS = "---\ntitle: ตลาดนัด\ndate: 2566-04-01\n---\nข้อความ\n"
MISTYPED = 2
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality with a measure and an article, in which the command is typed."""
    monkeypatch.chdir(tmp_path)
    write_project(
        tmp_path,
        {**AGENCY, "measures/2566/hr.yml": MEASURE, "news/2566/market.md": NEWS},
    )
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Type the command; nothing that staff did ends in an exception."""

    def type_command(*arguments: str) -> Result:
        result = CliRunner().invoke(main, ["report", *arguments, "--on", "2566-06-01"])
        assert isinstance(result.exception, SystemExit | None), result.exception
        return result

    return type_command


def test_a_report_lies_in_private_in_every_form(run: Run, folder: Path) -> None:
    """Where git ignores it, and nothing else is written; each file is what its name says."""
    before = tree(folder)
    result = run("measures", "2566", "--round", "6-months")
    names = [f"private/measures-report-2566-6-months.{suffix}" for suffix in ("pdf", "docx", "xlsx")]
    assert (result.exit_code, result.stdout.splitlines()) == (0, [f"เขียนแล้ว {name}" for name in names])
    assert sorted(set(tree(folder)) - set(before)) == sorted(names)
    assert [(folder / name).read_bytes()[:2] for name in names] == [b"%P", b"PK", b"PK"]


def test_staff_choose_form_and_folder(run: Run, folder: Path) -> None:
    """Thai digits and capital letters are fine; without a round, each that has a result is written."""
    result = run("measures", "๒๕๖๖", "--to", "DOCX, docx", "-d", "elsewhere")
    assert result.stdout == "เขียนแล้ว elsewhere/measures-report-2566-6-months.docx\n"
    assert [path.name for path in (folder / "elsewhere").iterdir()] == ["measures-report-2566-6-months.docx"]


def test_the_other_reports_are_named_by_their_period(run: Run) -> None:
    """A month by its calendar year."""
    result = run("publicity", "2566-04", "--to", "docx")
    assert result.stdout == "เขียนแล้ว private/publicity-report-2566-04.docx\n"


def test_without_such_a_report_those_there_are_are_named(run: Run, folder: Path) -> None:
    """Nothing is written, and nobody has to guess."""
    missing = run("measures", "2566", "--round", "12-months")
    assert missing.exit_code == NOT_FINISHED
    assert missing.stderr == "ไม่มีรายงาน 2566 --round 12-months ที่มี: 2566 --round 6-months\n"
    assert run("channels", "2566-q2").stderr == "ไม่มีรายงาน 2566-q2 และยังไม่มีรายงานประเภทนี้\n"
    assert not (folder / "private").exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("measures", "66"), "พิมพ์ปีงบประมาณเป็น พ.ศ. สี่หลัก"),
        (("measures", "2566", "--to", "odt"), "“odt” ใช้ไม่ได้ เลือกจาก pdf docx xlsx"),
        (("measures", "2566", "--round", "6"), "6-months 12-months"),
        (("channels", "2566-h1"), "พิมพ์ไตรมาส เช่น 2566-q2"),
        (("questions", "2566-q1"), "พิมพ์ครึ่งปี เช่น 2566-h1"),
        (("feedback", "ปีนี้"), "ไม่ใช่ช่วงเวลาที่อ่านได้"),
        (("publicity", "2566"), "พิมพ์เดือน เช่น 2566-04"),
    ],
)
def test_what_is_mistyped_is_told_in_thai(run: Run, typed: tuple[str, ...], told: str) -> None:
    """With what to type instead."""
    result = run(*typed)
    assert result.exit_code == MISTYPED
    assert told in result.stderr


def test_content_with_errors_makes_no_report(run: Run, folder: Path) -> None:
    """The faults are told, as everywhere."""
    (folder / "content/measures/2566/hr.yml").write_text("titel: ก\n", "utf-8")
    result = run("measures", "2566")
    assert result.exit_code == CONTENT_HAS_ERRORS
    assert "measures/2566/hr.yml" in result.stdout and not (folder / "private").exists()
