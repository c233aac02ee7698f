"""`prongsai status`: the executive's page."""

from datetime import date
from pathlib import Path

import click

from prongsai.cli.private import directory_option, keep_private, no_such_year, site_of, write
from prongsai.cli.terminal import FISCAL_YEAR, ThaiCommand, content_option, help_option, on_option


@click.command(
    cls=ThaiCommand,
    help="เขียนหน้าสรุปสำหรับผู้บริหารเป็น PDF: ข้อ OIT องค์ประกอบ งานกำกับติดตาม และข่าวของปีงบประมาณ YEAR",
    short_help="เขียนหน้าสรุปสำหรับผู้บริหารเป็น PDF",
)
@click.argument("year", metavar="YEAR", type=FISCAL_YEAR)
@content_option
@directory_option
@on_option
@help_option
def status(year: int, folder: Path, directory: Path, as_of: date | None) -> None:
    """Write where a fiscal year (B.E.) stands, whether or not the agency publishes it."""
    from prongsai.rendering.papers import to_pdf
    from prongsai.rendering.papers.status import paper
    from prongsai.site.status import status_years

    keep_private(directory, folder)
    site = site_of(folder, as_of)
    known = status_years(site)
    if year not in known:
        no_such_year(f"ยังไม่มีข้อมูลของปี {year}", known)
    write(directory / f"status-{year}.pdf", to_pdf.write(paper(site, year), site.agency.digits))
