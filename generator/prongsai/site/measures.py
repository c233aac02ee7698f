"""The measures of a fiscal year, each joined with its units, duties and the years around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Unit
from prongsai.model.catalogue import Topic
from prongsai.model.fields import Labelled, split_reference
from prongsai.model.links import last_day
from prongsai.model.measures import EVERY_UNIT, Duty, Instrument, Measure, MeasureYear, Result
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.thai.digits import to_arabic
from prongsai.thai.fiscal import Round


class DutyState(Labelled):
    """What people see of a duty. A missing record is not lateness, so there is no word for late."""

    RECORDED = "recorded", "มีบันทึกผล"
    COMING = "coming", "ถึงกำหนด"
    NO_RECORD = "no-record", "ยังไม่มีบันทึกผล"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDuty:
    """A duty with the links that prove what was done, one tuple for each record of `done`."""

    duty: Duty
    state: DutyState
    evidence: tuple[tuple[JoinedLink, ...], ...]

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
class Neighbour:
    """The same measure in another fiscal year (B.E.)."""

    year: int
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedMeasure:
    """One measure, with everything its page shows."""

    year: int
    id: str
    measure: Measure
    units: tuple[Unit, ...]
    every_unit: bool
    topic: Topic | None
    duties: tuple[JoinedDuty, ...]
    results: tuple[JoinedResult, ...]
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
        days = [joined.result.updated or joined.result.date for joined in self.results]
        days += [done.date for joined in self.duties for done in joined.duty.done]
        return max((day for day in days if day), default=None)

    def of_round(self, round_: Round) -> tuple[JoinedResult, ...]:
        """The results filed in one round."""
        return tuple(joined for joined in self.results if joined.result.round is round_)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedMeasureYear:
    """One fiscal year (B.E.) of measures, in the order of the report: instrument, indicator, question, id."""

    year: int
    head: MeasureYear
    measures: tuple[JoinedMeasure, ...]

    @property
    def address(self) -> str:
        """Where the year's list is."""
        return addresses.measure_year(self.year)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds that have a result, so a report."""
        return tuple(round_ for round_ in Round if any(measure.of_round(round_) for measure in self.measures))

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the year."""
        return max((measure.updated for measure in self.measures if measure.updated), default=None)


_REPORT_ORDER = (Instrument.OIT, Instrument.EIT, Instrument.IIT)


def join_measures(content: Content, units: dict[str, Unit], as_of: date) -> tuple[JoinedMeasureYear, ...]:
    """The years that have measures, newest first."""
    return tuple(_year(content, year, units, as_of) for year in sorted(content.measures, reverse=True))


def _year(content: Content, year: int, units: dict[str, Unit], as_of: date) -> JoinedMeasureYear:
    head = content.measure_years.get(year)
    joined = [_measure(content, year, name, units, as_of) for name in content.measures[year]]
    return JoinedMeasureYear(
        year=year,
        head=head.record if head else MeasureYear(),
        measures=tuple(sorted(joined, key=_report_order)),
    )


def _report_order(joined: JoinedMeasure) -> tuple[int, int, int, str]:
    measure = joined.measure
    number = re.search(r"[0-9]+", to_arabic(measure.question or ""))
    question = int(number[0]) if number else 0
    return (_REPORT_ORDER.index(measure.instrument), measure.indicator, question, joined.id)


def _measure(content: Content, year: int, name: str, units: dict[str, Unit], as_of: date) -> JoinedMeasure:
    entry = content.measures[year][name]
    measure = entry.record
    return JoinedMeasure(
        year=year,
        id=name,
        measure=measure,
        units=tuple(units[unit] for unit in measure.units if unit in units),
        every_unit=EVERY_UNIT in measure.units,
        topic=content.topics.get(measure.topic) if measure.topic else None,
        duties=tuple(_duty(content, year, duty, as_of) for duty in measure.follow_up),
        results=tuple(
            JoinedResult(
                result=result,
                evidence=tuple(join_link(content, year, link) for link in result.evidence),
            )
            for result in measure.results
        ),
        before=_neighbour(content, *_previous(year, name, entry)),
        after=tuple(_continuing(content, year, name)),
        source=entry.document.path,
    )


def _duty(content: Content, year: int, duty: Duty, as_of: date) -> JoinedDuty:
    if duty.done:
        state = DutyState.RECORDED
    elif duty.due is not None and last_day(duty.due) >= as_of:
        state = DutyState.COMING
    else:
        state = DutyState.NO_RECORD
    evidence = tuple(tuple(join_link(content, year, link) for link in done.evidence) for done in duty.done)
    return JoinedDuty(duty=duty, state=state, evidence=evidence)


def _previous(year: int, name: str, entry: Entry[Measure]) -> tuple[int, str]:
    """The measure that this one continues: as staff say, else the one of the year before with its id."""
    before, key = split_reference(entry.record.continues or name, year - 1)
    return before or year - 1, key


def _continuing(content: Content, year: int, name: str) -> Iterator[Neighbour]:
    for later in sorted(other for other in content.measures if other > year):
        for key, entry in content.measures[later].items():
            if _previous(later, key, entry) == (year, name):
                yield Neighbour(year=later, title=entry.record.title, address=addresses.measure(later, key))


def _neighbour(content: Content, year: int, name: str) -> Neighbour | None:
    entry = content.measures.get(year, {}).get(name)
    if entry is None:
        return None
    return Neighbour(year=year, title=entry.record.title, address=addresses.measure(year, name))
