"""Thai telephone numbers as links (RFC 3966)."""

import re

from prongsai.thai.digits import to_arabic
from prongsai.thai.text import normalise

_PREFIX = re.compile(r"(?:หมายเลข|เบอร์|โทรศัพท์|โทร|สายด่วน|มือถือ|เคลื่อนที่|tel|phone|[\s.:])*", re.IGNORECASE)
_GAP = r"[\s().\-\u2010-\u2015]*"
_LAND_LINE = "".join(["[2-57]", *[rf"{_GAP}\d"] * 7])
_MOBILE = "".join(["[689]", *[rf"{_GAP}\d"] * 8])
_SUBSCRIBER = re.compile(rf"\(?(?:\+?66{_GAP}(?:\(0\){_GAP})?|0{_GAP})({_LAND_LINE}|{_MOBILE})(?!\s*\d)")
_HOT_LINE = re.compile(r"(1\d{2,3})(?![\d.]|\s*[-\u2010-\u2015]?\s*\d)")
_EXTENSION = re.compile(r"[\s,(]*(?:ต่อ|กด|ext)[\s.:]*(\d{1,6})", re.IGNORECASE)


def tel_link(text: str) -> str | None:
    """The `tel:` address of the first telephone number of the text, or None if the text begins with none.

    Land lines have 9 digits and mobile numbers 10, dialled from abroad by +66; hot lines of 3 or 4 digits
    work only within the country. Of several numbers and of a range the first is taken.
    """
    plain = _PREFIX.sub("", to_arabic(normalise(text)), count=1)
    if hot_line := _HOT_LINE.match(plain):
        return f"tel:{hot_line[1]}"
    number = _SUBSCRIBER.match(plain)
    if not number:
        return None
    subscriber = re.sub(r"\D", "", number[1])
    extension = _EXTENSION.match(plain, number.end())
    return f"tel:+66{subscriber};ext={extension[1]}" if extension else f"tel:+66{subscriber}"
