"""`prongsai serve`."""

import click

from prongsai.cli.terminal import ThaiCommand, config_option, help_option, reason, settings_file, stop


@click.command(
    cls=ThaiCommand,
    help="เปิดดูเว็บไซต์ในเครื่องนี้ หน้าเว็บเปลี่ยนตามทันทีที่บันทึกไฟล์ ข้อมูลที่ผิดจะบอกไว้และไม่ทำให้คำสั่งนี้จบ",
    short_help="เปิดดูเว็บไซต์ในเครื่องนี้ แก้ไปดูไป",
)
@config_option
@click.option("-a", "--dev-addr", metavar="IP:PORT", help="ที่อยู่ในเครื่องที่ใช้เปิดดู (ปกติคือ 127.0.0.1:8000)")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="เปิดเบราว์เซอร์ให้ด้วย")
@help_option
def serve(config_file: str, dev_addr: str | None, open_in_browser: bool) -> None:
    """Show the site until it is stopped with Ctrl-C."""
    from mkdocs.exceptions import MkDocsException

    from prongsai.publishing.preview import preview

    try:
        preview(
            settings_file(config_file), dev_addr, open_in_browser, lambda words: click.echo(words, err=True)
        )
    except KeyboardInterrupt:
        pass
    except (MkDocsException, OSError) as error:
        stop(f"เปิดดูเว็บไซต์ไม่ได้: {reason(error)}")
    click.echo("หยุดแสดงเว็บไซต์แล้ว", err=True)
