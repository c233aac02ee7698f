"""What the papers of one period share: their head, and the words for their days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prongsai.rendering.papers.measures_report import period_words
from prongsai.rendering.papers.paper import Cell, Line, Paper, Related, Section, Text
from prongsai.rendering.papers.signing import signatures
from prongsai.rendering.report_links import period_label
from prongsai.rendering.trail import Trail
from prongsai.site.periods import so_far
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period
from prongsai.thai.months import long_date


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodicReport:
    """A kind of paper that tells of one period after another."""

    title: str
    """What it is called on its cover."""
    kind: str
    """What it is called in lists."""
    above: Trail
    """The pages above it."""
    related: tuple[Related, ...]


def paper(
    site: Site,
    report: PeriodicReport,
    period: Period,
    address: str,
    sections: Iterable[Section],
    *,
    source: str | None = None,
    updated: date | None = None,
) -> Paper:
    """The report of a period, under the head that all of them have, ready to sign."""
    agency, when = site.agency, period_label(site, period)
    days = () if period.kind == "month" else (f"({period_words(site, period.span)})",)
    return Paper(
        address=address,
        title=f"{report.title} {when}",
        cover=(report.title, f"ประจำ{when}", *days, "ของ", agency.name, agency.place.words),
        sections=tuple(sections),
        signatures=signatures(site, period.year),
        description=f"{report.title} {when} ของ{agency.name}",
        trail=(*report.above, (f"{report.kind} {when}", address)),
        related=report.related,
        updated=updated,
        source=source,
        kind=report.kind,
    )


def day_words(site: Site, day: date | None) -> str:
    """A day as people read it; that none is known, where there is none."""
    return site.in_style(long_date(day)) if day else "ไม่ได้ระบุ"


def until_words(site: Site, period: Period) -> tuple[Line, ...]:
    """That the period still runs, and until which day the report tells; nothing once it is over."""
    last = so_far(site, period).last
    if last == period.span.last:
        return ()
    return (Line(text=f"ช่วงเวลานี้ยังไม่สิ้นสุด รายงานนี้นับถึงวันที่ {day_words(site, last)}"),)


def count(site: Site, number: int) -> Cell:
    """A number in a cell."""
    return (Line(text=site.in_style(str(number))),)


def said(*texts: str) -> Text:
    """A paragraph for each text."""
    return Text(lines=tuple(Line(text=text) for text in texts))
