"""Bodies that staff write in Markdown become safe HTML."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import nh3
import pyromark
from markupsafe import Markup, escape

from prongsai.model.fields import URL_SCHEMES, split_reference
from prongsai.reading.markdown import OPTIONS, RECORD_SCHEMES, with_plain_scheme
from prongsai.site import addresses
from prongsai.thai.text import item_code

Way = Callable[[str], str]
"""Turns an address of the site, from its root, into what a link holds: relative to a page, or absolute."""

_TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_HEADING = re.compile(r"<(/?)h([1-6])>")
_CELL_END = re.compile("</t[dh]>")
_TABLE = re.compile(r"<table[^>]*>(.*?)</table>", re.DOTALL)


def record_address(url: str, year: int | None) -> str | None:
    """The address that `oit:2566/O24` and its like lead to; None for any other URL.

    Without a year in it, a reference is of the fiscal year (B.E.) that the text is filed under.
    """
    scheme, _, reference = with_plain_scheme(url).partition(":")
    if scheme not in RECORD_SCHEMES:
        return None
    if scheme == "file":
        return addresses.published_file(reference)
    of_year, key = split_reference(reference, year)
    if of_year is None:
        return None
    match scheme:
        case "measure":
            return addresses.measure(of_year, key)
        case "news":
            return addresses.news_article(of_year, key)
        case _:
            return addresses.oit_item(of_year, item_code(key) or key)


def to_html(body: str, *, year: int | None, way: Way, table_caption: str, under: int = 1) -> Markup:
    """A Markdown body as HTML: tables with scope and caption, nothing active.

    Its headings begin below the level `under`, that of the heading that it stands under.
    """

    def attribute(tag: str, name: str, value: str) -> str | None:
        if name not in ("href", "src"):
            return value
        return way(address) if (address := site_address(value, year)) else value

    html = nh3.clean(
        _lowered(pyromark.html(body, options=OPTIONS), under),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={*URL_SCHEMES, *RECORD_SCHEMES},
        attribute_filter=attribute,
        link_rel="noopener",
    )
    return Markup(framed_tables(html, table_caption))


def to_text(body: str) -> str:
    """A Markdown body as plain words, white space collapsed."""
    # Nothing stands between two cells of a table but their tags.
    html = nh3.clean(_CELL_END.sub(" ", pyromark.html(body, options=OPTIONS)), tags=set())
    return " ".join(Markup(html).unescape().split())


def site_address(url: str, year: int | None) -> str | None:
    """The site's own address behind a URL, or None when it leads elsewhere."""
    if url.startswith("/") and not url.startswith("//"):
        return url
    return record_address(url, year) if urlsplit(url).scheme in RECORD_SCHEMES else None


def _lowered(html: str, under: int) -> str:
    """The body stands under a heading of its page, so its first level, h1 or h2, is the next below."""
    return _HEADING.sub(lambda tag: f"<{tag[1]}h{min(6, max(2, int(tag[2])) + under - 1)}>", html)


def framed_tables(html: str, caption: str) -> str:
    """Tables with a caption and scopes; a wide one scrolls by itself, and a keyboard can reach it."""
    shown = escape(caption)
    head = (
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{shown}">'
        f'<table><caption class="visually-hidden">{shown}</caption>'
    )
    framed = _TABLE.sub(lambda found: f"{head}{found[1]}</table></div>", html)
    return re.sub(r"<th(?=[ >])(?![^>]*scope)", '<th scope="col"', framed)
