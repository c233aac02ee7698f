"""The words of published files as search knows them: what people read in them, bounded, in lines."""

import io
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from documents import docx, pdf, xlsx
from prongsai.reading.published import FactsReader
from prongsai.reading.words import MOST, WordsKeeper, in_a_run, packed
from prongsai.thai.text import fold

LINE = "การพัฒนาท้องถิ่นให้เป็นไปตามแผนพัฒนาที่ผ่านการรับฟังความคิดเห็นของประชาชนทุกหมู่"
ID = "1-1111-11111-15-1"


def words(folder: Path, name: str, content: bytes) -> str:
    """What search knows of a file."""
    (folder / name).write_bytes(content)
    reader = FactsReader()
    try:
        return reader.read(folder / name, f"{folder}{name}").words.text
    finally:
        reader.close()


CLUSTERS = ["กา", "ปี", "ทำ", "น้ำ", "เก้า", "ใช่", "๑", "2", "a", " ", ".", "-", "\n", "\r\n", "\u200b"]


@given(st.lists(st.sampled_from(CLUSTERS), max_size=120).map("".join))
def test_lines_are_joined_without_a_change_to_the_folded_text(text: str) -> None:
    """So that nothing is found, or not found, for the way in which a page breaks its lines."""
    assert fold(in_a_run(text)) == fold(text)


@pytest.mark.parametrize(
    ("lines", "run"),
    [
        ((LINE, "บ้านอย่างทั่วถึง"), f"{LINE}บ้านอย่างทั่วถึง"),
        ((f"{LINE} ", "บ้าน", "ใหม่"), f"{LINE}บ้าน ใหม่"),
        ((f"{LINE} 2566", "บ้าน"), f"{LINE} 2566 บ้าน"),
        (("หลักสูตร", "จำนวน", LINE), f"หลักสูตร จำนวน {LINE}"),
        (("ประจำป ี", "ท ำ"), "ประจำปี ทำ"),
    ],
)
def test_a_line_that_the_page_ended_reads_on(lines: tuple[str, ...], run: str) -> None:
    """A full line of Thai goes on in the next; a short one was ended by who wrote it."""
    assert in_a_run("\r\n".join(lines)) == run


def test_words_are_bounded() -> None:
    """No more of a file than search can use."""
    kept = WordsKeeper()
    for _ in range(1_000):
        kept.add(f"{LINE} {ID} {LINE}")
    assert MOST - 1 <= len(kept.text) <= MOST
    assert "1111" not in kept.text
    assert packed(kept.text).text == kept.text and len(packed(kept.text).packed) < MOST
    assert not packed("") and packed("").text == ""


def test_words_of_every_kind_of_document(tmp_path: Path) -> None:
    """PDF, Word, Excel and CSV, also in the encoding of old Excel; a broken file has none."""
    assert words(tmp_path, "a.pdf", pdf("หน้าแรก", None, "หน้าท้าย")) == "หน้าแรก หน้าท้าย"
    assert words(tmp_path, "a.docx", docx("ย่อหน้า", "ถัดไป")) == "ย่อหน้า ถัดไป"
    assert words(tmp_path, "a.xlsx", xlsx(("ชื่อ", 12), ("รวม", 30))) == "ชื่อ 12 รวม 30"
    assert words(tmp_path, "a.csv", 'ชื่อ,จำนวน\n"ก, ข",12\n'.encode()) == "ชื่อ จำนวน ก, ข 12"
    assert words(tmp_path, "b.csv", "ชื่อ,จำนวน".encode("cp874")) == "ชื่อ จำนวน"
    assert words(tmp_path, "c.csv", "ชื่อ,จำนวน".encode("utf-16")) == "ชื่อ จำนวน"
    assert words(tmp_path, "b.pdf", b"%PDF-1.7") == words(tmp_path, "b.docx", b"PK") == ""


def test_only_what_people_read_is_known(tmp_path: Path) -> None:
    """Not what was struck out, instructions to the program, page heads, properties, hidden sheets."""
    document = Document()
    document.core_properties.author = "ผู้เขียนเอกสาร"
    document.sections[0].header.paragraphs[0].text = "หัวกระดาษ"
    paragraph = document.add_paragraph("อ่านได้")
    for tag in ("delText", "instrText"):
        run = f"<w:r {nsdecls('w')}><w:{tag}>ซ่อนไว้</w:{tag}></w:r>"
        paragraph._p.append(parse_xml(run))
    saved = io.BytesIO()
    document.save(saved)
    assert words(tmp_path, "a.docx", saved.getvalue()) == "อ่านได้"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "อ่านได้"
    workbook.create_sheet("ลับ")["A1"] = "ซ่อนไว้"
    workbook["ลับ"].sheet_state = "hidden"
    saved = io.BytesIO()
    workbook.save(saved)
    assert words(tmp_path, "a.xlsx", saved.getvalue()) == "อ่านได้"
