"""Hand-written pages: MkDocs renders their Markdown, and here its HTML learns our addresses."""

from collections.abc import Mapping

import nh3

from prongsai.model.fields import URL_SCHEMES
from prongsai.reading.markdown import RECORD_SCHEMES
from prongsai.reading.tree import PublishedFile
from prongsai.rendering.markdown import framed_tables, site_address
from prongsai.rendering.pictures import with_pictures
from prongsai.site import addresses

_ATTRIBUTES = nh3.ALLOWED_ATTRIBUTES | {"*": {"id", "class", "lang", "title"}}


def with_site_links(html: str, here: str, title: str, files: Mapping[str, PublishedFile]) -> str:
    """Record links (`oit:2566/O24`) and addresses from the root become relative, tables get captions,
    pictures their sizes; scripts, styles and whatever else is active is left out, as it is in news.
    """

    def attribute(tag: str, name: str, value: str) -> str | None:
        if name not in ("href", "src"):
            return value
        address = site_address(value, None)
        return value if address is None else addresses.relative(here, address)

    safe = nh3.clean(
        html,
        attributes=_ATTRIBUTES,
        url_schemes={*URL_SCHEMES, *RECORD_SCHEMES},
        attribute_filter=attribute,
        link_rel=None,
    )
    return with_pictures(framed_tables(safe, f"ตารางในหน้า {title}"), here, files)
