"""A paper of the office as one value: its page, PDF, DOCX and XLSX all say what stands here, in this order.

Every text is as people read it: words of ours in the agency's digit style, printed text as printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of a cell, or one entry of a list when it has a number."""

    text: str
    number: str = ""
    """What stands before the text: "๑." or as printed."""
    depth: int = 0
    """How far a list stands within another; 0 is the outermost."""
    label: str = ""
    """Strong words before the text: the round of a result."""
    address: str | None = None
    """The page of the site that the text leads to."""
    day: date | None = None
    """The day that the line is about; a workbook writes it as a day where it is the whole of a cell."""

    @property
    def words(self) -> str:
        """Everything that the line says, with single spaces between its parts."""
        return " ".join(filter(None, (self.number, self.label, self.text)))


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    label: str
    share: float
    """Of the table's width, in parts of the sum over all columns."""
    numeric: bool = False
    """Whether its cells are numbers, which stand to the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a head that is repeated on every sheet. The first cell of a row is the row's head."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    """Whether the last row is the sum of those above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Paragraphs, or a list where the lines have numbers."""

    lines: tuple[Line, ...]


def paragraphs(*texts: str) -> Text:
    """A paragraph for each text."""
    return Text(lines=tuple(Line(text=text) for text in texts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words in a drawing: x and y are where their line begins, or its middle where they are centred."""

    x: float
    y: float
    text: str
    centred: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart. What it shows stands in a table of the same section too."""

    shapes: str
    """Elements of SVG without words."""
    labels: tuple[Label, ...]
    size: float
    """Of the letters, in units of the drawing."""
    alt: str
    """What it shows, in one sentence."""
    width: float
    """The width of its drawing area, in its own units."""
    height: float

    @property
    def svg(self) -> str:
        """The whole as SVG, in the colour of the text around it."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}"'
            f' font-family="Sarabun" font-size="{self.size}">'
            f"{self.shapes}{''.join(map(_svg_text, self.labels))}</svg>"
        )


Block = Text | Table | Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a paper. Without a heading it goes on where the part before ended."""

    heading: str = ""
    level: int = 2
    """2 or 3; the paper's own title is 1."""
    blocks: tuple[Block, ...] = ()

    def texts(self) -> Iterator[str]:
        """Everything below its heading, in reading order."""
        return (text for block in self.blocks for text in _texts(block))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A place to sign. What is unknown is left as a dotted line to write on."""

    role: str
    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A page of the site that readers of the paper may want."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper. Renderers add nothing to it but layout, page numbers and the words of the page around it."""

    address: str
    """The address of its page; its files have the same without the last slash: …/report-6-months.pdf."""
    name: str
    """What tells it from others of its kind: 2566-q2, 2566-6-months."""
    year: int
    """The fiscal year, B.E., that it is of."""
    title: str
    """One line, for the title of the page and the properties of the files."""
    cover: tuple[str, ...]
    """The lines of its head: the heading of the page, the period in one or two lines, whose paper it is."""
    sections: tuple[Section, ...]
    signatures: tuple[Signature, ...] = ()
    landscape: bool = False
    description: str
    """For people who find the page by a search engine."""
    trail: tuple[tuple[str, str], ...]
    """The pages above it and itself: title and address."""
    related: tuple[Related, ...] = ()
    updated: date | None = None
    source: str | None = None
    """The file to edit."""
    kind: str
    """What it is called in lists and search: รายงานมาตรการ."""
    workbook: bool = False
    """Whether people go on working with its tables, so that a workbook of them is published too."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The files that are published beside its page."""
        return ("pdf", "docx", "xlsx") if self.workbook else ("pdf", "docx")

    def file_address(self, suffix: str) -> str:
        """The address of one of its files: suffix `pdf`, `docx` or `xlsx`."""
        return f"{self.address.removesuffix('/')}.{suffix}"

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, in order."""
        return tuple(
            block for section in self.sections for block in section.blocks if isinstance(block, Table)
        )

    def texts(self) -> Iterator[str]:
        """Everything it says, in reading order, each line and heading once."""
        yield from self.cover
        for section in self.sections:
            if section.heading:
                yield section.heading
            yield from section.texts()
        for signature in self.signatures:
            yield from filter(None, (signature.role, signature.name, signature.position))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Text():
            yield from (line.words for line in block.lines)
        case Table():
            yield from (column.label for column in block.columns)
            yield from (line.words for row in block.rows for cell in row for line in cell)
        case Drawing():
            yield block.alt


def _svg_text(label: Label) -> str:
    anchor = ' text-anchor="middle"' if label.centred else ""
    weight = ' font-weight="600"' if label.strong else ""
    place = f'x="{label.x:.1f}" y="{label.y:.1f}"'
    return f'<text {place}{anchor}{weight} fill="currentColor">{escape(label.text)}</text>'
