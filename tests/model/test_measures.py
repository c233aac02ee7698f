"""Measures: timings, steps in short form, what may be left out, results apart, the columns of a year."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from prongsai.model.measure_years import OPTIONAL, MeasureColumn, MeasureYear
from prongsai.model.measures import Done, Duty, Measure, Prohibition, Result, Risk, Step
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Span

TITLE = {"title": "มาตรการ", "issue": "ประเด็น", "instrument": "OIT", "indicator": "9"}


@pytest.mark.parametrize(
    "timing",
    [
        {},
        {"due": "2566-04"},
        {"due": "2566-04-03"},
        {"every": "half-year"},
        {"every": "half-year", "months": ["4", "๑๐"]},
        {"every": "year", "months": ["1", "12"]},
        {"when": "ตลอดปีงบประมาณ"},
    ],
)
def test_timings(timing: dict[str, Any]) -> None:
    """A duty is due once, or in a rhythm, or in words, or without any time."""
    duty = Duty.model_validate({"text": "รายงาน", **timing})
    assert {name for name in ("due", "every", "when") if getattr(duty, name)} == set(timing) - {"months"}


@pytest.mark.parametrize(
    ("timing", "message"),
    [
        ({"due": "2566-04", "every": "year"}, "แต่มีทั้ง due และ every"),
        ({"due": "2566-04", "when": "ตลอดปี"}, "แต่มีทั้ง due และ when"),
        ({"every": "year", "when": "ตลอดปี"}, "แต่มีทั้ง every และ when"),
        ({"months": ["4"]}, "มี months แต่ไม่มี every"),
        ({"due": "2566-04", "months": ["4"]}, "มี months แต่ไม่มี every"),
        ({"every": "year", "months": ["0"]}, "ไม่มีเดือนที่ 0"),
        ({"every": "year", "months": ["4", "13"]}, "ไม่มีเดือนที่ 13"),
    ],
)
def test_timings_that_contradict_themselves(timing: dict[str, Any], message: str) -> None:
    """The message names the keys."""
    with pytest.raises(ValidationError, match=message):
        Duty.model_validate({"text": "รายงาน", **timing})


def test_steps_in_short_form() -> None:
    """A step is a bare text or a mapping with steps of its own, at any depth."""
    typed = ["ขั้นหนึ่ง", {"text": "ขั้นสอง", "steps": ["ขั้นย่อย", {"text": "อีกขั้น", "steps": ["ลึกสุด"]}]}]
    first, second = Measure.model_validate({**TITLE, "steps": typed}).steps
    assert first == Step(text="ขั้นหนึ่ง")
    assert second.texts == ("ขั้นสอง", "ขั้นย่อย", "อีกขั้น", "ลึกสุด")


def test_units_in_short_form() -> None:
    """`units: all` stands for every unit; a list is a list of ids."""
    assert Measure.model_validate({**TITLE, "units": "all"}).units == ("all",)
    assert Measure.model_validate({**TITLE, "units": ["hr"]}).units == ("hr",)
    with pytest.raises(ValidationError):
        Measure.model_validate({**TITLE, "units": "hr"})


def test_the_key_of_a_result() -> None:
    """Its id as written, else its round: it is a part of a permanent address."""
    typed = {"round": "12-months", "text": "ทำแล้ว"}
    assert Result.model_validate(typed).key == "12-months"
    assert Result.model_validate({**typed, "id": "course-1"}).key == "course-1"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"round": "6-months"}, {"round": "12-months"}, None),
        ({"round": "6-months"}, {"round": "6-months", "id": "course-1"}, None),
        ({"round": "6-months"}, {"round": "6-months"}, "6-months"),
        ({"round": "6-months", "id": "a"}, {"round": "12-months", "id": "a"}, "a"),
        ({"round": "6-months", "id": "12-months"}, {"round": "12-months"}, "12-months"),
    ],
)
def test_results_are_told_apart(first: dict[str, Any], second: dict[str, Any], same: str | None) -> None:
    """Two results of one key would share an address."""
    typed = {**TITLE, "results": [{"text": "ทำแล้ว", **one} for one in (first, second)]}
    if same is None:
        assert len(Measure.model_validate(typed).results) == 2
    else:
        with pytest.raises(ValidationError, match=f"ที่ใช้รหัส “{same}”"):
            Measure.model_validate(typed)


def test_a_title_is_enough() -> None:
    """An announcement has no instrument, unit, deadline or result."""
    announcement = Measure.model_validate({"title": "ประกาศ", "prohibitions": ["ห้ามดื่มสุรา"]})
    assert (announcement.instrument, announcement.indicator, announcement.issue) == (None, None, None)
    assert announcement.prohibitions == (Prohibition(text="ห้ามดื่มสุรา"),)


def test_printed_numbers_stand_before_their_texts() -> None:
    """Duplicates, gaps and mixed digits stay: a number is text."""
    steps = [{"number": "๑.", "text": "ก"}, {"number": "1.", "text": "ข", "steps": ["ค"]}]
    first, second = Measure.model_validate({**TITLE, "steps": steps}).steps
    assert first.texts == ("๑. ก",)
    assert second.texts == ("1. ข", "ค")


@pytest.mark.parametrize("record", [Duty, Step])
@pytest.mark.parametrize(
    ("typed", "valid"), [("1", True), ("๔", True), ("0", False), ("5", False), ("-1", False)]
)
def test_quarters_are_four(record: type[Duty] | type[Step], typed: str, valid: bool) -> None:
    """Ticks are of the fiscal year's quarters, in either digits."""
    if valid:
        (quarter,) = record.model_validate({"text": "รายงาน", "quarters": [typed]}).quarters
        assert quarter in range(1, 5)
    else:
        with pytest.raises(ValidationError, match="ไม่มีไตรมาสที่"):
            record.model_validate({"text": "รายงาน", "quarters": [typed]})


def test_a_risk_is_likelihood_times_impact() -> None:
    """The product is computed; the level is what the office printed."""
    risk = Risk.model_validate({"likelihood": "๔", "impact": "5", "level": "สูงมาก"})
    assert (risk.score, risk.level) == (20, "สูงมาก")
    with pytest.raises(ValidationError, match="คะแนนความเสี่ยงเป็น 0 ไม่ได้"):
        Risk.model_validate({"likelihood": "0", "impact": "5"})


@pytest.mark.parametrize(
    "told",
    [
        {"date": "2566-04-03"},
        {"date_as_printed": "๓๑ กุมภาพันธ์"},
        {"during": {"from": "2566-04", "to": "2566-05"}},
        {"text": "ทำแล้ว"},
    ],
)
def test_what_was_done_says_something(told: dict[str, Any]) -> None:
    """A day, a printed text in its place, a time from day to day, or words; a bare period is no record."""
    assert Done.model_validate(told)
    with pytest.raises(ValidationError, match="ยังไม่ได้บอกว่าดำเนินการเมื่อใด"):
        Done.model_validate({"for": "2566-q1"})


OFFICIAL_NAMES = ["issue", "units", "steps", "follow_up", "results"]


@pytest.mark.parametrize(
    ("named", "columns"),
    [
        ([], OFFICIAL_NAMES),
        (["budget", "risk"], [*OFFICIAL_NAMES, "budget", "risk"]),
        (["results", "kpi"], ["issue", "units", "steps", "follow_up", "results", "kpi"]),
        (
            ["issue", "objective", "units", "budget", "steps", "follow_up", "results"],
            ["issue", "objective", "units", "budget", "steps", "follow_up", "results"],
        ),
        (["kpi", "kpi"], [*OFFICIAL_NAMES, "kpi"]),
    ],
)
def test_columns_of_the_report(named: list[str], columns: list[str]) -> None:
    """The official five are always there; what the year names stands in the order named."""
    head = MeasureYear.model_validate({"columns": named})
    assert [column.value for column in head.report_columns] == columns


def test_only_optional_columns_are_optional() -> None:
    """What a measure's page always shows is not shown there a second time."""
    head = MeasureYear.model_validate({"columns": ["issue", "risk", "prohibitions", "timing", "budget"]})
    assert [column.value for column in head.optional_columns] == ["risk", "budget"]


@pytest.mark.parametrize("column", OPTIONAL, ids=lambda column: column.value)
def test_an_optional_column_is_a_field(column: MeasureColumn) -> None:
    """Its name is that of a field of the measure, under the same label."""
    assert Measure.model_fields[column.value].title == column.label


def test_a_round_has_its_own_label_and_days() -> None:
    """As printed and as it really was; without them the common span of the fiscal year."""
    rounds = [{"round": "6-months", "label": "รอบแรก", "from": "2565-10-01", "to": "2566-03-20"}]
    head = MeasureYear.model_validate({"rounds": rounds})
    assert head.round_label(Round.SIX_MONTHS) == "รอบแรก" and head.round_label(Round.TWELVE_MONTHS) is None
    assert head.round_span(Round.SIX_MONTHS, 2566) == Span(date(2022, 10, 1), date(2023, 3, 20))
    assert head.round_span(Round.TWELVE_MONTHS, 2566) == Span(date(2022, 10, 1), date(2023, 9, 30))
    with pytest.raises(ValidationError, match="มีรอบ 6 เดือน สองรายการ"):
        MeasureYear.model_validate({"rounds": rounds * 2})
