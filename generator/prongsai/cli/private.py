"""What the commands share that work for the office alone: the records they read, the files they write."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from prongsai.cli.problems import show
from prongsai.cli.terminal import CONTENT_HAS_ERRORS, reason, stop

if TYPE_CHECKING:
    from prongsai.site.site import Site

PRIVATE = Path("private")
"""Where papers for the office alone go; git ignores it."""

directory_option = click.option(
    "-d",
    "--directory",
    type=click.Path(path_type=Path),
    default=PRIVATE,
    metavar="DIR",
    help="โฟลเดอร์ที่จะวางไฟล์ (ปกติคือ private ซึ่งไม่เผยแพร่)",
)


def site_of(folder: Path, as_of: date | None, base_url: str | None = None) -> "Site":
    """The site of a content folder without errors; with errors they are shown and the command ends."""
    from prongsai.publishing.clock import build_date
    from prongsai.publishing.prepare import UNPUBLISHED, gather
    from prongsai.thai.dates import Unreadable

    try:
        prepared = gather(folder.resolve(), as_of=as_of or build_date(), base_url=base_url or UNPUBLISHED)
    except Unreadable as unreadable:
        stop(f"วันที่ใช้ไม่ได้: {unreadable.message} {unreadable.hint}")
    if prepared.site is None:
        show(prepared.errors, "text")
        click.echo("ยังไม่ได้เขียนไฟล์ แก้ข้อผิดพลาดข้างต้นก่อน", err=True)
        sys.exit(CONTENT_HAS_ERRORS)
    return prepared.site


def keep_private(directory: Path, content: Path) -> None:
    """End the command where its files would lie in a content folder, from which a site is published."""
    if directory.resolve().is_relative_to(content.resolve()):
        stop(f"{directory} อยู่ในโฟลเดอร์ข้อมูลซึ่งเผยแพร่ เลือกโฟลเดอร์อื่นด้วย -d เพื่อไม่ให้เอกสารภายในหลุดออกไป")


def no_such_year(missing: str, known: Iterable[int]) -> NoReturn:
    """End the command because a fiscal year (B.E.) has no records of the kind, and tell which years have."""
    years = " ".join(map(str, known))
    stop(f"{missing} " + (f"มีปี {years}" if years else "และยังไม่มีปีใด"))


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and tell where it is."""
    from prongsai.publishing.store import write_whole

    try:
        write_whole(path, content)
    except OSError as error:
        stop(f"เขียนไฟล์ {path} ไม่สำเร็จ: {reason(error)}")
    click.echo(f"เขียนแล้ว {path}")
