"""The words of PDF, read by PDFium in a process of its own.

PDFium is part of a browser and made for hostile files; yet a few bytes may keep any reader of PDF busy for
hours, or fill the memory. So another process reads, with bounds on time and memory, and when it ends too
early only the one file counts as unreadable.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prongsai.reading.passages import PROPERTIES, Passage, Sighting, UnreadableError, sightings
from prongsai.reading.pictures import xmp
from prongsai.reading.words import Words, WordsKeeper, packed

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]

SECONDS = 30
"""How long one file may take. A report of 500 pages takes about one second."""
MEMORY = 2_000_000_000
MAX_PAGES = 2_000
_FEW = 30
"""Letters on a scanned page that may be no more than its number or the scanner's stamp."""
_MOSTLY = 0.6
"""The share of a page that one picture covers on a scanned page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """What a PDF shows: its pages, those of them (from 1) that are pictures only, and numbers of persons."""

    pages: int
    without_text: tuple[int, ...]
    attachments: int
    personal_ids: tuple[Sighting, ...]
    words: Words


class PdfReader:
    """Reads PDF files one after another; the process begins with the first."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def read(self, path: Path) -> Pdf:
        """What a PDF shows; raises UnreadableError when it cannot be read."""
        try:
            answer = self._ask(path)
        except (OSError, ValueError):
            self.close()
            raise UnreadableError("ไฟล์ซับซ้อนหรือผิดปกติเกินไป") from None
        if "unreadable" in answer:
            raise UnreadableError(answer["unreadable"])
        return Pdf(
            pages=answer["pages"],
            without_text=tuple(answer["without_text"]),
            attachments=answer["attachments"],
            personal_ids=tuple(Sighting(*sighting) for sighting in answer["personal_ids"]),
            words=packed(answer["words"]),
        )

    def _ask(self, path: Path) -> dict[str, Any]:
        if self._process is None:
            # Not `-m` with the working folder on the path: a file there must not pass for a module.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        process = self._process
        assert process.stdin and process.stdout
        timer = threading.Timer(self._seconds, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(str(path)) + "\n")
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(process.stdout.readline())
            return answer
        finally:
            timer.cancel()

    def close(self) -> None:
        """End the process; the next file begins another."""
        if self._process:
            self._process.kill()
            with suppress(OSError):
                self._process.communicate()
            self._process = None


def _properties(path: Path, document: "PdfDocument") -> Iterator[Passage]:
    for value in document.get_metadata_dict(skip_empty=True).values():
        yield Passage(PROPERTIES, value)
    for words in xmp(path.read_bytes()):
        yield Passage(PROPERTIES, words)
    for item in document.get_toc(max_depth=5):
        yield Passage("สารบัญของไฟล์", item.get_title())


def _notes(page: "PdfPage") -> Iterator[str]:
    """Remarks and filled fields, which are no part of the page's own text."""
    from ctypes import c_ushort

    from pypdfium2 import raw

    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 1_000)):
        note = raw.FPDFPage_GetAnnot(page, index)
        for key in (b"Contents", b"V", b"T"):
            size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
            if 2 < size < 1_000_000:
                buffer = (c_ushort * (size // 2))()
                raw.FPDFAnnot_GetStringValue(note, key, buffer, size)
                yield bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
        raw.FPDFPage_CloseAnnot(note)


def _is_picture_only(page: "PdfPage", words: str) -> bool:
    """Whether the page shows something, but no words or too few beside a picture that covers it."""
    from pypdfium2 import raw

    letters = sum(letter.isprintable() and not letter.isspace() for letter in words)
    if letters >= _FEW:
        return False
    width, height = page.get_size()
    shown = False
    for thing in page.get_objects(max_depth=3):
        shown = True
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            if (right - left) * (top - bottom) > _MOSTLY * width * height:
                return True
    return shown and not letters


def _inspected(path: Path) -> dict[str, Any]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        locked = "assword" in str(error)
        return {"unreadable": "ใส่รหัสผ่านไว้" if locked else "ไฟล์เสียหรือไม่ครบ"}
    without_text: list[int] = []
    kept = WordsKeeper()

    def read() -> Iterator[Passage]:
        yield from _properties(path, document)
        for number in range(1, min(len(document), MAX_PAGES) + 1):
            page = document[number - 1]
            words = page.get_textpage().get_text_bounded()
            if _is_picture_only(page, words):
                without_text.append(number)
            kept.add(words)
            yield Passage(f"หน้า {number}", words)
            for note in _notes(page):
                yield Passage(f"หน้า {number} หมายเหตุหรือช่องกรอก", note)

    found = [(sighting.place, sighting.masked) for sighting in sightings(read())]
    return {
        "pages": len(document),
        "without_text": without_text,
        "attachments": document.count_attachments(),
        "personal_ids": found,
        "words": kept.text,
    }


def _answer_all() -> None:
    """Read a path a line, and answer each with a line."""
    with suppress(ImportError):  # Windows has no such bound.
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        try:
            answer = _inspected(Path(json.loads(line)))
        except Exception:  # Whatever a file makes PDFium or its binding do, the answer is that it did.
            answer = {"unreadable": "ไฟล์เสียหรือไม่ครบ"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    _answer_all()
