"""What people do with a channel, and how the agency told them of it."""

from dataclasses import dataclass

from prongsai.model.channels import Channel, ChannelKind, Channels, ChannelValue, Promotion
from prongsai.reading.content import Content
from prongsai.site.links import JoinedLink, join_link
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.telephone import tel_link


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedPromotion:
    """One time that the agency told people of its channels, with its evidence."""

    promotion: Promotion
    evidence: tuple[JoinedLink, ...]

    def is_of(self, channels: tuple[Channel, ...]) -> bool:
        """Whether it told of one of the channels."""
        return any(channel.id in self.promotion.channels for channel in channels)


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


_CALLED = (ChannelKind.PHONE, ChannelKind.HOTLINE)
_ACTIONS = {
    ChannelKind.PHONE: "โทร",
    ChannelKind.HOTLINE: "โทร",
    ChannelKind.EMAIL: "เขียนอีเมล",
    ChannelKind.LINE: "เปิดไลน์",
    ChannelKind.FACEBOOK: "เปิดเฟซบุ๊ก",
    ChannelKind.WEB_FORM: "เปิดแบบฟอร์ม",
    ChannelKind.OFFICE: "เปิดแผนที่",
}


def channel_link(channel: Channel, value: ChannelValue) -> str | None:
    """What the button of a channel opens: the link that staff gave, else one plain from the value."""
    if value.link:
        return value.link
    if channel.kind in _CALLED:
        return tel_link(value.text)
    if channel.kind is ChannelKind.EMAIL and "@" in value.text and " " not in value.text:
        return f"mailto:{value.text}"
    return None


def action_word(channel: Channel) -> str:
    """The word on the button."""
    return _ACTIONS.get(channel.kind, "เปิด")
