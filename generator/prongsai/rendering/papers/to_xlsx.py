"""A paper as XLSX, for staff who go on working with its tables: days are days, numbers are numbers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell as WrittenCell

from prongsai.model.agency import DigitStyle
from prongsai.rendering.papers.paper import Cell, Column, Drawing, Line, Paper, Table, Text
from prongsai.rendering.workbooks import DAY_WIDTH, TALLEST, Sheet, height_of, saved
from prongsai.thai.digits import to_arabic
from prongsai.thai.months import long_date, short_date
from prongsai.thai.numbers import read_number

_WIDTHS = (180, 220, 260, 300)
"""Of all columns of a table together, in about one letter each: the first at which no row is cut off."""
_NARROWEST = 9
_FIGURES = re.compile("[0-9๐-๙,.]+")
_INDENT = "    "
_RESULTS = "ผลการดำเนินการ"


def write(paper: Paper, _digits: DigitStyle) -> bytes:
    """The workbook. Pages of it are numbered by the program that prints them. Same paper, same bytes."""
    book = Workbook(write_only=True)
    _fill(book, paper)
    if paper.workbook:
        _fill_results(book, paper.tables)
    return saved(book)


def _fill(book: Workbook, paper: Paper) -> None:
    """Add the sheet that says everything. One head stays in sight where all tables have the same columns."""
    heads = {_labels(table.columns) for table in paper.tables}
    columns = max((table.columns for table in paper.tables), key=len, default=(Column(label="", share=1),))
    title = paper.cover[:1] + ((" ".join(paper.cover[1:]),) if paper.cover[1:] else ())
    shared_head = len(title) + 1 if len(heads) == 1 else 0
    sheet = Sheet(book, paper.kind, _widths(columns, paper.tables), head=shared_head, for_paper=True)
    for number, text in enumerate(title):
        sheet.across(text, bold=number == 0, centred=True)
    if shared_head:
        sheet.heads(_labels(columns))
    for section in paper.sections:
        if section.heading:
            sheet.across(section.heading, bold=True)
        for block in section.blocks:
            match block:
                case Table():
                    if not shared_head:
                        sheet.heads(_labels(block.columns))
                    _write_table(sheet, block)
                case Text():
                    for line in block.lines:
                        sheet.across(_words((line,)))
                case Drawing():
                    sheet.across(block.alt)
    for signature in paper.signatures:
        sheet.across(" ".join(filter(None, (signature.role, signature.name, signature.position))))


def _write_table(sheet: Sheet, table: Table) -> None:
    for row in table.rows:
        cells = (_cell(sheet, column, cell) for column, cell in zip(table.columns, row, strict=True))
        sheet.row(cells, _height(row, sheet.widths))


def _fill_results(book: Workbook, tables: Sequence[Table]) -> None:
    """Add a list of what was done, with the round where a report tells of both."""
    found = [
        (table.caption, head, line) for table in tables for head, line in _results(table, _dated(tables))
    ]
    if not found:
        return
    rounds = (("รอบ", 14),) if any(line.label for *_, line in found) else ()
    head = tables[0].columns[0].label
    columns = (("ตัวชี้วัด", 30), (head, 45), *rounds, (_RESULTS, 60), ("วันที่", DAY_WIDTH))
    sheet = Sheet(book, _RESULTS, [width for _, width in columns], head=1, for_paper=True)
    sheet.heads([label for label, _ in columns])
    for caption, measure, line in found:
        texts = (caption, measure, *((line.label,) if rounds else ()), line.text)
        height = height_of(zip(texts, sheet.widths, strict=False), TALLEST)
        sheet.row(_result_cells(sheet, texts, line.day), height)


def _result_cells(sheet: Sheet, texts: Sequence[str], day: date | None) -> Iterator[WrittenCell]:
    yield from (_text(sheet, text) for text in texts)
    yield sheet.day(day) if day else sheet.empty()


def _dated(tables: Sequence[Table]) -> set[str]:
    """The heads of the columns in which a line is about a day."""
    return {
        column.label
        for table in tables
        for row in table.rows
        for column, cell in zip(table.columns, row, strict=True)
        if any(line.day for line in cell)
    }


def _results(table: Table, dated: set[str]) -> Iterator[tuple[str, Line]]:
    """The lines of the dated columns, each with the words of its row's head."""
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            if column.label in dated:
                yield from ((_words(row[0]), line) for line in cell)


def _labels(columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(column.label for column in columns)


def _widths(columns: Sequence[Column], tables: Sequence[Table]) -> list[float]:
    shares = sum(column.share for column in columns)
    widths: list[float] = []
    for together in _WIDTHS:
        widths = [max(_NARROWEST, round(together * column.share / shares, 1)) for column in columns]
        if all(_height(row, widths) < TALLEST for table in tables for row in table.rows):
            break
    return widths


def _height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    return height_of(((_words(cell), width) for cell, width in zip(row, widths, strict=False)), TALLEST)


def _cell(sheet: Sheet, column: Column, cell: Cell) -> WrittenCell | None:
    """A day or a number where the cell says nothing else; else its words."""
    words = _words(cell)
    if len(cell) == 1 and (day := cell[0].day) and _is_day(cell[0], day):
        return sheet.day(day)
    if column.numeric and (number := _number(words)) is not None:
        return sheet.number(number)
    return _text(sheet, words)


def _text(sheet: Sheet, words: str) -> WrittenCell:
    """A text; a cell without one keeps the lines around it."""
    return sheet.text(words) or sheet.empty()


def _words(cell: Cell) -> str:
    return "\n".join(_INDENT * line.depth + line.words for line in cell)


def _is_day(line: Line, day: date) -> bool:
    """Whether a line says its day and no word more."""
    return to_arabic(line.words) in (long_date(day), short_date(day))


def _number(words: str) -> float | None:
    """The number that the words are, when they are nothing but its figures: units and per cent stay words."""
    number = read_number(words) if _FIGURES.fullmatch(words) else None
    return float(number.value) if number else None
