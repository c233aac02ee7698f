"""The measures: years, the list of a year, one page for each measure."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import Done
from prongsai.rendering import related
from prongsai.rendering.follow_up import words_of_follow_up
from prongsai.rendering.measure_words import (
    NOT_SAID,
    by_indicator,
    cell_texts,
    column_text,
    labelled_results,
    plan_words,
    quarter_words,
    round_words,
    timing_words,
    unit_words,
    year_title,
)
from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.papers.measure_table import year_tables
from prongsai.rendering.papers.page import WORDS
from prongsai.rendering.search.offers import offered, shown
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import MEASURES, Trail
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.site import Site
from prongsai.thai.months import latest

_KIND = "มาตรการ"


def render(site: Site) -> Iterator[Page]:
    """Every page of measures."""
    yield Page(
        address=addresses.MEASURES,
        kind="measure-years",
        title="มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        description=f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ{site.agency.name} แยกตามปีงบประมาณ",
        body=render_body("measure-years", site, addresses.MEASURES, trail=MEASURES),
        trail=MEASURES,
        updated=latest(year.updated for year in site.measure_years),
        search=SearchText(kind=_KIND, words="measures ผลการดำเนินการตามมาตรการ"),
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
        trail=_trail(site, year),
        search=_searched_year(site, year),
    )


def _searched_year(site: Site, year: JoinedMeasureYear) -> SearchText:
    return SearchText(
        kind=_KIND,
        year=year.year,
        words=" ".join([year_title(site, year), *(link.label for link in year.documents)]),
        text=" ".join([year.analysis, *(link.summary or "" for link in year.documents)]),
        sections=tuple(
            SearchSection(anchor=table.anchor, title=table.title, text="") for table in year.tables
        ),
        files=offered(year.documents, "documents", site.as_of),
    )


def _measure(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> Page:
    words = site.year_words(year.year)
    way_of_years = site.ways[measure.address]
    trail = (*_trail(site, year), (measure.measure.title, measure.address))
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
            trail=trail,
            measure=measure,
            related=related.of_measure(site, year, measure),
            way_of_years=way_of_years,
            round_words_of=partial(round_words, site),
            stage=next(one for one in way_of_years if one.measure is measure),
            **_words_of_measures(site, year),
            **words_of_follow_up(site),
        ),
        source=measure.source,
        updated=measure.updated,
        trail=trail,
        search=_searched(site, year, measure),
    )


def _searched(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> SearchText:
    """What people may remember of a measure; its duties and results are sections."""
    record = measure.measure
    documents = shown(measure.documents, site.as_of)
    words = [
        record.number,
        measure.topic.th if measure.topic else "",
        measure.topic.en if measure.topic else "",
        *(link.label for link in documents),
    ]
    told = [
        record.issue,
        record.question,
        responsible(measure, site),
        *(text for step in record.steps for text in step.texts),
        *(f"{one.number or ''} {one.text}" for one in record.prohibitions),
        *(column_text(site, record, column) for column in year.head.optional_columns),
        *(link.summary for link in documents),
    ]
    return SearchText(
        kind=_KIND,
        year=measure.year,
        units=tuple(unit.id for unit in measure.units),
        words=" ".join(filter(None, words)),
        text=" ".join(filter(None, told)),
        sections=(*_duties(measure), *_results(site, year, measure)),
        files=(
            *offered(measure.documents, "documents", site.as_of),
            *(
                offer
                for joined in measure.results
                for offer in offered(joined.evidence, addresses.result_anchor(joined.result.key), site.as_of)
            ),
            *(
                offer
                for joined in measure.duties
                for links in joined.evidence
                for offer in offered(links, addresses.duty_anchor(joined.key), site.as_of)
            ),
        ),
    )


def _duties(measure: JoinedMeasure) -> Iterator[SearchSection]:
    for joined in measure.duties:
        duty = joined.duty
        links = (link for links in joined.evidence for link in links)
        yield SearchSection(
            anchor=addresses.duty_anchor(joined.key),
            title=f"{duty.number or ''} {duty.text}",
            text=" ".join(
                [duty.due_as_printed or "", *map(_of_done, duty.done), *(link.label for link in links)]
            ),
        )


def _of_done(done: Done) -> str:
    return f"{done.text or ''} {done.date_as_printed or ''}"


def _results(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> Iterator[SearchSection]:
    for joined in measure.results:
        result = joined.result
        columns = (column_text(site, result, column) for column in year.head.optional_columns)
        told = [result.text, result.date_as_printed, *columns, *(link.label for link in joined.evidence)]
        yield SearchSection(
            anchor=addresses.result_anchor(result.key),
            title=f"ผลการดำเนินการ {round_words(site, year, result.round)}",
            text=" ".join(filter(None, told)),
        )
