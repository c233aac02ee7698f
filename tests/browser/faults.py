"""What a page may not do to the people who look at it: scripts that answer the elements at fault."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Window

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_EVERY_RULE = {"runOnly": {"type": "tag", "values": _TAGS}, "rules": {"target-size": {"enabled": True}}}
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}

OVERFLOW = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.tagName}.${element.className}`)"""
"""What is wider than the window, so that the page scrolls sideways."""

SQUEEZED = """() => [...document.querySelectorAll("body :not(thead *)")]
  .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && /\\S{9}/.test(node.data)))
  .filter((element) => !element.closest(".visually-hidden") && element.checkVisibility())
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 40 && height > 4 * width)
  .map(([{ tagName, className }]) => `${tagName}.${className}`)"""
"""Text of which a line holds a letter or two."""

CLIPPED = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, svg, .breadcrumbs"))
  .filter(({ clientWidth }) => clientWidth > 1)
  .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && element.textContent.trim())
  .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
    scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
  .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent.trim()}`)"""
"""What cuts off a part of its text; where one is stands whole in the heading below."""

OUT_OF_ORDER = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [], range = document.createRange();
  for (let before = null; texts.nextNode();) {
    const { parentElement: element, data } = texts.currentNode;
    const outside = ".visually-hidden, .skip-link, svg, table, script, noscript, option"
      + ", .tag, .channel-card__note";
    if (!data.trim() || element.closest(outside) || !element.checkVisibility()) continue;
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (!box.height) continue;
    const below = before && box.left < before.right && before.left < box.right;
    if (below && box.bottom <= before.top) {
      found.push(`${element.tagName}.${element.className} ${data.trim()}`);
    }
    before = box;
  }
  return found;
}"""
"""Text that stands above the text that is read out before it.

Tables are read by their rows; a tag and a note may stand beside what they are read after.
"""

WITHOUT_EDGE = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const edged = (element) => {
    const { borderBottomWidth, borderBottomColor, backgroundColor } = getComputedStyle(element);
    const filled = backgroundColor !== ground && !backgroundColor.endsWith(", 0)");
    return filled || (borderBottomWidth !== "0px" && borderBottomColor !== ground);
  };
  return [...document.querySelectorAll("button, select, textarea, input:not([type=radio])")]
    .filter((element) => element.checkVisibility() && !edged(element) && !edged(element.parentElement))
    .map(({ tagName, className }) => `${tagName}.${className}`);
}"""
"""A control that nothing sets off from the page; asked where the reader's own colours are in force."""

UNMARKED_CHOICE = """() => [...document.querySelectorAll("fieldset, nav")].flatMap((group) => {
  const looks = (element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.color, style.borderBottomColor, style.fontWeight].join(" ");
  };
  const chosen = [...group.querySelectorAll("label:has(:checked), a[aria-current]")];
  const rest = [...group.querySelectorAll("label:has(:not(:checked)), a:not([aria-current])")];
  const others = new Set(rest.map(looks));
  return chosen.filter((element) => element.checkVisibility() && others.has(looks(element)))
    .map(({ textContent }) => textContent.trim());
})"""
"""What is chosen or where one is, and looks like the rest of its group."""

_SPACING = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [style];
}"""


def space_text(window: Window) -> None:
    """Set text as wide as readers may set it (WCAG 1.4.12)."""
    window.evaluate(_SPACING)


def turn_dark(window: Window) -> None:
    """Choose the dark scheme, also where a narrow window keeps the choice in its menu."""
    window.locator("[name=__palette][value=slate]").evaluate("choice => choice.click()")


def _axe(window: Window, options: Mapping[str, Any]) -> list[str]:
    answer = Axe().run(window, options={**options, "resultTypes": ["violations"]}).response
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in answer["violations"]]


def barriers(window: Window) -> list[str]:
    """What axe finds: the rule and the first element that breaks it."""
    return _axe(window, _EVERY_RULE)


def pale_text(window: Window) -> list[str]:
    """What axe finds of colours alone, since of all its rules only this one depends on the scheme."""
    return _axe(window, _COLOURS)
