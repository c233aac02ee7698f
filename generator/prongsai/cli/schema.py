"""`prongsai schema`."""

from pathlib import Path

import click

from prongsai.cli.terminal import ThaiCommand, help_option, reason, stop


@click.command(
    cls=ThaiCommand,
    help="เขียน JSON Schema ของไฟล์ข้อมูลทุกแบบไว้ใน DIR (ปกติคือ content/.schemas) ให้โปรแกรมแก้ไฟล์ช่วยเติมคำและบอกที่ผิด",
    short_help="เขียน JSON Schema ให้โปรแกรมแก้ไฟล์ใช้",
)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("content/.schemas"))
@help_option
def schema(folder: Path) -> None:
    """Write the schemas; those of an earlier version are written over."""
    from prongsai.reading.schemas import schemas

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (folder / name).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        stop(f"เขียนไฟล์ไม่สำเร็จ: {reason(error)}")
    click.echo(f"เขียนแล้ว {len(schemas())} ไฟล์ใน {folder}")
