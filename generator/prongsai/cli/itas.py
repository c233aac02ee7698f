"""`prongsai itas`: the answer sheet of a year, and what was submitted kept for later."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prongsai.cli.private import directory_option, keep_private, no_such_year, site_of, write
from prongsai.cli.terminal import (
    FISCAL_YEAR,
    ThaiCommand,
    config_option,
    help_option,
    on_option,
    reason,
    settings_file,
    stop,
    until_option,
)

if TYPE_CHECKING:
    from prongsai.publishing.settings import Settings
    from prongsai.site.oit import OitYear
    from prongsai.site.site import Site


@click.command(
    cls=ThaiCommand,
    help="เขียนแบบตอบ OIT ของปีงบประมาณ YEAR เป็น Excel: มีหรือไม่มี URL คำอธิบายวิธีเข้าถึง และสิ่งที่ยังขาดของทุกข้อ",
    short_help="เขียนแบบตอบ OIT ของปีเป็น Excel",
)
@click.argument("number", metavar="YEAR", type=FISCAL_YEAR)
@config_option
@directory_option
@click.option(
    "--freeze", is_flag=True, help="บันทึกสิ่งที่ส่งไว้ใน frozen/ ของโฟลเดอร์ข้อมูล การตรวจครั้งต่อไปจะเตือนเมื่อข้อมูลต่างจากที่ส่ง"
)
@until_option
@on_option
@help_option
def itas(
    number: int, config_file: str, directory: Path, freeze: bool, until: date | None, as_of: date | None
) -> None:
    """Write the sheet of a fiscal year, and with --freeze the record of what is submitted."""
    from prongsai.rendering import answer_sheet

    if until and not freeze:
        raise click.BadParameter("--until ใช้คู่กับ --freeze เท่านั้น")
    settings = _settings(config_file, as_of)
    keep_private(directory, settings.content)
    site = site_of(settings.content, settings.as_of, settings.base_url)
    year = next((year for year in site.oit_years if year.year == number), None)
    if year is None:
        no_such_year(f"ยังไม่มีคำตอบ OIT ของปี {number}", (year.year for year in site.oit_years))
    write(directory / f"itas-{number}.xlsx", answer_sheet.write(site, year))
    if not settings.is_published:
        click.echo(
            "ยังไม่ได้ตั้งที่อยู่ของเว็บไซต์ URL ในแบบตอบจึงยังใช้ส่งไม่ได้ "
            f"ตั้งค่า SITE_URL หรือแก้ site_url ใน {config_file} เป็นที่อยู่จริง เช่น https://www.example.go.th/",
            err=True,
        )
    if freeze:
        _freeze(settings, site, year, until)


def _settings(config_file: str, as_of: date | None) -> "Settings":
    from mkdocs.exceptions import Abort, MkDocsException

    from prongsai.publishing.settings import read_settings

    try:
        return read_settings(settings_file(config_file), as_of)
    except (MkDocsException, OSError, ValueError) as error:
        why = "ดูข้อความด้านบน" if isinstance(error, Abort) else reason(error)
        stop(f"ค่าใน {config_file} ใช้ไม่ได้: {why}")


def _freeze(settings: "Settings", site: "Site", year: "OitYear", until: date | None) -> None:
    """Keep what is submitted; until the end of the fiscal year, when no other day is given."""
    from prongsai.publishing.starting import RefusedError, write_new
    from prongsai.rendering.frozen import as_yaml, freeze, path
    from prongsai.thai.fiscal import year_span
    from prongsai.thai.months import long_date

    last = until or year_span(year.year).last
    if last < site.as_of:
        stop(f"วันสุดท้ายที่จะเตือน ({long_date(last)}) ผ่านไปแล้ว พิมพ์ --until ตามด้วยวันที่หลังจากวันนี้")
    frozen = freeze(site, year, last)
    if (kept := settings.content / path(frozen)).exists():
        stop(f"บันทึกสิ่งที่ส่งของวันเดียวกันไว้แล้วที่ {kept} ระบบไม่เขียนทับ และห้ามแก้ไฟล์นั้น ถ้ายังไม่ได้ส่ง ให้ลบไฟล์นั้นแล้วสั่งใหม่")
    try:
        (written,) = write_new(settings.content, {path(frozen): as_yaml(frozen)})
    except RefusedError as refused:
        stop(str(refused))
    except OSError as error:
        stop(f"เขียนไฟล์ไม่สำเร็จ: {reason(error)}")
    click.echo(f"บันทึกสิ่งที่ส่งแล้ว {written} นำไฟล์นี้เข้าที่เก็บข้อมูล (commit) ด้วย")
