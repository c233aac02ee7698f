"""The feeds of categories, units, topics and measures, and what feeds tell of withdrawn news."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from cases import WriteContent
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.rendering.output import File, Page

BASE = "https://example.go.th/open/"
AGENCY = """\
uuid: 6f0f8b1c-3c83-4f0e-9b52-0c7c5c1d4a11
name: เทศบาลตำบลตัวอย่าง
kind: subdistrict-municipality
place:
  district: ตัวอย่าง
  province: ตัวอย่าง
units:
  - id: finance
    name: กองคลัง
  - id: idle
    name: งานนิติการ
"""
MEASURE = """\
title: พัฒนาบุคลากร
issue: ประเด็น
instrument: OIT
indicator: 9
topic: hr-progress
units: [finance]
results:
  - {round: 6-months, date: 2566-04-03, text: อบรมแล้ว}
"""
ARTICLE = "---\ntitle: ข่าวจัดซื้อ\ndate: 2566-05-02\ncategory: procurement\nunits: [finance]\n---\nเนื้อข่าว\n"
FILES: Mapping[str, str | bytes] = {
    "agency.yml": AGENCY,
    "measures/2566/hr.yml": MEASURE,
    "news/2566/notice.md": ARTICLE,
}
LISTS = {
    "/feeds/measures.xml": ("/measures/", 1),
    "/feeds/category/procurement.xml": ("/news/category/procurement/", 1),
    "/feeds/unit/finance.xml": ("/news/unit/finance/", 2),
    "/feeds/topic/hr-progress.xml": ("/topics/hr-progress/", 1),
}
WITHDRAWN = """\
withdrawn:
  - address: /news/2566/old/
    title: ข่าว <เก่า>
    date: 2566-05-01
    reason: ตัวเลขผิด
    replacement: /news/2566/notice/
  - {address: /oit/2565/o1/, date: 2566-05-01, reason: ผิด}
"""


def prepared_of(root: Path) -> Prepared:
    prepared = prepare(root, as_of=date(2023, 6, 1), base_url=BASE)
    assert prepared.errors == ()
    return prepared


def files_of(prepared: Prepared) -> dict[str, bytes]:
    return {output.address: output.content for output in prepared.outputs if isinstance(output, File)}


@pytest.fixture
def prepared(content: WriteContent) -> Prepared:
    """A site with one article and one result."""
    return prepared_of(content(FILES))


def parsed(feed: bytes) -> Any:
    return feedparser.parse(feed, sanitize_html=False, resolve_relative_uris=False)


def test_a_feed_for_each_interest_with_content(prepared: Prepared) -> None:
    """A unit, category or topic without news has no feed, since it would never say anything."""
    assert {address for address in files_of(prepared) if address.startswith("/feeds/")} == set(LISTS)


@pytest.mark.parametrize("address", LISTS)
def test_list_feed_is_rss_with_content(prepared: Prepared, address: str) -> None:
    """Well-formed, its own self link, its page as alternate, full content, one enclosure at most."""
    files, (page, count) = files_of(prepared), LISTS[address]
    feed = parsed(files[address])
    assert (feed.bozo, feed.version, feed.feed.language, len(feed.entries)) == (0, "rss20", "th", count)
    assert feed.feed.link == BASE.rstrip("/") + page
    (own,) = etree.fromstring(files[address]).xpath(
        "/rss/channel/atom:link/@href", namespaces={"atom": "http://www.w3.org/2005/Atom"}
    )
    assert own == BASE.rstrip("/") + address
    assert feed.feed.title.endswith(" · ข่าวเทศบาลตำบลตัวอย่าง")
    assert all(entry.content[0].value and entry.link.startswith(BASE) for entry in feed.entries)


def test_an_entry_is_the_same_in_every_feed(prepared: Prepared) -> None:
    """Whoever follows two feeds sees each piece once: same id, address, title, day and content."""
    files = files_of(prepared)
    everywhere = {entry.id: entry for entry in parsed(files["/feed.xml"]).entries}
    for address in LISTS:
        for entry in parsed(files[address]).entries:
            same = everywhere[entry.id]
            assert (entry.link, entry.title, entry.published) == (same.link, same.title, same.published)
            assert entry.content == same.content


def test_matching_pages_name_their_feed(prepared: Prepared) -> None:
    """The page of a list, and every page of measures, leads readers to its own feed; others to none."""
    found = {
        page.address: [feed.address for feed in page.feeds]
        for page in prepared.outputs
        if isinstance(page, Page) and page.feeds
    }
    assert found == {page: [feed] for feed, (page, _) in LISTS.items()} | {
        "/measures/2566/": ["/feeds/measures.xml"],
        "/measures/2566/hr/": ["/feeds/measures.xml"],
        "/measures/2566/report-6-months/": ["/feeds/measures.xml"],
    }


def test_withdrawn_news_is_told_under_the_same_id(content: WriteContent, prepared: Prepared) -> None:
    """In all three formats, in its place by the day of withdrawal; the other pages are in no feed."""
    old = ARTICLE.replace("ข่าวจัดซื้อ", "ข่าวเก่า")
    before = files_of(prepared_of(content({**FILES, "news/2566/old.md": old})))
    ids = {entry.title: entry.id for entry in parsed(before["/feed.xml"]).entries}
    root = content({**FILES, "withdrawn.yml": WITHDRAWN})
    (root / "news/2566/old.md").unlink()
    files = files_of(prepared_of(root))
    told = "ยกเลิกการเผยแพร่: ข่าว <เก่า>"
    for address in ("/feed.xml", "/atom.xml"):
        feed = parsed(files[address])
        assert feed.bozo == 0
        assert [entry.title for entry in feed.entries][:2] == ["ข่าวจัดซื้อ", told]
        entry = feed.entries[1]
        assert (entry.id, entry.link) == (ids["ข่าวเก่า"], f"{BASE}news/2566/old/")
        assert (entry.summary, entry.published_parsed[:3]) == ("ตัวเลขผิด", (2023, 5, 1))
        assert f'<a href="{BASE}news/2566/notice/">ดูข้อมูลที่ใช้แทน</a>' in entry.content[0].value
    of_json = json.loads(files["/feed.json"])["items"][1]
    assert (of_json["id"], of_json["title"]) == (ids["ข่าวเก่า"], told)
    assert ids["ข่าวเก่า"] in files["/data/addresses.txt"].decode().split()


def test_the_newest_fifty_count_withdrawals_too(content: WriteContent) -> None:
    """A withdrawal older than the newest fifty is no longer told."""
    many = {f"news/2566/n-{number}.md": ARTICLE for number in range(50)}
    files = files_of(prepared_of(content({**FILES, **many, "withdrawn.yml": WITHDRAWN})))
    entries = parsed(files["/feed.xml"]).entries
    assert len(entries) == 50
    assert not any("ยกเลิกการเผยแพร่" in entry.title for entry in entries)
