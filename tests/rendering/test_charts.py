"""Charts: what they show of a table, and where on a narrow telephone it stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.model.charts import Chart, chart_of
from prongsai.model.statistics import ChartKind, Statistics, Totals
from prongsai.model.tables import Table
from prongsai.reading.grids import text_grid
from prongsai.reading.tables import Shape, build
from prongsai.rendering.charts import WIDTH, draw, in_words

MONTHS = "รายการ|ต.ค.|พ.ย.|ธ.ค.|รวม\nก|1|-|5|6\nข|4|2|3|9\nรวม|5|2|8|15\n"
SHAPE = Shape(total_rows=("รวม",), total_columns=("รวม",))


def table(text: str, shape: Shape = SHAPE) -> Table:
    found = build(text_grid("x", text, []), shape)
    assert found is not None
    return found


def chart(kind: ChartKind, text: str = MONTHS, **asked: tuple[str, ...]) -> Chart:
    found = chart_of(table(text), Statistics(title="ตาราง", chart=kind, totals=Totals(), **asked))
    assert found is not None
    return found


def test_the_longer_side_is_the_axis_and_sums_are_left_out() -> None:
    """Months across stay the axis; rows that outnumber columns become it."""
    across = chart(ChartKind.LINE)
    assert across.categories == ("ต.ค.", "พ.ย.", "ธ.ค.")
    assert [series.label for series in across.series] == ["ก", "ข"]
    down = chart(ChartKind.BAR, "งาน|ราย\nก|1\nข|2\n")
    assert down.categories == ("ก", "ข") and [series.label for series in down.series] == ["ราย"]


def test_a_head_may_choose_rows_and_columns() -> None:
    """A chosen sum is shown like any other."""
    chosen = chart(ChartKind.BAR, chart_rows=("รวม",), chart_columns=("ธ.ค.", "ต.ค."))
    assert chosen.categories == ("ต.ค.", "ธ.ค.")
    assert [series.numbers for series in chosen.series] == [(Decimal(5), Decimal(8))]


@pytest.mark.parametrize(
    "text",
    ["งาน|ผล\nก|ดี\nข|ไม่ดี\n", "งาน|1|2|3|4|5\n" + "".join(f"{name}|1|2|3|4|5\n" for name in "กขคงจ")],
)
def test_what_cannot_be_told_apart_is_not_drawn(text: str) -> None:
    """Words have no height, and five series have too few patterns."""
    assert chart_of(table(text), Statistics(title="ตาราง", chart=ChartKind.BAR)) is None


def test_a_line_breaks_where_there_is_no_number() -> None:
    """A dash is no zero, so that the line does not fall to it."""
    drawing = draw(chart(ChartKind.LINE))
    assert [series for series, _ in drawing.lines] == [1, 1, 2]
    assert len(drawing.points) == 5


def test_bars_of_negative_numbers_go_the_other_way() -> None:
    """From zero to the left; the number stands at the right of the bar."""
    drawing = draw(chart(ChartKind.BAR, "งาน|บาท\nก|(50)\nข|100\n"))
    low, high = drawing.bars
    assert low.x + low.width == pytest.approx(drawing.zero, abs=0.2) and high.x == drawing.zero
    assert low.text == "(50)" and high.width == pytest.approx(2 * low.width, abs=0.2)


NUMBERS = st.decimals(-(10**12), 10**12, places=2)


@given(st.lists(NUMBERS, min_size=2, max_size=36), st.sampled_from(ChartKind))
def test_everything_stands_within_the_chart(numbers: list[Decimal], kind: ChartKind) -> None:
    """Whatever the numbers, bars leave room for what they say, and points are between the lines."""
    text = "งาน|บาท\n" + "".join(f"ง{at}|{number}\n" for at, number in enumerate(numbers))
    drawing = draw(chart(kind, text))
    assert all(bar.x >= 0 and bar.x + bar.width <= bar.text_x <= WIDTH - 60 for bar in drawing.bars)
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= drawing.height for point in drawing.points)
    assert len(drawing.bars) + len(drawing.points) == len(numbers)


def test_the_chart_is_told_in_words() -> None:
    """The highest number of each series, as printed."""
    assert list(in_words(chart(ChartKind.LINE))) == ["ก มากที่สุดคือ ธ.ค. 5", "ข มากที่สุดคือ ต.ค. 4"]
