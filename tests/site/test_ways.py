"""The way of a measure over the years: which years it has, and what stands in each."""

from collections.abc import Callable
from decimal import Decimal

from cases import AGENCY
from prongsai.site.site import Site

Joined = Callable[..., Site]


def measure(more: str = "", indicator: int = 7) -> str:
    return f"title: มาตรการ\nissue: ประเด็น\ninstrument: EIT\nindicator: {indicator}\n{more}"


def ways(site: Site) -> dict[str, list[str]]:
    """{address of a measure: the addresses on its way}, each without what all have in common."""
    return {
        address.removeprefix("/measures/"): [
            stage.measure.address.removeprefix("/measures/") for stage in way
        ]
        for address, way in site.ways.items()
    }


def test_a_way_goes_over_all_years(joined: Joined) -> None:
    """By the same id from year to year, or as staff say, however many years lie between."""
    site = joined(
        {
            **AGENCY,
            "measures/2564/hr.yml": measure(),
            "measures/2565/hr.yml": measure(),
            "measures/2566/staff.yml": measure("continues: hr\n"),
            "measures/2568/training.yml": measure("continues: 2566/staff\n"),
            "measures/2568/hr.yml": measure(),
        }
    )
    way = ["2564/hr/", "2565/hr/", "2566/staff/", "2568/training/"]
    assert ways(site) == {**dict.fromkeys(way, way), "2568/hr/": ["2568/hr/"]}


def test_a_measure_that_was_parted_has_one_way_for_each_part(joined: Joined) -> None:
    """From before the parting all that followed is seen; from a part, its own years."""
    site = joined(
        {
            **AGENCY,
            "measures/2565/hr.yml": measure(),
            "measures/2566/a.yml": measure("continues: hr\n"),
            "measures/2566/b.yml": measure("continues: hr\n"),
            "measures/2567/b.yml": measure(),
        }
    )
    assert ways(site) == {
        "2565/hr/": ["2565/hr/", "2566/a/", "2566/b/", "2567/b/"],
        "2566/a/": ["2565/hr/", "2566/a/"],
        "2566/b/": ["2565/hr/", "2566/b/", "2567/b/"],
        "2567/b/": ["2565/hr/", "2566/b/", "2567/b/"],
    }


SCORES = """\
scores:
  - year: 2565
    instruments:
      - instrument: EIT
        indicators:
          - number: 7
            score: 84.90
            score_as_printed: ๘๔.๙
  - year: 2563
    instruments:
      - instrument: EIT
        indicators:
          - {number: 7, score: 70.00}
"""


def test_a_stage_begins_with_the_score_of_the_year_before(joined: Joined) -> None:
    """Of the measure's own indicator; neither another indicator nor an earlier year stands in for it."""
    site = joined(
        {
            **AGENCY,
            "scores.yml": SCORES,
            "measures/2565/hr.yml": measure(),
            "measures/2566/hr.yml": measure(),
            "measures/2566/other.yml": measure(indicator=8),
            "measures/2566/notice.yml": "title: ประกาศ\n",
        }
    )
    before, this = site.ways["/measures/2566/hr/"]
    assert before.score is None and before.scores is None
    assert this.scores and this.scores.address == "/scores/2565/"
    assert this.score and (this.score.score, this.score.printed) == (Decimal("84.90"), "๘๔.๙")
    for name in ("other", "notice"):
        (alone,) = site.ways[f"/measures/2566/{name}/"]
        assert alone.score is None


def test_a_stage_ends_with_the_results_of_its_last_round(joined: Joined) -> None:
    """Whatever order staff wrote them in; of duties each time with a record counts once."""
    more = """\
follow_up:
  - {text: หนึ่ง, every: month, done: [{date: 2566-01-09}, {date: 2566-02-09}, {date: 2566-02-10}]}
  - {text: สอง, due: 2566-03}
  - {text: สาม, when: ตลอดปี, done: [{date: 2566-03-01}]}
results:
  - {id: c, round: 12-months, text: ปลายปี}
  - {id: d, round: 12-months, text: ปลายปีอีกเรื่อง}
  - {id: a, round: 6-months, text: ครึ่งปี}
"""
    site = joined({**AGENCY, "measures/2566/hr.yml": measure(more), "measures/2567/hr.yml": measure()})
    first, second = site.ways["/measures/2567/hr/"]
    assert [joined.result.text for joined in first.results] == ["ปลายปี", "ปลายปีอีกเรื่อง"]
    assert (first.recorded, len(first.measure.occurrences)) == (2, 13)
    assert (second.results, second.recorded) == ((), 0)
