"""The headings of a page's body, for the list at its top that leads to them."""

import re

from markupsafe import Markup

_HEADING = re.compile(r'<(h[2-6])(?=[ >])[^>]*? id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)

Heading = tuple[str, str]
"""The id and the plain words of a heading."""


def headings(html: str, tags: tuple[str, ...] = ("h2",)) -> list[Heading]:
    """The headings with an id, of the given tags, in the order of the page."""
    return [
        (anchor, Markup(words).striptags()) for tag, anchor, words in _HEADING.findall(html) if tag in tags
    ]
