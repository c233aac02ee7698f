"""The size of the text is chosen in words and kept, and lists bear it; and the menu of a narrow window."""

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.faults import OVERFLOW, SQUEEZED
from browser.kinds import address_of
from browser.served import BELOW, Served

LISTS = ("home", "oit-years", "oit-year", "measure-year", "news-list", "topics", "scores-year", "sitemap")


def letters(window: Window) -> float:
    size: str = window.evaluate("getComputedStyle(document.querySelector('.lead')).fontSize")
    return float(size.removesuffix("px"))


def test_the_chosen_size_lasts(site: Served, new_page: NewPage) -> None:
    """Each size is larger than the one before, on the next page too; the middle one comes by arrow keys."""
    window = new_page()
    window.goto(site.url("/"))
    sizes = [letters(window)]
    window.get_by_label("ปกติ", exact=True).focus()
    for label in ("ใหญ่", "ใหญ่มาก"):
        window.keyboard.press("ArrowRight")
        expect(window.get_by_label(label, exact=True)).to_be_checked()
        sizes.append(letters(window))
    assert sizes == sorted(set(sizes)) and sizes[-1] > 1.4 * sizes[0]
    window.goto(site.url("/topics/"))
    expect(window.get_by_label("ใหญ่มาก", exact=True)).to_be_checked()
    assert letters(window) == sizes[-1]
    assert window.evaluate("({...localStorage})") == {f"{BELOW}/.text-size": "largest"}
    window.get_by_label("ปกติ", exact=True).check()
    window.goto(site.url("/"))
    assert letters(window) == sizes[0]


def test_the_size_is_there_before_the_first_paint(site: Served, new_page: NewPage) -> None:
    """It is set where the header begins; a page that waited for the script would jump."""
    window = new_page()
    window.goto(site.url("/topics/"))
    window.get_by_label("ใหญ่", exact=True).check()
    window.route("**/prongsai*.js*", lambda route: route.abort())
    window.goto(site.url("/topics/"))
    assert window.evaluate("document.documentElement.dataset.textSize") == "large"


@pytest.mark.parametrize("width", [320, 768])
def test_lists_in_the_largest_text(site: Served, new_page: NewPage, width: int) -> None:
    """Nothing is too wide and no column is pressed to a letter a line."""
    window = new_page(width)
    window.goto(site.url("/"))
    window.evaluate("scope => localStorage.setItem(`${scope}/.text-size`, 'largest')", BELOW)
    found = {}
    for kind in LISTS:
        window.goto(site.url(address_of(site.built, kind)), wait_until="domcontentloaded")
        assert letters(window) > 29
        found[kind] = [*window.evaluate(OVERFLOW), *window.evaluate(SQUEEZED)]
    assert {kind: faults for kind, faults in found.items() if faults} == {}


def test_the_menu_of_a_narrow_window(site: Served, new_page: NewPage) -> None:
    """A button with a word opens menu and settings, says so, and Escape closes them and returns to it."""
    window = new_page(320)
    window.goto(site.url("/oit/"))
    button = window.get_by_role("button", name="เมนู")
    news = window.locator(".site-nav").get_by_role("link", name="ข่าว")
    for hidden in (news, window.locator(".settings")):
        expect(hidden).to_be_hidden()
    button.focus()
    window.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(window.get_by_label("ใหญ่มาก", exact=True)).to_be_visible()
    news.focus()
    window.keyboard.press("Escape")
    expect(news).to_be_hidden()
    expect(button).to_be_focused()
    window.set_viewport_size({"width": 1280, "height": 800})
    expect(news).to_be_visible()
    expect(button).to_be_hidden()
