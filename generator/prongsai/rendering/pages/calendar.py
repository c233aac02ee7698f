"""The calendar of follow-up by month and by unit: a page of each fiscal year, and /calendar/."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from prongsai.rendering.follow_up import words_of_follow_up
from prongsai.rendering.measure_words import unit_words
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import CALENDAR
from prongsai.site import addresses
from prongsai.site.follow_up import DutyState, Occurrence, by_duty, by_unit
from prongsai.site.measures import JoinedMeasureYear
from prongsai.site.site import Site
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.months import Month, short_month

_TITLE = CALENDAR[-1][0]
_ABOUT = (
    (DutyState.RECORDED, "มีบันทึกหรือผลการดำเนินการบนเว็บไซต์นี้แล้ว กดเพื่ออ่าน"),
    (DutyState.COMING, "ยังไม่ถึงวันสุดท้ายที่กำหนดไว้"),
    (DutyState.NO_RECORD, "ยังไม่พบบันทึกบนเว็บไซต์นี้ ไม่ได้หมายความว่าหน่วยงานไม่ได้ดำเนินการ"),
)
"""What each state says, and what it does not."""


def render(site: Site) -> Iterator[Page]:
    """The calendar of the current fiscal year, else of the newest that has duties; then one of each year."""
    years = [year for year in site.measure_years if any(measure.duties for measure in year.measures)]
    current = fiscal_year(site.as_of)
    first = next((year for year in years if year.year == current), years[0] if years else None)
    yield _page(site, years, first, addresses.CALENDAR)
    for year in years:
        yield _page(site, years, year, addresses.calendar_year(year.year), site.year_words(year.year))


def _page(
    site: Site, years: list[JoinedMeasureYear], year: JoinedMeasureYear | None, here: str, words: str = ""
) -> Page:
    """The page of a year, or of none while there are no duties; `words` are those of an address of a year."""
    title = f"{_TITLE} {words}".strip()
    updated = year.updated if year else None
    trail = (*CALENDAR, (words, here)) if words else CALENDAR
    return Page(
        address=here,
        kind="calendar",
        title=title,
        description=f"กำหนดเวลารายงานผลและกำกับติดตามมาตรการของ{site.agency.name} {words}".strip(),
        body=render_body(
            "calendar",
            site,
            here,
            trail=trail,
            title=title,
            tabs=[(one.year, addresses.calendar_year(one.year)) for one in years],
            updated=updated,
            **_contents(site, year),
            **words_of_follow_up(site),
        ),
        updated=updated,
        trail=trail,
        search=SearchText(
            kind="ปฏิทิน",
            year=year.year if year and words else 0,
            words="calendar งานกำกับติดตาม กำหนดการ ครบกำหนด กำหนดเวลา รายงานผล",
        ),
    )


def _contents(site: Site, year: JoinedMeasureYear | None) -> dict[str, Any]:
    """The duties of a year by month and by unit, and those that tell their time in words."""
    if year is None:
        return {"year": None}
    found = [one for one in site.occurrences if one.year == year.year]
    names = {measure.id: unit_words(site, measure.measure.units) for measure in year.measures}
    return {
        "year": year.year,
        "states": _states(found),
        "months": [(month, list(own)) for month, own in groupby(found, key=_month)],
        "units": [
            (unit, by_duty(one for one in own if not one.of_every_unit))
            for unit, own in by_unit(site.agency, found)
        ],
        "of_every_unit": by_duty(one for one in found if one.of_every_unit),
        "in_words": [
            (measure, duty) for measure in year.measures for duty in measure.duties if not duty.occurrences
        ],
        "responsible": lambda occurrence: names[occurrence.measure],
        "anchor": lambda month: f"month-{month.first:%Y-%m}",
        "short_month": lambda month: site.in_style(short_month(month)),
    }


def _states(found: list[Occurrence]) -> list[tuple[DutyState, str]]:
    """The states to explain and to count; nothing is to come any more in a year that is over."""
    coming = any(one.state is DutyState.COMING for one in found)
    return [(state, about) for state, about in _ABOUT if coming or state is not DutyState.COMING]


def _month(occurrence: Occurrence) -> Month:
    return Month.of(occurrence.deadline)
