"""Results of the assessment: each year beside the one before, in exact decimals."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from cases import AGENCY
from prongsai.site.scores import Level, signed
from prongsai.site.site import Site

Joined = Callable[..., Site]

SCORES = """\
scores:
  - year: 2565
    total: 80.10
    instruments:
      - instrument: IIT
        raw: 80.10
        indicators:
          - {number: 1, score: 70.30}
  - year: 2567
    total: ๘๓.๓๑
    announced: 2567-08-28
    instruments:
      - instrument: IIT
        weight: 30
        raw: 80.10
        weighted: 24.03
        indicators:
          - {number: 1, title: การปฏิบัติหน้าที่, score: 69.25}
          - {number: 2, score: 90}
      - instrument: OIT
        indicators:
          - {number: 9, score: 88.50}
    items:
      - {item: O1, score: 0}
    evidence:
      - {label: ประกาศ, file: 2567/a.pdf, published: 2567-09-02}
  - year: 2564
    grade: ผ่าน
"""
ANSWERS = "year: 2567\nitems: {}\n"


@pytest.fixture
def site(joined: Joined) -> Site:
    return joined({**AGENCY, "scores.yml": SCORES, "oit/2567.yml": ANSWERS, "files/2567/a.pdf": b"%PDF-1.7"})


def test_years_come_newest_first_each_with_the_one_before(site: Site) -> None:
    """Whatever their order in the file, and though a year between has no result."""
    assert [(year.year, year.before) for year in site.scores] == [(2567, 2565), (2565, 2564), (2564, None)]


def test_scores_are_set_beside_those_of_the_same_thing(site: Site) -> None:
    """A total beside a total, an indicator beside its own; where one is not known there is no difference."""
    newest, middle, oldest = site.scores
    changes = {(line.level.value, line.key): line.change for line in newest.lines}
    assert changes == {
        ("total", "total"): Decimal("3.21"),
        ("instrument", "IIT"): Decimal("0.00"),
        ("indicator", "1"): Decimal("-1.05"),
        ("indicator", "2"): None,
        ("instrument", "OIT"): None,
        ("indicator", "9"): None,
        ("item", "O1"): None,
    }
    assert [line.change for line in (*middle.lines, *oldest.lines)] == [None] * 4


def test_figures_stay_as_they_were_announced(site: Site) -> None:
    """No figure goes through binary fractions: the last zero is kept, and differences have no tail."""
    (oit,) = [line for line in site.scores[0].indicators if line.key == "9"]
    assert str(oit.score) == "88.50"
    assert str(site.scores[0].total.change) == "3.21"


def test_what_has_a_page_is_linked_and_named(site: Site) -> None:
    """Titles that the announcement leaves out are those of the year's catalogue."""
    lines = {(line.level, line.key): line for line in site.scores[0].lines}
    item = lines[Level.ITEM, "O1"]
    assert (item.address, item.title) == ("/oit/2567/o1/", "โครงสร้าง")
    assert lines[Level.INDICATOR, "1"].title == "การปฏิบัติหน้าที่"
    assert lines[Level.INDICATOR, "9"].title == "การเปิดเผยข้อมูล"


def test_a_year_may_have_nothing_but_a_grade(site: Site) -> None:
    """Its total is not known, and nothing is made up for it."""
    oldest = site.scores[-1]
    assert (oldest.total.score, oldest.instruments, oldest.updated) == (None, (), None)
    assert oldest.record.grade == "ผ่าน"
    assert str(site.scores[0].updated) == "2024-09-02"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("3.21", "+3.21"),
        ("-1.05", "\u22121.05"),
        ("0.00", "ไม่เปลี่ยนแปลง"),
        ("-0.00", "ไม่เปลี่ยนแปลง"),
        ("10", "+10"),
    ],
)
def test_a_difference_has_its_sign(change: str, words: str) -> None:
    """The sign is a character, and no difference is a word; colour tells nothing."""
    assert signed(Decimal(change)) == words


def test_no_file_means_no_years(joined: Joined) -> None:
    """A municipality without scores.yml has nothing to show."""
    assert joined(AGENCY).scores == ()
