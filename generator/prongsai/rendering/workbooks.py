"""Workbooks for people: days that Excel knows as days, texts that wrap and never run, steady bytes."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from prongsai.rendering.data.cells import cut, is_like_formula
from prongsai.rendering.office import FONT, legal, letters, pack

DAY_WIDTH = 20
"""Of a column of days, in about one letter each. A narrower day would be shown as ###."""
TALLEST = 409
"""Of rows, in points: Excel knows no taller one."""

_THAI_DAY = "[$-D07041E]d mmmm yyyy"
"""Shows a day in the Buddhist era, in Thai."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_TIMES = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_FONT_SIZE = 14
_LINE = 24
"""The height of a line in points, also in the fonts that stand in for the one named."""
_FILLED = 0.85
"""Of a line: its end stays empty where the next word is too long."""
_OF_BOLD = 0.75
"""Of a width: what the bold words of heads, which are long and few, fill of it."""
_COUNTED = 2000
"""Letters of a text after which its row is as tall as it may be."""


class Sheet:
    """A sheet that is written row by row, on A4 that lies.

    The cells of a row are asked for while it is written: the same styled cell serves for all of them.
    """

    def __init__(
        self, book: Workbook, title: str, widths: Sequence[float], *, head: int = 0, for_paper: bool = False
    ) -> None:
        """The rows as far as `head` stay in sight, and that row is printed on every sheet of paper.

        What is made for paper has lines around its cells and is printed as wide as the paper.
        """
        self.sheet = book.create_sheet(_FORBIDDEN_IN_TITLES.sub(" ", legal(title))[:31])
        self.last = get_column_letter(len(widths))
        self.count = 0
        self.widths = tuple(widths)
        line = Side("thin")
        edge = Border(left=line, right=line, top=line, bottom=line) if for_paper else Border()
        self._heading, self._text, self._quoted, self._number, self._day = (
            self._styled(border=edge, bold=place == 0) for place in range(5)
        )
        self._quoted.quotePrefix = True
        self._day.number_format = _THAI_DAY
        for number, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
        if head:
            self.sheet.freeze_panes = f"A{head + 1}"
            self.sheet.print_title_rows = f"{head}:{head}"
        if for_paper:
            self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
            self.sheet.page_setup.fitToHeight = 0
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4

    def row(self, cells: Iterable[Cell | None], height: float | None = None) -> None:
        """Write a row, as tall as given in points or as the program makes it."""
        self.count += 1
        if height is not None:
            self.sheet.row_dimensions[self.count].height = height
        self.sheet.append(cell for cell in cells)

    def across(self, text: str, *, bold: bool = False, centred: bool = False) -> None:
        """Write a row whose text stands over all columns."""
        cell = self._styled(border=Border(), bold=bold, centred=centred)
        cell.quotePrefix = is_like_formula(text)
        self.row([_string(cell, fitting(text))], height_of([(text, sum(self.widths))], TALLEST))
        if len(self.widths) > 1:
            self.sheet.merged_cells.add(f"A{self.count}:{self.last}{self.count}")

    def heads(self, labels: Sequence[str]) -> None:
        """Write the row of the heads of the columns, as tall as they need."""
        texts = ((label, width * _OF_BOLD) for label, width in zip(labels, self.widths, strict=False))
        self.row((self.heading(label) for label in labels), height_of(texts, TALLEST))

    def heading(self, text: str) -> Cell:
        """The head of a column."""
        return _string(self._heading, fitting(text))

    def text(self, text: str) -> Cell | None:
        """A text, which stays one also when somebody edits the cell."""
        text = fitting(text)
        return _string(self._quoted if is_like_formula(text) else self._text, text) if text else None

    def empty(self) -> Cell:
        """A cell without a value, with the lines around it."""
        return _string(self._text, "")

    def number(self, value: float) -> Cell:
        """A number that can be added up."""
        self._number.value = value
        return self._number

    def day(self, day: date) -> Cell:
        """A day, shown in the Buddhist era."""
        self._day.value = day
        return self._day

    def _styled(self, *, border: Border, bold: bool, centred: bool = False) -> Cell:
        cell = WriteOnlyCell(self.sheet)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center" if centred else None)
        cell.font = Font(name=FONT, size=_FONT_SIZE, bold=bold)
        cell.border = border
        return cell


def _string(cell: Cell, text: str) -> Cell:
    cell.value = text or None
    # openpyxl takes a text that begins with = for a formula, and one like #N/A for an error.
    cell.data_type = "s" if text else "n"
    return cell


def fitting(text: str) -> str:
    """What of a text a cell can hold."""
    return cut(_ESCAPE.sub("_x005F_", legal(text)))


def height_of(texts: Iterable[tuple[str, float]], tallest: float) -> float:
    """How tall a row is with texts in columns so wide: not every program makes rows as tall as their text."""
    return min(max((_lines(text[:_COUNTED], width) for text, width in texts), default=1) * _LINE, tallest)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(letters(line) / (width * _FILLED))) for line in text.split("\n"))


def saved(book: Workbook) -> bytes:
    """The workbook without the time of its making, which openpyxl writes in its properties and its zip."""
    target = io.BytesIO()
    book.save(target)
    with ZipFile(target) as made:
        return pack((name, _TIMES.sub(b"", made.read(name))) for name in made.namelist())
