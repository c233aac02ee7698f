"""Whether the links of a site lead somewhere in it."""

import html as entities
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html

from prongsai.publishing.prepare import UNPUBLISHED, Prepared
from prongsai.rendering.output import Output, Page
from prongsai.site import addresses

BASE = UNPUBLISHED.rstrip("/")
"""No content names this host, so whatever names it in an output is a link that the program wrote."""


def links(outputs: Iterable[Output]) -> Iterator[tuple[str, str]]:
    """Where and whither: every link of every page's body, and every link to the site in a feed, in full."""
    for output in outputs:
        if isinstance(output, Page):
            body = html.fragment_fromstring(output.body, create_parent=True)
            for way in body.xpath(".//@href | .//@src"):
                yield output.address, urljoin(BASE + output.address, way)
        elif output.address.endswith(".xml") or output.address == addresses.JSON_FEED:
            text = entities.unescape(output.content.decode())
            for found in re.findall(rf"{BASE}[^\s\"'<>\\]*", text):
                yield output.address, found


def dead_links(prepared: Prepared, outputs: Iterable[Output]) -> list[tuple[str, str]]:
    """The links of some outputs that lead to nothing in the site."""
    assert prepared.site is not None
    known = {
        *(output.address for output in prepared.outputs),
        *(page.address for page in prepared.site.pages),
        *(addresses.published_file(path) for path in prepared.site.files),
        "/sitemap.xml",
    }
    return [
        (here, target)
        for here, target in links(outputs)
        if target.startswith(BASE) and unquote(urldefrag(target)[0].removeprefix(BASE)) not in known
    ]
