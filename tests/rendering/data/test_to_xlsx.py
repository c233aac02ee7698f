"""Open data as XLSX: Thai headings, real days, no cell that runs, the same bytes for the same records."""

import io
import time
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from prongsai.rendering.data import channels, to_xlsx
from prongsai.rendering.data.cells import LONGEST
from prongsai.rendering.data.columns import Column, Form, chosen
from prongsai.site.oit import ItemState
from rendering.data.conftest import Files, OneCell


def book(written: bytes) -> Workbook:
    """A workbook as a program reads it."""
    return load_workbook(io.BytesIO(written))


def cell(written: bytes) -> Any:
    """The first cell below the headings."""
    return book(written).worksheets[0].cell(2, 1)


def test_headings_are_the_labels_of_the_fields(files: Files) -> None:
    """In bold, staying in sight, with a filter; a second sheet says what each column is."""
    read = book(files["/data/channels.xlsx"])
    records, explained = read.worksheets
    headings = [cell.value for cell in records[1]]
    assert headings == [column.title for column in channels.COLUMNS]
    assert all(cell.font.bold for cell in records[1])
    assert records.freeze_panes == "A2" and records.auto_filter.ref
    assert [row[0].value for row in explained.iter_rows(min_row=2)] == headings
    assert all(10 <= width.width <= 50 for width in records.column_dimensions.values())


def test_rows_are_as_tall_as_their_text_and_days_fit(files: Files) -> None:
    """Not every program fits rows by itself, and a day in a narrow column is shown as ###."""
    sheet = book(files["/data/channels.xlsx"]).worksheets[0]
    heights = [sheet.row_dimensions[number].height for number in range(2, sheet.max_row + 1)]
    lines = [max(str(cell.value or "").count("\n") + 1 for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert max(lines) > 1
    assert all(height >= min(20 * count, 160) for height, count in zip(heights, lines, strict=True))
    since = next(cell.column_letter for cell in sheet[1] if cell.value == "เปิดใช้ตั้งแต่")
    assert sheet.column_dimensions[since].width >= len("๓๐ พฤศจิกายน ๒๕๖๘")


def test_people_read_words_and_days(files: Files) -> None:
    """A day is a day that shows the Buddhist era, a closed word is its label, and yes is ใช่."""
    sheet = book(files["/data/channels.xlsx"]).worksheets[0]
    shown = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert shown["เปิดใช้ตั้งแต่"].value == datetime(2023, 4, 1)
    assert shown["เปิดใช้ตั้งแต่"].number_format == "[$-D07041E]d mmmm yyyy"
    assert shown["ประเภทช่องทาง"].value == "โทรศัพท์"
    assert shown["ใช้เพื่อ"].value == "ติดต่อหน่วยงาน\nถาม–ตอบ"
    assert shown["แจ้งโดยไม่บอกชื่อได้"].value == "ใช่"
    assert all(cell.alignment.wrap_text for cell in sheet[2] if cell.value)


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("https://evil.example","x")', "+66 2", "-1", "@SUM(A1)", "#N/A", "2023-01"],
)
def test_a_text_stays_a_text(one_cell: OneCell, text: str) -> None:
    """Never a formula, an error or a number; where it looks like a formula, also when staff edit the cell."""
    read = cell(to_xlsx.write(one_cell(text)))
    assert (read.data_type, read.value) == ("s", text)
    assert read.quotePrefix == text.startswith(("=", "+", "-", "@"))


def test_no_formula_is_in_any_file(files: Files) -> None:
    """The hostile texts of the records are in the workbooks, and no element of a formula is."""
    for address in [address for address in files if address.endswith(".xlsx")]:
        with ZipFile(io.BytesIO(files[address])) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]
        assert sheets and not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


@given(text=st.text(max_size=50))
def test_any_text_fits(one_cell: OneCell, text: str) -> None:
    """Control characters, halves of characters and what Excel would read as an escape do no harm."""
    assert cell(to_xlsx.write(one_cell(text))).data_type in ("s", "n")


def test_what_excel_cannot_hold_is_left_out(one_cell: OneCell) -> None:
    """Control characters are dropped, carriage returns become line ends, escapes stay as typed."""
    read = cell(to_xlsx.write(one_cell("ก\x00ข\x0b\r\nค_x0041_")))
    assert read.value in ("กข\nค_x0041_", "กข\nค_x005F_x0041_")


@pytest.mark.parametrize("letter", ["ก", "𝟙"])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(one_cell: OneCell, letter: str) -> None:
    """Excel counts in UTF-16, and takes the workbook for broken beyond 32,767."""
    value = cell(to_xlsx.write(one_cell(letter * 40_000))).value
    assert len(value.encode("utf-16-le")) // 2 <= LONGEST
    assert value.endswith("ดูข้อความเต็มในไฟล์ JSON)")
    assert cell(to_xlsx.write(one_cell("ก" * LONGEST))).value == "ก" * LONGEST


def test_numbers_and_absent_values(one_cell: OneCell) -> None:
    """A number can be added up; what is not there is an empty cell; an unknown word stays as it is."""
    assert cell(to_xlsx.write(one_cell(12, Column("id", "จำนวน", Form.NUMBER)))).data_type == "n"
    assert cell(to_xlsx.write(one_cell(None))).value is None
    assert cell(to_xlsx.write(one_cell("odd", chosen("id", "สถานะ", ItemState)))).value == "odd"


def test_same_records_give_the_same_bytes(one_cell: OneCell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the zip nor the properties of the workbook hold the time of their making."""
    first = to_xlsx.write(one_cell("ก"))
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert to_xlsx.write(one_cell("ก")) == first
    with ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in parts.read("docProps/core.xml").partition(b">")[2]
