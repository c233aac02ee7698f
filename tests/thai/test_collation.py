"""Dictionary order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.collation import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["กฎหมาย", "ข่าว", "โครงสร้าง", "เจต", "แผน"],
        ["กา", "ก่า", "ก้า", "การ", "การเงิน", "กำ", "เกา", "เก่า", "เก้า"],
        ["ขาว", "ข่าว", "เขา", "เข่า", "ไข่"],
        ["รถ", "ฤดู", "ลม", "ฦ", "วัน"],
        ["ข้อ 1", "ข้อ ๒", "ข้อ 9", "ข้อ ๑๐", "ข้อ 100"],
        ["O2", "o๓", "O12", "กฎ"],
        ["งานก่อสร้าง", "งาน ทะเบียน", "งานโยธา"],
        ["aข่า", "A ข้า"],
    ],
)
def test_order_is_that_of_the_dictionary(ordered: list[str]) -> None:
    """Leading vowels count after their consonant, tone marks last, numbers by value."""
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_digits_of_both_kinds_stand_together() -> None:
    """Thai and Arabic digits of one value differ only where all else is equal."""
    assert sort_key("ปี ๒๕๖๖")[:2] == sort_key("ปี 2566")[:2]


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_numbers_sort_by_value(one: int, other: int) -> None:
    """Any two numbers stand as their values do."""
    assert (sort_key(f"ข้อ {one}") < sort_key(f"ข้อ {other}")) == (one < other)
