"""Pages as people set them up who see little: large, far apart, in their own colours, read aloud."""

import pytest

from browser.conftest import NewPage
from browser.faults import (
    CLIPPED,
    OUT_OF_ORDER,
    OVERFLOW,
    SQUEEZED,
    UNMARKED_CHOICE,
    WITHOUT_EDGE,
    space_text,
)
from browser.kinds import KINDS, address_of
from browser.served import Served

LANDMARKS = """[...document.querySelectorAll(".skip-link, .site-header, .site-nav, main, .site-footer")]
  .map(({ className, tagName }) => className.split(" ")[0] || tagName)"""
COVERED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > innerHeight / 3)
  .map(({ tagName, className }) => `${tagName}.${className}`)"""
"""What stands still over the text and leaves little room for it."""


@pytest.mark.parametrize("kind", KINDS)
def test_kind(site: Served, new_page: NewPage, kind: str) -> None:
    """At 400 % zoom, with wide text, in the reader's own colours and read aloud in order: nothing is lost."""
    window = new_page()
    window.goto(site.url(address_of(site.built, kind)))
    window.set_viewport_size({"width": 320, "height": 256})
    found = {"zoomed": [*window.evaluate(OVERFLOW), *window.evaluate(SQUEEZED), *window.evaluate(COVERED)]}
    found["read"] = window.evaluate(OUT_OF_ORDER)
    window.emulate_media(forced_colors="active")
    found["own colours"] = [*window.evaluate(WITHOUT_EDGE), *window.evaluate(UNMARKED_CHOICE)]
    space_text(window)
    found["spaced"] = [*window.evaluate(OVERFLOW), *window.evaluate(CLIPPED)]
    window.set_viewport_size({"width": 1280, "height": 800})
    found["spaced wide"] = [*window.evaluate(OVERFLOW), *window.evaluate(CLIPPED)]
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert window.evaluate(LANDMARKS) == ["skip-link", "site-header", "site-nav", "md-main", "site-footer"]
