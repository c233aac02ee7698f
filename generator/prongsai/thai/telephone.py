"""Thai telephone numbers in running text, each as a link (RFC 3966).

Read are the forms that offices print: `0-0000-0001`, `(000) 000001`, `+66 0 000 0001`, Thai digits, dots and
spaces; extensions (`ต่อ 12`, `ต่อ 101-103`), ranges (`0-0000-0001-4`, `0-0000-0001 ถึง 4`), other endings
(`0-0000-0001, 4`), several numbers in one text, and hot lines of three or four digits.
"""

import re
from dataclasses import dataclass

from prongsai.thai.digits import THAI_DIGITS, to_arabic, to_thai
from prongsai.thai.text import normalise

MOST = 10
"""A range of more numbers than this is more likely a slip or a code, and only its first is taken."""

_DASH = r"\-\u2010-\u2015\u2212"
_GAP = rf"[ \t().{_DASH}]{{0,5}}"
_LAND_LINE = "".join(["[0-57]", *[rf"{_GAP}\d"] * 7])
_MOBILE = "".join(["[689]", *[rf"{_GAP}\d"] * 8])
# A digit right after the number means that it is none, unless another number begins there.
_FULL = (
    rf"(?<![\d+])(?<!\d[.{_DASH}])\(?"
    rf"(?:\+66(?: ?\(0\))?{_GAP}|66[{_DASH}]|0{_GAP})(?P<subscriber>{_LAND_LINE}|{_MOBILE})"
    rf"(?!\d)(?!\s+\d(?<!\s0))"
)
_HOT_LINE = rf"(?<![\d.,/{_DASH}])(?P<hot_line>1\d{{2,3}})(?![\d/]|[.,]\d|\s*[{_DASH}]?\s*\d)"
# ASCII: the digits of other scripts make no number.
_NUMBER = re.compile(f"{_FULL}|{_HOT_LINE}", re.ASCII)

_WORDS = r"(?:หมายเลข|เบอร์|โทรศัพท์|โทรสาร|โทร|แฟ็?กซ์|สายด่วน|มือถือ|และ|หรือ|tel|phone|fax|[\s.:/,;()])*"
_ONLY_WORDS = re.compile(_WORDS, re.IGNORECASE)
_CALLED = re.compile(rf"(?:สายด่วน\D{{0,40}}|โทร|หมายเลข|เบอร์|hotline){_WORDS}\Z", re.IGNORECASE)
_FAX = re.compile(r"โทรสาร|แฟ็?กซ์|fax", re.IGNORECASE)
_VOICE = re.compile(r"โทร(?!สาร)|เบอร์|หมายเลข|สายด่วน|มือถือ|tel|phone", re.IGNORECASE)

_UP_TO = rf"\s*(?:[{_DASH}~]|ถึง)\s*"
_THROUGH = re.compile(_UP_TO + _FULL, re.ASCII)
_ENDING = re.compile(rf"(?P<mark>{_UP_TO}|\s*,\s*)(?P<ending>\d{{1,4}})(?![\d.{_DASH}]|\s+\d)", re.ASCII)
_EXTENSIONS = re.compile(
    rf"[\s,(]*(?:ต่อ|กด|ext)[\s.:]*(\d{{1,6}}(?!\d)(?:(?:{_UP_TO}|\s*(?:[,/]|หรือ|และ)\s*)\d{{1,6}}(?!\d|\s*-?\d))*)",
    re.ASCII | re.IGNORECASE,
)
_EXTENSION = re.compile(rf"(\d+)(?:{_UP_TO}(\d+))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelephoneNumber:
    """One number of a text."""

    printed: str
    """As the text has it, then its extension; a number within a range is written out in the same form."""
    link: str
    """Its `tel:` address: +66 and the extension as RFC 3966 has them; a hot line as it is dialled."""
    is_fax: bool
    """Whether the text calls it a fax, and not a telephone as well."""


def telephone_numbers(text: str) -> tuple[TelephoneNumber, ...]:
    """Every telephone number of a text, in order, each once.

    Land lines have 9 digits and mobile numbers 10. A hot line counts only at the text's beginning, after
    another number, or after a word such as สายด่วน.
    """
    text = normalise(text)
    plain = to_arabic(text)
    found: dict[str, TelephoneNumber] = {}
    position, is_fax = 0, False
    while match := _NUMBER.search(plain, position):
        between = plain[position : match.start()]
        if _FAX.search(between) or _VOICE.search(between):
            is_fax = not _VOICE.search(between)
        position, numbers = _written_out(plain, match, between)
        in_thai = any(digit in THAI_DIGITS for digit in text[match.start() : match.end()])
        for printed, link in numbers:
            one = TelephoneNumber(printed=to_thai(printed) if in_thai else printed, link=link, is_fax=is_fax)
            found.setdefault(link, one)
    return tuple(found.values())


def tel_link(text: str) -> str | None:
    """The `tel:` address of the first telephone number of the text, or None if there is none."""
    return next((number.link for number in telephone_numbers(text)), None)


def _written_out(plain: str, match: re.Match[str], between: str) -> tuple[int, list[tuple[str, str]]]:
    """Where reading goes on after a number, and all that it stands for: as printed, and the link of each."""
    if match["hot_line"]:
        called = _ONLY_WORDS.fullmatch(between) or _CALLED.search(between[-80:])
        return match.end(), [(match[0], f"tel:{match[0]}")] if called else []
    position, endings = _endings(plain, match.end(), re.sub(r"\D", "", match["subscriber"]))
    extensions: list[str] = []
    if stated := _EXTENSIONS.match(plain, position):
        position = stated.end()
        for first, last in _EXTENSION.findall(stated[1]):
            extensions.extend(_counted(first, first[: -len(last)] + last) if last else [first])
    written = match[0] if ")" in match[0] else match[0].removeprefix("(")
    numbers = [(_with_ending(written, one[-4:]), f"tel:+66{one}") for one in endings]
    if not extensions:
        return position, numbers
    return position, [
        (f"{printed} ต่อ {extension}", f"{link};ext={extension}")
        for printed, link in numbers
        for extension in extensions
    ]


def _endings(plain: str, position: int, subscriber: str) -> tuple[int, list[str]]:
    """Where the number's endings end, and the subscriber's numbers that they make, the first included."""
    if last := _THROUGH.match(plain, position):
        return last.end(), _counted(subscriber, re.sub(r"\D", "", last["subscriber"]))
    found = [subscriber]
    while stated := _ENDING.match(plain, position):
        ending = stated["ending"]
        other = subscriber[: -len(ending)] + ending
        if "," not in stated["mark"]:
            found.extend(_counted(found[-1], other)[1:])
        elif len(ending) > 2 and ending[0] == "1" != subscriber[-len(ending)]:
            break  # 0-0000-0001, 1567: a hot line, and no other ending of the number.
        else:
            found.append(other)
        position = stated.end()
    return position, found


def _counted(first: str, last: str) -> list[str]:
    """The numbers from first to last; the first alone where they do not count up, or count too far."""
    count = int(last) - int(first) + 1
    if len(first) != len(last) or not 1 < count <= MOST:
        return [first]
    return [f"{int(first) + step:0{len(first)}}" for step in range(count)]


def _with_ending(printed: str, ending: str) -> str:
    """A printed number with other last digits, in the same form."""
    digits = iter(reversed(ending))
    backwards = (next(digits, sign) if sign.isdigit() else sign for sign in reversed(printed))
    return "".join(reversed(list(backwards)))
