"""`prongsai build`, and `prongsai write` for builders without our plugin."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from prongsai.cli.problems import show
from prongsai.cli.terminal import (
    CONTENT_HAS_ERRORS,
    ThaiCommand,
    config_option,
    help_option,
    on_option,
    reason,
    settings_file,
    stop,
)


@click.command(
    cls=ThaiCommand,
    help="ตรวจข้อมูลแล้วสร้างเว็บไซต์ ถ้าไม่สำเร็จ เว็บไซต์เดิมจะอยู่ครบตามเดิม",
    short_help="ตรวจข้อมูลแล้วสร้างเว็บไซต์",
)
@config_option
@click.option("-d", "--site-dir", metavar="DIR", help="โฟลเดอร์ที่จะวางเว็บไซต์ นับจากที่อยู่ของไฟล์ตั้งค่า (ปกติคือ site)")
@on_option
@help_option
def build(config_file: str, site_dir: str | None, as_of: date | None) -> None:
    """Build the site, with progress on a terminal; a failed build leaves the old site."""
    from prongsai.publishing.build import build as build_site

    with (
        _faults_told(settings_file(config_file), "สร้างเว็บไซต์ไม่สำเร็จ", "เว็บไซต์เดิมอยู่ครบตามเดิม"),
        _progress() as bar,
    ):
        built = build_site(config_file, site_dir, as_of, bar)
    show(built.prepared.problems)
    click.echo(f"สร้างเว็บไซต์แล้วที่ {built.site_dir}")
    click.echo(_change(built.before, built.after))


@click.command(
    cls=ThaiCommand,
    help="เขียนเว็บไซต์เป็นไฟล์ Markdown และ mkdocs.yml ไว้ใน DIR ให้โปรแกรมสร้างเว็บไซต์อื่นใช้ต่อได้โดยไม่ต้องมีปลั๊กอินนี้",
    short_help="เขียนเว็บไซต์เป็น Markdown ให้โปรแกรมอื่นสร้างต่อ",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@config_option
@on_option
@help_option
def write(folder: Path, config_file: str, as_of: date | None) -> None:
    """Write the plain tree; a folder of other things is left alone."""
    from prongsai.publishing.plain_tree import write_tree

    with _faults_told(settings_file(config_file), "เขียนไฟล์ไม่สำเร็จ", "ไฟล์เดิมอยู่ครบตามเดิม"):
        prepared = write_tree(config_file, folder.resolve(), as_of)
    show(prepared.problems)
    click.echo(f"เขียนไฟล์แล้วที่ {folder.resolve()}")
    click.echo(f"สร้างเว็บไซต์จากไฟล์ชุดนี้ด้วยคำสั่ง: mkdocs build -f {folder / 'mkdocs.yml'}")


@contextmanager
def _faults_told(config_file: str, failed: str, unchanged: str) -> Iterator[None]:
    """Whatever stops the work within is told in Thai, and ends the command with its exit code."""
    from mkdocs.exceptions import Abort, MkDocsException

    from prongsai.publishing.plugin import ContentError

    try:
        yield
    except ContentError as error:
        show(error.prepared.problems)
        click.echo(f"ยังไม่ได้เขียนสิ่งใหม่ {unchanged}", err=True)
        sys.exit(CONTENT_HAS_ERRORS)
    except (MkDocsException, OSError, ValueError) as error:
        why = f"ค่าใน {config_file} ใช้ไม่ได้ ดูข้อความด้านบน" if isinstance(error, Abort) else reason(error)
        stop(f"{failed}: {why}\n{unchanged}")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A bar while pages are written; nothing where there is no terminal to draw it on."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("เขียนหน้าเว็บ"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _change(before: frozenset[str], after: frozenset[str]) -> str:
    """How many addresses there were and are, and those that are gone."""
    if not before:
        return f"ที่อยู่ทั้งหมด {len(after)} รายการ"
    gone = sorted(before - after)
    rows = [
        f"ที่อยู่ทั้งหมด {len(before)} → {len(after)} รายการ (เพิ่ม {len(after - before)} หายไป {len(gone)})",
        *(f"  หายไป: {address}" for address in gone),
    ]
    return "\n".join(rows)
