"""The page of posters, and the codes and texts to share that other pages have."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from cases import AGENCY
from rendering.scanned import scanned_svg

Parsed = Callable[..., dict[str, Any]]

CHANNELS = """\
channels:
  - {id: hall, kind: phone, purposes: [contact, complaint], values: [0-2000-0000]}
  - {id: box, kind: box, purposes: [corruption], values: [หน้าสำนักงาน]}
  - {id: old, kind: box, purposes: [complaint], values: [หน้าตลาด], until: 2565-01-01}
  - {id: other, kind: external, owner: หน่วยงานอื่น, purposes: [complaint], values: [0-2000-0009]}
"""
NEWS = "---\ntitle: งาน <วัด> & ตลาด\ndate: 2566-01-09\n---\nข้อความ\n"


@pytest.fixture
def pages(parsed: Parsed) -> dict[str, Any]:
    items = "year: 2566\nitems:\n  O1:\n    status: updating\n"
    files = {"channels.yml": CHANNELS, "news/2566/fair.md": NEWS, "oit/2566.yml": items}
    return parsed({**AGENCY, **files})


def codes(page: Any) -> list[tuple[str, str]]:
    """What the codes of a printed page hold, and what people read beside each."""
    return [
        (
            scanned_svg(etree.tostring(figure.find("svg"), encoding="unicode", with_tail=False))[0],
            " ".join(" ".join(figure.find("figcaption").itertext()).split()),
        )
        for figure in page.xpath(".//figure[contains(@class, 'qr')]")
    ]


def test_every_poster_has_a_link_for_each_size(pages: dict[str, Any]) -> None:
    """Below the page that its channel stands on first; those of the site and of its pages before."""
    page = pages["/contact/posters/"]
    sections = {
        "".join(section.find("h2").itertext()): [link.get("href") for link in section.findall(".//li//a")]
        for section in page.findall(".//section")[1:]
    }

    def files(name: str) -> list[str]:
        return [f"{name}-a4.pdf", f"{name}-a5.pdf", f"{name}.svg"]

    assert sections == {
        "โปสเตอร์ของเว็บไซต์": [
            file for name in ("site", "complaint", "corruption") for file in files(f"pages/{name}")
        ],
        "ช่องทางติดต่อหน่วยงาน": files("hall"),
        "ช่องทางร้องเรียนการทุจริต": files("box"),
    }


def test_without_channels_the_page_says_so(parsed: Parsed) -> None:
    """Only the poster of the site is there."""
    page = parsed(AGENCY)["/contact/posters/"]
    assert len(page.xpath(".//ul[@class='posters']/li")) == 1
    assert "ยังไม่มีข้อมูลช่องทางของหน่วยงาน" in page.xpath("string(.//div[@class='empty'])")


def test_the_contact_page_leads_to_the_posters(pages: dict[str, Any]) -> None:
    """That of corruption stays quiet: posters are for who puts them up."""
    assert pages["/contact/"].xpath(".//a[@href='posters/']")
    assert not pages["/complaint/corruption/"].xpath(".//a[contains(@href, 'posters')]")


def test_a_printed_item_has_its_address_as_code_and_words(pages: dict[str, Any]) -> None:
    """On paper nobody can follow a link."""
    address = "https://prongsai.invalid/oit/2566/o1/"
    assert codes(pages["/oit/2566/o1/"]) == [(address, f"สแกนเพื่อเปิดหน้านี้บนเว็บไซต์ {address}")]


def test_a_printed_card_has_the_code_of_its_channel(pages: dict[str, Any]) -> None:
    """Those of other bodies have none: this site does not speak for them."""
    box = "https://prongsai.invalid/complaint/corruption/#channel-box"
    assert codes(pages["/complaint/"]) == [("tel:+6620000000", "สแกนเพื่อโทร 0-2000-0000")]
    assert codes(pages["/complaint/corruption/"]) == [(box, "สแกนเพื่อดูรายละเอียดของช่องทางนี้")]


def test_news_has_its_text_to_share(pages: dict[str, Any]) -> None:
    """Title, day, agency and address, each on a line, as plain text that needs no script."""
    page = pages["/news/2566/fair/"]
    assert page.xpath("string(.//*[@id='share-text'])").splitlines() == [
        "งาน <วัด> & ตลาด",
        "๙ มกราคม ๒๕๖๖ เทศบาลตำบลตัวอย่าง",
        "https://prongsai.invalid/news/2566/fair/",
    ]
    buttons = page.xpath(".//section[@aria-labelledby='share']//button")
    assert buttons and all(button.get("hidden") is not None for button in buttons)
