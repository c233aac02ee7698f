"""Results of the assessment as open data: one row for each score."""

import json
from datetime import date
from typing import Any

import pytest

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import data
from prongsai.site.site import join
from rendering.pages.test_scores import SCORES


@pytest.fixture
def rows(content: WriteContent) -> dict[str, Any]:
    """The rows of two years, by id."""
    site = join(
        read(content({**AGENCY, "scores.yml": SCORES})).content,
        base_url="https://example.org/",
        as_of=date(2023, 6, 1),
    )
    (records,) = [one.records for one in data.publish(site) if one.dataset.name == "scores"]
    return {row["id"]: row for row in json.loads(records.content)}


def test_every_score_is_a_row(rows: dict[str, Any]) -> None:
    """The newest year first, from the total down to items."""
    assert list(rows) == [
        *("2566/total", "2566/IIT", "2566/indicator-1", "2566/indicator-2", "2566/O1"),
        *("2565/total", "2565/IIT", "2565/indicator-1"),
    ]


def test_a_row_has_its_figures_and_the_year_before(rows: dict[str, Any]) -> None:
    """Numbers are numbers, a difference among them, and what was printed stands beside its number."""
    one = rows["2566/indicator-1"]
    assert (one["score"], one["before"], one["compared_with"], one["change"]) == (
        69.25,
        70.3,
        2565,
        -1.05,
    )
    assert one["score_as_printed"] == "๖๙.๒๕%"
    assert (rows["2566/IIT"]["weight"], rows["2566/IIT"]["change"]) == (100, 0)
    assert (rows["2566/indicator-2"]["before"], rows["2566/indicator-2"]["compared_with"]) == (None, None)


def test_what_is_said_of_a_year_stands_with_its_total(rows: dict[str, Any]) -> None:
    """Grade, scale, rank and remark once, not in every row."""
    total = rows["2566/total"]
    assert (total["grade"], total["announced"], total["remark"]) == ("A", "2023-08-28", "ประกาศครั้งที่สอง")
    assert total["ranks"] == [{"place": 12, "out_of": 98, "group": "เทศบาลตำบลในจังหวัดตัวอย่าง"}]
    assert total["scale"]["grades"][0] == {"grade": "A", "lowest": 80, "highest": 100}
    assert (rows["2566/IIT"]["grade"], rows["2566/IIT"]["ranks"]) == (None, [])
