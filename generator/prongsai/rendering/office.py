"""What files for Office share: packages with the same bytes each time, and texts that they can hold."""

import io
import re
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FONT = "TH Sarabun New"
"""What Thai offices write with; a machine without it shows its own Thai font."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NO_ROOM = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of the parts, by name and in this order, without the time of its making."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return target.getvalue()


def legal(text: str) -> str:
    """The text without characters that XML forbids, its lines ended by line feeds."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def letters(line: str) -> int:
    """The letters that stand side by side: vowels and tone marks above and below take no room."""
    return len(_NO_ROOM.sub("", line))
