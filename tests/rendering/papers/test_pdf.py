"""Papers as PDF: what two programs read out of them, and where sheets, rows and lines end."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from prongsai.model.agency import DigitStyle
from prongsai.rendering.office import letters
from prongsai.rendering.papers import to_pdf
from prongsai.rendering.papers.line_breaks import pieces, words
from prongsai.rendering.papers.paper import (
    Block,
    Cell,
    Column,
    Drawing,
    Label,
    Line,
    Paper,
    Section,
    Signature,
    Table,
    Text,
)

SIGNATURES = (
    Signature(role="ผู้รายงาน"),
    Signature(role="ผู้รับทราบรายงาน", name="นายตัวอย่าง ใจดี", position="นายกเทศมนตรี"),
)
SENTENCE = "เจ้าหน้าที่ผู้รับผิดชอบของสำนักปลัดดำเนินการเปิดเผยงบประมาณ แก้ไขตามที่กำหนด น้ำท่วมครั้งก่อนที่ผู้ใหญ่บ้านแจ้ง"
COMMON = ("ดำเนินการ", "สำนัก", "กำหนด", "ผู้รับผิดชอบ", "น้ำ", "ที่", "ครั้ง", "แก้ไข", "งบประมาณ")
BREAKERS = (
    "#eval(1)",
    "*x* _y_ `z`",
    "$x^2$",
    "@ref <label>",
    r"C:\new\u{41} \# //",
    "= หัวข้อ",
    "#{ [ ( \"'",
    "--- ~",
)
"""Texts that mean something to Typst."""


MARGIN = 56.7
"""Around the text of a sheet, in points."""


def paper(*blocks: Block, landscape: bool = False, signatures: Sequence[Signature] = ()) -> Paper:
    return Paper(
        year=2566,
        address="/report/",
        name="2566-6-months",
        title="รายงานตัวอย่าง ๒๕๖๘",
        cover=("รายงานตัวอย่าง", "ประจำปี ๒๕๖๘"),
        sections=(Section(heading="ส่วนที่หนึ่ง", blocks=blocks),),
        signatures=tuple(signatures),
        landscape=landscape,
        description="",
        trail=(),
        kind="รายงาน",
    )


def table(*rows: Sequence[str | Cell], shares: Sequence[float] = (1, 4, 2)) -> Table:
    return Table(
        caption="ตาราง",
        columns=tuple(Column(label=f"หัวช่อง{at}", share=share) for at, share in enumerate(shares)),
        rows=tuple(
            tuple((Line(text=cell),) if isinstance(cell, str) else cell for cell in row) for row in rows
        ),
    )


def text(*lines: str) -> Text:
    return Text(lines=tuple(Line(text=line) for line in lines))


def sheets(written: Paper, digits: DigitStyle = DigitStyle.THAI) -> list[str]:
    """What pdfium reads on each sheet, without what is beyond its edges."""
    document = PdfDocument(to_pdf.write(written, digits))
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def poppler(program: str, written: Paper) -> str:
    """What a program of poppler reads."""
    command = [program, "-", "-"] if program == "pdftotext" else [program, "-"]
    content = to_pdf.write(written, DigitStyle.THAI)
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


def without_spaces(read: str) -> str:
    return "".join(read.split())


def test_thai_copies_as_it_reads() -> None:
    """Two programs find every common word as often as it was written, in paragraphs and in cells."""
    written = paper(text(*[SENTENCE] * 5), table(*[["ก", SENTENCE, "ข"]] * 6), text(SENTENCE))
    for read in ("".join(sheets(written)), poppler("pdftotext", written)):
        found = {word: without_spaces(read).count(word) for word in COMMON}
        assert found == {word: 12 * SENTENCE.count(word) + "ส่วนที่หนึ่ง".count(word) for word in COMMON}


@pytest.mark.parametrize("strong", [False, True])
def test_stacked_marks_are_not_doubled(strong: bool) -> None:
    """Whatever vowel and tone mark stand over a consonant, what is read has each of them once."""
    consonants = [chr(code) for code in range(ord("ก"), ord("ฮ") + 1)]
    marks = [
        above + tone
        for above, tone in product(["", *"ัิีึืฺุู็ํ"], ["", *"่้๊๋์", "ำ", "่ำ", "้ำ"])
        if not (above and "ำ" in tone)
    ]
    lines = ["x".join(consonant + mark for mark in marks) for consonant in consonants]
    block = Text(lines=tuple(Line(text="", label=line) for line in lines)) if strong else text(*lines)
    document = PdfDocument(to_pdf.write(paper(block, landscape=True), DigitStyle.THAI))
    read = without_spaces("".join(page.get_textpage().get_text_range() for page in document))
    assert [line for line in lines if line not in re.sub("หน้า./.", "", read)] == []


def test_screen_readers_know_what_it_is() -> None:
    """The file says that it is PDF/UA-1, tagged, in Thai, and what it is called; it tells no time."""
    written = paper(table(["ก", SENTENCE, "ข"]), text("จบ"), signatures=SIGNATURES)
    content = to_pdf.write(written, DigitStyle.THAI)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"<dc:language><rdf:Bag><rdf:li>th</rdf:li>" in content
    assert b"CreateDate" not in content and b"CreationDate" not in content
    told = poppler("pdfinfo", written)
    assert "รายงานตัวอย่าง ๒๕๖๘" in told and "Tagged:          yes" in told


def test_the_same_paper_gives_the_same_bytes() -> None:
    """Nothing of the moment, the machine or the papers before gets into a file."""
    written = paper(table(["ก", SENTENCE, "ข"]), signatures=SIGNATURES)
    first = to_pdf.write.__wrapped__(written, DigitStyle.THAI)
    to_pdf.write(paper(text("อื่น")), DigitStyle.ARABIC)
    assert to_pdf.write.__wrapped__(written, DigitStyle.THAI) == first


def test_records_are_never_markup() -> None:
    """What means something to Typst stands as it was typed."""
    list_ = Text(lines=tuple(Line(text=one, number=one, label=one) for one in BREAKERS))
    written = paper(table(*[[one, one, one] for one in BREAKERS]), list_, text(*BREAKERS))
    read = without_spaces("".join(sheets(written)))
    for one in BREAKERS:
        assert read.count(without_spaces(one)) == 7


@pytest.mark.parametrize("undrawn", ["😀", "中文", "ᠮᠣ 😀 中", "한국어"])
def test_what_no_font_draws_is_kept_as_text(undrawn: str) -> None:
    """An emoji or a rare script stops no build, and can be copied, strong or not."""
    written = paper(text("ก่อน " + undrawn), Text(lines=(Line(text="หลัง", label=undrawn),)))
    read = without_spaces(poppler("pdftotext", written))
    assert f"ก่อน{without_spaces(undrawn)}{without_spaces(undrawn)}หลัง" in read


def test_what_the_standard_forbids_stops_no_build() -> None:
    """A mark of byte order, which shows nothing, is forbidden in an accessible file."""
    (read,) = sheets(paper(text("ก่อน\ufeffหลัง")))
    assert "ก่อน" in read and "หลัง" in read


@pytest.mark.parametrize("landscape", [False, True])
def test_a_row_that_fits_a_sheet_is_not_split(landscape: bool) -> None:
    """Each row is whole on one sheet, and every sheet with rows repeats the head of the table."""
    rows = [[f"({at})", SENTENCE * (at % 6), f"[{at}]"] for at in range(40)]
    read = sheets(paper(table(*rows), landscape=landscape))
    assert len(read) > 4
    for at in range(40):
        (sheet,) = [sheet for sheet in read if f"({at})" in sheet]
        part = without_spaces(sheet.partition(f"({at})")[2].partition(f"({at + 1})")[0])
        assert part.count("เจ้าหน้าที่ผู้รับผิดชอบ") == at % 6 and f"[{at}]" in part
    assert all(sheet.count("หัวช่อง1") == 1 for sheet in read)


def test_a_row_taller_than_a_sheet_goes_on_with_nothing_lost() -> None:
    """Lists and long paragraphs go on from sheet to sheet; every line of them is there once."""
    entries = tuple(Line(text=f"ดำเนินการ<{at}>", number=f"{at}.") for at in range(120))
    read = sheets(paper(table(["ก", entries, SENTENCE * 50])))
    whole = without_spaces("".join(read))
    assert len(read) > 2
    assert all(whole.count(f"<{at}>") == 1 for at in range(120))
    assert whole.count("ผู้รับผิดชอบ") == 50


@pytest.mark.parametrize("lines", range(22, 36))
def test_a_heading_is_never_alone_on_a_sheet(lines: int) -> None:
    """A row that would fit a sheet, but not below its heading, begins below it."""
    read = sheets(paper(table(["(0)", "ดำเนินการ\n" * lines, ""]), landscape=True))
    (sheet,) = [sheet for sheet in read if "ส่วนที่หนึ่ง" in without_spaces(sheet)]
    assert "(0)" in sheet


@pytest.mark.parametrize("entries", range(1, 20))
def test_no_row_runs_off_its_sheet(entries: int) -> None:
    """Narrow cells with long numbers and deep lists are tall, and nothing of them is lost."""
    lines = tuple(Line(text=f"{SENTENCE} <{at}>", number="๑๐.๑๐.", depth=at % 2) for at in range(entries))
    read = "".join(sheets(paper(table(["ก", lines, "ข" * 90], shares=[5, 1, 1]), landscape=True)))
    assert re.findall("<.*?>", without_spaces(read)) == [f"<{at}>" for at in range(entries)]


def test_pages_are_numbered_in_the_digits_of_the_agency() -> None:
    """A paper of one sheet has no number."""
    long = paper(text(*[SENTENCE] * 50))
    assert "หน้า ๑ / ๓" in sheets(long)[0] and "หน้า ๓ / ๓" in sheets(long)[2]
    assert "หน้า 2 / 3" in sheets(long, DigitStyle.ARABIC)[1]
    assert "หน้า" not in sheets(paper(text("สั้น")))[0]


@pytest.mark.parametrize("rows", range(18, 28))
def test_signatures_stand_with_something_that_they_are_for(rows: int) -> None:
    """However many rows there are, the last of them is on the sheet that is signed, below the head."""
    read = sheets(paper(table(*[[f"({at})", SENTENCE, ""] for at in range(rows)]), signatures=SIGNATURES))
    assert f"({rows - 1})" in read[-1] and read[-1].count("ลงชื่อ") == 2 and "หัวช่อง1" in read[-1]
    assert without_spaces("".join(read)).count("ผู้รับผิดชอบ") == rows


@pytest.mark.parametrize("lines", range(28, 40))
def test_signatures_follow_a_text_on_its_sheet(lines: int) -> None:
    """The last paragraph goes to the next sheet with them."""
    read = sheets(paper(text(*[f"({at})" for at in range(lines)]), signatures=SIGNATURES))
    assert f"({lines - 1})" in read[-1] and "นายตัวอย่าง ใจดี" in read[-1]


@pytest.mark.parametrize("lines", range(24, 34))
def test_what_leads_to_a_chart_is_on_its_sheet(lines: int) -> None:
    """The heading and the words above a chart go with it to the next sheet."""
    bar = Label(x=5, y=20, text="แท่ง")
    chart = Drawing(shapes="", labels=(bar,), size=10, alt="แผนภูมิ", width=100, height=30)
    before = Section(blocks=(text(*"ก" * lines),))
    after = Section(heading="ข่าว", blocks=(text("หนึ่ง", "สอง"), chart))
    (sheet,) = [sheet for sheet in sheets(replace(paper(), sections=(before, after))) if "แท่ง" in sheet]
    assert "ข่าว" in sheet and "หนึ่ง" in sheet and "สอง" in sheet


def test_lists_keep_their_numbers_and_labels() -> None:
    """Numbers are those of the records, in their order, whatever they are."""
    lines = (
        Line(text="แรก", number="๑."),
        Line(text="ย่อย", number="๑.๑", depth=1),
        Line(text="ท้าย", number="๗)", label="รอบ ๖ เดือน"),
    )
    assert "๑. แรก ๑.๑ ย่อย ๗) รอบ ๖ เดือน ท้าย" in " ".join("".join(sheets(paper(Text(lines=lines)))).split())


def test_twelve_columns_and_endless_words_stay_on_the_sheet() -> None:
    """No letter is beyond the margin, and what has no place to break is broken."""
    rows = [
        [SENTENCE, "ก" * 200, "x" * 200, f"https://example.org/{'y' * 80}/{'z' * 9}", "๑" * 60, *"abcdefg"]
    ] * 3
    for written in (
        paper(table(*rows, shares=[1] * 12), landscape=True),
        paper(text("ก" * 400, "x" * 400), table(["ก" * 5000, "ข", "ค"])),
    ):
        for page in PdfDocument(to_pdf.write(written, DigitStyle.THAI)):
            read = page.get_textpage()
            boxes = [read.get_charbox(at) for at in range(read.count_chars())]
            assert max(right for _, _, right, _ in boxes) <= page.get_width() - MARGIN + 1
            assert min(left for left, _, _, _ in boxes) >= MARGIN - 1


def test_a_paper_may_be_almost_empty() -> None:
    """A table without rows has its head, and a section without blocks its heading, before the signatures."""
    (read,) = sheets(paper(table(), signatures=SIGNATURES[:1]))
    assert "หัวช่อง2" in read and "ผู้รายงาน" in read
    (read,) = sheets(paper(signatures=SIGNATURES))
    assert "ส่วนที่หนึ่ง" in read and "นายกเทศมนตรี" in read


def test_a_drawing_is_told_in_words() -> None:
    """The standard demands words for it; without them there would be no file."""
    drawing = Drawing(
        shapes='<rect width="50" height="10"/>',
        labels=(Label(x=5, y=20, text="ร้อยละ", centred=True),),
        size=10,
        alt="แผนภูมิแท่งหนึ่งแท่ง",
        width=100,
        height=40,
    )
    assert b"pdfuaid" in to_pdf.write(paper(drawing), DigitStyle.THAI)


def test_common_words_are_not_cut() -> None:
    """In a column of any width that holds them, no line ends within a word of the list."""
    listed = ("แก้ไข", "งบประมาณ", "เปิดเผย", "ผู้ใหญ่", "เผยแพร่", "รับผิดชอบ", "จังหวัด", "หน้าที่", "ภายใน")
    assert set(listed) <= set(words())
    for width in range(3, 8):
        written = paper(table(["", "".join(listed) * 5], shares=[16 - width, width]))
        lines = poppler("pdftotext", written).partition("หัวช่อง1")[2].split()
        assert len(lines) > 3
        assert [line for line in lines if re.sub("|".join(listed), "", line)] == []


def test_no_word_is_wider_than_its_column() -> None:
    """In bold too, every word ends before the line of its narrow cell, or is cut after all."""
    lines = tuple(Line(text=word, label=word) for word in words() if letters(word) <= 10)
    narrow = paper(table([lines, lines, ""], shares=[1, 1, 13]), landscape=True)
    for page in PdfDocument(to_pdf.write(narrow, DigitStyle.THAI)):
        read = page.get_textpage()
        cells = range(read.get_text_range().index("หัวช่อง2"), read.count_chars())
        width = (page.get_width() - 2 * MARGIN) / 10
        first, second = MARGIN + width, MARGIN + 2 * width
        boxes = [read.get_charbox(at) for at in cells]
        assert [
            left for left, _, right, _ in boxes if left < first < right + 2 or left < second < right + 2
        ] == []


@given(st.text(st.sampled_from("กขคงเแา่้์ิุabx1๑ /-.(แก้ไขงบประมาณ😀"), max_size=80), st.integers(1, 60))
def test_pieces_are_the_text(one: str, room: int) -> None:
    """Whatever the text, nothing of it is lost or added, and no whole piece is wider than a line."""
    found = pieces(one, room)
    assert "".join(found) == one
    assert all(len(whole) <= room * 3 for whole in found[1::2])


def test_a_word_wider_than_its_line_is_cut_where_it_may_be() -> None:
    """Only there; Typst would let it run into the next column."""
    assert pieces("ประชาสัมพันธ์", 10) == ["", "ประชาสัมพันธ์", ""]
    assert pieces("ประชาสัมพันธ์", 9) == ["ประชาสัมพันธ์"]
    assert pieces("ประชาสัมพันธ์ข่าว", 7) == ["", "ประชา", "", "สัมพันธ์", "ข่าว"]


def test_a_word_is_not_found_within_a_syllable() -> None:
    """Where a mark or a silenced letter goes on, the word is another one."""
    assert pieces("วิธีการณ์ แก้ไข่ มาตรการที่มากกว่า", 40)[1::2] == ["มาตรการ", "มากกว่า"]


def test_what_has_hyphens_is_copied_with_them() -> None:
    """A telephone number or a name in an address stands on one line where it fits."""
    assert pieces("โทร 0-0000-0000 ระบบ e-GP", 40)[1::2] == ["0-0000-0000", "e-GP"]
    written = paper(table(["", "ดูที่ e-GP 0-0000-0000 line-report " * 9], shares=[2, 1]))
    assert "".join(sheets(written)).count("line-report") == 9


def test_the_words_are_words() -> None:
    """One Thai word a line, in order, each once, none too long for a column."""
    listed = list(words())
    assert listed == sorted(set(listed))
    assert all(3 <= len(word) <= 14 and all("ก" <= letter <= "๎" for letter in word) for word in listed)
