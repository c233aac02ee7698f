"""Small real documents and pictures with given words, made when a test needs them."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePath

import openpyxl
from docx import Document
from PIL import Image

_TO_UNICODE = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0000> <00FF> <0000> <0E00> <0EFF> <0E00> endbfrange endcmap end end
"""
"""Codes of the font are code points; Latin and Thai are enough."""
_DESCRIPTION, _GPS, _LATITUDE = 0x010E, 0x8825, 2


def pdf(*pages: str | None, title: str = "") -> bytes:
    """A PDF of pages of text; a page of None is a picture that fills it, as a scanner makes."""
    catalogue, tree, info, font, family, cmap, picture = range(1, 8)
    objects = {
        catalogue: f"<< /Type /Catalog /Pages {tree} 0 R >>",
        info: f"<< /Title <FEFF{_hex(title)}> >>" if title else "<< >>",
        font: f"<< /Type /Font /Subtype /Type0 /BaseFont /Words /Encoding /Identity-H "
        f"/DescendantFonts [{family} 0 R] /ToUnicode {cmap} 0 R >>",
        family: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Words /DW 500 /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        cmap: _stream("", _TO_UNICODE),
        picture: _stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
            "x",
        ),
    }
    kids = []
    for number, words in enumerate(pages):
        page, shown = 2 * number + 8, 2 * number + 9
        objects[page] = (
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 600 800] /Contents {shown} 0 R /Resources "
            f"<< /Font << /F {font} 0 R >> /XObject << /P {picture} 0 R >> >> >>"
        )
        objects[shown] = _stream("", "q 600 0 0 800 0 0 cm /P Do Q" if words is None else _shown(words))
        kids.append(f"{page} 0 R")
    objects[tree] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects, f"/Root {catalogue} 0 R /Info {info} 0 R")


def _hex(words: str) -> str:
    return words.encode("utf-16-be").hex().upper()


def _stream(entries: str, content: str) -> str:
    return f"<< {entries} /Length {len(content.encode())} >>\nstream\n{content}\nendstream"


def _shown(words: str) -> str:
    lines = (f"<{_hex(line)}> Tj 0 -20 Td" for line in words.split("\n"))
    return f"BT /F 12 Tf 50 750 Td {' '.join(lines)} ET"


def _assembled(objects: Mapping[int, str], trailer: str) -> bytes:
    whole, places = b"%PDF-1.7\n", []
    for number, content in sorted(objects.items()):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    ending = f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{len(whole)}\n%%EOF\n"
    return whole + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{ending}".encode()


def docx(*paragraphs: str) -> bytes:
    """A DOCX of paragraphs."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return _saved(document)


def xlsx(*rows: tuple[str | int, ...], title: str = "ตาราง") -> bytes:
    """An XLSX of one sheet."""
    book = openpyxl.Workbook()
    assert book.active
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return _saved(book)


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 3), **kept: object) -> bytes:
    """A white picture; `kept` goes to Pillow: exif, pnginfo, comment."""
    stream = io.BytesIO()
    Image.new("RGB", size, "white").save(stream, kind, **kept)
    return stream.getvalue()


def exif(words: str) -> Image.Exif:
    """The hidden words of a picture; among them “พิกัด” gives it a position."""
    kept = Image.Exif()
    kept[_DESCRIPTION] = words
    if "พิกัด" in words:
        kept.get_ifd(_GPS)[_LATITUDE] = (14.0, 30.0, 0.0)
    return kept


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of named parts, as DOCX and XLSX are."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return stream.getvalue()


def document(path: str, words: str) -> bytes:
    """What a file of this name holds when these are its words: a real document of its kind, or the text."""
    match PurePath(path).suffix:
        case ".pdf":
            return pdf(*(page or None for page in words.rstrip("\n").split("\f")))
        case ".docx":
            return docx(*words.splitlines())
        case ".xlsx":
            return xlsx(*(tuple(line.split(",")) for line in words.splitlines()))
        case ".png" | ".jpg":
            return picture("PNG" if path.endswith("png") else "JPEG", exif=exif(words))
        case _:
            return words.encode()
