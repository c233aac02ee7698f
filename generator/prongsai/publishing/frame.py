"""The frame around record pages: Material's main.html, rendered in full for each page."""

from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from prongsai.rendering import structured
from prongsai.rendering.feeds import feed_links
from prongsai.rendering.output import FeedLink, Page
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.site import Site

_NOT_INDEXED = Markup('<meta name="robots" content="noindex">\n')


@dataclass(frozen=True, slots=True)
class Frame:
    """One build's frame."""

    environment: Environment
    config: MkDocsConfig
    nav: Navigation
    files: Files
    site: Site

    def around(self, page: Page) -> str:
        """The whole HTML document of a page."""
        framed = self._mkdocs_page(page)
        context = get_context(self.nav, self.files, self.config, framed)
        return self.environment.get_template("main.html").render(context)

    def _mkdocs_page(self, page: Page) -> MkDocsPage:
        file = File.generated(self.config, _source_uri(page.address), content="")
        file.edit_uri = page.source.partition("/")[2] if page.source else None
        framed = MkDocsPage(page.title, file, self.config)
        framed.content = page.body
        framed.toc = TableOfContents([])
        framed.meta = {
            "title": page.title,
            "description": page.description,
            "kind": page.kind,
            "head": head_of(self.site, page),
        }
        return framed


def head_of(site: Site, page: Page) -> Markup:
    """What a page of records adds to the head: its feeds, and what it says to programs."""
    feeds = _links((*feed_links(site), *page.feeds), page.address)
    return feeds + structured.script(site, page) + (_NOT_INDEXED if page.withdrawn else "")


def head_of_written(site: Site, title: str, here: str) -> Markup:
    """The same for a hand-written page."""
    trail = (*HOME, (title, here))
    return _links(feed_links(site), here) + structured.as_script(structured.trail_of(site, trail))


def _links(feeds: tuple[FeedLink, ...], here: str) -> Markup:
    """The links by which feed readers find the feeds from a page."""
    row = Markup('<link rel="alternate" type="{}" title="{}" href="{}">\n')
    return Markup("").join(
        row.format(feed.media_type, feed.title, addresses.relative(here, feed.address)) for feed in feeds
    )


def _source_uri(address: str) -> str:
    """The Markdown file that MkDocs would make this address of."""
    return f"{address.strip('/')}.md" if address != addresses.HOME else "index.md"
