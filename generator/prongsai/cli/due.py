"""`prongsai due`."""

from datetime import date
from pathlib import Path

import click

from prongsai.cli.office import gathered
from prongsai.cli.terminal import ThaiCommand, content_option, help_option, on_option, stop


@click.command(cls=ThaiCommand, help="บอกงานกำกับติดตามที่จะถึงกำหนด และที่พ้นกำหนดโดยยังไม่มีบันทึกผล แยกตามหน่วยงาน")
@content_option
@click.option("--unit", "unit_id", metavar="UNIT", help="เฉพาะหน่วยงานที่มีรหัสนี้ใน agency.yml")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "csv", "json", "github"]),
    default="text",
    help="รูปแบบ (ปกติคือ text)",
)
@on_option
@help_option
def due(folder: Path, unit_id: str | None, style: str, as_of: date | None) -> None:
    """Tell what is due; a word for late is said here only."""
    from prongsai.rendering.due import FORMATS
    from prongsai.rendering.due import due as due_list

    site = gathered(folder, as_of).site
    assert site is not None
    unit = next(iter(site.agency.units_of([unit_id])), None) if unit_id else None
    if unit_id and unit is None:
        known = " ".join(unit.id for unit in site.agency.units) or "ยังไม่มี"
        stop(f"ไม่พบหน่วยงาน {unit_id} ใน agency.yml รหัสที่มี: {known}")
    click.echo(FORMATS[style](site, due_list(site, unit)), nl=False)
