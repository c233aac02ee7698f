"""What follow-up asks for and what came of it: each time that a duty of a measure is due."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Agency, Unit
from prongsai.model.due_times import DueTime, day_of, due_times
from prongsai.model.fields import Labelled
from prongsai.model.measures import Duty, Measure
from prongsai.site import addresses
from prongsai.thai.fiscal import Period
from prongsai.thai.months import Span


class DutyState(Labelled):
    """What people see of a duty. A missing record is not lateness, so there is no word for late."""

    RECORDED = "recorded", "มีบันทึกผล"
    COMING = "coming", "ถึงกำหนด"
    NO_RECORD = "no-record", "ยังไม่มีบันทึกผล"


OVERDUE = "เกินกำหนด"
"""For staff; in public only of the current fiscal year, where the agency says `show_overdue`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRecord:
    """What shows that a duty was carried out: a record of its own, or a result of its measure."""

    day: date | None
    """The last day of what was done; None where only words tell it."""
    day_as_printed: str | None
    label: str
    """What it is, in words of ours with Arabic digits: ผลการดำเนินการ รอบ 6 เดือน."""
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time that a duty is due."""

    year: int
    """The fiscal year (B.E.) of the measure. The deadline may lie in another."""
    measure: str
    """The measure's id within its year."""
    title: str
    """The measure's."""
    units: tuple[Unit, ...]
    """Those in charge; of a measure of every unit all that stand for themselves."""
    of_every_unit: bool
    duty: Duty
    key: str
    """The duty's id within its measure; `_3` for the third where staff gave none."""
    period: Period | None
    """What it reports on; None for a duty that is due once."""
    window: Span
    """The days in which a dated record counts."""
    state: DutyState
    records: tuple[FollowUpRecord, ...]
    source: str
    """The measure's file, by its path in messages: content/measures/2566/hr.yml."""

    @property
    def deadline(self) -> date:
        """The last day on which it is due."""
        return self.window.last

    @property
    def time(self) -> str:
        """Names it among the times of its duty for ever: `2566-q1`, or `due` where it is due once."""
        return str(self.period) if self.period else "due"

    @property
    def address(self) -> str:
        """Where the duty stands on its measure's page."""
        return addresses.duty(self.year, self.measure, self.key)


def duty_key(duty: Duty, place: int) -> str:
    """The id of a duty within its measure, or its place counted from 1; no id begins as the latter does."""
    return duty.id or f"_{place}"


def occurrences_of(
    agency: Agency, year: int, name: str, measure: Measure, source: str, as_of: date
) -> tuple[tuple[Occurrence, ...], ...]:
    """The times of each duty of a measure, one tuple a duty, in the order of its periods."""
    units = responsible_units(agency, measure)

    def occurrence(duty: Duty, key: str, time: DueTime) -> Occurrence:
        records = tuple(_records(year, name, measure, duty, key, time))
        return Occurrence(
            year=year,
            measure=name,
            title=measure.title,
            units=units,
            of_every_unit=measure.of_every_unit,
            duty=duty,
            key=key,
            period=time.period,
            window=time.window,
            state=_state(records, time.deadline, as_of),
            records=records,
            source=source,
        )

    return tuple(
        tuple(occurrence(duty, duty_key(duty, place), time) for time in due_times(duty, year))
        for place, duty in enumerate(measure.follow_up, 1)
    )


def by_unit(agency: Agency, found: Iterable[Occurrence]) -> tuple[tuple[Unit, tuple[Occurrence, ...]], ...]:
    """The units that are in charge of any of them, in the agency's order, each with its own."""
    own: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for one in found:
        for unit in one.units:
            own[unit.id].append(one)
    return tuple((unit, tuple(own[unit.id])) for unit in agency.units if unit.id in own)


def by_duty(found: Iterable[Occurrence]) -> tuple[tuple[Occurrence, ...], ...]:
    """The times of each duty together, in the order of the first of each."""
    together: dict[tuple[int, str, str], list[Occurrence]] = {}
    for one in found:
        together.setdefault((one.year, one.measure, one.key), []).append(one)
    return tuple(map(tuple, together.values()))


def responsible_units(agency: Agency, measure: Measure) -> tuple[Unit, ...]:
    """The units in charge of a measure; for `all`, every unit that is not a name for several."""
    if measure.of_every_unit:
        return tuple(unit for unit in agency.units if not unit.collective)
    return agency.units_of(measure.units)


def _state(records: tuple[FollowUpRecord, ...], deadline: date, as_of: date) -> DutyState:
    if records:
        return DutyState.RECORDED
    return DutyState.COMING if deadline >= as_of else DutyState.NO_RECORD


def _records(
    year: int, name: str, measure: Measure, duty: Duty, key: str, time: DueTime
) -> Iterator[FollowUpRecord]:
    for done in duty.done:
        if time.takes(done):
            yield FollowUpRecord(
                day=day_of(done),
                day_as_printed=done.date_as_printed,
                label="บันทึกการดำเนินการ",
                address=addresses.duty(year, name, key),
            )
    for result in measure.results:
        if (day := day_of(result)) and day in time.window:
            yield FollowUpRecord(
                day=day,
                day_as_printed=result.date_as_printed,
                label=f"ผลการดำเนินการ {result.round.label}",
                address=addresses.result(year, name, result.key),
            )
