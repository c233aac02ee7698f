"""Papers as XLSX: the tables, the results as a list, real days and numbers, no cell that runs."""

import io
import time
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from prongsai.model.agency import DigitStyle
from prongsai.rendering.papers import to_xlsx
from prongsai.rendering.papers.paper import Block, Column, Line, Paper, Section, Signature, Table, Text

DAY = date(2023, 4, 3)
TABLE = Table(
    caption="ตัวชี้วัดที่ ๙",
    columns=(
        Column(label="ประเด็น", share=17),
        Column(label="ขั้นตอน", share=26),
        Column(label="การดำเนินการ", share=20),
    ),
    rows=(
        (
            (Line(text="การเปิดเผยข้อมูล"),),
            (Line(text="จัดทำแผน", number="๑."), Line(text="ประชุม", number="๑.๑", depth=1)),
            (
                Line(text="อบรมแล้ว", label="รอบ ๖ เดือน", day=DAY),
                Line(text="สรุปแล้ว", label="รอบ ๑๒ เดือน"),
            ),
        ),
        ((Line(text="ช่องทาง"),), (), (Line(text="ยังไม่มีบันทึกผล"),)),
    ),
)
LOG = Table(
    caption="บันทึก",
    columns=(Column(label="วันที่", share=1), Column(label="จำนวน", share=1, numeric=True)),
    rows=(
        ((Line(text="๓ เมษายน ๒๕๖๖", day=DAY),), (Line(text="๑,๒๓๔.๕"),)),
        ((Line(text="ดำเนินการเมื่อวันที่ ๓ เดือนเมษายน พ.ศ. ๒๕๖๖", day=DAY),), (Line(text="๑๒ ครั้ง"),)),
    ),
)


def paper(*blocks: Block) -> Paper:
    """A paper of the blocks, each in a section of its own."""
    return Paper(
        year=2566,
        address="/measures/2566/report-6-months/",
        name="2566-6-months",
        title="รายงานตัวอย่าง ๒๕๖๖",
        cover=("รายงานตัวอย่าง", "ประจำปี ๒๕๖๖", "ของ เทศบาลตำบลตัวอย่าง"),
        sections=tuple(Section(heading=f"ส่วน {type(block).__name__}", blocks=(block,)) for block in blocks),
        signatures=(Signature(role="ผู้รายงาน", position="นักวิชาการ"),),
        description="",
        trail=(),
        kind="รายงานมาตรการ",
        workbook=True,
    )


def sheets(*blocks: Block) -> list[Any]:
    """The sheets of the workbook of the blocks, as a program reads them."""
    return list(load_workbook(io.BytesIO(to_xlsx.write(paper(*blocks), DigitStyle.THAI))).worksheets)


def rows(sheet: Any) -> list[list[object]]:
    """The values of each row, without the empty cells behind the last."""
    found = []
    for row in sheet.iter_rows(values_only=True):
        values: list[object] = list(row)
        while values and values[-1] is None:
            values.pop()
        found.append(values)
    return found


def test_everything_stands_in_order() -> None:
    """Two rows of title, the head, then sections with their rows; lists keep their numbers and depth."""
    first, *_ = sheets(Text(lines=(Line(text="ผลการวิเคราะห์"),)), TABLE)
    assert first.title == "รายงานมาตรการ"
    assert rows(first) == [
        ["รายงานตัวอย่าง"],
        ["ประจำปี ๒๕๖๖ ของ เทศบาลตำบลตัวอย่าง"],
        ["ประเด็น", "ขั้นตอน", "การดำเนินการ"],
        ["ส่วน Text"],
        ["ผลการวิเคราะห์"],
        ["ส่วน Table"],
        ["การเปิดเผยข้อมูล", "๑. จัดทำแผน\n    ๑.๑ ประชุม", "รอบ ๖ เดือน อบรมแล้ว\nรอบ ๑๒ เดือน สรุปแล้ว"],
        ["ช่องทาง", None, "ยังไม่มีบันทึกผล"],
        ["ผู้รายงาน นักวิชาการ"],
    ]


def test_the_head_stays_in_sight_and_is_printed_again() -> None:
    """It freezes with the title above it; widths follow the shares; the paper is A4 that lies."""
    first, *_ = sheets(TABLE)
    assert (first.freeze_panes, first.print_title_rows) == ("A4", "$3:$3")
    widths = [first.column_dimensions[letter].width for letter in "ABC"]
    assert widths == pytest.approx([180 * share / 63 for share in (17, 26, 20)], abs=0.1)
    assert (first.page_setup.orientation, first.page_setup.fitToHeight) == ("landscape", 0)
    assert all(cell.font.bold and cell.alignment.wrap_text for cell in first[3])
    assert all(cell.border.left.style == "thin" for cell in first[6])


def test_columns_are_wider_where_a_row_would_be_cut_off() -> None:
    """Excel knows no row taller than 409 points: a long text gets a wider column and is shown whole."""
    long = ((Line(text="จัดทำแผนและประชุม" * 65),), *TABLE.rows[0][1:])
    first, *_ = sheets(replace(TABLE, rows=(long,)))
    widths = [first.column_dimensions[letter].width for letter in "ABC"]
    assert widths == pytest.approx([260 * share / 63 for share in (17, 26, 20)], abs=0.1)
    assert max(first.row_dimensions[row].height for row in range(1, first.max_row + 1)) < 409


def test_tables_with_different_columns_have_their_own_heads() -> None:
    """Then no head can stand for all, and none is frozen."""
    first, *_ = sheets(TABLE, LOG)
    assert first.freeze_panes is None
    assert [row for row in rows(first) if row[0] in ("ประเด็น", "วันที่")] == [
        ["ประเด็น", "ขั้นตอน", "การดำเนินการ"],
        ["วันที่", "จำนวน"],
    ]


def test_days_and_numbers_are_what_they_are() -> None:
    """Where a cell says nothing else; with a word beside it they stay as printed."""
    first, *_ = sheets(LOG)
    (day, number), (told, counted) = first.iter_rows(min_row=5, max_row=6)
    assert day.value == datetime(2023, 4, 3) and day.number_format == "[$-D07041E]d mmmm yyyy"
    assert number.value == 1234.5
    assert (told.value, counted.value) == ("ดำเนินการเมื่อวันที่ ๓ เดือนเมษายน พ.ศ. ๒๕๖๖", "๑๒ ครั้ง")


def test_results_are_a_list_of_their_own() -> None:
    """A row for each result, with a day that can be sorted; a measure without one is not left out."""
    _report, results = sheets(TABLE)
    assert results.title == "ผลการดำเนินการ" and results.freeze_panes == "A2"
    assert rows(results) == [
        ["ตัวชี้วัด", "ประเด็น", "รอบ", "ผลการดำเนินการ", "วันที่"],
        ["ตัวชี้วัดที่ ๙", "การเปิดเผยข้อมูล", "รอบ ๖ เดือน", "อบรมแล้ว", datetime(2023, 4, 3)],
        ["ตัวชี้วัดที่ ๙", "การเปิดเผยข้อมูล", "รอบ ๑๒ เดือน", "สรุปแล้ว"],
        ["ตัวชี้วัดที่ ๙", "ช่องทาง", None, "ยังไม่มีบันทึกผล"],
    ]


def test_without_rounds_there_is_no_column_for_them() -> None:
    """The report of six months tells of one."""
    row = (*TABLE.rows[0][:2], (Line(text="อบรมแล้ว", day=DAY),))
    _report, results = sheets(replace(TABLE, rows=(row,)))
    assert rows(results) == [
        ["ตัวชี้วัด", "ประเด็น", "ผลการดำเนินการ", "วันที่"],
        ["ตัวชี้วัดที่ ๙", "การเปิดเผยข้อมูล", "อบรมแล้ว", datetime(2023, 4, 3)],
    ]


def test_without_a_day_there_is_no_list_of_results() -> None:
    """Nothing would be in it that the first sheet does not say."""
    assert len(sheets(replace(TABLE, rows=TABLE.rows[1:]))) == 1


def test_without_a_table_there_is_one_column() -> None:
    """And nothing to merge with: Excel takes a merged single cell for a fault of the file."""
    [only] = sheets(Text(lines=(Line(text="ไม่มีตาราง"),)))
    assert only.max_column == 1 and not only.merged_cells.ranges
    first, *_ = sheets(LOG)
    assert {str(merged) for merged in first.merged_cells.ranges} == {"A1:B1", "A2:B2", "A4:B4", "A7:B7"}


@settings(max_examples=40)
@given(text=st.text(max_size=40) | st.sampled_from(["=1+1", "+66 2", "-1", "@SUM(A1)", "#N/A", "2023-01"]))
def test_any_text_is_text(text: str) -> None:
    """Never a formula, in whatever part of the paper it stands."""
    line = Line(text=text)
    table = replace(TABLE, caption=text, rows=(((line,), (replace(line, number=text),), (line,)),))
    hostile = replace(paper(table, Text(lines=(line,))), cover=(text, text), kind=f"ก{text}")
    book = load_workbook(io.BytesIO(to_xlsx.write(hostile, DigitStyle.THAI)))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert kinds <= {"s", "n"}


def test_same_paper_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the clock nor the moment of making is in the file."""
    first = to_xlsx.write(paper(TABLE, LOG), DigitStyle.THAI)
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert to_xlsx.write(paper(TABLE, LOG), DigitStyle.THAI) == first
    with ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
