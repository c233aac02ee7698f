"""The newest news as RSS 2.0, Atom and JSON Feed 1.1, and one RSS feed for each list of news."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import escape
from typing import Any
from uuid import uuid5

from prongsai.rendering.data import to_json
from prongsai.rendering.entries import FeedEntry, Writer, moment
from prongsai.rendering.markdown import Way
from prongsai.rendering.output import FeedLink, File
from prongsai.site import addresses
from prongsai.site.news import NewsList
from prongsai.site.site import Site

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"
JSON_TYPE = "application/feed+json"

NEWEST_OF_LIST = 20
"""Entries of the feed of one list; there are many such feeds, and each tells less."""

_ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What every format says of the feed itself, and its entries, newest first."""

    id: str
    title: str
    description: str
    author: str
    home: str
    """The page that shows the same news."""
    updated: datetime
    """That of the entry changed last; the day of the build while there is no entry."""
    entries: tuple[FeedEntry, ...]
    way: Way
    """Makes an address of the site absolute."""


def feed_links(site: Site) -> tuple[FeedLink, ...]:
    """The site's feeds, for the heads of its pages."""
    title = _title(site)
    return (
        FeedLink(address=addresses.RSS, media_type=RSS_TYPE, title=f"{title} (RSS)"),
        FeedLink(address=addresses.ATOM, media_type=ATOM_TYPE, title=f"{title} (Atom)"),
        FeedLink(address=addresses.JSON_FEED, media_type=JSON_TYPE, title=f"{title} (JSON)"),
    )


def feed_link(site: Site, listed: NewsList) -> FeedLink:
    """The feed of one list of news, for the heads of the pages that it is about."""
    return FeedLink(address=listed.feed, media_type=RSS_TYPE, title=f"{_list_title(site, listed)} (RSS)")


def render(site: Site) -> Iterator[File]:
    """The three feeds of all news, and one RSS feed for each list of news."""
    writer = Writer(site, site.absolute)
    told = (page for page in site.withdrawn if page.feed_id)
    feed = _feed(
        site,
        writer.newest(site.news, told),
        name="feed",
        title=_title(site),
        description=f"ข่าว ผลการดำเนินการ และเอกสารเผยแพร่ของ{site.agency.name}",
        home=addresses.HOME,
    )
    yield File(address=addresses.RSS, make=partial(_rss, feed, addresses.RSS))
    yield File(address=addresses.ATOM, make=partial(_atom, feed))
    yield File(address=addresses.JSON_FEED, make=partial(_json, feed))
    for listed in site.news_lists:
        title = _list_title(site, listed)
        newest = writer.newest(listed.news[:NEWEST_OF_LIST])
        description = f"{title} เรียงจากใหม่ไปเก่า"
        feed = _feed(
            site, newest, name=listed.feed, title=title, description=description, home=listed.address
        )
        yield File(address=listed.feed, make=partial(_rss, feed, listed.feed))


def _feed(
    site: Site, newest: tuple[FeedEntry, ...], *, name: str, title: str, description: str, home: str
) -> Feed:
    """A feed of those entries; its id is made of the agency's uuid and the name, and never changes."""
    return Feed(
        id=uuid5(site.agency.uuid, name).urn,
        title=title,
        description=description,
        author=site.agency.name,
        home=home,
        entries=newest,
        updated=max((entry.changed for entry in newest), default=moment(site.as_of)),
        way=site.absolute,
    )


def _title(site: Site) -> str:
    return f"ข่าว{site.agency.name}"


def _list_title(site: Site, listed: NewsList) -> str:
    return f"{listed.title} · {_title(site)}"


def _rss(feed: Feed, address: str) -> bytes:
    generator = _generator(feed, address, RSS_TYPE)
    for written, entry in zip(generator.entry(), feed.entries, strict=True):
        written.link(href=entry.url)
        # Readers take the description of an item for HTML.
        written.summary(escape(entry.summary, quote=False))
        # RSS readers expect one enclosure at most; the other files are linked in the content.
        for attachment in entry.attachments[:1]:
            written.enclosure(attachment.url, str(attachment.size), attachment.media_type)
    return bytes(generator.rss_str(pretty=True))


def _atom(feed: Feed) -> bytes:
    from lxml import etree

    root = etree.fromstring(_generator(feed, addresses.ATOM, ATOM_TYPE).atom_str())
    # feedgen 1.0 drops rel, type and length from an entry's links, so the links are written here.
    for written, entry in zip(root.iterfind(f"{_ATOM}entry"), feed.entries, strict=True):
        etree.SubElement(written, f"{_ATOM}link", rel="alternate", type="text/html", href=entry.url)
        for attachment in entry.attachments:
            etree.SubElement(
                written,
                f"{_ATOM}link",
                rel="enclosure",
                type=attachment.media_type,
                length=str(attachment.size),
                title=attachment.title,
                href=attachment.url,
            )
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _generator(feed: Feed, address: str, type_: str) -> Any:
    """A feedgen generator of one format, its entries still without links."""
    from feedgen.feed import FeedGenerator

    generator = FeedGenerator()
    generator.id(feed.id)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.author(name=feed.author)
    generator.language("th")
    generator.generator("Prongsai")
    generator.updated(feed.updated)
    # The link added last becomes the channel's own.
    generator.link(rel="self", type=type_, href=feed.way(address))
    generator.link(rel="alternate", type="text/html", href=feed.way(feed.home))
    for entry in feed.entries:
        written = generator.add_entry(order="append")
        written.id(entry.id)
        written.title(entry.title)
        written.summary(entry.summary)
        written.content(entry.content, type="html")
        written.published(entry.published)
        written.updated(entry.changed)
        written.category([{"term": tag} for tag in entry.tags])
    return generator


def _json(feed: Feed) -> bytes:
    written = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.way(feed.home),
        "feed_url": feed.way(addresses.JSON_FEED),
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": "th",
        "items": [_json_item(entry) for entry in feed.entries],
    }
    return to_json.write(written)


def _json_item(entry: FeedEntry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": entry.published.isoformat(),
        "tags": entry.tags,
    }
    if entry.updated:
        item["date_modified"] = entry.updated.isoformat()
    if entry.attachments:
        item["attachments"] = [
            {
                "url": attachment.url,
                "mime_type": attachment.media_type,
                "title": attachment.title,
                "size_in_bytes": attachment.size,
            }
            for attachment in entry.attachments
        ]
    return item
