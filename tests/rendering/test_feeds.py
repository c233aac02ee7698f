"""The feeds: RSS 2.0, Atom and JSON Feed 1.1, held to what feed readers and validators ask for."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from cases import WriteContent
from prongsai.reading import content as reading
from prongsai.rendering import feeds
from prongsai.rendering.media import media_type
from prongsai.site.site import Site, join

BASE = "https://example.go.th/open/"
AS_OF = date(2023, 6, 1)
HOSTILE = '<script>alert(1)</script> & "ข่าว"'
PDF = b"%PDF-1.7 " + b"x" * 991

AGENCY = """\
uuid: 6f0f8b1c-3c83-4f0e-9b52-0c7c5c1d4a11
name: เทศบาลตำบลตัวอย่าง
kind: subdistrict-municipality
place:
  district: ตัวอย่าง
  province: ตัวอย่าง
units:
  - id: clerk-office
    name: สำนักปลัด
"""
MEASURE = """\
title: พัฒนาบุคลากรตามนโยบาย
issue: การเปิดเผยผลการพัฒนาบุคลากร
instrument: OIT
indicator: 9
units: [clerk-office]
results:
  - round: 6-months
    date: 2566-04-03
    text: จัดอบรมแล้ว ๒ ครั้ง
    evidence:
      - label: ภาพการอบรม
        file: 2566/training.jpg
      - label: ระเบียบที่ใช้
        url: https://www.example.com/rules
"""
ANSWERS = """\
year: 2566
items:
  O24:
    units: [clerk-office]
    links:
      - label: รายงานผลการพัฒนาบุคลากร
        file: 2566/hr.pdf
        published: 2566-04-20
"""
ARTICLE = f"""\
---
title: '{HOSTILE}'
date: 2566-05-02
updated: 2566-05-09
units: [clerk-office]
summary: สรุปสั้น ๆ ของข่าว
attachments:
  - label: ประกาศ
    file: 2566/notice.pdf
  - label: ตารางราคา
    file: 2566/prices.csv
---
ดู[ข้อมูลข้อ ๒๔](oit:O24) [หน้าแรก](/) [ข่าวข้างเคียง](../other/) และ[เอกสาร](file:2566/hr.pdf)
[ไลน์](line://ti/p/@example) [กดที่นี่](javascript:alert(3))

<script>alert(2)</script>

![ป้ายประกาศ](file:2566/training.jpg)

| รายการ | ราคา |
|---|---|
| กระดาษ | ๑๐๐ |
"""
FILES: Mapping[str, str | bytes] = {
    "agency.yml": AGENCY,
    "measures/2566/hr.yml": MEASURE,
    "oit/2566.yml": ANSWERS,
    "news/2566/notice.md": ARTICLE,
    "files/2566/hr.pdf": PDF,
    "files/2566/notice.pdf": PDF,
    "files/2566/prices.csv": "รายการ,ราคา\n",
    "files/2566/training.jpg": b"jpeg",
}


def site_of(root: Path, base_url: str = BASE) -> Site:
    """The site of a content folder."""
    return join(reading.read(root).content, base_url=base_url, as_of=AS_OF)


def rendered(site: Site) -> dict[str, bytes]:
    """Every feed's bytes by its address."""
    return {file.address: file.content for file in feeds.render(site)}


@pytest.fixture
def site(content: WriteContent) -> Site:
    """A site with one piece of news of each kind."""
    return site_of(content(FILES))


@pytest.fixture
def written(site: Site) -> dict[str, bytes]:
    """The feeds of that site."""
    return rendered(site)


def parsed(feed: bytes) -> Any:
    """A feed as a feed reader takes it, as published and not cleaned for display."""
    return feedparser.parse(feed, sanitize_html=False, resolve_relative_uris=False)


def contents(written: Mapping[str, bytes]) -> list[str]:
    """The HTML of every entry of all three feeds."""
    return [
        *(
            entry.content[0].value
            for name in ("/feed.xml", "/atom.xml")
            for entry in parsed(written[name]).entries
        ),
        *(item["content_html"] for item in json.loads(written["/feed.json"])["items"]),
    ]


def items(feed: bytes, path: str) -> list[Any]:
    """The elements of a feed at a path; `atom` and `content` are the known prefixes."""
    names = {"atom": "http://www.w3.org/2005/Atom", "content": "http://purl.org/rss/1.0/modules/content/"}
    found: list[Any] = etree.fromstring(feed).xpath(path, namespaces=names)
    return found


@pytest.mark.parametrize("address", ["/feed.xml", "/atom.xml"])
def test_feed_is_well_formed_for_a_reader(written: dict[str, bytes], address: str) -> None:
    """A feed reader finds nothing to mend, and finds every piece of news."""
    feed = parsed(written[address])
    assert feed.bozo == 0
    assert feed.version == {"/feed.xml": "rss20", "/atom.xml": "atom10"}[address]
    assert feed.feed.language == "th"
    assert feed.feed.title == "ข่าวเทศบาลตำบลตัวอย่าง"
    assert feed.feed.link == BASE
    assert [entry.title for entry in feed.entries] == [
        HOSTILE,
        "เผยแพร่ข้อมูล O24 การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล",
        "ผลการดำเนินการตามมาตรการ “พัฒนาบุคลากรตามนโยบาย” รอบ ๖ เดือน",
    ]


def test_three_formats_tell_the_same(written: dict[str, bytes]) -> None:
    """Ids, addresses, titles, summaries and contents are equal in all three formats."""
    rss, atom = (
        [(e.id, e.link, e.title, e.summary, e.content[0].value) for e in parsed(written[name]).entries]
        for name in ("/feed.xml", "/atom.xml")
    )
    of_json = [
        (item["id"], item["url"], item["title"], item["summary"], item["content_html"])
        for item in json.loads(written["/feed.json"])["items"]
    ]
    assert rss == atom == of_json


def test_ids_are_unique_and_survive_a_move(content: WriteContent, site: Site) -> None:
    """A move to another domain changes addresses and no id, the feed's own included."""
    moved = rendered(site_of(content(FILES), "https://open.example.org/"))
    here = rendered(site)
    ids = [entry.id for entry in parsed(here["/atom.xml"]).entries]
    assert len(set(ids)) == len(ids) == 3
    assert ids == [news.feed_id.urn for news in site.news]
    for address in ("/feed.xml", "/atom.xml"):
        assert [entry.id for entry in parsed(moved[address]).entries] == ids
    assert [item["id"] for item in json.loads(moved["/feed.json"])["items"]] == ids
    assert items(moved["/atom.xml"], "/atom:feed/atom:id/text()") == items(
        here["/atom.xml"], "/atom:feed/atom:id/text()"
    )
    assert not any(b"example.go.th" in feed for feed in moved.values())


def test_guid_is_no_address(written: dict[str, bytes]) -> None:
    """The guid is a urn, and says that it is no address."""
    guids = items(written["/feed.xml"], "//guid")
    assert guids and all(guid.get("isPermaLink") == "false" for guid in guids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", guid.text) for guid in guids)


def test_rss_dates(written: dict[str, bytes]) -> None:
    """RFC 822 with English names, a four-digit year of the common era, Thai time; none after the build."""
    dates = items(written["/feed.xml"], "//pubDate/text() | //lastBuildDate/text()")
    assert len(dates) == 4
    for text in dates:
        assert re.fullmatch(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} 20\d\d 08:30:00 \+0700", text)
        moment = parsedate_to_datetime(text)
        assert moment.strftime("%a") == text[:3] and moment.date() <= AS_OF
    assert items(written["/feed.xml"], "//item[last()]/pubDate/text()") == ["Mon, 03 Apr 2023 08:30:00 +0700"]


def test_atom_and_json_dates(written: dict[str, bytes]) -> None:
    """RFC 3339 in Thai time, in the common era; `updated` only moves where staff wrote it."""
    texts = items(written["/atom.xml"], "//atom:updated/text() | //atom:published/text()")
    of_json = json.loads(written["/feed.json"])["items"]
    texts += [item[key] for item in of_json for key in ("date_published", "date_modified") if key in item]
    assert len(texts) == 1 + 3 * 2 + 4
    for text in texts:
        moment = datetime.fromisoformat(text)
        assert moment.utcoffset() == timedelta(hours=7) and 2000 <= moment.year <= AS_OF.year
    assert [text[:10] for text in items(written["/atom.xml"], "//atom:entry/atom:published/text()")] == [
        "2023-05-02",
        "2023-04-20",
        "2023-04-03",
    ]
    assert [text[:10] for text in items(written["/atom.xml"], "//atom:entry/atom:updated/text()")] == [
        "2023-05-09",
        "2023-04-20",
        "2023-04-03",
    ]
    assert [item.get("date_modified") for item in of_json] == ["2023-05-09T08:30:00+07:00", None, None]


def test_feed_changes_with_its_newest_entry(written: dict[str, bytes]) -> None:
    """The feed's own date is that of the entry changed last, not of the build."""
    assert items(written["/feed.xml"], "//lastBuildDate/text()") == ["Tue, 09 May 2023 08:30:00 +0700"]
    changed = items(written["/atom.xml"], "//atom:entry/atom:updated/text()")
    assert items(written["/atom.xml"], "/atom:feed/atom:updated/text()") == [max(changed)]


def test_each_feed_names_itself_first(written: dict[str, bytes]) -> None:
    """The self link is the feed's public address with its media type; the alternate is the home page."""
    channel = items(written["/feed.xml"], "/rss/channel/atom:link")
    assert [dict(link.attrib) for link in channel] == [
        {"href": f"{BASE}feed.xml", "rel": "self", "type": "application/rss+xml"}
    ]
    assert items(written["/feed.xml"], "/rss/channel/link/text()") == [BASE]
    assert [dict(link.attrib) for link in items(written["/atom.xml"], "/atom:feed/atom:link")] == [
        {"href": f"{BASE}atom.xml", "rel": "self", "type": "application/atom+xml"},
        {"href": BASE, "rel": "alternate", "type": "text/html"},
    ]


def test_links_are_absolute_ascii_and_of_the_site(written: dict[str, bytes]) -> None:
    """FeedEntry links and files lie below the site's own address; a result's link keeps its anchor."""
    links = items(written["/feed.xml"], "//item/link/text() | //enclosure/@url")
    links += items(written["/atom.xml"], "//atom:entry/atom:link/@href")
    assert links and all(link.startswith(BASE) and link.isascii() for link in links)
    assert f"{BASE}measures/2566/hr/#result-6-months" in links
    alternates = items(written["/atom.xml"], "//atom:entry/atom:link[@rel='alternate']/@href")
    assert alternates == items(written["/feed.xml"], "//item/link/text()")


def test_enclosures_tell_type_and_size(written: dict[str, bytes]) -> None:
    """RSS has the first file of an entry, Atom and JSON Feed have all, each with its true size and type."""
    notice = (f"{BASE}files/2566/notice.pdf", "application/pdf", str(len(PDF)))
    prices = (
        f"{BASE}files/2566/prices.csv",
        "text/csv",
        str(len(str(FILES["files/2566/prices.csv"]).encode())),
    )
    hr = (f"{BASE}files/2566/hr.pdf", "application/pdf", str(len(PDF)))
    training = (f"{BASE}files/2566/training.jpg", "image/jpeg", "4")
    rss = items(written["/feed.xml"], "//enclosure")
    assert [(e.get("url"), e.get("type"), e.get("length")) for e in rss] == [notice, hr, training]
    assert all(len(item.findall("enclosure")) <= 1 for item in items(written["/feed.xml"], "//item"))
    atom = items(written["/atom.xml"], "//atom:entry/atom:link[@rel='enclosure']")
    assert [(e.get("href"), e.get("type"), e.get("length")) for e in atom] == [notice, prices, hr, training]
    attachments = [
        (file["url"], file["mime_type"], str(file["size_in_bytes"]))
        for item in json.loads(written["/feed.json"])["items"]
        for file in item.get("attachments", [])
    ]
    assert attachments == [notice, prices, hr, training]


def test_description_comes_before_content(written: dict[str, bytes]) -> None:
    """Every RSS item has a plain description, then its content as escaped HTML."""
    for item in items(written["/feed.xml"], "//item"):
        names = [child.tag.rpartition("}")[2] for child in item]
        assert names.index("description") < names.index("encoded")
        assert "<" not in item.findtext("description")
    assert b"CDATA" not in written["/feed.xml"] + written["/atom.xml"]
    assert set(items(written["/atom.xml"], "//atom:content/@type")) == {"html"}


def test_contents_stand_alone(written: dict[str, bytes]) -> None:
    """Contents hold no relative address, nothing active, and none of our pages' own marks."""
    for text in contents(written):
        fragment = html.fragment_fromstring(text, create_parent=True)
        for url in fragment.xpath("//@href | //@src"):
            assert url.startswith((BASE, "https://www.example.com/", "line://"))
        assert not fragment.xpath(
            "//script | //style | //iframe | //@style | //@class | //@onclick | //@tabindex"
        )


def test_article_is_whole(written: dict[str, bytes]) -> None:
    """An article's content is its text with record links, pictures, tables and files."""
    text = contents(written)[0]
    assert f'<a href="{BASE}oit/2566/o24/">ข้อมูลข้อ ๒๔</a>' in text
    assert f'<a href="{BASE}">หน้าแรก</a>' in text
    assert f'<a href="{BASE}news/2566/other/">ข่าวข้างเคียง</a>' in text
    assert f'<img src="{BASE}files/2566/training.jpg" alt="ป้ายประกาศ">' in text
    assert '<a href="line://ti/p/@example">ไลน์</a>' in text
    assert '<th scope="col">ราคา</th>' in text
    assert f'<a href="{BASE}files/2566/prices.csv">ตารางราคา</a>' in text


def test_result_is_whole(written: dict[str, bytes]) -> None:
    """A result's content says of which measure, what was done, when, and on what evidence."""
    text = contents(written)[2]
    assert f'<a href="{BASE}measures/2566/hr/">พัฒนาบุคลากรตามนโยบาย</a> ปีงบประมาณ พ.ศ. ๒๕๖๖' in text
    assert "<p>จัดอบรมแล้ว ๒ ครั้ง</p>" in text
    assert "ผลการดำเนินการ วันที่ ๓ เมษายน ๒๕๖๖" in text
    assert f'<a href="{BASE}files/2566/training.jpg">ภาพการอบรม</a>' in text
    assert '<a href="https://www.example.com/rules">ระเบียบที่ใช้</a>' in text


def test_published_files_are_listed(written: dict[str, bytes]) -> None:
    """The content of newly published files is the item and the list of them."""
    text = contents(written)[1]
    assert f'<a href="{BASE}oit/2566/o24/">O24 ' in text
    assert f'<a href="{BASE}files/2566/hr.pdf">รายงานผลการพัฒนาบุคลากร</a> (PDF 1 KB)' in text


def test_tags_let_readers_filter(written: dict[str, bytes]) -> None:
    """Kind, fiscal year, item number and units are categories in all formats."""
    expected = ["เอกสารเผยแพร่", "ปีงบประมาณ พ.ศ. ๒๕๖๖", "O24", "สำนักปลัด"]
    assert items(written["/feed.xml"], "//item[2]/category/text()") == expected
    assert items(written["/atom.xml"], "//atom:entry[2]/atom:category/@term") == expected
    assert json.loads(written["/feed.json"])["items"][1]["tags"] == expected


def test_hostile_title_stays_words(written: dict[str, bytes]) -> None:
    """Markup in a title is text in every format."""
    assert items(written["/feed.xml"], "//item[1]/title/text()") == [HOSTILE]
    assert items(written["/atom.xml"], "//atom:entry[1]/atom:title/text()") == [HOSTILE]
    assert not items(written["/feed.xml"], "//script") + items(
        written["/atom.xml"], "//*[local-name()='script']"
    )
    assert not any("<script" in text for text in contents(written))


def test_no_stylesheet(written: dict[str, bytes]) -> None:
    """Browsers no longer show feeds through stylesheets, so none is named."""
    assert b"xml-stylesheet" not in written["/feed.xml"] + written["/atom.xml"]


def test_author_is_the_agency(written: dict[str, bytes]) -> None:
    """Atom and JSON Feed name the agency; RSS, whose author must be an e-mail address, names none."""
    assert items(written["/atom.xml"], "/atom:feed/atom:author/atom:name/text()") == ["เทศบาลตำบลตัวอย่าง"]
    assert json.loads(written["/feed.json"])["authors"] == [{"name": "เทศบาลตำบลตัวอย่าง"}]
    assert not items(written["/feed.xml"], "//author")


def test_json_feed_has_what_its_standard_asks(written: dict[str, bytes]) -> None:
    """Version 1.1 with its required fields, ids as strings, and Thai letters as they are."""
    feed = json.loads(written["/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["home_page_url"], feed["feed_url"]) == (BASE, f"{BASE}feed.json")
    assert (feed["title"], feed["language"]) == ("ข่าวเทศบาลตำบลตัวอย่าง", "th")
    for item in feed["items"]:
        assert isinstance(item["id"], str) and item["content_html"] and item["url"] and item["title"]
        for file in item.get("attachments", []):
            assert isinstance(file["size_in_bytes"], int) and file["url"] and file["mime_type"]
    assert "สรุปสั้น ๆ ของข่าว".encode() in written["/feed.json"]


def test_entries_changed_on_one_day_differ(content: WriteContent) -> None:
    """Two entries of one day do not share the moment of their change, as validators ask."""
    article = "---\ntitle: ข่าว\ndate: 2566-05-02\n---\nข้อความ\n"
    root = content({"agency.yml": AGENCY, "news/2566/a.md": article, "news/2566/b.md": article})
    updated = items(rendered(site_of(root))["/atom.xml"], "//atom:entry/atom:updated/text()")
    assert len(set(updated)) == len(updated) == 2


def test_empty_feed_is_valid(content: WriteContent) -> None:
    """A site without news has feeds without entries, dated on the day of the build."""
    written = rendered(site_of(content({"agency.yml": AGENCY})))
    for address in ("/feed.xml", "/atom.xml"):
        feed = parsed(written[address])
        assert feed.bozo == 0 and feed.entries == []
        assert feed.feed.title and feed.feed.link == BASE and feed.feed.subtitle
    assert items(written["/feed.xml"], "//lastBuildDate/text()") == ["Thu, 01 Jun 2023 08:30:00 +0700"]
    assert items(written["/atom.xml"], "//atom:updated/text()") == ["2023-06-01T08:30:00+07:00"]
    assert json.loads(written["/feed.json"])["items"] == []


def long_news(number: int, text: str) -> str:
    """An article on a day of its own."""
    day = date(2015, 1, 1) + timedelta(days=number)
    return f"---\ntitle: ข่าวที่ {number}\ndate: {day}\n---\n{text}\n"


def test_many_news_do_not_enlarge_the_feed(content: WriteContent) -> None:
    """Of two thousand pieces of news the newest fifty are there, newest first, in less than 500 KB."""
    text = "ประกาศเรื่องการใช้จ่ายงบประมาณ " * 300
    files = {f"news/2566/n-{number}.md": long_news(number, text) for number in range(2000)}
    written = rendered(site_of(content({"agency.yml": AGENCY, **files})))
    expected = [f"ข่าวที่ {number}" for number in range(1999, 1949, -1)]
    assert [entry.title for entry in parsed(written["/feed.xml"]).entries] == expected
    assert [entry.title for entry in parsed(written["/atom.xml"]).entries] == expected
    assert [item["title"] for item in json.loads(written["/feed.json"])["items"]] == expected
    assert max(map(len, written.values())) < 500_000


def test_what_finds_no_room_has_its_summary(content: WriteContent) -> None:
    """One huge article is cut to its summary with a link to it, and the others stay whole."""
    huge = "ก<b>&" * 60_000
    files = {"news/2566/huge.md": long_news(2, huge), "news/2566/small.md": long_news(1, "ข้อความสั้น")}
    written = rendered(site_of(content({"agency.yml": AGENCY, **files})))
    first, second = contents(written)[:2]
    assert first.endswith(f'<p><a href="{BASE}news/2566/huge/">อ่านทั้งหมดบนเว็บไซต์</a></p>')
    assert second == "<p>ข้อความสั้น</p>"
    assert max(map(len, written.values())) < 10_000


def test_summary_of_an_article_without_one(content: WriteContent) -> None:
    """It is how the text begins, cut at a space; the title when there is no text."""
    files = {"news/2566/a.md": long_news(2, "**เริ่ม** " + "คำ " * 200), "news/2566/b.md": long_news(1, "")}
    written = rendered(site_of(content({"agency.yml": AGENCY, **files})))
    begin, title = (item["summary"] for item in json.loads(written["/feed.json"])["items"])
    assert begin.startswith("เริ่ม คำ คำ") and begin.endswith("คำ …") and len(begin) <= 302
    assert title == "ข่าวที่ 1"


def test_markup_in_a_summary_stays_words(content: WriteContent) -> None:
    """Readers take the description of RSS for HTML, the summaries of Atom and JSON for words."""
    markup = "<img src=x onerror=alert(1)>"
    article = long_news(1, "ก").replace("---\n", f"---\nsummary: '{markup}'\n", 1)
    written = rendered(site_of(content({"agency.yml": AGENCY, "news/2566/a.md": article})))
    assert items(written["/feed.xml"], "//item/description/text()") == [
        markup.replace("<", "&lt;").replace(">", "&gt;")
    ]
    assert items(written["/atom.xml"], "//atom:entry/atom:summary/text()") == [markup]
    assert json.loads(written["/feed.json"])["items"][0]["summary"] == markup


def test_characters_that_xml_cannot_hold_are_left_out(content: WriteContent) -> None:
    """A control character pasted or written as an entity stops no feed."""
    text = "ก\x0bข&#1;ค\uffffง"
    written = rendered(site_of(content({"agency.yml": AGENCY, "news/2566/a.md": long_news(1, text)})))
    assert contents(written) == ["<p>กขคง</p>"] * 3


def test_same_site_same_bytes(content: WriteContent, site: Site) -> None:
    """Two readings of one folder give the same feeds."""
    assert rendered(site) == rendered(site_of(content(FILES)))


def test_feed_links_lead_to_the_feeds(site: Site) -> None:
    """Autodiscovery names each feed once, in Thai, with the type its self link tells."""
    links = feeds.feed_links(site)
    assert [link.address for link in links] == list(rendered(site))[:3]
    assert [link.media_type for link in links] == [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
    ]
    assert [link.title for link in links] == [
        "ข่าวเทศบาลตำบลตัวอย่าง (RSS)",
        "ข่าวเทศบาลตำบลตัวอย่าง (Atom)",
        "ข่าวเทศบาลตำบลตัวอย่าง (JSON)",
    ]


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        ("pdf", "application/pdf"),
        ("jpeg", "image/jpeg"),
        ("xyz", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_media_types(suffix: str, expected: str) -> None:
    """A known ending has its registered type, any other is bytes."""
    assert media_type(suffix) == expected
