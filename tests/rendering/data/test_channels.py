"""Channels as open data: whatever a page shows of a channel is in the JSON."""

import json
from datetime import date
from typing import Any

import pytest

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import data
from prongsai.site.site import join
from rendering.pages.test_channels import EVERYTHING


@pytest.fixture
def files(content: WriteContent) -> dict[str, Any]:
    """Every JSON file of a municipality whose channels use every field."""
    root = content({**AGENCY, "channels.yml": EVERYTHING, "files/2566/form.pdf": b"%PDF-1.7"})
    site = join(read(root).content, base_url="https://example.org/", as_of=date(2023, 6, 1))
    return {one.records.address: json.loads(one.records.content) for one in data.publish(site)}


def test_all_that_a_channel_may_say(files: dict[str, Any]) -> None:
    """Numbers as links, steps by type of matter, terms, documents; another body by its kind and owner."""
    centre, district = files["/data/channels.json"]
    assert centre["values"] == [
        {
            "text": "ชั้น ๑ โทร. 0-0000-0001 ถึง 2 โทรสาร 0-0000-0003",
            "link": "tel:+6600000001",
            "other_links": ["tel:+6600000002"],
            "note": None,
        },
        {
            "text": "แบบฟอร์ม",
            "link": "https://www.example.go.th/form",
            "other_links": [],
            "note": "ส่งได้ทุกเวลา",
        },
    ]
    (procedure,) = centre["procedures"]
    assert (procedure["matters"], procedure["total"]) == ("เรื่องทุจริต", "ไม่เกิน ๓๐ วัน")
    assert procedure["steps"][0] == {"text": "ตั้งคณะกรรมการ", "duration": "ภายใน ๗ วัน"}
    said = [centre[name] for name in ("acceptance", "tracking", "protection", "anonymous", "privacy")]
    assert said == ["ในเขตเทศบาล", "ถามที่ 0-0000-0001", "ปกปิดชื่อ", False, "ลบเมื่อครบหนึ่งปี"]
    assert centre["documents"][0]["url"] == "https://example.org/files/2566/form.pdf"
    assert (district["kind"], district["owner"], district["title"]) == (
        "external",
        "อำเภอตัวอย่าง",
        "อำเภอตัวอย่าง",
    )
    assert [one["text"] for one in district["promotions"]] == ["บอกเรื่องอำเภอ"]


def test_who_takes_up_what(files: dict[str, Any]) -> None:
    """Each matter with whoever takes it up, and the channels by id and name."""
    roads, noise = files["/data/routing.json"]
    assert (roads["matter"], roads["outside"], roads["duration"]) == ("ถนน", "แขวงทางหลวงตัวอย่าง", "๓ วัน")
    assert roads["channels"] == [
        {"id": "centre", "title": "ศูนย์รับเรื่อง"},
        {"id": "district", "title": "อำเภอตัวอย่าง"},
    ]
    assert (noise["units"], noise["outside"], noise["channels"]) == ([], None, [])
