"""Published tables as values: a head of one to three rows, rows of several kinds, cells as printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from prongsai.model.fields import Labelled
from prongsai.thai.digits import to_arabic
from prongsai.thai.numbers import read_number
from prongsai.thai.text import normalise

Place = tuple[int, int]
"""Row and column of a cell in its source, from 0."""


TOTAL_WORDS = ("รวม", "ยอดรวม", "ผลรวม")
"""How the heading of a sum begins."""


class CellKind(Labelled):
    """What a cell says. A dash, a zero, nothing and words are four different things."""

    NUMBER = "number", "ตัวเลข"
    ZERO = "zero", "ศูนย์"
    NONE_STATED = "none-stated", "ขีด (ไม่ระบุหรือไม่มี)"
    BLANK = "blank", "เว้นว่าง"
    TEXT = "text", "ข้อความ"
    FEW = "few", "น้อยกว่าจำนวนที่เปิดเผยได้"
    HIDDEN = "hidden", "ไม่แสดง"


class RowKind(Labelled):
    """What a row is for."""

    DATA = "data", "ข้อมูล"
    GROUP = "group", "หัวข้อกลุ่ม"
    SUBTOTAL = "subtotal", "รวมย่อย"
    TOTAL = "total", "รวม"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell, with the text as printed. A percentage's number is the one before its sign."""

    text: str
    kind: CellKind
    at: Place
    number: Decimal | None = None
    is_percent: bool = False
    last_place: Decimal = Decimal(1)
    rows: int = 1
    columns: int = 1
    covered: bool = False
    """Whether another cell spans this one, so that nothing is printed here."""

    def is_below(self, bound: int) -> bool:
        """Whether it counts something, and less than the bound. Zero tells of nobody."""
        return self.number is not None and not self.is_percent and 0 < self.number < bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One cell of the head or of a row's headings, with how many rows and columns it spans."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of cells, by its headings from the top down."""

    path: tuple[str, ...]
    is_total: bool = False

    @property
    def label(self) -> str:
        """All its headings as one: ไตรมาส 1 ชาย."""
        return " ".join(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its headings, of which those spanned by an earlier row are None, and its cells."""

    kind: RowKind
    headings: tuple[Heading | None, ...]
    labels: tuple[str, ...]
    """The headings' texts, those of spanning headings above among them."""
    cells: tuple[Cell, ...]

    @property
    def label(self) -> str:
        """All its headings as one."""
        return " ".join(filter(None, self.labels))

    @property
    def is_bare(self) -> bool:
        """Whether it has a heading only, as most group rows have."""
        return all(cell.kind is CellKind.BLANK for cell in self.cells)

    @property
    def is_sum(self) -> bool:
        """Whether its numbers are sums of other rows, as far as it has any."""
        return self.kind is not RowKind.DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as printed. Every row has one cell for each column."""

    head: tuple[tuple[Heading, ...], ...]
    """The rows of the head; in each the headings that begin there, those above the row headings too."""
    row_headings: int
    """How many columns at the left are headings of their rows."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def is_spanned(self) -> bool:
        """Whether a heading spans several rows or columns, so that cells must name their headings."""
        return len(self.head) > 1 or self.row_headings > 1

    @property
    def sections(self) -> tuple[tuple[Row, ...], ...]:
        """The rows in blocks: each but perhaps the first begins with its group row; totals are apart."""
        found: list[list[Row]] = []
        for row in self.rows:
            if (
                not found
                or row.kind is RowKind.GROUP
                or (row.kind is RowKind.TOTAL) != (found[-1][-1].kind is RowKind.TOTAL)
            ):
                found.append([])
            found[-1].append(row)
        return tuple(map(tuple, found))

    def cells(self) -> Iterator[tuple[Row, Column, Cell]]:
        """Every cell with its row and column, row by row."""
        for row in self.rows:
            for column, cell in zip(self.columns, row.cells, strict=True):
                yield row, column, cell


_DASHES = re.compile("[-\u2010-\u2015\u2212]+")
_FEW = re.compile(r"(?:น้อยกว่า|<)\s*\d+")


def read_cell(text: str, at: Place) -> Cell:
    """What a text in a cell says."""
    printed = normalise(text).strip()
    number = read_number(printed)
    if number is not None:
        kind = CellKind.NUMBER if number.value else CellKind.ZERO
        return Cell(
            text=printed,
            kind=kind,
            at=at,
            number=number.value,
            is_percent=number.is_percent,
            last_place=number.last_place,
        )
    if not printed:
        return Cell(text="", kind=CellKind.BLANK, at=at)
    if _DASHES.fullmatch(printed):
        return Cell(text=printed, kind=CellKind.NONE_STATED, at=at)
    is_few = _FEW.fullmatch(to_arabic(printed))
    return Cell(text=printed, kind=CellKind.FEW if is_few else CellKind.TEXT, at=at)


def without_number(cell: Cell, kind: CellKind, text: str) -> Cell:
    """The cell with a text in the place of its number."""
    return replace(cell, kind=kind, text=text, number=None, is_percent=False, last_place=Decimal(1))
