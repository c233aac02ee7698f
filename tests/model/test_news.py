"""The head of an article: pictures, days of events, stages of procurement."""

from datetime import date

import pytest
from pydantic import ValidationError

from prongsai.model.news import NewsHead, Picture, ProcurementStage
from prongsai.thai.months import Month


def head(**more: object) -> NewsHead:
    return NewsHead.model_validate({"title": "ข่าว", "date": "2566-04-01", **more})


def refusal(**more: object) -> list[str]:
    """What staff are told of a head."""
    with pytest.raises(ValidationError) as refused:
        head(**more)
    return [str(error["ctx"]["message"]) for error in refused.value.errors()]


@pytest.mark.parametrize("path", ["2566/a.jpg", "2566/a.JPEG", "2566/a.png", "2566/a.webp", "2566/a.gif"])
def test_a_picture_is_a_picture(path: str) -> None:
    """Its file's name says so; it is a link to that file, called by caption, words or name."""
    assert Picture(file=path, alt="คน", caption="หน้าตลาด").link.label == "หน้าตลาด"
    assert Picture(file=path, alt="คน").link.label == "คน"
    link = Picture(file=path).link
    assert (link.label, link.file, link.alt) == (path, path, None)


@pytest.mark.parametrize("path", ["2566/a.pdf", "2566/a.svg", "2566/png"])
def test_other_files_are_attached(path: str) -> None:
    """What no browser shows as a picture, or what can be active, is none."""
    assert refusal(images=[{"file": path}]) == [f"“{path}” ไม่ใช่ไฟล์ภาพ"]


def test_an_event_in_one_value() -> None:
    """A day in any form that days have, or a month."""
    by_day, by_month = head(event="๑๓ เม.ย. ๖๖").event, head(event="2566-04").event
    assert by_day and by_day.start == by_day.end == date(2023, 4, 13)
    assert by_month and by_month.start == Month(2023, 4)
    assert head(event={"from": "2566-04-13", "to": "2566-04-15"}).event


def test_a_day_that_is_none_is_told_once() -> None:
    """And from before to is told as in every span."""
    assert len(refusal(event="31 เมษายน 2566")) == 1
    assert refusal(event={"from": "2566-04-15", "to": "2566-04-13"}) == ["วันเริ่ม (from) อยู่หลังวันสิ้นสุด (to)"]


def test_stages_are_in_the_order_of_procurement() -> None:
    """From the plan to the contract, with a cancellation between the invitation and the winner."""
    stages = [stage.value for stage in ProcurementStage]
    order = ["plan", "terms", "reference-price", "invitation", "cancellation", "winner", "contract"]
    assert [stage for stage in stages if stage in order] == order
    assert len({stage.label for stage in ProcurementStage}) == len(stages)
