"""The pages of statistics: one whole page, its files of data, and complaints beside their channels."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cases import AGENCY, Golden, WriteContent
from prongsai.publishing.prepare import prepare
from prongsai.rendering.output import File
from rendering.pages.conftest import AS_OF
from searched import searched

Parsed = Callable[..., dict[str, Any]]
GOLDEN = Path(__file__).parents[1] / "golden"
PAGE = "/statistics/2566/waste/"
HEAD = """\
title: ขยะที่เก็บได้
caption: ขยะที่เก็บได้ <ต่อเดือน>
summary: เก็บได้มากขึ้น
unit: ตัน
source: ทะเบียนชั่งน้ำหนัก
published: 2566-02-01
covers:
  from: 2565-10
  to: 2565-12
header_rows: 2
join_blanks: true
groups: [ชุมชน]
totals:
  rows: [รวม]
chart: bar
rows: |
  แหล่ง | ปี ๒๕๖๖ | | หมายเหตุ
  | ต.ค. | พ.ย. |
  ชุมชน
  ตลาด | ๑,๒๐๐ | - | =HYPERLINK("x")
  โรงเรียน | 0 | (5) | <script>
  รวม | ๑,๒๐๐ | (5) |
"""
MASKED = """\
title: เรื่องร้องเรียน
complaints:
  by: type
mask_below: 3
totals:
  rows: [รวม]
chart: bar
rows: |
  ประเภท | เรื่อง
  ถนน | 2
  ขยะ | 719
  รวม | 721
"""


def outputs(content: WriteContent, files: dict[str, str | bytes]) -> dict[str, str]:
    """Everything that is published of some files, as text by address."""
    prepared = prepare(content({**AGENCY, **files}), as_of=AS_OF)
    assert prepared.errors == ()
    return {
        output.address: output.content.decode("utf-8-sig", "replace")
        if isinstance(output, File)
        else output.body
        for output in prepared.outputs
    }


def test_the_page_of_a_table(content: WriteContent, golden: Golden) -> None:
    """Chart, head with spans, group, four kinds of cells, total, notes, facts, downloads."""
    found = outputs(content, {"statistics/2566/waste.yml": HEAD})
    golden(GOLDEN / "statistics.html", found[PAGE])


def test_the_csv_of_a_table_has_its_shape_and_runs_nothing(content: WriteContent) -> None:
    """A line for each row of the head; numbers as printed; what looks like a formula is quoted."""
    found = outputs(content, {"statistics/2566/waste.yml": HEAD})
    rows = list(csv.reader(io.StringIO(found["/data/statistics-2566-waste.csv"])))
    assert rows == [
        ["แหล่ง", "ปี ๒๕๖๖", "", "หมายเหตุ"],
        ["", "ต.ค.", "พ.ย.", ""],
        ["ชุมชน", "", "", ""],
        ["ตลาด", "๑,๒๐๐", "-", '\'=HYPERLINK("x")'],
        ["โรงเรียน", "0", "(5)", "<script>"],
        ["รวม", "๑,๒๐๐", "(5)", ""],
    ]


def test_the_json_has_every_cell_with_its_headings(content: WriteContent) -> None:
    """As printed, and as a number where it is one."""
    (table,) = json.loads(outputs(content, {"statistics/2566/waste.yml": HEAD})["/data/statistics-2566.json"])
    assert table["url"].endswith(PAGE) and table["covers_to"] == "2022-12-31"
    cells = {
        (cell["row"], cell["column"]): (cell["text"], cell["number"], cell["kind"]) for cell in table["cells"]
    }
    assert cells["ตลาด", "ปี ๒๕๖๖ ต.ค."] == ("๑,๒๐๐", 1200, "number")
    assert cells["ตลาด", "ปี ๒๕๖๖ พ.ย."] == ("-", None, "none-stated")
    assert cells["โรงเรียน", "ปี ๒๕๖๖ ต.ค."] == ("0", 0, "zero")
    assert cells["รวม", "หมายเหตุ"] == ("", None, "blank")
    assert {cell["group"] for cell in table["cells"]} == {"ชุมชน", None}


def test_a_hidden_count_is_in_no_output(content: WriteContent) -> None:
    """Neither it nor the total that would give it back: not on pages, in data, in search, in the chart."""
    found = outputs(content, {"statistics/2566/masked.yml": MASKED})
    page = found["/statistics/2566/masked/"]
    assert "719" in page and "น้อยกว่า 3" in page and "ไม่แสดง" in page
    for address, text in found.items():
        if "statistics" in address or address.startswith(("/complaint", "/search")):
            assert "721" not in text, address
    (table,) = json.loads(found["/data/statistics-2566.json"])
    assert [cell["number"] for cell in table["cells"]] == [None, 719, None]


def test_complaints_are_shown_beside_their_channels(parsed: Parsed) -> None:
    """Each kind on its own page, under the heading of the newest year that has any."""
    corruption = (
        "title: ทุจริต\nnone: true\ncovers:\n  from: 2565-10\n  to: 2565-12\n"
        "complaints:\n  about: corruption\n  by: month\n"
    )
    pages = parsed(
        {**AGENCY, "statistics/2566/general.yml": MASKED, "statistics/2565/corruption.yml": corruption}
    )
    shown = {
        address: pages[address].xpath(".//section[starts-with(@class, 'complaint-statistics')]//h3/a/text()")
        for address in ("/complaint/", "/complaint/corruption/", "/contact/")
    }
    assert shown == {"/complaint/": ["เรื่องร้องเรียน"], "/complaint/corruption/": ["ทุจริต"], "/contact/": []}
    assert "ไม่มีเรื่องร้องเรียนการทุจริต" in pages["/complaint/corruption/"].text_content()


def test_statistics_can_be_found(content: WriteContent) -> None:
    """By the words of their heads and the headings of rows and columns."""
    found = outputs(content, {"statistics/2566/waste.yml": HEAD})
    files = {at: text.encode() for at, text in found.items() if at.startswith("/search/") and at[-1] != "/"}
    words = searched(files)[PAGE.lstrip("/")].all_words
    assert all(word in words for word in ("โรงเรียน", "ตัน", "ทะเบียนชั่งน้ำหนัก"))


def test_a_site_without_statistics_says_so(parsed: Parsed) -> None:
    """The page is there from the first day."""
    assert "ยังไม่มีข้อมูล" in parsed(AGENCY)["/statistics/"].text_content()
