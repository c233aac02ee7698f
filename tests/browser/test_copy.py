"""The buttons that copy the address of an item's page and the way to it."""

import pytest
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import address_of
from browser.served import Served


@pytest.mark.parametrize("source", ["page-address", "page-explanation"])
def test_copying(site: Served, new_page: NewPage, source: str) -> None:
    """By the keyboard: the text lies in the clipboard as it stands on the page, and a word says so."""
    window = new_page(320, permissions=["clipboard-read", "clipboard-write"])
    window.goto(site.url(address_of(site.built, "oit-item")))
    window.locator(f"[data-copy={source}]").press("Enter")
    expect(window.locator(".quote [role=status]")).to_have_text("คัดลอกแล้ว")
    copied = window.evaluate("navigator.clipboard.readText()")
    assert copied == window.locator(f"#{source}").text_content()
    assert "https://example.org/repo/oit/" in copied


def test_where_nothing_can_be_copied_the_text_is_selected(site: Served, new_page: NewPage) -> None:
    """A browser that refuses leaves the text unfolded and selected, and a word says how to go on."""
    window = new_page(320)
    window.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    window.goto(site.url(address_of(site.built, "oit-item")))
    window.locator("[data-copy=page-explanation]").click()
    expect(window.locator(".quote [role=status]")).to_contain_text("เลือกข้อความไว้แล้ว")
    text = window.locator("#page-explanation")
    expect(text).to_be_visible()
    assert window.evaluate("getSelection().toString()").strip() == text.inner_text().strip()
