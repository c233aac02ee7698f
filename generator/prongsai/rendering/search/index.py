"""The records of search in the order of their positions, and how they are divided into files.

A site of a few hundred pages is known whole by its first file. Of a larger one the first file holds the
newest records, with fewer words of each, and the others follow year by year.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from itertools import groupby
from typing import Any

from prongsai.rendering.output import SearchText
from prongsai.site import addresses
from prongsai.thai.text import in_a_line

FIRST_ROOM = 850_000
"""Bytes of the records in the first file, at most."""
SMALL_ROOM = 200_000
"""Bytes of the records of a small site, which are packed to an eighth on the way to the reader."""
PAGE_ROOM = 650
"""Bytes for each record, while a site grows from the small room to the first."""
PART_ROOM = 1_500_000
"""Bytes of any other file, about; a single record may be longer."""
FILES_ROOM = 12_000_000
"""Letters of the words of all files together."""
WORDS_LENGTHS = (300, 240, 180, 120, 60, 0)
"""Letters of a record's words in the first file: as many as find room."""
FILE_LENGTHS = (20_000, 10_000, 5_000, 2_000, 1_000)
"""Letters of a file's words, likewise."""
_THAI = 3
"""Bytes of a Thai letter."""

Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One page as search knows it; the location is from the site's root, without the first slash."""

    location: str
    title: str
    search: SearchText


@dataclass(frozen=True, kw_only=True)
class Part:
    """A file of records beside the first; its content is made when it is first asked for."""

    holds: str
    year: int
    """The fiscal year, B.E., of its records; 0 for those of none."""
    number: int
    """Of those that hold the same of one year, from 1."""
    edition: str
    """That of its index."""
    columns: Callable[[], Columns]

    @property
    def address(self) -> str:
        """Where it is published."""
        number = f"-{self.number}" if self.number > 1 else ""
        return addresses.search_part(f"{self.holds}-{self.year}{number}")

    @cached_property
    def content(self) -> bytes:
        """Its bytes."""
        return as_json({"edition": self.edition, **self.columns()})


def as_json(columns: Columns) -> bytes:
    """Columns as they are published: as short as can be, Thai as Thai."""
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True, kw_only=True)
class Index:
    """All records by position, those of no year first, then from the newest year back; and their tables."""

    records: Sequence[SearchRecord]
    units: Sequence[tuple[str, str]]
    """The ids and names of all units that a record is of."""

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of the records, in order of first appearance."""
        return list(dict.fromkeys(record.search.kind for record in self.records))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The files beside the first, in the order in which they are read."""
        everything = range(len(self.records))
        with_text = [at for at in everything if self._has_text(at)]
        with_files = [at for at in everything if self.records[at].search.files]
        return (
            *self._divided("heads", everything[self._first :], self._heads, self._size_of_head),
            *self._divided("texts", with_text, self._texts, self._size_of_text),
            *self._divided("files", with_files, self._files, self._size_of_files),
        )

    def first(self, synonyms: Sequence[Mapping[str, Any]]) -> Columns:
        """The file that is read before all parts: the tables, the first records, and where the parts are."""
        return {
            "edition": self.edition,
            "kinds": self.kinds,
            "units": self.units,
            "synonyms": synonyms,
            "heads": self._heads(range(self._first)),
            "parts": [
                {
                    "address": part.address.removeprefix("/"),
                    "holds": part.holds,
                    "year": part.year,
                    "bytes": len(part.content),
                }
                for part in self.parts
            ],
        }

    @cached_property
    def edition(self) -> str:
        """What all files of one index share: in those of another one positions mean other records."""
        return sha256(as_json(self._heads(range(len(self.records))))).hexdigest()[:8]

    @cached_property
    def _first(self) -> int:
        """How many records find room in the first file."""
        room = FIRST_ROOM
        for at in range(len(self.records)):
            room -= self._size_of_head(at)
            if room < 0:
                return at
        return len(self.records)

    @cached_property
    def _words_length(self) -> int:
        room = min(FIRST_ROOM, max(SMALL_ROOM, PAGE_ROOM * len(self.records)))
        bare = sum(self._size_of_head(at, with_words=False) for at in range(len(self.records)))
        words = [len(in_a_line(record.search.words)) for record in self.records]
        lengths = (length for length in WORDS_LENGTHS if bare + _bytes_within(words, length) <= room)
        return next(lengths, 0)

    @cached_property
    def _file_length(self) -> int:
        letters = [offer.file.facts.words.letters for one in self.records for offer in one.search.files]
        lengths = (length for length in FILE_LENGTHS if _bytes_within(letters, length) <= _THAI * FILES_ROOM)
        return next(lengths, FILE_LENGTHS[-1])

    def _divided(
        self,
        holds: str,
        positions: Iterable[int],
        columns: Callable[[Sequence[int]], Columns],
        size: Callable[[int], int],
    ) -> Iterator[Part]:
        """Parts of one year each, and of no more than the room of a part."""
        for year, of_year in groupby(positions, key=lambda at: self.records[at].search.year):
            for number, own in enumerate(_within_room(of_year, size), start=1):
                yield Part(
                    holds=holds,
                    year=year,
                    number=number,
                    edition=self.edition,
                    columns=partial(columns, own),
                )

    def _words(self, at: int) -> tuple[str, str]:
        return _cut(in_a_line(self.records[at].search.words), self._words_length)

    def _has_text(self, at: int) -> bool:
        search = self.records[at].search
        return bool(search.text.strip() or search.sections or self._words(at)[1])

    def _size_of_head(self, at: int, with_words: bool = True) -> int:
        record = self.records[at]
        words = self._words(at)[0] if with_words else ""
        return len(f"{record.location}{record.title}{words}".encode()) + 40

    def _size_of_text(self, at: int) -> int:
        search = self.records[at].search
        inside = sum(len(one.title) + len(one.text) for one in search.sections)
        return _THAI * (len(search.text) + inside)

    def _size_of_files(self, at: int) -> int:
        files = self.records[at].search.files
        return _THAI * sum(min(offer.file.facts.words.letters, self._file_length) for offer in files)

    def _heads(self, positions: Sequence[int]) -> Columns:
        records = [self.records[at] for at in positions]
        kinds = {kind: number for number, kind in enumerate(self.kinds)}
        units = {unit: number for number, (unit, _) in enumerate(self.units)}
        return {
            "location": [record.location for record in records],
            "title": [record.title for record in records],
            "kind": [kinds[record.search.kind] for record in records],
            "year": [record.search.year for record in records],
            "units": [[units[unit] for unit in one.search.units if unit in units] for one in records],
            "state": [record.search.state for record in records],
            "words": [self._words(at)[0] for at in positions],
        }

    def _texts(self, positions: Sequence[int]) -> Columns:
        return {
            "records": positions,
            "text": [in_a_line(f"{self._words(at)[1]} {self.records[at].search.text}") for at in positions],
            "sections": [
                [
                    [one.anchor, in_a_line(one.title), in_a_line(one.text)]
                    for one in self.records[at].search.sections
                ]
                for at in positions
            ],
        }

    def _files(self, positions: Sequence[int]) -> Columns:
        return {
            "records": positions,
            "files": [
                [
                    [offer.anchor, offer.label, offer.file.facts.words.text[: self._file_length]]
                    for offer in self.records[at].search.files
                ]
                for at in positions
            ],
        }


def _cut(text: str, length: int) -> tuple[str, str]:
    """A text in two, between words: what finds room, and the rest."""
    if len(text) <= length:
        return text, ""
    kept = text[: length + 1].rpartition(" ")[0]
    return kept, text[len(kept) :].strip()


def _bytes_within(letters: Iterable[int], length: int) -> int:
    return _THAI * sum(min(own, length) for own in letters)


def _within_room(positions: Iterable[int], size: Callable[[int], int]) -> Iterator[list[int]]:
    """The positions in runs, each as long as its records find room in a part."""
    run: list[int] = []
    room = PART_ROOM
    for at in positions:
        room -= size(at)
        if room < 0 and run:
            yield run
            run, room = [], PART_ROOM - size(at)
        run.append(at)
    if run:
        yield run
