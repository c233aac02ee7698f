"""A paper as DOCX, for staff who go on writing: real headings, tables whose heads repeat, places to sign.

The parts of the file are templates of the theme, in report/docx/. What Word needs so that Thai is right
stands there: the font and its size for complex scripts beside those for Latin ones, and the language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Self

from jinja2 import Environment, PackageLoader, StrictUndefined

from prongsai.model.agency import DigitStyle
from prongsai.rendering.office import legal, letters, pack
from prongsai.rendering.papers import to_png
from prongsai.rendering.papers.paper import Cell, Drawing, Line, Paper, Table

_A4 = (11906, 16838)
"""Short and long edge in twentieths of a point, as are all lengths here."""
_BESIDE = 1134
_ABOVE = {False: 1134, True: 850}
"""Margins: beside, and above and below, where a sheet that lies has less to give."""
_LETTER = 115
"""A digit or dot of a list number, at most."""
_NUMBER_GAP = 90
_WIDEST_NUMBER = 900
_CELL_PADDING = 140
_DOTS = 150 / 1440
"""Of pictures, for each twentieth of a point: 150 per inch."""
_DRAWING_UNITS = 635
"""English metric units, in which pictures are measured, to each of ours."""
_FULL = 0.9
"""Of the height of a sheet: a row that may be taller can break, or LibreOffice would cut it off."""
_SIGNED = 0.45
"""Of the width of a place to sign: where its dotted line ends. The role stands behind it."""
_SIGN_HERE = 560
"""The width of the word before the dotted line."""
_DOCUMENT = (
    ("[Content_Types].xml", "content-types"),
    ("_rels/.rels", "package-relationships"),
    ("docProps/core.xml", "properties"),
    ("word/document.xml", "document"),
    ("word/_rels/document.xml.rels", "document-relationships"),
    ("word/fontTable.xml", "fonts"),
    ("word/footer.xml", "footer"),
    ("word/settings.xml", "settings"),
    ("word/styles.xml", "styles"),
)
"""The parts of a document and their templates."""


def write(paper: Paper, digits: DigitStyle) -> bytes:
    """The document, its pages numbered in the digits given. Same paper, same bytes."""
    short, long = _A4
    width, height = (long, short) if paper.landscape else (short, long)
    above = _ABOVE[paper.landscape]
    room = width - 2 * _BESIDE
    pictures = _pictures(paper, room, height // 2)
    context = {
        "paper": paper,
        "thai": digits is DigitStyle.THAI,
        "sheet": {"width": width, "height": height, "beside": _BESIDE, "above": above},
        "signing": _signing(room // 2),
        "laid": lambda table: _Laid.out(table, room, height - 2 * above),
        "lefts_of": _lefts,
        "nothing": Line(text=""),
        "pictures": pictures,
    }
    parts = [(name, _template(template, context)) for name, template in _DOCUMENT]
    return pack([*parts, *((f"word/{picture.name}", picture.content) for picture in pictures.values())])


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("prongsai_theme", "report/docx"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: legal(value) if type(value) is str else value,
    )
    environment.tests |= {
        "table": lambda block: isinstance(block, Table),
        "drawing": lambda block: isinstance(block, Drawing),
    }
    return environment


def _template(name: str, context: dict[str, object]) -> bytes:
    return _environment().get_template(f"{name}.xml").render(context).encode()


@dataclass(frozen=True, slots=True)
class _TableText:
    """A style of texts in tables: about how wide a letter is in it, and how tall a line."""

    style: str
    letter: int
    line: int

    def height(self, cell: Cell, width: int) -> int:
        """About how tall a cell is, its text taken for long rather than short."""
        room = max(width - _CELL_PADDING - _lefts(cell)[-1], self.letter)
        texts = (text for one in cell for text in one.words.split("\n"))
        return self.line * sum(max(1, ceil(letters(text) * self.letter / room)) for text in texts)


_TABLE_TEXTS = (
    _TableText("TableText", 146, 380),
    _TableText("TableTextSmall", 125, 330),
    _TableText("TableTextSmallest", 104, 280),
)
_LEAST_LETTERS = 9
"""What a line of the narrowest column should hold; the texts of a table are made smaller for it."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """How a table lies on the sheet."""

    style: str
    widths: list[int]
    whole: list[bool]
    """Whether each row stays on one sheet."""

    @classmethod
    def out(cls, table: Table, width: int, height: int) -> Self:
        """A table that fills the width."""
        shares = sum(column.share for column in table.columns)
        widths = [int(width * column.share / shares) for column in table.columns]
        least = min(widths) - _CELL_PADDING
        text = next(
            (text for text in _TABLE_TEXTS if least >= text.letter * _LEAST_LETTERS), _TABLE_TEXTS[-1]
        )
        head = tuple((Line(text=column.label),) for column in table.columns)
        tall, *rows = (max(map(text.height, row, widths)) for row in (head, *table.rows))
        return cls(text.style, widths, [tall + row < height * _FULL for row in rows])


def _lefts(lines: Sequence[Line]) -> list[int]:
    """How far from the edge the numbers of each depth stand; their texts stand where the next begins."""
    lefts = [0]
    for depth in range(max((line.depth for line in lines), default=0) + 1):
        longest = max((letters(line.number) for line in lines if line.depth == depth), default=0)
        lefts.append(lefts[-1] + min(longest * _LETTER + _NUMBER_GAP, _WIDEST_NUMBER))
    return lefts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """A drawing as a part of the document."""

    number: int
    width: int
    """In English metric units, as is the height."""
    height: int
    alt: str
    content: bytes

    @property
    def id(self) -> str:
        """What the document calls it."""
        return f"picture{self.number}"

    @property
    def name(self) -> str:
        """The file in the package."""
        return f"{self.id}.png"


def _pictures(paper: Paper, width: int, height: int) -> dict[Drawing, _Picture]:
    """Every drawing, as wide as the text where it is no taller than the height."""
    drawings = (block for section in paper.sections for block in section.blocks if isinstance(block, Drawing))
    made = {}
    for number, drawing in enumerate(dict.fromkeys(drawings), start=1):
        scale = min(width / drawing.width, height / drawing.height)
        made[drawing] = _Picture(
            number=number,
            width=int(drawing.width * scale * _DRAWING_UNITS),
            height=int((drawing.height + to_png.ABOVE) * scale * _DRAWING_UNITS),
            alt=drawing.alt,
            content=to_png.write(drawing, scale * _DOTS),
        )
    return made


def _signing(width: int) -> dict[str, int]:
    return {"width": width, "word": _SIGN_HERE, "dots": int(width * _SIGNED)}
