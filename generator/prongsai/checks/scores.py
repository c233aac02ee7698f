"""Rules of the results of the assessment. What was announced is shown as it is; these ask to look again."""

from collections.abc import Iterator
from decimal import Decimal

from prongsai.model.measures import Instrument
from prongsai.model.scores import IndicatorScore, InstrumentScore, ItemScore, YearScores
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.document import Location
from prongsai.reading.problem import Problem, Severity

_FULL = Decimal(100)
_ROUNDING = Decimal("0.01")
"""How far a figure of two decimals may be from what it is computed of, for each figure that was rounded."""
_INDICATORS = {Instrument.IIT: range(1, 6), Instrument.EIT: range(6, 9), Instrument.OIT: range(9, 11)}
_COMPARE = "เทียบกับเอกสารประกาศผล ถ้าเอกสารพิมพ์ไว้อย่างนี้ ไม่ต้องแก้ และอธิบายใน remark: ได้"


def same_score(content: Content) -> Iterator[Problem]:
    """A year, and within it an instrument, an indicator or an item, has one score."""
    years: dict[int, Problem] = {}
    for entry in _years(content):
        year = entry.record.year
        if year in years:
            yield _repeated(entry, ("year",), f"ปี {year}", years[year])
        years.setdefault(year, entry.problem(("year",), ""))
        found: dict[str, Problem] = {}
        for location, name in _named(entry):
            if name in found:
                yield _repeated(entry, location, name, found[name])
            found.setdefault(name, entry.problem(location, ""))


def impossible_score(content: Content) -> Iterator[Problem]:
    """A score or a weight is from 0 to 100, and a weighted score no more than its weight."""
    for entry in _years(content):
        for location, value in _figures(entry):
            if not 0 <= value <= _FULL:
                message = f"คะแนน {value} อยู่นอกช่วง 0 ถึง 100"
                yield entry.problem(location, message, _COMPARE, Severity.WARNING)
        for location, one in entry.each(InstrumentScore):
            if one.weight is not None and one.weighted is not None and one.weighted > one.weight:
                message = f"คะแนนถ่วงน้ำหนัก {one.weighted} มากกว่าน้ำหนัก {one.weight}"
                yield entry.problem((*location, "weighted"), message, _COMPARE, Severity.WARNING)


def score_weights(content: Content) -> Iterator[Problem]:
    """The weights of the instruments of a year are 100 together."""
    for entry in _years(content):
        weights = [one.weight for one in entry.record.instruments if one.weight is not None]
        if weights and len(weights) == len(entry.record.instruments) and sum(weights) != _FULL:
            message = f"น้ำหนักของเครื่องมือรวมกันได้ {sum(weights)} ไม่ใช่ 100"
            yield entry.problem(("instruments",), message, _COMPARE, Severity.WARNING)


def score_total(content: Content) -> Iterator[Problem]:
    """A weighted score is that share of the raw one, and the total is the sum of the weighted ones."""
    for entry in _years(content):
        for location, one in entry.each(InstrumentScore):
            if one.raw is not None and one.weight is not None and one.weighted is not None:
                share = one.raw * one.weight / _FULL
                if abs(share - one.weighted) > _ROUNDING:
                    message = (
                        f"คะแนนถ่วงน้ำหนักเป็น {one.weighted} แต่ {one.raw} คูณร้อยละ {one.weight} ได้ {share:.2f}"
                    )
                    yield entry.problem((*location, "weighted"), message, _COMPARE, Severity.WARNING)
        parts = [one.weighted for one in entry.record.instruments if one.weighted is not None]
        complete = bool(parts) and len(parts) == len(entry.record.instruments)
        total, added = entry.record.total, sum(parts, Decimal(0))
        if complete and total is not None and abs(added - total) > _ROUNDING * len(parts):
            message = f"คะแนนรวมเป็น {total} แต่คะแนนถ่วงน้ำหนักรวมกันได้ {added}"
            yield entry.problem(("total",), message, _COMPARE, Severity.WARNING)


def unknown_scored(content: Content) -> Iterator[Problem]:
    """What has a score is an indicator of its instrument, or an item of the year's catalogue."""
    for entry in _years(content):
        year = entry.record.year
        catalogue = content.catalogues.get(year)
        oit = (
            [one.number for one in catalogue.record.indicators] if catalogue else _INDICATORS[Instrument.OIT]
        )
        for location, instrument in entry.each(InstrumentScore):
            known = oit if instrument.instrument is Instrument.OIT else _INDICATORS[instrument.instrument]
            for number, indicator in enumerate(instrument.indicators):
                if indicator.number not in known:
                    yield entry.problem(
                        (*location, "indicators", number, "number"),
                        f"{instrument.instrument} ปี {year} ไม่มีตัวชี้วัดที่ {indicator.number}",
                        f"เครื่องมือนี้มีตัวชี้วัดที่ {known[0]} ถึง {known[-1]}",
                        Severity.WARNING,
                    )
        items = [item.id for item in catalogue.record.items] if catalogue else []
        for location, one in entry.each(ItemScore):
            if items and one.item not in items:
                message, hint = f"ปี {year} ไม่มีข้อ {one.item}", f"ปีนี้มีข้อ {items[0]} ถึง {items[-1]}"
                yield entry.problem((*location, "item"), message, hint, Severity.WARNING)


def grade_outside_scale(content: Content) -> Iterator[Problem]:
    """The grade of a year is one of its scale, and the total is within it."""
    for entry in _years(content):
        grade, total, scale = entry.record.grade, entry.record.total, entry.record.scale
        if grade is None or scale is None:
            continue
        ranges = [one for one in scale.grades if one.grade == grade]
        if not ranges:
            known = " / ".join(one.grade for one in scale.grades)
            message, hint = f"ระดับ “{grade}” ไม่มีในเกณฑ์การแบ่งระดับของปีนี้", f"เกณฑ์ที่ใส่ไว้มี {known}"
            yield entry.problem(("grade",), message, hint, Severity.WARNING)
        elif total is not None and not any(one.lowest <= total <= one.highest for one in ranges):
            message = f"คะแนนรวม {total} ไม่อยู่ในช่วงของระดับ “{grade}”"
            yield entry.problem(("grade",), message, _COMPARE, Severity.WARNING)


def _years(content: Content) -> Iterator[Entry[YearScores]]:
    if content.scores:
        yield from content.scores.listed("scores", content.scores.record.scores)


def _named(entry: Entry[YearScores]) -> Iterator[tuple[Location, str]]:
    """What has a score within a year, by the name that people know it by, and where that stands."""
    for location, instrument in entry.each(InstrumentScore):
        yield (*location, "instrument"), f"เครื่องมือ {instrument.instrument}"
    for location, indicator in entry.each(IndicatorScore):
        yield (*location, "number"), f"ตัวชี้วัดที่ {indicator.number}"
    for location, item in entry.each(ItemScore):
        yield (*location, "item"), f"ข้อ {item.item}"


def _figures(entry: Entry[YearScores]) -> Iterator[tuple[Location, Decimal]]:
    if entry.record.total is not None:
        yield ("total",), entry.record.total
    for location, instrument in entry.each(InstrumentScore):
        for name in ("weight", "raw", "weighted"):
            if (figure := getattr(instrument, name)) is not None:
                yield (*location, name), figure
    for location, indicator in entry.each(IndicatorScore):
        yield (*location, "score"), indicator.score
    for location, item in entry.each(ItemScore):
        yield (*location, "score"), item.score


def _repeated(entry: Entry[YearScores], location: Location, name: str, first: Problem) -> Problem:
    message = f"มีคะแนนของ{name} ซ้ำ (ครั้งแรกอยู่บรรทัด {first.line})"
    return entry.problem(location, message, "ลบออกให้เหลือที่เดียว หรือแก้ให้ตรงกับเอกสารประกาศผล")
