"""How the command meets people: Thai help, Thai words for what was mistyped, exit codes, common options."""

import errno
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from prongsai.thai.dates import Unreadable, read_date
from prongsai.thai.digits import to_arabic

CONTENT_HAS_ERRORS = 1
NOT_FINISHED = 3

_REASONS = {
    errno.ENOSPC: "ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่อีกครั้ง",
    errno.EACCES: "ไม่มีสิทธิ์เขียนไฟล์ในโฟลเดอร์นี้",
    errno.EROFS: "ดิสก์นี้อ่านได้อย่างเดียว",
    errno.ENOENT: "ไม่มีไฟล์หรือโฟลเดอร์นี้ ตรวจชื่อที่พิมพ์",
    errno.EEXIST: "ชื่อนี้เป็นไฟล์ ไม่ใช่โฟลเดอร์ เลือกโฟลเดอร์อื่น",
    errno.ENOTDIR: "มีไฟล์อยู่ตรงที่ต้องเป็นโฟลเดอร์ เลือกโฟลเดอร์อื่น",
    errno.EISDIR: "มีโฟลเดอร์ชื่อเดียวกับไฟล์ที่จะเขียน ย้ายโฟลเดอร์นั้นออก หรือเลือกโฟลเดอร์อื่น",
    errno.ENAMETOOLONG: "ชื่อยาวเกินไป ใช้ชื่อที่สั้นกว่านี้",
    errno.EADDRINUSE: "มีโปรแกรมอื่นใช้หมายเลขพอร์ตนี้อยู่ ปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่นด้วย --dev-addr",
}


class _Formatter(click.HelpFormatter):
    """Help pages with Thai headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "วิธีใช้: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading({"Options": "ตัวเลือก", "Commands": "คำสั่ง"}.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *widths: int) -> None:
        super().write_dl([(term, text.replace("[required]", "(ต้องใส่)")) for term, text in rows], *widths)


class _Context(click.Context):
    formatter_class = _Formatter


class ThaiCommand(click.Command):
    """A command with Thai help."""

    context_class = _Context


class ThaiGroup(click.Group):
    """As click's, but speaks Thai to who mistyped a command or stopped it."""

    context_class = _Context
    command_class = ThaiCommand

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        try:
            sys.exit(super().main(*args, **{**extra, "standalone_mode": False}))
        except click.exceptions.NoArgsIsHelpError as without:
            without.show()
            sys.exit(without.exit_code)
        except click.UsageError as mistyped:
            click.echo(f"{_mistake(mistyped)}\nดูวิธีใช้: {_help(mistyped.ctx)}", err=True)
            sys.exit(mistyped.exit_code)
        except click.Abort:
            click.echo("หยุดกลางคันตามที่สั่ง", err=True)
            sys.exit(NOT_FINISHED)


def _help(context: click.Context | None) -> str:
    """What to type to read how the command that was mistyped is used."""
    names: list[str] = []
    while context and context.parent:
        names, context = [context.info_name or "", *names], context.parent
    return " ".join(("prongsai", *names, "--help"))


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
        case click.MissingParameter(param=click.Option() as option):
            return f"ต้องพิมพ์ {option.opts[0]} ด้วย: {option.help}"
        case click.MissingParameter(param=click.Argument() as argument):
            wanted = getattr(argument.type, "wanted", "")
            return f"ต้องพิมพ์ {argument.make_metavar(_Context(click.Command(None)))} ด้วย {wanted}".rstrip()
        case click.BadParameter(param=click.Option(type=click.Choice(choices=choices)) as option):
            return f"ค่าของ {option.opts[0]} ต้องเป็นคำใดคำหนึ่งต่อไปนี้: {' '.join(map(str, choices))}"
        case click.BadParameter(param=click.Option() as option):
            return f"ค่าของ {option.opts[0]} ใช้ไม่ได้: {mistyped.message}"
        case click.BadParameter(param=click.Argument() | None):
            return mistyped.message
        case _:
            return "พิมพ์คำสั่งไม่ถูกต้อง อาจมีคำเกินมา"


def _day(_context: click.Context, _option: click.Parameter, typed: str | None) -> date | None:
    try:
        return read_date(typed) if typed else None
    except Unreadable as unreadable:
        raise click.BadParameter(f"{unreadable.message} {unreadable.hint}") from None


class WholeNumber(click.ParamType[int]):
    """A number within bounds, in Thai or Arabic digits; `wanted` says in Thai what to type."""

    name = "number"

    def __init__(self, lowest: int, highest: int, wanted: str) -> None:
        self.lowest, self.highest, self.wanted = lowest, highest, wanted

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        typed = to_arabic(str(value))
        if not re.fullmatch("[0-9]{1,9}", typed) or not self.lowest <= int(typed) <= self.highest:
            self.fail(f"“{value}” ใช้ไม่ได้ {self.wanted}", param, ctx)
        return int(typed)


FISCAL_YEAR = WholeNumber(2400, 2699, "พิมพ์ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2568")
help_option = click.help_option("-h", "--help", help="แสดงวิธีใช้คำสั่ง")
on_option = click.option("--on", "as_of", metavar="DATE", callback=_day, help="ใช้วันที่นี้แทนวันนี้ เช่น 2566-04-30")
until_option = click.option(
    "--until", metavar="DATE", callback=_day, help="ใช้กับ --freeze: เตือนถึงวันที่นี้ (ปกติคือวันสุดท้ายของปีงบประมาณ)"
)
config_option = click.option(
    "-f",
    "--config-file",
    default="mkdocs.yml",
    metavar="FILE",
    help="ไฟล์ตั้งค่า (ปกติคือ mkdocs.yml)",
)
content_option = click.option(
    "--content",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("content"),
    metavar="DIR",
    help="โฟลเดอร์ข้อมูล (ปกติคือ content)",
)


def stop(message: str) -> NoReturn:
    """End the command because it cannot go on for a reason that is no fault of the content."""
    click.echo(message, err=True)
    sys.exit(NOT_FINISHED)


def settings_file(typed: str) -> str:
    """The mkdocs.yml as typed; the command ends where there is none."""
    if not Path(typed).is_file():
        stop(f"ไม่พบไฟล์ตั้งค่า {typed} ให้สั่งงานจากโฟลเดอร์ที่มีไฟล์นี้")
    return typed


def reason(error: Exception) -> str:
    """Why something could not be done: the common faults of disks in Thai, with the system's own words."""
    told = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    return f"{told} ({error})" if told else str(error)
