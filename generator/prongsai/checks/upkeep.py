"""Rules of what staff keep about the records themselves."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import withdrawals


def doubt(content: Content) -> Iterator[Problem]:
    """Every doubt waits for an answer; it is shown where the doubtful words stand."""
    if content.doubts is None:
        return
    for doubtful in content.doubts.record.doubts:
        path = f"{content.label}/{doubtful.about}"
        lines = content.texts.get(path, [])
        line = next((number for number, row in enumerate(lines) if doubtful.printed in row), 0)
        yield Problem(
            path=path,
            line=line + 1,
            column=max(0, lines[line].find(doubtful.printed)) + 1 if lines else 1,
            severity=Severity.TODO,
            message=doubtful.question,
            hint=f"ตามที่พิมพ์: “{doubtful.printed}” เมื่อแก้หรือยืนยันแล้ว ลบข้อสงสัย {doubtful.id} ใน doubts.yml",
            excerpt=lines[line] if lines else "",
        )


def withdrawn_address(content: Content) -> Iterator[Problem]:
    """What is withdrawn is an address of this site or the id of an entry in its feeds."""
    for entry in withdrawals(content):
        withdrawal, address = entry.record, entry.record.address
        if withdrawal.is_page or withdrawal.is_file or address.startswith("urn:uuid:") or "/#" in address:
            continue
        slashed = withdrawal.model_copy(update={"address": f"{address}/"})
        yield entry.problem(
            ("address",),
            f"“{address}” ไม่ใช่ที่อยู่ในเว็บไซต์นี้",
            f"เติม / ท้ายที่อยู่ เป็น {slashed.address}"
            if slashed.is_page
            else "พิมพ์ที่อยู่ที่ขึ้นต้นด้วย / เช่น /news/2566/old/ หรือรหัสที่ขึ้นต้นด้วย urn:uuid:",
        )


def withdrawn_twice(content: Content) -> Iterator[Problem]:
    """An address is withdrawn once."""
    first: dict[str, Problem] = {}
    for entry in withdrawals(content):
        address = entry.record.address
        if address in first:
            yield entry.problem(
                ("address",),
                f"มี “{address}” ซ้ำ (ครั้งแรกอยู่บรรทัด {first[address].line})",
                "ลบออกให้เหลือรายการเดียว",
            )
        first.setdefault(address, entry.problem(("address",), ""))


def withdrawn_replacement(content: Content) -> Iterator[Problem]:
    """What replaces a withdrawn address is an address, and not withdrawn itself."""
    withdrawn = {entry.record.address for entry in withdrawals(content)}
    for entry in withdrawals(content):
        replacement = entry.record.replacement
        if replacement is None:
            continue
        if not replacement.startswith(("/", "https://", "http://")):
            message, hint = f"“{replacement}” ไม่ใช่ที่อยู่", "ขึ้นต้นด้วย / หรือ https:// เช่น /oit/2566/o24/"
        elif replacement in withdrawn:
            message, hint = f"“{replacement}” ยกเลิกการเผยแพร่แล้วเช่นกัน", "พิมพ์ที่อยู่ที่ยังใช้อยู่ หรือลบบรรทัดนี้"
        else:
            continue
        yield entry.problem(("replacement",), message, hint)
