"""The pages of news: nothing is lost between one page of the list and the next."""

from collections.abc import Callable
from typing import Any

import pytest

from cases import AGENCY
from prongsai.rendering.pages.news import PER_PAGE

Parsed = Callable[..., dict[str, Any]]


def articles(count: int) -> dict[str, str | bytes]:
    """So many pieces of news of one day, in the order of their numbers."""
    return {
        f"news/2566/n-{number:03}.md": f"---\ntitle: ข่าวที่ {number}\ndate: 2566-01-10\n---\nเนื้อข่าว\n"
        for number in range(count)
    }


def titles(page: Any) -> list[str]:
    found: list[str] = page.xpath(".//ul[@class='dated-list']/li//a/text()")
    return found


@pytest.mark.parametrize(
    ("count", "pages"),
    [(1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (2 * PER_PAGE, 2), (2 * PER_PAGE + 1, 3)],
)
def test_every_piece_of_news_is_on_one_page_of_the_list(parsed: Parsed, count: int, pages: int) -> None:
    """Page after page, in order, each once, each page full before the next begins."""
    found = parsed({**AGENCY, **articles(count)})
    listed = [titles(found["/news/" if page == 1 else f"/news/page/{page}/"]) for page in range(1, pages + 1)]
    assert [title for page in listed for title in page] == [f"ข่าวที่ {number}" for number in range(count)]
    assert all(len(page) == PER_PAGE for page in listed[:-1])
    assert f"/news/page/{pages + 1}/" not in found


def test_the_year_has_all_its_news_on_one_page(parsed: Parsed) -> None:
    """Its own news and no other year's, and it says how many."""
    other = {"news/2565/old.md": "---\ntitle: ข่าวเก่า\ndate: 2565-01-10\n---\nเนื้อข่าว\n"}
    found = parsed({**AGENCY, **articles(PER_PAGE + 1), **other})
    assert titles(found["/news/2566/"]) == [f"ข่าวที่ {number}" for number in range(PER_PAGE + 1)]
    assert titles(found["/news/2565/"]) == ["ข่าวเก่า"]
    assert "ทั้งหมด ๒๑ เรื่อง" in found["/news/2566/"].xpath("string(.//p[@class='lead'])")


def test_pages_of_the_list_lead_to_one_another(parsed: Parsed) -> None:
    """The first leads on, the last leads back, those between do both."""
    found = parsed({**AGENCY, **articles(2 * PER_PAGE + 1)})
    ways = [
        found[here].xpath(".//nav[@class='pagination']/a/@href")
        for here in ("/news/", "/news/page/2/", "/news/page/3/")
    ]
    assert ways == [["page/2/"], ["../../", "../3/"], ["../2/"]]
