"""Tables as HTML: which headings a cell has, and what stands before it on a telephone."""

import pytest

from prongsai.model.tables import Table
from prongsai.reading.grids import text_grid
from prongsai.reading.tables import Shape, build
from prongsai.rendering.tables import ShownTable, shown_table

SPANNED = Shape(header_rows=2, row_headers=2, join_blanks=True, groups=("เขตเหนือ",), total_rows=("รวม",))
TEXT = """\
หมู่บ้าน,ช่วงอายุ,จำนวน,,หมายเหตุ
,,ชาย,หญิง,
เขตเหนือ
หมู่ที่ ๑,เด็ก,1,2,ดี
,ผู้ใหญ่,3,-,
รวม,,4,2,
"""


def table(text: str, shape: Shape) -> Table:
    found = build(text_grid("x", text, []), shape)
    assert found is not None
    return found


@pytest.fixture
def spanned() -> ShownTable:
    return shown_table(table(TEXT, SPANNED), "t")


def test_each_cell_names_all_its_headings(spanned: ShownTable) -> None:
    """Those above, its group, and those of its row, the spanning ones included."""
    ids = {one.id: one.heading.text for row in spanned.head for one in row}
    rows = [row for section in spanned.sections for row in section]
    ids |= {one.id: one.heading.text for row in rows for one in row.headings}
    heard = [[[ids[one] for one in cell.headers.split()] for cell in row.cells] for row in rows]
    assert heard[0] == []
    assert heard[2] == [
        ["จำนวน", "ชาย", "เขตเหนือ", "หมู่ที่ ๑", "ผู้ใหญ่"],
        ["จำนวน", "หญิง", "เขตเหนือ", "หมู่ที่ ๑", "ผู้ใหญ่"],
        ["หมายเหตุ", "เขตเหนือ", "หมู่ที่ ๑", "ผู้ใหญ่"],
    ]
    assert heard[3] == [["จำนวน", "ชาย", "รวม"], ["จำนวน", "หญิง", "รวม"], ["หมายเหตุ", "รวม"]]


def test_scopes_are_of_columns_groups_and_rows(spanned: ShownTable) -> None:
    """A heading over several columns is of their group, which the table declares."""
    assert [one.scope for one in spanned.head[0]] == ["col", "col", "colgroup", "col"]
    assert spanned.column_groups == (1, 1, 2, 1)
    assert [row.headings[0].scope for section in spanned.sections for row in section] == [
        "rowgroup",
        "row",
        "row",
        "row",
    ]


def test_rows_as_blocks_say_everything_themselves(spanned: ShownTable) -> None:
    """Each cell has the whole of its column's heading, each row what spans it from above."""
    rows = [row for section in spanned.sections for row in section]
    assert [cell.label for cell in rows[1].cells] == ["จำนวน ชาย", "จำนวน หญิง", "หมายเหตุ"]
    assert [row.above for row in rows] == ["", "", "หมู่ที่ ๑", ""]


def test_a_plain_table_needs_scopes_alone() -> None:
    """Ids would only be noise."""
    shown = shown_table(table("เดือน,ราย\nตุลาคม,12\n", Shape()), "t")
    assert shown.column_groups == ()
    assert {cell.headers for section in shown.sections for row in section for cell in row.cells} == {""}


def test_headings_of_numbers_stand_at_their_side(spanned: ShownTable) -> None:
    """Over one column that holds numbers, dashes or nothing."""
    assert [one.is_number for one in spanned.head[1]] == [True, True]
    assert not any(one.is_number for one in spanned.head[0])
