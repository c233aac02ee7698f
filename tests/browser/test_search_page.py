"""The page of the search, and the marks on the page that a result leads to."""

import re

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Window

from browser.conftest import NewPage
from browser.served import Served

NOWHERE = "ฬฬฬฌฌฌฦฦฦ"
MANY = "ปีงบประมาณ"
"""Words of more pages than are shown at first."""


@pytest.fixture
def window(new_page: NewPage) -> Window:
    return new_page()


def results(window: Window) -> Locator:
    return window.locator(".search-page__results > li")


def count(window: Window) -> Locator:
    return window.locator(".search-page__count")


def test_answers_are_narrowed_and_the_address_keeps_them(site: Served, window: Window) -> None:
    """A chosen kind leaves its answers alone, stands in the address, and the way back undoes it."""
    window.goto(site.url("/search/?q=ร้องเรียน"))
    expect(window.locator(".search-page__results[aria-busy=false]")).to_be_visible()
    every = count(window).inner_text()
    kind = window.get_by_label("ประเภท")
    offered = kind.locator("option").all_inner_texts()
    assert len(offered) > 2
    kind.select_option(value="ข้อ OIT")
    expect(count(window)).not_to_have_text(every)
    expect(window).to_have_url(re.compile("kind="))
    facts = window.locator(".search-page__results article > .search-hit__facts").all_inner_texts()
    assert facts
    assert all(fact.startswith("ข้อ OIT") for fact in facts)
    window.go_back()
    expect(count(window)).to_have_text(every)
    expect(kind).to_have_value("")
    window.go_forward()
    window.reload()
    expect(kind).to_have_value("ข้อ OIT")
    expect(count(window)).not_to_have_text(every)


def test_more_answers_come_twenty_at_a_time(site: Served, window: Window) -> None:
    """The button adds twenty and the first of them has the focus."""
    window.goto(site.url(f"/search/?q={MANY}"))
    expect(results(window)).to_have_count(20)
    window.get_by_role("button", name="แสดงเพิ่ม").click()
    expect(results(window)).to_have_count(40)
    expect(results(window).nth(20).locator("a").first).to_be_focused()


def test_typing_answers_and_fills_the_address(site: Served, window: Window) -> None:
    """Without words there are ways in; with the first letters answers, without a step of history for each."""
    window.goto(site.url("/search/"))
    expect(window.get_by_role("heading", name="เลือกจากหมวด")).to_be_visible()
    steps = window.evaluate("history.length")
    window.get_by_role("searchbox").press_sequentially("แผน")
    expect(results(window).first).to_be_visible()
    expect(window.get_by_role("heading", name="เลือกจากหมวด")).to_be_hidden()
    expect(window).to_have_url(re.compile(r"\?q="))
    assert window.evaluate("history.length") == steps
    expect(window).to_have_title(re.compile("^แผน"))
    window.get_by_role("searchbox").fill("")
    expect(window.get_by_role("heading", name="เลือกจากหมวด")).to_be_visible()
    window.locator("[data-example]").first.click()
    expect(results(window).first).to_be_visible()


def test_nothing_found_leads_to_people(site: Served, window: Window) -> None:
    """The telephone, the questions and the complaint page are named, and that nothing was found is said."""
    window.goto(site.url(f"/search/?q={NOWHERE}"))
    expect(count(window)).to_have_text("ไม่พบข้อมูลที่ตรงกับคำค้น")
    expect(window.locator("#content [role=status]").first).to_have_text("ไม่พบข้อมูลที่ตรงกับคำค้น")
    expect(window.locator("#content a[href^='tel:']").first).to_be_visible()
    for name in ("ถาม–ตอบ", "ร้องเรียน–ร้องทุกข์"):
        expect(window.locator("#content .link-card:visible", has_text=name)).to_have_count(1)
    expect(window.get_by_role("button", name="คัดลอกที่อยู่ของผลการค้นหานี้")).to_be_hidden()


@pytest.mark.parametrize("api", ["highlights", "elements"])
def test_a_result_marks_its_words(site: Served, window: Window, api: str) -> None:
    """The page says how many places are marked, also in a browser without highlights, and takes them back."""
    if api == "elements":
        window.add_init_script("delete globalThis.Highlight")
    window.goto(site.url("/search/?q=ร้องเรียน"))
    results(window).first.locator("a").first.click()
    note = window.locator(".looked-for")
    expect(note).to_contain_text(re.compile("เน้นคำที่ค้นหาไว้ [๐-๙]+ แห่ง"))
    marked = """() => CSS.highlights?.get("looked-for")
      ? [...CSS.highlights.get("looked-for")].map((range) => range.toString())
      : [...document.querySelectorAll(".mark--looked-for")].map((mark) => mark.textContent)"""
    found = window.evaluate(marked)
    assert found
    assert all("ร้อง" in words for words in found)
    note.get_by_role("button").click()
    assert window.evaluate(marked) == []
    assert "h=" not in window.url


def test_words_of_an_address_are_only_words(site: Served, window: Window) -> None:
    """What stands in `?h=` and `?q=` is looked for as it is, never read as markup or a pattern."""
    errors: list[str] = []
    window.on("pageerror", lambda error: errors.append(str(error)))
    window.goto(site.url("/contact/?h=(%5B*%20<img>%20ติดต่อ"))
    expect(window.locator(".looked-for")).to_be_visible()
    window.goto(site.url("/search/?q=<img src=x onerror=alert(1)>%20(%5B&year=abc&kind=%22"))
    expect(window.locator("#found")).to_contain_text("<img src=x")
    assert window.locator("#content img").count() == 0
    assert errors == []
