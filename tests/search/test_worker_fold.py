"""The browser folds as Python does: what one of them wrote into the index, the other finds."""

from itertools import product
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from prongsai.thai.text import FOLD_PAIRS, fold
from search.site import SCRIPTS

THAI = "".join(chr(code) for code in range(0x0E01, 0x0E5C) if category(chr(code)) != "Cn")
TROUBLE = "".join(
    sorted({*"".join(found for found, _ in FOLD_PAIRS), *"กนAßİΣς0. -–…\u00ad\u200b\u0301\u0323e"})
)
# What Python does not know yet a newer browser may; they agree on what both know.
KNOWN = [chr(code) for code in range(0x110000) if category(chr(code)) not in ("Cn", "Co", "Cs")]
PRIVATE = "\ue000\uf8ff\U000f0000\U000ffffd\U00100000\U0010fffd"
TEXTS = st.one_of(*(st.text(alphabet, max_size=12) for alphabet in (TROUBLE, THAI, KNOWN)))


@pytest.fixture(scope="module")
def folding(page: Page) -> Page:
    """A page with the folding of search as its own."""
    page.add_script_tag(path=SCRIPTS / "search/fold.js")
    return page


def assert_same(page: Page, texts: list[str]) -> None:
    in_browser = page.evaluate("texts => texts.map(fold)", texts)
    in_python = [fold(text) for text in texts]
    assert [
        (ascii(text), ascii(here), ascii(there))
        for text, here, there in zip(texts, in_python, in_browser, strict=True)
        if here != there
    ] == []


def test_every_character_folds_alike(folding: Page) -> None:
    """Each character alone, of private use the first and the last: removed, lowered, composed alike."""
    assert_same(folding, [*KNOWN, *PRIVATE])


def test_every_pair_of_thai_characters_folds_alike(folding: Page) -> None:
    """Each pair, and each pair of marks behind a consonant: misspelled sequences are mended alike."""
    assert_same(folding, ["".join(pair) for pair in product(THAI, repeat=2)])


def test_every_replaced_sequence_folds_alike(folding: Page) -> None:
    """Each pair of replaced sequences in a row, since one replacement may make room for the next."""
    found = [sequence for sequence, _ in FOLD_PAIRS]
    assert_same(folding, [f"ก{first}{second}" for first, second in product(found, repeat=2)])


@given(st.lists(TEXTS, min_size=40, max_size=40))
def test_any_text_folds_alike(folding: Page, texts: list[str]) -> None:
    """Thousands of texts made by chance, the difficult characters often among them."""
    assert_same(folding, texts)
