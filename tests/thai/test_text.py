"""Normalisation, folding and item codes."""

import re
from unicodedata import is_normalized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prongsai.thai.text import FOLD_PAIRS, FOLD_REMOVED, fold, invisible, item_code, normalise

# Letters whose order and combination matter, so that chance finds the difficult sequences.
TROUBLE = "กนเแา ำํัิีุู็่้์ฺๆ๐๙0Aßİς.-\u0301\u00ad\u200b\u00a0\ufeff\ue000\r\n"
TEXTS = st.one_of(st.text(), st.text(alphabet=TROUBLE))


@pytest.mark.parametrize(
    ("written", "normalised"),
    [
        ("น\u0e4d\u0e32", "นำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("นำ\u0e49", "น้ำ"),
        ("ท\u0e48\u0e35", "ท\u0e35\u0e48"),
        ("ร\u0e49\u0e39", "ร\u0e39\u0e49"),
        ("สิทธ\u0e4c\u0e34", "สิทธ\u0e34\u0e4c"),
        ("เเผน", "แผน"),
        ("โปร่ง\u200bใส", "โปร่งใส"),
        ("\ufeffแผน\u00ad\u2060\ue000\U000f0000\u202e\x00\x85", "แผน"),
        ("นาย\u00a0ก", "นาย ก"),
        ("หนึ่ง\r\nสอง\rสาม\tสี่\n", "หนึ่ง\nสอง\nสาม\tสี่\n"),
        ("e\u0301", "é"),
        ("ทำที่ ﬁ ½", "ทำที่ ﬁ ½"),
    ],
)
def test_normalise_gives_one_encoding(written: str, normalised: str) -> None:
    """Different encodings of what a reader sees alike become one; nothing visible changes."""
    assert normalise(written) == normalised


@given(TEXTS)
@example("ำ่ำ้")
@example("ำ\u0301่")
def test_normalise_is_settled_after_once(text: str) -> None:
    """Normalising twice is normalising once, and the result is NFC without anything invisible."""
    once = normalise(text)
    assert normalise(once) == once
    assert is_normalized("NFC", once)
    assert invisible(once) == ()


def test_invisible_names_what_is_removed_in_order() -> None:
    """Each invisible character is named once, at its first appearance; tabs and line ends are not."""
    assert invisible("ก\u200bข\u00ad\u200b\ufeff\t\r\n\u00a0\ue001\x07") == (
        "U+200B",
        "U+00AD",
        "U+FEFF",
        "U+E001",
        "U+0007",
    )


@given(TEXTS)
def test_invisible_names_exactly_what_normalise_removes(text: str) -> None:
    """A text has invisible characters when, and only when, removing them by name changes it."""
    named = {chr(int(name.removeprefix("U+"), 16)) for name in invisible(text)}
    visible = "".join(character for character in text if character not in named)
    assert invisible(visible) == ()
    assert normalise(visible) == normalise(text) or "\r" in text


@pytest.mark.parametrize(
    "spellings",
    [
        ["ป.ป.ช.", "ปปช", "ป ป ช", "ป.ป.ช"],
        ["045-612-377", "045612377", "๐๔๕-๖๑๒-๓๗๗", "045–612 377"],
        ["O12", "o12", "O๑๒", "O 12"],
        ["ต่าง ๆ", "ต่างๆ"],
        ["ปี ๒๕๖๖", "ปี 2566", "ปี2566"],
        ["เม.ย.", "เม.ย", "เมย"],
        ["น้ำ", "น\u0e4d\u0e49\u0e32", "นำ\u0e49", "น\u200bำ\u0e49"],
        ["แผน", "เเผน"],
        ["No Gift Policy", "NO GIFT POLICY", "no-gift policy"],
    ],
)
def test_fold_makes_equal_what_people_write_differently(spellings: list[str]) -> None:
    """All spellings of one thing fold to one text."""
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("ขาว", "ข่าว"), ("O12", "O13"), ("แผน", "แผ่น"), ("นำ", "น้ำ")])
def test_fold_keeps_different_words_apart(one: str, other: str) -> None:
    """Tone marks and digits tell words apart and stay."""
    assert fold(one) != fold(other)


@given(TEXTS)
@example("ํ.า")
@example("่่ิิ")
@example("İ่็")
def test_fold_is_settled_after_once(text: str) -> None:
    """Folding twice is folding once, and encodings that normalise makes equal fold alike."""
    assert fold(fold(text)) == fold(text)
    assert fold(normalise(text)) == fold(text)


@given(TEXTS)
def test_folded_text_holds_nothing_the_table_takes_out(text: str) -> None:
    """The published table is the whole of folding: nothing it removes or replaces is left."""
    folded = fold(text)
    assert not re.search(FOLD_REMOVED, folded)
    assert not [written for written, _ in FOLD_PAIRS if written in folded]


@pytest.mark.parametrize(
    "written",
    ["O12", "o12", "012", "O 12", "o-12", "OIT 12", "OIT O12", "ข้อ O๑๒", "ข้อ ๐๑๒", "ข้อที่ o12", " O12\u200b "],
)
def test_item_code_is_read_in_every_spelling(written: str) -> None:
    """Letter or zero, case, digits, spaces and the words before it do not matter."""
    assert item_code(written) == "O12"


@pytest.mark.parametrize("written", ["", "12", "ข้อ 12", "O0", "O123", "E6", "O12 และ O13", "o", "2566"])
def test_item_code_is_not_guessed(written: str) -> None:
    """What is not the code of one item is none."""
    assert item_code(written) is None
