"""Open data: JSON and CSV that others' programs and Excel can rely on."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import data
from prongsai.site.site import join

CHANNELS = """\
channels:
  - id: front-desk
    kind: phone
    purposes:
      - contact
      - questions
    values:
      - +66 2 000 0000
      - '=HYPERLINK("https://evil.example","กดที่นี่")'
    hours: '@เวลาราชการ'
    anonymous: true
    since: 2566-04-01
"""
MEASURE = """\
title: '=1+1'
issue: "บรรทัดหนึ่ง\\nบรรทัดสอง, มีจุลภาค"
instrument: EIT
indicator: ๘
question: E๑๒
units: all
steps:
  - ขั้นหนึ่ง
  - text: ขั้นสอง
    steps:
      - ขั้นย่อย
follow_up:
  - id: report
    text: รายงานผล
    every: half-year
    months: [4, 10]
    done:
      - for: 2566-h1
        date: ๓ เม.ย. ๒๕๖๖
        evidence:
          - label: รายงาน
            file: 2566/report.pdf
            published: 2566-04-20
            covers:
              from: 2565-10
              to: 2566-03
  - id: once
    text: ประกาศ
    due: 2565-11
results:
  - round: 6-months
    date: 2566-04-03
    updated: 2566-05-01
    text: '-ทำแล้ว'
"""


def rows(written: bytes) -> list[dict[str, str]]:
    """A CSV as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


@pytest.fixture
def files(content: WriteContent) -> dict[str, bytes]:
    """The open data of a small municipality, by address."""
    root = content(
        {
            **AGENCY,
            "channels.yml": CHANNELS,
            "measures/2566/hr.yml": MEASURE,
            "files/2566/report.pdf": b"%PDF-1.7",
        }
    )
    site = join(read(root).content, base_url="https://example.org/repo/", as_of=date(2023, 6, 1))
    return {file.address: file.content for file in data.render(site)}


def test_everything_of_a_measure_is_in_its_json(files: dict[str, bytes]) -> None:
    """Titles, nested steps, timings, evidence and days are there; days are ISO 8601 of the common era."""
    (measure,) = json.loads(files["/data/measures-2566.json"])
    assert (measure["id"], measure["indicator"], measure["question"], measure["units"]) == (
        "hr",
        8,
        "E๑๒",
        "all",
    )
    assert measure["url"] == "https://example.org/repo/measures/2566/hr/"
    assert measure["steps"][1] == {"text": "ขั้นสอง", "steps": [{"text": "ขั้นย่อย", "steps": []}]}
    report, once = measure["follow_up"]
    assert (report["every"], report["months"], report["state"]) == ("half-year", [4, 10], "recorded")
    assert (once["due"], once["state"]) == ("2022-11-30", "no-record")
    (done,) = report["done"]
    assert (done["for"], done["date"]) == ("2566-h1", "2023-04-03")
    (evidence,) = done["evidence"]
    assert evidence["url"] == "https://example.org/repo/files/2566/report.pdf"
    assert (evidence["covers_from"], evidence["covers_to"]) == ("2022-10-01", "2023-03-31")
    assert (evidence["published"], evidence["size"], len(evidence["sha256"])) == ("2023-04-20", 8, 64)
    (result,) = measure["results"]
    assert (result["id"], result["date"], result["updated"]) == ("6-months", "2023-04-03", "2023-05-01")
    assert result["url"] == "https://example.org/repo/measures/2566/hr/#result-6-months"


def test_json_is_readable_thai(files: dict[str, bytes]) -> None:
    """Thai stands as Thai, and a file ends with a line end."""
    assert "บรรทัดหนึ่ง".encode() in files["/data/measures-2566.json"]
    assert all(content.endswith(b"\n") for content in files.values())


def test_csv_opens_in_excel(files: dict[str, bytes]) -> None:
    """The mark that Excel needs for Thai comes first; commas and line ends stay inside their cells."""
    written = files["/data/measures-2566.csv"]
    assert written.startswith(b"\xef\xbb\xbfid,")
    (row,) = rows(written)
    assert row["issue"] == "บรรทัดหนึ่ง\nบรรทัดสอง, มีจุลภาค"
    assert row["url"] == "https://example.org/repo/measures/2566/hr/"


def test_csv_runs_no_formula(files: dict[str, bytes]) -> None:
    """A text that begins like a formula is marked as text."""
    (measure,), (channel,) = rows(files["/data/measures-2566.csv"]), rows(files["/data/channels.csv"])
    assert measure["title"] == "'=1+1"
    assert channel["values"].startswith("'+66")
    assert channel["hours"] == "'@เวลาราชการ"


ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20)


@given(
    value=st.one_of(ANY_TEXT, st.lists(ANY_TEXT, max_size=3), st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3))
)
def test_no_cell_ever_begins_like_a_formula(value: Any) -> None:
    """Whatever a record holds, text, list or mapping, its cell is text to a spreadsheet."""
    (row,) = rows(data.as_csv([{"id": value}])) or [{"id": ""}]
    assert not row["id"].startswith(("=", "+", "-", "@", "\t"))


def test_years_without_records_have_no_file(content: WriteContent) -> None:
    """An empty municipality has its channels, an empty list, and nothing else."""
    site = join(read(content(AGENCY)).content, base_url="https://example.org/", as_of=date(2023, 6, 1))
    files = {file.address: file.content for file in data.render(site)}
    assert files == {"/data/channels.json": b"[]\n", "/data/channels.csv": b"\xef\xbb\xbfid\r\n"}
