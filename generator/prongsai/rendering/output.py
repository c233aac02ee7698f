"""What a site consists of: pages, whose frame is put around them later, and files as they are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from prongsai.reading.tree import PublishedFile
from prongsai.rendering.trail import Trail

Thing = Mapping[str, Any]
"""Something that JSON-LD tells programs of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a reader can find from the head of a page."""

    address: str
    media_type: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSection:
    """A part of a page that search may lead to by itself; the anchor is on the page."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedFile:
    """A published file that a page offers below an anchor; the words in the file lead there."""

    anchor: str
    label: str
    file: PublishedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """What search knows of a page beside its title. Texts may hold any white space."""

    kind: str
    """What people choose answers by: ข้อ OIT, ข่าว. It names no year."""
    year: int = 0
    """The fiscal year, B.E.; 0 where it is of none."""
    units: tuple[str, ...] = ()
    """The ids of the units in charge."""
    state: str = ""
    """Of an OIT item: the value of its state."""
    words: str = ""
    """By which other words people know it: topics, summary, the labels of its documents."""
    text: str = ""
    """The rest of what the page says, but for its sections."""
    sections: tuple[SearchSection, ...] = ()
    files: tuple[OfferedFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of records. The body is HTML that does not depend on the frame; links in it are relative."""

    address: str
    """From the site's root: /oit/2566/o24/."""
    kind: str
    """The kind of page, in kebab-case: oit-item. Pages of one kind share template and frame."""
    title: str
    description: str
    body: str
    source: str | None = None
    """The file to edit, by its path in messages: content/oit/2566.yml."""
    updated: date | None = None
    """The last day that staff wrote for what the page shows; None when they wrote none."""
    trail: Trail = ()
    """Where it stands, from the home page down to itself; empty for the home page."""
    things: tuple[Thing, ...] = ()
    """What it is about, for programs (schema.org)."""
    search: SearchText | None = None
    feeds: tuple[FeedLink, ...] = ()
    """Feeds of what the page is about, beside those of the whole site."""
    withdrawn: bool = False
    """Whether it only says that a page was withdrawn; search engines are asked to forget it."""


@dataclass(frozen=True, kw_only=True)
class File:
    """A file that is published byte for byte; a check, which asks for addresses alone, makes none."""

    address: str
    make: Callable[[], bytes] = field(repr=False)
    """Not shown: it holds the whole site, which would be written out again for each file."""
    lasting: bool = True
    """Whether people are told its address, which then never goes unexplained."""

    @cached_property
    def content(self) -> bytes:
        """Its bytes, made when they are first asked for."""
        return self.make()


Output = Page | File
