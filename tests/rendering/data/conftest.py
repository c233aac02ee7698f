"""The open data of a small municipality whose texts are hostile, as the tests of every form read it."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import data
from prongsai.rendering.data.columns import Column
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.site.site import Site, join

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
    evidence:
      - label: รายงานฉบับเดียวกัน
        file: 2566/report.pdf
"""
NEWS = """\
---
title: '+ข่าว'
date: 2566-05-02
updated: 2566-05-09
attachments:
  - label: แนบ
    file: 2566/form.csv
---
เนื้อข่าว
"""

Files = Mapping[str, bytes]


def join_content(write: WriteContent, files: Mapping[str, str | bytes]) -> Site:
    """The site of a small municipality and the given files."""
    content = read(write({**AGENCY, **files})).content
    return join(content, base_url="https://example.org/repo/", as_of=date(2023, 6, 1))


def files_of(site: Site) -> Files:
    """Every file of open data, by address."""
    return {file.address: file.content for file in data.render(site, data.publish(site))}


@pytest.fixture
def site(content: WriteContent) -> Site:
    """A measure, a channel, a piece of news and two files."""
    return join_content(
        content,
        {
            "channels.yml": CHANNELS,
            "measures/2566/hr.yml": MEASURE,
            "news/2566/one.md": NEWS,
            "files/2566/report.pdf": b"%PDF-1.7",
            "files/2566/form.csv": "\ufeffก,ข\r\n".encode(),
        },
    )


@pytest.fixture
def files(site: Site) -> Files:
    return files_of(site)


@pytest.fixture
def empty(content: WriteContent) -> Files:
    """The open data of a municipality without records."""
    return files_of(join_content(content, {}))


OneCell = Callable[..., Dataset]


@pytest.fixture(scope="session")
def one_cell() -> OneCell:
    """`one_cell(value)`: data of one record that has one field."""

    def make(value: object, column: Column | None = None) -> Dataset:
        columns = (column or Column("id", "รหัส"),)
        return Dataset(kind=Kind(name="x", title="ชุด", about="", columns=columns), rows=({"id": value},))

    return make
