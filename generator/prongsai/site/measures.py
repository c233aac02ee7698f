"""The measures of a fiscal year, each joined with its units, duties and the years around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Agency, Unit
from prongsai.model.catalogue import Topic
from prongsai.model.measure_years import MeasureColumn, MeasureYear
from prongsai.model.measures import Duty, Measure, Result
from prongsai.reading.content import Content
from prongsai.site import addresses, continuity
from prongsai.site.continuity import Continuing, LastingPlan, MeasureKey, Neighbour
from prongsai.site.follow_up import DutyState, Occurrence, duty_key, occurrences_of
from prongsai.site.links import JoinedLink, join_link
from prongsai.site.report_order import report_order
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Span, last_day, latest


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDuty:
    """A duty with its times, and the links that prove what was done, one tuple for each of `done`."""

    duty: Duty
    key: str
    """Its id within the measure, as in `Occurrence`."""
    occurrences: tuple[Occurrence, ...]
    """None for a duty that tells its time in words only."""
    evidence: tuple[tuple[JoinedLink, ...], ...]

    @property
    def state(self) -> DutyState:
        """Of the duty as a whole: recorded once every time has a record, else coming while any is to come.

        A duty in words only has no times; it is recorded with any record.
        """
        states = {one.state for one in self.occurrences}
        if states == {DutyState.RECORDED} or (not states and self.duty.done):
            return DutyState.RECORDED
        return DutyState.COMING if DutyState.COMING in states else DutyState.NO_RECORD

    @property
    def deadline(self) -> date | None:
        """The last day of a duty that is due once."""
        return last_day(self.duty.due) if self.duty.due is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedResult:
    """A result with its evidence."""

    result: Result
    evidence: tuple[JoinedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedMeasure:
    """One measure, with everything its page shows."""

    year: int
    id: str
    measure: Measure
    units: tuple[Unit, ...]
    topic: Topic | None
    duties: tuple[JoinedDuty, ...]
    results: tuple[JoinedResult, ...]
    documents: tuple[JoinedLink, ...]
    before: Neighbour | None
    after: tuple[Neighbour, ...]
    """The measures of later years that continue this one, by year."""
    source: str

    @property
    def address(self) -> str:
        """Where the measure's page is."""
        return addresses.measure(self.year, self.id)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for any result or duty."""
        days = [
            result.updated or result.published or result.date
            for result in (joined.result for joined in self.results)
        ]
        days += [done.date for joined in self.duties for done in joined.duty.done]
        days += [joined.duty.updated for joined in self.duties]
        return latest(days)

    @property
    def only_documents(self) -> bool:
        """Whether all that was published of the measure is documents."""
        record = self.measure
        told = (record.issue, record.steps, record.prohibitions, record.follow_up, record.results)
        return bool(self.documents) and not any(told)

    @property
    def is_announcement(self) -> bool:
        """Whether it asks for no report and has none, so that nothing of the kind is missing."""
        record = self.measure
        return self.only_documents or not (record.instrument or record.follow_up or record.results)

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time that its duties are due, duty by duty."""
        return tuple(occurrence for duty in self.duties for occurrence in duty.occurrences)

    def of_round(self, round_: Round) -> tuple[JoinedResult, ...]:
        """The results filed in one round."""
        return tuple(joined for joined in self.results if joined.result.round is round_)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedTable:
    """A further table of a year's measures, with its own rows and columns."""

    id: str
    title: str
    columns: tuple[MeasureColumn, ...]
    measures: tuple[JoinedMeasure, ...]

    @property
    def anchor(self) -> str:
        """Where the table stands on the year's page."""
        return f"table-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedMeasureYear:
    """One fiscal year (B.E.) of measures, in the order of the report.

    That is by instrument, indicator, question, printed number, id; measures of no instrument come last.
    """

    year: int
    head: MeasureYear
    title: str
    """In the agency's words, with its name; empty when it wrote none."""
    analysis: str
    """What the measures came from, likewise."""
    measures: tuple[JoinedMeasure, ...]
    tables: tuple[JoinedTable, ...]
    documents: tuple[JoinedLink, ...]
    plans: tuple[LastingPlan, ...]

    @property
    def address(self) -> str:
        """Where the year's list is."""
        return addresses.measure_year(self.year)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds that have a result, so a report."""
        return tuple(round_ for round_ in Round if any(measure.of_round(round_) for measure in self.measures))

    def round_span(self, round_: Round) -> Span:
        """The days that the round really covers."""
        return self.head.round_span(round_, self.year)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the year."""
        return latest(measure.updated for measure in self.measures)


def join_measures(content: Content, agency: Agency, as_of: date) -> tuple[JoinedMeasureYear, ...]:
    """The years that have measures, or documents in their place, newest first."""
    documented = {year for year, head in content.measure_years.items() if head.record.documents}
    years = sorted(documented | content.measures.keys(), reverse=True)
    continuing = continuity.after(content)
    return tuple(_year(content, agency, year, continuing, as_of) for year in years)


def all_occurrences(years: tuple[JoinedMeasureYear, ...]) -> tuple[Occurrence, ...]:
    """Every time that a duty is due, by deadline, then fiscal year, measure and duty."""
    found = (one for year in years for measure in year.measures for one in measure.occurrences)
    return tuple(sorted(found, key=lambda one: (one.deadline, one.year, one.measure, one.key)))


def _year(
    content: Content, agency: Agency, year: int, continuing: Continuing, as_of: date
) -> JoinedMeasureYear:
    entry = content.measure_years.get(year)
    head = entry.record if entry else MeasureYear()
    keys = [(year, name) for name in content.measures.get(year, {})]
    joined = [_measure(content, agency, key, continuing, as_of) for key in keys]
    measures = tuple(sorted(joined, key=lambda one: report_order(one.id, one.measure)))
    return JoinedMeasureYear(
        year=year,
        head=head,
        title=_with_agency(agency, head.title),
        analysis=_with_agency(agency, head.analysis),
        measures=measures,
        tables=tuple(_tables(head, measures)),
        documents=tuple(join_link(content, year, link) for link in head.documents),
        plans=tuple(continuity.lasting(content, year)),
    )


def _with_agency(agency: Agency, text: str | None) -> str:
    return (text or "").replace("{agency}", agency.name)


def _tables(head: MeasureYear, measures: tuple[JoinedMeasure, ...]) -> Iterator[JoinedTable]:
    by_id = {measure.id: measure for measure in measures}
    for table in head.tables:
        rows = tuple(by_id[name] for name in table.measures if name in by_id) if table.measures else measures
        yield JoinedTable(id=table.id, title=table.title, columns=table.columns, measures=rows)


def _measure(
    content: Content, agency: Agency, key: MeasureKey, continuing: Continuing, as_of: date
) -> JoinedMeasure:
    year, name = key
    entry = content.measures[year][name]
    measure = entry.record
    return JoinedMeasure(
        year=year,
        id=name,
        measure=measure,
        units=agency.units_of(measure.units),
        topic=content.topics.get(measure.topic) if measure.topic else None,
        duties=tuple(_duties(content, agency, key, as_of)),
        results=tuple(
            JoinedResult(
                result=result,
                evidence=tuple(join_link(content, year, link) for link in result.evidence),
            )
            for result in measure.results
        ),
        documents=tuple(join_link(content, year, link) for link in measure.documents),
        before=continuity.before(content, key),
        after=tuple(continuing.get(key, ())),
        source=entry.document.path,
    )


def _duties(content: Content, agency: Agency, key: MeasureKey, as_of: date) -> Iterator[JoinedDuty]:
    year, name = key
    entry = content.measures[year][name]
    measure = entry.record
    times = occurrences_of(agency, year, name, measure, entry.document.path, as_of)
    for place, (duty, occurrences) in enumerate(zip(measure.follow_up, times, strict=True), 1):
        yield JoinedDuty(
            duty=duty,
            key=duty_key(duty, place),
            occurrences=occurrences,
            evidence=tuple(
                tuple(join_link(content, year, link) for link in done.evidence) for done in duty.done
            ),
        )
