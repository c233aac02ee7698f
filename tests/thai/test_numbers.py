"""Numbers as they are printed, and amounts of baht in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.digits import to_thai
from prongsai.thai.numbers import LARGEST, Number, baht_text, read_baht, read_number

AMOUNTS = st.integers(-LARGEST * 100 + 1, LARGEST * 100 - 1).map(lambda satang: Decimal(satang).scaleb(-2))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("๑,๒๓๔", 1234),
        ("1234567", 1234567),
        ("1,234.50", "1234.5"),
        ("-3", -3),
        ("−3", -3),
        ("(1,200)", -1200),
        ("( ๑๒.๕ )", "-12.5"),
        ("+4", 4),
        ("฿500", 500),
        ("500 บาท", 500),
        ("๑๒.๕ ล้านบาท", 12_500_000),
        ("3 แสน", 300_000),
        ("หนึ่งล้านสองแสนบาทถ้วน", 1_200_000),
        ("(สองร้อยเอ็ดบาทยี่สิบห้าสตางค์)", "201.25"),
    ],
)
def test_a_printed_number_has_its_value_in_full(text: str, value: int | str) -> None:
    """Digits of both kinds, separators, negatives in both forms, scales and words."""
    found = read_number(text)
    assert found is not None and found.value == Decimal(value) and not found.is_percent


@pytest.mark.parametrize("text", ["12.5%", "๑๒.๕ %", "ร้อยละ 12.5"])
def test_a_percentage_keeps_its_number(text: str) -> None:
    """A percentage is the number before its sign, so that a table of them reads as printed."""
    assert read_number(text) == Number(Decimal("12.5"), is_percent=True, last_place=Decimal("0.1"))


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "–", "ไม่มี", "1,23", "12,34,567", "(5", "5)", "1.2.3", "O24", "5 คน", "5% ล้านบาท"),
        *("=1+1", "บาทถ้วน", "1e5", "หนึ่งสองบาท", "9" * 40),
    ],
)
def test_other_texts_are_no_numbers(text: str) -> None:
    """A text is never half a number."""
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (1, "หนึ่งบาทถ้วน"),
        (10, "สิบบาทถ้วน"),
        (11, "สิบเอ็ดบาทถ้วน"),
        (21, "ยี่สิบเอ็ดบาทถ้วน"),
        (101, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (1_000_001, "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("1250.50", "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"),
        (-40, "ลบสี่สิบบาทถ้วน"),
        (5 * 10**12, "ห้าล้านล้านบาทถ้วน"),
    ],
)
def test_amounts_in_words(amount: int | str, words: str) -> None:
    """As a cheque has them."""
    assert baht_text(Decimal(amount)) == words


@given(AMOUNTS)
def test_words_and_back_is_the_same_amount(amount: Decimal) -> None:
    """Every amount, to the satang, survives the way into words and back."""
    assert read_baht(baht_text(amount)) == amount


@given(AMOUNTS, st.sampled_from(["{}", "({})"]))
def test_words_are_read_as_numbers_too(amount: Decimal, form: str) -> None:
    """In parentheses behind the figures, as contracts have them, or without."""
    found = read_number(form.format(baht_text(amount)))
    assert found is not None and found.value == amount


@given(st.decimals(-(10**15), 10**15, places=2, allow_nan=False, allow_infinity=False))
def test_a_number_is_read_as_it_was_written(value: Decimal) -> None:
    """With separators, in Thai digits, and a negative one in parentheses."""
    written = to_thai(f"{abs(value):,.2f}")
    found = read_number(f"({written})" if value < 0 else written)
    assert found is not None and found.value == value


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(text: str) -> None:
    """No text is an error, and whatever is read can be counted with."""
    number = read_number(text)
    assert number is None or (number.value.is_finite() and number.last_place > 0)


@pytest.mark.parametrize("amount", [Decimal("0.001"), LARGEST])
def test_what_has_no_words_is_refused(amount: Decimal | int) -> None:
    """Parts of a satang, and more than any budget."""
    with pytest.raises(ValueError, match="has no words"):
        baht_text(amount)
