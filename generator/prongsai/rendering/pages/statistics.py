"""The pages of statistics: years, the tables of a year, one page for each table."""

from collections.abc import Iterator

from prongsai.rendering import structured
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.search.offers import offered
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import STATISTICS
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics, StatisticsYear
from prongsai.thai.months import latest

_KIND = "สถิติ"


def render(site: Site) -> Iterator[Page]:
    """Every page of statistics."""
    yield Page(
        address=addresses.STATISTICS,
        kind="statistics-years",
        title="สถิติ",
        description=f"ตารางสถิติที่{site.agency.name}เผยแพร่ แยกตามปีงบประมาณ",
        body=render_body("statistics-years", site, addresses.STATISTICS, trail=STATISTICS),
        trail=STATISTICS,
        updated=latest(year.updated for year in site.statistics_years),
        search=SearchText(kind=_KIND, words="statistics ตารางสถิติ") if site.statistics_years else None,
    )
    for year in site.statistics_years:
        yield _year(site, year)
        for one in year.tables:
            yield _table(site, year, one)


def _year(site: Site, year: StatisticsYear) -> Page:
    words = site.year_words(year.year)
    trail = (*STATISTICS, (words, year.address))
    return Page(
        address=year.address,
        kind="statistics-year",
        title=f"สถิติ {words}",
        description=f"ตารางสถิติ {words} ของ{site.agency.name}",
        body=render_body(
            "statistics-year",
            site,
            year.address,
            trail=trail,
            year=year,
            tabs=[(other.year, other.address) for other in site.statistics_years],
        ),
        updated=year.updated,
        trail=trail,
        search=SearchText(kind=_KIND, year=year.year),
    )


def _table(site: Site, year: StatisticsYear, one: JoinedStatistics) -> Page:
    words = site.year_words(year.year)
    trail = (*STATISTICS, (words, year.address), (one.head.title, one.address))
    return Page(
        address=one.address,
        kind="statistics",
        title=f"{one.head.title} ({words})",
        description=f"{one.head.summary or one.head.title} {words} {site.agency.name}",
        body=render_body(
            "statistics",
            site,
            one.address,
            trail=trail,
            one=one,
        ),
        source=one.source,
        updated=one.updated,
        trail=trail,
        things=(structured.table(site, one),),
        search=_searched(site, one),
    )


def _searched(site: Site, one: JoinedStatistics) -> SearchText:
    """What people may remember of a table: its words, and the headings of its rows and columns."""
    head, table = one.head, one.table
    words = [head.caption, head.complaints.about.label if head.complaints else "", head.summary]
    told = [
        *(head.unit, head.source, head.note, one.statement),
        *site.unit_names(head.units),
        *(column.label for column in (table.columns if table else ())),
        *(row.label for row in (table.rows if table else ())),
    ]
    return SearchText(
        kind=_KIND,
        year=one.year,
        units=head.units,
        words=" ".join(filter(None, words)),
        text=" ".join(filter(None, told)),
        files=offered((one.document,) if one.document else (), "data", site.as_of),
    )
