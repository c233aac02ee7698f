"""Codes as SVG, read back by a decoder."""

from collections.abc import Callable

import pytest
from lxml import etree

from prongsai.rendering import qr
from rendering.scanned import scanned_svg

CONTENTS = [
    "https://example.org/",
    "https://example.org/repo/oit/2568/o24/",
    "https://example.org/repo/complaint/corruption/#channel-corruption-form",
    "tel:+6620000000;ext=12",
    "mailto:saraban@example.go.th",
    "https://example.org/ค้นหา?q=น้ำ",
    "https://example.org/" + "a" * 230,
]


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("draw", [qr.draw, qr.draw_for_page])
def test_what_went_in_comes_out(content: str, draw: Callable[[str], str]) -> None:
    """As drawn for posters and for pages, even as small as a screen shows it."""
    assert scanned_svg(draw(content)) == [content]


def test_every_item_of_a_year_can_be_read() -> None:
    """A mask that nobody chose could make what looks like the corners of a code."""
    contents = [f"https://example.org/repo/oit/2568/o{number}/" for number in range(1, 44)]
    assert [scanned_svg(qr.draw_for_page(content)) for content in contents] == [
        [content] for content in contents
    ]


def test_a_code_is_dark_on_white_with_room_around_it() -> None:
    """On a dark screen, on coloured paper and in other documents too."""
    root = etree.fromstring(qr.draw("https://example.org/"))
    assert root.get("viewBox") == "0 0 33 33"  # 25 squares, and 4 on each side.
    ground, squares = root
    assert (ground.get("fill"), squares.get("stroke")) == ("#fff", "#000")
    assert not {*root.attrib, *ground.attrib, *squares.attrib} & {"style", "onload"}
