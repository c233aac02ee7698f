"""The measures: years, the list of a year, one page for each measure, the official report of a round."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.trail import MEASURES, Trail
from prongsai.rendering.templates import render as render_body
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.oit import OitItem
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round
from prongsai.thai.months import long_span

ALL_UNITS = "ทุกหน่วยงาน"
"""What people read where a measure is for all units."""


def render(site: Site) -> Iterator[Page]:
    """Every page of measures."""
    yield Page(
        address=addresses.MEASURES,
        kind="measure-years",
        title="มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        description=f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ{site.agency.name} แยกตามปีงบประมาณ",
        body=render_body("measure-years", site, addresses.MEASURES, trail=MEASURES),
        updated=max((year.updated for year in site.measure_years if year.updated), default=None),
    )
    for year in site.measure_years:
        yield _year(site, year)
        for measure in year.measures:
            yield _measure(site, year, measure)
        for round_ in year.rounds:
            yield _report(site, year, round_)


def responsible(measure: JoinedMeasure, apart: str = " · ") -> str:
    """The names of the units in charge; the official report prints them apart by spaces."""
    names = [unit.name for unit in measure.units]
    return apart.join([*names, ALL_UNITS] if measure.every_unit else names) or "ไม่ได้ระบุ"


def year_title(site: Site, year: JoinedMeasureYear) -> str:
    """The title of the year's measures: the agency's own, else in the report's usual words."""
    usual = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {{agency}} ประจำ{site.year_words(year.year)}"
    return _with_agency(site, year.head.title or usual)


def analysis(site: Site, year: JoinedMeasureYear) -> str:
    """What the year's measures came from, in the agency's words; empty when it wrote nothing."""
    return _with_agency(site, year.head.analysis or "")


def by_indicator(site: Site, year: JoinedMeasureYear) -> list[tuple[str, list[JoinedMeasure]]]:
    """The measures of each instrument and indicator under one heading, in the order of the report."""
    titles = {indicator.number: indicator.title for indicator in year.head.indicators}
    groups = groupby(year.measures, key=lambda joined: (joined.measure.instrument, joined.measure.indicator))
    return [
        (
            f"เครื่องมือการประเมิน {instrument.value} {site.in_style(f'ตัวชี้วัดที่ {number}')} "
            f"{titles.get(number, '')}".strip(),
            list(measures),
        )
        for (instrument, number), measures in groups
    ]


def results_of(round_: Round, measure: JoinedMeasure) -> list[tuple[str, JoinedResult]]:
    """What a report shows of a measure: its round's results; the 12-month report both, each labelled."""
    if round_ is Round.SIX_MONTHS:
        return [("", joined) for joined in measure.of_round(round_)]
    return [(joined.result.round.label, joined) for joined in measure.results]


def _with_agency(site: Site, text: str) -> str:
    return text.replace("{agency}", site.agency.name)


def _trail(site: Site, year: JoinedMeasureYear) -> Trail:
    return (*MEASURES, (site.year_words(year.year), year.address))


def _year(site: Site, year: JoinedMeasureYear) -> Page:
    words = site.year_words(year.year)
    return Page(
        address=year.address,
        kind="measure-year",
        title=f"มาตรการ {words}",
        description=f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส {words} ของ{site.agency.name} พร้อมผลที่ทำแล้ว",
        body=render_body(
            "measure-year",
            site,
            year.address,
            trail=_trail(site, year),
            year=year,
            tabs=[(other.year, other.address) for other in site.measure_years],
            year_title=year_title(site, year),
            analysis=analysis(site, year),
            groups=by_indicator(site, year),
            responsible=responsible,
        ),
        updated=year.updated,
        search=SearchText(
            kind="มาตรการ", text=f"{year_title(site, year)} {analysis(site, year)} {year.year}"
        ),
    )


def _measure(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> Page:
    words = site.year_words(year.year)
    return Page(
        address=measure.address,
        kind="measure",
        title=f"{measure.measure.title} ({words})",
        description=f"มาตรการ “{measure.measure.title}” {words} ของ{site.agency.name}: "
        "ประเด็น ขั้นตอน การกำกับติดตาม และผล",
        body=render_body(
            "measure",
            site,
            measure.address,
            trail=(*_trail(site, year), (measure.measure.title, measure.address)),
            measure=measure,
            items=_items(site, measure),
            rounds=year.rounds,
            responsible=responsible,
        ),
        source=measure.source,
        updated=measure.updated,
        search=SearchText(kind=f"มาตรการ {words}", text=_searched(measure)),
    )


def _items(site: Site, measure: JoinedMeasure) -> list[OitItem]:
    """The OIT items of the same year that ask for the measure's topic."""
    return [
        item
        for year in site.oit_years
        for item in year.items
        if year.year == measure.year and measure.topic in item.topics
    ]


def _searched(measure: JoinedMeasure) -> str:
    record = measure.measure
    return " ".join(
        [
            record.issue,
            record.question or "",
            responsible(measure),
            measure.topic.th if measure.topic else "",
            *(text for step in record.steps for text in step.texts),
            *(duty.text for duty in record.follow_up),
            *(result.text for result in record.results),
            str(measure.year),
        ]
    )


def _report(site: Site, year: JoinedMeasureYear, round_: Round) -> Page:
    words = f"{site.year_words(year.year)} {site.in_style(round_.label)}"
    here = addresses.report(year.year, round_)
    period = site.in_style(f"เดือน{long_span(round_.span(year.year))}")
    return Page(
        address=here,
        kind="measure-report",
        title=f"รายงานการดำเนินการตามมาตรการ {words}",
        description=f"รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส {words} ของ{site.agency.name}",
        body=render_body(
            "measure-report",
            site,
            here,
            trail=(*_trail(site, year), (f"รายงาน {site.in_style(round_.label)}", here)),
            year=year,
            round=round_,
            period=period,
            year_title=year_title(site, year),
            analysis=analysis(site, year),
            groups=by_indicator(site, year),
            results=partial(results_of, round_),
            responsible=partial(responsible, apart=" "),
        ),
        updated=year.updated,
        search=SearchText(kind="รายงานมาตรการ", text=f"{period} {year.year}"),
    )
