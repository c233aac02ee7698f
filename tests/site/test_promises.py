"""What channels promise, as the day on which it ends."""

from collections.abc import Callable
from datetime import date

from cases import AGENCY
from prongsai.model.channels import HandlingStep
from prongsai.site.promises import promise, promises_of, promises_of_steps
from prongsai.site.site import Site

Joined = Callable[..., Site]

TOLD = date(2025, 5, 15)
CHANNELS = """channels:
  - id: counter
    kind: walk-in
    purposes:
      - complaint
    values:
      - ชั้น ๑
    procedures:
      - matters: เรื่องทั่วไป
        steps:
          - text: รับเรื่อง
            duration: ทันที
          - text: ตรวจ
            duration: ภายใน ๗ วันทำการ
          - text: แจ้งผล
            duration: ภายใน ๓ วันทำการ
        total: ไม่เกิน ๑๐ วันทำการ
routing:
  - id: roads
    matter: ถนน
    duration: ภายใน ๓๐ วัน
"""
OWN_HOLIDAYS = """years:
  - year: 2568
    source: ประกาศสมมติ
    reviewed: 2567-12-01
    days:
      - date: 2568-05-16
        name: วันหยุดสมมติ
"""


def ends(text: str, site: Site) -> date | None:
    found = promise(text, TOLD, site.holidays)
    return found.ends if found else None


def test_the_shipped_holidays_are_counted(joined: Joined) -> None:
    """15 May 2568 and 12 working days more lie around the holidays of 2 and 3 June."""
    site = joined(AGENCY)
    assert ends("ภายใน ๑๒ วันทำการ", site) == date(2025, 6, 4)
    assert ends("ภายในหนึ่งสัปดาห์", site) is None
    assert promise(None, TOLD, site.holidays) is None


def test_a_municipality_replaces_the_list_of_a_year(joined: Joined) -> None:
    """Its own list of 2568 takes the place of the shipped one; other years stay."""
    site = joined(AGENCY | {"catalogue/holidays.yml": OWN_HOLIDAYS})
    assert ends("ภายใน ๑ วันทำการ", site) == date(2025, 5, 19)
    assert site.holidays[2025] == {date(2025, 5, 16)} and len(site.holidays) == 4


def test_a_promise_beyond_the_known_years_is_left_to_its_words(joined: Joined) -> None:
    """A deadline that nobody can know is not shown."""
    site = joined(AGENCY)
    assert promise("ภายใน ๓ วันทำการ", date(2026, 12, 30), site.holidays) is None
    assert promise("ภายใน ๓ วัน", date(2026, 12, 30), site.holidays)


def test_a_later_step_counts_only_where_its_beginning_is_known(joined: Joined) -> None:
    """After a step that is done at once, and where the text says that it counts from receipt."""
    site = joined(AGENCY)

    def days(*durations: str | None) -> list[int | None]:
        steps = [HandlingStep(text="ก", duration=duration) for duration in durations]
        found = promises_of_steps(steps, TOLD, site.holidays)
        return [one.duration.days if one else None for _, one in found]

    assert days("ทันที", "ภายใน ๗ วันทำการ", "ภายใน ๓ วันทำการ") == [None, 7, None]
    assert days(None, "ภายใน ๗ วัน") == [None, None]
    assert days("ภายใน ๗ วัน", "ภายใน ๑๕ วัน นับแต่วันที่ได้รับเรื่อง") == [7, 15]


def test_everything_that_a_page_shows_is_found(joined: Joined) -> None:
    """Steps, the total of a procedure and the routing of matters."""
    site = joined(AGENCY | {"channels.yml": CHANNELS})
    channels = [one.channel for one in site.channels]
    found = promises_of(channels, [one.routing for one in site.routing], TOLD, site.holidays)
    assert sorted(one.duration.days for one in found) == [7, 10, 30]
