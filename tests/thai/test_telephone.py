"""Telephone numbers as links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.digits import to_thai
from prongsai.thai.telephone import MOST, tel_link, telephone_numbers

RFC_3966 = re.compile(r"tel:(\+66[0-57]\d{7}|\+66[689]\d{8}|1\d{2,3})(;ext=\d{1,6})?")
"""What links may look like: a land line, a mobile number, or a hot line."""


def links(text: str) -> list[str]:
    return [number.link for number in telephone_numbers(text)]


def printed(text: str) -> list[str]:
    return [number.printed for number in telephone_numbers(text)]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("0-0000-9999", "tel:+6600009999"),
        ("045-969999", "tel:+6645969999"),
        ("045 969 999", "tel:+6645969999"),
        ("045.969.999", "tel:+6645969999"),
        ("045\u2013969999", "tel:+6645969999"),
        ("(045) 969999", "tel:+6645969999"),
        ("๐-๐๐๐๐-๙๙๙๙", "tel:+6600009999"),
        ("โทร. 045-969999", "tel:+6645969999"),
        ("หมายเลขโทรศัพท์: 045–969999", "tel:+6645969999"),
        ("โทรศัพท์/โทรสาร 045-969999", "tel:+6645969999"),
        ("กองช่าง (045-969999)", "tel:+6645969999"),
        ("+66 45 969 999", "tel:+6645969999"),
        ("66-45-969999", "tel:+6645969999"),
        ("02-123-4567", "tel:+6621234567"),
        ("081-234-5678", "tel:+66812345678"),
        ("+66 (0) 81 234 5678", "tel:+66812345678"),
        ("0-0000-9999 ต่อ 12", "tel:+6600009999;ext=12"),
        ("0-0000-9999 กด 0", "tel:+6600009999;ext=0"),
        ("0-0000-9999 (Ext. 12)", "tel:+6600009999;ext=12"),
        ("สายด่วน 1567", "tel:1567"),
        ("สายด่วนร้องทุกข์ 1567", "tel:1567"),
        ("ศูนย์ดำรงธรรม โทร. 1567", "tel:1567"),
        ("๑๒๐๕", "tel:1205"),
        ("191", "tel:191"),
    ],
)
def test_a_number_becomes_a_link(written: str, link: str) -> None:
    """However it is printed."""
    assert links(written) == [link]
    assert tel_link(written) == link


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "ติดต่อเจ้าหน้าที่",
        "12345",
        "2566",
        "045-96999",
        "045-9699991",
        "021234567890",
        "1-2345-67890-12-1",
        "3-0000-00000-00-0",
        "10.50",
        "11/2566",
        "1,567 บาท",
        "०-४५९६-९९९९",
        "ตั้งอยู่ที่ 111 หมู่ 4",
        "ตู้ ปณ. 0 ปณจ. สมมติ 00000",
    ],
)
def test_what_is_no_number_is_no_link(written: str) -> None:
    """Too short, too long, a year, a sum, a date, a citizen's number, other digits, an address."""
    assert links(written) == []
    assert tel_link(written) is None


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("0-0000-0001-4", ["0-0000-0001", "0-0000-0002", "0-0000-0003", "0-0000-0004"]),
        ("0-0000-0001 ถึง 4", ["0-0000-0001", "0-0000-0002", "0-0000-0003", "0-0000-0004"]),
        ("0-0000-0001 – 3", ["0-0000-0001", "0-0000-0002", "0-0000-0003"]),
        ("0-0000-0014-16", ["0-0000-0014", "0-0000-0015", "0-0000-0016"]),
        ("0-0000-0001 ถึง 0-0000-0003", ["0-0000-0001", "0-0000-0002", "0-0000-0003"]),
        ("(000) 000009 ~ 11", ["(000) 000009", "(000) 000010", "(000) 000011"]),
        ("๐ ๐๐๐๐ ๐๐๐๘ ถึง ๙", ["๐ ๐๐๐๐ ๐๐๐๘", "๐ ๐๐๐๐ ๐๐๐๙"]),
        ("0-0000-0001, 4, 07", ["0-0000-0001", "0-0000-0004", "0-0000-0007"]),
        ("0-0000-0001, 0-0000-0005", ["0-0000-0001", "0-0000-0005"]),
        ("0 0000 0001 08 0000 0000", ["0 0000 0001", "08 0000 0000"]),
        ("0-0000-0001/0-0000-0002 หรือ 08-0000-0000", ["0-0000-0001", "0-0000-0002", "08-0000-0000"]),
        ("0-0000-0001 (ฝ่ายบริการ) 0-0000-0004-5 (ฝ่ายช่าง)", ["0-0000-0001", "0-0000-0004", "0-0000-0005"]),
        ("0-0000-0001, 1567", ["0-0000-0001", "1567"]),
        ("1567 หรือ 1111", ["1567", "1111"]),
        ("0-0000-0001 และ 0 0000 0001", ["0-0000-0001"]),
        ("0-0000-0001 ต่อ 11, 12 หรือ 20", [f"0-0000-0001 ต่อ {one}" for one in (11, 12, 20)]),
        ("0-0000-0001 ต่อ 101-103", [f"0-0000-0001 ต่อ {one}" for one in (101, 102, 103)]),
        ("๐-๐๐๐๐-๐๐๐๑ ต่อ ๘๔๐๑-๒", ["๐-๐๐๐๐-๐๐๐๑ ต่อ ๘๔๐๑", "๐-๐๐๐๐-๐๐๐๑ ต่อ ๘๔๐๒"]),
        ("0-0000-0001 ต่อ 11, 0-0000-0002 ต่อ 12", ["0-0000-0001 ต่อ 11", "0-0000-0002 ต่อ 12"]),
        ("0-0000-0001-2 ต่อ 5", ["0-0000-0001 ต่อ 5", "0-0000-0002 ต่อ 5"]),
    ],
)
def test_several_numbers_in_one_text(written: str, numbers: list[str]) -> None:
    """Each once, in order, written out in the form of the text."""
    assert printed(written) == numbers
    assert len(set(links(written))) == len(numbers)


@pytest.mark.parametrize(
    "written",
    ["0-0000-9999-10", "0-0000-9999 ถึง 10", "0-0000-0006-6", "0-0000-0006 ถึง 4", "0-0000-0001 ถึง 99"],
)
def test_a_range_that_does_not_count_up_is_its_first_number(written: str) -> None:
    """Or that counts too far: what is doubtful is not dialled."""
    assert links(written) == [f"tel:+66{re.sub('[^0-9]', '', written)[1:9]}"]


def test_a_fax_is_told_from_a_telephone() -> None:
    """By the word before it, which holds until the next one; one number for both is a telephone."""
    text = "โทร. 0-0000-0001-2 โทรสาร 0-0000-0003, 0-0000-0004 โทรศัพท์/โทรสาร 0-0000-0005"
    assert [number.is_fax for number in telephone_numbers(text)] == [False, False, True, True, False]


LAND_LINES = st.builds("{}{:07}".format, st.sampled_from("012357"), st.integers(0, 9_999_999))
MOBILES = st.builds("{}{:08}".format, st.sampled_from("689"), st.integers(0, 99_999_999))
SUBSCRIBERS = st.one_of(LAND_LINES, MOBILES)
GAPS = st.lists(st.sampled_from(["", "", "-", " ", ".", "\u2013", " - "]), min_size=9, max_size=9)
TRUNKS = st.sampled_from(["0", "+66 ", "+66-", "+66 (0) "])


@st.composite
def numbers_in_print(draw: st.DrawFn) -> tuple[str, str]:
    """A subscriber's number, and one of the forms in which it may be printed."""
    subscriber, gaps = draw(SUBSCRIBERS), draw(GAPS)
    body = "".join(gap + digit for gap, digit in zip(gaps, subscriber, strict=False)).lstrip()
    text = draw(TRUNKS) + body
    return subscriber, to_thai(text) if draw(st.booleans()) else text


@given(numbers_in_print(), st.sampled_from(["", "โทร. ", "โทรศัพท์ : ", "กองช่าง หมายเลข "]))
def test_any_form_of_a_number_is_read(number: tuple[str, str], before: str) -> None:
    """Whatever stands between its digits, and in whichever digits."""
    subscriber, text = number
    assert links(before + text) == [f"tel:+66{subscriber}"]
    assert printed(before + text) == [text]


@given(st.lists(numbers_in_print(), min_size=1, max_size=4, unique_by=lambda number: number[0]))
def test_a_list_of_numbers_loses_none(numbers: list[tuple[str, str]]) -> None:
    """Each keeps its place and its own form."""
    text = " หรือ ".join(text for _, text in numbers)
    assert links(text) == [f"tel:+66{subscriber}" for subscriber, _ in numbers]


@given(LAND_LINES, st.integers(1, 9))
def test_a_range_counts_each_number_once(subscriber: str, more: int) -> None:
    """From the first to the last, whether the ending is one digit or two."""
    last = int(subscriber[-2:]) + more
    if last > 99:
        return
    found = links(f"0-{subscriber[:4]}-{subscriber[4:]} ถึง {last:02}")
    assert found == [f"tel:+66{subscriber[:6]}{int(subscriber[-2:]) + step:02}" for step in range(more + 1)]


@given(st.text(st.sampled_from("0123456789๐๑๒०१ -.,()/+ต่อถึงโทรสายด่วน~\n"), max_size=60))
def test_every_link_is_a_telephone_link(text: str) -> None:
    """However digits and words are thrown together: no other link, and never an error."""
    found = links(text)
    assert all(RFC_3966.fullmatch(link) for link in found)
    assert len(set(found)) == len(found) <= len(text) * MOST


def test_a_long_text_is_read_in_time() -> None:
    """Gaps are bounded, so that no text makes reading slow."""
    assert links("0 1 " * 50_000 + "โทร" * 50_000 + "0" * 50_000) == []
