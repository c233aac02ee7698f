"""The style sheet: colours that are read well in every pair that pages use, and no comments."""

import re
from importlib import resources

import pytest
from pydantic import TypeAdapter

from prongsai.model.agency import Agency
from prongsai.model.colours import DARK_SURFACE, DEFAULT, LIGHT_SURFACE, contrast, shades
from prongsai.publishing.assets import SCRIPTS, STYLE_SHEET, as_published, in_colours_of

SHEET = (resources.files("prongsai_theme.overrides") / STYLE_SHEET).read_text("utf-8")
HUES = (DEFAULT, "#1d4e79", "#7a1f3d", "#5b2a86", "#655100", "#2f5a1f", "#000000")
"""Colours of agencies from all round the circle, the lightest that are taken among them."""

GROUNDS = ("ground", "surface", "tint")
READ = [
    *((text, ground) for text in ("ink", "ink-quiet", "accent", "updating") for ground in GROUNDS),
    ("on-accent", "accent"),
    ("on-strip", "strip"),
    ("strip", "on-strip"),
    ("on-published", "published"),
    ("ink", "mark"),
]
"""Text and its ground."""
SEEN = [
    *((mark, ground) for mark in ("line-strong", "focus", "published", "accent") for ground in GROUNDS),
]
"""What is no text but means something, and its ground."""


def agency(colour: str | None) -> Agency:
    return Agency.model_validate(
        {
            "uuid": "3b9f6a52-7d1c-4e0a-8f4b-2c6d9e1a5f70",
            "name": "เทศบาลตำบลตัวอย่าง",
            "kind": "subdistrict-municipality",
            "place": {"district": "สมมติ", "province": "ตัวอย่าง"},
            "colour": colour,
        }
    )


def tokens(sheet: str, scheme: str) -> dict[str, str]:
    """Every custom property of a scheme by its name, as a colour where it is one."""
    selectors = [":root", "body", 'body[data-md-color-scheme="slate"]'][: 3 if scheme == "dark" else 2]
    found: dict[str, str] = {}
    for selector in selectors:
        for block in re.findall(rf"^{re.escape(selector)} \{{([^}}]*)\}}", sheet, re.MULTILINE):
            found |= re.findall(r"--([a-z-]+):\s*([^;]+);", block)
    for name, value in found.items():
        while meant := re.fullmatch(r"var\(--([a-z-]+)\)", value):
            value = found[meant[1]]
        found[name] = "#ffffff" if value == "#fff" else value
    return found


@pytest.mark.parametrize("colour", HUES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours(scheme: str, colour: str) -> None:
    """Text has 7:1 on its ground, and lines that mean something 3:1, whatever colour the agency has."""
    named = tokens(in_colours_of(agency(colour), SHEET), scheme)
    assert [pair for pair in READ if contrast(*(named[name] for name in pair)) < 7] == []
    assert [pair for pair in SEEN if contrast(*(named[name] for name in pair)) < 3] == []
    assert contrast("#ffd43b", named["strip"]) > 3


@pytest.mark.parametrize(("scheme", "surface"), [("light", LIGHT_SURFACE), ("dark", DARK_SURFACE)])
def test_the_surfaces_are_those_that_colours_are_measured_on(scheme: str, surface: str) -> None:
    """No ground of a scheme is nearer to the text's colour than the one that the model knows."""
    named = tokens(SHEET, scheme)
    assert named["surface"] == surface
    assert contrast(surface, named["accent"]) == min(
        contrast(named[ground], named["accent"]) for ground in GROUNDS
    )


def test_without_a_colour_the_sheet_is_published_as_it_is() -> None:
    """What it came with are the shades of the site's own colour."""
    assert in_colours_of(agency(None), SHEET) == SHEET
    named, default = tokens(SHEET, "light"), shades(DEFAULT)
    written = [named[f"agency{name}"] for name in ("", "-pale", "-light", "-deep")]
    assert written == [default.strong, default.pale, default.light, default.deep]


def test_readers_do_not_wait_for_comments() -> None:
    """The published sheet has every rule of the sheet, and none of its comments."""
    sheet = '/* 1 */\na { b: c }\n/* 2\n3 */\n\nd::before { content: "*" }\n'
    assert as_published(STYLE_SHEET, sheet, agency(None)) == 'a { b: c }\nd::before { content: "*" }\n'
    assert "/*" not in as_published(STYLE_SHEET, SHEET, agency("#1d4e79"))


def test_the_agencys_colour_takes_the_place_of_the_sheets() -> None:
    """Nothing but the four shades changes."""
    coloured = in_colours_of(agency("#1d4e79"), SHEET)
    assert coloured.startswith(SHEET)
    assert tokens(coloured, "light")["accent"] == "#1d4e79"
    assert tokens(coloured, "dark")["accent"] == shades("#1d4e79").light


def test_the_colour_is_a_choice() -> None:
    """An agency without one is complete."""
    assert TypeAdapter(Agency).json_schema()["required"] == ["uuid", "name", "kind", "place"]


def test_scripts_come_without_lines_of_comment() -> None:
    """What stands behind code, or inside of a text, is left as it is; so is a script of others."""
    script = '// why\n/** What is\n *  promised. */\nconst a = "// b"; // c\n  // d\n/** e */ f(`/* g */`);\n'
    published = 'const a = "// b"; // c\n/** e */ f(`/* g */`);\n'
    assert as_published(f"{SCRIPTS}search/a.js", script, agency(None)) == published
    assert as_published("other/a.js", script, agency(None)) == script
