"""What a site consists of: pages, whose frame is put around them later, and files as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed that a reader can find from the head of a page."""

    address: str
    media_type: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """What the search box knows of a page."""

    kind: str
    text: str


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
    search: SearchText | None = None
    feeds: tuple[FeedLink, ...] = ()
    """Feeds of what the page is about, beside those of the whole site."""
    withdrawn: bool = False
    """Whether it only says that a page was withdrawn; search engines are asked to forget it."""


@dataclass(frozen=True, kw_only=True)
class File:
    """A file that is published byte for byte; a check, which asks for addresses alone, makes none."""

    address: str
    make: Callable[[], bytes]

    @cached_property
    def content(self) -> bytes:
        """Its bytes, made when they are first asked for."""
        return self.make()


Output = Page | File
