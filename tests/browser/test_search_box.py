"""The search box of the built site, as somebody uses it who types, pastes or speaks."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Window

from browser.conftest import NewPage
from browser.served import BELOW, Served, watch

RECORDS = "/search/records.json"
EVERY = 12
LONG = 60
"""Letters of a text that says more than one thing."""
"""Of the records, one in so many is looked for by its parts."""


@pytest.fixture
def window(site: Served, new_page: NewPage) -> Window:
    """A page two folders deep, so that addresses of results must be made right."""
    window = new_page()
    window.goto(site.url("/contact/feedback/"))
    return window


def box(window: Window) -> Locator:
    return window.locator("[data-md-component=search-query]")


def results(window: Window) -> Locator:
    return window.locator(".search__results a")


def look_for(window: Window, query: str) -> None:
    """Put a query into the box at once, as pasting does, and wait for its results alone."""
    box(window).fill("")
    expect(results(window)).to_have_count(0)
    box(window).fill(query)
    expect(results(window).first).to_be_visible()


def addresses(window: Window) -> list[str]:
    """The addresses of the results on show, from the site's root and without anchors."""
    found = results(window).evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(address).path.removeprefix(BELOW) for address in found]


@pytest.mark.parametrize("query", ["O24", "o24", "ทุจริต", "ร้องเรียน", "2566", "๒๕๖๖"])
def test_typed_queries_give_results(window: Window, query: str) -> None:
    """Whoever types key by key sees results, and sees how many there are."""
    box(window).click()
    box(window).press_sequentially(query)
    expect(results(window).first).to_be_visible()
    expect(window.locator(".search__count")).to_contain_text("พบ")
    assert addresses(window)


@pytest.mark.parametrize("query", ["O24", "o24", "โอ๒๔"])
def test_an_item_number_gives_the_item_first(window: Window, query: str) -> None:
    """The first result is the item itself."""
    look_for(window, query)
    assert addresses(window)[0].endswith("/o24/")
    expect(results(window).first.locator("h1")).to_contain_text("O24")


def test_either_digits_give_the_same(window: Window) -> None:
    """Years may be typed as people write them."""
    look_for(window, "2566")
    arabic = addresses(window)
    look_for(window, "๒๕๖๖")
    assert addresses(window) == arabic


def test_pasted_text_is_searched_without_a_key(window: Window) -> None:
    """Text that comes by paste, voice or a list of the keyboard raises `input` and no key event."""
    box(window).click()
    expect(window.locator(".search__count")).to_have_text("พิมพ์คำที่ต้องการค้นหา")
    box(window).evaluate(
        """(box) => {
          box.value = "ร้องเรียน";
          box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
        }"""
    )
    expect(results(window).first).to_be_visible()


def test_a_result_opens_its_page(site: Served, window: Window) -> None:
    """The link leads to the page below the site's folder, and the page is about what was looked for."""
    look_for(window, "O24")
    address = addresses(window)[0]
    results(window).first.click()
    expect(window.locator("#content h1")).to_contain_text("O24")
    assert window.url.partition("#")[0] == site.url(address)


def test_the_arrow_keys_choose_a_result(site: Served, window: Window) -> None:
    """Nobody needs a mouse: down to the first result, Enter opens it."""
    look_for(window, "O24")
    first = addresses(window)[0]
    window.keyboard.press("ArrowDown")
    expect(results(window).first).to_be_focused()
    window.keyboard.press("Enter")
    window.wait_for_url(site.url(first))


def test_nothing_is_fetched_before_the_box_is_touched(site: Served, new_page: NewPage) -> None:
    """A reader who does not search does not pay for the search."""
    window = new_page()
    watched = watch(window, site)
    window.goto(site.url("/"))
    window.mouse.wheel(0, 3000)
    window.wait_for_timeout(500)
    assert RECORDS not in watched.requested
    look_for(window, "แผน")
    assert watched.requested.count(RECORDS) == 1
    assert watched.faults == []


def parts(site: Served) -> Iterator[tuple[str, str]]:
    """Pieces of titles, texts and topics, each with the location of the record that holds it.

    Half of a short text may be no more than a year, which most records hold; such a text is looked for whole.
    """
    records = json.loads((site.built.folder / RECORDS.removeprefix("/")).read_bytes())["records"]
    for record in records[::EVERY]:
        text = record["text"]
        yield record["title"][1:-1], record["location"]
        piece = text[len(text) // 2 :][:40] if len(text) > LONG else text
        yield piece or record["title"], record["location"]
    assert site.built.prepared.site
    for year in site.built.prepared.site.oit_years:
        for item in year.items[::EVERY]:
            for topic in item.topics:
                yield f"{topic.th} {item.item.id}", item.address.removeprefix("/")


def test_records_are_found_by_any_part(site: Served, window: Window) -> None:
    """A piece out of the middle of a title, a text or a topic leads to the record, words torn or not."""
    missed, looked_for = [], list(parts(site))
    assert len(looked_for) > 30
    for query, location in looked_for:
        look_for(window, query)
        if f"/{location}" not in addresses(window):
            missed.append((query, location))
    assert missed == []


def test_no_result_is_said(window: Window) -> None:
    """An answer without results tells so, in Thai."""
    box(window).fill("ไม่มีคำนี้แน่นอน")
    expect(window.locator(".search__count")).to_have_text("ไม่พบข้อมูลที่ตรงกับคำค้น ลองใช้คำที่สั้นลง")
    expect(results(window)).to_have_count(0)
