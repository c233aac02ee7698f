"""How measures are written: as the office wrote them, with words of ours around."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from prongsai.model.fields import Years
from prongsai.model.measure_years import MeasureColumn
from prongsai.model.measures import EVERY_UNIT, Duty, Instrument, Measure, Result, Risk
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.site import Site
from prongsai.thai.digits import to_arabic
from prongsai.thai.fiscal import Round
from prongsai.thai.months import MONTHS, Month, long_date, long_month

ALL_UNITS = "ทุกหน่วยงาน"
"""What people read where a measure is for all units."""
NO_UNIT = "ไม่ได้ระบุหน่วยงาน"
"""What people read where no unit is named."""
NOT_SAID = "ไม่ได้ระบุ"
"""What people read where the office wrote nothing; `0` and "ไม่ใช้งบประมาณ" are something."""
OTHER_MEASURES = "มาตรการและประกาศอื่น"
"""The heading of measures that belong to no instrument of the assessment."""

_AMOUNT = re.compile(r"[0-9]+(,[0-9]{3})*(\.[0-9]+)?")

OfRound = tuple[str, str]
"""A round and a text that stands under it; the round is empty where it needs no name."""
ResultsOfRounds = list[tuple[str, JoinedResult]]
"""Results, each with the round that it stands under; the round is empty where it needs no name."""


def year_title(site: Site, year: JoinedMeasureYear) -> str:
    """The title of the year's measures: the agency's own, else in the report's usual words."""
    usual = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {site.agency.name} ประจำ{site.year_words(year.year)}"
    return year.title or usual


def by_indicator(site: Site, year: JoinedMeasureYear) -> list[tuple[str, list[JoinedMeasure]]]:
    """The measures of each instrument and indicator under one heading, in the order of the report."""
    titles = {indicator.number: indicator.title for indicator in year.head.indicators}
    groups = groupby(year.measures, key=lambda joined: (joined.measure.instrument, joined.measure.indicator))
    return [(_heading(site, *key, titles), list(measures)) for key, measures in groups]


def _heading(site: Site, instrument: Instrument | None, indicator: int | None, titles: dict[int, str]) -> str:
    words = [f"เครื่องมือการประเมิน {instrument.value}"] if instrument else []
    if indicator is not None:
        words += [site.in_style(f"ตัวชี้วัดที่ {indicator}"), titles.get(indicator, "")]
    return " ".join(words).strip() or OTHER_MEASURES


def labelled_results(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> ResultsOfRounds:
    """Every result of a measure under its round."""
    return [(round_words(site, year, joined.result.round), joined) for joined in measure.results]


def unit_words(site: Site, ids: tuple[str, ...], apart: str = " · ") -> str:
    """The names of the units in charge; empty when none is named."""
    return apart.join([*site.unit_names(ids), *([ALL_UNITS] if EVERY_UNIT in ids else [])])


def round_words(site: Site, year: JoinedMeasureYear, round_: Round) -> str:
    """A round as the agency's report calls it, as printed; else in the common words."""
    return year.head.round_label(round_) or site.in_style(round_.label)


def plan_words(site: Site, years: Years) -> str:
    """The years of a plan: ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐."""
    last = "" if years.first == years.last else f" – {years.last}"
    return site.in_style(f"ปีงบประมาณ พ.ศ. {years.first}{last}")


def quarter_words(site: Site, quarters: Iterable[int]) -> str:
    """The quarters that are ticked: ไตรมาส ๑ ๒ และ ๔."""
    numbers = [str(number) for number in sorted(set(quarters))]
    first = " ".join(numbers[:-1])
    return site.in_style(f"ไตรมาส {first} และ {numbers[-1]}" if first else f"ไตรมาส {numbers[-1]}")


def timing_words(site: Site, duty: Duty) -> str:
    """When a duty is due: as printed beside what it means, in its rhythm, or in words."""
    meant = _due_words(site, duty)
    if duty.due_as_printed:
        meant = f"{duty.due_as_printed} ({meant})" if meant else duty.due_as_printed
    elif duty.every:
        months = f" (เดือน{month_words(duty.months)})" if duty.months else ""
        meant = f"{site.in_style(duty.every.label)}{months}"
    quarters = quarter_words(site, duty.quarters) if duty.quarters else ""
    return " ".join(filter(None, (meant or duty.when, quarters))) or "ไม่ได้กำหนดเวลา"


def _due_words(site: Site, duty: Duty) -> str:
    if duty.due is None:
        return ""
    if isinstance(duty.due, Month):
        return site.in_style(f"ภายในเดือน{long_month(duty.due)}")
    return site.in_style(f"ภายในวันที่ {long_date(duty.due)}")


def month_words(numbers: Iterable[int]) -> str:
    """The names of months: เมษายนและตุลาคม."""
    names = [MONTHS[number - 1] for number in numbers]
    return "และ".join(names) if len(names) < 3 else f"{' '.join(names[:-1])} และ{names[-1]}"


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


def cell_texts(
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
