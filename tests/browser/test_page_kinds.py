"""Every kind of page in a browser: narrow and wide, light and dark, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.faults import OVERFLOW, SQUEEZED, barriers, pale_text, turn_dark
from browser.kinds import KINDS, OF_RECORDS, address_of, pages_of
from browser.served import BELOW, Served, watch
from prongsai.rendering.output import Page

WIDTHS = (320, 1280)
STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(";").filter(Boolean),
  ...(await indexedDB.databases()), ...(await caches.keys()),
]"""
BODIES = """async (addresses) => {
  const found = {};
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    Object.assign(page.body.dataset, document.body.dataset);
    document.body.replaceWith(page.body);
    found[address] = OVERFLOW();
  }
  return found;
}""".replace("OVERFLOW", f"({OVERFLOW})")


def test_every_kind_has_a_page(site: Served) -> None:
    """The sample shows every kind there is, and no page is of a kind that this file does not know."""
    pages = [output for output in site.built.prepared.outputs if isinstance(output, Page)]
    assert {page.kind for page in pages} == OF_RECORDS
    assert site.built.prepared.site
    assert site.built.prepared.site.pages


@pytest.mark.parametrize("kind", KINDS)
def test_page(site: Served, new_page: NewPage, kind: str) -> None:
    """No barrier that axe knows, light and dark; no sideways scrolling, no error, nothing refused by the
    policy, nothing from another host, and nothing stored but the scheme that was chosen."""
    window = new_page(reduced_motion="reduce")  # Else colours would be measured on their way to dark.
    watched = watch(window, site)
    window.goto(site.url(address_of(site.built, kind)))
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 800})
        assert window.evaluate(OVERFLOW) == []
        assert barriers(window) == []
    assert window.evaluate(STORED) == []
    turn_dark(window)
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 800})
        assert pale_text(window) == []
    assert window.evaluate(STORED) == [f"{BELOW}/.__palette"]
    assert window.context.cookies() == []
    assert watched.faults == []


def test_pages_of_the_first_user(first_site: Served, new_page: NewPage) -> None:
    """The shipped content has the same pages with little on them: each kind says so without a barrier."""
    window = new_page(320)
    watched = watch(window, first_site)
    kinds = {output.kind for output in first_site.built.prepared.outputs if isinstance(output, Page)}
    assert len(kinds) > 15
    found = {}
    for kind in sorted(kinds):
        window.goto(first_site.url(address_of(first_site.built, kind)))
        found[kind] = [*window.evaluate(OVERFLOW), *barriers(window)]
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
    assert barriers(window) == []


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript(site: Served, new_page: NewPage, kind: str) -> None:
    """Heading, text and menu are there; what only works with JavaScript is not; a tablet shows all of it."""
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
    window.set_viewport_size({"width": 768, "height": 800})
    assert [*window.evaluate(OVERFLOW), *window.evaluate(SQUEEZED)] == []
    assert watched.faults == []


def test_no_page_scrolls_sideways(site: Served, new_page: NewPage) -> None:
    """Every page, not only the longest of its kind, fits a narrow window; one document takes all bodies."""
    window = new_page(320)
    window.goto(site.url("/feeds/"))
    window.evaluate("document.documentElement.className = 'no-js'")
    pages = [output for output in site.built.prepared.outputs if isinstance(output, Page)]
    too_wide = window.evaluate(BODIES, [site.url(page.address) for page in pages])
    assert len(too_wide) == len(pages)
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
