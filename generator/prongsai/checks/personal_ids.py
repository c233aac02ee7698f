"""Personal identification numbers have no place in a public repository (PDPA)."""

from collections.abc import Iterator

from prongsai.model.upkeep import Allowance, Rule
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.digits import to_arabic
from prongsai.thai.identity import PersonalId, find_personal_ids

_SHOWN = 3


def personal_id(content: Content) -> Iterator[Problem]:
    """No text holds a number that may be a person's, unless allowed.yml accepts it."""
    for path, line, text, found in _found(content):
        ending = found.masked[-_SHOWN:]
        if not any(_accepts(content, allowance, path, ending) for allowance in _allowances(content)):
            within = path.removeprefix(f"{content.label}/")
            yield Problem(
                path=path,
                line=line + 1,
                column=found.start + 1,
                severity=Severity.ERROR,
                message=f"มีเลขที่อาจเป็นเลขประจำตัวประชาชน ({found.masked})",
                hint="ลบเลขนี้ออก ถ้าเป็นเลขอื่น ให้เพิ่มใน allowed.yml ว่า rule: personal-id "
                f"path: {within} ends_with: '{ending}' พร้อม reason: และ date:",
                excerpt=text,
            )


def personal_id_in_name(content: Content) -> Iterator[Problem]:
    """No published file has such a number in its name."""
    for path in sorted(content.files):
        for found in find_personal_ids(path):
            yield Problem(
                path=f"{content.label}/files/{path}",
                line=1,
                column=1,
                severity=Severity.ERROR,
                message=f"ชื่อไฟล์มีเลขที่อาจเป็นเลขประจำตัวประชาชน ({found.masked})",
                hint="ตั้งชื่อไฟล์ใหม่ที่ไม่มีเลขนี้",
            )


def unused_allowance(content: Content) -> Iterator[Problem]:
    """Every exception of allowed.yml still accepts something."""
    if content.allowed is None:
        return
    places = [(path, found.masked[-_SHOWN:]) for path, _, _, found in _found(content)]
    for number, allowance in enumerate(_allowances(content)):
        if not any(_accepts(content, allowance, *place) for place in places):
            yield content.allowed.problem(
                ("allowed", number),
                f"ข้อยกเว้นนี้ไม่ตรงกับสิ่งใดใน {allowance.path} แล้ว",
                "ลบออก หรือแก้ path: และ ends_with: (เลขสามตัวท้าย) ให้ตรง",
                Severity.WARNING,
            )


def _found(content: Content) -> Iterator[tuple[str, int, str, PersonalId]]:
    for path, lines in content.texts.items():
        for line, text in enumerate(lines):
            for found in find_personal_ids(text):
                yield path, line, text, found


def _allowances(content: Content) -> tuple[Allowance, ...]:
    return content.allowed.record.allowed if content.allowed else ()


def _accepts(content: Content, allowance: Allowance, path: str, ending: str) -> bool:
    return (
        allowance.rule is Rule.PERSONAL_ID
        and path.removeprefix(f"{content.label}/") == allowance.path.removeprefix(f"{content.label}/")
        and to_arabic(allowance.ends_with) == ending
    )
