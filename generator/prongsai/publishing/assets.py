"""The theme's style sheet and scripts as readers get them: in the agency's colours, and without comments."""

import re

from prongsai.model.agency import Agency

STYLE_SHEET = "assets/stylesheets/prongsai.css"
SCRIPTS = "assets/javascripts/"

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_COMMENT_LINES = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)


def as_published(path: str, content: str, agency: Agency) -> str:
    """A text file of the theme, by its path there. Readers would wait for its comments, so they stay here.

    Of scripts, only lines that are nothing but comment are left out: what follows code may be part of a text.
    """
    if path == STYLE_SHEET:
        return in_colours_of(agency, _COMMENT.sub("", content))
    if path.startswith(SCRIPTS) and path.endswith(".js"):
        return _COMMENT_LINES.sub("", content)
    return content


def in_colours_of(agency: Agency, style_sheet: str) -> str:
    """The sheet with the agency's shades in place of those that it came with."""
    if agency.colour is None:
        return style_sheet
    shades = agency.shades
    return (
        f"{style_sheet}\n:root {{ --agency: {shades.strong}; --agency-pale: {shades.pale}; "
        f"--agency-light: {shades.light}; --agency-deep: {shades.deep}; }}\n"
    )
