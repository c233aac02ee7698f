"""Personal identification numbers (เลขประจำตัวประชาชน) in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from prongsai.thai.text import normalise

# What people put between the digits; what cannot be seen hides nothing.
_SEPARATOR = r"[^\S\r\n]|[-./_\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]"
_IN_ONE_LINE = re.compile(rf"(?<!\d)\d(?:(?:{_SEPARATOR}){{0,3}}\d){{12}}(?!\d)")
_ACROSS_LINES = re.compile(rf"(?<!\d)\d(?:(?:{_SEPARATOR}|[\r\n]){{0,4}}\d){{12}}(?!\d)")
_CARD_GROUPS = [1, 4, 5, 2, 1]


@dataclass(frozen=True, slots=True)
class PersonalId:
    """Where a number stands in the text (`text[start:end]`); the number itself is not kept."""

    start: int
    end: int
    masked: str


def find_personal_ids(text: str, *, across_lines: bool = False) -> Iterator[PersonalId]:
    """Every number in the text that may be a person's: 13 digits, Thai or Arabic, with a right check digit.

    Grouped as on the card, the digits may have anything usual between the groups; grouped otherwise, one
    kind of space or dash. A first digit of 0 is a company's; digits within a longer run of digits are no
    such number, nor are numbers that count up, as above the columns of a table. One other number in ten
    passes the check by chance. In a text whose lines end where a page or a cell is full, `across_lines`
    finds a number that such an end breaks once, or between the groups of the card.
    """
    thirteen_digits = _ACROSS_LINES if across_lines else _IN_ONE_LINE
    position = 0
    while match := thirteen_digits.search(text, position):
        digits = [int(character) for character in match[0] if character.isdecimal()]
        if _written_as_one(match[0]) and digits[0] != 0 and _check_digit(digits) == digits[-1]:
            yield PersonalId(match.start(), match.end(), _masked(digits))
            position = match.end()
        else:
            position = match.start() + 1


def _written_as_one(spelling: str) -> bool:
    """Whether the groups make one number, not several that happen to stand in a row."""
    visible = normalise(spelling)
    groups = re.findall(r"\d+", visible)
    if [len(group) for group in groups] == _CARD_GROUPS:
        return True
    separators = re.findall(r"\D+", visible)
    if any("\n" in separator for separator in separators):
        return len(separators) == 1
    return len(set(separators)) <= 1 and {".", "/"}.isdisjoint(separators) and not _count_up(groups)


def _count_up(groups: list[str]) -> bool:
    """Whether each group is one more than the one before it."""
    numbers = [int(group) for group in groups]
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def _check_digit(digits: list[int]) -> int:
    """The last digit that the first twelve demand."""
    weighted = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - weighted % 11) % 10


def _masked(digits: list[int]) -> str:
    return "x" * 10 + "".join(str(digit) for digit in digits[-3:])
