"""Size and hidden words of pictures: EXIF, XMP, IPTC, comments, and where a telephone says it was.

Only the beginnings of a picture are read, never its points, so one that unfolds to a wall does no harm.
"""

import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prongsai.reading.passages import Passage, UnreadableError

if TYPE_CHECKING:
    from PIL import Image

SUFFIXES = ("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp")
FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
"""What Pillow may take a file for, whatever its name: some others it hands to programs of the machine."""
PLACE = "ข้อมูลกำกับภาพ"
MAX_WORDS = 1_000_000
"""Bytes of all hidden texts of a picture; what goes beyond is cut."""

_PNG = b"\x89PNG\r\n\x1a\n"
_XMP, _XMP_END = b"<x:xmpmeta", b"</x:xmpmeta>"
_POSITION = re.compile(r"\bexif:GPSL(?:atitude|ongitude)\b")
_GPS, _LATITUDE = 0x8825, 2
_CAMERA = 0x8769
_ORIENTATION, _LYING = 0x0112, range(5, 9)
"""A telephone held upright writes a lying picture, and here how to turn it."""
_WINDOWS = range(0x9C9B, 0x9CA0)
"""EXIF tags in which Windows keeps title, remark, author, keywords and subject, as UTF-16 bytes."""


@dataclass(slots=True)
class Picture:
    """Width and height in points as people see it, whether it says where it was taken, its hidden words."""

    width: int
    height: int
    has_position: bool = False
    passages: list[Passage] = field(default_factory=list)
    room: int = MAX_WORDS
    """How many more of them are kept."""

    def add(self, words: object) -> None:
        """Keep hidden words, of whatever form a reader gives them."""
        if isinstance(words, bytes):
            words = words[: self.room].decode("utf-8", "replace")
        if isinstance(words, str | int | float) and self.room > 0:
            self.passages.append(Passage(PLACE, str(words)[: self.room]))
            self.room -= len(self.passages[-1].text)
        elif isinstance(words, tuple | list):
            for part in words[:100]:
                self.add(part)


def read_picture(path: Path) -> Picture:
    """What a picture tells of itself; raises UnreadableError when it is none."""
    raw = path.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Of pictures with many points, and of odd EXIF.
            picture = _png(raw) if raw.startswith(_PNG) else _opened(path)
    except Exception:  # Pillow's readers raise what the broken byte makes them raise.
        raise UnreadableError("ไฟล์เสีย หรือไม่ใช่ภาพตามนามสกุลไฟล์") from None
    for words in xmp(raw):
        picture.has_position |= bool(_POSITION.search(words))
        picture.add(words)
    return picture


def xmp(raw: bytes) -> Iterator[str]:
    """The XMP texts of a file: they stand in the open in pictures and in PDF alike."""
    start = raw.find(_XMP)
    while start >= 0 and (end := raw.find(_XMP_END, start, start + MAX_WORDS)) >= 0:
        yield raw[start:end].decode("utf-8", "replace")
        start = raw.find(_XMP, end)


def _opened(path: Path) -> Picture:
    """Any picture but PNG, whose hidden words Pillow gives only after unfolding the whole picture."""
    from PIL import Image
    from PIL.IptcImagePlugin import getiptcinfo

    with Image.open(path, formats=FORMATS) as opened:
        picture = Picture(*opened.size)
        _add_exif(picture, opened.getexif())
        picture.add(opened.info.get("comment"))
        picture.add(list((getiptcinfo(opened) or {}).values()))
    return picture


def _png(raw: bytes) -> Picture:
    """A PNG is a row of parts: length, name, content, checksum."""
    picture = Picture(*struct.unpack_from(">II", raw, 16))
    at = len(_PNG)
    while at + 8 <= len(raw):
        length, name = struct.unpack_from(">I4s", raw, at)
        content = raw[at + 8 : at + 8 + length]
        if name in (b"tEXt", b"zTXt", b"iTXt"):
            if picture.room > 0:
                picture.add(_png_text(name, content))
        elif name == b"eXIf":
            from PIL import Image

            exif = Image.Exif()
            exif.load(content)
            _add_exif(picture, exif)
        at += length + 12
    return picture


def _png_text(name: bytes, content: bytes) -> str:
    """Keyword and text; they are Latin-1 unless the part says otherwise, and may be compressed."""
    keyword, _, rest = content.partition(b"\0")
    is_packed = name == b"zTXt"
    if name == b"iTXt":
        is_packed = rest[:1] == b"\1"
        rest = rest[2:].split(b"\0", 2)[-1]
    elif is_packed:
        rest = rest[1:]
    if is_packed:
        rest = zlib.decompressobj().decompress(rest, MAX_WORDS)
    return f"{keyword.decode('latin-1')} {rest.decode('utf-8', 'replace')}"


def _add_exif(picture: Picture, exif: "Image.Exif") -> None:
    if exif.get(_ORIENTATION) in _LYING:
        picture.width, picture.height = picture.height, picture.width
    picture.has_position |= _LATITUDE in exif.get_ifd(_GPS)
    for values in (dict(exif), exif.get_ifd(_CAMERA)):
        for tag, value in values.items():
            picture.add(value.decode("utf-16-le", "replace") if tag in _WINDOWS else _without_code(value))


def _without_code(value: Any) -> Any:
    """A remark in EXIF begins with eight bytes that name its encoding; the text is what follows."""
    if isinstance(value, bytes) and value.startswith(b"UNICODE\0"):
        return value[8:].decode("utf-16-be", "replace") + value[8:].decode("utf-16-le", "replace")
    return value
