"""The table that papers have of the results of measures."""

from prongsai.model.measures import Result
from prongsai.rendering.papers.paper import Column, Line, Section
from prongsai.rendering.papers.periodic import day_words, evidence, table_section
from prongsai.site.periods import ReportedResult
from prongsai.site.site import Site
from prongsai.thai.months import long_span

_COLUMNS = (
    Column(label="มาตรการ", share=5),
    Column(label="วันที่", share=3.6),
    Column(label="ผลการดำเนินการ", share=6),
    Column(label="หลักฐาน", share=4),
)


def results(site: Site, within: str, found: tuple[ReportedResult, ...], level: int = 2) -> Section:
    """The results of measures, each with its day as printed where it was printed."""
    rows = tuple(
        (
            (Line(text=one.measure.measure.title, address=one.measure.address),),
            (_day_of(site, one.joined.result),),
            (Line(text=one.joined.result.text),),
            evidence(site, one.joined.evidence),
        )
        for one in found
    )
    nothing = f"ยังไม่มีบันทึกผลตามมาตรการ{within}"
    return table_section("ผลการดำเนินการตามมาตรการ", _COLUMNS, rows, nothing, level)


def _day_of(site: Site, result: Result) -> Line:
    if result.during and not (result.date or result.date_as_printed):
        return Line(text=site.in_style(long_span(result.during.span)))
    return Line(text=result.date_as_printed or day_words(site, result.date), day=result.date)
