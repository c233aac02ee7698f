"""The search records: what people may remember of a page is in its record."""

import json
from collections.abc import Mapping
from datetime import date

import pytest

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import prepare
from prongsai.rendering.output import File

FILES: Mapping[str, str | bytes] = {
    "agency.yml": AGENCY["agency.yml"] + "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n",
    "news/2566/training.md": """\
---
title: หัวเรื่องของข่าว
date: 2566-01-10
units: [hr]
summary: สรุปของข่าว
attachments:
  - {label: ชื่อเอกสารแนบ, file: 2566/a.pdf}
---
เนื้อข่าวที่มี**ตัวหนา** และ[ลิงก์](/contact/)

ย่อหน้าที่สอง
""",
    "measures/2566/hr.yml": """\
title: ชื่อมาตรการ
issue: ประเด็นของมาตรการ
instrument: EIT
indicator: 8
question: E12
units: [hr]
topic: hr-progress
steps: [{text: ขั้นตอน, steps: [ขั้นย่อย]}]
follow_up: [{text: หน้าที่ติดตาม}]
results: [{round: 6-months, text: ผลที่ทำแล้ว}]
""",
    "oit/2566.yml": """\
year: 2566
items:
  O24:
    units: [hr]
    statement: คำชี้แจงของข้อ
    links:
      - {label: ชื่อไฟล์ที่เผยแพร่, summary: สรุปของไฟล์, file: 2566/a.pdf}
""",
    "channels.yml": """\
channels:
  - {id: hall, kind: phone, title: ชื่อช่องทาง, purposes: [contact], values: [0 2000 0000]}
""",
    "questions.yml": "questions:\n  - {id: waste, question: เก็บขยะวันใด, answer: วัน**อังคาร**}\n",
    "about.md": "# เกี่ยวกับเทศบาล\n\nประวัติ[ความเป็นมา](/contact/)\n",
    "files/2566/a.pdf": b"a",
}


def records(content: WriteContent) -> dict[str, dict[str, str]]:
    """{location: record} of the small municipality above."""
    prepared = prepare(content(FILES), as_of=date(2023, 1, 15))
    assert prepared.errors == ()
    (file,) = [output for output in prepared.outputs if output.address == "/search/records.json"]
    assert isinstance(file, File)
    found = json.loads(file.content)["records"]
    assert len({record["location"] for record in found}) == len(found)
    return {record["location"]: record for record in found}


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (
            "news/2566/training/",
            [
                "สรุปของข่าว",
                "เนื้อข่าวที่มีตัวหนา",
                "และลิงก์",
                "ย่อหน้าที่สอง",
                "ชื่อเอกสารแนบ",
                "งานการเจ้าหน้าที่",
                "2566",
            ],
        ),
        (
            "measures/2566/hr/",
            [
                "ประเด็นของมาตรการ",
                "E12",
                "งานการเจ้าหน้าที่",
                "ขั้นตอน",
                "ขั้นย่อย",
                "หน้าที่ติดตาม",
                "ผลที่ทำแล้ว",
                "2566",
            ],
        ),
        ("oit/2566/o24/", ["คำชี้แจงของข้อ", "ชื่อไฟล์ที่เผยแพร่", "สรุปของไฟล์", "งานการเจ้าหน้าที่", "2566"]),
        ("contact/", ["ชื่อช่องทาง", "โทรศัพท์", "0 2000 0000"]),
        ("contact/questions/", ["เก็บขยะวันใด", "วันอังคาร"]),
        ("complaint/corruption/", ["1205", "ป.ป.ช."]),
        ("about/", ["ประวัติความเป็นมา"]),
    ],
)
def test_a_record_has_the_words_of_its_page(content: WriteContent, location: str, words: list[str]) -> None:
    """Markdown is read as its words; numbers and codes are as typed."""
    text = records(content)[location]["text"]
    assert [word for word in words if word not in text] == []
    assert not set(text) & set("*[]<>\n")


def test_records_have_titles_and_kinds(content: WriteContent) -> None:
    """A result of the search says what it is before it is opened; an item's title has its code as it is."""
    found = records(content)
    assert all(record["title"] and record["kind"] for record in found.values())
    assert found["news/2566/training/"]["title"].startswith("หัวเรื่องของข่าว")
    assert found["oit/2566/o24/"]["title"].startswith("O24 ")
    assert (found["about/"]["title"], found["about/"]["kind"]) == ("เกี่ยวกับเทศบาล", "หน้าเว็บ")
