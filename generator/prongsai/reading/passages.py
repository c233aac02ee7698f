"""Words of a published document, and where people find them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prongsai.thai.identity import find_personal_ids
from prongsai.thai.text import normalise

PROPERTIES = "คุณสมบัติเอกสาร"
"""Where a program keeps author, title and remarks of a document."""
_MOST = 100
"""Numbers of persons that are told of one file; who must remove a hundred needs no longer list."""
_SHORTEST = 13


class UnreadableError(Exception):
    """A file is not what its name says, is locked, or is larger inside than any document; says so in Thai."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and its place in the document, in the words of one who looks for it there."""

    place: str
    text: str
    seen: str = ""
    """What of it people see when they read the document; nothing of remarks and what is hidden."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A number that may be a person's: its place in the document and its last three digits."""

    place: str
    masked: str


def sightings(passages: Iterable[Passage]) -> Iterator[Sighting]:
    """Every number of the passages that may be a person's, once per place, and no more than a hundred."""
    seen: set[Sighting] = set()
    for passage in passages:
        if len(passage.text) < _SHORTEST or len(seen) == _MOST:
            continue
        # A hyphen at the end of a line comes out of a PDF as a character that is none.
        for found in find_personal_ids(normalise(passage.text), across_lines=True):
            sighting = Sighting(passage.place, found.masked)
            if sighting not in seen:
                seen.add(sighting)
                yield sighting
