"""Small counts are not shown, nor anything from which they could be worked out again."""

from dataclasses import replace

from prongsai.model.sums import sums
from prongsai.model.tables import Cell, CellKind, Row, Table, without_number
from prongsai.reading.content import Content
from prongsai.reading.sources import table_of

HIDDEN = "ไม่แสดง"


def few(below: int) -> str:
    """What stands in the place of a small count."""
    return f"น้อยกว่า {below}"


def statistics_table(content: Content, year: int, table_id: str) -> Table | None:
    """A table of statistics as it is published; None while it has no cells."""
    table, below = table_of(content, year, table_id), content.statistics[year][table_id].record.mask_below
    return mask(table, below) if table and below else table


def mask(table: Table, below: int) -> Table:
    """The table without counts from 1 to below − 1.

    Every sum that counts such a cell is hidden too, whatever it is, and so is every percentage: then no
    equation of the table is left that has the small count as its only unknown. The result is the same
    whatever the small counts are. Zero tells of nobody and stays.
    """
    small = {
        (row, column)
        for row, one in enumerate(table.rows)
        for column, cell in enumerate(one.cells)
        if not one.is_sum and not table.columns[column].is_total and _is_few(cell, below)
    }
    summed = {(one.row, one.column): small & set(one.parts) for one in sums(table)}
    hidden = {at for at, parts in summed.items() if parts}
    if any(_is_few(table.rows[row].cells[column], below) for row, column in summed.keys() - hidden):
        hidden = set(summed)  # A small sum whose parts are not printed is a part of other sums itself.

    def masked(row: int, column: int, cell: Cell) -> Cell:
        if (row, column) in hidden or (small and cell.is_percent):
            return without_number(cell, CellKind.HIDDEN, HIDDEN)
        return without_number(cell, CellKind.FEW, few(below)) if _is_few(cell, below) else cell

    rows: list[Row] = [
        replace(one, cells=tuple(masked(row, column, cell) for column, cell in enumerate(one.cells)))
        for row, one in enumerate(table.rows)
    ]
    return replace(table, rows=tuple(rows))


def _is_few(cell: Cell, below: int) -> bool:
    return cell.kind is CellKind.FEW or cell.is_below(below)
