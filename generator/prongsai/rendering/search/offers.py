"""The files that pages offer: whoever looks for the words of a file is led to one page that offers it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from prongsai.rendering.media import kind_word
from prongsai.rendering.output import OfferedFile, SearchText
from prongsai.rendering.search.index import SearchRecord
from prongsai.site.links import JoinedLink

_BEGINNINGS = ("oit/", "measures/", "news/", "statistics/", "scores/")
"""How the locations of pages begin, in the order in which one of them is chosen for a file of several."""


def shown(links: Iterable[JoinedLink], on: date) -> list[JoinedLink]:
    """The links that can be opened on a day."""
    return [link for link in links if not link.taken_down(on)]


def offered(links: Iterable[JoinedLink], anchor: str, on: date) -> tuple[OfferedFile, ...]:
    """The files of links below an anchor of a page that can be opened on a day."""
    return tuple(
        OfferedFile(anchor=anchor, label=f"{link.label} ({kind_word(link)})", file=link.file)
        for link in shown(links, on)
        if link.file
    )


def one_page_each(records: Iterable[SearchRecord]) -> list[SearchRecord]:
    """The records, each file with words in only the first of them that a reader would look for it in."""
    found = list(records)
    owners: dict[str, int] = {}
    for at in sorted(range(len(found)), key=lambda at: _place(found[at])):
        for offer in found[at].search.files:
            owners.setdefault(offer.file.path, at)
    return [replace(record, search=_own(record, at, owners)) for at, record in enumerate(found)]


def _place(record: SearchRecord) -> int:
    beginnings = enumerate(_BEGINNINGS)
    return next(
        (number for number, begins in beginnings if record.location.startswith(begins)), len(_BEGINNINGS)
    )


def _own(record: SearchRecord, at: int, owners: dict[str, int]) -> SearchText:
    """What search knows of a page, with each file that has words, once, if it is this page's."""
    own = {offer.file.path: offer for offer in reversed(record.search.files)}
    files = tuple(
        offer
        for offer in record.search.files
        if own[offer.file.path] is offer and owners[offer.file.path] == at and offer.file.facts.words
    )
    return replace(record.search, files=files)
