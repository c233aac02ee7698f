"""Open data as XLSX for people: Thai headings, days that Excel knows as days, and no cell that runs."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from prongsai.rendering.data.cells import as_text, cut, is_like_formula
from prongsai.rendering.data.columns import Column, Columns, Form
from prongsai.rendering.data.datasets import Dataset
from prongsai.thai.months import long_date

_THAI_DAY = "[$-D07041E]d mmmm yyyy"
"""Shows a day in the Buddhist era, in Thai."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_NO_ROOM = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_TIMES = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_FONT, _FONT_SIZE = "TH Sarabun New", 14
"""What Thai offices write with; a machine without it shows its own Thai font."""
_WIDTHS = (10, 50)
"""Of columns, in about one letter each. A narrower day would be shown as ###."""
_DAY_WIDTH = 20
_COUNTED = 1000
"""Letters of a text after which the row is as tall as it may be."""
_LINE, _TALLEST = 20, 160
"""Heights of rows in points: of one line, and of a row that still leaves others in sight."""
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
    _Sheet(book, dataset.kind.title, dataset.columns).fill(dataset.rows)
    explained = [
        {"title": column.title, "name": column.name, "form": column.form.label, "about": column.explanation}
        for column in dataset.columns
    ]
    _Sheet(book, "คำอธิบายช่องข้อมูล", _EXPLAINED).fill(explained)
    target = io.BytesIO()
    book.save(target)
    return _without_times(target)


class _Sheet:
    """One sheet of a workbook. A styled cell is used again for every row, which openpyxl writes at once."""

    def __init__(self, book: Workbook, title: str, columns: Columns) -> None:
        self.columns = columns
        self.sheet = book.create_sheet(_FORBIDDEN_IN_TITLES.sub(" ", title)[:31])
        self.heading = self._styled(bold=True)
        self.text = self._styled()
        self.quoted = self._styled()
        self.quoted.quotePrefix = True
        self.number = self._styled()
        self.day = self._styled()
        self.day.number_format = _THAI_DAY

    def fill(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Write the headings and the rows. Nothing can be added afterwards."""
        widths = {column.name: _width(column, rows[:_LOOKED_AT]) for column in self.columns}
        for number, width in enumerate(widths.values(), start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
        self.sheet.freeze_panes = "A2"
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
        self.sheet.print_title_rows = "1:1"
        self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.columns))}{len(rows) + 1}"
        self.sheet.append(self._string(self.heading, column.title) for column in self.columns)
        for number, row in enumerate(rows, start=2):
            lines = max(_lines(column, row[column.name], widths[column.name]) for column in self.columns)
            self.sheet.row_dimensions[number].height = min(lines * _LINE, _TALLEST)
            self.sheet.append(self._cell(column, row[column.name]) for column in self.columns)

    def _styled(self, *, bold: bool = False) -> Cell:
        cell = WriteOnlyCell(self.sheet)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(name=_FONT, size=_FONT_SIZE, bold=bold)
        return cell

    def _cell(self, column: Column, value: object) -> Cell | None:
        if value is None or value == "":
            return None
        if column.form is Form.DAY and isinstance(value, str):
            self.day.value = date.fromisoformat(value)
            return self.day
        if column.form in (Form.NUMBER, Form.DECIMAL) and isinstance(value, (int, float)):
            self.number.value = value
            return self.number
        text = _fitting(_words(column, value))
        return self._string(self.quoted if is_like_formula(text) else self.text, text) if text else None

    def _string(self, cell: Cell, text: str) -> Cell:
        cell.value = text
        # openpyxl takes a text that begins with = for a formula, and one like #N/A for an error.
        cell.data_type = "s"
        return cell


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


def _fitting(text: str) -> str:
    """What of a text a cell can hold."""
    text = _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return cut(_ESCAPE.sub("_x005F_", text))


def _width(column: Column, rows: Sequence[Mapping[str, object]]) -> int:
    lines = [column.title, *(line for row in rows for line in _words(column, row[column.name]).split("\n"))]
    least, most = _WIDTHS
    least = _DAY_WIDTH if column.form is Form.DAY else least
    return min(max(least, *(_letters(line) + 2 for line in lines)), most)


def _lines(column: Column, value: object, width: int) -> int:
    """How many lines a value takes in a column: not every program makes rows as tall as their text."""
    text = _words(column, value)[:_COUNTED]
    return sum(max(1, ceil(_letters(line) / width)) for line in text.split("\n"))


def _letters(line: str) -> int:
    """The letters that stand side by side: vowels and tone marks above and below take no room."""
    return len(_NO_ROOM.sub("", line))


def _without_times(book: io.BytesIO) -> bytes:
    """The workbook without the time of its making, which openpyxl writes in its properties and its zip."""
    target = io.BytesIO()
    with ZipFile(book) as made, ZipFile(target, "w", ZIP_DEFLATED) as steady:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(b"", content)
            steady.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return target.getvalue()
