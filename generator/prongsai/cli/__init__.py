"""The `prongsai` command. It translates between the terminal and the layers below, and decides nothing.

Exit codes: 0 done; 1 the content has errors; 2 the command was typed wrongly; 3 the work could not be
finished for another reason (disk, theme, settings). After 1 and 3 the last built site is as it was.
"""

import click

from prongsai.cli.build import build, write
from prongsai.cli.check import check
from prongsai.cli.due import due
from prongsai.cli.itas import itas
from prongsai.cli.new import new
from prongsai.cli.report import report
from prongsai.cli.schema import schema
from prongsai.cli.serve import serve
from prongsai.cli.status import status
from prongsai.cli.terminal import CONTENT_HAS_ERRORS, NOT_FINISHED, ThaiGroup, help_option

__all__ = ["CONTENT_HAS_ERRORS", "NOT_FINISHED", "main"]

_EXIT_CODES = """\b
รหัสเมื่อจบคำสั่ง:
  0  สำเร็จ
  1  ข้อมูลมีข้อผิดพลาดที่ต้องแก้ก่อน
  2  พิมพ์คำสั่งไม่ถูกต้อง
  3  ทำงานต่อไม่ได้ด้วยเหตุอื่น เช่น ดิสก์เต็ม"""


@click.group(
    cls=ThaiGroup, help=f"โปร่งใส: สร้างเว็บไซต์เปิดเผยข้อมูลสาธารณะจากข้อมูลในโฟลเดอร์ content\n\n{_EXIT_CODES}"
)
@help_option
@click.version_option(package_name="prongsai", message="prongsai %(version)s", help="แสดงรุ่นของโปรแกรม")
def main() -> None:
    """Everything that the command does is a sub-command."""


for _command in (check, build, serve, new, schema, write, itas, status, due, report):
    main.add_command(_command)
