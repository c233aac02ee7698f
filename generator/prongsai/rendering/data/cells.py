"""The values of rows as one text, for the cells of tables."""

from collections.abc import Iterable, Mapping

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(value: object) -> str:
    """Lists stand in one cell, a line each; the parts of one thing stand beside each other."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return " · ".join(filter(None, map(as_text, value.values())))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "\n".join(map(as_text, value))
    return str(value)


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet could run the text, were it no string cell."""
    return text.startswith(_FORMULA)
