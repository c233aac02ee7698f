"""A table of statistics within a paper, as it is published."""

from prongsai.model.tables import CellKind, RowKind
from prongsai.rendering.papers.paper import Column, Line, Table
from prongsai.site.statistics import JoinedStatistics

_WORDS = CellKind.TEXT
_HEADING_SHARE, _CELL_SHARE = 3, 1


def table(one: JoinedStatistics) -> Table | None:
    """Its cells as printed, each column under all its headings; None while it has no cells."""
    if one.table is None:
        return None
    whole = one.table
    wordy = {number for row in whole.rows for number, cell in enumerate(row.cells) if cell.kind is _WORDS}
    headings = (
        Column(
            label=" ".join(heading.text for row in whole.head for heading in row if heading.column == number),
            share=_HEADING_SHARE,
        )
        for number in range(whole.row_headings)
    )
    cells = (
        Column(
            label=column.label,
            share=_HEADING_SHARE if number in wordy else _CELL_SHARE,
            numeric=number not in wordy,
        )
        for number, column in enumerate(whole.columns)
    )
    return Table(
        caption=one.head.heading,
        columns=(*headings, *cells),
        rows=tuple(
            tuple((Line(text=text),) for text in (*row.labels, *(cell.text for cell in row.cells)))
            for row in whole.rows
        ),
        total=bool(whole.rows) and whole.rows[-1].kind is RowKind.TOTAL,
    )
