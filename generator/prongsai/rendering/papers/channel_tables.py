"""The tables that papers have of channels: which there are, what happened to them, how people were told."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from prongsai.model.channels import Channel, ChannelKind, Purpose
from prongsai.rendering.papers.paper import Column, Line, Section, Table, paragraphs
from prongsai.rendering.papers.periodic import count, day_words, evidence, table_section
from prongsai.site.channels import JoinedChannel, JoinedPromotion
from prongsai.site.periods import ChannelEvent, events, own_channels, promotions
from prongsai.site.site import Site
from prongsai.thai.months import Span, latest

_EVENT_COLUMNS = (
    Column(label="วันที่", share=3.6),
    Column(label="ช่องทาง", share=5),
    Column(label="สิ่งที่เปลี่ยน", share=6),
)
_PROMOTION_COLUMNS = (
    Column(label="วันที่", share=3.6),
    Column(label="การประชาสัมพันธ์", share=6),
    Column(label="ช่องทาง", share=4),
    Column(label="หลักฐาน", share=4),
)
_CHANNEL_COLUMNS = (
    Column(label="ช่องทาง", share=5),
    Column(label="ประเภท", share=3),
    Column(label="หมายเลขหรือที่อยู่", share=5),
    Column(label="เปิดใช้ตั้งแต่", share=3.6),
)
_KIND_COLUMNS = (
    Column(label="ประเภทช่องทาง", share=4),
    Column(label="จำนวน", share=2, numeric=True),
    Column(label="ช่องทาง", share=7),
)

TableOfChannels = Callable[[Site, str, tuple[JoinedChannel, ...]], Table]
"""Makes a table of some channels under a caption."""


def sections(
    site: Site, span: Span, within: str, heading: str, purposes: tuple[Purpose, ...], table: TableOfChannels
) -> Iterator[Section]:
    """The agency's channels for some purposes on the last of the days, and what happened to them in these.

    `within` names the time in running text: ในไตรมาสนี้.
    """
    channels = own_channels(site, purposes)
    there = tuple(joined for joined in channels if joined.channel.is_open(span.last))
    shown = table(site, heading, there) if there else paragraphs("ยังไม่มีบันทึกช่องทาง")
    yield Section(heading=heading, blocks=(shown,))
    yield _happened(site, within, events(channels, span))
    yield _promoted(site, within, channels, promotions(site, channels, span))


def last_record(site: Site, span: Span, purposes: Iterable[Purpose]) -> date | None:
    """The last of the days on which something happened to the channels, or people were told of them."""
    channels = own_channels(site, purposes)
    told = (one.promotion.date for one in promotions(site, channels, span))
    return latest([*(event.day for event in events(channels, span)), *told])


def for_purpose(purpose: Purpose) -> TableOfChannels:
    """Makes a row for each channel, with what people need to use it for the purpose."""
    return partial(_listed, purpose=purpose)


def _listed(site: Site, caption: str, channels: Iterable[JoinedChannel], purpose: Purpose) -> Table:
    return Table(
        caption=caption,
        columns=_CHANNEL_COLUMNS,
        rows=tuple(
            (
                (_named(site, joined, purpose),),
                (Line(text=joined.channel.kind.label),),
                tuple(_values(joined.channel)),
                (Line(text=day_words(site, joined.channel.since), day=joined.channel.since),),
            )
            for joined in channels
        ),
    )


def _values(channel: Channel) -> Iterator[Line]:
    """Each number, address or name, and the page that it leads to, since people read it on paper too."""
    for value in channel.values:
        yield Line(text=value.text)
        if value.link and value.link.startswith(("http:", "https:")) and value.link != value.text:
            yield Line(text=value.link)


def by_kind(site: Site, caption: str, channels: tuple[JoinedChannel, ...]) -> Table:
    """How many channels there are of each kind, with their names and the sum."""
    rows = []
    for kind in ChannelKind:
        same = [joined for joined in channels if joined.channel.kind is kind]
        if same:
            names = tuple(_own_line(site, joined) for joined in same)
            rows.append(((Line(text=kind.label),), count(site, len(same)), names))
    total = ((Line(text="รวม"),), count(site, len(channels)), ())
    return Table(caption=caption, columns=_KIND_COLUMNS, rows=(*rows, total), total=True)


def _happened(site: Site, within: str, found: tuple[ChannelEvent, ...]) -> Section:
    rows = tuple(
        (
            (Line(text=day_words(site, event.day), day=event.day),),
            (_own_line(site, event.joined),),
            (Line(text=event.text or event.kind.label),),
        )
        for event in found
    )
    nothing = f"ไม่มีบันทึกการเปิด เลิกใช้ หรือเปลี่ยนแปลงช่องทาง{within}"
    return table_section("การเปิด เลิกใช้ และเปลี่ยนแปลงช่องทาง", _EVENT_COLUMNS, rows, nothing)


def _promoted(
    site: Site, within: str, channels: tuple[JoinedChannel, ...], told: tuple[JoinedPromotion, ...]
) -> Section:
    rows = tuple(
        (
            (Line(text=day_words(site, one.promotion.date), day=one.promotion.date),),
            (Line(text=one.promotion.text),),
            tuple(_own_line(site, joined) for joined in channels if one.is_of((joined,))),
            evidence(site, one.evidence),
        )
        for one in told
    )
    nothing = f"ยังไม่มีบันทึกการประชาสัมพันธ์ช่องทาง{within}"
    return table_section("การประชาสัมพันธ์ช่องทาง", _PROMOTION_COLUMNS, rows, nothing)


def _own_line(site: Site, joined: JoinedChannel) -> Line:
    """The channel's name, as it stands on the page of its first purpose."""
    return _named(site, joined, joined.channel.purposes[0])


def _named(site: Site, joined: JoinedChannel, purpose: Purpose) -> Line:
    """The channel's name, which leads to its card while there is one."""
    is_open = joined.channel.is_open(site.as_of)
    return Line(text=joined.channel.name, address=joined.address(purpose) if is_open else None)
