"""The monthly report on what each unit of the agency made public on the site."""

from collections.abc import Iterator

from prongsai.model.agency import Unit
from prongsai.rendering import report_links
from prongsai.rendering.measure_words import ALL_UNITS, NO_UNIT
from prongsai.rendering.papers import periodic, result_table
from prongsai.rendering.papers.paper import (
    Cell,
    Column,
    Line,
    Paper,
    Related,
    Section,
    Table,
    Text,
    paragraphs,
)
from prongsai.rendering.trail import NEWS
from prongsai.site import addresses
from prongsai.site.news import News, NewsKind
from prongsai.site.periods import publicity_months, published, results_within, so_far, units_without
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period
from prongsai.thai.months import latest, short_date

REPORT = periodic.PeriodicReport(
    title="รายงานการกำกับติดตามการประชาสัมพันธ์",
    kind=report_links.PUBLICITY,
    above=NEWS,
    related=(Related(label="ข่าวและผลการดำเนินการ", address=addresses.NEWS),),
)
QUESTION = "E7"
"""The question of the assessment that asks for publicity."""
LISTED = 12
"""Of a unit's news the last so many are named; those before are counted, and stand in the list of news."""

_WITHIN = "ในเดือนนี้"
_BY_UNIT = "เรื่องที่เผยแพร่แยกตามหน่วยงาน"
_KIND_COLUMNS = (
    Column(label="ประเภท", share=4),
    Column(label="จำนวนเรื่อง", share=2, numeric=True),
)
_UNIT_COLUMNS = (
    Column(label="หน่วยงาน", share=3),
    Column(label="จำนวนเรื่อง", share=2, numeric=True),
    Column(label="เรื่องที่เผยแพร่", share=8),
)


def papers(site: Site) -> Iterator[Paper]:
    """The report of each month with news, newest first."""
    for month in publicity_months(site):
        yield periodic.paper(
            site,
            REPORT,
            month,
            addresses.publicity_report(month),
            _sections(site, month),
            updated=latest(news.changed for news in published(site, so_far(site, month))),
        )


def _sections(site: Site, month: Period) -> Iterator[Section]:
    span = so_far(site, month)
    news = published(site, span)
    lines = [Line(text=site.in_style(f"เดือนนี้มีเรื่องที่เผยแพร่บนเว็บไซต์นี้ {len(news)} เรื่อง"))]
    if any(len(_names(one)) > 1 for one in news):
        lines.append(Line(text="เรื่องของหลายหน่วยงานอยู่ในรายการของทุกหน่วยงานนั้น"))
    said = Text(lines=(*lines, *periodic.until_words(site, month)))
    yield Section(heading="สรุป", blocks=(said, _by_kind(site, news)))
    yield Section(heading=_BY_UNIT, blocks=(_by_unit(site, news),))
    yield from _without(site, news)
    yield result_table.results(site, _WITHIN, results_within(site, (QUESTION,), span))


def _by_kind(site: Site, news: tuple[News, ...]) -> Table:
    counted = [(kind, sum(one.kind is kind for one in news)) for kind in NewsKind]
    rows = [((Line(text=kind.label),), periodic.count(site, number)) for kind, number in counted if number]
    total = ((Line(text="รวม"),), periodic.count(site, len(news)))
    return Table(caption="จำนวนเรื่องแยกตามประเภท", columns=_KIND_COLUMNS, rows=(*rows, total), total=True)


def _by_unit(site: Site, news: tuple[News, ...]) -> Table:
    """A row for each unit with news; news of several units stands with each of them."""
    rows: list[tuple[Cell, ...]] = []
    names = [unit.name for unit in site.agency.units]
    for name in dict.fromkeys([*names, ALL_UNITS, NO_UNIT]):
        mine = [one for one in news if name in _names(one)]
        if mine:
            rows.append(
                (
                    (Line(text=name),),
                    periodic.count(site, len(mine)),
                    tuple(_listed(site, mine)),
                )
            )
    return Table(caption=_BY_UNIT, columns=_UNIT_COLUMNS, rows=tuple(rows))


def _listed(site: Site, news: list[News]) -> Iterator[Line]:
    """The news of one unit, each with its day, as far as it is named."""
    for one in news[-LISTED:]:
        day = site.in_style(short_date(one.published))
        yield Line(text=one.title, label=day, address=one.address, day=one.published)
    if len(news) > LISTED:
        yield Line(text=site.in_style(f"และก่อนหน้านั้นอีก {len(news) - LISTED} เรื่อง"), address=addresses.NEWS)


def _names(news: News) -> tuple[str, ...]:
    """The units of a piece of news by name; words in their place where it is of all, or of none named."""
    return (*news.unit_names, *([ALL_UNITS] if news.of_every_unit else [])) or (NO_UNIT,)


def _without(site: Site, news: tuple[News, ...]) -> Iterator[Section]:
    """The units that have no record of their own, with what this does not mean."""
    units = units_without(site, news)
    if units:
        said = paragraphs(
            "หน่วยงานต่อไปนี้ยังไม่มีบันทึกบนเว็บไซต์นี้ในชื่อของตนในเดือนนี้ "
            "ข้อนี้ไม่ได้หมายความว่าหน่วยงานไม่ได้ประชาสัมพันธ์ "
            "เพราะอาจใช้ช่องทางอื่น ประกาศในนามส่วนรวม หรือยังไม่ได้บันทึก"
        )
        listed = Text(lines=tuple(Line(text=_with_above(site, unit), number="-") for unit in units))
        yield Section(heading="หน่วยงานที่ยังไม่มีบันทึกบนเว็บไซต์นี้", blocks=(said, listed))


def _with_above(site: Site, unit: Unit) -> str:
    above = site.unit_names((unit.under,)) if unit.under else ()
    return f"{unit.name} (สังกัด{above[0]})" if above else unit.name
