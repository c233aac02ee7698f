"""Thai and Arabic digits."""

from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.digits import to_arabic, to_thai


def test_each_digit_has_its_counterpart() -> None:
    """All ten digits change, and nothing beside them."""
    assert to_thai("พ.ศ. 0123456789 O12") == "พ.ศ. ๐๑๒๓๔๕๖๗๘๙ O๑๒"
    assert to_arabic("พ.ศ. ๐๑๒๓๔๕๖๗๘๙ E๖") == "พ.ศ. 0123456789 E6"


@given(st.text(alphabet=st.characters(exclude_characters="๐๑๒๓๔๕๖๗๘๙")))
def test_thai_digits_and_back_is_the_same_text(text: str) -> None:
    """A text without Thai digits survives the way there and back."""
    assert to_arabic(to_thai(text)) == text
