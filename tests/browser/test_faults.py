"""The checks of pages are alive: each names a fault that was planted."""

import pytest
from playwright.sync_api import Page as Window

from browser import faults
from browser.conftest import NewPage
from browser.served import Served

PLANT = """html => document.querySelector("#content").insertAdjacentHTML("beforeend", html)"""


@pytest.fixture
def window(site: Served, new_page: NewPage) -> Window:
    """A short narrow page, without the policy that would refuse planted styles."""
    window = new_page(320, bypass_csp=True)
    window.goto(site.url("/feeds/"))
    return window


def test_barriers(window: Window) -> None:
    """Of rules for text, colour, size and structure; colours alone are found without the others."""
    window.evaluate(
        PLANT,
        "<img src='data:,'><p style='color:#999;background:#fff'>จาง</p><h6>ข้ามลำดับ</h6>"
        + "<button style='all:unset;width:9px;height:9px'>ก</button>" * 2,
    )
    found = {fault.partition(":")[0] for fault in faults.barriers(window)}
    assert found >= {"image-alt", "color-contrast", "target-size", "heading-order"}
    assert {fault.partition(":")[0] for fault in faults.pale_text(window)} == {"color-contrast"}


@pytest.mark.parametrize(
    ("script", "html", "named"),
    [
        (faults.OVERFLOW, "<p style='width:120vw'>กว้าง</p>", "P."),
        (faults.SQUEEZED, "<p style='width:20px'>สวัสดีปีใหม่ทุกคน</p>", "P."),
        (faults.CLIPPED, "<p style='width:2em;overflow:clip;white-space:nowrap'>ยาวเกินไป</p>", "P. ยาว"),
        (faults.OUT_OF_ORDER, "<p>ก่อน</p><p style='margin-top:-9em'>หลัง</p>", "P. หลัง"),
        (faults.WITHOUT_EDGE, "<p><button style='all:unset'>กด</button></p>", "BUTTON."),
        (faults.UNMARKED_CHOICE, "<nav><a href='#' aria-current='page'>นี่</a> <a href='#'>นั่น</a></nav>", "นี่"),
    ],
)
def test_planted(window: Window, script: str, html: str, named: str) -> None:
    """One fault in a page without any."""
    window.emulate_media(forced_colors="active")
    assert window.evaluate(script) == []
    window.evaluate(PLANT, html)
    assert any(fault.startswith(named) for fault in window.evaluate(script))


def test_wide_text(window: Window) -> None:
    """Set wide, a line grows by the space of its letters."""
    link = window.locator(".site-footer a").first
    before = link.bounding_box()
    faults.space_text(window)
    after = link.bounding_box()
    assert before and after and after["width"] > before["width"]
