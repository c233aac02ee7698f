"""What stands at the address of a page that was withdrawn."""

from collections.abc import Iterator

from prongsai.rendering.output import Page
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import HOME
from prongsai.site.site import Site
from prongsai.site.withdrawals import WITHDRAWN, Tombstone


def render(site: Site) -> Iterator[Page]:
    """A page for each withdrawn one; search boxes and sitemaps do not know it."""
    titles = {news.address: news.title for news in site.news}
    items = (item for year in site.oit_years for item in year.items)
    titles |= {item.address: f"{item.item.id} {item.item.title}" for item in items}
    titles |= {measure.address: measure.measure.title for measure in site.measures}
    titles |= {page.address: page.title for page in site.pages}
    for page in site.withdrawn:
        yield _page(site, page, titles.get(page.replacement or ""))


def _page(site: Site, page: Tombstone, instead: str | None) -> Page:
    title = f"{WITHDRAWN}: {page.title}"
    trail = (*HOME, (title, page.address))
    return Page(
        address=page.address,
        kind="withdrawn",
        title=title,
        description=f"หน้านี้ของ{site.agency.name}{WITHDRAWN}แล้ว ({page.title})",
        body=render_body(
            "withdrawn",
            site,
            page.address,
            trail=trail,
            page=page,
            word=WITHDRAWN,
            instead=instead or page.replacement,
        ),
        updated=page.withdrawn,
        trail=trail,
        withdrawn=True,
    )
