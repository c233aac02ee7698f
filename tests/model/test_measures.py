"""Measures: timings of duties, steps in short form, results apart from one another."""

from typing import Any

import pytest
from pydantic import ValidationError

from prongsai.model.measures import Duty, Measure, Result, Step

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
        ({"every": "year", "months": ["0"]}, "เลขเดือนต้องอยู่ระหว่าง 1 ถึง 12"),
        ({"every": "year", "months": ["4", "13"]}, "เลขเดือนต้องอยู่ระหว่าง 1 ถึง 12"),
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
