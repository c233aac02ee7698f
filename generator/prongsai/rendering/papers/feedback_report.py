"""The half-yearly report on the channels by which people tell the agency what they think."""

from collections.abc import Iterator
from datetime import date

from prongsai.model.channels import Purpose
from prongsai.rendering import report_links
from prongsai.rendering.papers import channel_tables, periodic, result_table, statistics_table
from prongsai.rendering.papers.paper import Block, Line, Paper, Related, Section, Text, paragraphs
from prongsai.rendering.trail import of_channels
from prongsai.site import addresses
from prongsai.site.periods import feedback_halves, own_channels, results_filed, so_far, statistics_of
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics
from prongsai.thai.fiscal import Period
from prongsai.thai.months import latest, long_span

REPORT = periodic.PeriodicReport(
    title="รายงานช่องทางรับฟังความคิดเห็นและผลการรับฟัง",
    kind=report_links.FEEDBACK,
    above=of_channels(Purpose.FEEDBACK),
    related=(Related(label="ช่องทางแสดงความคิดเห็น", address=addresses.PURPOSES[Purpose.FEEDBACK]),),
)
QUESTION = "E8"
"""The question of the assessment that asks for such channels."""

_WITHIN = "ในรอบนี้"


def papers(site: Site) -> Iterator[Paper]:
    """The report of each half-year with a record of such channels or of what people said, newest first."""
    for half in feedback_halves(site):
        yield periodic.paper(
            site,
            REPORT,
            half,
            addresses.feedback_report(half),
            _sections(site, half),
            source=site.channels_source,
            updated=_updated(site, half),
        )


def _updated(site: Site, half: Period) -> date | None:
    span = so_far(site, half)
    tables = (one.updated for one in statistics_of(site, Purpose.FEEDBACK, span))
    return latest([channel_tables.last_record(site, span, (Purpose.FEEDBACK,)), *tables])


def _sections(site: Site, half: Period) -> Iterator[Section]:
    span = so_far(site, half)
    channels = own_channels(site, (Purpose.FEEDBACK,))
    number = sum(joined.channel.is_open(span.last) for joined in channels)
    words = f"ณ วันที่ {periodic.day_words(site, span.last)} หน่วยงานมีช่องทางรับฟังความคิดเห็นที่บันทึกไว้ {number} ช่องทาง"
    said = Text(lines=(Line(text=site.in_style(words)), *periodic.until_words(site, half)))
    yield Section(heading="สรุป", blocks=(said,))
    heading, purposes = "ช่องทางรับฟังความคิดเห็น", (Purpose.FEEDBACK,)
    table = channel_tables.for_purpose(Purpose.FEEDBACK)
    yield from channel_tables.sections(site, span, _WITHIN, heading, purposes, table)
    yield Section(heading="สถิติความคิดเห็น", blocks=tuple(_statistics(site, half)))
    yield result_table.results(site, _WITHIN, results_filed(site, (QUESTION,), half))


def _statistics(site: Site, half: Period) -> Iterator[Block]:
    tables = statistics_of(site, Purpose.FEEDBACK, so_far(site, half))
    if not tables:
        yield paragraphs(f"ยังไม่มีสถิติความคิดเห็นที่บันทึกไว้{_WITHIN}")
    for one in tables:
        about = _about(site, one)
        more = (Line(text=about),) if about else ()
        yield Text(lines=(Line(text=one.head.title, address=one.address), *more))
        shown = statistics_table.table(one)
        if shown:
            yield shown


def _about(site: Site, one: JoinedStatistics) -> str:
    """The time of a table, its unit of counting and what its office says of it."""
    head = one.head
    when = site.in_style(long_span(head.covers.span)) if head.covers else ""
    unit = f"หน่วยนับ: {head.unit}" if head.unit else ""
    said = site.in_style(one.statement) if one.statement else head.summary
    return " ".join(filter(None, (when, unit, said)))
