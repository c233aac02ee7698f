"""Telephone numbers as links."""

import pytest

from prongsai.thai.telephone import tel_link


@pytest.mark.parametrize(
    ("printed", "link"),
    [
        ("0-4596-9999", "tel:+6645969999"),
        ("045-969999", "tel:+6645969999"),
        ("045 969 999", "tel:+6645969999"),
        ("(045) 969999", "tel:+6645969999"),
        ("๐-๔๕๙๖-๙๙๙๙", "tel:+6645969999"),
        ("โทร. 045-969999", "tel:+6645969999"),
        ("หมายเลขโทรศัพท์: 045–969999", "tel:+6645969999"),
        ("+66 45 969 999", "tel:+6645969999"),
        ("02-123-4567", "tel:+6621234567"),
        ("081-234-5678", "tel:+66812345678"),
        ("+66 (0) 81 234 5678", "tel:+66812345678"),
        ("0-4596-9999 ต่อ 12", "tel:+6645969999;ext=12"),
        ("๐๔๕-๙๖๙๙๙๙ ต่อ ๑๐๑-๑๐๕", "tel:+6645969999;ext=101"),
        ("0-4596-9999-10", "tel:+6645969999"),
        ("0-4596-9999 ถึง 10", "tel:+6645969999"),
        ("0-4596-9999, 0-4596-8888", "tel:+6645969999"),
        ("สายด่วน 1567", "tel:1567"),
        ("๑๒๐๕", "tel:1205"),
        ("191", "tel:191"),
    ],
)
def test_a_number_becomes_a_link(printed: str, link: str) -> None:
    """However it is printed; of several numbers the first is dialled."""
    assert tel_link(printed) == link


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "-",
        "ติดต่อเจ้าหน้าที่",
        "12345",
        "2566",
        "045-96999",
        "045-9699991",
        "1-2345-67890-12-1",
        "10.50",
        "11/2566",
    ],
)
def test_what_is_no_number_is_no_link(printed: str) -> None:
    """Too short, too long, a year, a sum, a date."""
    assert tel_link(printed) is None
