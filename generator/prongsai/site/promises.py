"""What channels promise in days, as the day on which it ends for who tells the agency today."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from prongsai.model.channels import Channel, HandlingStep, Routing
from prongsai.reading.content import Content
from prongsai.thai.eras import to_gregorian
from prongsai.thai.working_days import Duration, HolidaysByYear, read_duration

_AT_ONCE = "ทันที"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A duration that runs from the day on which people tell the agency, and its end if that is `told`."""

    duration: Duration
    told: date
    ends: date


def holidays_by_year(content: Content) -> Mapping[int, frozenset[date]]:
    """The official holidays by calendar year, C.E."""
    return {
        to_gregorian(year): frozenset(holiday.date for holiday in listed.days)
        for year, listed in content.holidays.items()
    }


def promise(text: str | None, told: date, holidays: HolidaysByYear) -> Promise | None:
    """What a text promises to who tells the agency on that day.

    None where it names no number of days, or where it would need holidays that are not known.
    """
    duration = read_duration(text) if text else None
    ends = duration.ends(told, holidays) if duration else None
    return Promise(duration=duration, told=told, ends=ends) if duration and ends else None


def promises_of_steps(
    steps: Iterable[HandlingStep], told: date, holidays: HolidaysByYear
) -> Iterator[tuple[HandlingStep, Promise | None]]:
    """Each step with what it promises.

    A step after the first begins when the one before ends, which nobody knows beforehand. So only those
    are counted before which all is done at once, and those that say that they count from receipt.
    """
    begins_with_receipt = True
    for step in steps:
        found = promise(step.duration, told, holidays)
        counts = found and (begins_with_receipt or found.duration.from_receipt)
        yield step, found if counts else None
        begins_with_receipt = begins_with_receipt and step.duration == _AT_ONCE


def promises_of(
    channels: Iterable[Channel], routing: Iterable[Routing], told: date, holidays: HolidaysByYear
) -> Iterator[Promise]:
    """Everything that channels and the routing of matters promise, as pages show it."""
    found: list[Promise | None] = [promise(row.duration, told, holidays) for row in routing]
    for channel in channels:
        handled = (channel.steps, *(procedure.steps for procedure in channel.procedures))
        for steps in handled:
            found += [promised for _, promised in promises_of_steps(steps, told, holidays)]
        found += [promise(procedure.total, told, holidays) for procedure in channel.procedures]
    yield from filter(None, found)
