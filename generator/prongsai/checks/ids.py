"""Rules of ids."""

from collections.abc import Iterator

from prongsai.model.fields import Record
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.document import Location
from prongsai.reading.problem import Problem
from prongsai.reading.walk import entries


def same_id(content: Content) -> Iterator[Problem]:
    """No two records of one list have the same id."""
    for placed in entries(content):
        for location, record in placed.entry.each(Record):
            for name, info in type(record).model_fields.items():
                parts = getattr(record, name)
                if isinstance(parts, tuple):
                    yield from _repeated(placed.entry, (*location, info.alias or name), parts)


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
