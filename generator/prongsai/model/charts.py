"""What a chart shows of a table: a few series over one row of categories."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from prongsai.model.statistics import ChartKind, Statistics
from prongsai.model.tables import Cell, CellKind, RowKind, Table

MOST_SERIES = 4
"""Series that pattern and shape still tell apart without colour."""
MOST_CATEGORIES = 36


@dataclass(frozen=True, slots=True)
class Series:
    """One series: a cell for each category, with a number or without."""

    label: str
    cells: tuple[Cell, ...]

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The numbers that there are."""
        return tuple(cell.number for cell in self.cells if cell.number is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of a table. Categories are the longer side of what it shows."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def chart_of(table: Table, head: Statistics) -> Chart | None:
    """The chart that a head asks for: of the rows and columns it names, else of all that are no sums.

    None where it asks for none, and where the table has too few numbers or too many series for one.
    """
    if head.chart is None:
        return None
    rows = [
        row
        for row in table.rows
        if _is_named((*row.labels, row.label), head.chart_rows, otherwise=row.kind is RowKind.DATA)
        and _is_counted(row.cells)
    ]
    columns = [
        number
        for number, column in enumerate(table.columns)
        if _is_named((*column.path[-1:], column.label), head.chart_columns, otherwise=not column.is_total)
        and _is_counted(row.cells[number] for row in rows)
    ]
    series = [Series(row.label, tuple(row.cells[number] for number in columns)) for row in rows]
    categories = [table.columns[number].label for number in columns]
    if len(rows) > len(columns):
        categories, across = [row.label for row in rows], categories
        series = [
            Series(label, tuple(row.cells[number] for row in rows))
            for label, number in zip(across, columns, strict=True)
        ]
    series = [one for one in series if one.numbers]
    least = 2 if head.chart is ChartKind.LINE else 1
    if not 1 <= len(series) <= MOST_SERIES or not least <= len(categories) <= MOST_CATEGORIES:
        return None
    return Chart(kind=head.chart, categories=tuple(categories), series=tuple(series))


def _is_counted(cells: Iterable[Cell]) -> bool:
    """Whether there is more than words and blanks: a column of remarks is no part of a chart."""
    return any(cell.kind not in (CellKind.TEXT, CellKind.BLANK) for cell in cells)


def _is_named(labels: Iterable[str], named: tuple[str, ...], *, otherwise: bool) -> bool:
    return any(label in named for label in labels) if named else otherwise
