"""The people's sitemap: sections, years and hand-written pages, and none of the many records."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]
NEWS = "---\ntitle: ข่าว\ndate: 2566-01-05\ncategory: announcement\n---\nเนื้อข่าว\n"
FILES = {
    **AGENCY,
    "oit/2566.yml": "year: 2566\nitems:\n  O1: {status: none, statement: ไม่มี}\n",
    "oit/2567.yml": "year: 2567\nitems:\n  O1: {status: none, statement: ไม่มี}\n",
    "news/2566/a.md": NEWS,
    "zoo.md": "# เกาะ\n",
    "about.md": "# ขนม\n",
}


def ways(page: Any, heading: str) -> list[str]:
    """The links of a section that are seen at once."""
    (section,) = page.xpath(f".//section[h2='{heading}']")
    found: list[str] = section.xpath("./ul//a/@href")
    return found


def test_years_are_told_newest_first(parsed: Parsed) -> None:
    """Behind their section; the items of a year are not listed, and topics are folded."""
    page = parsed(FILES)["/sitemap/"]
    assert ways(page, "ข้อมูลสาธารณะ (OIT)") == ["../oit/", "../topics/", "../oit/2567/", "../oit/2566/"]
    assert "../topics/structure/" in page.xpath(".//details//a/@href")


def test_lists_of_news_are_folded_and_articles_left_out(parsed: Parsed) -> None:
    """What is short is seen, what is long is behind one line."""
    page = parsed(FILES)["/sitemap/"]
    assert ways(page, "ข่าว") == ["../news/", "../news/2566/"]
    assert "../news/category/announcement/" in page.xpath(".//details//a/@href")
    assert not any("/news/2566/a/" in way for way in page.xpath(".//a/@href"))


def test_hand_written_pages_stand_in_the_order_of_dictionaries(parsed: Parsed) -> None:
    """A vowel written before its consonant counts after it; the home page comes first."""
    own = ways(parsed(FILES)["/sitemap/"], "เว็บไซต์นี้")
    assert own[0] == "../"
    assert own.index("../zoo/") < own.index("../about/")
    assert "../data/" in own
