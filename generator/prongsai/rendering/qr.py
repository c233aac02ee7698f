"""QR codes as SVG: for pages, for posters, and alone as files."""

from functools import lru_cache
from io import BytesIO
from typing import Literal

import segno
from markupsafe import Markup

_QUIET = 4
"""Squares of white around a code, as its standard asks."""
_MASK = 2
"""Of codes on pages: any can be read, and to look for the best takes four times as long as all the rest."""


def draw(content: str) -> Markup:
    """The code that holds a text, dark on white with white around it. Same text, same bytes.

    A quarter of its squares may be dirty or torn, as on walls.
    """
    return _draw(content, "q", None)


def draw_for_page(content: str) -> Markup:
    """Likewise, smaller and made quickly; a seventh of its squares may be dirty."""
    return _draw(content, "m", _MASK)


@lru_cache(maxsize=1024)
def _draw(content: str, level: Literal["m", "q"], mask: int | None) -> Markup:
    code = segno.make(content, error=level, mask=mask, micro=False, boost_error=False)
    drawn = BytesIO()
    code.save(
        drawn, "svg", border=_QUIET, light="#fff", omitsize=True, svgclass="qr__code", lineclass=None,
        xmldecl=False, nl=False,
    )  # fmt: skip
    return Markup(drawn.getvalue().decode())
