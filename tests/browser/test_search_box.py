"""The search box of the built site, as somebody uses it who types, pastes or speaks."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Window

from browser.conftest import NewPage
from browser.served import BELOW, Served, watch

RECORDS = "/search/records.json"
SCRIPT = "/assets/javascripts/search-worker.js"
NOWHERE = "ฬฬฬฌฌฌฦฦฦ"
"""Letters that nothing on the site comes near."""


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
    expect(results(window).first).to_contain_text("O24")


def test_either_digits_give_the_same(window: Window) -> None:
    """Years may be typed as people write them."""
    look_for(window, "2566")
    arabic = addresses(window)
    look_for(window, "๒๕๖๖")
    assert addresses(window) == arabic


def test_pasted_text_is_searched_without_a_key(window: Window) -> None:
    """Text that comes by paste, voice or a list of the keyboard raises `input` and no key event."""
    box(window).click()
    expect(window.locator(".search__output")).to_be_hidden()
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
    assert window.url.partition("?")[0] == site.url(address)


def test_the_arrow_keys_choose_a_result(site: Served, window: Window) -> None:
    """Nobody needs a mouse: down to the first result, Enter opens it."""
    look_for(window, "O24")
    first = addresses(window)[0]
    window.keyboard.press("ArrowDown")
    expect(results(window).first).to_be_focused()
    window.keyboard.press("ArrowUp")
    expect(box(window)).to_be_focused()
    window.keyboard.press("Escape")
    expect(window.locator(".search__output")).to_be_hidden()
    expect(box(window)).to_have_value("O24")
    window.keyboard.press("ArrowUp")
    box(window).press_sequentially(" ")
    window.keyboard.press("ArrowDown")
    window.keyboard.press("Enter")
    window.wait_for_url(f"{site.url(first)}?*")


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


def test_no_result_is_said(window: Window) -> None:
    """An answer without results tells so, in Thai, and to who does not see it too."""
    box(window).fill(NOWHERE)
    expect(window.locator(".search__count")).to_contain_text("ไม่พบข้อมูลที่ตรงกับคำค้น")
    expect(window.locator(".search [role=status]")).to_contain_text("ไม่พบข้อมูลที่ตรงกับคำค้น")
    expect(window.locator(".search__results mark")).to_have_count(0)
    expect(window.locator(".search__more a")).to_have_attribute("href", re.compile(r"/search/\?q=%E0"))


def test_the_box_leads_to_all_results(site: Served, window: Window) -> None:
    """Enter and the last link open the page of the search with the same words."""
    look_for(window, "แผน")
    everything = window.locator(".search__more a")
    expect(everything).to_contain_text("ดูผลทั้งหมด")
    address = everything.get_attribute("href")
    box(window).press("Enter")
    expect(window).to_have_url(re.compile(r"/repo/search/\?q=%E0"))
    assert window.url == address
    expect(window.locator(".search-page__results a").first).to_be_visible()


def test_a_shared_question_opens_the_box(site: Served, window: Window) -> None:
    """`?q=` on any page is asked at once."""
    window.goto(site.url("/contact/?q=ทุจริต"))
    expect(box(window)).to_have_value("ทุจริต")
    expect(results(window).first).to_be_visible()


def test_a_search_that_cannot_start_is_said(site: Served, window: Window) -> None:
    """Without the worker people read what to do; with the next letters it is tried again."""
    window.route(f"**{SCRIPT}", lambda route: route.abort())
    box(window).fill("แผน")
    expect(window.locator(".search__count")).to_contain_text("ค้นหาไม่ได้ในขณะนี้")
    expect(window.locator(".search__more a")).to_have_attribute("href", site.url("/sitemap/"))
    window.unroute_all()
    box(window).fill("แผนพัฒนา")
    expect(results(window).first).to_be_visible()
    expect(window.locator(".search__more a")).to_have_attribute("href", re.compile(r"/search/\?q="))


def test_without_a_script_the_form_leads_on(site: Served, new_page: NewPage) -> None:
    """Who has no JavaScript comes to the sections, the topics and the map of the site."""
    window = new_page(320, java_script_enabled=False)
    window.goto(site.url("/contact/feedback/"))
    box(window).fill("แผน")
    box(window).press("Enter")
    expect(window.locator("h1")).to_have_text("ค้นหาในเว็บไซต์")
    expect(window.get_by_text("ต้องใช้ JavaScript")).to_be_visible()
    assert window.locator("#content a:visible").count() > 10
    expect(window.locator("#content form")).to_be_hidden()
