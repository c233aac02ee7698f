"""Papers as DOCX: what Word is told, that every word stands in order, and that the bytes are steady."""

import io
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as OpenDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from prongsai.model.agency import DigitStyle
from prongsai.rendering.papers import to_docx
from prongsai.rendering.papers.paper import (
    Block,
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

TABLE = Table(
    caption="ตัวชี้วัดที่ ๙",
    columns=(
        Column(label="ประเด็น", share=17),
        Column(label="ขั้นตอน", share=26),
        Column(label="จำนวน", share=7, numeric=True),
    ),
    rows=(
        (
            (Line(text="การเปิดเผยข้อมูล"),),
            (
                Line(text="จัดทำแผน", number="๑."),
                Line(text="ประชุม", number="๑.๑", depth=1),
                Line(text="เสนอผู้บริหาร", number="๒."),
                Line(text="อบรมแล้ว", label="รอบ ๖ เดือน"),
            ),
            (Line(text="๑๒"),),
        ),
        ((Line(text="รวม"),), (), (Line(text="๑๒"),)),
    ),
    total=True,
)
CHART = Drawing(
    shapes='<rect width="50" height="10" fill="currentColor"/>',
    labels=(Label(x=0, y=20, text="ดำเนินการแล้ว"),),
    size=10,
    alt="ดำเนินการแล้ว ๑ เรื่อง",
    width=100,
    height=30,
)
SIGNATURES = (
    Signature(role="ผู้รายงาน"),
    Signature(role="ผู้บริหาร", name="นายตัวอย่าง ใจดี", position="นายกเทศมนตรี"),
    Signature(role="ผู้ตรวจ"),
)


def paper(*blocks: Block, landscape: bool = True, signatures: Sequence[Signature] = SIGNATURES) -> Paper:
    """A paper of the blocks."""
    return Paper(
        year=2566,
        address="/measures/2568/report-6-months/",
        name="2566-6-months",
        title="รายงานตัวอย่าง ๒๕๖๘",
        cover=("รายงานตัวอย่าง", "ประจำปี ๒๕๖๘"),
        sections=(
            Section(heading="มาตรการ", blocks=(Text(lines=(Line(text="ผลการวิเคราะห์"),)),)),
            Section(heading="ตัวชี้วัดที่ ๙", level=3, blocks=blocks),
        ),
        signatures=tuple(signatures),
        landscape=landscape,
        description="",
        trail=(),
        kind="รายงาน",
    )


def read(written: bytes) -> OpenDocument:
    """A document as a program reads it."""
    return Document(io.BytesIO(written))


def write(*blocks: Block) -> OpenDocument:
    """The document of a paper of the blocks."""
    return read(to_docx.write(paper(*blocks), DigitStyle.THAI))


def paragraphs(document: OpenDocument) -> Iterator[tuple[str, str]]:
    """Style and words of every paragraph that says something, in and out of tables, a space for each tab."""
    for paragraph in document.element.body.iter(qn("w:p")):
        parts = [
            " " if part.tag == qn("w:tab") else part.text or ""
            for part in paragraph.iter(qn("w:t"), qn("w:tab"))
            if part.getparent().tag == qn("w:r")
        ]
        if words := "".join(parts).strip():
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            yield "" if style is None else style.get(qn("w:val")), words


def test_every_word_stands_in_order() -> None:
    """Cover, headings, texts, tables, then the places to sign: as the paper says, and nothing else."""
    shown = paper(TABLE)
    words = [words for _style, words in paragraphs(write(TABLE))]
    said = [text for text in replace(shown, signatures=()).texts() if text]
    assert words[: len(said)] == said
    assert words[len(said) :] == [
        "ลงชื่อ  ผู้รายงาน",
        "( )",
        "ตำแหน่ง",
        "ลงชื่อ  ผู้บริหาร",
        "(นายตัวอย่าง ใจดี)",
        "ตำแหน่ง นายกเทศมนตรี",
        "ลงชื่อ  ผู้ตรวจ",
        "( )",
        "ตำแหน่ง",
    ]


def test_headings_are_headings() -> None:
    """A screen reader and Word's own contents find them."""
    headings = [(style, words) for style, words in paragraphs(write(TABLE)) if style.startswith("Heading")]
    assert headings == [
        ("Heading1", "รายงานตัวอย่าง"),
        ("Heading2", "มาตรการ"),
        ("Heading3", "ตัวชี้วัดที่ ๙"),
    ]


def test_thai_has_its_own_font_size_and_language() -> None:
    """Word takes them from the settings for complex scripts, which every run asks for."""
    document = write(TABLE)
    styles = document.styles.element
    fonts = styles.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia", "cs")} == {"TH Sarabun New"}
    for properties in styles.iter(qn("w:rPr")):
        for latin, thai in (("w:sz", "w:szCs"), ("w:b", "w:bCs")):
            given, wanted = properties.find(qn(latin)), properties.find(qn(thai))
            assert (given is None) == (wanted is None)
            assert given is None or dict(given.attrib) == dict(wanted.attrib)
    language = styles.find(f".//{qn('w:lang')}")
    assert {language.get(qn("w:val")), language.get(qn("w:bidi"))} == {"th-TH"}
    runs = list(document.element.body.iter(qn("w:r")))
    assert runs and all(run.find(f"{qn('w:rPr')}/{qn('w:cs')}") is not None for run in runs)


def test_heads_repeat_and_widths_are_told_twice() -> None:
    """LibreOffice takes the widths of columns, Word those of cells."""
    table = write(TABLE).tables[0]
    head = table.rows[0]._tr.find(qn("w:trPr"))
    assert {part.tag for part in head} == {qn("w:tblHeader"), qn("w:cantSplit")}
    columns = [int(column._gridCol.get(qn("w:w"))) for column in table.columns]
    assert columns == [4953, 7576, 2039]
    for row in table.rows:
        assert [int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.cells] == columns
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "ตัวชี้วัดที่ ๙"


def test_numbers_of_lists_are_text_before_hanging_lines() -> None:
    """Each depth begins where the texts of the depth before it stand."""
    cell = write(TABLE).tables[0].cell(1, 1)
    indents = []
    for paragraph in cell.paragraphs[:3]:
        found = paragraph._p.pPr.find(qn("w:ind"))
        indents.append(tuple(int(found.get(qn(name))) for name in ("w:left", "w:hanging")))
    (first, hanging), (below, hanging_below), again = indents
    assert first == hanging and below - hanging_below == first and again == (first, hanging)


def test_numbers_stand_right_and_sums_are_bold() -> None:
    """A column of numbers is read from its last digit."""
    table = write(TABLE).tables[0]
    assert table.cell(1, 2).paragraphs[0]._p.pPr.jc.get(qn("w:val")) == "right"
    assert [cell.paragraphs[0].runs[0].bold for cell in (table.cell(1, 2), table.cell(2, 2))] == [None, True]


@pytest.mark.parametrize(("letters", "whole"), [(500, True), (5000, False)])
def test_only_rows_taller_than_a_sheet_may_break(letters: int, whole: bool) -> None:
    """A broken row leaves lines that nothing tells whose they are; an unbroken one too tall loses its end."""
    long = replace(TABLE, rows=(((Line(text="ก" * letters),), (), ()),))
    row = write(long).tables[0].rows[1]._tr
    assert (row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None) == whole


def test_tables_with_many_columns_have_smaller_letters() -> None:
    """So that a word still fits a column."""
    columns = tuple(Column(label=str(number), share=1) for number in range(12))
    many = Table(caption="", columns=columns, rows=(((Line(text="ก", number="๑๐.๑๐.๑๐."),),) * 12,))
    assert [style for style, words in paragraphs(write(TABLE)) if words == "ประเด็น"] == ["TableText"]
    assert [style for style, words in paragraphs(write(many)) if words.endswith("ก")] == [
        "TableTextSmallest"
    ] * 12


@pytest.mark.parametrize("landscape", [True, False])
def test_the_sheet_is_a4(landscape: bool) -> None:
    """Orientation and edges agree: Word believes one, LibreOffice the other."""
    section = read(to_docx.write(paper(TABLE, landscape=landscape), DigitStyle.THAI)).sections[0]
    edges = [round((edge or 0) / 36_000) for edge in (section.page_width, section.page_height)]
    assert section.orientation == (WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT)
    assert edges == ([297, 210] if landscape else [210, 297])


@pytest.mark.parametrize(("digits", "wanted"), [(DigitStyle.THAI, True), (DigitStyle.ARABIC, False)])
def test_pages_are_numbered_in_the_digits_of_the_agency(digits: DigitStyle, wanted: bool) -> None:
    """หน้า ๑ / ๕, with fields that Word fills."""
    with ZipFile(io.BytesIO(to_docx.write(paper(TABLE), digits))) as parts:
        footer = parts.read("word/footer.xml").decode()
    assert footer.count("THAIARABIC") == (2 if wanted else 0)
    assert "NUMPAGES" in footer and "หน้า" in footer


def test_places_to_sign_stay_with_what_is_before() -> None:
    """The last row of the last table asks to stay with the lines that follow it."""
    document = write(TABLE)
    last = document.tables[0].rows[-1].cells[0].paragraphs[0]
    assert last.paragraph_format.keep_with_next
    assert all(
        row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in document.tables[1].rows
    )


def test_what_leads_to_a_chart_is_on_its_sheet() -> None:
    """The last paragraphs before it ask to stay with it."""
    document = write(
        Text(lines=tuple(Line(text=text) for text in "กขคง")), CHART, Text(lines=(Line(text="จ"),))
    )
    kept = {paragraph.text: paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs}
    assert [kept[text] for text in "กขคง"] == [None, True, True, True]


def test_a_chart_is_a_picture_with_words() -> None:
    """It is drawn as wide as the text, and says in words what it shows."""
    document = write(CHART, TABLE)
    [shape] = document.inline_shapes
    assert round(shape.width.mm) == 297 - 2 * 20
    assert shape._inline.docPr.get("descr") == "ดำเนินการแล้ว ๑ เรื่อง"
    [picture] = [part for part in document.part.related_parts.values() if part.content_type == "image/png"]
    assert picture.blob.startswith(b"\x89PNG")


def test_title_and_no_one_elses_name() -> None:
    """The properties hold the title; neither an author nor a day is invented."""
    properties = write(TABLE).core_properties
    assert (properties.title, properties.author, properties.language) == ("รายงานตัวอย่าง ๒๕๖๘", "", "th-TH")
    assert properties.created is None and properties.modified is None


@given(text=st.text(max_size=40))
def test_any_text_is_text(text: str) -> None:
    """Markup, control characters and line ends do no harm, wherever they stand."""
    line = Line(text=text, number=text, label=text)
    row = ((line,), (line, line), ())
    everywhere = replace(
        paper(replace(TABLE, caption=text, rows=(row,)), Text(lines=(line,))), title=text, cover=(text, text)
    )
    with ZipFile(io.BytesIO(to_docx.write(everywhere, DigitStyle.THAI))) as parts:
        for name in parts.namelist():
            etree.fromstring(parts.read(name))


def test_line_ends_stay() -> None:
    """A text of two lines is one paragraph of two lines, and markup is text."""
    document = write(Text(lines=(Line(text="<w:p>หนึ่ง\n&amp; สอง"),)))
    assert "<w:p>หนึ่ง\n&amp; สอง" in [paragraph.text for paragraph in document.paragraphs]


def test_same_paper_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the clock nor the moment of making is in the file."""
    first = to_docx.write(paper(TABLE, CHART), DigitStyle.THAI)
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert to_docx.write(paper(TABLE, CHART), DigitStyle.THAI) == first
    with ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
