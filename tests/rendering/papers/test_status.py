"""The executive's page: what it says of a year, where it is published, and what it never says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from cases import AGENCY, WriteContent
from prongsai.cli import NOT_FINISHED, main
from prongsai.publishing.prepare import gather
from prongsai.rendering.papers import status
from prongsai.rendering.papers.paper import Drawing, Paper, Table
from prongsai.site.site import Site

SAMPLE = Path(__file__).parents[2] / "sample/content"
AS_OF = date(2025, 5, 15)

UNITS = "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n  - {id: legal, name: งานนิติการ}\n"
MEASURE = """\
title: พัฒนาบุคลากร
issue: ประเด็น
units: [hr, legal]
follow_up:
  - {id: a, text: เผยแพร่แผน, due: 2565-11, done: [{date: 2565-11-21}]}
  - {id: b, text: รายงานผล, due: 2566-04}
  - {id: c, text: ทบทวน, due: 2565-12}
"""


@pytest.fixture
def site(content: WriteContent) -> Callable[..., Site]:
    """A small municipality in January 2566, with more lines in its agency.yml."""

    def make(more: str = "") -> Site:
        agency = AGENCY["agency.yml"] + UNITS + more
        root = content({"agency.yml": agency, "measures/2566/hr.yml": MEASURE})
        prepared = gather(root, as_of=date(2023, 1, 15))
        assert prepared.site is not None
        return prepared.site

    return make


def rows(table: Table) -> list[list[str]]:
    return [[" ".join(line.words for line in cell) for cell in row] for row in table.rows]


def test_duties_by_unit(site: Callable[..., Site]) -> None:
    """The whole counts each time once; the next duties come with day and units."""
    paper = status.paper(site(), 2566)
    counted, coming = paper.tables
    assert rows(counted) == [
        ["รวม", "๑", "๑", "๑", "๓"],
        ["งานการเจ้าหน้าที่", "๑", "๑", "๑", "๓"],
        ["งานนิติการ", "๑", "๑", "๑", "๓"],
    ]
    assert rows(coming) == [["๓๐ เมษายน ๒๕๖๖", "รายงานผล", "งานการเจ้าหน้าที่ · งานนิติการ"]]
    assert "งานที่มีกำหนดเวลา ๓ ครั้ง มีบันทึกผลแล้ว ๑ ครั้ง" in paper.texts()


def test_what_a_year_lacks_is_said_in_words(site: Callable[..., Site]) -> None:
    """A part without anything to count has a sentence, and no table of zeros."""
    said = list(status.paper(site(), 2566).texts())
    assert "ยังไม่มีข้อมูล OIT ของปีนี้" in said
    assert "ปีนี้ยังไม่มีข้อที่นับได้" in said
    assert "ยังไม่มีข่าวที่เผยแพร่ในปีงบประมาณนี้" in said


def test_it_is_published_only_where_the_agency_says_so(site: Callable[..., Site]) -> None:
    """Else it is for the office alone."""
    assert list(status.papers(site())) == []
    (published,) = status.papers(site("publish_status: true\n"))
    assert published.address == "/status/2566/"


@pytest.fixture(scope="module")
def papers() -> list[Paper]:
    """The pages of the sample, newest year first."""
    prepared = gather(SAMPLE, as_of=AS_OF)
    assert prepared.site is not None
    return list(status.papers(prepared.site))


def test_each_chart_has_its_table(papers: list[Paper]) -> None:
    """Right after it, so that nobody needs the drawing; the sample has every chart."""
    newest = papers[0]
    for section in newest.sections:
        (place,) = [at for at, block in enumerate(section.blocks) if isinstance(block, Drawing)]
        assert isinstance(section.blocks[place + 1], Table)


def test_sums_are_the_sums_of_their_rows(papers: list[Paper]) -> None:
    """Where a table says that its last row is the sum of those above."""
    for paper in papers:
        for table in (table for table in paper.tables if table.total):
            counts = [[int(number) for number in row[1:]] for row in rows(table)]
            assert counts[-1] == [sum(column) for column in zip(*counts[:-1], strict=True)]


def test_nobody_is_accused(papers: list[Paper]) -> None:
    """What has no record has no record; no word says more."""
    said = " ".join(text for paper in papers for text in paper.texts())
    assert "ยังไม่มีบันทึกผล" in said
    assert "เกินกำหนด" not in said and "ล่าช้า" not in said


def test_the_command_writes_a_pdf_for_the_office(content: WriteContent, tmp_path: Path) -> None:
    """Whether or not the agency publishes the page; a year without records is told, with those there are."""
    root = content({"agency.yml": AGENCY["agency.yml"] + UNITS, "measures/2566/hr.yml": MEASURE})
    common = ("--content", str(root), "-d", str(tmp_path / "office"), "--on", "2566-01-15")
    done = CliRunner().invoke(main, ["status", "๒๕๖๖", *common])
    assert (done.exit_code, done.output) == (0, f"เขียนแล้ว {tmp_path}/office/status-2566.pdf\n")
    assert (tmp_path / "office/status-2566.pdf").read_bytes().startswith(b"%PDF-")
    refused = CliRunner().invoke(main, ["status", "2560", *common])
    assert (refused.exit_code, refused.output) == (NOT_FINISHED, "ยังไม่มีข้อมูลของปี 2560 มีปี 2566\n")
