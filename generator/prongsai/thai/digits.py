"""Thai digits (๐–๙, U+0E50–U+0E59) and Arabic digits (0–9)."""

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"

_TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)


def to_arabic(text: str) -> str:
    """The text with every Thai digit as an Arabic one."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """The text with every Arabic digit as a Thai one."""
    return text.translate(_TO_THAI)
