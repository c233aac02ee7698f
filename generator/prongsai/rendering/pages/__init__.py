"""The pages of records, section by section. Each module yields the pages of its section, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from prongsai.rendering import papers
from prongsai.rendering.data import Published
from prongsai.rendering.feeds import feed_link
from prongsai.rendering.output import Page
from prongsai.rendering.pages import (
    calendar,
    channels,
    data,
    feeds,
    home,
    measures,
    news,
    oit,
    posters,
    scores,
    search,
    sitemap,
    statistics,
    topics,
    withdrawn,
)
from prongsai.rendering.papers.paper import Paper
from prongsai.rendering.pictures import with_pictures
from prongsai.site.site import Site


def render(site: Site, published: Iterable[Published], printed: Iterable[Paper]) -> Iterator[Page]:
    """Every page of records and papers, each with the feeds of what it is about, and pictures that fit."""
    feeds_of = {listed.address: feed_link(site, listed) for listed in site.news_lists}
    for page in _pages(site, published, printed):
        found = tuple(feeds_of[address] for address in _above(page.address) if address in feeds_of)
        yield replace(page, feeds=found, body=with_pictures(page.body, page.address, site.files))


def _above(address: str) -> Iterator[str]:
    """The addresses of the pages above one, and its own."""
    return accumulate(f"{step}/" for step in address.removesuffix("/").split("/"))


def _pages(site: Site, published: Iterable[Published], printed: Iterable[Paper]) -> Iterator[Page]:
    sections = (
        *(home, oit, topics, measures),
        *(calendar, statistics, scores, news, channels, posters, feeds, withdrawn),
    )
    pages = [page for section in sections for page in section.render(site)]
    pages += papers.pages(site, printed)
    pages += data.render(site, published)
    pages += search.render(site, pages)
    yield from pages
    yield from sitemap.render(site, pages)
