"""One spelling for one word, and the folded form that search and comparison use.

`normalise` changes how a text is encoded, never what a reader sees, except that characters nobody
can see disappear. `fold` throws away what people write differently: case, digits, spaces, dots, dashes.
"""

import re
from collections.abc import Mapping
from itertools import product
from unicodedata import normalize

from prongsai.thai.digits import ARABIC_DIGITS, THAI_DIGITS, to_arabic

# Controls, soft hyphen, zero-width, direction and private-use characters, and code points that are no
# characters. Tab and line feed stay, and so does carriage return, which `normalise` turns into a line feed.
_INVISIBLE = (
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\U000f0000-\U000ffffd\U00100000-\U0010fffd"
)
_SPACES = "\u0009\u000a\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DOTS_AND_DASHES = ".\u2026\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"

# Marks above and below a consonant: a vowel is written first, then the tone or the silencing mark.
_VOWEL_MARKS = "ัิีึืฺุู็ํ๎"
_TONE_MARKS = "่้๊๋์"

MARK_PAIRS: tuple[tuple[str, str], ...] = (
    ("เเ", "แ"),
    ("ํา", "ำ"),
    *((f"ํ{tone}า", f"{tone}ำ") for tone in _TONE_MARKS),
    *((f"ำ{tone}", f"{tone}ำ") for tone in _TONE_MARKS),
    *((tone + vowel, vowel + tone) for tone, vowel in product(_TONE_MARKS, _VOWEL_MARKS)),
)
"""Misspelled sequences and the right ones: เเ for แ, a taken-apart ำ, marks in the wrong order."""

FOLD_REMOVED = f"[{_INVISIBLE}{_SPACES}{_DOTS_AND_DASHES}]"
"""Regular expression class, for Python and for JavaScript with the flag `u`, of what `fold` removes."""

FOLD_PAIRS: tuple[tuple[str, str], ...] = (*zip(THAI_DIGITS, ARABIC_DIGITS, strict=True), *MARK_PAIRS)
"""What `fold` replaces. Every first part is literal text; no two begin at one place and both match."""

_INVISIBLE_CHARACTER = re.compile(f"[{_INVISIBLE}]")
_FOLD_REMOVED = re.compile(FOLD_REMOVED)
_LINE_END = re.compile("\r\n?")
_ITEM_CODE = re.compile(
    r"(?:ข้อ\s*(?:ที่\s*)?)?(?:oit[\s.-]*(?:o[\s.-]*)?0?|o[\s.-]*0?|0\s*)([1-9][0-9]?)", re.IGNORECASE
)


def in_a_line(text: str) -> str:
    """The text on one line, with single spaces between its words."""
    return " ".join(text.split())


def _alternatives(pairs: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(pairs))


_MARKS = dict(MARK_PAIRS)
_MARKS_PATTERN = _alternatives(_MARKS)
_FOLDS = dict(FOLD_PAIRS)
_FOLDS_PATTERN = _alternatives(_FOLDS)


def _settle(text: str, pattern: re.Pattern[str], pairs: Mapping[str, str]) -> str:
    """Compose (NFC) and replace, again and again until nothing changes: one mark may have far to go."""
    while True:
        settled = pattern.sub(lambda match: pairs[match[0]], normalize("NFC", text))
        if settled == text:
            return text
        text = settled


def normalise(text: str) -> str:
    """The text in its one encoding: NFC, ำ whole, marks in order, แ one letter, lines ended by a line feed.

    Invisible characters are removed (`invisible` names them) and a no-break space becomes a space.
    Never NFKC, which takes ำ apart. Normalising twice changes nothing more.
    """
    text = _LINE_END.sub("\n", _INVISIBLE_CHARACTER.sub("", text)).replace("\u00a0", " ")
    return _settle(text, _MARKS_PATTERN, _MARKS)


def invisible(text: str) -> tuple[str, ...]:
    """The characters `normalise` would remove, as 'U+200B', each once, in order of first appearance."""
    return tuple(f"U+{ord(character):04X}" for character in dict.fromkeys(_INVISIBLE_CHARACTER.findall(text)))


def fold(text: str) -> str:
    """The text for searching and comparing: ป.ป.ช. and ปปช, 045-612-377 and ๐๔๕๖๑๒๓๗๗ become one.

    The browser repeats these steps on what a reader types, so they are few and in this order:

    1. remove every character of `FOLD_REMOVED`;
    2. settle: NFC, then replace every occurrence of `FOLD_PAIRS` in one pass from left to right; repeat
       until the text no longer changes;
    3. lower case, without a locale;
    4. settle again, since some capitals become a letter and a mark.

    Folding twice changes nothing more.
    """
    settled = _settle(_FOLD_REMOVED.sub("", text), _FOLDS_PATTERN, _FOLDS)
    return _settle(settled.lower(), _FOLDS_PATTERN, _FOLDS)


def item_code(text: str) -> str | None:
    """'O12' for O12, o12, O 12, OIT 12, ข้อ O๑๒ and 012 with a zero; None for anything else."""
    match = _ITEM_CODE.fullmatch(to_arabic(normalise(text)).strip())
    return f"O{match[1]}" if match else None
