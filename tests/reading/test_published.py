"""What published files show of themselves, whatever is in them. All numbers of persons are invented."""

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.document import Document as DocxDocument
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin

from documents import archive, document, docx, exif, pdf, picture, xlsx
from prongsai.reading import office
from prongsai.reading import pdf as portable
from prongsai.reading.content import read
from prongsai.reading.passages import UnreadableError
from prongsai.reading.pictures import MAX_WORDS, read_picture
from prongsai.reading.published import Facts, FactsReader

ID = "1111111111151"
CARD = "1-1111-11111-15-1"
WORDS = "รายงานผลการดำเนินงานประจำปีงบประมาณของเทศบาล"
FactsOf = Callable[[str, bytes], Facts]


@pytest.fixture
def facts_of(tmp_path: Path) -> Iterator[FactsOf]:
    """Write a file of a name and read its facts."""
    reader = FactsReader()

    def read_facts(name: str, content: bytes) -> Facts:
        path = tmp_path / name
        path.write_bytes(content)
        return reader.read(path, str(hash(content)))

    yield read_facts
    reader.close()


def places(facts: Facts) -> list[str]:
    assert all(sighting.masked == "xxxxxxxxxx151" for sighting in facts.personal_ids)
    return [sighting.place for sighting in facts.personal_ids]


def test_pages_of_a_pdf_and_those_that_are_pictures(facts_of: FactsOf) -> None:
    """A page with a picture alone has no text; a blank one, as behind a cover, lacks none."""
    facts = facts_of("a.pdf", pdf(WORDS, None, "", WORDS))
    assert (facts.pages, facts.has_text, facts.unsearched) == (4, False, "หน้า 2")
    assert facts_of("b.pdf", pdf(WORDS, "")).has_text is True
    assert facts_of("c.pdf", pdf(None)).unsearched == "ทุกหน้า"
    assert facts_of("d.pdf", pdf(*[WORDS, None] * 12)).unsearched.endswith("และอีก 2 หน้า")


def test_numbers_of_persons_in_a_pdf(facts_of: FactsOf) -> None:
    """By page, also where the end of a line breaks the number, and in what the properties say."""
    facts = facts_of(
        "a.pdf", pdf(WORDS, f"เลข {CARD}", "เลข 1111111\n111151 และ ๑-๑๑๑๑-\n๑๑๑๑๑-๑๕-๑", title=ID)
    )
    assert places(facts) == ["คุณสมบัติเอกสาร", "หน้า 2", "หน้า 3"]


def test_numbers_of_persons_in_every_part_of_a_document(facts_of: FactsOf) -> None:
    """Body, boxes of one digit, header, footer, properties; runs of one number may be formatted apart."""
    made = Document()
    paragraph = made.add_paragraph("เลข ")
    for part in (CARD[:5], CARD[5:9], CARD[9:]):
        paragraph.add_run(part).bold = part == CARD[5:9]
    assert document_places(facts_of, made) == ["เนื้อหา"]
    made = Document()
    for cell, digit in zip(made.add_table(1, 13).rows[0].cells, ID, strict=True):
        cell.text = digit
    made.sections[0].header.paragraphs[0].text = CARD
    made.sections[0].footer.paragraphs[0].text = ID
    made.core_properties.comments = ID
    assert document_places(facts_of, made) == ["คุณสมบัติเอกสาร", "เนื้อหา", "ท้ายกระดาษ", "หัวกระดาษ"]


def document_places(facts_of: FactsOf, made: DocxDocument) -> list[str]:
    stream = io.BytesIO()
    made.save(stream)
    return places(facts_of("a.docx", stream.getvalue()))


def test_numbers_of_persons_in_every_part_of_a_workbook(facts_of: FactsOf) -> None:
    """Texts, whole numbers, numbers of a formula, boxes, remarks, hidden sheets, page headers."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.title = "รายชื่อ"
    sheet["B7"], sheet["B8"], sheet["B9"] = int(ID), CARD, float(ID)
    sheet["A1"] = "ชื่อ"
    sheet["A1"].comment = Comment(f"เลข {ID}", "ผู้ตรวจ")
    sheet.oddFooter.left.text = CARD  # type: ignore[union-attr]
    for column, digit in enumerate(ID, start=2):
        sheet.cell(3, column, int(digit))
    hidden = book.create_sheet("สำรอง")
    hidden.sheet_state = "hidden"
    hidden["C2"] = ID
    stream = io.BytesIO()
    book.save(stream)
    assert places(facts_of("a.xlsx", stream.getvalue())) == [
        "แผ่นงาน “รายชื่อ” แถวของเซลล์ N3",
        "แผ่นงาน “รายชื่อ” เซลล์ B7",
        "แผ่นงาน “รายชื่อ” เซลล์ B8",
        "แผ่นงาน “รายชื่อ” เซลล์ B9",
        "แผ่นงาน “รายชื่อ” หัวหรือท้ายกระดาษ",
        "แผ่นงาน “รายชื่อ” ความคิดเห็นที่เซลล์ A1",
        "แผ่นงาน “สำรอง” เซลล์ C2",
    ]


def test_a_number_in_powers_of_ten_is_found(facts_of: FactsOf) -> None:
    """As some programs write whole numbers into a workbook."""
    with zipfile.ZipFile(io.BytesIO(xlsx((int(ID),)))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(ID.encode(), b"1.111111111151E12")
    assert b"E12" in parts[sheet]
    assert places(facts_of("a.xlsx", archive(parts))) == ["แผ่นงาน “ตาราง” เซลล์ A1"]


def test_pictures_tell_size_position_and_hidden_words(facts_of: FactsOf) -> None:
    """In EXIF, in the texts of a PNG, in XMP, in a remark."""
    facts = facts_of("a.jpg", picture("JPEG", (30, 20), exif=exif(f"พิกัด {ID}")))
    assert (facts.width, facts.height, facts.has_position, places(facts)) == (30, 20, True, ["ข้อมูลกำกับภาพ"])
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", f"เลข {ID}", zip=True)
    texts.add_itxt("Author", "ตัวอย่าง", zip=True)
    facts = facts_of("a.png", picture("PNG", (30, 20), pnginfo=texts))
    assert (facts.width, facts.height, facts.has_position, places(facts)) == (30, 20, False, ["ข้อมูลกำกับภาพ"])
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="14,3N">{ID}</a></x:xmpmeta>'.encode()
    facts = facts_of("b.jpg", picture("JPEG", xmp=xmp))
    assert facts.has_position and places(facts) == ["ข้อมูลกำกับภาพ"]
    assert places(facts_of("c.jpg", picture("JPEG", comment=ID.encode()))) == ["ข้อมูลกำกับภาพ"]
    assert facts_of("d.webp", picture("WEBP", (7, 5))).width == 7


def test_hidden_words_of_a_picture_do_not_fill_the_memory(tmp_path: Path) -> None:
    """Each packed text of a PNG may unfold to a thousand times its size."""
    texts = PngImagePlugin.PngInfo()
    for number in range(5):
        texts.add_text(f"{number}", "ก" * 400_000, zip=True)
    path = tmp_path / "a.png"
    path.write_bytes(picture("PNG", pnginfo=texts))
    assert sum(len(passage.text) for passage in read_picture(path).passages) <= MAX_WORDS


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_picture_has_the_size_that_people_see(facts_of: FactsOf, orientation: int) -> None:
    """A telephone held upright writes a lying picture and a note of how to turn it."""
    turn = Image.Exif()
    turn[0x0112] = orientation
    facts = facts_of("a.jpg", picture("JPEG", (30, 20), exif=turn))
    assert (facts.width, facts.height) == ((30, 20) if orientation < 5 else (20, 30))


def locked() -> bytes:
    """A PDF that asks for a password."""
    lock = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'00' * 32}> >>"
    return pdf(WORDS).replace(b"trailer << ", f"trailer << /ID [<00> <00>] /Encrypt {lock} ".encode())


DOCUMENT = docx(WORDS)
BOMB = {"word/document.xml": b"<p>" + b" " * (office.MAX_XML + 1) + b"</p>"}
LAUGHS = (
    '<!DOCTYPE p [<!ENTITY a "ฮา">'
    + "".join(f'<!ENTITY a{n} "{"&a" * 9};">' for n in range(9))
    + "]><p>&a;</p>"
)
BROKEN = {
    "empty.pdf": b"",
    "cut.pdf": pdf(WORDS)[:200],
    "text.pdf": b"not a document",
    "locked.pdf": locked(),
    "empty.docx": b"",
    "cut.docx": DOCUMENT[: len(DOCUMENT) // 2],
    "locked.xlsx": b"\xd0\xcf\x11\xe0" + bytes(600),
    "bomb.docx": archive(BOMB),
    "laughs.docx": archive({"word/document.xml": LAUGHS}),
    "outside.docx": archive({"word/document.xml": '<!DOCTYPE p SYSTEM "another.xml"><p/>'}),
    "unclosed.docx": archive({"word/document.xml": "<p><t>"}),
    "many.docx": archive({f"{number}.xml": "" for number in range(6_000)}),
    "shared.xlsx": archive(
        {
            "xl/workbook.xml": '<w><sheet name="a" id="r"/></w>',
            "xl/_rels/workbook.xml.rels": '<r><Relationship Id="r" Target="s.xml"/></r>',
            "xl/s.xml": '<s><c r="A1" t="s"><v>7</v></c></s>',
        }
    ),
    "empty.png": b"",
    "cut.jpg": picture("JPEG")[:20],
    "text.png": b"\x89PNG\r\n\x1a\n",
    "wall.gif": b"GIF89a",
    "program.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_unreadable(name: str, facts_of: FactsOf) -> None:
    """It says so in Thai, and nothing is known of it."""
    facts = facts_of(name, BROKEN[name])
    assert facts.unreadable and not facts.unreadable.isascii()
    assert not facts.personal_ids and not facts.has_text


def test_a_locked_file_is_called_so(facts_of: FactsOf) -> None:
    """Staff then know what to do."""
    assert "รหัสผ่าน" in facts_of("a.pdf", locked()).unreadable
    assert "รหัสผ่าน" in facts_of("a.docx", BROKEN["locked.xlsx"]).unreadable


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx", "a.png", "a.jpg"])
def test_no_broken_byte_raises(name: str, facts_of: FactsOf) -> None:
    """A hundred ways to break each kind of file end in facts."""
    whole = bytearray(document(name, WORDS))
    for number in range(100):
        broken = whole.copy()
        at = number * 7919 % len(whole)
        broken[at : at + number % 5] = bytes([number * 31 % 256]) * (number % 7)
        assert isinstance(facts_of(name, bytes(broken)), Facts)


def test_other_kinds_are_said_to_be_unsearched(facts_of: FactsOf) -> None:
    """An old spreadsheet, an archive; a CSV is searched line by line like a record."""
    assert facts_of("a.xls", b"\xd0\xcf\x11\xe0").unsearched == "ทั้งไฟล์"
    assert facts_of("a.zip", b"PK").unsearched == "ทั้งไฟล์"
    assert not facts_of("a.csv", b"\xef\xbb\xbf1,2").unsearched
    assert facts_of("a.docx", docx()).unsearched


def test_a_hundred_numbers_are_enough(facts_of: FactsOf) -> None:
    """Whoever must remove so many needs no list of all."""
    rows = [(int(ID),) for _ in range(300)]
    assert len(facts_of("a.xlsx", xlsx(*rows)).personal_ids) == 100


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    """Another process reads, so it can be ended; the next file is read as if nothing had happened."""
    endless = zlib.compress(b"q Q " * 50_000_000)
    bomb = pdf(WORDS).replace(b"/Length", b"/Filter /FlateDecode /Length")
    start = bomb.rindex(b"stream\n", 0, bomb.rindex(b"endstream")) + len(b"stream\n")
    (tmp_path / "bomb.pdf").write_bytes(bomb[:start] + endless + bomb[bomb.rindex(b"\nendstream") :])
    (tmp_path / "good.pdf").write_bytes(pdf(WORDS))
    reader = portable.PdfReader(seconds=1)
    with pytest.raises(UnreadableError):
        reader.read(tmp_path / "bomb.pdf")
    assert reader.read(tmp_path / "good.pdf").pages == 1
    reader.close()


def test_nothing_reads_documents_where_there_are_none(tmp_path: Path) -> None:
    """Neither PDFium nor Pillow is loaded for records alone, and no process begins."""
    (tmp_path / "content").mkdir()
    program = (
        "import subprocess, sys, pathlib; subprocess.Popen = None\n"
        "from prongsai.reading.content import read\n"
        "read(pathlib.Path(sys.argv[1]))\n"
        "print(*{'PIL', 'pypdfium2', 'openpyxl', 'docx'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "content")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "\n"


def test_equal_files_are_read_once(content: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is built again and again while someone writes reads no document twice."""
    root = content({"files/2566/a.pdf": "แผน", "files/2566/b.pdf": "แผน"})
    first = read(root).content.files
    monkeypatch.setattr(portable.PdfReader, "read", None)
    assert read(root).content.files == first
    assert first["2566/a.pdf"].facts.pages == 1
