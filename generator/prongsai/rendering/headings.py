"""The headings of a page's body, for the list at its top that leads to them."""

import re
from itertools import count

from markupsafe import Markup

_HEADING = re.compile(r'<(h[2-6])(?=[ >])[^>]*? id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_PLAIN = re.compile(r"<(h[2-6])>")

Heading = tuple[str, str, str]
"""The id, the plain words and the tag of a heading."""


def headings(html: str, tags: tuple[str, ...] = ("h2",)) -> list[Heading]:
    """The headings with an id, of the given tags, in the order of the page."""
    return [
        (anchor, Markup(words).striptags(), tag)
        for tag, anchor, words in _HEADING.findall(html)
        if tag in tags
    ]


def with_ids(html: Markup, prefix: str) -> Markup:
    """The text with an id for each heading that has none: the prefix and its number, from 1."""
    numbers = count(1)
    return Markup(_PLAIN.sub(lambda tag: f'<{tag[1]} id="{prefix}-{next(numbers)}">', html))
