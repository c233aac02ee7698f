"""Channels: what their buttons open, and how the agency told people of them."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.model.channels import Channel, ChannelKind, ChannelValue, Purpose
from prongsai.site.channels import action_word, channel_link
from prongsai.site.site import Site

Joined = Callable[..., Site]


def channel(kind: ChannelKind) -> Channel:
    return Channel(id="a", kind=kind, purposes=(Purpose.CONTACT,))


CALLED = (ChannelKind.PHONE, ChannelKind.HOTLINE)


@pytest.mark.parametrize("kind", ChannelKind)
def test_the_link_that_staff_gave_goes_first(kind: ChannelKind) -> None:
    """Of whatever kind a channel is, and though its text would do."""
    value = ChannelValue(text="0 2000 0000", link="https://www.example.go.th/")
    assert channel_link(channel(kind), value) == "https://www.example.go.th/"
    assert action_word(channel(kind))


@pytest.mark.parametrize("kind", ChannelKind)
def test_only_telephones_are_called(kind: ChannelKind) -> None:
    """A fax answers nobody who calls it, and a number elsewhere may be no telephone."""
    expected = "tel:+6620000000" if kind in CALLED else None
    assert channel_link(channel(kind), ChannelValue(text="0 2000 0000")) == expected


@pytest.mark.parametrize("kind", ChannelKind)
def test_only_an_email_address_is_written_to(kind: ChannelKind) -> None:
    """A text of another kind with @ in it, such as the name of a LINE account, is no address."""
    expected = "mailto:clerk@example.go.th" if kind is ChannelKind.EMAIL else None
    assert channel_link(channel(kind), ChannelValue(text="clerk@example.go.th")) == expected


@pytest.mark.parametrize(
    ("kind", "text", "link"),
    [
        (ChannelKind.PHONE, "๐ ๒๐๐๐ ๐๐๐๐ ต่อ ๑๒", "tel:+6620000000;ext=12"),
        (ChannelKind.HOTLINE, "1567", "tel:1567"),
        (ChannelKind.PHONE, "ยังไม่มีหมายเลข", None),
        (ChannelKind.EMAIL, "clerk ที่ example.go.th", None),
        (ChannelKind.EMAIL, "clerk@example.go.th หรือ mayor@example.go.th", None),
    ],
)
def test_links_from_plain_texts(kind: ChannelKind, text: str, link: str | None) -> None:
    """What can be read without doubt becomes a link; anything else stays words."""
    assert channel_link(channel(kind), ChannelValue(text=text)) == link


def test_words_on_buttons() -> None:
    """People see what the button does."""
    words = {kind: action_word(channel(kind)) for kind in ChannelKind}
    assert words[ChannelKind.PHONE] == words[ChannelKind.HOTLINE] == "โทร"
    assert (words[ChannelKind.EMAIL], words[ChannelKind.BOX]) == ("เขียนอีเมล", "เปิด")


CHANNELS = """\
channels:
  - {id: hall, kind: phone, purposes: [contact, complaint], values: [0 2000 0000]}
  - {id: box, kind: box, purposes: [corruption], values: [หน้าสำนักงาน]}
  - {id: not-yet, kind: line, purposes: [contact]}
promotions:
  - {date: 2565-12-01, channels: [hall], text: ครั้งแรก}
  - {date: 2566-02-01, channels: [box], text: ครั้งที่สาม}
  - date: 2566-01-01
    channels: [hall, box]
    text: ครั้งที่สอง
    evidence:
      - {label: ภาพ, file: 2566/a.pdf}
"""


@pytest.fixture
def site(joined: Joined) -> Site:
    return joined({**AGENCY, "channels.yml": CHANNELS, "files/2566/a.pdf": b"a"})


def test_a_channel_without_a_value_is_not_there(site: Site) -> None:
    """What does not exist yet is a matter of staff, not of people."""
    assert [one.id for one in site.channels] == ["hall", "box"]


def test_channels_by_purpose(site: Site) -> None:
    """A channel is where staff say, and nowhere else."""
    found = {purpose.value: [one.id for one in site.channels_for(purpose)] for purpose in Purpose}
    assert found == {
        "contact": ["hall"],
        "feedback": [],
        "questions": [],
        "complaint": ["hall"],
        "corruption": ["box"],
    }


def test_promotions_are_newest_first(site: Site) -> None:
    """With the links that prove them."""
    assert [one.promotion.date for one in site.promotions] == [
        date(2023, 2, 1),
        date(2023, 1, 1),
        date(2022, 12, 1),
    ]
    assert [[link.address for link in one.evidence] for one in site.promotions] == [
        [],
        ["/files/2566/a.pdf"],
        [],
    ]


def test_a_promotion_is_of_the_channels_that_it_told_of(site: Site) -> None:
    """One of several is enough."""
    told = {
        purpose.value: [
            one.promotion.text for one in site.promotions if one.is_of(site.channels_for(purpose))
        ]
        for purpose in Purpose
    }
    assert told["contact"] == told["complaint"] == ["ครั้งที่สอง", "ครั้งแรก"]
    assert told["corruption"] == ["ครั้งที่สาม", "ครั้งที่สอง"]
    assert told["feedback"] == []
