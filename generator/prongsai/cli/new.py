"""`prongsai new …`: files for staff to fill in."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from prongsai.cli.terminal import (
    FISCAL_YEAR,
    ThaiCommand,
    ThaiGroup,
    WholeNumber,
    content_option,
    help_option,
    on_option,
    reason,
    stop,
)
from prongsai.thai.dates import Unreadable


class _Word(click.ParamType[str]):
    """A word of one of the model's closed sets, which is loaded only when it is asked for."""

    name = "word"

    def __init__(self, module: str, kind: str) -> None:
        self.module, self.kind = module, kind

    @property
    def labels(self) -> dict[str, str]:
        """The words, each with its Thai label."""
        kinds = getattr(import_module(f"prongsai.model.{self.module}"), self.kind)
        return {kind.value: kind.label for kind in kinds}

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.labels)}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.labels:
            listed = " / ".join(f"{word} ({label})" for word, label in self.labels.items())
            self.fail(f"พิมพ์ “{value}” แต่เลือกได้เพียง {listed}", param, ctx)
        return value


_id = click.option("--id", "id_", required=True, metavar="ID", help="รหัสเป็นอักษรอังกฤษพิมพ์เล็ก เช่น road-repair")


@click.group(
    cls=ThaiGroup,
    help="เขียนไฟล์ใหม่พร้อมโครงให้กรอก ไม่เขียนทับไฟล์ที่มีอยู่แล้ว",
    short_help="เขียนไฟล์ใหม่พร้อมโครงให้กรอก",
)
@help_option
def new() -> None:
    """What to write is a sub-command."""


@new.command(cls=ThaiCommand, help="เริ่มเว็บไซต์ของหน่วยงานใหม่ใน DIR: ข้อมูล การตั้งค่า และการเผยแพร่บน GitHub Pages")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="TEXT", help="ชื่อหน่วยงาน")
@click.option("--kind", type=_Word("agency", "AgencyKind"), help="ประเภทหน่วยงาน (ปกติดูจากชื่อ)")
@click.option("--district", metavar="TEXT", help="อำเภอ ไม่ต้องมีคำว่าอำเภอ")
@click.option("--province", metavar="TEXT", help="จังหวัด ไม่ต้องมีคำว่าจังหวัด")
@click.option("--year", type=FISCAL_YEAR, metavar="YEAR", help="ปีงบประมาณแรก (ปกติคือปีล่าสุดที่มีรายการข้อ OIT)")
@help_option
def site(
    folder: Path,
    name: str | None,
    kind: str | None,
    district: str | None,
    province: str | None,
    year: int | None,
) -> None:
    """Write the folder of a municipality."""
    from prongsai.publishing.clock import build_date
    from prongsai.publishing.starting.records import latest_catalogue
    from prongsai.publishing.starting.site import NewAgency, new_site

    agency = NewAgency(name=name, kind=kind, district=district, province=province)
    with _refusals_told():
        written = new_site(folder, agency, year or latest_catalogue(build_date()))
    click.echo(f"เขียนแล้ว {len(written)} ไฟล์ใน {folder}")
    click.echo(f"เปิดไฟล์นี้ก่อน: {folder / 'content' / 'agency.yml'}")
    click.echo(f"จากนั้นอ่านวิธีเผยแพร่ใน: {folder / 'README.md'}")


@new.command(cls=ThaiCommand, help="เริ่มปีงบประมาณใหม่: ไฟล์คำตอบ OIT ครบทุกข้อของปี และหัวเรื่องของมาตรการ")
@click.argument("number", metavar="YEAR", type=FISCAL_YEAR)
@content_option
@help_option
def year(number: int, folder: Path) -> None:
    """Write a year's files."""
    from prongsai.publishing.starting.records import new_year

    with _refusals_told():
        _tell(new_year(folder, number))


@new.command(cls=ThaiCommand, help="เขียนข่าวใหม่เป็นฉบับร่าง ใส่หัวเรื่องที่ TITLE")
@click.argument("title", metavar="TITLE")
@_id
@on_option
@content_option
@help_option
def news(title: str, id_: str, as_of: date | None, folder: Path) -> None:
    """Write a draft of an article."""
    from prongsai.publishing.clock import build_date
    from prongsai.publishing.starting.records import new_news

    with _refusals_told():
        _tell(new_news(folder, title, id_=id_, day=as_of or build_date()))


@new.command(cls=ThaiCommand, help="เขียนมาตรการใหม่ ใส่ชื่อสั้นที่ TITLE")
@click.argument("title", metavar="TITLE")
@_id
@click.option("--year", type=FISCAL_YEAR, required=True, metavar="YEAR", help="ปีงบประมาณ เช่น 2568")
@click.option("--instrument", type=_Word("measures", "Instrument"), help="เครื่องมือการประเมิน")
@click.option("--indicator", type=WholeNumber(1, 99, "พิมพ์เฉพาะตัวเลข เช่น 9"), metavar="N", help="ตัวชี้วัดที่")
@content_option
@help_option
def measure(
    title: str, id_: str, year: int, instrument: str | None, indicator: int | None, folder: Path
) -> None:
    """Write a measure."""
    from prongsai.publishing.starting.records import new_measure

    with _refusals_told():
        _tell(new_measure(folder, title, id_=id_, year=year, instrument=instrument, indicator=indicator))


@new.command(cls=ThaiCommand, help="พิมพ์โครงของช่องทางใหม่ให้คัดลอกไปวางใน channels.yml ถ้ายังไม่มีไฟล์นั้นจะเขียนให้")
@_id
@click.option("--kind", type=_Word("channels", "ChannelKind"), required=True, help="ประเภทช่องทาง")
@click.option(
    "--purpose",
    "purposes",
    type=_Word("channels", "Purpose"),
    multiple=True,
    required=True,
    help="ใช้เพื่อเรื่องใด (พิมพ์ซ้ำได้หลายครั้ง)",
)
@click.option("--value", metavar="TEXT", help="หมายเลขหรือที่อยู่ตามที่พิมพ์")
@content_option
@help_option
def channel(id_: str, kind: str, purposes: tuple[str, ...], value: str | None, folder: Path) -> None:
    """Print a channel, or begin channels.yml with it."""
    from prongsai.publishing.starting.records import channel_block, new_channel

    with _refusals_told():
        block = channel_block(id_=id_, kind=kind, purposes=purposes, value=value)
        target = folder / "channels.yml"
        if not target.exists():
            _tell(new_channel(folder, block))
            return
    click.echo(block)
    click.echo(f"คัดลอกข้อความข้างบนไปวางเป็นรายการสุดท้ายใต้ channels: ใน {target}", err=True)


@contextmanager
def _refusals_told() -> Iterator[None]:
    from prongsai.publishing.starting import RefusedError

    try:
        yield
    except RefusedError as refused:
        stop(str(refused))
    except Unreadable as unreadable:
        stop(f"{unreadable.message} {unreadable.hint}")
    except OSError as error:
        stop(f"เขียนไฟล์ไม่สำเร็จ: {reason(error)}")


def _tell(written: Iterable[Path]) -> None:
    first, *others = written
    for path in others:
        click.echo(f"เขียนแล้ว: {path}")
    click.echo(f"เปิดไฟล์นี้แล้วแก้ต่อ: {first}")
