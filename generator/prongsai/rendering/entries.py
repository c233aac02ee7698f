"""News as every feed writes it.

Staff write days, not times, so an entry has the time at which offices open on its day. Its content is
the whole text, with every address absolute, since a feed reader shows it away from the site.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from heapq import merge
from itertools import islice
from uuid import UUID

import nh3
from markupsafe import Markup, escape

from prongsai.model.fields import URL_SCHEMES
from prongsai.rendering import templates
from prongsai.rendering.markdown import Way, to_text
from prongsai.rendering.media import media_type
from prongsai.site.news import News
from prongsai.site.site import Site
from prongsai.site.withdrawals import WITHDRAWN, Tombstone

NEWEST = 50
"""Entries of a feed; older news stays on the pages of news."""
CONTENT_ROOM = 300_000
"""Bytes of all entries' content, escaped: what is fetched many times a day stays below 500 KB."""
SUMMARY_LENGTH = 300
"""Characters of a summary, at most."""
OFFICE_OPENS = time(8, 30, tzinfo=timezone(timedelta(hours=7)))
"""The time of every entry: 08:30 in Thailand."""

_UNWRITABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A published file that belongs to an entry; the size is in bytes."""

    url: str
    title: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One piece of news as every format writes it. URLs are absolute; only `content` is HTML."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    updated: datetime | None
    tags: tuple[str, ...]
    attachments: tuple[Attachment, ...]

    @property
    def changed(self) -> datetime:
        """When it last changed, for Atom; the microsecond is the entry's own and stays.

        Validators take two entries that changed at one instant for a mistake, and staff write only days.
        """
        return (self.updated or self.published).replace(microsecond=UUID(self.id).int % 1_000_000)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes news for the feeds of a site; what several feeds have is written once."""

    site: Site
    way: Way
    _contents: dict[UUID, str] = field(default_factory=dict)

    def newest(self, news: Iterable[News], withdrawn: Iterable[Tombstone] = ()) -> tuple[FeedEntry, ...]:
        """The newest of what is given, whose order is kept; what finds no room in full has its summary."""
        room = CONTENT_ROOM
        found = []
        told: tuple[Iterable[News | Tombstone], ...] = (news, withdrawn)
        for one in islice(merge(*told, key=_place), NEWEST):
            if isinstance(one, Tombstone):
                found.append(self._withdrawn(one))
                continue
            content = self._content(one)
            size = len(escape(content).encode())
            if size > room:
                content = _excerpt(one, self.way)
            else:
                room -= size
            found.append(self._entry(one, content))
        return tuple(found)

    def _content(self, news: News) -> str:
        if news.feed_id not in self._contents:
            self._contents[news.feed_id] = self._html(news.address, news=news, withdrawn=None)
        return self._contents[news.feed_id]

    def _html(self, address: str, **context: object) -> str:
        """The whole of a piece of news as HTML that means the same anywhere."""
        html = templates.render("feed-entry", self.site, address, self.way, **context)
        # Takes off what only our pages know (classes, scroll boxes), and resolves relative links of staff.
        return nh3.clean(
            html,
            url_schemes=set(URL_SCHEMES),
            url_relative=("rewrite_with_base", self.way(address)),
            link_rel=None,
        ).strip()

    def _entry(self, news: News, content: str) -> FeedEntry:
        return FeedEntry(
            id=news.feed_id.urn,
            url=self.way(news.address),
            title=_line(news.title),
            summary=_summary(news),
            content=_writable(content),
            published=moment(news.published),
            updated=moment(news.updated) if news.updated else None,
            tags=_tags(self.site, news),
            attachments=tuple(
                Attachment(
                    url=self.way(link.address),
                    title=_line(link.label),
                    media_type=media_type(link.file.suffix),
                    size=link.file.size,
                )
                for link in (*news.links, *news.images)
                if link.file and not link.taken_down(self.site.as_of)
            ),
        )

    def _withdrawn(self, page: Tombstone) -> FeedEntry:
        assert page.feed_id is not None
        return FeedEntry(
            id=page.feed_id.urn,
            url=self.way(page.address),
            title=_line(f"{WITHDRAWN}: {page.title}"),
            summary=_line(page.reason),
            content=_writable(self._html(page.address, news=None, withdrawn=page)),
            published=moment(page.withdrawn),
            updated=None,
            tags=(WITHDRAWN,),
            attachments=(),
        )


def _place(one: News | Tombstone) -> tuple[int, str]:
    """The newest first; a withdrawal is of the day on which it was made."""
    if isinstance(one, Tombstone):
        return -one.withdrawn.toordinal(), one.address
    return -one.published.toordinal(), one.identity


def _excerpt(news: News, way: Way) -> str:
    text = '<p>{}</p>\n<p><a href="{}">อ่านทั้งหมดบนเว็บไซต์</a></p>'
    return Markup(text).format(_summary(news), way(news.address))


def _summary(news: News) -> str:
    """Staff's own summary, else how the text begins, on one line; the title when there is no text."""
    text = news.summary or (to_text(news.article.body) if news.article else "")
    line = _line(text) or _line(news.title)
    if len(line) <= SUMMARY_LENGTH:
        return line
    begin = line[:SUMMARY_LENGTH]
    return f"{begin.rpartition(' ')[0] or begin} …"


def _tags(site: Site, news: News) -> tuple[str, ...]:
    year = site.year_words(news.year)
    item = (news.item.item.id,) if news.item else ()
    category = (news.category.label,) if news.category else ()
    tags = (news.kind.label, *category, year, *item, *news.unit_names)
    return tuple(_line(tag) for tag in dict.fromkeys(tags))


def moment(day: date) -> datetime:
    """The time that feeds give a day."""
    return datetime.combine(day, OFFICE_OPENS)


def _writable(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def _line(text: str) -> str:
    """Plain words on one line."""
    return " ".join(_writable(text).split())
