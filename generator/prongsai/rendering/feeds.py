"""The newest news as RSS 2.0, Atom and JSON Feed 1.1."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid5

from prongsai.rendering import entries
from prongsai.rendering.entries import FeedEntry
from prongsai.rendering.markdown import Way
from prongsai.rendering.output import FeedLink, File
from prongsai.site import addresses
from prongsai.site.site import Site

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"
JSON_TYPE = "application/feed+json"

_ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What every format says of the feed itself, and its entries, newest first."""

    id: str
    title: str
    description: str
    author: str
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


def render(site: Site) -> Iterator[File]:
    """The three feeds."""
    feed = _feed(site)
    yield File(address=addresses.RSS, content=_rss(feed))
    yield File(address=addresses.ATOM, content=_atom(feed))
    yield File(address=addresses.JSON_FEED, content=_json(feed))


def _title(site: Site) -> str:
    return f"ข่าว{site.agency.name}"


def _feed(site: Site) -> Feed:
    newest = tuple(entries.newest(site, site.absolute))
    return Feed(
        id=uuid5(site.agency.uuid, "feed").urn,
        title=_title(site),
        description=f"ข่าว ผลการดำเนินงาน และเอกสารเผยแพร่ของ{site.agency.name}",
        author=site.agency.name,
        updated=max((entry.changed for entry in newest), default=entries.moment(site.as_of)),
        entries=newest,
        way=site.absolute,
    )


def _rss(feed: Feed) -> bytes:
    generator = _generator(feed, addresses.RSS, RSS_TYPE)
    for written, entry in zip(generator.entry(), feed.entries, strict=True):
        written.link(href=entry.url)
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
    generator.link(rel="alternate", type="text/html", href=feed.way(addresses.HOME))
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
        "home_page_url": feed.way(addresses.HOME),
        "feed_url": feed.way(addresses.JSON_FEED),
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": "th",
        "items": [_json_item(entry) for entry in feed.entries],
    }
    return f"{json.dumps(written, ensure_ascii=False, indent=1)}\n".encode()


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
