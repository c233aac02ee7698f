"""The official report of measures: what was done in a round of a fiscal year, ready to sign."""

from collections.abc import Iterator
from functools import partial

from prongsai.rendering.measure_words import (
    ResultsOfRounds,
    by_indicator,
    labelled_results,
    round_words,
    year_title,
)
from prongsai.rendering.papers.cover import cover
from prongsai.rendering.papers.measure_table import table
from prongsai.rendering.papers.paper import Line, Paper, Related, Section, Text
from prongsai.rendering.papers.signing import signatures
from prongsai.rendering.trail import MEASURES
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round

TITLE = "รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


def papers(site: Site) -> Iterator[Paper]:
    """The report of each round that has a result, newest year first."""
    for year in site.measure_years:
        for round_ in year.rounds:
            yield _report(site, year, round_)


def results_of(site: Site, year: JoinedMeasureYear, round_: Round, measure: JoinedMeasure) -> ResultsOfRounds:
    """What a report shows of a measure: its round's results; the 12-month report both, each labelled."""
    if round_ is Round.SIX_MONTHS:
        return [("", joined) for joined in measure.of_round(round_)]
    return labelled_results(site, year, measure)


def _report(site: Site, year: JoinedMeasureYear, round_: Round) -> Paper:
    called = round_words(site, year, round_)
    words = f"{site.year_words(year.year)} {called}"
    here = addresses.report(year.year, round_)
    return Paper(
        address=here,
        name=f"{year.year}-{round_.value}",
        year=year.year,
        title=f"รายงานการดำเนินการตามมาตรการ {words}",
        cover=cover(site, TITLE, words, year.round_span(round_)),
        sections=tuple(_sections(site, year, round_)),
        signatures=signatures(site, year.year),
        landscape=True,
        description=f"รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส {words} ของ{site.agency.name}",
        trail=(*MEASURES, (site.year_words(year.year), year.address), (f"รายงาน {called}", here)),
        related=(Related(label="มาตรการแยกเป็นรายข้อ", address=year.address),),
        updated=year.updated,
        kind="รายงานมาตรการ",
        workbook=True,
    )


def _sections(site: Site, year: JoinedMeasureYear, round_: Round) -> Iterator[Section]:
    analysis = (Text(lines=(Line(text=year.analysis),)),) if year.analysis else ()
    yield Section(heading=year_title(site, year), blocks=analysis)
    results = partial(results_of, site, year, round_)
    for heading, measures in by_indicator(site, year):
        shown = table(site, heading, year.head.report_columns, measures, results)
        yield Section(heading=heading, level=3, blocks=(shown,))
