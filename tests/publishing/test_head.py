"""What the head of each page tells browsers, telephones and whoever the page is shared with."""

from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from publishing.built import BASE, BuiltSite

CARD = {
    "og:image": f"{BASE}card.png",
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "เทศบาลตำบลตัวอย่าง เว็บไซต์เปิดเผยข้อมูลสาธารณะ",
}
PAGES = ("/", "/oit/2568/o12/", "/news/2568/building-tender/", "/about/", "/404.html")


def head(built: BuiltSite, address: str) -> Any:
    """The head of a page, parsed."""
    file = built.folder / (f"{address}index.html" if address.endswith("/") else address).removeprefix("/")
    page = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    return page.find("head")


@pytest.mark.parametrize("address", PAGES)
def test_a_shared_address_shows_a_card(built_sample: BuiltSite, address: str) -> None:
    """By the card's public address, with its size and words; what the page is called comes with it."""
    found = {meta.get("property"): meta.get("content") for meta in head(built_sample, address).xpath("meta")}
    assert CARD.items() <= found.items()
    assert found["og:title"] and found["og:locale"] == "th_TH"
    assert found["og:type"] == ("article" if "/news/" in address else "website")
    assert head(built_sample, address).xpath("string(meta[@name='twitter:card']/@content)") == (
        "summary_large_image"
    )


@pytest.mark.parametrize("address", PAGES)
def test_icons_are_found_from_every_page(built_sample: BuiltSite, address: str) -> None:
    """The site's sign for tabs and home screens, and its manifest."""
    for kind in ("icon", "apple-touch-icon", "manifest"):
        (link,) = head(built_sample, address).xpath(f"link[@rel='{kind}']/@href")
        target = urljoin(BASE.rstrip("/") + address, link).removeprefix(BASE)
        assert (built_sample.folder / target).is_file()


def test_browsers_are_dressed_in_the_agencys_colour(built_sample: BuiltSite) -> None:
    """In the shade for light, and the one for dark."""
    assert built_sample.prepared.site
    shades = built_sample.prepared.site.agency.shades
    found = head(built_sample, "/").xpath("meta[@name='theme-color']")
    assert [(meta.get("media"), meta.get("content")) for meta in found] == [
        ("(prefers-color-scheme: light)", shades.strong),
        ("(prefers-color-scheme: dark)", shades.deep),
    ]
