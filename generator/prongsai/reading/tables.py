"""From the cells of a source to a table: head and spans, headings, groups, sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from prongsai.model.statistics import MOST_HEADER_ROWS, Statistics
from prongsai.model.tables import (
    TOTAL_WORDS,
    Cell,
    CellKind,
    Column,
    Heading,
    Place,
    Row,
    RowKind,
    Table,
    read_cell,
)
from prongsai.reading.grids import Grid, Merge
from prongsai.thai.digits import to_arabic

Owners = dict[Place, Place]
"""For each cell, by row and column, the cell whose text stands there; most stand for themselves."""
Merges = Mapping[Place, Merge]
"""The merged cells, by the place of the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is said of a table beside its cells."""

    header_rows: int = 1
    row_headers: int = 1
    join_blanks: bool = False
    groups: tuple[str, ...] = ()
    subtotals: tuple[str, ...] = ()
    total_rows: tuple[str, ...] = ()
    total_columns: tuple[str, ...] = ()


def shape_of(head: Statistics) -> Shape:
    """What the head of a table of statistics says."""
    return Shape(
        header_rows=head.header_rows,
        row_headers=head.row_headers,
        join_blanks=head.join_blanks,
        groups=head.groups,
        subtotals=head.subtotals,
        total_rows=head.totals.rows,
        total_columns=head.totals.columns,
    )


def guessed_shape(grid: Grid) -> tuple[Grid, Shape]:
    """A published file as a table, of which nobody said anything: its title rows are left out.

    A first row with one text is a title. The head is the first row, and as many more as the merged cells
    of the head reach down or across, three at most. A first column of mere numbers is no heading by itself,
    a row with its first text only is a group's, and one that is called a sum (รวม) is one.
    """
    first = 0
    while first < len(grid.rows) - 2 and sum(map(bool, grid.rows[first])) <= 1 and len(grid.rows[0]) > 1:
        first += 1
    height = 1
    for merge in grid.merges:
        if merge.row == first and merge.column + merge.columns <= len(grid.rows[0]):
            height = max(height, merge.rows, 2 if merge.columns > 1 else 1)
    merges = tuple(
        Merge(one.row - first, one.column, one.rows, one.columns) for one in grid.merges if one.row >= first
    )
    rest = Grid(
        path=grid.path,
        rows=grid.rows[first:],
        places=grid.places[first:],
        sheet=grid.sheet,
        first=(grid.first[0] + first, grid.first[1]),
        merges=merges,
    )
    height = min(height, MOST_HEADER_ROWS, max(1, len(rest.rows) - 1))
    body = rest.rows[height:]
    numbered = all(not row[0] or to_arabic(row[0]).strip(".").isdecimal() for row in body)
    return rest, Shape(
        header_rows=height,
        row_headers=2 if numbered and body and len(body[0]) > 2 else 1,
        groups=tuple(row[0] for row in body if row[0] and not any(row[1:])),
        total_rows=tuple(label for row in body for label in row[:2] if label.startswith(TOTAL_WORDS)),
    )


def build(grid: Grid, shape: Shape) -> Table | None:
    """The table that a grid is; None when nothing is left below its head or beside its row headings."""
    height, width = len(grid.rows), len(grid.rows[0]) if grid.rows else 0
    if height <= shape.header_rows or width <= shape.row_headers:
        return None
    owners = _owners(grid, shape)
    merges = {(one.row, one.column): one for one in grid.merges}
    columns = tuple(_column(grid, shape, owners, column) for column in range(shape.row_headers, width))
    return Table(
        head=tuple(
            tuple(_headings(grid, owners, row, range(width), (0, shape.header_rows)))
            for row in range(shape.header_rows)
        ),
        row_headings=shape.row_headers,
        columns=columns,
        rows=tuple(_row(grid, shape, owners, merges, row) for row in range(shape.header_rows, height)),
    )


def _owners(grid: Grid, shape: Shape) -> Owners:
    owners: Owners = {}
    for merge in grid.merges:
        for down, across in product(range(merge.rows), range(merge.columns)):
            # A merged cell that reaches out of the head, or over the row headings, ends there.
            at = merge.row + down, merge.column + across
            if _part(shape, at) == _part(shape, (merge.row, merge.column)):
                owners[at] = merge.row, merge.column
    if shape.join_blanks:
        _join_blanks(grid, shape, owners)
    return owners


def _part(shape: Shape, at: Place) -> tuple[bool, bool]:
    """Of which of the four parts of a table a cell is: its head or body, its row headings or columns."""
    return at[0] < shape.header_rows, at[1] < shape.row_headers


def _join_blanks(grid: Grid, shape: Shape, owners: Owners) -> None:
    """Blank cells of the head continue the cell to the left under the same heading, else the cell above.

    Blank row headings continue the one above, but for the last heading of a row.
    """
    width = len(grid.rows[0])
    for row, column in product(range(shape.header_rows), range(width)):
        if grid.rows[row][column] or (row, column) in owners:
            continue
        left = owners.get((row, column - 1), (row, column - 1))
        above = owners.get((row - 1, column), (row - 1, column))
        same_above = row == 0 or owners.get((row - 1, column - 1), (row - 1, column - 1)) == above
        if column not in (0, shape.row_headers) and same_above and grid.rows[left[0]][left[1]]:
            owners[row, column] = left
        elif row > 0:
            owners[row, column] = above
    for row, column in product(range(shape.header_rows + 1, len(grid.rows)), range(shape.row_headers - 1)):
        if not grid.rows[row][column] and grid.rows[row][column + 1]:
            owners.setdefault((row, column), owners.get((row - 1, column), (row - 1, column)))


def _headings(
    grid: Grid, owners: Owners, row: int, columns: range, rows: tuple[int, int]
) -> Iterator[Heading]:
    for column in columns:
        if owners.get((row, column), (row, column)) != (row, column):
            continue
        down = across = 1
        while row + down < rows[1] and owners.get((row + down, column)) == (row, column):
            down += 1
        while column + across < columns.stop and owners.get((row, column + across)) == (row, column):
            across += 1
        yield Heading(text=grid.rows[row][column], row=row, column=column, rows=down, columns=across)


def _column(grid: Grid, shape: Shape, owners: Owners, column: int) -> Column:
    places = dict.fromkeys(owners.get((row, column), (row, column)) for row in range(shape.header_rows))
    path = tuple(filter(None, (grid.rows[row][at] for row, at in places)))
    total = bool(path) and (path[-1] in shape.total_columns or " ".join(path) in shape.total_columns)
    return Column(path=path, is_total=total)


def _row(grid: Grid, shape: Shape, owners: Owners, merges: Merges, row: int) -> Row:
    headings: list[Heading | None] = [None] * shape.row_headers
    for heading in _headings(
        grid, owners, row, range(shape.row_headers), (shape.header_rows, len(grid.rows))
    ):
        headings[heading.column] = heading
    at = [owners.get((row, column), (row, column)) for column in range(shape.row_headers)]
    labels = tuple(grid.rows[above][column] for above, column in dict.fromkeys(at))
    width = len(grid.rows[row])
    cells = tuple(_cell(grid, owners, merges, (row, column)) for column in range(shape.row_headers, width))
    first = merges.get((row, 0))
    is_wide = first is not None and first.columns == width
    return Row(
        kind=_row_kind(shape, labels, is_wide=is_wide), headings=tuple(headings), labels=labels, cells=cells
    )


def _cell(grid: Grid, owners: Owners, merges: Merges, at: Place) -> Cell:
    row, column = at
    if owners.get(at, at) != at:
        return Cell(text="", kind=CellKind.BLANK, at=at, covered=True)
    cell = read_cell(grid.rows[row][column], at)
    merge = merges.get(at) if at in owners else None
    return replace(cell, rows=merge.rows, columns=merge.columns) if merge else cell


def _row_kind(shape: Shape, labels: tuple[str, ...], *, is_wide: bool) -> RowKind:
    names = {*labels, " ".join(filter(None, labels))} - {""}
    if names & set(shape.total_rows):
        return RowKind.TOTAL
    if names & set(shape.subtotals):
        return RowKind.SUBTOTAL
    return RowKind.GROUP if is_wide or names & set(shape.groups) else RowKind.DATA
