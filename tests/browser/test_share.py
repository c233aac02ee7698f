"""Sharing a piece of news: as text to paste, or by what the device offers."""

from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import address_of
from browser.served import Served

STUB = "navigator.share = (data) => { window.shared = data.text; return Promise.reject(); };"
"""A device that can share, and a reader who then closes the list of programs."""


def test_the_text_to_share(site: Served, new_page: NewPage) -> None:
    """Copied or handed to the device it is what stands on the page; nothing is asked of another site."""
    window = new_page(320, permissions=["clipboard-read", "clipboard-write"])
    window.add_init_script(STUB)
    address = address_of(site.built, "news-article")
    window.goto(site.url(address))
    text = window.locator("#share-text").text_content() or ""
    assert text.splitlines()[-1] == f"https://example.org/repo{address}"
    window.locator("[data-copy=share-text]").press("Enter")
    expect(window.locator(".share [role=status]")).to_have_text("คัดลอกแล้ว")
    assert window.evaluate("navigator.clipboard.readText()") == text
    window.locator("[data-share]").press("Enter")
    assert window.evaluate("window.shared") == text


def test_no_button_that_does_nothing(site: Served, new_page: NewPage) -> None:
    """Where the device cannot share, only the text and its copying are offered."""
    window = new_page(320)
    window.add_init_script("navigator.share = undefined;")
    window.goto(site.url(address_of(site.built, "news-article")))
    expect(window.locator("[data-copy=share-text]")).to_be_visible()
    expect(window.locator("[data-share]")).to_be_hidden()
