"""Where a line of a printed paper may end: Typst's own breaks cut common Thai words such as แก้ไข in two."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from prongsai.rendering.office import letters
from prongsai.rendering.papers.typesetting import REPORT

_UNBROKEN = r"[^\s/\-–_.,?&=@:;()“”\"ฯ-๏]"
"""What no line ends after. Thai vowels and marks are left out: no Thai word does without them for long."""
_HYPHENED = "(?<![0-9A-Za-z๐-๙])[0-9A-Za-z๐-๙]+(?:-[0-9A-Za-z๐-๙]+)+"
"""Telephone numbers, e-GP, parts of addresses: copied from two lines they would lose their hyphen."""
_LONG = 20
"""Letters without a place to break that no column is sure to hold."""
_PART = 6
_COMMON = 0.8
"""The width of common letters, as a part of that of the wide ones in which room is told."""


def pieces(text: str, room: float) -> list[str]:
    """The text cut so that every second piece, from the second on, stands whole on one line.

    Lines may end on both sides of such a piece. `room` is how many wide letters fit a line; a word that is
    longer is no piece of its own, or several where it has to be cut. Joined together the pieces are the text.
    """
    cut = _whole().split(text)
    found = cut[:1]
    for whole, loose in zip(cut[1::2], cut[2::2], strict=True):
        if letters(whole) <= room:
            found += (whole, loose)
        elif whole in _parted() and letters(whole) * _COMMON > room:
            first, *rest = _parted()[whole]
            found += (first, *(piece for part in rest for piece in ("", part)), loose)
        else:
            found[-1] += whole + loose
    return found


def words() -> Iterable[str]:
    """The words that Typst would cut, of which no one is cut in a paper."""
    return (line.replace("|", "") for line in _lines())


@cache
def _parted() -> dict[str, list[str]]:
    """The parts of the words that Typst would not cut even where no line holds them."""
    return {line.replace("|", ""): line.split("|") for line in _lines() if "|" in line}


def _lines() -> list[str]:
    lines = (REPORT / "words.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@cache
def _whole() -> re.Pattern[str]:
    """Matches what stands whole. A word is the longest there is, and none where its last syllable goes on."""
    tails: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words(), key=len, reverse=True):
        tails[word[0]].append(word[1:])
    one_of = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in tails.items())
    word = rf"(?<![เ-ไ])(?:{one_of})(?![ะ-ฺๅ็-๎]|[ก-ฮ][ิุ]?์)[ๆฯ]?"
    part = rf"{_UNBROKEN}{{{_PART}}}(?={_UNBROKEN}{{{_LONG - _PART}}})"
    end = rf"{_UNBROKEN}{{1,{_PART}}}(?<={_UNBROKEN}{{{_LONG}}})"
    return re.compile(f"({word}|{_HYPHENED}|{part}|{end})")
