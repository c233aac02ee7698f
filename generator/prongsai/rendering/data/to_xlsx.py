"""Open data as XLSX for people: Thai headings, days that Excel knows as days, and no cell that runs."""

from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell

from prongsai.rendering.data.cells import as_text
from prongsai.rendering.data.columns import Column, Columns, Form
from prongsai.rendering.data.datasets import Dataset
from prongsai.rendering.office import letters
from prongsai.rendering.workbooks import DAY_WIDTH, Sheet, height_of, saved
from prongsai.thai.months import long_date

_WIDTHS = (10, 50)
"""Of columns, in about one letter each."""
_TALLEST = 160
"""The height in points of a row that still leaves others in sight."""
_LOOKED_AT = 100
"""Rows that the widths of columns are made from."""
_EXPLAINED: Columns = (
    Column("title", "หัวตาราง"),
    Column("name", "ชื่อช่องใน CSV และ JSON"),
    Column("form", "รูปแบบ"),
    Column("about", "คำอธิบาย"),
)


def write(dataset: Dataset) -> bytes:
    """A workbook of the records, and a sheet that explains its columns. Same records, same bytes."""
    book = Workbook(write_only=True)
    _fill(book, dataset.kind.title, dataset.columns, dataset.rows)
    explained = [
        {"title": column.title, "name": column.name, "form": column.form.label, "about": column.explanation}
        for column in dataset.columns
    ]
    _fill(book, "คำอธิบายช่องข้อมูล", _EXPLAINED, explained)
    return saved(book)


def _fill(book: Workbook, title: str, columns: Columns, rows: Sequence[Mapping[str, object]]) -> None:
    """Add a sheet of the rows under the titles of their columns."""
    widths = {column.name: _width(column, rows[:_LOOKED_AT]) for column in columns}
    sheet = Sheet(book, title, tuple(widths.values()), head=1)
    sheet.sheet.auto_filter.ref = f"A1:{sheet.last}{len(rows) + 1}"
    sheet.row(sheet.heading(column.title) for column in columns)
    for row in rows:
        texts = ((_words(column, row[column.name]), widths[column.name]) for column in columns)
        sheet.row((_cell(sheet, column, row[column.name]) for column in columns), height_of(texts, _TALLEST))


def _cell(sheet: Sheet, column: Column, value: object) -> Cell | None:
    if value is None or value == "":
        return None
    if column.form is Form.DAY and isinstance(value, str):
        return sheet.day(date.fromisoformat(value))
    if column.form in (Form.NUMBER, Form.DECIMAL) and isinstance(value, (int, float)):
        return sheet.number(value)
    return sheet.text(_words(column, value))


def _words(column: Column, value: object) -> str:
    """A value as people read it: choices and days in Thai, within lists and things too."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        parts = {part.name: part for part in column.parts}
        return " · ".join(filter(None, (_part(parts.get(name), one) for name, one in value.items())))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n".join(_words(column, one) for one in value)
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    return next((choice.label for choice in column.choices if choice.value == value), str(value))


def _part(part: Column | None, value: object) -> str:
    """A field beside others, where its heading does not stand: a flag is told by its label, or not at all."""
    if part is None:
        return as_text(value)
    if isinstance(value, bool):
        return part.title if value else ""
    if part.form is Form.DAY and isinstance(value, str):
        return long_date(date.fromisoformat(value))
    return _words(part, value)


def _width(column: Column, rows: Sequence[Mapping[str, object]]) -> int:
    lines = [column.title, *(line for row in rows for line in _words(column, row[column.name]).split("\n"))]
    least, most = _WIDTHS
    least = DAY_WIDTH if column.form is Form.DAY else least
    return min(max(least, *(letters(line) + 2 for line in lines)), most)
