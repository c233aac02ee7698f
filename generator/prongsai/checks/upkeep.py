"""Rules of what staff keep about the records themselves."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity


def doubt(content: Content) -> Iterator[Problem]:
    """Every doubt waits for an answer."""
    if content.doubts is None:
        return
    for number, doubtful in enumerate(content.doubts.record.doubts):
        yield content.doubts.problem(
            ("doubts", number),
            doubtful.question,
            f"ดู “{doubtful.printed}” ใน {doubtful.about} เมื่อได้คำตอบแล้ว แก้ข้อมูลและลบรายการนี้",
            Severity.TODO,
        )


def withdrawn_replacement(content: Content) -> Iterator[Problem]:
    """What replaces a withdrawn address is an address, and not withdrawn itself."""
    if content.withdrawn is None:
        return
    withdrawn = {withdrawal.address for withdrawal in content.withdrawn.record.withdrawn}
    for number, withdrawal in enumerate(content.withdrawn.record.withdrawn):
        replacement = withdrawal.replacement
        if replacement is None:
            continue
        if not replacement.startswith(("/", "https://", "http://")):
            message, hint = f"“{replacement}” ไม่ใช่ที่อยู่", "ขึ้นต้นด้วย / หรือ https:// เช่น /oit/2566/o24/"
        elif replacement in withdrawn:
            message, hint = f"“{replacement}” ถูกยกเลิกการเผยแพร่แล้วเช่นกัน", "พิมพ์ที่อยู่ที่ยังใช้อยู่ หรือลบบรรทัดนี้"
        else:
            continue
        yield content.withdrawn.problem(("withdrawn", number, "replacement"), message, hint)
