"""What a published file shows of itself: pages, size in points, and whether its words could be searched.

The words themselves are read once and searched for numbers of persons; of each file no more of them than
search needs is kept. What reads a kind of file is imported when the first file of that kind comes.
"""

import csv
from codecs import getincrementaldecoder
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from prongsai.reading import office, pictures
from prongsai.reading.passages import PROPERTIES, Passage, Sighting, UnreadableError, sightings
from prongsai.reading.pdf import MAX_PAGES, PdfReader
from prongsai.reading.words import MOST, NO_WORDS, Words, WordsKeeper, packed

MAX_SIZE = 50_000_000
"""Bytes of the largest file that is opened; twice what GitHub's web page takes."""
_SEARCHED_AS_TEXT = ("csv",)
"""Kinds whose lines are searched one by one like those of records."""
_THAI = 3
"""Bytes of a Thai letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a published file shows of itself. Whatever a kind of file does not have is None."""

    pages: int | None = None
    width: int | None = None
    height: int | None = None
    has_text: bool | None = None
    """Whether all its pages hold words that can be searched; None where a file has no pages."""
    unreadable: str = ""
    """Why it cannot be opened, in Thai; empty where it can."""
    unsearched: str = ""
    """What of it holds words that no program can search, in Thai; empty where all was searched."""
    has_position: bool = False
    """Whether a picture says where it was taken."""
    personal_ids: tuple[Sighting, ...] = ()
    """Numbers in its words and properties that may be persons'."""
    words: Words = NO_WORDS
    """What of its words search knows."""


class FactsReader:
    """Reads the facts of files; equal files are read once as long as the program runs."""

    def __init__(self) -> None:
        self._pdf = PdfReader()

    def read(self, path: Path, sha256: str) -> Facts:
        """The facts of a file by the ending of its name; never raises for what the file holds."""
        suffix = path.suffix.removeprefix(".").lower()
        if (suffix, sha256) not in _KNOWN:
            _KNOWN[suffix, sha256] = self._read(path, suffix)
        return _KNOWN[suffix, sha256]

    def _read(self, path: Path, suffix: str) -> Facts:
        try:
            if suffix in _SEARCHED_AS_TEXT:
                return Facts(words=_words_of_table(path))
            if path.stat().st_size > MAX_SIZE:
                raise UnreadableError("ไฟล์ใหญ่เกินกว่าจะตรวจ")
            if suffix == "pdf":
                return _of_pdf(self._pdf, path)
            if suffix in office.SUFFIXES:
                return _of_document(path)
            if suffix in pictures.SUFFIXES:
                return _of_picture(path)
        except UnreadableError as error:
            return Facts(unreadable=str(error), has_text=False if suffix == "pdf" else None)
        except OSError:
            return Facts(unreadable="เปิดไฟล์ไม่ได้")
        return Facts(unsearched="ทั้งไฟล์")

    def close(self) -> None:
        """End what reading began."""
        self._pdf.close()


_KNOWN: dict[tuple[str, str], Facts] = {}


def _words_of_table(path: Path) -> Words:
    """The cells of a CSV, as far as they can be read; what is wrong with it is told elsewhere."""
    with path.open("rb") as stream:
        raw = stream.read(_THAI * MOST)
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(raw)
    except UnicodeDecodeError:
        is_wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = raw.decode("utf-16" if is_wide else "cp874", "replace")
    kept = WordsKeeper()
    with suppress(csv.Error):
        for row in csv.reader(text.splitlines()):
            kept.add(" ".join(row))
    return packed(kept.text)


def _of_pdf(reader: PdfReader, path: Path) -> Facts:
    pdf = reader.read(path)
    unsearched = []
    if pdf.without_text:
        unsearched.append(_pages(pdf.without_text, pdf.pages))
    if pdf.pages > MAX_PAGES:
        unsearched.append(f"หน้าที่ {MAX_PAGES + 1} เป็นต้นไป")
    if pdf.attachments:
        unsearched.append("ไฟล์ที่แนบอยู่ข้างใน")
    return Facts(
        pages=pdf.pages,
        has_text=not pdf.without_text,
        unsearched=" และ".join(unsearched),
        personal_ids=pdf.personal_ids,
        words=pdf.words,
    )


def _pages(numbers: tuple[int, ...], of: int) -> str:
    """'ทุกหน้า', or the first few pages by number."""
    if len(numbers) == of:
        return "ทุกหน้า"
    listed = ", ".join(str(number) for number in numbers[:10])
    return f"หน้า {listed}" + (f" และอีก {len(numbers) - 10} หน้า" if len(numbers) > 10 else "")


def _of_document(path: Path) -> Facts:
    has_words = False
    kept = WordsKeeper()

    def noticed(passage: Passage) -> Passage:
        nonlocal has_words
        has_words |= passage.place != PROPERTIES
        kept.add(passage.seen)
        return passage

    found = tuple(sightings(noticed(passage) for passage in office.passages(path)))
    return Facts(
        has_text=has_words,
        unsearched="" if has_words else "เนื้อหาทั้งหมด",
        personal_ids=found,
        words=packed(kept.text),
    )


def _of_picture(path: Path) -> Facts:
    picture = pictures.read_picture(path)
    return Facts(
        width=picture.width,
        height=picture.height,
        has_position=picture.has_position,
        personal_ids=tuple(sightings(picture.passages)),
    )
