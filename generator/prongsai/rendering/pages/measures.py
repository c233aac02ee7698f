"""The measures: years, the list of a year, one page for each measure."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import Done, Result
from prongsai.rendering.follow_up import words_of_follow_up
from prongsai.rendering.measure_words import (
    NOT_SAID,
    by_indicator,
    cell_texts,
    column_text,
    column_texts,
    labelled_results,
    plan_words,
    quarter_words,
    round_words,
    timing_words,
    unit_words,
    year_title,
)
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.papers.measure_table import year_tables
from prongsai.rendering.papers.page import WORDS
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import MEASURES, Trail
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.oit import OitItem
from prongsai.site.site import Site
from prongsai.thai.months import latest


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


def responsible(measure: JoinedMeasure, site: Site) -> str:
    """The names of the units in charge."""
    return unit_words(site, measure.measure.units) or NOT_SAID


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
        "timing_words": partial(timing_words, site),
        "column_text": partial(column_text, site),
        "cell_texts": partial(cell_texts, site),
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
            tables=year_tables(site, year),
            has_duties=any(measure.duties for measure in year.measures),
            **WORDS,
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
    way_of_years = site.ways[measure.address]
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
            way_of_years=way_of_years,
            round_words_of=partial(round_words, site),
            stage=next(one for one in way_of_years if one.measure is measure),
            **_words_of_measures(site, year),
            **words_of_follow_up(site),
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
