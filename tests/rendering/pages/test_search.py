"""The page of the search as it is before anything is typed, or without a script."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]
CHANNEL = """
  - id: {id}
    kind: phone
    purposes: [{purpose}]
    values:
      - text: {text}
"""
FILES = {
    **AGENCY,
    "oit/2566.yml": "year: 2566\nitems:\n  O1: {status: none, statement: ไม่มี}\n",
    "oit/2567.yml": "year: 2567\nitems:\n  O1: {status: none, statement: ไม่มี}\n",
    "news/2566/a.md": "---\ntitle: แผนพัฒนาท้องถิ่น\ndate: 2566-01-05\ncategory: announcement\n---\nเนื้อข่าว\n",
    "channels.yml": "channels:"
    + CHANNEL.format(id="front", purpose="contact", text="0-0000-0001, 0-0000-0002")
    + CHANNEL.format(id="money", purpose="contact", text="0-0000-0003")
    + CHANNEL.format(id="third", purpose="contact", text="0-0000-0004")
    + CHANNEL.format(id="secret", purpose="corruption", text="0-0000-0009"),
}


def test_ways_in_stand_open_without_a_query(parsed: Parsed) -> None:
    """Sections, years newest first, topics and the map of the site; what answers a query is hidden."""
    page = parsed(FILES)["/search/"]
    (start,) = page.xpath(".//div[@data-part='start']")
    ways = start.xpath(".//a/@href")
    assert {"../oit/", "../measures/", "../news/", "../contact/", "../complaint/", "../sitemap/"} <= set(ways)
    assert ways.index("../oit/2567/") < ways.index("../oit/2566/")
    assert "../topics/structure/" in ways
    assert page.xpath(".//section[@data-part='found']/@hidden | .//section[@data-part='none']/@hidden")


def test_examples_are_answered_by_the_site(parsed: Parsed) -> None:
    """Each is part of the heading of a page; what no page is about is no example."""
    pages = parsed(FILES)
    headings = " ".join(page.findtext(".//h1") or "" for page in pages.values())
    examples = pages["/search/"].xpath(".//a/@data-example")
    assert "แผนพัฒนา" in examples
    assert [words for words in examples if words not in headings] == []


def test_who_finds_nothing_may_call(parsed: Parsed) -> None:
    """The first number of two channels for questions, never that for reports of corruption."""
    page = parsed(FILES)["/search/"]
    numbers = page.xpath(".//section[@data-part='none']//a[starts-with(@href, 'tel:')]")
    assert [number.text for number in numbers] == ["0-0000-0001", "0-0000-0003"]


def test_without_a_telephone_the_contact_page_is_left(parsed: Parsed) -> None:
    """Nothing is invented for an agency that has told no number."""
    page = parsed(AGENCY)["/search/"]
    (nothing,) = page.xpath(".//section[@data-part='none']")
    assert not nothing.xpath(".//a[starts-with(@href, 'tel:')]")
    assert "../contact/" in nothing.xpath(".//a/@href")
