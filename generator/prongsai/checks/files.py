"""Rules of the published files."""

from collections.abc import Iterator

from prongsai.checks.suggestion import suggestion
from prongsai.model.fields import FILE_PATH
from prongsai.model.links import Target
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.tree import RENAME
from prongsai.reading.walk import files_of_drafts, linked_files, references

_SOURCES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".yml", ".yaml")
_ACTIVE = (".html", ".htm", ".xhtml", ".js", ".mjs", ".svg")


def missing_file(content: Content) -> Iterator[Problem]:
    """Every file that is linked has been put into files/."""
    for placed in references(content):
        if placed.target is not Target.FILE or content.is_faulty(f"files/{placed.reference}"):
            continue
        if placed.reference not in content.files:
            hint = f"อัปโหลดไฟล์นี้ไว้ที่ files/{placed.reference} หรือแก้ชื่อให้ตรงกับไฟล์ที่มี"
            yield placed.source.problem(
                f"ไม่พบไฟล์ “{placed.reference}” ใน files/", suggestion(placed.reference, content.files, hint)
            )


def unused_file(content: Content) -> Iterator[Problem]:
    """Every file in files/ is linked from somewhere."""
    linked = linked_files(content) | files_of_drafts(content)
    for path in sorted(content.files):
        if path not in linked and FILE_PATH.fullmatch(path):
            yield _problem(
                content,
                path,
                "ยังไม่มีลิงก์มายังไฟล์นี้ ประชาชนจึงหาไม่พบ",
                f"เพิ่มบรรทัด file: {path} ในข้อ OIT มาตรการ หรือข่าวที่เกี่ยวข้อง",
                Severity.TODO,
            )


def file_name_not_plain(content: Content) -> Iterator[Problem]:
    """A file's name is its permanent address, so it is of ASCII letters, digits, dots, dashes."""
    for path in sorted(content.files):
        if not FILE_PATH.fullmatch(path):
            yield _problem(content, path, "ชื่อไฟล์นี้ใช้เป็นที่อยู่บนเว็บไม่ได้", RENAME)


def file_kind(content: Content) -> Iterator[Problem]:
    """A published file is a document: no source of this site, and nothing that runs when it is opened."""
    for path in sorted(content.files):
        if path.lower().endswith(_SOURCES):
            message = "ไฟล์ชนิดนี้เป็นข้อมูลสำหรับสร้างเว็บไซต์ จึงไม่เผยแพร่"
        elif path.lower().endswith(_ACTIVE):
            message = "ไฟล์ชนิดนี้ทำงานเป็นโปรแกรมได้เมื่อเปิด จึงไม่เผยแพร่เพื่อความปลอดภัย"
        else:
            continue
        yield _problem(content, path, message, "บันทึกเป็น PDF หรือไฟล์ตาราง แล้ววางแทนไฟล์นี้")


def unreadable_file(content: Content) -> Iterator[Problem]:
    """Every published document and picture can be opened, as those who download it will want to."""
    for path, file in sorted(content.files.items()):
        if file.facts.unreadable:
            yield _problem(
                content,
                path,
                f"เปิดอ่านไม่ได้ จึงตรวจไม่ได้ ({file.facts.unreadable})",
                "เปิดไฟล์ในเครื่องของท่าน แล้วบันทึกใหม่โดยไม่ใส่รหัสผ่าน จากนั้นอัปโหลดแทนไฟล์เดิม",
                Severity.WARNING,
            )


def picture_with_position(content: Content) -> Iterator[Problem]:
    """No picture says where it was taken: it may be someone's home."""
    for path, file in sorted(content.files.items()):
        if file.facts.has_position:
            yield _problem(
                content,
                path,
                "ภาพมีพิกัดที่ถ่าย ผู้อื่นรู้ได้ว่าถ่ายที่ใด",
                "ลบข้อมูลตำแหน่งออกจากภาพ "
                "(ใน Windows คลิกขวาที่ภาพ เลือกคุณสมบัติ รายละเอียด "
                "แล้วเอาคุณสมบัติและข้อมูลส่วนบุคคลออก) แล้วอัปโหลดแทนไฟล์เดิม",
                Severity.WARNING,
            )


def _problem(
    content: Content, path: str, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Problem:
    return Problem.of_file(f"{content.label}/files/{path}", message, hint, severity)
