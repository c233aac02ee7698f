"""What is kept of a submission: written and read again it is the same, whatever the records hold."""

from datetime import date
from pathlib import Path

import pytest

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import gather, prepare
from prongsai.reading.content import read
from prongsai.reading.problem import Severity
from prongsai.rendering.frozen import as_yaml, freeze, path
from prongsai.site.site import Site

DAY = date(2023, 4, 30)
TEXT = "ข้อความ"
OIT = f"""\
year: 2566
items:
  O1:
    title: |
      {TEXT}
    explanation: ดู[แผน](file:2566/plan.csv) [ข่าว](https://example.org/news) และ[ข้อสอง](oit:O2)
    links:
      - label: แผน
        file: 2566/plan.csv
        published: 2566-04-20
      - label: ช่องทาง
        site: /contact/
      - label: ระบบกลาง
        url: https://www.example.go.th/a:b#c'd
      - label: ประกาศเดิม
        url: https://example.org/old
        until: 2566-01-31
"""
FILES: dict[str, str | bytes] = {**AGENCY, "oit/2566.yml": OIT, "files/2566/plan.csv": "งาน,ราคา\n"}
HOSTILE = [
    "ก: ข #ค",
    "'\"\\ {{7*7}} %s",
    "- ก\n      ---\n      ...",
    "\u2028\u2029\u00a0😀",
    "=1+1 *a &b !c | > @ `",
    "ก\u200bข ํา",
]


def site_of(folder: Path, day: date = DAY) -> Site:
    site = gather(folder, as_of=day, base_url="https://example.org/repo/").site
    assert site
    return site


@pytest.mark.parametrize("text", [TEXT, *HOSTILE])
def test_what_is_written_is_read_again(content: WriteContent, text: str) -> None:
    """The file is a record without a fault, equal to what was frozen, and nothing differs from it."""
    folder = content({**FILES, "oit/2566.yml": OIT.replace(TEXT, text)})
    (year,) = site_of(folder).oit_years
    frozen = freeze(site_of(folder), year, date(2023, 9, 30))
    content({path(frozen): as_yaml(frozen)})
    assert path(frozen) == "frozen/2566-2566-04-30.yml"
    reading = read(folder)
    assert [problem for problem in reading.problems if "frozen/" in problem.path] == []
    assert reading.content.frozen[path(frozen)].record == frozen
    told = [problem for problem in prepare(folder, as_of=DAY).problems if "frozen/" in problem.path]
    assert [problem.severity for problem in told] == [Severity.TODO]


def test_addresses_and_files_of_an_item(content: WriteContent) -> None:
    """The page first, then what links and texts lead to, each once; nothing that was taken down."""
    site = site_of(content(FILES))
    item = freeze(site, site.oit_years[0]).items["O1"]
    assert item.addresses == (
        "/oit/2566/o1/",
        "/files/2566/plan.csv",
        "/contact/",
        "https://www.example.go.th/a:b#c'd",
        "https://example.org/news",
        "/oit/2566/o2/",
    )
    assert [(file.path, file.sha256) for file in item.files] == [
        ("2566/plan.csv", site.files["2566/plan.csv"].sha256)
    ]
    assert item.row["url"] == "/oit/2566/o1/" and "example.org/repo" not in item.record


def test_the_host_of_the_site_changes_nothing(content: WriteContent) -> None:
    """A site that moves to its own domain is the same site."""
    folder = content(FILES)
    here, there = (
        gather(folder, as_of=DAY, base_url=base).site
        for base in ("https://example.org/", "https://prongsai.invalid/repo/")
    )
    assert here and there
    assert freeze(here, here.oit_years[0]) == freeze(there, there.oit_years[0])


def test_a_changed_file_is_told_and_builds_go_on(content: WriteContent) -> None:
    """One warning that names the item and the file, until the last day; no output holds what was frozen."""
    folder = content(FILES)
    (year,) = site_of(folder).oit_years
    frozen = freeze(site_of(folder), year, date(2023, 9, 30))
    content({path(frozen): as_yaml(frozen), "files/2566/plan.csv": "งาน,ราคา\nกระดาษ,1\n"})
    prepared = prepare(folder, as_of=date(2023, 9, 30))
    told = [problem.message for problem in prepared.problems if problem.severity is Severity.WARNING]
    assert told == ["ข้อ O1 ที่ส่งตอบแบบประเมินเมื่อวันที่ 30 เมษายน 2566 เปลี่ยนไป: ไฟล์ 2566/plan.csv ไม่ใช่ไฟล์เดิม"]
    assert prepared.site and not [output for output in prepared.outputs if "frozen" in output.address]
    later = prepare(folder, as_of=date(2023, 10, 1)).problems
    assert not [problem for problem in later if "frozen/" in problem.path]
