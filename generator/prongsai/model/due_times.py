"""When a duty of follow-up is due: once, or in every period of its rhythm, or at no time that can be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.measures import Done, Duty, Result, Rhythm
from prongsai.thai.fiscal import Period, PeriodKind
from prongsai.thai.months import Month, Span, first_day, last_day

_PARTS: dict[Rhythm, tuple[PeriodKind, tuple[int, ...]]] = {
    Rhythm.MONTH: ("month", (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
    Rhythm.QUARTER: ("quarter", (1, 2, 3, 4)),
    Rhythm.HALF_YEAR: ("half-year", (1, 2)),
    Rhythm.YEAR: ("year", (1,)),
}
"""The periods of each rhythm within a fiscal year, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTime:
    """One time at which a duty is due."""

    period: Period | None
    """The part of the fiscal year that the duty reports on; None where it is due once."""
    window: Span
    """The days in which a dated record counts for this time."""

    @property
    def deadline(self) -> date:
        """The last day."""
        return self.window.last

    def takes(self, done: Done) -> bool:
        """Whether a record of the duty is one of this time: by the period it names, else by its day."""
        if self.period is None:
            return True
        if done.period is not None:
            return done.period == self.period
        day = day_of(done)
        return day is not None and day in self.window


def day_of(record: Done | Result) -> date | None:
    """The last day of what a record tells of; None where it has no date that could be read."""
    return record.date or (record.during.span.last if record.during else None)


def due_times(duty: Duty, year: int) -> tuple[DueTime, ...]:
    """The times of a duty of a fiscal year's (B.E.) measure, in the order of its periods.

    A duty that is due once has one. A rhythm has one for each period of the fiscal year: due by the
    period's last day, or with `months` within the month in which that period is reported. `quarters`
    leaves only the periods that touch those quarters, and stands for a rhythm of its own. A duty in
    words only has none.
    """
    if duty.due is not None:
        window = Span(first_day(duty.due), last_day(duty.due))
        return (DueTime(period=None, window=window),)
    return tuple(
        DueTime(period=period, window=_window(duty, period))
        for period in _periods(duty, year)
        if not duty.quarters or _touches(period, duty.quarters)
    )


def _periods(duty: Duty, year: int) -> Iterator[Period]:
    rhythm = duty.every or (Rhythm.QUARTER if duty.quarters else None)
    if rhythm is None:
        return
    kind, numbers = _PARTS[rhythm]
    for number in numbers:
        if rhythm is not Rhythm.MONTH or number in (duty.months or numbers):
            yield Period(year, kind, number)


def _touches(period: Period, quarters: tuple[int, ...]) -> bool:
    return any(Period(period.year, "quarter", quarter).span.meets(period.span) for quarter in quarters)


def _window(duty: Duty, period: Period) -> Span:
    if not duty.months or duty.every is Rhythm.MONTH:
        return period.span
    month = _reporting_month(period, duty.months)
    return Span(month.first, month.last)


def _reporting_month(period: Period, months: tuple[int, ...]) -> Month:
    """The listed month in which a period is reported.

    That is the period's last month or the one after it; else the last one inside the period; else the
    first one after it. So of April and October, April reports the first half of a fiscal year, and the
    October after the year's end the second.
    """
    first, last = Month.of(period.span.first), Month.of(period.span.last)
    inside = [last.plus(-step) for step in range(1, 12) if last.plus(-step) >= first]
    preferred = [last, last.plus(1), *inside, *(last.plus(step) for step in range(2, 13))]
    return next(month for month in preferred if month.month in months)
