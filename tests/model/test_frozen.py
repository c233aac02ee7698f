"""The record of an item as it was submitted."""

import pytest
from pydantic import ValidationError

from prongsai.model.frozen import FrozenItem


@pytest.mark.parametrize(
    "record",
    ["", "[]", "null", "{", '{"a": ' + "[" * 100_000, r'{"a": "\ud800"}', "9" * 5000],
    ids=["empty", "list", "nothing", "unfinished", "deep", "half a character", "number"],
)
def test_what_is_no_row_is_refused(record: str) -> None:
    """Whatever hands made of it, it is a fault of the file and nothing worse."""
    with pytest.raises(ValidationError, match="ห้ามแก้"):
        FrozenItem(record=record)


def test_a_row_is_read() -> None:
    """As JSON holds it."""
    item = FrozenItem(record='{\n "status": "none",\n "links": []\n}')
    assert item.row == {"status": "none", "links": []}
