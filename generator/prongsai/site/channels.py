"""What people do with channels, who takes up which matter, and how the agency told people of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.channels import Channel, ChannelKind, Channels, ChannelValue, Promotion, Purpose, Routing
from prongsai.reading.content import Content
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.telephone import telephone_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedChannel:
    """A channel that has a value, with its documents."""

    channel: Channel
    documents: tuple[JoinedLink, ...]

    @property
    def id(self) -> str:
        """The channel's lasting name."""
        return self.channel.id

    def address(self, purpose: Purpose) -> str:
        """Where the channel stands: on the page of that purpose, else on that of its first."""
        purposes = self.channel.purposes
        page = addresses.PURPOSES[purpose if purpose in purposes else purposes[0]]
        return f"{page}#channel-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedRouting:
    """A category of matters, with those of its channels that have a value and are open."""

    routing: Routing
    channels: tuple[JoinedChannel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedPromotion:
    """One time that the agency told people of its channels, with its evidence."""

    promotion: Promotion
    evidence: tuple[JoinedLink, ...]

    def is_of(self, channels: tuple[JoinedChannel, ...]) -> bool:
        """Whether it told of one of the channels."""
        return any(channel.id in self.promotion.channels for channel in channels)


def join_channels(content: Content, channels: Channels) -> tuple[JoinedChannel, ...]:
    """The channels that have a value, in the order of the file."""
    return tuple(
        JoinedChannel(
            channel=channel,
            documents=tuple(join_link(content, None, link) for link in channel.documents),
        )
        for channel in channels.channels
        if channel.values
    )


def join_routing(
    channels: Channels, joined: tuple[JoinedChannel, ...], as_of: date
) -> tuple[JoinedRouting, ...]:
    """Who takes up what, in the order of the file."""
    by_id = {channel.id: channel for channel in joined if channel.channel.is_open(as_of)}
    return tuple(
        JoinedRouting(
            routing=routing,
            channels=tuple(by_id[channel] for channel in routing.channels if channel in by_id),
        )
        for routing in channels.routing
    )


def join_promotions(content: Content, channels: Channels) -> tuple[JoinedPromotion, ...]:
    """The promotions of the channels, newest first."""
    return tuple(
        JoinedPromotion(
            promotion=promotion,
            evidence=tuple(
                join_link(content, fiscal_year(promotion.date), link) for link in promotion.evidence
            ),
        )
        for promotion in sorted(channels.promotions, key=lambda promotion: promotion.date, reverse=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What a button of a channel does: its word, the number or name it is about, the address it opens."""

    word: str
    about: str
    address: str


_CALLED = frozenset(
    {
        *(ChannelKind.PHONE, ChannelKind.PHONE_FAX, ChannelKind.HOTLINE, ChannelKind.EXTERNAL),
        *(ChannelKind.SERVICE_CENTRE, ChannelKind.MOBILE_UNIT, ChannelKind.VILLAGE_HEAD),
        *(ChannelKind.COUNCILLOR, ChannelKind.RADIO),
    }
)
"""Kinds whose values may hold telephone numbers that people call."""

OPEN = "เปิด"
"""The word of a button that opens what has no word of its own."""
_CALL, _WRITE = "โทร", "เขียนอีเมล"
_OPENING = {
    ChannelKind.LINE: "เปิดไลน์",
    ChannelKind.LINE_OA: "เปิดไลน์",
    ChannelKind.LINE_GROUP: "เปิดไลน์",
    ChannelKind.FACEBOOK: "เปิดเฟซบุ๊ก",
    ChannelKind.MESSENGER: "ส่งข้อความ",
    ChannelKind.YOUTUBE: "เปิดยูทูบ",
    ChannelKind.TIKTOK: "เปิดติ๊กต็อก",
    ChannelKind.WEB_FORM: "เปิดแบบฟอร์ม",
    ChannelKind.OFFICE: "เปิดแผนที่",
}
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def actions(channel: Channel, value: ChannelValue) -> tuple[Action, ...]:
    """What people can do with a value: open the link that staff gave, else what is plain from its text.

    Of several telephone numbers or e-mail addresses each has its button; a fax has none.
    """
    if value.link:
        schemes = {"tel": _CALL, "mailto": _WRITE}
        word = schemes.get(value.link.partition(":")[0].lower()) or _OPENING.get(channel.kind, OPEN)
        return (Action(word=word, about=value.text, address=value.link),)
    if channel.kind in _CALLED:
        numbers = telephone_numbers(value.text)
        return tuple(
            Action(word=_CALL, about=number.printed, address=number.link)
            for number in numbers
            if not number.is_fax
        )
    if channel.kind is ChannelKind.EMAIL:
        return tuple(
            Action(word=_WRITE, about=address, address=f"mailto:{address}")
            for address in dict.fromkeys(_EMAIL.findall(value.text))
        )
    return ()


def first_calls(channels: Iterable[JoinedChannel]) -> Iterator[tuple[JoinedChannel, Action]]:
    """Of each channel that can be called, the first number."""
    for joined in channels:
        doings = (doing for value in joined.channel.values for doing in actions(joined.channel, value))
        if call := next((doing for doing in doings if doing.address.startswith("tel:")), None):
            yield joined, call
