"""The table of measures, for the official report and for the page of a year."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import Duty, Prohibition, Step
from prongsai.rendering.measure_words import (
    NOT_SAID,
    ResultsOfRounds,
    cell_texts,
    labelled_results,
    quarter_words,
    timing_words,
    unit_words,
)
from prongsai.rendering.papers.paper import Cell, Column, Line, Table
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedTable
from prongsai.site.site import Site

NO_RESULT = "ยังไม่มีบันทึกผล"
"""What people read where a measure has no result yet."""

_SHARES = {
    MeasureColumn.ISSUE: 17,
    MeasureColumn.UNITS: 11,
    MeasureColumn.STEPS: 26,
    MeasureColumn.FOLLOW_UP: 28,
    MeasureColumn.RESULTS: 18,
    MeasureColumn.PROHIBITIONS: 20,
    MeasureColumn.TIMING: 18,
    MeasureColumn.OBJECTIVE: 15,
}
_NARROW = 11
"""The share of a column that holds a few words."""
_TITLE = Column(label="มาตรการ", share=17)

ResultsOf = Callable[[JoinedMeasure], ResultsOfRounds]


def table(
    site: Site,
    caption: str,
    columns: Sequence[MeasureColumn],
    measures: Iterable[JoinedMeasure],
    results_of: ResultsOf,
) -> Table:
    """A row for each measure, in the order given; the cell of its issue leads to its page."""
    return Table(
        caption=caption,
        columns=tuple(_column(column) for column in columns),
        rows=tuple(
            tuple(
                _leading(measure, measure.measure.issue)
                if column is MeasureColumn.ISSUE
                else _cell(site, column, measure, columns, results_of(measure))
                for column in columns
            )
            for measure in measures
        ),
    )


def year_tables(site: Site, year: JoinedMeasureYear) -> tuple[tuple[str, Table], ...]:
    """The further tables of a year, each with its anchor; a row begins with the title of its measure."""
    return tuple(
        (
            joined.anchor,
            Table(
                caption=joined.title,
                columns=(_TITLE, *(_column(column) for column in joined.columns)),
                rows=tuple(_titled_row(site, year, joined, measure) for measure in joined.measures),
            ),
        )
        for joined in year.tables
    )


def _titled_row(
    site: Site, year: JoinedMeasureYear, joined: JoinedTable, measure: JoinedMeasure
) -> tuple[Cell, ...]:
    results = labelled_results(site, year, measure)
    cells = (_cell(site, column, measure, joined.columns, results) for column in joined.columns)
    return (_leading(measure), *cells)


def _leading(measure: JoinedMeasure, issue: str | None = None) -> Cell:
    """The cell that leads to the page of a measure, by its issue or else its title."""
    record = measure.measure
    return (Line(text=issue or record.title, number=record.number or "", address=measure.address),)


def _column(column: MeasureColumn) -> Column:
    return Column(label=column.label, share=_SHARES.get(column, _NARROW))


def _cell(
    site: Site,
    column: MeasureColumn,
    measure: JoinedMeasure,
    columns: Sequence[MeasureColumn],
    results: ResultsOfRounds,
) -> Cell:
    """What a column says of a measure; prohibitions stand with the steps where no column is for them."""
    record = measure.measure
    match column:
        case MeasureColumn.ISSUE:
            lines: Cell = (Line(text=record.issue),) if record.issue else ()
        case MeasureColumn.UNITS:
            return (Line(text=unit_words(site, record.units, " ") or NOT_SAID),)
        case MeasureColumn.STEPS:
            lines = _steps(site, measure)
            if record.prohibitions and MeasureColumn.PROHIBITIONS not in columns:
                lines += (Line(text="", label="ข้อห้าม"), *_prohibitions(site, measure))
        case MeasureColumn.PROHIBITIONS:
            lines = _prohibitions(site, measure)
        case MeasureColumn.FOLLOW_UP | MeasureColumn.TIMING:
            lines = _duties(site, measure, column is MeasureColumn.TIMING)
        case MeasureColumn.RESULTS:
            nothing = NOT_SAID if measure.is_announcement else NO_RESULT
            lines = tuple(
                Line(text=joined.result.text, label=label, day=joined.result.date)
                for label, joined in results
            )
            return lines or (Line(text=nothing),)
        case _:
            lines = tuple(
                Line(text=text, label=label) for label, text in cell_texts(site, measure, column, results)
            )
    return lines or (Line(text=NOT_SAID),)


def _steps(site: Site, measure: JoinedMeasure) -> Cell:
    if measure.only_documents:
        documents = (Line(text=link.label, number="-", address=link.address) for link in measure.documents)
        return (Line(text="เผยแพร่เป็นเอกสาร"), *documents)
    return tuple(_nested(site, measure.measure.steps))


def _nested(site: Site, steps: Sequence[Step], depth: int = 0, above: str = "") -> Iterator[Line]:
    counted = _numbers(site, steps, above)
    for step, number in zip(steps, counted, strict=True):
        remarks = (
            unit_words(site, step.units),
            step.when,
            quarter_words(site, step.quarters) if step.quarters else "",
        )
        yield Line(text=_with_remarks(step.text, remarks), number=number, depth=depth)
        yield from _nested(site, step.steps, depth + 1, "" if step.number else number)


def _numbers(site: Site, records: Sequence[Step | Prohibition | Duty], above: str = "") -> list[str]:
    """The printed numbers where any is printed, else counted: ๑. and below it ๑.๑."""
    if any(record.number for record in records):
        return [record.number or "" for record in records]
    before, after = (f"{above.removesuffix('.')}.", "") if above else ("", ".")
    return [f"{before}{site.in_style(str(number))}{after}" for number in range(1, len(records) + 1)]


def _with_remarks(text: str, remarks: Iterable[str | None]) -> str:
    return " ".join([text, *(f"({remark})" for remark in remarks if remark)])


def _prohibitions(site: Site, measure: JoinedMeasure) -> Cell:
    records = measure.measure.prohibitions
    numbers = _numbers(site, records)
    return tuple(
        Line(text=record.text, number=number) for record, number in zip(records, numbers, strict=True)
    )


def _duties(site: Site, measure: JoinedMeasure, timing: bool) -> Cell:
    duties = measure.measure.follow_up
    lines = []
    for duty, number in zip(duties, _numbers(site, duties), strict=True):
        quarters = quarter_words(site, duty.quarters) if duty.quarters else ""
        text = timing_words(site, duty) if timing else _with_remarks(duty.text, [quarters])
        lines.append(Line(text=text, number=number))
    return tuple(lines)
