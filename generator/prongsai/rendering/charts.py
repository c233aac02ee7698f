"""The geometry of charts: small drawings of a table's numbers, in units of a narrow telephone's pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import ceil
from unicodedata import category

from prongsai.model.charts import Chart, Series
from prongsai.model.statistics import ChartKind
from prongsai.thai.months import MONTHS, MONTHS_SHORT

WIDTH = 288
"""Of every chart: what a page of 320 pixels leaves, so that there a unit is a pixel."""

_VALUE_ROOM = 84
_BAR = 16
_LABEL_LINE = 22
_GAP = 10
_LONGEST_LABEL = 36
_PLOT_HEIGHT = 160
_TOP = 22
_LEFT, _RIGHT = 38, 24
_MOST_LABELS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its series from 1, its rectangle, and the number as printed beside it."""

    series: int
    x: float
    y: float
    width: float
    text: str
    text_x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A text or a point at a place; `series` from 1, 0 for a text of the axes."""

    x: float
    y: float
    text: str = ""
    series: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart as places. y grows downwards."""

    kind: ChartKind
    height: float
    zero: float
    """Where zero is: x of a chart of bars, y of a chart of lines."""
    labels: tuple[Mark, ...]
    series: tuple[str, ...]
    bars: tuple[Bar, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    """Series and points of each unbroken piece of a line."""
    points: tuple[Mark, ...] = ()
    grid: tuple[Mark, ...] = ()
    """The lines across, each with its number."""


def draw(chart: Chart) -> Drawing:
    """The places of everything in a chart."""
    return _bars(chart) if chart.kind is ChartKind.BAR else _lines(chart)


def in_words(chart: Chart) -> Iterator[str]:
    """For each series a sentence about its highest number, for those who do not see the chart."""
    for series in chart.series:
        highest = max(series.numbers)
        at = next(number for number, cell in enumerate(series.cells) if cell.number == highest)
        yield f"{series.label} มากที่สุดคือ {chart.categories[at]} {series.cells[at].text}"


def _bars(chart: Chart) -> Drawing:
    low, high = _bounds(chart.series)
    room = WIDTH - _VALUE_ROOM
    zero = float(-low / (high - low)) * room
    y = 0.0
    labels, bars = [], []
    for number, name in enumerate(chart.categories):
        labels.append(Mark(x=0, y=y + _LABEL_LINE - 7, text=short(name)))
        y += _LABEL_LINE
        for place, series in enumerate(chart.series, start=1):
            cell = series.cells[number]
            end = zero + (float(cell.number / (high - low)) * room if cell.number is not None else 0)
            bars.append(
                Bar(
                    series=place,
                    x=_round(min(zero, end)),
                    y=y,
                    width=_round(abs(end - zero)),
                    text=short(cell.text, 12),
                    text_x=_round(max(zero, end) + 6),
                )
            )
            y += _BAR + 3
        y += _GAP
    return Drawing(
        kind=chart.kind,
        height=y,
        zero=_round(zero),
        labels=tuple(labels),
        series=tuple(series.label for series in chart.series),
        bars=tuple(bars),
    )


def _lines(chart: Chart) -> Drawing:
    low, high = _bounds(chart.series)
    step = (WIDTH - _LEFT - _RIGHT) / (len(chart.categories) - 1)

    def place(number: int, value: Decimal) -> tuple[float, float]:
        return _round(_LEFT + number * step), _round(
            _TOP + _PLOT_HEIGHT * float((high - value) / (high - low))
        )

    lines: list[tuple[int, str]] = []
    points: list[Mark] = []
    for series_number, series in enumerate(chart.series, start=1):
        known = enumerate(series.cells)
        for there, piece in groupby(known, key=lambda pair: pair[1].number is not None):
            if there:
                places = [place(number, cell.number) for number, cell in piece if cell.number is not None]
                lines.append((series_number, " ".join(f"{x},{y}" for x, y in places)))
                points.extend(Mark(x=x, y=y, series=series_number) for x, y in places)
    middle = (low + high) / 2
    return Drawing(
        kind=chart.kind,
        height=_TOP + _PLOT_HEIGHT + 46,
        zero=place(0, Decimal(0))[1],
        labels=tuple(_below(chart.categories, step)),
        series=tuple(series.label for series in chart.series),
        lines=tuple(lines),
        points=tuple(points),
        grid=tuple(Mark(x=0, y=place(0, value)[1], text=_amount(value)) for value in (high, middle, low)),
    )


def _below(categories: tuple[str, ...], step: float) -> Iterator[Mark]:
    """The names under a chart of lines, in two rows where they are many."""
    every = ceil(len(categories) / _MOST_LABELS)
    shown = [(number, name) for number, name in enumerate(categories) if number % every == 0]
    for place, (number, name) in enumerate(shown):
        lower = 18 if len(shown) > 4 and place % 2 else 0
        yield Mark(
            x=_round(_LEFT + number * step), y=_TOP + _PLOT_HEIGHT + 20 + lower, text=short(_month(name), 9)
        )


def _bounds(series: tuple[Series, ...]) -> tuple[Decimal, Decimal]:
    """The least and the greatest of the axis: round numbers, with zero between them or at an end."""
    numbers = [number for one in series for number in one.numbers]
    low, high = min(Decimal(0), *numbers), max(Decimal(0), *numbers)
    unit = Decimal(10) ** (max(abs(low), abs(high), Decimal(1)).adjusted())
    unit = next(
        unit * part
        for part in (Decimal("0.2"), Decimal("0.5"), Decimal(1))
        if (high - low) / (unit * part) <= 10 or part == 1
    )
    low, high = unit * ceil(low / unit - 1) if low else low, unit * ceil(high / unit)
    return low, high if high > low else low + unit


def _amount(value: Decimal) -> str:
    for scale, word in ((Decimal(10**9), " พันล้าน"), (Decimal(10**6), " ล้าน")):
        if abs(value) >= scale:
            return f"{(value / scale).normalize():,f}{word}"
    return f"{value.normalize():,f}"


def _month(name: str) -> str:
    for month, short in zip(MONTHS, MONTHS_SHORT, strict=True):
        name = name.replace(month, short)
    return name


def short(text: str, longest: int = _LONGEST_LABEL) -> str:
    """A text cut where it would leave the chart; marks above and below letters take no room."""
    seen = 0
    for at, letter in enumerate(text):
        seen += category(letter) != "Mn"
        if seen > longest:
            return f"{text[:at]}…"
    return text


def _round(value: float) -> float:
    return round(value, 1)
