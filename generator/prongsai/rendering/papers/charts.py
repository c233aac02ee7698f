"""Charts for papers, in no colour but that of the text around: page, PDF and a black copy show the same.

Lengths are in units of `WIDTH` across, which on an A4 sheet are a little more than points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from prongsai.rendering.charts import short
from prongsai.rendering.papers.paper import Drawing, Label

WIDTH = 420
MOST_BARS = 20
"""More bars are no drawing that fits half a sheet; then the table alone tells them."""

_LABEL_ROOM, _VALUE_ROOM = 160, 70
_LONGEST_LABEL = 24
_ROW, _BAR, _LETTERS = 18, 11, 11
_BASELINE = 13
"""Of the words of a row, from its top."""
_PLOT, _ABOVE, _BELOW = 80, 18, 20
_COLUMN = 0.6
"""How much of its place a standing column takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar made of parts, one for each entry of the key, and its numbers in words."""

    label: str
    parts: tuple[int, ...]
    words: str


def bars(name: str, key: Sequence[str], shown: Sequence[Bar], alt: str) -> Drawing:
    """Lying bars as long as the sum of their parts: filled, hatched, outlined; the key has up to three.

    The name keeps what the drawing defines apart from other drawings of the same paper.
    """
    unit = (WIDTH - _LABEL_ROOM - _VALUE_ROOM) / max([1, *(sum(bar.parts) for bar in shown)])
    shapes, labels = [], []
    y = 0.0
    for place, entry in enumerate(key):
        shapes.append(_box(name, place, 1, y + 3, 16, _BAR))
        labels.append(Label(x=24, y=y + _BASELINE, text=entry))
        y += _ROW
    for bar in shown:
        labels.append(Label(x=0, y=y + _BASELINE, text=short(bar.label, _LONGEST_LABEL)))
        x = float(_LABEL_ROOM)
        for place, count in enumerate(bar.parts):
            if count:
                shapes.append(_box(name, place, x, y + 3, count * unit, _BAR))
            x += count * unit
        labels.append(Label(x=x + 6, y=y + _BASELINE, text=bar.words, strong=True))
        y += _ROW
    return _drawing(name, shapes, labels, y, alt)


def columns(name: str, shown: Sequence[tuple[str, int, str]], alt: str) -> Drawing:
    """Standing columns: the label below, how high, and the number as text above."""
    unit = _PLOT / max([1, *(count for _, count, _ in shown)])
    step = WIDTH / len(shown)
    foot = _ABOVE + _PLOT
    shapes, labels = [f'<path d="M0 {foot}H{WIDTH}" stroke="currentColor"/>'], []
    for place, (label, count, words) in enumerate(shown):
        middle, top = (place + 0.5) * step, foot - count * unit
        if count:
            shapes.append(_box(name, 0, middle - step * _COLUMN / 2, top, step * _COLUMN, count * unit))
        labels.append(Label(x=middle, y=top - 5, text=words, centred=True, strong=True))
        labels.append(Label(x=middle, y=foot + 15, text=label, centred=True))
    return _drawing(name, shapes, labels, foot + _BELOW, alt)


def _drawing(name: str, shapes: Iterable[str], labels: Iterable[Label], height: float, alt: str) -> Drawing:
    hatching = (
        f'<defs><pattern id="{name}-hatch" width="4" height="4" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)">'
        '<path d="M1 0V4" stroke="currentColor" stroke-width="1.5"/></pattern></defs>'
    )
    return Drawing(
        shapes=hatching + "".join(shapes),
        labels=tuple(labels),
        size=_LETTERS,
        alt=alt,
        width=WIDTH,
        height=height,
    )


def _box(name: str, place: int, x: float, y: float, width: float, height: float) -> str:
    fill = ("currentColor", f"url(#{name}-hatch)", "none")[place]
    return (
        f'<rect x="{_length(x)}" y="{_length(y)}" width="{_length(width)}" height="{_length(height)}"'
        f' fill="{fill}" stroke="currentColor"/>'
    )


def _length(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
