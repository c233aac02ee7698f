"""Where a line of a printed paper may end: Typst's own breaks cut common Thai words such as แก้ไข in two."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib import resources

from prongsai.rendering.office import letters

REPORT = resources.files("prongsai_theme") / "report"
"""The files that printed papers are made with."""

_UNBROKEN = r"[^\s/\-–_.,?&=@:;()“”\"ฯ-๏]"
"""What no line ends after. Thai vowels and marks are left out: no Thai word does without them for long."""
_LONG = 20
"""Letters without a place to break that no column is sure to hold."""
_PART = 6


def pieces(text: str, room: float) -> list[str]:
    """The text cut so that every second piece, from the second on, stands whole on one line.

    Lines may end on both sides of such a piece. `room` is how many letters fit a line; a word that is longer
    is no piece of its own. Joined together the pieces are the text.
    """
    cut = _whole().split(text)
    found = cut[:1]
    for whole, loose in zip(cut[1::2], cut[2::2], strict=True):
        if letters(whole) <= room:
            found += (whole, loose)
        else:
            found[-1] += whole + loose
    return found


def words() -> Iterable[str]:
    """The words that Typst would cut, of which no one is cut in a paper."""
    lines = (REPORT / "words.txt").read_text("utf-8").splitlines()
    return (line for line in lines if not line.startswith("#"))


@cache
def _whole() -> re.Pattern[str]:
    """Matches the longest word, though not where its last syllable goes on, or a part of what is too long."""
    tails: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words(), key=len, reverse=True):
        tails[word[0]].append(word[1:])
    one_of = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in tails.items())
    word = rf"(?<![เ-ไ])(?:{one_of})(?![ะ-ฺๅ็-๎]|[ก-ฮ][ิุ]?์)[ๆฯ]?"
    part = rf"{_UNBROKEN}{{{_PART}}}(?={_UNBROKEN}{{{_LONG - _PART}}})"
    end = rf"{_UNBROKEN}{{1,{_PART}}}(?<={_UNBROKEN}{{{_LONG}}})"
    return re.compile(f"({word}|{part}|{end})")
