"""The home page: the duties that are due, and how much is disclosed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]

MEASURE = """\
title: มาตรการ
issue: ประเด็น
instrument: OIT
indicator: 9
follow_up:
  - {id: year-end, text: สิ้นปีงบประมาณ, due: 2566-09-30}
  - {text: ปีงบประมาณหน้า, due: 2566-10-01}
  - {text: เดือนนี้, due: 2566-01}
  - {text: ทำแล้ว, due: 2566-02-01, done: [{date: 2566-01-09}]}
  - {text: ทุกไตรมาส, every: quarter}
"""


def coming(page: Any) -> list[str]:
    found: list[str] = page.xpath(".//section[@aria-labelledby='coming']//li//a/text()")
    return found


@pytest.mark.parametrize(
    ("as_of", "texts"),
    [
        (date(2022, 9, 30), []),
        (date(2023, 1, 15), ["เดือนนี้", *["ทุกไตรมาส"] * 3, "สิ้นปีงบประมาณ"]),
        (date(2023, 1, 31), ["เดือนนี้", *["ทุกไตรมาส"] * 3, "สิ้นปีงบประมาณ"]),
        (date(2023, 2, 1), [*["ทุกไตรมาส"] * 3, "สิ้นปีงบประมาณ"]),
        (date(2023, 9, 30), ["ทุกไตรมาส", "สิ้นปีงบประมาณ"]),
        (date(2023, 10, 1), ["ปีงบประมาณหน้า"]),
        (date(2023, 10, 2), []),
    ],
)
def test_coming_duties_are_of_the_fiscal_year(parsed: Parsed, as_of: date, texts: list[str]) -> None:
    """What is due in this fiscal year, soonest first, its last day included; the next year has its time."""
    pages = parsed({**AGENCY, "measures/2566/a.yml": MEASURE}, as_of=as_of)
    assert coming(pages["/"]) == texts


def test_the_next_time_of_six_duties_is_shown(parsed: Parsed) -> None:
    """The rest wait for the browser, which shows the next ones when these have passed."""
    duties = [f"  - {{text: งานที่ {number}, every: month}}\n" for number in range(8)]
    monthly = ["title: มาตรการ\n", "follow_up:\n", *duties]
    page = parsed({**AGENCY, "measures/2566/a.yml": "".join(monthly)}, as_of=date(2022, 10, 1))["/"]
    rows = page.xpath(".//section[@aria-labelledby='coming']//li")
    shown = [row for row in rows if row.get("hidden") is None]
    assert rows[:6] == shown and len(rows) == 8 * 12
    assert [row.xpath("string(.//a)") for row in shown] == [f"งานที่ {number}" for number in range(6)]
    days = [row.get("data-hidden-after") for row in rows]
    assert days == sorted(days) and (days[0], days[-1]) == ("2022-10-31", "2023-09-30")


def test_what_is_answered_is_counted(parsed: Parsed) -> None:
    """The bar and the words tell the same; what is being updated is not counted as answered."""
    answers = (
        "year: 2566\nitems:\n  O1: {status: updating}\n  O2: {status: none, statement: ปีนี้ไม่มี}\n"
        "  O3: {status: not-applicable, statement: ไม่มีภารกิจนี้}\n"
    )
    (progress,) = parsed({**AGENCY, "oit/2566.yml": answers})["/"].xpath(".//div[@class='progress-plain']")
    (bar,) = progress.xpath(".//progress")
    assert (bar.get("value"), bar.get("max")) == ("2", "43")
    assert progress.xpath("string(.//strong)") == "มีข้อมูลหรือคำชี้แจงแล้ว ๒ จาก ๔๓ ข้อ"


CHANNELS = """\
channels:
  - {id: office, kind: office, purposes: [contact], values: [ถนนสมมติ]}
  - {id: closed, kind: phone, purposes: [contact], values: [0-0000-0001], until: 2565-01-01}
  - id: central
    kind: phone
    title: โทรศัพท์กลาง
    purposes: [contact]
    values: [0-0000-0002 ต่อ 1, 0-0000-0003]
    hours: เวลา ๐๘.๓๐–๑๖.๓๐ น.
"""


def test_the_telephone_is_at_hand(parsed: Parsed) -> None:
    """The first number of an open channel that can be called, with its hours; without one nothing is said."""
    called = ".//p[@class='home-telephone']"
    (telephone,) = parsed({**AGENCY, "channels.yml": CHANNELS})["/"].xpath(called)
    assert telephone.xpath("./a/@href") == ["tel:+6600000002;ext=1"]
    assert telephone.xpath("string()").split() == [
        "โทรศัพท์กลาง",
        "0-0000-0002",
        "ต่อ",
        "1",
        "เวลา",
        "๐๘.๓๐–๑๖.๓๐",
        "น.",
    ]
    assert (
        parsed({**AGENCY, "channels.yml": CHANNELS.partition("  - id: central")[0]})["/"].xpath(called) == []
    )
