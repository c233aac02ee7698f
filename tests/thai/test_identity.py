"""Personal identification numbers in running text. All numbers here are invented."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.digits import to_thai
from prongsai.thai.identity import find_personal_ids


def check_digit(twelve: str) -> str:
    """The thirteenth digit, by the rule of the registry: 11 less the weighted sum's remainder by 11."""
    return str((11 - sum(int(digit) * (13 - place) for place, digit in enumerate(twelve)) % 11) % 10)


IDS = st.from_regex(r"[1-9][0-9]{11}", fullmatch=True).map(lambda twelve: twelve + check_digit(twelve))


def grouped(number: str, separator: str) -> str:
    return separator.join([number[0], number[1:5], number[5:10], number[10:12], number[12]])


SPELLINGS: list[Callable[[str], str]] = [
    str,
    to_thai,
    lambda number: grouped(number, "-"),
    lambda number: grouped(number, " "),
    lambda number: grouped(number, " - "),
    lambda number: grouped(number, "–"),
    lambda number: grouped(number, "\u200b"),
    lambda number: grouped(to_thai(number), "-"),
    lambda number: to_thai(number[:6]) + number[6:],
    lambda number: " ".join(number),
    lambda number: f"{number[:5]}-{number[5:10]}-{number[10:]}",
    lambda number: f"{number[0]}-{number[1:5]} {number[5:10]}.{number[10:12]}/{number[12]}",
]


@given(
    IDS,
    st.sampled_from(SPELLINGS),
    st.sampled_from(["", "เลขประจำตัว ", "พ.ศ. 2566, "]),
    st.sampled_from(["", " นาย"]),
)
def test_every_valid_number_is_found_in_every_spelling(
    number: str, spell: Callable[[str], str], before: str, after: str
) -> None:
    """The place is exact and only the last three digits are shown."""
    spelling = spell(number)
    text = before + spelling + after
    (found,) = find_personal_ids(text)
    assert text[found.start : found.end] == spelling
    assert found.masked == "xxxxxxxxxx" + number[-3:]


@given(IDS, st.integers(0, 12), st.sampled_from("0123456789"))
def test_a_number_with_a_wrong_digit_is_none(number: str, place: int, digit: str) -> None:
    """Any single change that breaks the check makes it an ordinary number."""
    changed = number[:place] + digit + number[place + 1 :]
    valid = changed[-1] == check_digit(changed[:12]) and changed[0] != "0"
    assert bool(list(find_personal_ids(changed))) == valid


@pytest.mark.parametrize(
    "text",
    [
        "1234567890122",
        "11234567890121",
        "12345678901210",
        "1-2345-67890-12-10",
        "123456789012",
        "0-1234-56789-01-9",
        "045-969999, 081-234-5678",
        "1,234,567,890,121",
        "1234.567890121",
        "123456\n7890121",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    """A wrong check digit, longer and shorter runs, companies, telephones, sums of money."""
    assert list(find_personal_ids(text)) == []


def test_a_company_number_is_no_person() -> None:
    """A first digit of 0 is a company's, though the check digit is right."""
    company = "012345678901"
    assert list(find_personal_ids(company + check_digit(company))) == []


def test_all_numbers_of_a_text_are_found() -> None:
    """One after another, each at its own place."""
    text = "ก 1-2345-67890-12-1 ข ๑๑๐๐๐๐๐๐๐๐๐๐๘\nค 1234567890121"
    assert [text[found.start : found.end] for found in find_personal_ids(text)] == [
        "1-2345-67890-12-1",
        "๑๑๐๐๐๐๐๐๐๐๐๐๘",
        "1234567890121",
    ]


def test_a_number_after_another_is_found() -> None:
    """The number of a row in a list does not hide the number that follows it."""
    (found,) = find_personal_ids("1 1-2345-67890-12-1")
    assert (found.start, found.end) == (2, 19)


@pytest.mark.parametrize(
    "text",
    [
        "123456\n7890121",
        "123456- \r\n7890121",
        "1-2345-\r\n67890-\n12-1",
        "1\n2345 67890\n12 1",
        "1234567890121",
    ],
)
def test_a_number_that_the_end_of_a_line_breaks_is_found_where_lines_end_by_themselves(text: str) -> None:
    """Once anywhere, as in a narrow cell, or between the groups of the card."""
    (found,) = find_personal_ids(text, across_lines=True)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    "text", ["1\n2345678\n90121", "12345\n678\n90121", "1\n2\n3\n4\n5\n6\n7\n8\n9\n0\n1\n2\n1"]
)
def test_numbers_below_one_another_are_no_number(text: str) -> None:
    """A column of figures is broken more than once, and elsewhere than between the groups of the card."""
    assert list(find_personal_ids(text, across_lines=True)) == []
