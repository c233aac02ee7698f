"""The cells of a source of a table, as texts with places, before anyone says what they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prongsai.model.tables import Place
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.text import normalise

MAX_ROWS = 2_000
MAX_COLUMNS = 100
MAX_CELLS = 20_000
"""What one table on one page may hold; more is a data set, which is published as a file."""

_DELIMITERS = ("|", "\t", ";", ",")
_QUOTED_FIELD = re.compile(r'(^|[|\t;,])[^\S\n]*"(?:[^"]|"")*+("|$)')
_SPLIT = "แยกเป็นหลายตาราง หรือเผยแพร่เป็นไฟล์ใน files/ ให้ดาวน์โหลดแทน"


@dataclass(frozen=True, slots=True)
class Merge:
    """A rectangle of cells that the source shows as one; the first holds the text."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The rows of a source, all of one length, and how to say where a cell is."""

    path: str
    """The source in messages."""
    rows: tuple[tuple[str, ...], ...] = ()
    places: tuple[tuple[Place, ...], ...] = ()
    """Line and column, from 0, of each cell of a text; empty for a workbook."""
    lines: tuple[str, ...] = ()
    sheet: str = ""
    first: Place = (0, 0)
    """Of a workbook: row and column, from 0, of the first cell."""
    merges: tuple[Merge, ...] = ()
    problems: tuple[Problem, ...] = ()

    def problem(
        self, at: Place | None, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a cell; without one, at the source's beginning. Workbooks have no lines, so say it."""
        line = column = 0
        if at and self.places:
            row = self.places[min(at[0], len(self.places) - 1)]
            line, column = row[min(at[1], len(row) - 1)]
        elif at and self.sheet:
            message = f"แผ่นงาน “{self.sheet}” ช่อง {self.address(at)}: {message}"
        lines = self.lines if self.places else []
        return Problem.at(self.path, lines, (line, column), message, hint, severity)

    def address(self, at: Place) -> str:
        """A cell as a workbook calls it: B4."""
        row, column = at[0] + self.first[0], at[1] + self.first[1]
        letters = ""
        while column >= 0:
            letters = chr(ord("A") + column % 26) + letters
            column = column // 26 - 1
        return f"{letters}{row + 1}"


def text_grid(
    path: str, text: str, lines: Sequence[str], *, begins: Place = (0, 0), groups: tuple[str, ...] = ()
) -> Grid:
    """The cells of a CSV text, which begins at a line and column (from 0) of its file's lines.

    Fields are parted by | or tab or ; or comma, whichever the first line has outside quotes, in this order.
    A row may be shorter than the first, and is filled with blank cells; a longer one is a fault.
    """
    rows = [row for row in _records(text) if any(value for value, _ in row)]
    if (
        len(rows) > MAX_ROWS
        or max(map(len, rows), default=0) > MAX_COLUMNS
        or sum(map(len, rows)) > MAX_CELLS
    ):
        return Grid(path=path, problems=(too_large(path),))
    down, across = begins
    width = len(rows[0]) if rows else 0
    grid = Grid(
        path=path,
        rows=tuple(tuple(value for value, _ in row[:width]) + ("",) * (width - len(row)) for row in rows),
        places=tuple(tuple((line + down, column + across) for _, (line, column) in row) for row in rows),
        lines=tuple(lines),
    )
    problems = tuple(_ragged(grid, [len(row) for row in rows], groups))
    if not rows:
        problems = (grid.problem(None, "ตารางนี้ยังไม่มีข้อมูล", "ใส่หัวตารางในแถวแรก และข้อมูลในแถวถัดไป"),)
    return replace(grid, problems=problems)


def too_large(path: str) -> Problem:
    """That a source holds more than one table may."""
    message = f"ตารางใหญ่เกินไป (ได้ไม่เกิน {MAX_ROWS} แถว {MAX_COLUMNS} คอลัมน์ และ {MAX_CELLS} ช่อง)"
    return Problem.of_file(path, message, _SPLIT)


def _ragged(grid: Grid, lengths: list[int], groups: tuple[str, ...]) -> Iterator[Problem]:
    for number, length in enumerate(lengths):
        width = lengths[0]
        if length > width:
            yield grid.problem(
                (number, width),
                f"แถวนี้มี {length} ช่อง แต่แถวแรกมี {width} ช่อง",
                'ตัวเลขที่มีเครื่องหมาย , ให้ใส่ในเครื่องหมายคำพูด เช่น "1,234" หรือใช้ | คั่นช่องทั้งตาราง',
            )
        elif length < width and not (length == 1 and grid.rows[number][0] in groups):
            yield grid.problem(
                (number, length - 1),
                f"แถวนี้มี {length} ช่อง แต่แถวแรกมี {width} ช่อง ช่องที่ขาดจะแสดงเป็นช่องว่าง",
                "เติมช่องที่ขาด ช่องว่างก็ต้องมีเครื่องหมายคั่น",
                Severity.WARNING,
            )


def _records(text: str) -> Iterator[list[tuple[str, Place]]]:
    """The rows of a CSV text: each field's text, and the line and column, from 0, where it begins."""
    head = _QUOTED_FIELD.sub(r"\1", text.partition("\n")[0])
    mark = re.escape(next((one for one in _DELIMITERS if one in head), ","))
    field = re.compile(rf'([^\S\n{mark}]*+)(?:"((?:[^"]|"")*+)"[^{mark}\n]*|([^{mark}\n]*))({mark}|\n|\Z)')
    row: list[tuple[str, Place]] = []
    at = line = line_start = 0
    while at <= len(text):
        found = field.match(text, at)
        if found is None:  # Never: the last alternatives take anything.
            return
        quoted, bare = found[2], found[3]
        value = quoted.replace('""', '"') if quoted is not None else bare
        row.append((normalise(value).strip(), (line, found.end(1) - line_start)))
        if quoted and "\n" in quoted:
            line += quoted.count("\n")
            line_start = text.rfind("\n", 0, found.end(2)) + 1
        if found[4] in ("\n", ""):
            yield row
            row = []
            line, line_start = line + 1, found.end()
        if not found[4]:
            return
        at = found.end()
