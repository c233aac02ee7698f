"""What the periodic reports count: events of channels, questions, results, units without news."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.model.channels import Purpose
from prongsai.site.periods import (
    EventKind,
    ReportedResult,
    answered,
    asked,
    channel_quarters,
    events,
    own_channels,
    published,
    results_filed,
    results_within,
    so_far,
    statistics_of,
    units_without,
    waiting,
)
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period, half_span, quarter_span
from prongsai.thai.months import Span

Joined = Callable[..., Site]
AS_OF = date(2023, 5, 1)
QUARTER = quarter_span(2566, 2)

CHANNELS = """\
channels:
  - {id: a, kind: phone, purposes: [contact], values: [0 2000 0000], since: 2566-01-01, until: 2566-03-31}
  - id: b
    kind: box
    purposes: [feedback, corruption]
    values: [หน้าสำนักงาน]
    since: 2565-12-31
    until: 2566-04-01
  - id: c
    kind: email
    purposes: [questions]
    values: [a@example.go.th]
    changes: [{date: 2566-02-02, text: เปลี่ยนที่อยู่}]
  - {id: other, kind: external, owner: อำเภอ, purposes: [contact], values: [0 2000 0001], since: 2566-02-01}
"""
MEASURE = """\
title: ตอบคำถาม
question: {question}
results:
  - {{round: 6-months, date: 2566-04-03, text: หก}}
  - {{id: within, round: 12-months, during: {{from: 2566-03, to: 2566-05}}, text: ระหว่าง}}
  - {{id: none, round: 6-months, text: ไม่มีวันที่}}
"""


def test_events_stand_by_day_with_both_ends_within(joined: Joined) -> None:
    """The first and the last day of a quarter belong to it; channels of other bodies are none of ours."""
    site = joined({**AGENCY, "channels.yml": CHANNELS}, as_of=AS_OF)
    told = [
        (event.day.isoformat(), event.kind, event.joined.id)
        for event in events(own_channels(site, Purpose), QUARTER)
    ]
    assert told == [
        ("2023-01-01", EventKind.OPENED, "a"),
        ("2023-02-02", EventKind.CHANGED, "c"),
        ("2023-03-31", EventKind.CLOSED, "a"),
    ]


def test_a_channel_is_open_from_its_first_day_to_its_last(joined: Joined) -> None:
    """Both included; one of which no first day is known has always been there."""
    site = joined({**AGENCY, "channels.yml": CHANNELS}, as_of=AS_OF)

    def open_on(day: date) -> list[str]:
        return [one.id for one in own_channels(site, Purpose) if one.channel.is_open(day)]

    assert open_on(date(2022, 12, 30)) == ["c"]
    assert open_on(date(2023, 1, 1)) == ["a", "b", "c"]
    assert open_on(date(2023, 3, 31)) == ["a", "b", "c"]
    assert open_on(date(2023, 4, 1)) == ["b", "c"]


def test_quarters_are_of_fiscal_years_that_the_site_has(joined: Joined) -> None:
    """A channel opened long ago makes no report of a year of which nothing else is known."""
    bare = joined({**AGENCY, "channels.yml": CHANNELS}, as_of=AS_OF)
    assert channel_quarters(bare) == ()
    site = joined(
        {**AGENCY, "channels.yml": CHANNELS, "measures/2566/m.yml": MEASURE.format(question="E9")},
        as_of=AS_OF,
    )
    assert channel_quarters(site) == tuple(Period(2566, "quarter", number) for number in (3, 2, 1))


QUESTIONS = """\
questions:
  - {id: a, question: ก, asked: 2566-01-01, answered: 2566-03-31, answer: ตอบ}
  - {id: b, question: ข, asked: 2566-03-31, answered: 2566-04-01, answer: ตอบ}
  - {id: c, question: ค, asked: 2566-02-01, answer: ตอบ}
  - {id: d, question: ง, answered: 2566-02-01, answer: ตอบ}
  - {id: e, question: จ, asked: 2565-12-31}
  - {id: f, question: ฉ}
"""


def test_questions_are_asked_answered_or_waiting(joined: Joined) -> None:
    """An answer of no day had come when anybody looks; a question of no day is in no period."""
    questions = joined({**AGENCY, "questions.yml": QUESTIONS}, as_of=AS_OF).questions
    assert [one.id for one in asked(questions, QUARTER)] == ["a", "b", "c"]
    assert [one.id for one in answered(questions, QUARTER)] == ["a", "d"]
    assert [one.id for one in waiting(questions, QUARTER.last)] == ["b", "e"]
    assert [one.id for one in waiting(questions, date(2023, 4, 1))] == ["e"]


@pytest.mark.parametrize("question", ["E9", "e๙", "E๙"])
def test_results_of_a_half_are_as_filed_and_of_a_quarter_by_day(joined: Joined, question: str) -> None:
    """The round is never computed from the day; however the question's number is written."""
    site = joined({**AGENCY, "measures/2566/m.yml": MEASURE.format(question=question)}, as_of=AS_OF)

    def texts(found: tuple[ReportedResult, ...]) -> list[str]:
        return [one.joined.result.text for one in found]

    assert texts(results_filed(site, ("E9",), Period(2566, "half-year", 1))) == ["หก", "ไม่มีวันที่"]
    assert texts(results_filed(site, ("E9",), Period(2566, "half-year", 2))) == ["ระหว่าง"]
    assert texts(results_filed(site, ("E9",), Period(2565, "half-year", 1))) == []
    assert texts(results_within(site, ("E9",), QUARTER)) == ["ระหว่าง"]
    assert texts(results_within(site, ("E9",), quarter_span(2566, 3))) == ["ระหว่าง", "หก"]
    assert texts(results_within(site, ("E90",), quarter_span(2566, 3))) == []


AGENCY_WITH_UNITS = (
    AGENCY["agency.yml"]
    + """\
units:
  - {id: office, name: สำนักปลัด}
  - {id: legal, name: งานนิติการ, under: office}
  - {id: law, name: ฝ่ายกฎหมาย, under: legal}
  - {id: finance, name: กองคลัง}
  - {id: every, name: ทุกกอง, collective: true}
"""
)
NEWS = "---\ntitle: ข่าว {day}\ndate: {day}\nunits: [{unit}]\n---\n\nเนื้อหา\n"


@pytest.mark.parametrize(
    ("unit", "without"),
    [
        ("law", ["finance"]),
        ("office", ["legal", "law", "finance"]),
        ("every", ["office", "legal", "law", "finance"]),
    ],
)
def test_a_unit_has_a_record_where_a_unit_below_it_has_one(
    joined: Joined, unit: str, without: list[str]
) -> None:
    """What stands under a collective name is a record of no unit by itself, nor is one missing there."""
    files = {"agency.yml": AGENCY_WITH_UNITS, "news/2566/a.md": NEWS.format(day="2566-02-01", unit=unit)}
    site = joined(files, as_of=AS_OF)
    assert [one.id for one in units_without(site, site.news)] == without


def test_news_of_a_time_is_oldest_first(joined: Joined) -> None:
    """With the first and the last day of it."""
    days = ("2566-01-31", "2566-02-01", "2566-02-28", "2566-03-01")
    files = {
        f"news/2566/n{number}.md": NEWS.format(day=day, unit="finance") for number, day in enumerate(days)
    }
    site = joined({"agency.yml": AGENCY_WITH_UNITS, **files}, as_of=AS_OF)
    shown = published(site, Period(2566, "month", 2).span)
    assert [one.published.isoformat() for one in shown] == ["2023-02-01", "2023-02-28"]


STATISTICS = """\
title: ความคิดเห็น
purpose: {purpose}
covers: {{from: 2566-03, to: 2566-04}}
rows: |
  ช่องทาง | ได้รับ
  โทรศัพท์ | 12
"""


def test_tables_are_of_each_period_that_they_tell_of(joined: Joined) -> None:
    """A table of March and April is of both halves, and only under its own purpose."""
    files = {
        **AGENCY,
        "statistics/2566/a.yml": STATISTICS.format(purpose="feedback"),
        "statistics/2566/b.yml": STATISTICS.format(purpose="questions"),
    }
    site = joined(files, as_of=AS_OF)
    for half in (half_span(2566, 1), half_span(2566, 2)):
        assert [one.id for one in statistics_of(site, Purpose.FEEDBACK, half)] == ["a"]
    assert statistics_of(site, Purpose.FEEDBACK, half_span(2565, 2)) == ()


def test_a_period_is_told_until_the_day_of_the_build(joined: Joined) -> None:
    """And to its end once it is over."""
    site = joined(AGENCY, as_of=AS_OF)
    assert so_far(site, Period(2566, "quarter", 3)) == Span(date(2023, 4, 1), AS_OF)
    assert so_far(site, Period(2566, "quarter", 2)) == QUARTER
