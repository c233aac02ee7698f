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


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4) + (400).to_bytes(4) + b"\x08\0\0\0\0" + b"\0" * 20
UNITS = "units:\n  - {id: works, name: กองช่าง}\n  - {id: finance, name: กองคลัง}\n"


def article(day: str, more: str = "", body: str = "เนื้อข่าว", title: str = "ข่าว") -> str:
    return f"---\ntitle: {title}\ndate: {day}\n{more}---\n{body}\n"


def words(page: Any) -> str:
    return " ".join(page.xpath("string()").split())


def test_lists_of_categories_and_units_are_plain_links(parsed: Parsed) -> None:
    """Every list of news leads to those of each category and unit that has news, and says where it is."""
    found = parsed(
        {
            **AGENCY,
            "agency.yml": AGENCY["agency.yml"] + UNITS,
            "news/2566/a.md": article("2566-01-10", "category: jobs\nunits: [works]\n", title="รับคนงาน"),
            "news/2566/b.md": article("2566-01-09", "category: jobs\n", title="ผลสอบ"),
        }
    )
    assert titles(found["/news/category/jobs/"]) == ["รับคนงาน", "ผลสอบ"]
    assert titles(found["/news/unit/works/"]) == ["รับคนงาน"]
    assert "/news/unit/finance/" not in found
    ways = ".//nav[@class='news-lists']//li/a"
    assert found["/news/"].xpath(f"{ways}/@href") == ["category/jobs/", "unit/works/"]
    current = found["/news/category/jobs/"].xpath(f"{ways}[@aria-current='page']/text()")
    assert current == ["รับสมัครงาน"]
    feed, _ = found["/news/unit/works/"].xpath(".//p[@class='more']/a/@href")
    assert feed == "../../../feeds/unit/works.xml"


def test_an_article_shows_its_pictures_with_their_sizes(parsed: Parsed) -> None:
    """In their order, with words, and with width and height so that nothing jumps while they load."""
    images = (
        "images:\n  - {file: 2566/b.png, alt: คนสองคน, caption: หน้าตลาด}\n  - {file: 2566/a.png, alt: ป้าย}\n"
    )
    page = parsed(
        {
            **AGENCY,
            "news/2566/a.md": article("2566-01-10", images),
            "files/2566/a.png": PNG,
            "files/2566/b.png": PNG,
        }
    )["/news/2566/a/"]
    shown = page.xpath(".//ul[@class='gallery']//img")
    assert [(image.get("src"), image.get("alt")) for image in shown] == [
        ("../../../files/2566/b.png", "คนสองคน"),
        ("../../../files/2566/a.png", "ป้าย"),
    ]
    assert {(image.get("width"), image.get("height")) for image in shown} == {("640", "400")}
    assert page.xpath(".//figcaption/text()") == ["หน้าตลาด"]


def test_a_scanned_paper_stands_with_its_summary(parsed: Parsed) -> None:
    """The summary is the text that everyone can read; the scan follows at full width."""
    more = "summary: งดจ่ายน้ำวันที่ ๑๒ มกราคม\nimages:\n  - {file: 2566/a.png, alt: ภาพสแกนประกาศ}\n"
    files = {"news/2566/a.md": article("2566-01-10", more, body=""), "files/2566/a.png": PNG}
    page = parsed({**AGENCY, **files})["/news/2566/a/"]
    assert page.xpath(".//p[@class='lead']/text()") == ["งดจ่ายน้ำวันที่ ๑๒ มกราคม"]
    assert page.xpath(".//section[@aria-labelledby='images']/h2/text()") == ["ภาพเอกสาร"]
    assert page.xpath(".//ul[@class='gallery gallery--single']//img/@alt") == ["ภาพสแกนประกาศ"]
    assert not page.xpath(".//div[@class='prose']")


def test_announcements_of_one_project_lead_to_one_another(parsed: Parsed) -> None:
    """Each has all of them in order of stage, and says which one it is."""
    project = "project: bridge\n"
    found = parsed(
        {
            **AGENCY,
            "news/2566/plan.md": article("2566-01-12", f"{project}stage: plan\n", title="แผน"),
            "news/2566/tender.md": article("2566-01-10", f"{project}stage: invitation\n", title="เชิญชวน"),
            "news/2566/lone.md": article("2566-01-09", "project: road\n", title="ลำพัง"),
        }
    )
    steps = found["/news/2566/tender/"].xpath(".//ol[@class='project']/li")
    assert [words(step) for step in steps] == [
        "แผนการจัดซื้อจัดจ้าง ๑๒ มกราคม ๒๕๖๖ แผน",
        "ประกาศเชิญชวน ๑๐ มกราคม ๒๕๖๖ เชิญชวน (หน้านี้)",
    ]
    assert steps[0].xpath("./a/@href") == ["../plan/"] and steps[1].get("aria-current") == "true"
    assert not found["/news/2566/lone/"].xpath(".//ol[@class='project']")


def test_the_printed_date_stands_as_printed_beside_the_schedule(parsed: Parsed) -> None:
    """Three dates are three things: published, when it happens, and what the paper says."""
    more = "date_as_printed: 31 เมษายน 25678\nevent:\n  from: 2566-04-13\n  to: 2566-04-15\n"
    page = parsed({**AGENCY, "news/2566/a.md": article("2566-01-10", more)})["/news/2566/a/"]
    facts = {words(row.find("dt")): words(row.find("dd")) for row in page.xpath(".//dl[@class='facts']/div")}
    assert facts == {
        "กำหนดการ": "๑๓ เมษายน ๒๕๖๖ – ๑๕ เมษายน ๒๕๖๖",
        "วันที่ตามที่พิมพ์ในเอกสาร": "31 เมษายน 25678",
    }
    assert "๑๐ มกราคม ๒๕๖๖" in words(page.xpath(".//p[@class='article-date']")[0])


def test_lists_lead_to_the_monthly_reports(parsed: Parsed) -> None:
    """The first page of the list to all of them, that of a year to its own, further pages to none."""
    more = {f"news/2565/m-{month:02}.md": article(f"2565-{month:02}-01", "") for month in (7, 8)}
    pages = parsed({**AGENCY, **articles(PER_PAGE), **more})

    def reports(address: str) -> list[str]:
        found: list[str] = pages[address].xpath(".//section[@aria-labelledby='reports']//a/@href")
        return found

    assert reports("/news/") == [f"publicity-report/{month}/" for month in ("2566-01", "2565-08", "2565-07")]
    assert reports("/news/2565/") == [f"../publicity-report/{month}/" for month in ("2565-08", "2565-07")]
    assert reports("/news/page/2/") == []
