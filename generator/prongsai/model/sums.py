"""Which cells of a table are sums of which others, as its declared totals say."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from prongsai.model.tables import CellKind, RowKind, Table

_SILENT = (CellKind.BLANK, CellKind.NONE_STATED)


@dataclass(frozen=True, slots=True)
class Sum:
    """A cell that is the sum of others, by row and column of the table's cells."""

    row: int
    column: int
    parts: tuple[tuple[int, int], ...]


def sums(table: Table) -> Iterator[Sum]:
    """Every cell that is a sum, row by row; a sum of nothing is none."""
    plain = [number for number, column in enumerate(table.columns) if not column.is_total]
    for row, kind in enumerate(row.kind for row in table.rows):
        summed = _rows_of(table, row) if kind is not RowKind.DATA else [row]
        for number, column in enumerate(table.columns):
            if kind is RowKind.DATA and not column.is_total:
                continue
            around = column.path[:-1]
            across = (
                [other for other in plain if table.columns[other].path[: len(around)] == around]
                if column.is_total
                else [number]
            )
            if parts := tuple((down, other) for down in summed for other in across):
                yield Sum(row, number, parts)


def _rows_of(table: Table, row: int) -> list[int]:
    """The rows of data that a row sums: all of them, those above it, or those below a group's heading."""
    kinds = [one.kind for one in table.rows]
    match kinds[row]:
        case RowKind.SUBTOTAL:
            first = max((at + 1 for at in range(row) if kinds[at] is not RowKind.DATA), default=0)
            return list(range(first, row))
        case RowKind.GROUP:
            ends = (at for at in range(row + 1, len(kinds)) if kinds[at] is not RowKind.DATA)
            return list(range(row + 1, next(ends, len(kinds))))
        case _:
            return [at for at, kind in enumerate(kinds) if kind is RowKind.DATA]


def computed(table: Table, one: Sum) -> tuple[Decimal, Decimal] | None:
    """What a sum should be, and by how much rounding may move it; None where that cannot be said.

    A dash counts as nothing, and so do a blank and a percentage; of words nothing can be said.
    """
    total, parts = table.rows[one.row].cells[one.column], [table.rows[row].cells[at] for row, at in one.parts]
    counted = [part for part in parts if part.kind not in _SILENT and not part.is_percent]
    if total.is_percent or not counted or any(cell.number is None for cell in (total, *counted)):
        return None
    # Whole numbers are not rounded; parts of them, and of millions, are.
    rounding = sum((cell.last_place for cell in (total, *counted) if cell.last_place != 1), Decimal(0)) / 2
    return sum((part.number for part in counted if part.number is not None), Decimal(0)), rounding
