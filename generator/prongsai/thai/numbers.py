"""Numbers as Thai offices print them, and amounts of baht in words."""

import re
from dataclasses import dataclass
from decimal import Decimal

from prongsai.thai.digits import to_arabic
from prongsai.thai.text import normalise

LARGEST = 10**18
"""Amounts in words are less than this many baht: a million million millions."""

_MILLION = 1_000_000
_SCALES: dict[str, int] = {
    "": 1,
    "ร้อย": 100,
    "พัน": 1_000,
    "หมื่น": 10_000,
    "แสน": 100_000,
    "ล้าน": _MILLION,
    "พันล้าน": 1000 * _MILLION,
}
_FIGURES = re.compile(
    r"(?P<open>\()?\s*(?P<sign>[-\u2212\u2013+])?\s*(?P<currency>฿)?\s*"
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.(?P<part>[0-9]{1,9}))?\s*"
    r"(?P<percent>%|ร้อยละ)?\s*(?P<scale>พันล้าน|ล้าน|แสน|หมื่น|พัน|ร้อย)?\s*(?P<baht>บาท)?\s*(?P<close>\))?"
)
_PERCENT_FIRST = re.compile(r"ร้อยละ\s*(.+)")

_DIGIT_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACE_WORDS = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_DIGITS = {word: value for value, word in enumerate(_DIGIT_WORDS)} | {"เอ็ด": 1, "ยี่": 2}
_PLACES = {word: 10**place for place, word in enumerate(_PLACE_WORDS) if word}
_WORD = re.compile("|".join((*_DIGITS, *_PLACES, "ล้าน")))
_BAHT = re.compile(r"(?:(?P<baht>.+)บาท)?(?:ถ้วน|(?P<satang>.+)สตางค์)?")
_PARENTHESES = re.compile(r"\((.*)\)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was printed: its value in full (12.5 million is 12,500,000), a percentage as printed."""

    value: Decimal
    is_percent: bool = False
    last_place: Decimal = Decimal(1)
    """What one step of the last digit is worth: 0.1 million for 12.5 million."""


def read_number(text: str) -> Number | None:
    """The number that a text is: ๑,๒๓๔.๕๐, (1,200), −3, 12.5 %, ร้อยละ 80, 12.5 ล้านบาท, สองร้อยบาทถ้วน.

    Parentheses and a minus sign make it negative. None for any other text, a hyphen alone among them.
    """
    plain = to_arabic(normalise(text)).strip()
    if led := _PERCENT_FIRST.fullmatch(plain):
        plain = f"{led[1]} %"
    found = _FIGURES.fullmatch(plain)
    if found is None:
        amount = read_baht(plain)
        return None if amount is None else Number(amount)
    is_percent, scaled = bool(found["percent"]), bool(found["scale"] or found["baht"] or found["currency"])
    if bool(found["open"]) != bool(found["close"]) or (is_percent and scaled):
        return None
    scale = _SCALES[found["scale"] or ""]
    part = found["part"] or ""
    value = Decimal(f"{found['whole'].replace(',', '')}.{part or 0}") * scale
    negative = bool(found["open"]) or found["sign"] not in (None, "+")
    value = value.to_integral_value() if value == value.to_integral_value() else value.normalize()
    return Number(-value if negative else value, is_percent, scale * Decimal(1).scaleb(-len(part)))


def baht_text(amount: Decimal | int) -> str:
    """An amount of baht in words: 1,250.50 is หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์.

    Raises ValueError for more than two decimals, and from LARGEST on.
    """
    satang = abs(Decimal(amount)) * 100
    if satang != satang.to_integral_value() or satang >= LARGEST * 100:
        raise ValueError(f"{amount} baht has no words")
    baht, rest = divmod(int(satang), 100)
    words = f"{_words(baht)}บาท" if baht or not rest else ""
    return f"{'ลบ' if amount < 0 else ''}{words}{f'{_words(rest)}สตางค์' if rest else 'ถ้วน'}"


def read_baht(text: str) -> Decimal | None:
    """The amount that words say, as `baht_text` writes them, in parentheses or not; else None."""
    plain = normalise(text).replace(" ", "")
    if enclosed := _PARENTHESES.fullmatch(plain):
        plain = enclosed[1]
    negative = plain.startswith("ลบ")
    found = _BAHT.fullmatch(plain.removeprefix("ลบ"))
    if found is None or not (found["baht"] or found["satang"]):
        return None
    baht = _value(found["baht"]) if found["baht"] else 0
    satang = _value(found["satang"]) if found["satang"] else 0
    if baht is None or satang is None or satang > 99:
        return None
    amount = Decimal(baht * 100 + satang) / 100
    return -amount if negative else amount


def _words(number: int) -> str:
    """A whole number in words; millions are counted again in millions."""
    if number >= _MILLION:
        millions, rest = divmod(number, _MILLION)
        return f"{_words(millions)}ล้าน{_below_million(rest, follows=True) if rest else ''}"
    return _below_million(number, follows=False) if number else _DIGIT_WORDS[0]


def _below_million(number: int, *, follows: bool) -> str:
    """The words of 1 to 999,999; a last 1 behind anything else is เอ็ด."""
    written = str(number)
    parts = []
    for at, digit in enumerate(written):
        place = len(written) - at - 1
        if digit == "0":
            continue
        if place == 1 and digit in "12":
            word = "" if digit == "1" else "ยี่"
        elif place == 0 and digit == "1" and (follows or len(written) > 1):
            word = "เอ็ด"
        else:
            word = _DIGIT_WORDS[int(digit)]
        parts.append(f"{word}{_PLACE_WORDS[place]}")
    return "".join(parts)


def _value(words: str) -> int | None:
    """The whole number that words say; None when they are no number."""
    total = digit = below = 0
    pending = False
    at = 0
    while at < len(words):
        found = _WORD.match(words, at)
        if found is None:
            return None
        at, word = found.end(), found[0]
        if word == "ล้าน":
            total, below, digit, pending = (total + below + digit) * _MILLION, 0, 0, False
        elif word in _PLACES:
            below, digit, pending = below + (digit if pending else 1) * _PLACES[word], 0, False
        elif pending:
            return None
        else:
            digit, pending = _DIGITS[word], True
    return total + below + digit
