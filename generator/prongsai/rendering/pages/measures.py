"""The measures: years, the list of a year, one page for each measure, the official report of a round."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any

from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import Done, Instrument, Result
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages import measure_columns
from prongsai.rendering.pages.measure_columns import (
    NOT_SAID,
    column_text,
    column_texts,
    period_words,
    plan_words,
    quarter_words,
    round_words,
    unit_words,
)
from prongsai.rendering.pages.trail import MEASURES, Trail
from prongsai.rendering.templates import render as render_body
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.oit import OitItem
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round
from prongsai.thai.months import latest

OTHER_MEASURES = "มาตรการและประกาศอื่น"
"""The heading of measures that belong to no instrument of the assessment."""

ResultsOfRounds = list[tuple[str, JoinedResult]]
"""Results, each with the round that it stands under; the round is empty where it needs no name."""


def render(site: Site) -> Iterator[Page]:
    """Every page of measures."""
    yield Page(
        address=addresses.MEASURES,
        kind="measure-years",
        title="มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        description=f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ{site.agency.name} แยกตามปีงบประมาณ",
        body=render_body("measure-years", site, addresses.MEASURES, trail=MEASURES),
        updated=latest(year.updated for year in site.measure_years),
    )
    for year in site.measure_years:
        yield _year(site, year)
        for measure in year.measures:
            yield _measure(site, year, measure)
        for round_ in year.rounds:
            yield _report(site, year, round_)


def responsible(measure: JoinedMeasure, site: Site, apart: str = " · ") -> str:
    """The names of the units in charge; the official report prints them apart by spaces."""
    return unit_words(site, measure.measure.units, apart) or NOT_SAID


def year_title(site: Site, year: JoinedMeasureYear) -> str:
    """The title of the year's measures: the agency's own, else in the report's usual words."""
    usual = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {site.agency.name} ประจำ{site.year_words(year.year)}"
    return year.title or usual


def by_indicator(site: Site, year: JoinedMeasureYear) -> list[tuple[str, list[JoinedMeasure]]]:
    """The measures of each instrument and indicator under one heading, in the order of the report."""
    titles = {indicator.number: indicator.title for indicator in year.head.indicators}
    groups = groupby(year.measures, key=lambda joined: (joined.measure.instrument, joined.measure.indicator))
    return [(_heading(site, *key, titles), list(measures)) for key, measures in groups]


def results_of(site: Site, year: JoinedMeasureYear, round_: Round, measure: JoinedMeasure) -> ResultsOfRounds:
    """What a report shows of a measure: its round's results; the 12-month report both, each labelled."""
    if round_ is Round.SIX_MONTHS:
        return [("", joined) for joined in measure.of_round(round_)]
    return labelled_results(site, year, measure)


def labelled_results(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> ResultsOfRounds:
    """Every result of a measure under its round."""
    return [(round_words(site, year, joined.result.round), joined) for joined in measure.results]


def _heading(site: Site, instrument: Instrument | None, indicator: int | None, titles: dict[int, str]) -> str:
    words = [f"เครื่องมือการประเมิน {instrument.value}"] if instrument else []
    if indicator is not None:
        words += [site.in_style(f"ตัวชี้วัดที่ {indicator}"), titles.get(indicator, "")]
    return " ".join(words).strip() or OTHER_MEASURES


def _trail(site: Site, year: JoinedMeasureYear) -> Trail:
    return (*MEASURES, (site.year_words(year.year), year.address))


def _words_of_measures(site: Site, year: JoinedMeasureYear) -> dict[str, Any]:
    """What every page of the year's measures may call in its template."""
    return {
        "Column": MeasureColumn,
        "year": year,
        "responsible": partial(responsible, site=site),
        "unit_words": partial(unit_words, site),
        "round_words": partial(round_words, site, year),
        "plan_words": partial(plan_words, site),
        "quarter_words": partial(quarter_words, site),
        "column_text": partial(column_text, site),
        "cell_texts": partial(measure_columns.cell, site),
        "results_of": partial(labelled_results, site, year),
        "not_said": NOT_SAID,
    }


def _year(site: Site, year: JoinedMeasureYear) -> Page:
    words = site.year_words(year.year)
    return Page(
        address=year.address,
        kind="measure-year",
        title=f"มาตรการ {words}",
        description=f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส {words} ของ{site.agency.name} พร้อมผลการดำเนินการ",
        body=render_body(
            "measure-year",
            site,
            year.address,
            trail=_trail(site, year),
            tabs=[(other.year, other.address) for other in site.measure_years],
            year_title=year_title(site, year),
            groups=by_indicator(site, year),
            **_words_of_measures(site, year),
        ),
        updated=year.updated,
        search=SearchText(kind="มาตรการ", text=_searched_year(site, year)),
    )


def _searched_year(site: Site, year: JoinedMeasureYear) -> str:
    titles = (table.title for table in year.tables)
    documents = (f"{link.label} {link.summary or ''}" for link in year.documents)
    return " ".join([year_title(site, year), year.analysis, *titles, *documents, str(year.year)])


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
            **_words_of_measures(site, year),
        ),
        source=measure.source,
        updated=measure.updated,
        search=SearchText(kind=f"มาตรการ {words}", text=_searched(site, year, measure)),
    )


def _items(site: Site, measure: JoinedMeasure) -> list[OitItem]:
    """The OIT items of the same year that ask for the measure's topic."""
    return [
        item
        for year in site.oit_years
        if year.year == measure.year
        for item in year.items
        if measure.topic in item.topics
    ]


def _searched(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> str:
    record = measure.measure
    days: list[Result | Done] = [*record.results]
    days += [done for duty in record.follow_up for done in duty.done]
    return " ".join(
        filter(
            None,
            [
                record.number,
                record.issue,
                record.question,
                responsible(measure, site),
                measure.topic.th if measure.topic else "",
                *(text for step in record.steps for text in step.texts),
                *(f"{one.number or ''} {one.text}" for one in record.prohibitions),
                *(
                    f"{duty.number or ''} {duty.text} {duty.due_as_printed or ''}"
                    for duty in record.follow_up
                ),
                *(result.text for result in record.results),
                *(day.date_as_printed for day in days),
                *(column_texts(site, measure, column) for column in year.head.optional_columns),
                *(f"{link.label} {link.summary or ''}" for link in measure.documents),
                str(measure.year),
            ],
        )
    )


def _report(site: Site, year: JoinedMeasureYear, round_: Round) -> Page:
    called = round_words(site, year, round_)
    words = f"{site.year_words(year.year)} {called}"
    here = addresses.report(year.year, round_)
    period = period_words(site, year.round_span(round_))
    return Page(
        address=here,
        kind="measure-report",
        title=f"รายงานการดำเนินการตามมาตรการ {words}",
        description=f"รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส {words} ของ{site.agency.name}",
        body=render_body(
            "measure-report",
            site,
            here,
            trail=(*_trail(site, year), (f"รายงาน {called}", here)),
            period=period,
            year_title=year_title(site, year),
            groups=by_indicator(site, year),
            **(
                _words_of_measures(site, year)
                | {
                    "round": called,
                    "results_of": partial(results_of, site, year, round_),
                    "responsible": partial(responsible, site=site, apart=" "),
                }
            ),
        ),
        updated=year.updated,
        search=SearchText(kind="รายงานมาตรการ", text=f"{period} {year.year}"),
    )
