"""The agency's colour in the published style sheet, where pages need no style attributes for it."""

from prongsai.model.agency import Agency

STYLE_SHEET = "assets/stylesheets/prongsai.css"


def in_colours_of(agency: Agency, style_sheet: str) -> str:
    """The sheet with the agency's shades in place of those that it came with."""
    if agency.colour is None:
        return style_sheet
    shades = agency.shades
    return (
        f"{style_sheet}\n:root {{ --agency: {shades.strong}; --agency-pale: {shades.pale}; "
        f"--agency-light: {shades.light}; --agency-deep: {shades.deep}; }}\n"
    )
