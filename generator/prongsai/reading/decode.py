"""A document becomes a record of its declared type; what does not fit becomes problems in Thai."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from prongsai.model.fields import Record
from prongsai.reading.document import Document, Location, plain
from prongsai.reading.problem import Problem, Severity

R = TypeVar("R", bound=Record)
L = TypeVar("L", bound=Record)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record and where each of its fields stands."""

    record: R
    document: Document
    within: Location = ()

    def problem(
        self, location: Location, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a field of this record; without a field, at the record's own name."""
        place = self.document.place((*self.within, *location), of_key=not location)
        return self.document.problem(place, message, hint, severity)

    def listed(self, name: str, records: Iterable[L]) -> Iterator["Entry[L]"]:
        """The records of a list of this one, each as an entry of its own."""
        for number, record in enumerate(records):
            yield Entry(record, self.document, (*self.within, name, number))

    def each(self, kind: type[V]) -> Iterator[tuple[Location, V]]:
        """Every record of the given type within this one, itself included, and where it stands."""
        return _each(self.record, kind, ())


def _each(value: object, kind: type[V], location: Location) -> Iterator[tuple[Location, V]]:
    if isinstance(value, kind):
        yield location, value
    if isinstance(value, Record):
        for name, typed in _ways(type(value), kind):  # type: ignore[arg-type]  # Types can be hashed.
            yield from _each(getattr(value, name), kind, (*location, typed))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _each(part, kind, (*location, number))


@cache
def _ways(record: type[BaseModel], kind: type) -> tuple[tuple[str, str], ...]:
    """The fields, by name and as typed, that may hold records of a kind, in themselves or below."""
    return tuple(
        (name, info.alias or name)
        for name, info in record.model_fields.items()
        if _may_hold(info.annotation, kind, ())
    )


def _may_hold(annotation: Any, kind: type, around: tuple[type, ...]) -> bool:
    if not isinstance(annotation, type) or get_args(annotation):
        return any(_may_hold(inner, kind, around) for inner in get_args(annotation))
    if issubclass(annotation, kind) or issubclass(kind, annotation):
        return True
    return (
        issubclass(annotation, BaseModel)
        and annotation not in around
        and any(
            _may_hold(info.annotation, kind, (*around, annotation))
            for info in annotation.model_fields.values()
        )
    )


def decode(document: Document, model: type[R]) -> Entry[R] | None:
    """Read a document as one record; None when it does not fit, and then its problems say why.

    A record whose only field is a list may be written as the bare list.
    """
    content = plain(document)
    if content is None:
        if not document.problems:
            document.problems.append(
                document.problem((0, 0), "ไฟล์นี้ยังว่างอยู่", f"ใส่ข้อมูล หรือเริ่มจากบรรทัด {_first_field(model)}:")
            )
        return None
    if isinstance(content, list) and len(model.model_fields) == 1:
        content = {_first_field(model): content}
    if not isinstance(content, dict):
        document.problems.append(
            document.problem((0, 0), "ไฟล์นี้ต้องเป็นหัวข้อกับค่า", f"เริ่มด้วยบรรทัดแบบ {_first_field(model)}: ค่า")
        )
        return None
    try:
        return Entry(model.model_validate(content), document)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        mistyped = {_meant(model, fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
        document.problems.extend(
            _problem(document, model, fault)
            for fault in faults
            if not (fault["type"] == "missing" and fault["loc"] in mistyped)
        )
        return None


def _problem(document: Document, model: type[Record], error: ErrorDetails) -> Problem:
    location: Location = tuple(step for step in error["loc"] if step != "[key]")
    of_key = error["type"] == "extra_forbidden" or "[key]" in error["loc"]
    place = document.place(location, of_key=of_key)
    message, hint = _explain(model, location, error)
    return document.problem(place, message, hint)


def _explain(model: type[Record], location: Location, error: ErrorDetails) -> tuple[str, str]:
    context: dict[str, Any] = error.get("ctx", {})
    kind = error["type"]
    if "message" in context:
        return context["message"], context["hint"] + _or_as_printed(model, location, kind)
    if kind == "extra_forbidden":
        return _unknown_field(model, location)
    name, label = _named(model, location)
    if kind == "missing":
        return f"ยังไม่มี {name} ({label})", f"เพิ่มบรรทัด {name}: แล้วใส่ค่า"
    if kind == "enum" and isinstance(error["input"], str):
        return _unknown_word(model, location, name, label, error["input"])
    if kind in ("tuple_type", "list_type"):
        return (
            f"{name} ({label}) ต้องเป็นรายการ",
            f"ขึ้นบรรทัดใหม่ใต้ {name}: แล้วพิมพ์ - เว้นวรรค ตามด้วยค่า บรรทัดละหนึ่งข้อ",
        )
    if kind in ("model_type", "dict_type"):
        return (
            f"{name} ({label}) ต้องมีหัวข้อย่อย",
            f"ขึ้นบรรทัดใหม่ ย่อหน้าเข้าไป แล้วพิมพ์ทีละหัวข้อ {_fields_hint(_record_at(model, location))}",
        )
    if kind == "string_type":
        return f"{name} ({label}) ต้องเป็นข้อความ แต่พบเป็นรายการหรือหัวข้อย่อย", "พิมพ์ข้อความต่อจาก : ในบรรทัดเดียวกัน"
    if kind == "too_short":
        return f"{name} ({label}) ต้องมีอย่างน้อยหนึ่งรายการ", f"เพิ่มรายการใต้ {name}: หรือลบบรรทัดนี้ถ้ายังไม่มีข้อมูล"
    if kind == "uuid_parsing":
        return f"{name} ({label}) ไม่ใช่รหัส UUID", "รหัสนี้สร้างครั้งเดียวและห้ามแก้ ให้คัดลอกจากประวัติของไฟล์"
    if isinstance(error["input"], (list, dict)):
        return f"{name} ({label}) ต้องเป็นค่าเดียว แต่พบเป็นรายการหรือหัวข้อย่อย", "พิมพ์ค่าต่อจาก : ในบรรทัดเดียวกัน"
    return f"{name} ({label}) ใช้ค่านี้ไม่ได้", f"ลบค่าหลัง {name}: แล้วพิมพ์ใหม่ หรือเทียบกับไฟล์อื่นในโฟลเดอร์เดียวกัน"


def _or_as_printed(model: type[Record], location: Location, kind: str) -> str:
    """Where a text that cannot be read may stay as it is printed."""
    *around, name = location or ("",)
    kept = f"{name}_as_printed"
    if kind != "unreadable" or kept not in _fields(_record_at(model, tuple(around))):
        return ""
    return f" หรือถ้าต้นฉบับพิมพ์ไว้เช่นนี้ ให้ใส่ข้อความเดิมไว้ใน {kept}: แทน"


def _unknown_field(model: type[Record], location: Location) -> tuple[str, str]:
    meant = _meant(model, location)
    hint = f"หมายถึง {meant[-1]} หรือไม่" if meant else _fields_hint(_record_at(model, location[:-1]))
    return f"ไม่รู้จักหัวข้อ “{location[-1]}”", hint


def _meant(model: type[Record], location: Location) -> Location:
    """The location of the field that a mistyped one probably means; empty when none is close."""
    *around, written = location
    close = get_close_matches(str(written), _fields(_record_at(model, tuple(around))), n=1, cutoff=0.6)
    return (*around, close[0]) if close else ()


def _unknown_word(
    model: type[Record], location: Location, name: str, label: str, written: str
) -> tuple[str, str]:
    words = _words(_annotation_at(model, location))
    spellings = {thai: value for value, thai in words.items()} | {value: value for value in words}
    close = get_close_matches(written, spellings, n=1, cutoff=0.6)
    listed = " / ".join(f"{value} ({thai})" if thai else value for value, thai in words.items())
    hint = f"หมายถึง {spellings[close[0]]} หรือไม่ " if close else ""
    return f"“{written}” ใช้กับ {name} ({label}) ไม่ได้", f"{hint}เลือกได้: {listed}"


def _words(annotation: Any) -> dict[str, str]:
    """The words that an enumeration takes, each with its Thai label."""
    members = getattr(annotation, "__members__", None)
    if members:
        return {str(member.value): getattr(member, "label", "") for member in members.values()}
    for inner in get_args(annotation):
        if words := _words(inner):
            return words
    return {}


def _named(model: type[Record], location: Location) -> tuple[str, str]:
    """The innermost named field of a location, with its Thai label."""
    name, label = "ข้อมูล", "ในไฟล์นี้"
    for depth, step in enumerate(location, start=1):
        if isinstance(step, str):
            found = _field_at(model, location[:depth])
            name, label = step, found.title if found and found.title else label
    return name, label


def _fields(record: type[BaseModel]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in record.model_fields.items()}


def _fields_hint(record: type[BaseModel]) -> str:
    return "ใช้ได้: " + ", ".join(f"{name} ({info.title})" for name, info in _fields(record).items())


def _first_field(model: type[Record]) -> str:
    return next(iter(_fields(model)))


def _field_at(model: type[Record], location: Location) -> FieldInfo | None:
    record: type[BaseModel] = model
    found: FieldInfo | None = None
    is_keyed = False
    for step in location:
        if is_keyed:  # The step is a key of the author's own, such as the number of an item.
            is_keyed = False
            continue
        found = _fields(record).get(step) if isinstance(step, str) else found
        is_keyed = found is not None and get_origin(found.annotation) is dict
        if found is not None:
            record = _record_in(found.annotation) or record
    return found


def _record_at(model: type[Record], location: Location) -> type[BaseModel]:
    found = _field_at(model, location)
    return (_record_in(found.annotation) if found else None) or model


def _annotation_at(model: type[Record], location: Location) -> Any:
    found = _field_at(model, location)
    return found.annotation if found else None


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """The record type inside an annotation such as `tuple[Link, ...]` or `Covers | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if record := _record_in(inner):
            return record
    return None
