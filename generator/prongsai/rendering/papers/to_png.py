"""A drawing of a paper as PNG, for programs that cannot draw SVG."""

import json
from dataclasses import asdict, replace
from functools import cache

from prongsai.rendering.papers.paper import Drawing
from prongsai.rendering.papers.typesetting import REPORT, compiler

ABOVE = 3
"""Units above the drawing, for the marks of its first line."""

_POINTS_PER_INCH = 72


def write(drawing: Drawing, scale: float) -> bytes:
    """The drawing in black, with so many dots for each of its units. Same drawing, same bytes."""
    shapes = replace(drawing, labels=()).svg.replace("currentColor", "#000")
    inputs = {"drawing": json.dumps({**asdict(drawing), "svg": shapes, "above": ABOVE}, ensure_ascii=False)}
    made = compiler().compile(_template(), format="png", ppi=_POINTS_PER_INCH * scale, sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise TypeError("a drawing is one picture")
    return made


@cache
def _template() -> bytes:
    return (REPORT / "drawing.typ").read_bytes()
