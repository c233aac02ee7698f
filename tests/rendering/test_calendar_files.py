"""Calendars to subscribe to: what is in them, and that they are as RFC 5545 wants them."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from cases import AGENCY, Golden, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import calendar_files
from prongsai.site.site import Site, join

Joined = Callable[[Mapping[str, str], date], Site]

GOLDEN = Path(__file__).parent / "golden" / "calendar.ics.txt"

BEFORE, AFTER = date(2023, 1, 15), date(2023, 6, 1)
UNITS = (
    AGENCY["agency.yml"] + "units:\n  - id: hr\n    name: งานการเจ้าหน้าที่\n  - id: finance\n    name: กองคลัง\n"
)
MEASURE = """title: พัฒนาบุคลากร
units:
  - hr
follow_up:
  - id: publish
    text: เผยแพร่แผน, นโยบาย; และ “ขั้นตอน”
    due: 2565-11
    done:
      - date: 2565-11-21
        date_as_printed: ๒๑ พ.ย. ๒๕๖๕
  - id: report
    text: รายงานผลการดำเนินการตามแผนพัฒนาบุคลากรต่อผู้บริหารและเผยแพร่ต่อสาธารณะ
    every: half-year
    months:
      - 4
      - 10
  - text: ตามความเหมาะสม
    when: ตลอดปี
"""
FILES = AGENCY | {"agency.yml": UNITS, "measures/2566/hr.yml": MEASURE}


@pytest.fixture
def joined(content: WriteContent) -> Joined:
    """The site of some files on a day."""
    return lambda files, day: join(
        read(content(files)).content, base_url="https://example.org/repo/", as_of=day
    )


def written(site: Site) -> dict[str, bytes]:
    return {file.address: file.content for file in calendar_files.render(site)}


def events(site: Site, address: str = "/calendar.ics") -> list[Any]:
    return list(Calendar.from_ical(written(site)[address]).walk("VEVENT"))


def test_a_calendar_is_written_so(joined: Joined, golden: Golden) -> None:
    """Every line of a small calendar, so that a change of any is seen."""
    text = written(joined(FILES, BEFORE))["/calendar.ics"].decode()
    golden(GOLDEN, text.replace("\r\n", "\n"))


def test_lines_are_folded_at_75_octets_between_characters(joined: Joined) -> None:
    """Lines end with CRLF, none is longer, and each is whole UTF-8, as Thai letters have three octets."""
    for content in written(joined(FILES, BEFORE)).values():
        assert content.endswith(b"\r\n") and content.count(b"\n") == content.count(b"\r\n")
        for line in content.split(b"\r\n"):
            assert len(line) <= 75
            line.decode("utf-8")


def test_a_time_is_an_all_day_event_on_its_last_day(joined: Joined) -> None:
    """It does not make anyone busy, and it opens the duty on its measure's page."""
    first, second, third = events(joined(FILES, BEFORE))
    assert [event["dtstart"].dt for event in (first, second, third)] == [
        date(2022, 11, 30), date(2023, 4, 30), date(2023, 10, 31),
    ]  # fmt: skip
    assert first["dtend"].dt == date(2022, 12, 1) and first["transp"] == "TRANSPARENT"
    assert second["url"] == "https://example.org/repo/measures/2566/hr/#duty-report"
    assert second["categories"].to_ical().decode() == "งานการเจ้าหน้าที่"


def test_what_is_recorded_says_so_in_words(joined: Joined) -> None:
    """With the day as it was printed and the address of the record; text of records stays text."""
    event = events(joined(FILES, BEFORE))[0]
    assert event["summary"] == "(มีบันทึกผล) เผยแพร่แผน, นโยบาย; และ “ขั้นตอน”"
    assert "๒๑ พ.ย. ๒๕๖๕ https://example.org/repo/measures/2566/hr/#duty-publish" in event["description"]


def test_only_what_is_to_come_reminds(joined: Joined) -> None:
    """At half past eight, seven days before and the day before; what is past or recorded reminds nobody."""
    recorded, coming, _ = events(joined(FILES, BEFORE))
    assert not recorded.walk("VALARM")
    midnight = datetime(2023, 4, 30)
    reminders = [midnight + alarm["trigger"].dt for alarm in coming.walk("VALARM")]
    assert reminders == [datetime(2023, 4, 23, 8, 30), datetime(2023, 4, 29, 8, 30)]
    assert not events(joined(FILES, AFTER))[1].walk("VALARM")


def test_identity_comes_of_ids_and_outlives_words_days_and_places(joined: Joined) -> None:
    """A new title, text or deadline, another day of the build: each event stays what it was."""
    changed = MEASURE.replace("พัฒนาบุคลากร", "ชื่อใหม่").replace("2565-11\n", "2566-01\n").replace("- 4", "- 3")
    sites = (joined(FILES, BEFORE), joined(FILES | {"measures/2566/hr.yml": changed}, AFTER))
    before, after = ([str(event["uid"]) for event in events(site)] for site in sites)
    assert sorted(before) == sorted(after) and len(set(before)) == 3
    unit = [str(event["uid"]) for event in events(sites[0], "/calendar/unit/hr.ics")]
    assert unit == before


def test_a_change_by_staff_raises_the_sequence(joined: Joined) -> None:
    """By the days that they wrote, with the time stamp; without any the year's first day stamps it."""
    updated = MEASURE.replace("    every: half", "    updated: 2566-02-01\n    every: half")
    recorded, untouched, _ = events(joined(FILES, BEFORE))
    changed = events(joined(FILES | {"measures/2566/hr.yml": updated}, BEFORE))[1]
    assert (untouched["sequence"], untouched["dtstamp"].dt) == (0, datetime(2022, 10, 1, tzinfo=UTC))
    assert recorded["sequence"] == (date(2022, 11, 21) - calendar_files.FIRST_SEQUENCE).days
    assert changed["sequence"] > recorded["sequence"]
    assert changed["dtstamp"].dt == datetime(2023, 2, 1, tzinfo=UTC)
    ages_ago = updated.replace("updated: 2566", "updated: 2466")
    assert events(joined(FILES | {"measures/2566/hr.yml": ages_ago}, BEFORE))[1]["sequence"] == 0


def test_each_unit_with_a_duty_has_its_calendar(joined: Joined) -> None:
    """With a name of its own; programs are told to ask again after a day."""
    files = written(joined(FILES, BEFORE))
    assert list(files) == ["/calendar.ics", "/calendar/unit/hr.ics"]
    calendar: Any = Calendar.from_ical(files["/calendar/unit/hr.ics"])
    assert calendar["x-wr-calname"] == "ปฏิทินการกำกับติดตามมาตรการ เทศบาลตำบลตัวอย่าง: งานการเจ้าหน้าที่"
    assert calendar["refresh-interval"].dt == timedelta(days=1)
    assert calendar["source"] == "https://example.org/repo/calendar/unit/hr.ics"


@pytest.mark.parametrize("as_of", [BEFORE, AFTER])
def test_no_calendar_says_that_anything_is_late(joined: Joined, as_of: date) -> None:
    """A missing record is not lateness, in calendars too."""
    assert all("เกินกำหนด".encode() not in content for content in written(joined(FILES, as_of)).values())


def test_no_duty_with_a_day_no_calendar(joined: Joined) -> None:
    """An empty calendar is none by RFC 5545."""
    assert written(joined(AGENCY, BEFORE)) == {}


def test_a_time_of_every_unit_is_in_the_calendar_of_each(joined: Joined) -> None:
    """Their names make no endless line: the description says ทุกหน่วยงาน."""
    site = joined(FILES | {"measures/2566/hr.yml": MEASURE.replace("units:\n  - hr", "units: all")}, BEFORE)
    assert list(written(site)) == ["/calendar.ics", "/calendar/unit/hr.ics", "/calendar/unit/finance.ics"]
    event = events(site)[1]
    assert event["categories"].to_ical().decode() == "ทุกหน่วยงาน"
    assert "ผู้รับผิดชอบ: ทุกหน่วยงาน" in event["description"]
