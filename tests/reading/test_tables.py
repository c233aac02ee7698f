"""From CSV, typed rows and workbooks to tables: spans, groups, kinds of cells, and hostile files."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from prongsai.model.tables import CellKind, RowKind, Table, read_cell
from prongsai.reading.grids import MAX_CELLS, Grid, Merge, text_grid
from prongsai.reading.problem import Severity
from prongsai.reading.tables import Shape, build, guessed_shape
from prongsai.reading.workbooks import MAX_UNPACKED, workbook_grid

PATH = "content/statistics/2566/users.csv"
SPANNED = """\
หมู่บ้าน,ช่วงอายุ,จำนวน,,,,หมายเหตุ
,,ปี ๒๕๖๖,,ปี ๒๕๖๗,,
,,ชาย,หญิง,ชาย,หญิง,
เขตเหนือ
หมู่ที่ ๑,เด็ก,1,2,3,4,
,ผู้ใหญ่,5,6,7,8,-
รวมเขตเหนือ,,6,8,10,12,
รวม,,6,8,10,12,
"""
SHAPE = Shape(
    header_rows=3,
    row_headers=2,
    join_blanks=True,
    groups=("เขตเหนือ",),
    subtotals=("รวมเขตเหนือ",),
    total_rows=("รวม",),
)


def grid(text: str) -> Grid:
    return text_grid(PATH, text, text.split("\n"))


def table(text: str, shape: Shape | None = None) -> Table:
    found = build(grid(text), shape or Shape())
    assert found is not None
    return found


def workbook(fill: Callable[[Worksheet], Any]) -> bytes:
    """A workbook of one sheet, as Excel would save it."""
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "ตาราง"
    fill(sheet)
    book.save(target)
    return target.getvalue()


def read(content: bytes, sheet: str | None = None) -> Grid:
    return workbook_grid("content/statistics/2566/users.xlsx", content, sheet)


def told(found: Grid) -> str:
    """The one problem of a grid: its place and message."""
    (problem,) = found.problems
    return f"{problem.line}:{problem.column} {problem.message}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("-", CellKind.NONE_STATED),
        ("–", CellKind.NONE_STATED),
        ("0", CellKind.ZERO),
        ("๐.๐๐", CellKind.ZERO),
        ("", CellKind.BLANK),
        ("  ", CellKind.BLANK),
        ("ไม่ได้สำรวจ", CellKind.TEXT),
        ("๑,๒๓๔", CellKind.NUMBER),
        ("(5)", CellKind.NUMBER),
        ("80%", CellKind.NUMBER),
        ("สิบบาทถ้วน", CellKind.NUMBER),
        ("น้อยกว่า ๓", CellKind.FEW),
        ("<3", CellKind.FEW),
    ],
)
def test_a_dash_a_zero_nothing_and_words_are_four_things(text: str, kind: CellKind) -> None:
    """And a number is a fifth; each keeps its text as printed."""
    cell = read_cell(text, (0, 0))
    assert cell.kind is kind and cell.text == text.strip()
    assert (cell.number is not None) == (kind in (CellKind.NUMBER, CellKind.ZERO))


def test_blank_headings_join_where_the_head_says_so() -> None:
    """To the left under the same heading above, else upwards; the row headings downwards."""
    found = table(SPANNED, SHAPE)
    assert [[(one.text, one.rows, one.columns) for one in row] for row in found.head] == [
        [("หมู่บ้าน", 3, 1), ("ช่วงอายุ", 3, 1), ("จำนวน", 1, 4), ("หมายเหตุ", 3, 1)],
        [("ปี ๒๕๖๖", 1, 2), ("ปี ๒๕๖๗", 1, 2)],
        [("ชาย", 1, 1), ("หญิง", 1, 1), ("ชาย", 1, 1), ("หญิง", 1, 1)],
    ]
    assert [column.label for column in found.columns][2:] == [
        "จำนวน ปี ๒๕๖๗ ชาย",
        "จำนวน ปี ๒๕๖๗ หญิง",
        "หมายเหตุ",
    ]
    assert [row.label for row in found.rows] == ["เขตเหนือ", "หมู่ที่ ๑ เด็ก", "หมู่ที่ ๑ ผู้ใหญ่", "รวมเขตเหนือ", "รวม"]
    assert found.rows[2].headings[0] is None


def test_without_the_word_of_the_head_blank_headings_stay_blank() -> None:
    """Nothing is guessed: an empty heading is one."""
    found = table(SPANNED, Shape(header_rows=3, row_headers=2))
    assert all(one.rows == one.columns == 1 for row in found.head for one in row)
    assert found.rows[2].label == "ผู้ใหญ่"


def test_rows_are_of_the_kinds_that_the_head_names() -> None:
    """Groups and sums by their labels; a section begins with its group, and totals stand apart."""
    found = table(SPANNED, SHAPE)
    assert [row.kind for row in found.rows] == [
        RowKind.GROUP,
        RowKind.DATA,
        RowKind.DATA,
        RowKind.SUBTOTAL,
        RowKind.TOTAL,
    ]
    assert [len(section) for section in found.sections] == [4, 1]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_fields_are_parted_as_the_first_line_parts_them(mark: str) -> None:
    """As Excel of any country saves them, or as people type them."""
    text = "เดือน,ราย\nตุลาคม,12\n".replace(",", mark)
    assert grid(text).rows == (("เดือน", "ราย"), ("ตุลาคม", "12"))


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ('"จำนวน (คน; ครั้ง)",ข', ("จำนวน (คน; ครั้ง)", "ข")),
        ('ก,"ข ""|"" ค"', ("ก", 'ข "|" ค')),
        ('ก;"ข, ค', ("ก", '"ข, ค')),
        ('ท่อ 5" | ข', ('ท่อ 5"', "ข")),
    ],
)
def test_what_stands_in_quotes_parts_no_fields(head: str, cells: tuple[str, ...]) -> None:
    """A heading may hold a mark that parts fields elsewhere; an inch is no quotation."""
    assert grid(head).rows[0] == cells


def test_cells_know_their_places() -> None:
    """Quoted commas, quotes and line ends within a field; places are of the file."""
    found = grid('ก,ข\n"1,234", "ก ""ข""\nค"\nสาม, 4\n')
    assert found.rows == (("ก", "ข"), ("1,234", 'ก "ข"\nค'), ("สาม", "4"))
    assert found.places[2] == ((3, 0), (3, 5))


@given(
    st.lists(
        st.lists(st.text(alphabet='ก1,"\n |;', max_size=6), min_size=2, max_size=4), min_size=1, max_size=5
    )
)
def test_a_written_csv_is_read_back(rows: list[list[str]]) -> None:
    """Whatever cells hold, as the standard writer quotes them; blank rows are left out."""
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    found = text_grid(PATH, "หัว,ตาราง,กว้าง,สี่\n" + "\n".join(quoted), [])
    kept = [[cell.strip() for cell in row] for row in rows]
    expected = [tuple(row + [""] * (4 - len(row))) for row in kept if any(row)]
    assert list(found.rows[1:]) == expected


@given(st.text(max_size=200))
def test_any_text_is_a_grid_of_equal_rows(text: str) -> None:
    """Broken quotes and stray characters never raise, and every row is as long as the first."""
    found = text_grid(PATH, text, text.split("\n"))
    assert len({len(row) for row in found.rows}) <= 1


def test_too_many_cells_are_a_problem() -> None:
    """A page is no place for a data set."""
    found = grid("ก,ข\n" + "1,2\n" * (MAX_CELLS // 2))
    assert found.rows == () and "ใหญ่เกินไป" in told(found)


def test_a_workbook_shows_what_excel_shows() -> None:
    """Merged heads, percentages, separators, Thai digits, days, negatives; the table may begin anywhere."""

    def fill(sheet: Worksheet) -> None:
        sheet["B2"], sheet["C2"], sheet["B3"] = "รายการ", "ปี ๒๕๖๖", None
        sheet["C3"], sheet["D3"] = "จำนวน", "ร้อยละ"
        sheet.merge_cells("B2:B3")
        sheet.merge_cells("C2:D2")
        sheet["B4"], sheet["C4"], sheet["D4"] = "ก", 1234.5, 0.125
        sheet["C4"].number_format, sheet["D4"].number_format = "#,##0.00", "0.0%"
        sheet["B5"], sheet["C5"], sheet["D5"] = date(2023, 4, 3), -0.30000000000000004, 7
        sheet["D5"].number_format = "t0"

    found = read(workbook(fill))
    assert found.problems == ()
    assert found.rows == (
        ("รายการ", "ปี ๒๕๖๖", ""),
        ("", "จำนวน", "ร้อยละ"),
        ("ก", "1,234.50", "12.5%"),
        ("3 เม.ย. 2566", "-0.3", "๗"),
    )
    assert set(found.merges) == {Merge(0, 0, 2, 1), Merge(0, 1, 1, 2)}
    shaped = build(found, Shape(header_rows=2))
    assert shaped and [column.path for column in shaped.columns] == [("ปี ๒๕๖๖", "จำนวน"), ("ปี ๒๕๖๖", "ร้อยละ")]


def test_a_formula_is_never_shown() -> None:
    """Its computed value is; without one the cell is blank, and staff are told which."""

    def fill(sheet: Worksheet) -> None:
        sheet.append(["รายการ", "จำนวน"])
        sheet.append(["ก", 1])
        sheet.append(["รวม", "=SUM(B2:B2)"])

    found = read(workbook(fill))
    assert found.rows[2] == ("รวม", "")
    assert told(found) == "1:1 แผ่นงาน “ตาราง” ช่อง B3: สูตรในช่องนี้ยังไม่เคยคำนวณ จึงแสดงเป็นช่องว่าง"
    assert found.problems[0].severity is Severity.WARNING


def bomb(size: int) -> bytes:
    """A small archive that unpacks to many bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * size)
    return target.getvalue()


def changed(content: bytes, name: str, part: bytes) -> bytes:
    """A workbook with another text in one of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as archive:
        for entry in source.namelist():
            archive.writestr(entry, part if entry == name else source.read(entry))
    return target.getvalue()


PLAIN = workbook(lambda sheet: sheet.append(["ก", 1]))
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "ไม่ใช่ Excel"),
        (b"\x00" * 5000, "ไม่ใช่ Excel"),
        (PLAIN[:-200], "ไม่ใช่ Excel"),
        (b"0" * 5_000_001, "ใหญ่เกิน 5 MB"),
        (bomb(MAX_UNPACKED + 1), "ใหญ่ผิดปกติ"),
        (bomb(10), "เสียหาย"),
        (changed(PLAIN, "xl/worksheets/sheet1.xml", ENTITIES), "มีส่วนที่ผิดปกติ"),
        (changed(PLAIN, "xl/worksheets/sheet1.xml", b"<worksheet"), "เสียหาย"),
        (workbook(lambda sheet: None), "ว่างเปล่า"),
        (workbook(lambda sheet: sheet.cell(1_048_576, 16_384, "ไกล")), "ใหญ่เกินไป"),
        (workbook(lambda sheet: sheet.append([1] * 101)), "ใหญ่เกินไป"),
    ],
    ids=["empty", "zeros", "cut", "large", "bomb", "other", "entities", "xml", "blank", "far", "wide"],
)
def test_a_hostile_workbook_is_one_problem(content: bytes, message: str) -> None:
    """Never a traceback, and nothing of it is shown."""
    found = read(content)
    assert message in told(found) and found.rows == ()
    assert found.problems[0].severity is Severity.ERROR and found.problems[0].hint


@given(st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.integers(0, 255)), min_size=1, max_size=8))
@settings(max_examples=40)
def test_a_damaged_workbook_never_raises(damage: list[tuple[int, int]]) -> None:
    """Some damage is harmless; any other is a problem."""
    content = bytearray(PLAIN)
    for at, byte in damage:
        content[at] = byte
    found = read(bytes(content))
    assert found.rows or found.problems


def test_a_sheet_that_is_not_there_is_told_with_those_that_are() -> None:
    """And so is what to type instead."""
    found = read(PLAIN, "ปี 2566")
    assert told(found) == "1:1 ไม่มีแผ่นงาน “ปี 2566” ในไฟล์ Excel"
    assert "ตาราง" in found.problems[0].hint


def test_a_published_file_is_shaped_by_itself() -> None:
    """A title row is no head, and merged cells tell how high the head is."""

    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["B2"] = "แผนจัดหาพัสดุ", "รายการ", "วงเงิน"
        sheet["B3"], sheet["C3"], sheet["A4"], sheet["B4"], sheet["C4"] = "ตั้งไว้", "ใช้จริง", "ก", 2, 1
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:C2")

    found = build(*guessed_shape(read(workbook(fill))))
    assert found and [column.label for column in found.columns] == ["วงเงิน ตั้งไว้", "วงเงิน ใช้จริง"]
    assert [cell.number for _, _, cell in found.cells()] == [Decimal(2), Decimal(1)]


def test_a_published_list_is_read_by_its_names_and_not_by_its_numbers() -> None:
    """The running number stands beside the heading; a row of one text spans the table; a sum is one."""
    found = build(*guessed_shape(grid("ที่,รายการ,บาท\n๑,ก,5\n๒.,ข,6\n,รวม,11\n")))
    assert found and [row.label for row in found.rows] == ["๑ ก", "๒. ข", "รวม"]
    assert [row.kind for row in found.rows] == [RowKind.DATA, RowKind.DATA, RowKind.TOTAL]
    none = build(*guessed_shape(grid("ที่,รายการ,บาท\nไม่มีการจัดซื้อจัดจ้าง,,\n")))
    assert none and [row.kind for row in none.rows] == [RowKind.GROUP]


def test_a_row_merged_from_side_to_side_is_a_group() -> None:
    """As people make headings in the middle of a sheet."""

    def fill(sheet: Worksheet) -> None:
        for row in (["รายการ", "จำนวน"], ["หมวด ก", None], ["ข", 1]):
            sheet.append(row)
        sheet.merge_cells("A2:B2")

    found = build(read(workbook(fill)), Shape())
    assert found and [row.kind for row in found.rows] == [RowKind.GROUP, RowKind.DATA]


@pytest.mark.parametrize("text", ["", "ก,ข\n", "ก\n1\n"])
def test_nothing_below_the_head_or_beside_the_headings_is_no_table(text: str) -> None:
    """A head alone says nothing."""
    assert build(grid(text), Shape()) is None
