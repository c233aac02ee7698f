"""`prongsai check`."""

import sys
from datetime import date
from pathlib import Path

import click

from prongsai.cli.problems import show
from prongsai.cli.terminal import (
    CONTENT_HAS_ERRORS,
    ThaiCommand,
    content_option,
    help_option,
    on_option,
    stop,
)
from prongsai.reading.problem import Severity
from prongsai.thai.dates import Unreadable


@click.command(cls=ThaiCommand, help="ตรวจข้อมูลทั้งหมด บอกไฟล์ บรรทัด และวิธีแก้")
@content_option
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="รูปแบบผลการตรวจ (ปกติคือ text)",
)
@click.option(
    "--against",
    metavar="FILE|URL",
    help="เทียบกับ addresses.txt ของเว็บไซต์ที่เผยแพร่อยู่ ที่อยู่ใดหายไปถือว่าผิดพลาด",
)
@on_option
@help_option
def check(folder: Path, style: str, against: str | None, as_of: date | None) -> None:
    """Report every problem of a content folder; exit 1 when one is an error."""
    from prongsai.publishing.clock import build_date
    from prongsai.publishing.permanence import vanished
    from prongsai.publishing.prepare import prepare

    try:
        prepared = prepare(folder.resolve(), as_of=as_of or build_date())
    except Unreadable as unreadable:
        stop(f"ตรวจข้อมูลไม่สำเร็จ: {unreadable.message} {unreadable.hint}")
    problems = list(prepared.problems)
    if against and prepared.site:
        problems.extend(vanished(prepared, against))
    show(problems, style)
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(CONTENT_HAS_ERRORS)
