"""Channels as open data."""

from collections.abc import Iterator

from prongsai.model.channels import (
    Channel,
    ChannelChange,
    ChannelValue,
    HandlingStep,
    Procedure,
    Promotion,
    Routing,
)
from prongsai.rendering.data.columns import Columns, listed, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import LINKS, UNITS, Row, iso, links, units
from prongsai.site.channels import JoinedChannel, JoinedRouting, actions
from prongsai.site.site import Site

_VALUES: Columns = (
    *of(ChannelValue, "text", "link"),
    listed("other_links", "ลิงก์อื่น", description="ลิงก์ของหมายเลขถัดไป เมื่อข้อความมีหลายหมายเลข"),
    *of(ChannelValue, "note"),
)
_STEPS: Columns = of(HandlingStep, "text", "duration")
_PROMOTIONS: Columns = (*of(Promotion, "date", "text"), nested(Promotion, "evidence", LINKS))
COLUMNS: Columns = (
    *of(Channel, "id", "title", "purposes", "kind", "owner"),
    nested(Channel, "values", _VALUES),
    *of(Channel, "hours"),
    nested(Channel, "units", UNITS),
    *of(Channel, "position"),
    nested(Channel, "steps", _STEPS),
    nested(
        Channel,
        "procedures",
        (*of(Procedure, "matters"), nested(Procedure, "steps", _STEPS), *of(Procedure, "total")),
    ),
    *of(Channel, "acceptance", "tracking", "protection", "anonymous", "privacy"),
    nested(Channel, "documents", LINKS),
    *of(Channel, "since", "until"),
    nested(Channel, "changes", of(ChannelChange, "date", "text")),
    listed("promotions", "การประชาสัมพันธ์ช่องทาง", _PROMOTIONS),
)
KIND = Kind(
    name="channels",
    title="ช่องทางติดต่อและร้องเรียน",
    about="หนึ่งแถวคือหนึ่งช่องทาง พร้อมเวลา ขั้นตอน และเงื่อนไข ประเภท external เป็นของหน่วยงานภายนอก",
    columns=COLUMNS,
)
ROUTING = Kind(
    name="routing",
    title="เรื่องใดแจ้งหน่วยงานใด",
    about="หนึ่งแถวคือหนึ่งประเภทเรื่อง พร้อมผู้รับไปดำเนินการและช่องทางที่ใช้แจ้ง",
    columns=(
        *of(Routing, "id", "matter"),
        nested(Routing, "units", UNITS),
        *of(Routing, "outside"),
        nested(Routing, "channels", of(Channel, "id", "title")),
        *of(Routing, "duration"),
    ),
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The channels, and which matters go where if the agency says so."""
    yield Dataset(kind=KIND, rows=tuple(row(site, joined) for joined in site.channels))
    if site.routing:
        yield Dataset(kind=ROUTING, rows=tuple(_routing(site, joined) for joined in site.routing))


def row(site: Site, joined: JoinedChannel) -> Row:
    """One channel, with where it was promoted."""
    channel = joined.channel
    return {
        "id": channel.id,
        "title": channel.name,
        "purposes": [purpose.value for purpose in channel.purposes],
        "kind": channel.kind.value,
        "owner": channel.owner,
        "values": [_value(channel, value) for value in channel.values],
        "hours": channel.hours,
        "units": units(site, channel.units),
        "position": channel.position,
        "steps": _steps(channel.steps),
        "procedures": [
            {"matters": one.matters, "steps": _steps(one.steps), "total": one.total}
            for one in channel.procedures
        ],
        "acceptance": channel.acceptance,
        "tracking": channel.tracking,
        "protection": channel.protection,
        "anonymous": channel.anonymous,
        "privacy": channel.privacy,
        "documents": links(site, joined.documents),
        "since": iso(channel.since),
        "until": iso(channel.until),
        "changes": [{"date": iso(change.date), "text": change.text} for change in channel.changes],
        "promotions": [
            {
                "date": iso(told.promotion.date),
                "text": told.promotion.text,
                "evidence": links(site, told.evidence),
            }
            for told in site.promotions
            if told.is_of((joined,))
        ],
    }


def _value(channel: Channel, value: ChannelValue) -> Row:
    opened = [action.address for action in actions(channel, value)]
    return {
        "text": value.text,
        "link": opened[0] if opened else None,
        "other_links": opened[1:],
        "note": value.note,
    }


def _steps(steps: tuple[HandlingStep, ...]) -> list[Row]:
    return [{"text": step.text, "duration": step.duration} for step in steps]


def _routing(site: Site, joined: JoinedRouting) -> Row:
    row = joined.routing
    return {
        "id": row.id,
        "matter": row.matter,
        "units": units(site, row.units),
        "outside": row.outside,
        "channels": [{"id": one.id, "title": one.channel.name} for one in joined.channels],
        "duration": row.duration,
    }
