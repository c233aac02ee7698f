"""Personal identification numbers (เลขประจำตัวประชาชน) in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prongsai.thai.text import normalise

# What people put between the digits; what cannot be seen hides nothing.
_SEPARATOR = r"[^\S\r\n]|[-./_\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]"
_THIRTEEN_DIGITS = re.compile(rf"(?<!\d)\d(?:(?:{_SEPARATOR}){{0,3}}\d){{12}}(?!\d)")
_CARD_GROUPS = [1, 4, 5, 2, 1]


@dataclass(frozen=True, slots=True)
class PersonalId:
    """Where a number stands in the text (`text[start:end]`); the number itself is not kept."""

    start: int
    end: int
    masked: str


def find_personal_ids(text: str) -> Iterator[PersonalId]:
    """Every number in the text that may be a person's: 13 digits, Thai or Arabic, with a right check digit.

    Grouped as on the card, the digits may have anything usual between the groups; grouped otherwise, one
    kind of space or dash. A first digit of 0 is a company's; digits within a longer run of digits are no
    such number. One other number in ten passes the check by chance.
    """
    position = 0
    while match := _THIRTEEN_DIGITS.search(text, position):
        digits = [int(character) for character in match[0] if character.isdecimal()]
        if _written_as_one(match[0]) and digits[0] != 0 and _check_digit(digits) == digits[-1]:
            yield PersonalId(match.start(), match.end(), _masked(digits))
            position = match.end()
        else:
            position = match.start() + 1


def _written_as_one(spelling: str) -> bool:
    """Whether the groups make one number, not several that happen to stand in a row."""
    visible = normalise(spelling)
    groups = [len(group) for group in re.findall(r"\d+", visible)]
    separators = set(re.findall(r"\D+", visible))
    return groups == _CARD_GROUPS or (len(separators) <= 1 and separators.isdisjoint({".", "/"}))


def _check_digit(digits: list[int]) -> int:
    """The last digit that the first twelve demand."""
    weighted = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - weighted % 11) % 10


def _masked(digits: list[int]) -> str:
    return "x" * 10 + "".join(str(digit) for digit in digits[-3:])
