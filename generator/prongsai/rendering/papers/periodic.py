"""What the papers of one period share: their head, the words for their days, tables and what proves them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prongsai.rendering.papers.cover import cover
from prongsai.rendering.papers.paper import Cell, Column, Line, Paper, Related, Section, Table, paragraphs
from prongsai.rendering.papers.signing import signatures
from prongsai.rendering.report_links import period_label
from prongsai.rendering.trail import Trail
from prongsai.site.links import JoinedLink
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
    when = period_label(site, period)
    return Paper(
        address=address,
        name=str(period),
        year=period.year,
        title=f"{report.title} {when}",
        cover=cover(site, report.title, when, period.span if period.kind != "month" else None),
        sections=tuple(sections),
        signatures=signatures(site, period.year),
        description=f"{report.title} {when} ของ{site.agency.name}",
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


def table_section(
    heading: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    nothing: str,
    level: int = 3,
) -> Section:
    """A table under its caption, or the words for nothing where it has no row."""
    table = Table(caption=heading, columns=columns, rows=rows)
    return Section(heading=heading, level=level, blocks=(table if rows else paragraphs(nothing),))


def evidence(site: Site, links: Iterable[JoinedLink]) -> Cell:
    """What proves it; of another site the whole address, since people read it on paper too."""
    found = []
    for link in links:
        if link.taken_down(site.as_of):
            found.append(Line(text=f"{link.label} (ยกเลิกการเผยแพร่)"))
        elif link.external:
            found += [Line(text=text) for text in dict.fromkeys((link.label, link.address))]
        else:
            found.append(Line(text=link.label, address=link.address))
    return tuple(found) or (Line(text="ไม่ได้ระบุ"),)
