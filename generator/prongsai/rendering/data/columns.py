"""The fields of open data, each declared once: its name, its Thai label, its form, what it may hold.

From the declarations come the headings of CSV and XLSX, the Table Schema of datapackage.json and the
explanations on the page of open data. A field of a model keeps the model's label.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from prongsai.model.fields import Labelled, Record


class Form(Labelled):
    """How a field's value is written; the names of Table Schema, and `list` for what JSON nests."""

    TEXT = "string", "ข้อความ"
    NUMBER = "integer", "จำนวนเต็ม"
    DECIMAL = "number", "จำนวน"
    FLAG = "boolean", "ใช่หรือไม่ใช่"
    DAY = "date", "วันที่ (ค.ศ.)"
    LIST = "list", "รายการ"


@dataclass(frozen=True, slots=True)
class Column:
    """One field. Days are ISO 8601, C.E.; years are fiscal years, B.E."""

    name: str
    title: str
    """The Thai label."""
    form: Form = Form.TEXT
    description: str = ""
    choices: tuple[Labelled, ...] = ()
    """The words that the field may hold, each with its label; empty when it may hold any."""
    parts: tuple["Column", ...] = ()
    """The fields of each entry, where a list or a thing of its own stands in the field."""

    @property
    def explanation(self) -> str:
        """The description, then the words or the fields within, each with its Thai label."""
        words = " · ".join(f"{choice.value} = {choice.label}" for choice in self.choices)
        parts = " · ".join(f"{part.name} = {part.title}" for part in self.parts)
        return "\n".join(filter(None, (self.description, words, parts)))


Columns = tuple[Column, ...]

_FORMS: Mapping[Any, Form] = MappingProxyType(
    {date: Form.DAY, bool: Form.FLAG, int: Form.NUMBER, float: Form.DECIMAL, tuple: Form.LIST}
)


def of(record: type[Record], *names: str, **renamed: str) -> Columns:
    """Fields of a record under the labels that its model gives them; `renamed` is new name = field."""
    both = {name: name for name in names} | renamed
    return tuple(replace(_of(record, field), name=name) for name, field in both.items())


def nested(record: type[Record], name: str, parts: Columns) -> Column:
    """A field of a record that holds entries, and the fields of each entry."""
    return replace(_of(record, name), parts=parts)


def chosen(name: str, title: str, words: type[Labelled], description: str = "") -> Column:
    """A computed field that holds one word of a closed set."""
    return Column(name, title, description=description, choices=tuple(words))


def listed(name: str, title: str, parts: Columns = (), description: str = "") -> Column:
    """A field that holds several entries."""
    return Column(name, title, Form.LIST, description, parts=parts)


def _of(record: type[Record], name: str) -> Column:
    info = record.model_fields[name]
    kinds = tuple(_kinds(info.annotation))
    form = _FORMS.get(kinds[0], Form.TEXT) if len(kinds) == 1 or kinds[0] is tuple else Form.TEXT
    words = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Labelled)), ())
    return Column(name, str(info.title), form, info.description or "", choices=tuple(words))


def _kinds(annotation: Any) -> Iterator[Any]:
    """The plain types that an annotation allows: of a tuple, itself and then what it holds."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _kinds(inner[0])
    elif origin in (Union, UnionType):
        for one in inner:
            yield from _kinds(one)
    elif origin is tuple:
        yield tuple
        yield from _kinds(inner[0])
    elif annotation is not NoneType:
        yield annotation
