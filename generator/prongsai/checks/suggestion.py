"""What to type instead of a name that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_LISTED = 12


def suggestion(written: str, known: Iterable[str], otherwise: str) -> str:
    """The known name that was probably meant; else the given advice, behind the names if they are few."""
    names = sorted(known)
    if close := get_close_matches(written.lower(), names, n=1, cutoff=0.6):
        return f"หมายถึง {close[0]} หรือไม่"
    if 0 < len(names) <= _LISTED:
        return f"ใช้ได้: {', '.join(names)} หรือ{otherwise}"
    return otherwise
