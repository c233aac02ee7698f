"""The values of rows as one text, for the cells of tables."""

from collections.abc import Iterable, Mapping

LONGEST = 32_767
"""Characters that a cell of Excel holds, counted in UTF-16; most readers of CSV end somewhere above."""
_CUT = "… (ยาวเกินหนึ่งช่องของ Excel ดูข้อความเต็มในไฟล์ JSON)"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(value: object) -> str:
    """Lists stand in one cell, a line each; the parts of one thing stand beside each other."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return " · ".join(filter(None, map(_part, value.values())))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "\n".join(map(as_text, value))
    return str(value)


def _part(value: object) -> str:
    """A value within a longer text, which people read."""
    return ("ใช่" if value else "ไม่ใช่") if isinstance(value, bool) else as_text(value)


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet could run the text, were it no string cell."""
    return text.startswith(_FORMULA)


def inert(text: str) -> str:
    """The text as a cell of a CSV, which no spreadsheet runs."""
    return f"'{text}" if is_like_formula(text) else text


def cut(text: str) -> str:
    """What of a text one cell holds."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
