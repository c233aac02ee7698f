"""The quarterly report on the channels of the agency and how people were told of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from prongsai.model.channels import Purpose
from prongsai.rendering import report_links
from prongsai.rendering.papers import channel_tables, periodic, result_table
from prongsai.rendering.papers.paper import Column, Line, Paper, Related, Section, Table, Text
from prongsai.rendering.trail import of_channels
from prongsai.site import addresses
from prongsai.site.periods import (
    GENERAL,
    ChannelEvent,
    EventKind,
    channel_quarters,
    events,
    own_channels,
    promotions,
    results_within,
    so_far,
)
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period

REPORT = periodic.PeriodicReport(
    title="รายงานสรุปช่องทางติดต่อหน่วยงานและการประชาสัมพันธ์ช่องทาง",
    kind=report_links.CHANNELS,
    above=of_channels(Purpose.CONTACT),
    related=(
        Related(label="ช่องทางติดต่อหน่วยงาน", address=addresses.PURPOSES[Purpose.CONTACT]),
        Related(label="ช่องทางร้องเรียนการทุจริต", address=addresses.PURPOSES[Purpose.CORRUPTION]),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Channels that the report keeps apart from others, as the assessment does."""

    heading: str
    purposes: tuple[Purpose, ...]
    question: str
    """The question of the assessment that asks for them."""
    table: channel_tables.TableOfChannels


_PARTS = (
    _Part(
        heading="ช่องทางติดต่อ รับฟังความคิดเห็น ถาม–ตอบ และร้องเรียนทั่วไป",
        purposes=GENERAL,
        question="E6",
        table=channel_tables.by_kind,
    ),
    _Part(
        heading="ช่องทางร้องเรียนการทุจริต แยกจากเรื่องร้องเรียนอื่น",
        purposes=(Purpose.CORRUPTION,),
        question="E10",
        table=channel_tables.for_purpose(Purpose.CORRUPTION),
    ),
)
_WITHIN = "ในไตรมาสนี้"
_PURPOSE_COLUMNS = (
    Column(label="ใช้เพื่อ", share=4),
    Column(label="ช่องทางที่เปิดใช้", share=2, numeric=True),
    Column(label="เปิดเพิ่ม", share=2, numeric=True),
    Column(label="เลิกใช้", share=2, numeric=True),
    Column(label="ประชาสัมพันธ์ (ครั้ง)", share=2, numeric=True),
)


def papers(site: Site) -> Iterator[Paper]:
    """The report of each quarter with a record of channels, newest first."""
    for quarter in channel_quarters(site):
        yield periodic.paper(
            site,
            REPORT,
            quarter,
            addresses.channels_report(quarter),
            _sections(site, quarter),
            source=site.channels_source,
            updated=channel_tables.last_record(site, so_far(site, quarter), Purpose),
        )


def _sections(site: Site, quarter: Period) -> Iterator[Section]:
    yield Section(heading="สรุป", blocks=(_said(site, quarter), _by_purpose(site, quarter)))
    span = so_far(site, quarter)
    for part in _PARTS:
        yield from channel_tables.sections(site, span, _WITHIN, part.heading, part.purposes, part.table)
        yield result_table.results(site, _WITHIN, results_within(site, (part.question,), span), level=3)


def _said(site: Site, quarter: Period) -> Text:
    """How many channels there are, and what is counted."""
    last = so_far(site, quarter).last
    own = [one for one in own_channels(site, Purpose) if one.channel.is_open(last)]
    words = (
        f"ณ วันที่ {periodic.day_words(site, last)} หน่วยงานมีช่องทางที่บันทึกไว้ "
        f"{site.in_style(str(len(own)))} ช่องทาง หนึ่งช่องทางอาจใช้ได้หลายเรื่อง "
        "จึงนับซ้ำในตารางแยกตามเรื่อง และไม่นับช่องทางของหน่วยงานอื่น"
    )
    lines = [Line(text=words)]
    if any(one.channel.since is None for one in own):
        lines.append(Line(text="ช่องทางที่ไม่ได้บันทึกวันเปิดใช้ นับเป็นช่องทางที่มีอยู่ก่อนแล้ว"))
    return Text(lines=(*lines, *periodic.until_words(site, quarter)))


def _by_purpose(site: Site, quarter: Period) -> Table:
    span = so_far(site, quarter)
    number = partial(periodic.count, site)
    rows = []
    for purpose in Purpose:
        channels = own_channels(site, (purpose,))
        found = events(channels, span)
        rows.append(
            (
                (Line(text=purpose.label, address=addresses.PURPOSES[purpose]),),
                number(sum(joined.channel.is_open(span.last) for joined in channels)),
                number(_of_kind(found, EventKind.OPENED)),
                number(_of_kind(found, EventKind.CLOSED)),
                number(len(promotions(site, channels, span))),
            )
        )
    return Table(caption="จำนวนช่องทางแยกตามเรื่องที่ใช้", columns=_PURPOSE_COLUMNS, rows=tuple(rows))


def _of_kind(found: tuple[ChannelEvent, ...], kind: EventKind) -> int:
    return sum(event.kind is kind for event in found)
