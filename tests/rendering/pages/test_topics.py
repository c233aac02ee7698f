"""The pages of topics: what there is of each, plainly what there is not, and the ways to them."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]
ANSWERS = "year: 2566\nitems:\n  O1:\n    links:\n      - {label: ผัง, file: 2566/a.pdf}\n"
FILES = {**AGENCY, "oit/2566.yml": ANSWERS, "files/2566/a.pdf": b"a"}


def test_topics_with_content_come_first_and_the_rest_is_told(parsed: Parsed) -> None:
    """A topic without data is named and can be opened, but is no card."""
    page = parsed(FILES)["/topics/"]
    assert page.xpath(".//a[@class='small-door']/@href") == ["structure/"]
    assert "executives/" in page.xpath(".//section[@aria-labelledby='without']//a/@href")


def test_a_topic_leads_to_its_items_and_documents(parsed: Parsed) -> None:
    """And the item's page leads back to the topic."""
    pages = parsed(FILES)
    ways = pages["/topics/structure/"].xpath(".//section//a/@href")
    assert ways == ["../../oit/2566/o1/", "../../files/2566/a.pdf"]
    assert "../../../topics/structure/" in pages["/oit/2566/o1/"].xpath(".//dl//a/@href")


def test_an_empty_site_says_that_there_is_nothing_yet(parsed: Parsed) -> None:
    """Without any record there is no topic to list, and no empty heading."""
    page = parsed(AGENCY)["/topics/"]
    assert "ยังไม่มีข้อมูล" in page.xpath("string(.//div[@class='empty'])")
    assert page.xpath(".//h2") == []
