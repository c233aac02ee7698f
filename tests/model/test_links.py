"""Links of records: one target each, and spans of time that run forwards."""

from datetime import date
from itertools import combinations

import pytest
from pydantic import ValidationError

from prongsai.model.links import Covers, Link, Show, Target
from prongsai.thai.months import Span

TYPED = {
    Target.FILE: "2566/report.pdf",
    Target.MEASURE: "2566/hr",
    Target.NEWS: "training",
    Target.ITEM: "2566/O24",
    Target.STATISTICS: "2566/complaints",
    Target.SITE: "/contact/",
    Target.URL: "https://www.example.go.th/",
}


@pytest.mark.parametrize("target", Target)
def test_one_target(target: Target) -> None:
    """A link leads to what its one key says."""
    link = Link.model_validate({target.value: TYPED[target]})
    assert (link.target, link.reference) == (target, TYPED[target])


def test_no_target() -> None:
    """A label alone leads nowhere."""
    with pytest.raises(ValidationError, match="ลิงก์นี้ยังไม่ได้บอกว่าไปที่ใด"):
        Link.model_validate({"label": "แผน"})


@pytest.mark.parametrize(("one", "other"), list(combinations(Target, 2)))
def test_two_targets(one: Target, other: Target) -> None:
    """The message names both keys."""
    with pytest.raises(ValidationError, match=f"แต่มีทั้ง {one.value} และ {other.value}"):
        Link.model_validate({one.value: TYPED[one], other.value: TYPED[other]})


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2565-10", "2566-03", Span(date(2022, 10, 1), date(2023, 3, 31))),
        ("2566-04-03", "2566-04-03", Span(date(2023, 4, 3), date(2023, 4, 3))),
        ("2566-04-03", "2566-04", Span(date(2023, 4, 3), date(2023, 4, 30))),
    ],
)
def test_covers_whole_months(start: str, end: str, span: Span) -> None:
    """A month begins on its first day and ends on its last."""
    assert Covers.model_validate({"from": start, "to": end}).span == span


@pytest.mark.parametrize(("start", "end"), [("2566-04", "2566-03"), ("2566-04-04", "2566-04-03")])
def test_covers_runs_forwards(start: str, end: str) -> None:
    """An end before its beginning is most often a wrong year."""
    with pytest.raises(ValidationError, match="อยู่หลังวันสิ้นสุด"):
        Covers.model_validate({"from": start, "to": end})


@pytest.mark.parametrize(
    ("target", "reference", "shown"),
    [
        (Target.FILE, "2566/plan.csv", {Show.CARD, Show.TABLE}),
        (Target.FILE, "2566/PLAN.XLSX", {Show.CARD, Show.TABLE}),
        (Target.FILE, "2566/meeting.jpg", {Show.CARD, Show.IMAGE}),
        (Target.FILE, "2566/report.pdf", {Show.CARD}),
        (Target.FILE, "2566/png", {Show.CARD}),
        (Target.URL, "https://www.example.go.th/meeting.jpg", {Show.CARD}),
        (Target.URL, "https://www.example.go.th/plan.csv", {Show.CARD}),
        (Target.STATISTICS, "2566/complaints", {Show.CARD, Show.TABLE}),
    ],
)
def test_what_can_be_shown_in_the_page(target: Target, reference: str, shown: set[Show]) -> None:
    """Published tables and pictures; what lies elsewhere is only linked, so that no other site is asked."""
    assert set(Link.model_validate({target.value: reference}).showable) == shown
