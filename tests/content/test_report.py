"""The generated report beside the printed one: the same words in the same order, but for what is listed."""

from datetime import date
from typing import Any

import pytest
import yaml

from cases import Golden
from content.test_transcription import HERE, SOURCE, first_difference, letters, printed
from prongsai.reading.content import Content
from prongsai.rendering.papers import measures_report
from prongsai.rendering.papers.paper import Paper
from prongsai.site.site import join

GOLDEN = HERE / "report-2566-6-months-generated.txt"
ORIGINAL = printed().replace("|", "")
DIFFERENCES: list[dict[str, Any]] = yaml.safe_load((HERE / "report-differences.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def report(records: Content) -> Paper:
    site = join(records, base_url="https://example.org/", as_of=date(2023, 4, 30))
    (paper,) = measures_report.papers(site)
    return paper


def expected() -> str:
    """The printed report with every listed difference made, each at its place and in the order listed."""
    text, place = ORIGINAL, 0
    for difference in DIFFERENCES:
        before, original, here = (letters(difference.get(key, "")) for key in ("after", "printed", "here"))
        found = text.find(before + original, place)
        assert found >= 0, difference
        place = found + len(before)
        text = text[:place] + here + text[place + len(original) :]
    return text


def test_the_report_has_the_printed_words_in_the_printed_order(report: Paper) -> None:
    """Every letter of the original, once and at its place; what differs is listed with its reason."""
    assert first_difference(letters("".join(report.texts())), expected()) == ""


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda one: one.get("printed", one.get("here"))[:20])
def test_a_difference_has_its_reason(difference: dict[str, Any]) -> None:
    """A difference that nobody can explain has to go."""
    assert difference["reason"].strip()
    assert difference.get("printed") != difference.get("here")


def test_every_cell_of_the_report_is_the_printed_cell(report: Paper) -> None:
    """Row by row, the five columns hold what the five columns of the original hold."""
    rows = [line.split("\t") for line in SOURCE.splitlines() if "\t" in line and "ผู้รับผิดชอบ\t" not in line]
    generated = [
        [letters("".join(line.words for line in cell)) for cell in row]
        for table in report.tables
        for row in table.rows
    ]
    assert len(rows) == 7
    assert generated == [[printed(cell) for cell in row] for row in rows]


def test_the_report_is_as_it_was_read_through(report: Paper, golden: Golden) -> None:
    """The whole of it as text, to be laid beside the original."""
    golden(GOLDEN, "\n".join(report.texts()) + "\n")
