"""The agency's colour: what is taken, what is refused and what is proposed in its place, and its shades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from prongsai.model.colours import (
    DARK_SURFACE,
    DEFAULT,
    LIGHT_SURFACE,
    TEXT_CONTRAST,
    AgencyColour,
    contrast,
    nearest_readable,
    shades,
)

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


class Chosen(BaseModel):
    """A record with a colour."""

    colour: AgencyColour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffff00", 8),
        ("#123456", "#123456", 1),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known ratios, the same whichever of the two is the ground."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("#1D4E79", "#1d4e79"),
        ("1d4e79", "#1d4e79"),
        ("#024", "#002244"),
        ("๐๒๔", "#002244"),
        (" #1d4e79 ", "#1d4e79"),
    ],
)
def test_spellings(typed: str, read: str) -> None:
    """With or without its mark, of three or six digits, in either case and either digits."""
    assert Chosen(colour=typed).colour == read


@pytest.mark.parametrize("typed", ["teal", "#12345", "rgb(0,0,0)", "#1d4e79ff", ""])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    """Names, other notations and codes that are cut off."""
    with pytest.raises(ValidationError, match="ไม่ใช่รหัสสี"):
        Chosen(colour=typed)


def test_too_light_a_colour_names_the_nearest_that_will_do() -> None:
    """The message says how far it falls short; what it proposes is taken, and is hardly darker."""
    with pytest.raises(ValidationError) as refused:
        Chosen(colour="#2a9d8f")
    said = refused.value.errors()[0]
    assert "3.0 ต่อ 1" in said["msg"] and "7 ต่อ 1" in said["msg"]
    assert f'"{nearest_readable("#2a9d8f")}"' in said["ctx"]["hint"]
    assert Chosen(colour=nearest_readable("#2a9d8f")).colour == "#005e54"


@given(COLOURS)
def test_the_nearest_colour_is_read_and_is_not_darker_than_it_must_be(colour: str) -> None:
    """Every colour has one; a colour that is read already stays as it is."""
    nearest = nearest_readable(colour)
    assert contrast(nearest, LIGHT_SURFACE) >= TEXT_CONTRAST
    assert (nearest == colour) is (contrast(colour, LIGHT_SURFACE) >= TEXT_CONTRAST)
    if nearest != colour:
        assert contrast(nearest, LIGHT_SURFACE) < TEXT_CONTRAST + 0.3


@given(COLOURS)
def test_shades_are_read_on_every_ground(colour: str) -> None:
    """Of any colour: text in it, text on it, and the site's own ink on its pale and deep grounds."""
    strong = nearest_readable(colour)
    made = shades(strong)
    assert made.strong == strong
    pairs = [
        *((made.strong, ground) for ground in ("#ffffff", LIGHT_SURFACE, made.pale)),
        *((made.light, ground) for ground in (DARK_SURFACE, made.deep)),
        ("#ffffff", made.deep),
    ]
    assert [pair for pair in pairs if contrast(*pair) < TEXT_CONTRAST] == []


def test_the_shades_of_the_default_are_readable() -> None:
    """Agencies that choose nothing need no check."""
    assert nearest_readable(DEFAULT) == DEFAULT
