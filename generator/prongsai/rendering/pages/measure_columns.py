"""How the columns of measures are written: as the office wrote them, with words of ours around."""

import re
from collections.abc import Iterable, Iterator

from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import EVERY_UNIT, Measure, Plan, Result, Risk
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.site import Site
from prongsai.thai.digits import to_arabic
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Month, Span, long_span

ALL_UNITS = "ทุกหน่วยงาน"
"""What people read where a measure is for all units."""
NOT_SAID = "ไม่ได้ระบุ"
"""What people read where the office wrote nothing; `0` and "ไม่ใช้งบประมาณ" are something."""

_AMOUNT = re.compile(r"[0-9]+(,[0-9]{3})*(\.[0-9]+)?")

OfRound = tuple[str, str]
"""A round and a text that stands under it; the round is empty where it needs no name."""


def unit_words(site: Site, ids: tuple[str, ...], apart: str = " · ") -> str:
    """The names of the units in charge; empty when none is named."""
    return apart.join([*site.unit_names(ids), *([ALL_UNITS] if EVERY_UNIT in ids else [])])


def round_words(site: Site, year: JoinedMeasureYear, round_: Round) -> str:
    """A round as the agency's report calls it, as printed; else in the common words."""
    return year.head.round_label(round_) or site.in_style(round_.label)


def period_words(site: Site, span: Span) -> str:
    """The days of a round: เดือนตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖, or from day to day."""
    months = span == Span(Month.of(span.first).first, Month.of(span.last).last)
    return site.in_style(f"{'เดือน' if months else 'วันที่ '}{long_span(span)}")


def plan_words(site: Site, plan: Plan) -> str:
    """The years of a plan: ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐."""
    last = "" if plan.first == plan.last else f" – {plan.last}"
    return site.in_style(f"ปีงบประมาณ พ.ศ. {plan.first}{last}")


def quarter_words(site: Site, quarters: Iterable[int]) -> str:
    """The quarters that are ticked: ไตรมาส ๑ ๒ และ ๔."""
    numbers = [str(number) for number in sorted(set(quarters))]
    first = " ".join(numbers[:-1])
    return site.in_style(f"ไตรมาส {first} และ {numbers[-1]}" if first else f"ไตรมาส {numbers[-1]}")


def column_text(site: Site, record: Measure | Result, column: MeasureColumn) -> str:
    """What a measure, or one result of it, says for an optional column; empty where it says nothing."""
    value = getattr(record, column.value, None)
    if isinstance(value, Risk):
        return _risk_words(site, value)
    text = str(value or "")
    is_amount = column is MeasureColumn.BUDGET and _AMOUNT.fullmatch(to_arabic(text))
    return f"{text} บาท" if is_amount else text


def column_texts(site: Site, measure: JoinedMeasure, column: MeasureColumn) -> str:
    """All that a measure and its results say for an optional column, for the search box."""
    records: list[Measure | Result] = [measure.measure]
    records += [joined.result for joined in measure.results]
    return " ".join(text for record in records if (text := column_text(site, record, column)))


def cell(
    site: Site, measure: JoinedMeasure, column: MeasureColumn, results: Iterable[tuple[str, JoinedResult]]
) -> Iterator[OfRound]:
    """An optional column's cell: what holds for the measure, then what each of the results adds."""
    if text := column_text(site, measure.measure, column):
        yield "", text
    for label, joined in results:
        if text := column_text(site, joined.result, column):
            yield label, text


def _risk_words(site: Site, risk: Risk) -> str:
    product = site.in_style(f"โอกาส {risk.likelihood} × ผลกระทบ {risk.impact} = {risk.score}")
    return f"{product} ({risk.level})" if risk.level else product
