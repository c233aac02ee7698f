"""What was submitted to the assessment, beside what the site has now."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from prongsai.checks.addresses import is_known
from prongsai.model.frozen import Frozen, FrozenItem
from prongsai.model.oit import Answer
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.months import long_date
from prongsai.thai.text import normalise

_FIELDS = {
    "title_of_agency" if name == "title" else name: str(info.title)
    for name, info in Answer.model_fields.items()
}
"""What of an item's row the agency writes, with its label; the rest is the catalogue's."""
_OF_FILES = ("size", "pages", "searchable", "sha256")
"""What a row says of the file behind a link; of changed files is told by their checksums."""
_FILES = "/files/"

Row = Mapping[str, Any]
Now = Mapping[int, Mapping[str, FrozenItem]]


def frozen_changed(content: Content, addresses: frozenset[str], now: Now, as_of: date) -> Iterator[Problem]:
    """What was submitted stays as it was until its last day: record, files and addresses of this site.

    `now` holds the items as they would be frozen today, by fiscal year (B.E.) and number; `addresses` are
    those of the site that stand.
    """
    for entry in _watched(content, as_of):
        frozen = entry.record
        watched = (
            f"จะเตือนถึงวันที่ {long_date(frozen.until)}"
            if frozen.until
            else "ถ้าไม่ต้องเตือนแล้ว เพิ่มบรรทัด until: ตามด้วยวันสุดท้ายที่จะเตือน"
        )
        if frozen.year not in now and frozen.items:
            yield entry.problem(
                ("items",),
                f"เว็บไซต์ไม่มีข้อ OIT ของปี {frozen.year} แล้ว แต่ส่งตอบแบบประเมินไว้เมื่อวันที่ {long_date(frozen.date)}",
                f"คืนโฟลเดอร์ oit/{frozen.year} หรือไฟล์ oit/{frozen.year}.yml ({watched})",
                Severity.WARNING,
            )
            continue
        for number, item in frozen.items.items():
            if changes := tuple(_changes(content, addresses, item, now[frozen.year].get(number))):
                yield Entry(item, entry.document, ("items", number)).problem(
                    (),
                    f"ข้อ {number} ที่ส่งตอบแบบประเมินเมื่อวันที่ {long_date(frozen.date)} "
                    f"เปลี่ยนไป: {' · '.join(changes)}",
                    f"ถ้าไม่ได้ตั้งใจ ให้คืนข้อมูลเดิม ถ้าส่งใหม่แล้ว ให้สั่ง prongsai itas {frozen.year} --freeze ใหม่ "
                    f"({watched})",
                    Severity.WARNING,
                )


def frozen_elsewhere(content: Content, as_of: date) -> Iterator[Problem]:
    """Submitted addresses of other sites are looked at by people: no program here opens them."""
    for entry in _watched(content, as_of):
        elsewhere = {
            number: sum(not address.startswith("/") for address in item.addresses)
            for number, item in entry.record.items.items()
        }
        if any(elsewhere.values()):
            listed = ", ".join(number for number, count in elsewhere.items() if count)
            yield entry.problem(
                ("date",),
                f"ที่อยู่ของเว็บไซต์อื่น {sum(elsewhere.values())} รายการ ตรวจสอบไม่ได้ (ข้อ {listed})",
                "เปิดดูทีละที่อยู่ว่ายังแสดงข้อมูลเดิมหรือไม่",
                Severity.TODO,
            )


def _watched(content: Content, as_of: date) -> Iterator[Entry[Frozen]]:
    """The last submission of each fiscal year, until its last day; all others are history."""
    newest: dict[int, Entry[Frozen]] = {}
    for entry in sorted(content.frozen.values(), key=lambda entry: entry.record.date):
        newest[entry.record.year] = entry
    for entry in newest.values():
        if entry.record.until is None or as_of <= entry.record.until:
            yield entry


def _changes(
    content: Content, addresses: frozenset[str], then: FrozenItem, now: FrozenItem | None
) -> Iterator[str]:
    if now is None:
        yield "ไม่มีข้อนี้ในเว็บไซต์แล้ว"
        return
    yield from _of_record(then.row, now.row)
    for file in then.files:
        found = content.files.get(file.path)
        if found is None:
            yield f"ไฟล์ {file.path} หายไป"
        elif found.sha256 != file.sha256:
            yield f"ไฟล์ {file.path} ไม่ใช่ไฟล์เดิม"
    for address in then.addresses:
        if address.startswith("/") and not address.startswith(_FILES) and not is_known(address, addresses):
            yield f"ที่อยู่ {address} หายไป"


def _of_record(then: Row, now: Row) -> Iterator[str]:
    """The fields that differ, by their labels; of links, each that differs."""
    for name, label in _FIELDS.items():
        before, after = then.get(name), now.get(name)
        if name == "links" and isinstance(before, list):
            yield from _of_links(_rows(before), _rows(after))
        elif name in then and before != after:
            yield label


def _of_links(then: Sequence[Row], now: Sequence[Row]) -> Iterator[str]:
    """Links are known by their labels; what a later version of the program tells besides is no difference."""
    told = {name for link in then for name in link if name not in _OF_FILES}
    before, after = _by_label(then, told), _by_label(now, told)
    for label in dict.fromkeys((*before, *after)):
        if label not in after:
            yield f"ลิงก์ “{label}” หายไป"
        elif label not in before:
            yield f"มีลิงก์ใหม่ “{label}”"
        elif before[label] != after[label]:
            yield f"ลิงก์ “{label}” ต่างจากเดิม"


def _by_label(links: Sequence[Row], told: Collection[str]) -> dict[str, list[Row]]:
    """The links of each label, with what is told of them then and now."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for link in links:
        found[normalise(str(link.get("label")))].append({name: link.get(name) for name in told})
    return found


def _rows(links: object) -> list[Row]:
    """The links of a row; anything else in their place was typed by hand, and is none."""
    return [link for link in links if isinstance(link, dict)] if isinstance(links, list) else []
