"""Through pages with the Tab key alone: everything is reached, in sight, and shows that it is reached."""

from typing import Any

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import KINDS, address_of
from browser.served import Served

SCRIPT = """
// What people see of a control: a radio button is drawn by its label, which lies under it.
window.drawn = (element) => element.closest("label") ?? element;
window.looks = (element) => {
  const style = getComputedStyle(drawn(element));
  return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor].join(" ");
};
window.describe = (element) => `${element.tagName} ${element.textContent.trim() || element.name}`;
const focusable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
window.stops = [...document.querySelectorAll(focusable)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => element.type !== "radio" || element.checked);
window.unfocused = new Map(stops.map((element) => [element, looks(element)]));
"""
REACHED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = [...drawn(element).getClientRects()].find(({ width, height }) => width && height);
  // Of what is larger than the window, the middle of the part in sight.
  const middle = box && document.elementFromPoint(
    (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
  );
  return {
    first: element === stops[0],
    element: describe(element),
    inSight: Boolean(middle) && (drawn(element).contains(middle) || middle.contains(element)),
    shown: looks(element) !== unfocused.get(element),
  };
}"""

UNSEEN = f"""() => [...document.querySelectorAll("*")].filter(({{ tabIndex }}) => tabIndex >= 0)
  .flatMap((element) => {{
    unfocused.set(element, looks(element));
    element.focus();
    const reached = document.activeElement === element && ({REACHED})();
    element.blur();
    return reached && !(reached.inSight && reached.shown) ? [reached] : [];
  }})"""
"""Whatever takes the focus and is not in sight then, or looks as before."""


def walk(window: Window) -> list[dict[str, Any]]:
    """Every stop of the Tab key, in order, until it comes back to the page itself or to the first stop."""
    window.evaluate(SCRIPT)
    stops: list[dict[str, Any]] = []
    for _ in range(window.evaluate("stops.length") + 5):
        window.keyboard.press("Tab")
        reached = window.evaluate(REACHED)
        if reached is None or (stops and reached["first"]):
            break
        stops.append(reached)
    return stops


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "measure", "corruption"])
def test_every_stop_is_reached_in_sight_and_marked(
    site: Served, new_page: NewPage, kind: str, width: int
) -> None:
    """Tab comes to each control once, in the order of the page; none is hidden and none looks as before."""
    window = new_page(width, reduced_motion="reduce")
    window.goto(site.url(address_of(site.built, kind)))
    stops = walk(window)
    expected = window.evaluate("stops.map(describe)")
    assert [stop["element"] for stop in stops] == expected
    assert [stop["element"] for stop in stops if not stop["inSight"]] == []
    assert [stop["element"] for stop in stops if not stop["shown"]] == []
    assert len(stops) > 10


def test_a_control_without_a_mark_is_found(site: Served, new_page: NewPage) -> None:
    """The walk is alive: it names a link that does not show its focus, and one that is covered."""
    window = new_page(bypass_csp=True)
    window.goto(site.url("/feeds/"))
    window.add_style_tag(content=".site-header__name { outline: none !important }")
    window.evaluate(
        """() => {
          const cover = document.createElement("div");
          cover.style = "position:fixed; inset:auto 0 0; height:100vh; background:gray; z-index:9";
          document.body.append(cover);
        }"""
    )
    stops = walk(window)
    assert [stop["element"].split()[0] for stop in stops if not stop["shown"]] == ["A"]
    assert not any(stop["inSight"] for stop in stops)
    assert {stop["element"] for stop in window.evaluate(UNSEEN)} >= {stop["element"] for stop in stops}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_unseen_takes_the_focus(site: Served, new_page: NewPage, kind: str) -> None:
    """Narrow or wide, with the menu open or shut: what can be focused is in sight then and marked."""
    window = new_page(320, reduced_motion="reduce")
    window.goto(site.url(address_of(site.built, kind)))
    window.evaluate(SCRIPT)
    assert window.evaluate(UNSEEN) == []
    window.locator(".menu-button").press("Enter")
    assert window.evaluate(UNSEEN) == []
    window.set_viewport_size({"width": 1280, "height": 800})
    assert window.evaluate(UNSEEN) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_stop_leads_past_the_menu(site: Served, new_page: NewPage, width: int) -> None:
    """The skip link comes into sight, and the next stop after it lies in the content."""
    window = new_page(width)
    window.goto(site.url("/contact/"))
    window.keyboard.press("Tab")
    skip = window.locator(".skip-link")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    window.keyboard.press("Enter")
    expect(window.locator("#content")).to_be_focused()
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.closest('#content') !== null")
