"""Channels: what their buttons open, and how the agency told people of them."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.model.channels import Channel, ChannelKind, ChannelValue, Purpose
from prongsai.site.channels import Action, actions
from prongsai.site.site import Site

Joined = Callable[..., Site]


def channel(kind: ChannelKind) -> Channel:
    return Channel(id="a", kind=kind, purposes=(Purpose.CONTACT,))


def opened(kind: ChannelKind, text: str) -> list[str]:
    """The addresses that the buttons of a value open."""
    return [action.address for action in actions(channel(kind), ChannelValue(text=text))]


CALLED = {
    *(ChannelKind.PHONE, ChannelKind.PHONE_FAX, ChannelKind.HOTLINE, ChannelKind.EXTERNAL),
    *(ChannelKind.SERVICE_CENTRE, ChannelKind.MOBILE_UNIT, ChannelKind.VILLAGE_HEAD),
    *(ChannelKind.COUNCILLOR, ChannelKind.RADIO),
}


@pytest.mark.parametrize("kind", ChannelKind)
def test_the_link_that_staff_gave_goes_first(kind: ChannelKind) -> None:
    """Of whatever kind a channel is, and though its text would do."""
    value = ChannelValue(text="0 2000 0000", link="https://www.example.go.th/")
    (action,) = actions(channel(kind), value)
    assert (action.about, action.address) == ("0 2000 0000", "https://www.example.go.th/")
    assert action.word


@pytest.mark.parametrize("kind", ChannelKind)
def test_only_telephones_are_called(kind: ChannelKind) -> None:
    """A fax answers nobody who calls it, and a number elsewhere may be no telephone."""
    assert opened(kind, "0 2000 0000") == (["tel:+6620000000"] if kind in CALLED else [])


@pytest.mark.parametrize("kind", ChannelKind)
def test_only_an_email_address_is_written_to(kind: ChannelKind) -> None:
    """A text of another kind with @ in it, such as the name of a LINE account, is no address."""
    expected = ["mailto:clerk@example.go.th"] if kind is ChannelKind.EMAIL else []
    assert opened(kind, "clerk@example.go.th") == expected


@pytest.mark.parametrize(
    ("kind", "text", "links"),
    [
        (ChannelKind.PHONE, "๐ ๒๐๐๐ ๐๐๐๐ ต่อ ๑๒", ["tel:+6620000000;ext=12"]),
        (ChannelKind.PHONE, "0-0000-0001 ถึง 2", ["tel:+6600000001", "tel:+6600000002"]),
        (ChannelKind.PHONE, "โทร. 0-0000-0001 โทรสาร 0-0000-0003", ["tel:+6600000001"]),
        (ChannelKind.PHONE_FAX, "โทรศัพท์/โทรสาร 0-0000-0001", ["tel:+6600000001"]),
        (ChannelKind.VILLAGE_HEAD, "นายตัวอย่าง ใจดี หมู่ที่ ๑ โทร. 0-0000-0101", ["tel:+6600000101"]),
        (ChannelKind.HOTLINE, "1567", ["tel:1567"]),
        (ChannelKind.PHONE, "ยังไม่มีหมายเลข", []),
        (ChannelKind.EMAIL, "clerk ที่ example.go.th", []),
        (
            ChannelKind.EMAIL,
            "a@example.go.th หรือ b@example.go.th",
            ["mailto:a@example.go.th", "mailto:b@example.go.th"],
        ),
    ],
)
def test_links_from_plain_texts(kind: ChannelKind, text: str, links: list[str]) -> None:
    """What can be read without doubt becomes a button, one for each number; anything else stays words."""
    assert opened(kind, text) == links


def test_words_on_buttons() -> None:
    """People see what the button does; a telephone behind a link of staff is called too."""
    link = "https://www.example.go.th/"
    words = {kind: actions(channel(kind), ChannelValue(text="ก", link=link))[0].word for kind in ChannelKind}
    assert (words[ChannelKind.LINE_OA], words[ChannelKind.BOX]) == ("เปิดไลน์", "เปิด")
    called = actions(channel(ChannelKind.LINE), ChannelValue(text="แจ้งเหตุด่วน", link="tel:199"))
    assert called == (Action(word="โทร", about="แจ้งเหตุด่วน", address="tel:199"),)
    (call,) = actions(channel(ChannelKind.PHONE), ChannelValue(text="0 2000 0000"))
    (write,) = actions(channel(ChannelKind.EMAIL), ChannelValue(text="a@example.go.th"))
    assert (call.word, write.word) == ("โทร", "เขียนอีเมล")


CHANNELS = """\
channels:
  - {id: hall, kind: phone, purposes: [contact, complaint], values: [0 2000 0000]}
  - {id: box, kind: box, purposes: [corruption], values: [หน้าสำนักงาน]}
  - {id: not-yet, kind: line, purposes: [contact]}
  - {id: district, kind: external, owner: อำเภอตัวอย่าง, purposes: [complaint], values: [0 2000 0567]}
routing:
  - {id: roads, matter: ถนน, outside: แขวงทางหลวงตัวอย่าง, channels: [hall, not-yet, box]}
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
    assert [one.id for one in site.channels] == ["hall", "box", "district"]


def test_a_channel_of_another_body_is_apart(site: Site) -> None:
    """It is never among the agency's own."""
    assert [one.id for one in site.channels_for(Purpose.COMPLAINT, external=True)] == ["district"]
    assert site.channels_for(Purpose.CONTACT, external=True) == ()


def test_matters_lead_to_channels_where_they_stand(site: Site) -> None:
    """On the page that asks if the channel is there, else on its own; without a value it is not there."""
    (routing,) = site.routing
    assert [one.address(Purpose.COMPLAINT) for one in routing.channels] == [
        "/complaint/#channel-hall",
        "/complaint/corruption/#channel-box",
    ]


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


CLOSED = """\
channels:
  - {id: old, kind: phone, purposes: [complaint], values: [0 2000 0001], until: 2566-01-15}
  - {id: hall, kind: phone, purposes: [complaint], values: [0 2000 0000], since: 2566-01-16}
routing:
  - {id: roads, matter: ถนน, outside: แขวงทางหลวงตัวอย่าง, channels: [old, hall]}
"""


@pytest.mark.parametrize(("as_of", "shown"), [(date(2023, 1, 15), "old"), (date(2023, 1, 16), "hall")])
def test_people_see_the_channels_that_are_open(joined: Joined, as_of: date, shown: str) -> None:
    """A channel counts on its last day, and not before its first; reports still know of the others."""
    site = joined({**AGENCY, "channels.yml": CLOSED}, as_of=as_of)
    assert [one.id for one in site.channels_for(Purpose.COMPLAINT)] == [shown]
    assert [one.id for one in site.routing[0].channels] == [shown]
    assert [one.id for one in site.channels] == ["old", "hall"]
