"""What comes out of the printer."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import address_of
from browser.served import Served

MEDIA_BOX = re.compile(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")
SHORT, LONG = 595, 842
"""The sides of A4 in points."""


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The width and height of every page, in points."""
    return [(round(float(width)), round(float(height))) for width, height in MEDIA_BOX.findall(pdf)]


def test_the_report_prints_on_landscape_with_repeated_heads(site: Served, new_page: NewPage) -> None:
    """The official table fits A4 across, and every sheet of it begins with the names of the columns."""
    window = new_page()
    window.goto(site.url("/measures/2566/report-12-months/"))
    found = sheets(window.pdf(prefer_css_page_size=True))
    assert set(found) == {(LONG, SHORT)}
    assert len(found) > 1
    window.emulate_media(media="print")
    for table in window.locator("table.report").all():
        head = table.locator("thead")
        expect(head).to_be_visible()
        assert head.evaluate("head => getComputedStyle(head).display") == "table-header-group"
        assert table.evaluate("table => getComputedStyle(table).display") == "table"
        assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth + 1")


@pytest.mark.parametrize("kind", ["home", "oit-item", "corruption"])
def test_other_pages_print_upright_in_black_on_white(site: Served, new_page: NewPage, kind: str) -> None:
    """Whatever scheme is on the screen, paper is white; what only works on a screen is not printed."""
    window = new_page(color_scheme="dark")
    window.goto(site.url(address_of(site.built, kind)))
    assert set(sheets(window.pdf(prefer_css_page_size=True))) == {(SHORT, LONG)}
    window.emulate_media(media="print", color_scheme="dark")
    assert window.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert window.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    for name in (".site-nav", ".search", ".palette", ".filter", ".pagination", ".breadcrumbs"):
        assert not any(element.is_visible() for element in window.locator(name).all()), name
    expect(window.locator("h1")).to_be_visible()


def test_links_are_spelled_out_and_folded_parts_opened(site: Served, new_page: NewPage) -> None:
    """On paper no link can be followed and nothing unfolded, so both are written out."""
    window = new_page()
    window.goto(site.url(address_of(site.built, "oit-item")))
    odd = ["https://example.org/%E0%A4%A", "https://example.org/%E2%80%AE"]
    window.evaluate(
        """(odd) => {
      for (const address of odd)
        document.querySelector(".page").insertAdjacentHTML("afterbegin", `<a href="${address}">`);
    }""",
        odd,
    )
    window.evaluate("dispatchEvent(new Event('beforeprint'))")
    for address in odd:
        assert window.locator(f'a[href="{address}"]').get_attribute("data-address") == address
    assert window.evaluate("[...document.querySelectorAll('.page details')].every((fold) => fold.open)")
    cards = window.locator("a.file-card").all()
    assert cards
    assert all((card.get_attribute("data-address") or "").startswith("http") for card in cards)
    window.emulate_media(media="print")
    for card in cards:
        written = card.evaluate("card => getComputedStyle(card, '::after').content")
        assert card.get_attribute("data-address") in written
    for name in (".contents", ".to-contents", "[aria-labelledby=related]", ".file-list__item summary"):
        assert not any(element.is_visible() for element in window.locator(name).all()), name
    assert "https://example.org/repo/oit/" in window.locator(".printed-address").inner_text()
