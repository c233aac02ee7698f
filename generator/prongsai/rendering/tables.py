"""Tables as HTML sees them: which heading is of which cells, for those who hear a table."""

from dataclasses import dataclass

from prongsai.model.tables import Cell, CellKind, Heading, Row, RowKind, Table

_NUMBERS = (CellKind.NUMBER, CellKind.ZERO, CellKind.NONE_STATED, CellKind.FEW, CellKind.HIDDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownHeading:
    """A heading with its scope. Its id is empty where cells need not name it."""

    heading: Heading
    id: str
    scope: str
    is_number: bool = False
    """Whether it stands over one column of numbers, and so at their side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """A cell, the ids of its headings, and the label that stands before it where rows are blocks."""

    cell: Cell
    label: str
    headers: str
    is_number: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row. `above` is what an earlier row's spanning headings say of it."""

    kind: RowKind
    headings: tuple[ShownHeading, ...]
    above: str
    cells: tuple[ShownCell, ...]
    """None of a group row that is a heading only, which spans the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table, ready to be written row by row."""

    width: int
    column_groups: tuple[int, ...]
    """How many columns each group of the head's first row has; empty where none spans."""
    head: tuple[tuple[ShownHeading, ...], ...]
    sections: tuple[tuple[ShownRow, ...], ...]


def shown_table(table: Table, key: str) -> ShownTable:
    """The table under a key of its own on the page, with which its ids begin."""
    named = key if table.is_spanned else ""
    kinds = zip(*(row.cells for row in table.rows), strict=True)
    numbers = {
        number
        for number, cells in enumerate(kinds, start=table.row_headings)
        if all(_is_number(cell) or cell.kind is CellKind.BLANK for cell in cells)
    }
    head = tuple(
        tuple(
            ShownHeading(
                heading=heading,
                id=_id(named, heading),
                scope="colgroup" if heading.columns > 1 and heading.row == 0 else "col",
                is_number=heading.columns == 1 and heading.column in numbers,
            )
            for heading in row
        )
        for row in table.head
    )
    spans = [heading.columns for heading in table.head[0]]
    sections = []
    above: list[ShownHeading] = []
    for section in table.sections:
        group = section[0] if section[0].kind is RowKind.GROUP else None
        rows = []
        for row in section:
            shown = _row(table, row, named, head, above, group)
            above = [*(one for one in above if _reaches(one.heading, row)), *shown.headings]
            rows.append(shown)
        sections.append(tuple(rows))
    return ShownTable(
        width=table.row_headings + len(table.columns),
        column_groups=tuple(spans) if any(span > 1 for span in spans) else (),
        head=head,
        sections=tuple(sections),
    )


def _row(
    table: Table,
    row: Row,
    named: str,
    head: tuple[tuple[ShownHeading, ...], ...],
    before: list[ShownHeading],
    group: Row | None,
) -> ShownRow:
    is_group = row.kind is RowKind.GROUP
    headings = tuple(
        ShownHeading(heading=one, id=_id(named, one), scope="rowgroup" if is_group else "row")
        for one in row.headings
        if one is not None and not (is_group and row.is_bare and not one.text)
    )
    spanning = [one for one in before if _reaches(one.heading, row) and one.heading.text]
    ids = [one.id for one in (*spanning, *headings) if one.id and one.heading.text]
    if group is not None and group is not row and named:
        ids.insert(0, next(_id(named, one) for one in group.headings if one is not None))
    cells = tuple(
        ShownCell(
            cell=cell,
            label=column.label,
            headers=" ".join([*_head_ids(head, table.row_headings + number), *ids]) if named else "",
            is_number=_is_number(cell),
        )
        for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
        if not cell.covered
    )
    return ShownRow(
        kind=row.kind,
        headings=headings,
        above=" ".join(one.heading.text for one in spanning),
        cells=() if is_group and row.is_bare else cells,
    )


def _head_ids(head: tuple[tuple[ShownHeading, ...], ...], column: int) -> list[str]:
    return [
        one.id
        for row in head
        for one in row
        if one.heading.text and one.heading.column <= column < one.heading.column + one.heading.columns
    ]


def _is_number(cell: Cell) -> bool:
    """Whether a cell stands at the side of numbers; an amount in words is read as words are."""
    return cell.kind in _NUMBERS and (cell.number is None or any(map(str.isdecimal, cell.text)))


def _reaches(heading: Heading, row: Row) -> bool:
    """Whether a heading of an earlier row spans this one."""
    at = row.cells[0].at[0]
    return heading.row < at < heading.row + heading.rows


def _id(named: str, heading: Heading) -> str:
    return f"{named}-{heading.row}-{heading.column}" if named else ""
