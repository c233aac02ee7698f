"""The head of a table of statistics: what staff may not combine."""

import pytest
from pydantic import ValidationError

from prongsai.model.statistics import Statistics

COVERS = {"from": "2565-10", "to": "2566-03"}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"rows": "ก | ข", "file": "2566/a.csv"}, "ทั้ง rows และ file"),
        ({"none": "true"}, "ไม่มีเรื่องในช่วงใด"),
        ({"none": "true", "covers": COVERS, "rows": "ก | ข"}, "มีข้อมูลอยู่ด้วย"),
        ({"mask_below": "3", "file": "2566/a.csv"}, "เผยแพร่จำนวนนั้นอยู่"),
        ({"mask_below": "1"}, "mask_below ต้องเป็น 2 ถึง 20"),
        ({"header_rows": "4"}, "header_rows ต้องเป็น 1 ถึง 3"),
        ({"row_headers": "๐"}, "row_headers ต้องเป็น 1 ถึง 3"),
    ],
)
def test_what_contradicts_itself_is_refused(fields: dict[str, object], told: str) -> None:
    """Each with what to do instead."""
    with pytest.raises(ValidationError) as refused:
        Statistics.model_validate({"title": "ตาราง", **fields})
    (fault,) = refused.value.errors()
    assert told in fault["ctx"]["message"] and fault["ctx"]["hint"]


def test_a_title_is_enough() -> None:
    """The rest can come later; the title stands above the table until a caption does."""
    assert Statistics.model_validate({"title": "ตาราง"}).heading == "ตาราง"
    assert Statistics.model_validate({"title": "ตาราง", "caption": "ยาวกว่า"}).heading == "ยาวกว่า"
