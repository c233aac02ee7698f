"""What people do with a channel."""

from prongsai.model.channels import Channel, ChannelKind, ChannelValue
from prongsai.thai.telephone import tel_link

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
