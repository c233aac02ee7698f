"""Open data as CSV that Excel opens in Thai and that runs nothing."""

import csv
import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from prongsai.rendering.data import to_csv
from prongsai.rendering.data.cells import LONGEST
from rendering.data.conftest import Files, OneCell


def rows(written: bytes) -> list[dict[str, str]]:
    """A CSV as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_csv_opens_in_excel(files: Files) -> None:
    """The mark that Excel needs for Thai comes first; commas and line ends stay inside their cells."""
    written = files["/data/measures-2566.csv"]
    assert written.startswith(b"\xef\xbb\xbfid,")
    (row,) = rows(written)
    assert row["issue"] == "บรรทัดหนึ่ง\nบรรทัดสอง, มีจุลภาค"
    assert row["url"] == "https://example.org/repo/measures/2566/hr/"


def test_csv_runs_no_formula(files: Files) -> None:
    """A text that begins like a formula is marked as text."""
    (measure,), (channel,) = rows(files["/data/measures-2566.csv"]), rows(files["/data/channels.csv"])
    assert measure["title"] == "'=1+1"
    assert channel["values"].startswith("'+66")
    assert channel["hours"] == "'@เวลาราชการ"


def test_a_number_below_zero_stays_a_number(one_cell: OneCell) -> None:
    """Programs that read the table calculate with it."""
    (row,) = rows(to_csv.write(one_cell(-1.05)))
    assert row["id"] == "-1.05"


def test_a_cell_is_no_longer_than_spreadsheets_read(one_cell: OneCell) -> None:
    """A whole table of statistics in one cell would stop the reader; JSON has all of it."""
    (row,) = rows(to_csv.write(one_cell("ก" * 200_000)))
    assert len(row["id"]) == LONGEST and row["id"].endswith("ดูข้อความเต็มในไฟล์ JSON)")


def test_an_empty_table_still_has_its_headings(empty: Files) -> None:
    """A program that reads the table finds its fields before there is a record."""
    headings, *rest = empty["/data/channels.csv"].decode("utf-8-sig").splitlines()
    assert headings.startswith("id,title,purposes,kind,") and rest == []


ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20)


@given(
    value=st.one_of(ANY_TEXT, st.lists(ANY_TEXT, max_size=3), st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3))
)
def test_no_cell_ever_begins_like_a_formula(one_cell: OneCell, value: Any) -> None:
    """Whatever a record holds, text, list or mapping, its cell is text to a spreadsheet."""
    (row,) = rows(to_csv.write(one_cell(value))) or [{"id": ""}]
    assert not row["id"].startswith(("=", "+", "-", "@", "\t"))
