"""Lists of what the site holds: sitemap.xml for search engines, addresses.txt for everyone who checks."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from prongsai.rendering.output import File, Output, Page
from prongsai.site import addresses
from prongsai.site.site import Site


def sitemap(site: Site, pages: Iterable[Page]) -> File:
    """The addresses of pages, each with the day that staff last wrote for it, where they wrote one."""
    found: dict[str, date | None] = {page.address: page.updated for page in pages if not page.withdrawn}
    found |= {page.address: None for page in site.pages}
    rows = "".join(_url(site, address, found[address]) for address in sorted(found))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
    return File(address=addresses.SITEMAP, make=text.encode)


def robots(site: Site) -> Iterator[File]:
    """What leads search engines to the sitemap; they ask for it at the root of a host and nowhere else."""
    if urlsplit(site.base_url).path == "/":
        text = f"User-agent: *\nAllow: /\nSitemap: {site.absolute(addresses.SITEMAP)}\n"
        yield File(address=addresses.ROBOTS, make=text.encode)


def _url(site: Site, address: str, updated: date | None) -> str:
    modified = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
    return f"<url><loc>{escape(site.absolute(address))}</loc>{modified}</url>\n"


def all_addresses(site: Site, outputs: Iterable[Output]) -> File:
    """Every lasting address and feed id of the build, one a line, sorted; its own among them."""
    found = {
        addresses.ADDRESSES,
        *(output.address for output in outputs if isinstance(output, Page) or output.lasting),
        *(page.address for page in site.pages),
        *(addresses.published_file(path) for path in site.files),
        *(news.feed_id.urn for news in site.news),
        *(page.feed_id.urn for page in site.withdrawn if page.feed_id),
    }
    return File(address=addresses.ADDRESSES, make="".join(f"{one}\n" for one in sorted(found)).encode)
