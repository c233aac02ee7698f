"""Content that is seldom and right: every page of it is whole, and says what there is and what is not."""

import json
from collections.abc import Mapping
from datetime import date

import pytest
from lxml import html

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.rendering.output import File, Page
from rendering.strictly import read_strictly

Files = Mapping[str, str | bytes]

ITEM = "year: 2566\nitems:\n  O1:\n    links:\n"
TABLE = "      - {file: 2566/a.csv, label: ตาราง, show: table}\n"
NEWS = "---\ntitle: ข่าว\ndate: 2566-01-09\n---\nเนื้อข่าว\n"
COLUMNS = ",".join(f"ช่อง {number}" for number in range(9))
LONG_TABLE = "".join(f"แถว {row},{','.join(['1'] * 9)}\n" for row in range(1_999))
ODD: Mapping[str, Files] = {
    "only agency.yml": {},
    "lists without entries": {
        "channels.yml": "channels: []\nrouting: []\npromotions: []\n",
        "scores.yml": "scores: []\n",
        "questions.yml": "questions: []\n",
        "withdrawn.yml": "withdrawn: []\n",
        "catalogue/categories.yml": "categories: []\n",
        "oit/2566.yml": "year: 2566\nitems: {}\n",
    },
    "a year of measures without measures": {"measures/2566/_year.yml": "title: มาตรการ\nanalysis: ผล\n"},
    "a year of measures that is only a PDF": {
        "measures/2566/_year.yml": "documents:\n  - {file: 2566/a.pdf, label: มาตรการ}\n",
        "files/2566/a.pdf": "มาตรการ",
    },
    "a year of the assessment without answers": {"oit/2567.yml": "year: 2567\n"},
    "a year of scores without scores": {"scores.yml": "scores:\n  - year: 2566\n"},
    "only statistics": {"statistics/2566/a.yml": "title: ตาราง\nrows: |\n  ก|ข\n  ค|1\n"},
    "a table of one cell with a chart": {
        "statistics/2566/a.yml": "title: ตาราง\nchart: bar\nrows: |\n  ก|ข\n  ค|1\n"
    },
    "a table without cells": {"statistics/2566/a.yml": "title: ตาราง\n"},
    "a table of 2,000 lines": {
        "statistics/2566/a.yml": "title: ตาราง\n",
        "statistics/2566/a.csv": f"ชื่อ,{COLUMNS}\n{LONG_TABLE}",
    },
    "sixty links": {
        "oit/2566.yml": ITEM
        + "      - {site: /contact/, label: ก, covers: {from: 2565-10, to: 2566-09}}\n" * 60
    },
    "a table three times on one page": {
        "oit/2566.yml": ITEM.replace("    links", "    periods: quarter\n    links")
        + TABLE * 2
        + TABLE.replace("show", "period: 2566-q1, show"),
        "files/2566/a.csv": "ก,ข\n1,2\n",
    },
    "two news of one title and day": {"news/2566/a.md": NEWS, "news/2566/b.md": NEWS},
    "the first and the last day of a year": {
        "news/2566/a.md": NEWS.replace("2566-01-09", "2565-10-01"),
        "news/2566/b.md": NEWS.replace("2566-01-09", "2566-09-30"),
    },
    "a leap day": {"news/2567/a.md": NEWS.replace("2566-01-09", "29 ก.พ. 2567")},
    "a measure that goes on after a year": {
        "measures/2564/hr.yml": "title: มาตรการ\n",
        "measures/2566/hr.yml": "title: มาตรการ\ncontinues: 2564/hr\n",
    },
    "a promotion of a channel without a value": {
        "channels.yml": "channels:\n  - {id: desk, kind: walk-in, purposes: [contact]}\n"
        "promotions:\n  - {date: 2565-10-01, channels: [desk], text: ติดป้าย}\n",
    },
}


def prepared(write: WriteContent, files: Files, as_of: date = date(2024, 2, 29)) -> Prepared:
    found = prepare(write({**AGENCY, **files}), as_of=as_of, base_url="https://example.org/repo/")
    assert found.errors == ()
    return found


@pytest.mark.parametrize("files", ODD.values(), ids=ODD.keys())
def test_every_page_is_whole(content: WriteContent, files: Files) -> None:
    """Each has one heading, no list without entries, no section without content, no word of Python."""
    found = prepared(content, files)
    for output in found.outputs:
        read_strictly(output)
        if isinstance(output, Page):
            page = html.fragment_fromstring(output.body, create_parent=True)
            assert len(page.xpath(".//h1")) == 1, output.address
            empty = page.xpath(".//ul[not(*)] | .//ol[not(*)] | .//dl[not(*)] | .//table[not(.//td)]")
            # What the script of the search fills is hidden until then.
            assert [one for one in empty if not one.xpath("ancestor::*[@hidden]")] == [], output.address
            assert page.xpath(".//section[count(*) < 2] | .//dd[not(node())]") == [], output.address
            assert not {"None", "()", "[]"} & set(page.text_content().split()), output.address


def test_what_was_taken_down_is_opened_from_nowhere(content: WriteContent) -> None:
    """Not from pages, feeds or data; the feed and the item still say that it was there."""
    link = "{file: 2566/a.pdf, label: ประกาศ, published: 2566-01-01, until: 2566-01-05}"
    files = {
        "oit/2566.yml": f"{ITEM}      - {link}\n",
        "news/2566/a.md": NEWS.replace("---\nเนื้อ", f"attachments: [{link}]\n---\nเนื้อ"),
        "files/2566/a.pdf": "ประกาศ",
    }
    shown = prepared(content, files, date(2023, 1, 5))
    over = prepared(content, files, date(2023, 1, 6))
    assert {"/feed.xml", "/feed.json", "/oit/2566/o1/", "/data/documents-2566.json"} <= leading_to_it(shown)
    assert leading_to_it(over) == {"/data/addresses.txt"}, "the file is there until staff take it out"
    (feed,) = (output for output in over.outputs if output.address == "/feed.json")
    assert isinstance(feed, File)
    items = json.loads(feed.content)["items"]
    assert len(items) == 2
    assert all("ประกาศ ยกเลิกการเผยแพร่" in item["content_html"] for item in items)


def leading_to_it(found: Prepared) -> set[str]:
    texts = {
        output.address: output.body if isinstance(output, Page) else output.content.decode("utf-8", "replace")
        for output in found.outputs
    }
    return {address for address, text in texts.items() if "files/2566/a.pdf" in text}
