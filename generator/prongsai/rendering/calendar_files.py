"""Calendars of what follow-up asks for, to subscribe to: one of everything, and one of each unit (RFC 5545).

A time that a duty is due is an all-day event on its last day. Its UID comes of ids alone. SEQUENCE and the
time stamps come of the days that staff wrote, so that the same records give the same bytes, and a calendar
program sees an event change when staff change it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING
from uuid import uuid5

from prongsai.rendering.follow_up import in_charge
from prongsai.rendering.output import File
from prongsai.site import addresses
from prongsai.site.follow_up import DutyState, FollowUpRecord, Occurrence, by_unit
from prongsai.site.site import Site
from prongsai.thai.fiscal import year_span
from prongsai.thai.months import latest, long_date
from prongsai.thai.text import in_a_line

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

FIRST_SEQUENCE = date(2000, 1, 1)
"""SEQUENCE counts days from here to the last day that staff wrote; it is 0 where they wrote none."""
OFFICE_OPENS = timedelta(hours=8, minutes=30)
REMINDERS = (timedelta(days=7), timedelta(days=1))
"""How long before its day an event that is still to come reminds people, at the time that offices open."""

_END = b"END:VCALENDAR\r\n"


def render(site: Site) -> Iterator[File]:
    """The calendar of all units and that of each unit with a duty; none while nothing has a day."""
    if not site.occurrences:
        return

    @cache
    def events() -> dict[int, bytes]:
        return {id(one): _event(site, one).to_ical() for one in site.occurrences}

    def content(address: str, name: str, occurrences: Iterable[Occurrence]) -> bytes:
        head: bytes = _calendar(site, name, address).to_ical().removesuffix(_END)
        return head + b"".join(events()[id(one)] for one in occurrences) + _END

    def file(address: str, name: str, occurrences: Iterable[Occurrence]) -> File:
        return File(address=address, make=partial(content, address, name, occurrences))

    name = f"ปฏิทินการกำกับติดตามมาตรการ {site.agency.name}"
    yield file(addresses.CALENDAR_FILE, name, site.occurrences)
    for unit, own in by_unit(site.agency, site.occurrences):
        yield file(addresses.calendar_unit(unit.id), f"{name}: {unit.name}", own)


def _calendar(site: Site, name: str, address: str) -> "Calendar":
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", "-//Prongsai//Prongsai//TH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(in_a_line(name)))
    calendar.add("x-wr-timezone", "Asia/Bangkok")
    calendar.add("url", site.absolute(addresses.CALENDAR))
    calendar.add("source", site.absolute(address), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    return calendar


def _event(site: Site, occurrence: Occurrence) -> "Event":
    from icalendar import Event

    written = latest((occurrence.duty.updated, *(record.day for record in occurrence.records)))
    stamp = datetime.combine(written or year_span(occurrence.year).first, time(), UTC)
    event = Event()
    event.add("uid", f"{uuid5(site.agency.uuid, _identity(occurrence))}@prongsai")
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", max(0, (written - FIRST_SEQUENCE).days) if written else 0)
    event.add("dtstart", occurrence.deadline)
    event.add("dtend", occurrence.deadline + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", _summary(site, occurrence))
    event.add("description", "\n".join(_description(site, occurrence)))
    event.add("url", site.absolute(occurrence.address))
    if units := in_charge(occurrence):
        event.add("categories", units)
    if occurrence.state is DutyState.COMING:
        for before in REMINDERS:
            event.add_component(_reminder(site, occurrence, before))
    return event


def _identity(occurrence: Occurrence) -> str:
    return f"duty:{occurrence.year}/{occurrence.measure}/{occurrence.key}/{occurrence.time}"


def _reminder(site: Site, occurrence: Occurrence, before: timedelta) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(site, occurrence))
    alarm.add("trigger", OFFICE_OPENS - before)
    return alarm


def _summary(site: Site, occurrence: Occurrence) -> str:
    """What is due, in a line; where something is recorded, it says so in words."""
    recorded = f"({occurrence.state.label}) " if occurrence.records else ""
    period = f" · {site.in_style(occurrence.period.part)}" if occurrence.period else ""
    return f"{recorded}{in_a_line(occurrence.duty.text)}{period}"


def _description(site: Site, occurrence: Occurrence) -> Iterator[str]:
    yield f"มาตรการ: {occurrence.title}"
    if occurrence.period:
        yield f"งวด: {site.in_style(occurrence.period.label)}"
    if units := in_charge(occurrence):
        yield f"ผู้รับผิดชอบ: {' · '.join(units)}"
    for record in occurrence.records:
        yield f"{occurrence.state.label}: {_record(site, record)}"


def _record(site: Site, record: FollowUpRecord) -> str:
    """A record with its day, as printed where it was printed, and its address."""
    when = record.day_as_printed or (site.in_style(f"เมื่อวันที่ {long_date(record.day)}") if record.day else "")
    words = " ".join(filter(None, (site.in_style(record.label), when)))
    return f"{words} {site.absolute(record.address)}"
