"""Rules of ids."""

from collections.abc import Iterator

from prongsai.model.catalogue import Group, Indicator, Item
from prongsai.model.fields import Record
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.document import Location
from prongsai.reading.problem import Problem
from prongsai.reading.walk import entries

_NUMBERED = ((Item, "id", "ข้อ"), (Group, "number", "กลุ่ม"), (Indicator, "number", "ตัวชี้วัด"))
_RESERVED = {
    "404", "assets", "calendar", "complaint", "contact", "data", "feeds", "files", "measures", "news", "oit",
    "scores", "search", "sitemap", "statistics", "topics",
}  # fmt: skip


def same_id(content: Content) -> Iterator[Problem]:
    """No two records of one list have the same id."""
    for entry in (*(placed.entry for placed in entries(content)), *content.catalogues.values()):
        for location, record in entry.each(Record):
            for name, info in type(record).model_fields.items():
                parts = getattr(record, name)
                # The numbers of items are told of by `same_number`, across groups.
                if isinstance(parts, tuple) and not isinstance(record, Group):
                    yield from _repeated(entry, (*location, info.alias or name), parts)


def same_number(content: Content) -> Iterator[Problem]:
    """No two items, groups or indicators of one catalogue have the same number."""
    for catalogue in content.catalogues.values():
        for kind, name, called in _NUMBERED:
            first: dict[object, Location] = {}
            for location, record in catalogue.each(kind):
                number, place = getattr(record, name), (*location, name)
                if number in first:
                    yield catalogue.problem(
                        place,
                        f"มี{called} {number} ซ้ำ (ครั้งแรกอยู่บรรทัด {catalogue.problem(first[number], '').line})",
                        "เทียบกับคู่มือของปี แล้วแก้เลขที่ผิด",
                    )
                first.setdefault(number, place)


def reserved_page(content: Content) -> Iterator[Problem]:
    """A hand-written page has a name that the site does not use itself."""
    for name in _RESERVED & content.pages.keys():
        yield content.pages[name].document.problem(
            (0, 0), f"ชื่อไฟล์ {name}.md ใช้ไม่ได้ ชื่อนี้สงวนไว้ให้ระบบ", f"เปลี่ยนชื่อไฟล์ เช่น {name}-info.md"
        )


def _repeated(entry: Entry[Record], location: Location, parts: tuple[object, ...]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, part in enumerate(parts):
        key = getattr(part, "id", None)
        if key in first:
            line = entry.document.place((*location, first[key], "id"))[0] + 1
            yield entry.problem(
                (*location, number, "id"),
                f"มีรหัส {key} ซ้ำ (ครั้งแรกอยู่บรรทัด {line})",
                f"ตั้งรหัสใหม่ที่ไม่ซ้ำ เช่น {key}-2",
            )
        elif key:
            first[key] = number
