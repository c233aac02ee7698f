"""A paper as PDF, by Typst: tagged for screen readers (PDF/UA-1), with Thai text that copies as it reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from prongsai.model.agency import DigitStyle
from prongsai.rendering.office import letters
from prongsai.rendering.papers.line_breaks import pieces
from prongsai.rendering.papers.page import Entry, runs
from prongsai.rendering.papers.paper import Block, Cell, Drawing, Line, Paper, Table
from prongsai.rendering.papers.typesetting import typeset
from prongsai.thai.digits import ARABIC_DIGITS, THAI_DIGITS

_MILLIMETRE = 72 / 25.4
"""In points, as all measures below are."""
_SHORT, _LONG = 210 * _MILLIMETRE, 297 * _MILLIMETRE
_MARGIN = 20 * _MILLIMETRE
_LYING_MARGIN = 15 * _MILLIMETRE
"""Above and below, where a sheet that lies has less to give."""
_INSET = 4.0
"""Between the line around a cell and its text."""
_SIZE, _TABLE_SIZES = 12.0, (10.5, 9.5, 8.5)
_LEAST_LETTERS = 8
"""Wide letters that a line of a column of words should hold; the text of a table is made smaller for it."""
_LEAST_WIDTH = 73.0
"""Of a column of words, where there is room: holds ประชาสัมพันธ์, which Typst does not cut."""
_HEADINGS = {2: 31.4, 3: 22.8}
"""The heights of headings by their level, with the room below; that of 2 has room for a 3 below it."""
_TALL = 0.6
"""Of a sheet: a row that is taller, as far as one can tell without setting it, is measured."""
_WIDE_LETTER, _LETTER, _LINE = 0.7, 0.56, 1.45
"""The widths of letters, wide and common ones, and the height of a line, as parts of the size of the text."""

Json = dict[str, object]


@lru_cache(maxsize=128)
def write(paper: Paper, digits: DigitStyle) -> bytes:
    """The paper as PDF, its page numbers in the digits given. Same paper, same bytes."""
    return typeset("paper", _paper(paper, digits))


@dataclass(frozen=True, slots=True)
class _Area:
    """A place for text: its width, and the size of its letters."""

    width: float
    size: float = _SIZE

    @property
    def room(self) -> float:
        """How many letters fit a line, however wide they are."""
        return self.width / (self.size * _WIDE_LETTER)

    def words(self, text: str) -> list[str]:
        """A text in the pieces that the template sets; nothing for no text."""
        return pieces(text, self.room) if text else []

    def line(self, line: Line) -> Json:
        return {"label": self.words(line.label), "text": self.words(line.text)}

    def runs(self, lines: Sequence[Line]) -> list[object]:
        """Paragraphs as objects and lists as arrays."""
        return [self.line(run) if isinstance(run, Line) else self.entries(run) for run in runs(lines)]

    def entries(self, entries: Sequence[Entry]) -> list[Json]:
        """A list, beside its numbers."""
        beside = self.beside(max(letters(entry.line.number) for entry in entries))
        return [
            {
                "number": self.words(entry.line.number),
                "line": beside.line(entry.line),
                "below": [beside.entries(entry.below)] if entry.below else [],
            }
            for entry in entries
        ]

    def beside(self, number: int) -> "_Area":
        """What is left beside a number of so many letters, and never less than a letter."""
        return _Area(max(self.size, self.width - (number + 1) * self.size * _LETTER), self.size)

    def height(self, cell: Cell) -> float:
        """How tall a cell is, rather more than less."""
        lines = 0
        for line in cell:
            area = self.beside((letters(line.number) + 1) * (line.depth + 1)) if line.number else self
            words = f"{line.label} {line.text}".split("\n")
            lines += sum(max(1, ceil(letters(part) / area.room)) for part in words)
        return lines * self.size * _LINE


def _paper(paper: Paper, digits: DigitStyle) -> Json:
    """What the template is given."""
    width, height = (_LONG, _SHORT) if paper.landscape else (_SHORT, _LONG)
    above = _LYING_MARGIN if paper.landscape else _MARGIN
    width, height = width - 2 * _MARGIN, height - 2 * above
    whole = _Area(width)
    return {
        "title": paper.title,
        "landscape": paper.landscape,
        "margin": _MARGIN,
        "above": above,
        "inset": _INSET,
        "width": width,
        "height": height,
        "digits": list(THAI_DIGITS if digits is DigitStyle.THAI else ARABIC_DIGITS),
        "cover": [whole.words(line) for line in paper.cover],
        "sections": list(_sections(paper, width, height)),
        "closing": _closing(paper),
        "signatures": [
            {
                "role": whole.words(one.role),
                "name": whole.words(one.name),
                "position": whole.words(one.position),
            }
            for one in paper.signatures
        ],
    }


def _closing(paper: Paper) -> tuple[int, int] | None:
    """The section, and the block in it, that the signatures follow; None where no block is before them."""
    last = len(paper.sections) - 1
    if not paper.sections or not paper.sections[last].blocks:
        return None
    return last, len(paper.sections[last].blocks) - 1


def _sections(paper: Paper, width: float, height: float) -> Iterator[Json]:
    """The sections. Headings stay on the sheet of what follows, those of sections without blocks too."""
    headings = 0.0
    for section in paper.sections:
        headings += _HEADINGS[section.level] if section.heading else 0
        yield {
            "heading": _Area(width).words(section.heading),
            "level": section.level,
            "blocks": [
                _block(block, width, height, 0 if at else headings) for at, block in enumerate(section.blocks)
            ],
        }
        if section.blocks:
            headings = 0.0


def _block(block: Block, width: float, height: float, headings: float) -> Json:
    """A block, with the height of the headings right above it."""
    match block:
        case Table():
            return _table(block, width, height, headings)
        case Drawing():
            return _drawing(block, width, height)
        case _:
            return {"kind": "text", "lines": _Area(width).runs(block.lines)}


def _table(table: Table, width: float, height: float, headings: float) -> Json:
    """A table. A row that may be taller than a sheet is marked for the template to measure."""
    widths = _widths(table, width)
    words = [width for column, width in zip(table.columns, widths, strict=True) if not column.numeric]
    narrowest = min(words, default=width) - 2 * _INSET
    sizes = (size for size in _TABLE_SIZES if _Area(narrowest, size).room >= _LEAST_LETTERS)
    size = next(sizes, _TABLE_SIZES[-1])
    areas = [_Area(width - 2 * _INSET, size) for width in widths]
    last = len(table.rows) if table.total else 0
    return {
        "kind": "table",
        "size": size,
        "columns": [
            {"label": area.words(column.label), "width": width, "numeric": column.numeric}
            for column, width, area in zip(table.columns, widths, areas, strict=True)
        ],
        "rows": [
            {
                "cells": [area.runs(cell) for area, cell in zip(areas, row, strict=True)],
                "tall": max(area.height(cell) for area, cell in zip(areas, row, strict=True))
                > _TALL * height,
                "above": headings if number == 1 else 0,
                "total": number == last,
                "ahead": number == len(table.rows) - 1,
            }
            for number, row in enumerate(table.rows, start=1)
        ],
    }


def _widths(table: Table, width: float) -> list[float]:
    """The widths of the columns by their shares, but none of words narrower than the least width."""
    least = min(_LEAST_WIDTH, width / len(table.columns))
    shares = dict(enumerate(column.share for column in table.columns))
    for at, column in sorted(enumerate(table.columns), key=lambda one: one[1].share):
        if not column.numeric and column.share * width < least * sum(shares.values()):
            width -= least
            del shares[at]
    part = width / (sum(shares.values()) or 1)
    return [shares[at] * part if at in shares else least for at in range(len(table.columns))]


def _drawing(drawing: Drawing, width: float, height: float) -> Json:
    """A chart as wide as the text, but never taller than half a sheet.

    Its words are set by the template: the standard does not take Thai words inside of a picture.
    """
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}">'
        f"{drawing.shapes}</svg>"
    )
    wide = min(width, height / 2 * drawing.width / drawing.height)
    scale = wide / drawing.width
    return {
        "kind": "drawing",
        "svg": svg,
        "alt": drawing.alt,
        "width": wide,
        "size": drawing.size * scale,
        "labels": [
            {
                "x": label.x * scale,
                "y": label.y * scale,
                "text": label.text,
                "centred": label.centred,
                "strong": label.strong,
            }
            for label in drawing.labels
        ],
    }
