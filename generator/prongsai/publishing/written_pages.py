"""Hand-written pages: MkDocs renders their Markdown, and here its HTML learns our addresses."""

import re
from html import escape, unescape

from prongsai.rendering.markdown import framed_tables, record_address
from prongsai.site import addresses

_LINK = re.compile(r'(?P<name>href|src)="(?P<url>(?:[a-z]+:|/(?!/))[^"]*)"')


def with_site_links(html: str, here: str, title: str) -> str:
    """Record links (`oit:2566/O24`) and addresses from the root become relative; tables get captions."""

    def relative(found: re.Match[str]) -> str:
        url = unescape(found["url"])
        address = url if url.startswith("/") else record_address(url, None)
        if address is None:
            return found[0]
        return f'{found["name"]}="{escape(addresses.relative(here, address))}"'

    return framed_tables(_LINK.sub(relative, html), f"ตารางในหน้า {title}")
