"""The `prongsai` command. It translates between the terminal and the layers below, and decides nothing.

Exit codes: 0 done; 1 the content has errors; 2 the command was typed wrongly; 3 the build could not be
finished for another reason (disk, theme, settings). After 1 and 3 the last built site is as it was.
"""

import errno
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from prongsai.reading.problem import Problem, Severity, as_annotation, as_json, as_text
from prongsai.thai.dates import Unreadable, read_date

CONTENT_HAS_ERRORS = 1
NOT_FINISHED = 3

_EXIT_CODES = """\b
รหัสเมื่อจบคำสั่ง:
  0  สำเร็จ
  1  ข้อมูลมีข้อผิดพลาดที่ต้องแก้ก่อน
  2  พิมพ์คำสั่งไม่ถูกต้อง
  3  ทำงานต่อไม่ได้ด้วยเหตุอื่น เช่น ดิสก์เต็ม"""


class _Formatter(click.HelpFormatter):
    """Help pages with Thai headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "วิธีใช้: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading({"Options": "ตัวเลือก", "Commands": "คำสั่ง"}.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Command(click.Command):
    context_class = _Context


class _Group(click.Group):
    """As click's, but speaks Thai to who mistyped a command or stopped it."""

    context_class = _Context
    command_class = _Command

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        try:
            sys.exit(super().main(*args, **{**extra, "standalone_mode": False}))
        except click.exceptions.NoArgsIsHelpError as without:
            without.show()
            sys.exit(without.exit_code)
        except click.UsageError as mistyped:
            click.echo(f"{_mistake(mistyped)}\nดูวิธีใช้: prongsai --help", err=True)
            sys.exit(mistyped.exit_code)
        except click.Abort:
            click.echo("หยุดกลางคันตามที่สั่ง", err=True)
            sys.exit(NOT_FINISHED)


def _mistake(mistyped: click.UsageError) -> str:
    """What is wrong with a command as typed, in Thai."""
    match mistyped:
        case click.NoSuchOption():
            near = f" หมายถึง {' หรือ '.join(mistyped.possibilities)} หรือไม่" if mistyped.possibilities else ""
            return f"ไม่มีตัวเลือก {mistyped.option_name}{near}"
        case click.exceptions.NoSuchCommand():
            return f"ไม่มีคำสั่ง {mistyped.command_name}"
        case click.BadOptionUsage():
            return f"ตัวเลือก {mistyped.option_name} ต้องมีค่าตามหลัง"
        case click.BadParameter(param=click.Option(type=click.Choice(choices=choices)) as option):
            return f"ค่าของ {option.opts[0]} ต้องเป็นคำใดคำหนึ่งต่อไปนี้: {' '.join(choices)}"
        case click.BadParameter(param=click.Option() as option):
            return f"ค่าของ {option.opts[0]} ใช้ไม่ได้: {mistyped.message}"
        case _:
            return "พิมพ์คำสั่งไม่ถูกต้อง อาจมีคำเกินมา"


_help = click.help_option("-h", "--help", help="แสดงวิธีใช้คำสั่ง")


@click.group(cls=_Group, help=f"โปร่งใส: สร้างเว็บไซต์เปิดเผยข้อมูลสาธารณะจากข้อมูลในโฟลเดอร์ content\n\n{_EXIT_CODES}")
@_help
@click.version_option(package_name="prongsai", message="prongsai %(version)s", help="แสดงรุ่นของโปรแกรม")
def main() -> None:
    """Everything that the command does is a sub-command."""


def _day(_context: click.Context, _option: click.Parameter, typed: str | None) -> date | None:
    try:
        return read_date(typed) if typed else None
    except Unreadable as unreadable:
        raise click.BadParameter(f"{unreadable.message} {unreadable.hint}") from None


_on = click.option("--on", "as_of", metavar="DATE", callback=_day, help="ใช้วันที่นี้แทนวันนี้ เช่น 2566-04-30")


@main.command(help="ตรวจข้อมูลทั้งหมด บอกไฟล์ บรรทัด และวิธีแก้")
@click.option(
    "--content",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="DIR",
    help="โฟลเดอร์ข้อมูล (ปกติคือ content)",
)
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
@_on
@_help
def check(folder: Path, style: str, against: str | None, as_of: date | None) -> None:
    """Report every problem of a content folder; exit 1 when one is an error."""
    from prongsai.publishing.clock import build_date
    from prongsai.publishing.permanence import vanished
    from prongsai.publishing.prepare import prepare

    try:
        prepared = prepare(folder.resolve(), as_of=as_of or build_date())
    except Unreadable as unreadable:
        click.echo(f"ตรวจข้อมูลไม่สำเร็จ: {unreadable.message} {unreadable.hint}", err=True)
        sys.exit(NOT_FINISHED)
    problems = list(prepared.problems)
    if against and prepared.site:
        problems.extend(vanished(prepared, against))
    _show(problems, style)
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(CONTENT_HAS_ERRORS)


@main.command(
    help="ตรวจข้อมูลแล้วสร้างเว็บไซต์ ถ้าไม่สำเร็จ เว็บไซต์เดิมจะอยู่ครบตามเดิม", short_help="ตรวจข้อมูลแล้วสร้างเว็บไซต์"
)
@click.option(
    "--config",
    "config_file",
    default="mkdocs.yml",
    metavar="FILE",
    help="ไฟล์ตั้งค่า (ปกติคือ mkdocs.yml)",
)
@click.option("--site", "site_dir", metavar="DIR", help="โฟลเดอร์ที่จะวางเว็บไซต์ (ปกติคือ site)")
@_on
@_help
def build(config_file: str, site_dir: str | None, as_of: date | None) -> None:
    """Build the site, with progress on a terminal; a failed build leaves the old site."""
    from mkdocs.exceptions import Abort, MkDocsException

    from prongsai.publishing.build import build as build_site
    from prongsai.publishing.plugin import ContentError

    if not Path(config_file).is_file():
        click.echo(f"ไม่พบไฟล์ตั้งค่า {config_file} ให้สั่งงานจากโฟลเดอร์ที่มีไฟล์นี้", err=True)
        sys.exit(NOT_FINISHED)
    try:
        with _progress() as progress:
            built = build_site(config_file, site_dir and str(Path(site_dir).resolve()), as_of, progress)
    except ContentError as error:
        _show(error.prepared.problems, "text")
        click.echo("ยังไม่ได้สร้างเว็บไซต์ใหม่ เว็บไซต์เดิมอยู่ครบตามเดิม", err=True)
        sys.exit(CONTENT_HAS_ERRORS)
    except (MkDocsException, OSError, ValueError) as error:
        reason = f"ค่าใน {config_file} ใช้ไม่ได้ ดูข้อความด้านบน" if isinstance(error, Abort) else _reason(error)
        click.echo(f"สร้างเว็บไซต์ไม่สำเร็จ: {reason}\nเว็บไซต์เดิมอยู่ครบตามเดิม", err=True)
        sys.exit(NOT_FINISHED)
    _show(built.prepared.problems, "text")
    click.echo(f"สร้างเว็บไซต์แล้วที่ {built.site_dir}")
    click.echo(_change(built.before, built.after))


_REASONS = {
    errno.ENOSPC: "ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่อีกครั้ง",
    errno.EACCES: "ไม่มีสิทธิ์เขียนไฟล์ในโฟลเดอร์นี้",
    errno.EROFS: "ดิสก์นี้อ่านได้อย่างเดียว",
}


def _reason(error: Exception) -> str:
    """Why a build could not be finished: the common faults of disks in Thai, with the system's own words."""
    told = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    return f"{told} ({error})" if told else str(error)


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


def _show(problems: Iterable[Problem], style: str) -> None:
    ordered = sorted(problems)
    if style == "json":
        click.echo(as_json(ordered))
        return
    for problem in ordered:
        click.echo(as_annotation(problem) if style == "github" else f"{as_text(problem)}\n")
    counts = Counter(problem.severity for problem in ordered)
    click.echo(" · ".join(f"{severity.label} {counts[severity]} รายการ" for severity in Severity))


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
