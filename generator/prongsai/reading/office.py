"""The words of DOCX, XLSX and PPTX: all parts that may hold any, hidden ones and remarks included.

These files are ZIP archives of XML. Their parts are read one after another and never as a tree, so a sheet
of any length takes no more memory than its longest cell. What unfolds to more than a document, and XML with
definitions of its own, is refused.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from posixpath import join, normpath
from xml.etree.ElementTree import XMLParser

from prongsai.reading.passages import PROPERTIES, Passage, UnreadableError

SUFFIXES = ("docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm")
MAX_XML = 60_000_000
"""Bytes of all XML of one file; about a million filled cells."""
_MAX_PARTS = 5_000
_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0"
"""How a file of an older format begins, and one that a password locks."""

_SEEN = ("เนื้อหา", "เชิงอรรถ", "สไลด์")
"""Places whose paragraphs people read; the others repeat on every page, or are remarks or hidden."""
_PARTS = (
    (r"word/document\.xml", "เนื้อหา"),
    (r"word/header\d*\.xml", "หัวกระดาษ"),
    (r"word/footer\d*\.xml", "ท้ายกระดาษ"),
    (r"word/(foot|end)notes\.xml", "เชิงอรรถ"),
    (r"word/comments\w*\.xml", "ความคิดเห็น"),
    (r"(word|xl|ppt)/(drawings|charts|diagrams)/.+\.xml", "กล่องข้อความหรือแผนภูมิ"),
    (r"xl/pivotCache/.+\.xml", "ข้อมูลที่ซ่อนอยู่ของตารางสรุป (PivotTable)"),
    (r"xl/persons/.+\.xml", PROPERTIES),
    (r"ppt/slides/slide(?P<number>\d+)\.xml", "สไลด์"),
    (r"ppt/notesSlides/\w+?(?P<number>\d+)\.xml", "บันทึกย่อของสไลด์"),
    (r"ppt/comments/.+\.xml", "ความคิดเห็น"),
    (r"docProps/.+\.xml", PROPERTIES),
)
"""Parts that hold words, and how people name them; sheets are read apart."""
_PLACES = tuple((re.compile(pattern), place) for pattern, place in _PARTS)
_WORDS = ("t", "text", "delText", "instrText")
"""The elements that hold words within a paragraph, a comment or a text that cells share."""
_UNSEEN = ("delText", "instrText")
"""Those of them that hold what was struck out, and instructions to the program."""


def passages(path: Path) -> Iterator[Passage]:
    """Every passage of a file; raises UnreadableError when it cannot be read to its end."""
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_too_large(archive)
            for name in sorted(archive.namelist()):
                if place := _place(name):
                    yield from _of_part(archive, name, place)
            yield from _sheets(archive)
    except zipfile.BadZipFile:
        with path.open("rb") as stream:
            locked = stream.read(4) == _OLE
        raise UnreadableError("ใส่รหัสผ่านไว้ หรือเป็นไฟล์รุ่นเก่า" if locked else "ไฟล์เสียหรือไม่ครบ") from None
    except UnreadableError:
        raise
    except Exception:  # Archives and XML raise what the broken byte makes them raise.
        raise UnreadableError("ไฟล์เสียหรือไม่ครบ") from None


def _refuse_too_large(archive: zipfile.ZipFile) -> None:
    """The archive gives no more of a part than its directory tells, so what that tells is the bound."""
    parts = archive.infolist()
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if xml > MAX_XML or len(parts) > _MAX_PARTS:
        raise UnreadableError("ข้างในใหญ่ผิดปกติ")


def _place(name: str) -> str:
    for pattern, place in _PLACES:
        if found := pattern.fullmatch(name):
            number = found.groupdict().get("number")
            return f"{place} {number}" if number else place
    return ""


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag of XML, without its namespace: one that opens has attributes, one that closes its own text."""

    name: str
    attributes: dict[str, str] | None = None
    text: str = ""


@dataclass(slots=True)
class _Tags:
    """What an XML parser calls; keeps the tags that it saw until they are taken."""

    seen: list[_Tag] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Office writes no definitions; who adds some wants them to unfold."""
        raise UnreadableError("ข้างในมีส่วนที่ไม่ใช่ของเอกสาร")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.words.clear()
        self.seen.append(_Tag(_local(name), {_local(key): value for key, value in attributes.items()}))

    def data(self, text: str) -> None:
        """A piece of the text of the innermost element."""
        self.words.append(text)

    def end(self, name: str) -> None:
        """An element ends; its own text is what came since the last tag."""
        self.seen.append(_Tag(_local(name), text="".join(self.words)))
        self.words.clear()

    def close(self) -> None:
        """The parser asks for it."""


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _tags(archive: zipfile.ZipFile, name: str) -> Iterator[_Tag]:
    """The tags of a part, in order; none when the archive has no such part."""
    if name not in archive.NameToInfo:
        return
    tags = _Tags()
    parser = XMLParser(target=tags)
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            yield from tags.seen
            tags.seen.clear()
    parser.close()
    yield from tags.seen


def _of_part(archive: zipfile.ZipFile, name: str, place: str) -> Iterator[Passage]:
    """Paragraphs of a part; outside paragraphs each text by itself, as properties are."""
    paragraph: list[str] = []
    seen: list[str] = []
    cells: list[str] = []
    is_read = place.startswith(_SEEN)
    open_paragraphs = 0  # A text box stands inside a paragraph and holds others.
    for tag in _tags(archive, name):
        if tag.attributes is not None:
            open_paragraphs += tag.name == "p"
            if tag.name == "tr":
                cells.clear()
            elif tag.name in ("tab", "br", "cr"):
                paragraph.append(" ")
                seen.append(" ")
            if "v" in tag.attributes:  # A pivot table keeps its source in attributes.
                yield Passage(place, _as_seen(tag.attributes["v"]))
        elif tag.name == "p":
            open_paragraphs -= 1
            cells.append("".join(paragraph))
            if cells[-1].strip():
                yield Passage(place, cells[-1], "".join(seen) if is_read else "")
            paragraph.clear()
            seen.clear()
        elif tag.name == "tr":
            yield from (Passage(place, run) for run in _boxed(cells))
        elif not open_paragraphs and tag.text.strip():
            yield Passage(place, tag.text)
        elif tag.name in _WORDS:
            paragraph.append(tag.text)
            if tag.name not in _UNSEEN:
                seen.append(tag.text)


def _boxed(cells: list[str]) -> Iterator[str]:
    """Runs of cells that hold one digit each, as the boxes of a form do."""
    digits = (cell.strip() for cell in cells)
    joined = "".join(digit if len(digit) == 1 and digit.isdecimal() else "|" for digit in digits)
    yield from (run for run in joined.split("|") if len(run) > 1)


def _sheets(archive: zipfile.ZipFile) -> Iterator[Passage]:
    """Every sheet of a workbook, hidden ones too."""
    shared = [text for _, text in _texts(archive, "xl/sharedStrings.xml", "si")]
    targets = _relations(archive, "xl/workbook.xml")
    for tag in _tags(archive, "xl/workbook.xml"):
        if tag.name == "sheet" and tag.attributes:
            place = f"แผ่นงาน “{tag.attributes.get('name', '')}”"
            yield Passage(place, place)
            _, sheet = targets.get(tag.attributes.get("id", ""), ("", ""))
            is_shown = tag.attributes.get("state", "visible") == "visible"
            yield from _cells(archive, sheet, place, shared, is_shown=is_shown)
            for kind, part in _relations(archive, sheet).values():
                if kind.lower().endswith(("/comments", "/threadedcomment")):
                    for cell, text in _texts(archive, part, "comment", "threadedComment"):
                        yield Passage(f"{place} ความคิดเห็นที่เซลล์ {cell}", text)


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """The parts that a part of a workbook names: kind and path, by the id under which it names them."""
    folder, _, file = part.rpartition("/")
    return {
        tag.attributes.get("Id", ""): (
            tag.attributes.get("Type", ""),
            normpath(join("/", folder, tag.attributes.get("Target", ""))).removeprefix("/"),
        )
        for tag in _tags(archive, f"{folder}/_rels/{file}.rels")
        if tag.attributes
    }


def _texts(archive: zipfile.ZipFile, part: str, *names: str) -> Iterator[tuple[str, str]]:
    """The texts of the elements of a name, each with the cell to which it refers, if any."""
    cell = ""
    words: list[str] = []
    for tag in _tags(archive, part):
        if tag.attributes is not None:
            cell = tag.attributes.get("ref", cell)
        elif tag.name in names:
            yield cell, "".join(words)
            words.clear()
        elif tag.name in _WORDS:
            words.append(tag.text)


def _cells(
    archive: zipfile.ZipFile, part: str, place: str, shared: list[str], *, is_shown: bool
) -> Iterator[Passage]:
    """Every cell with its address, and what stands around the cells when the sheet is printed."""
    cell, kind = "", ""
    words: list[str] = []
    row: list[str] = []
    for tag in _tags(archive, part):
        if tag.attributes is not None:
            if tag.name == "c":
                cell, kind = tag.attributes.get("r", ""), tag.attributes.get("t", "")
        elif tag.name in ("v", "t"):
            words.append(shared[int(tag.text)] if kind == "s" else tag.text)
        elif tag.name == "c":
            written = "".join(words)
            row.append(_as_seen(written) if kind in ("", "n") else written)
            words.clear()
            yield Passage(f"{place} เซลล์ {cell}", row[-1], row[-1] if is_shown else "")
        elif tag.name == "row":
            yield from (Passage(f"{place} แถวของเซลล์ {cell}", run) for run in _boxed(row))
            row.clear()
        elif tag.name.endswith(("Header", "Footer")):
            yield Passage(f"{place} หัวหรือท้ายกระดาษ", tag.text)


def _as_seen(number: str) -> str:
    """A number as people see it: XLSX keeps a long one as 1.111111111151E12."""
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    is_whole = value.is_finite() and 0 <= value.adjusted() < 20 and value == int(value)
    return str(int(value)) if is_whole else number
