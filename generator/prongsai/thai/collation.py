"""The order of a Thai dictionary, the same on every machine: no locale is asked."""

import re

from prongsai.thai.digits import to_arabic
from prongsai.thai.text import normalise

_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_NUMBER = re.compile("[0-9]+")
_IGNORED = re.compile(r"[^\w\u0e00-\u0e7f]|[_ฯ๚๛๏]")
_MARK = "[็-์ฺ๎]"
_MARKED_LETTER = re.compile(f"([^็-์ฺ๎])({_MARK}*)")


def sort_key(text: str) -> tuple[str, str, str]:
    """Key to sort by: letters first, then tone and other marks, then the text as it stands.

    A vowel written before its consonant counts after it; numbers count by value, in either digits;
    spaces and punctuation do not count.
    """
    plain = _IGNORED.sub("", to_arabic(normalise(text)).lower())
    letters = _MARKED_LETTER.findall(_LEADING_VOWEL.sub(r"\2\1", plain))
    primary = _NUMBER.sub(_number_key, "".join(letter for letter, _ in letters))
    return primary, "\x01".join(marks for _, marks in letters), text


def _number_key(match: re.Match[str]) -> str:
    """A number so that strings compare as numbers do: its length stands before it."""
    number = match[0].lstrip("0")
    return f"0{chr(len(number) + 1)}{number}"
