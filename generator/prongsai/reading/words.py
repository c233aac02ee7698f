"""The words of a published document as search needs them: few enough, on lines as people would write them."""

import re
import zlib
from dataclasses import dataclass, field

from prongsai.thai.identity import find_personal_ids
from prongsai.thai.text import normalise

MOST = 20_000
"""Letters that are kept of one file."""
_LONG = 60
_NEARLY = 0.75
"""A line of so many letters, and so much of the longest line's, was ended by the page, not by its writer."""
_THAI = "[\u0e01-\u0e3a\u0e40-\u0e4e]"
_TORN_MARK = re.compile(" +(?=[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])")
_THAI_END = re.compile(f"{_THAI}$")
_THAI_BEGIN = re.compile(f"^{_THAI}")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document, packed: those of a thousand documents take a few megabytes."""

    packed: bytes = b""
    letters: int = 0

    def __bool__(self) -> bool:
        return self.letters > 0

    @property
    def text(self) -> str:
        """The words on one line."""
        return zlib.decompress(self.packed).decode() if self.packed else ""


NO_WORDS = Words()


def packed(text: str) -> Words:
    """The words of a text on one line."""
    # Characters that no encoding can write may come out of a broken file.
    return Words(zlib.compress(text.encode("utf-8", "ignore")), len(text)) if text else NO_WORDS


@dataclass(slots=True)
class WordsKeeper:
    """Takes the texts of a document in their order and keeps as many as search needs."""

    _kept: list[str] = field(default_factory=list)
    _room: int = MOST

    def add(self, text: str) -> None:
        """Keep a text as far as there is room, but for numbers in it that may be persons'."""
        if self._room > 0 and text and (words := in_a_run(_without_persons(text[: 2 * MOST]))):
            self._kept.append(words[: self._room])
            self._room -= len(words) + 1

    @property
    def text(self) -> str:
        """What was kept, on one line."""
        return " ".join(self._kept)


def in_a_run(text: str) -> str:
    """Lines of a page on one line: where the page's edge ended a line within Thai words, without a space."""
    lines = [" ".join(line.split()) for line in normalise(text).split("\n")]
    full = max(_LONG, _NEARLY * max(map(len, lines)))
    run = ""
    for before, line in zip(["", *lines], lines, strict=False):
        goes_on = len(before) >= full and _THAI_END.search(before) and _THAI_BEGIN.match(line)
        run += line if goes_on else f" {line}"
    return _TORN_MARK.sub("", " ".join(run.split()))


def _without_persons(text: str) -> str:
    text = normalise(text)
    for found in reversed(list(find_personal_ids(text, across_lines=True))):
        text = f"{text[: found.start]} {text[found.end :]}"
    return text
