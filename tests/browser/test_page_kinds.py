"""Every kind of page in a browser: narrow and wide, light and dark, with and without JavaScript."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import KINDS, OF_RECORDS, address_of, pages_of
from browser.served import Served, watch
from prongsai.rendering.output import Page

WIDTHS = (320, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"target-size": {"enabled": True}}}
OVERFLOW = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.tagName}.${element.className}`)"""

SQUEEZED = """() => [...document.querySelectorAll("body :not(thead *)")]
  .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && /\\S{9}/.test(node.data)))
  .filter((element) => !element.closest(".visually-hidden") && element.checkVisibility())
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 40 && height > 4 * width)
  .map(([{ tagName, className }]) => `${tagName}.${className}`)"""
"""Text of which a line holds a letter or two."""


def violations(window: Window) -> list[str]:
    """What axe finds: the rule and the first element that breaks it."""
    options = {**RULES, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = Axe().run(window, options=options).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found]


def test_every_kind_has_a_page(site: Served) -> None:
    """The sample shows every kind there is, and no page is of a kind that this file does not know."""
    pages = [output for output in site.built.prepared.outputs if isinstance(output, Page)]
    assert {page.kind for page in pages} == OF_RECORDS
    assert site.built.prepared.site
    assert site.built.prepared.site.pages


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_page(site: Served, new_page: NewPage, kind: str, width: int, scheme: str) -> None:
    """No barrier that axe knows, no sideways scrolling, no error, nothing from another host."""
    window = new_page(width, color_scheme=scheme)
    watched = watch(window, site)
    window.goto(site.url(address_of(site.built, kind)))
    expected = {"light": "default", "dark": "slate"}[scheme]
    assert window.locator("body").get_attribute("data-md-color-scheme") == expected
    assert window.evaluate(OVERFLOW) == []
    assert violations(window) == []
    assert watched.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_first_user(first_site: Served, new_page: NewPage, scheme: str) -> None:
    """The shipped content has the same pages with little on them: each kind says so without a barrier."""
    window = new_page(320, color_scheme=scheme)
    watched = watch(window, first_site)
    kinds = {output.kind for output in first_site.built.prepared.outputs if isinstance(output, Page)}
    assert len(kinds) > 15
    found = {}
    for kind in sorted(kinds):
        window.goto(first_site.url(address_of(first_site.built, kind)))
        found[kind] = [*window.evaluate(OVERFLOW), *violations(window)]
    assert {kind: faults for kind, faults in found.items() if faults} == {}
    assert watched.faults == []


@pytest.mark.parametrize(
    "below",
    [
        "/measures/2566/report",
        "/contact/channels",
        "/contact/questions",
        "/contact/feedback",
        "/news/publicity",
        "/status",
    ],
)
def test_every_kind_of_paper(site: Served, new_page: NewPage, below: str) -> None:
    """One template serves them all, but each has its own headings, tables and drawings."""
    window = new_page()
    papers = [page for page in pages_of(site.built, "paper") if page.address.startswith(below)]
    window.goto(site.url(max(papers, key=lambda page: len(page.body)).address))
    assert violations(window) == []


def test_between_narrow_and_wide(site: Served, new_page: NewPage) -> None:
    """On a tablet nothing is too wide, and no column is pressed to a letter a line."""
    window = new_page(768, java_script_enabled=False)
    found = {}
    for kind in KINDS:
        window.goto(site.url(address_of(site.built, kind)), wait_until="domcontentloaded")
        found[kind] = [*window.evaluate(OVERFLOW), *window.evaluate(SQUEEZED)]
    assert {kind: faults for kind, faults in found.items() if faults} == {}
    # The check is alive.
    window.evaluate(
        "document.querySelector('.site-footer > .column').style.gridTemplate = 'none / 1rem auto'"
    )
    assert window.evaluate(SQUEEZED) != []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color:#999;background:#fff'>จาง</p>", "color-contrast"),
        ("<button style='all:unset;width:9px;height:9px'>ก</button>" * 2, "target-size"),
        ("<h6>ข้ามลำดับ</h6>", "heading-order"),
    ],
)
def test_a_planted_fault_is_found(site: Served, new_page: NewPage, fault: str, rule: str) -> None:
    """The check is alive: each fault is named, of a rule for text, colour, size and structure."""
    window = new_page()
    window.goto(site.url("/feeds/"))
    window.evaluate("html => document.querySelector('#content').insertAdjacentHTML('beforeend', html)", fault)
    assert rule in [found.partition(":")[0] for found in violations(window)]


@pytest.mark.parametrize("width", WIDTHS)
def test_too_wide_an_element_is_found(site: Served, new_page: NewPage, width: int) -> None:
    """The check for sideways scrolling is alive too."""
    window = new_page(width)
    window.goto(site.url("/feeds/"))
    window.evaluate("document.querySelector('#content h1').style.minWidth = '120vw'")
    assert window.evaluate(OVERFLOW) == ["H1."]


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript(site: Served, new_page: NewPage, kind: str) -> None:
    """Heading, text and menu are there; what only works with JavaScript is not."""
    window = new_page(320, java_script_enabled=False)
    watched = watch(window, site)
    window.goto(site.url(address_of(site.built, kind)))
    expect(window.locator("h1")).to_be_visible()
    assert len(window.locator("#content").inner_text()) > 100
    menu = window.locator(".site-nav a")
    assert menu.count() >= 5
    assert all(link.is_visible() for link in menu.all())
    for name in (".palette", ".filter", ".menu-button", "[data-print]", "[data-query]"):
        assert not any(element.is_visible() for element in window.locator(name).all()), name
    assert window.evaluate(OVERFLOW) == []
    assert watched.faults == []


def test_no_page_scrolls_sideways(site: Served, new_page: NewPage) -> None:
    """Every page, not only the longest of its kind, fits a narrow window."""
    window = new_page(320, java_script_enabled=False)
    too_wide = {}
    for output in site.built.prepared.outputs:
        if isinstance(output, Page):
            window.goto(site.url(output.address), wait_until="domcontentloaded")
            too_wide[output.address] = window.evaluate(OVERFLOW)
    assert {address: found for address, found in too_wide.items() if found} == {}


def test_a_missing_page_at_any_depth(site: Served, new_page: NewPage) -> None:
    """The page that stands for a missing one has its style, its scripts and links that lead somewhere."""
    window = new_page()
    watched = watch(window, site)
    response = window.goto(site.url("/x/y/z/"))
    assert response
    assert response.status == 404
    expect(window.locator("h1")).to_have_text("ไม่พบหน้าที่ต้องการ")
    assert "Sarabun" in window.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
    window.wait_for_function("document.fonts.check('18px Sarabun')")
    # The browser itself reports the one address that is missing.
    assert [fault for fault in watched.faults if not fault.startswith("error: Failed to load")] == []
    links = set(
        window.locator("a[href]:not([href^='#'])").evaluate_all("links => links.map(({ href }) => href)")
    )
    within = {link for link in links if link.startswith(site.host)}
    assert len(within) >= 5
    assert {window.request.get(link).status for link in within} == {200}
    window.locator(".link-card[data-query]").click()
    expect(window.locator("[data-md-component=search-query]")).to_be_focused()
