"""News: what it is made of, in what order, and the ids that never change."""

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid5

import pytest

from cases import AGENCY
from prongsai.reading.content import shipped_catalogue
from prongsai.site.news import News, NewsKind
from prongsai.site.site import Site

Joined = Callable[..., Site]

MEASURE = "title: พัฒนาบุคลากร\nissue: ประเด็น\ninstrument: OIT\nindicator: 9\nresults:\n"
RESULT = "  - {round: 6-months, date: 2566-04-03, text: อบรมแล้ว}\n"
ANSWERS = "year: 2566\nitems:\n  O24:\n    links:\n"
FILE = "      - {label: แผน, file: 2566/a.pdf, published: 2566-04-20}\n"


def article(day: str, more: str = "", title: str = "ข่าว") -> str:
    return f"---\ntitle: {title}\ndate: {day}\n{more}---\nเนื้อข่าว\n"


ONE_OF_EACH = {
    **AGENCY,
    "news/2566/training.md": article("2566-05-02"),
    "measures/2566/hr.yml": MEASURE + RESULT,
    "oit/2566.yml": ANSWERS + FILE,
    "files/2566/a.pdf": b"a",
    "files/2566/b.pdf": b"b",
}


def identities(site: Site) -> list[str]:
    return [news.identity for news in site.news]


def only(site: Site) -> News:
    (news,) = site.news
    return news


def test_each_kind_with_its_lasting_ids(joined: Joined) -> None:
    """Identity and feed id, word for word: a change here shows every reader of the feed its news again."""
    site = joined(ONE_OF_EACH)
    assert [(news.kind, news.identity, str(news.feed_id)) for news in site.news] == [
        (NewsKind.ARTICLE, "news:2566/training", "c46154f7-9a49-58eb-ad31-2f0aa044e4eb"),
        (NewsKind.FILES, "item-files:2566/O24/2023-04-20", "50fd6ec2-57a8-5df6-86b8-30892847785c"),
        (NewsKind.RESULT, "result:2566/hr/6-months", "d2db5cd4-704d-5377-8632-f9028fa28c92"),
    ]
    assert [news.address for news in site.news] == [
        "/news/2566/training/",
        "/oit/2566/o24/",
        "/measures/2566/hr/#result-6-months",
    ]


def test_ids_are_made_of_the_agency_and_the_identity_alone(joined: Joined) -> None:
    """Another title, day or correction changes no id; another agency has other ids."""
    changed = joined(
        {
            **ONE_OF_EACH,
            "news/2566/training.md": article("2566-05-03", "updated: 2566-06-01\n", "ชื่อใหม่"),
            "measures/2566/hr.yml": MEASURE.replace("พัฒนา", "อบรม") + RESULT,
        }
    )
    before = joined(ONE_OF_EACH)
    assert {news.feed_id for news in changed.news} == {news.feed_id for news in before.news}
    other = "11111111-2222-4333-8444-555555555555"
    moved = joined(
        {**ONE_OF_EACH, "agency.yml": AGENCY["agency.yml"].replace(str(before.agency.uuid), other)}
    )
    assert [news.feed_id for news in moved.news] == [uuid5(UUID(other), one) for one in identities(before)]


def test_newest_first_then_by_identity(joined: Joined) -> None:
    """The day of publishing decides, not the day of a correction nor the year it is filed under."""
    site = joined(
        {
            **AGENCY,
            "news/2566/b.md": article("2566-05-02"),
            "news/2566/a.md": article("2566-05-02"),
            "news/2566/c.md": article("2566-05-01", "updated: 2566-12-01\n"),
            "news/2565/d.md": article("2566-05-03"),
        }
    )
    assert identities(site) == ["news:2565/d", "news:2566/a", "news:2566/b", "news:2566/c"]
    assert tuple(site.news_by_year) == (2566, 2565)


def test_a_result_without_a_day_is_no_news(joined: Joined) -> None:
    """Nobody knows when it was done, so it cannot stand among what is new."""
    undated = "  - {round: 12-months, text: ไม่บอกวันที่}\n"
    site = joined({**AGENCY, "measures/2566/hr.yml": MEASURE + RESULT + undated})
    assert identities(site) == ["result:2566/hr/6-months"]


def test_a_result_is_news_of_its_measure(joined: Joined) -> None:
    """It has the measure's title and year, the round in the agency's digits, and its own words and day."""
    late = "  - {round: 6-months, date: 2566-11-01, updated: 2566-12-01, text: อบรมแล้ว, id: course-1}\n"
    news = only(joined({**AGENCY, "measures/2566/hr.yml": MEASURE + late}))
    assert news.title == "ผลการดำเนินการตามมาตรการ “พัฒนาบุคลากร” รอบ ๖ เดือน"
    assert (news.year, news.published, news.updated) == (2566, date(2023, 11, 1), date(2023, 12, 1))
    assert (news.summary, news.identity) == ("อบรมแล้ว", "result:2566/hr/course-1")


def test_a_result_is_news_of_the_day_that_it_was_published(joined: Joined) -> None:
    """That day goes before the day of what was done, and is enough where no such day is known."""
    put_up = "  - {round: 6-months, date: 2566-04-03, published: 2566-05-02, text: ก, id: a}\n"
    undated = "  - {round: 6-months, published: 2566-05-01, text: ข, id: b}\n"
    site = joined({**AGENCY, "measures/2566/hr.yml": MEASURE + put_up + undated})
    assert [news.published for news in site.news] == [date(2023, 5, 2), date(2023, 5, 1)]


@pytest.mark.parametrize(
    "link",
    [
        "      - {label: แผน, file: 2566/a.pdf}\n",
        "      - {label: แผน, url: https://www.example.com/, published: 2566-04-20}\n",
        "      - {label: ติดต่อ, site: /contact/, published: 2566-04-20}\n",
    ],
)
def test_links_that_are_no_news(joined: Joined, link: str) -> None:
    """A file is news when staff wrote the day that they published it; other links never are."""
    site = joined({**AGENCY, "oit/2566.yml": ANSWERS + link, "files/2566/a.pdf": b"a"})
    assert site.news == ()


def test_files_of_one_item_and_day_are_one_piece_of_news(joined: Joined) -> None:
    """Another day, or another item, is another piece; inside one, links are as staff ordered them."""
    links = (
        "      - {label: แผนสอง, file: 2566/b.pdf, published: 2566-04-20}\n"
        "      - {label: รายงาน, file: 2566/a.pdf, published: 2566-06-01}\n" + FILE
    )
    answers = f"{ANSWERS}{links}  O25:\n    links:\n{FILE}"
    site = joined({**ONE_OF_EACH, "oit/2566.yml": answers})
    files = [news for news in site.news if news.kind is NewsKind.FILES]
    assert [(news.identity, news.summary) for news in files] == [
        ("item-files:2566/O24/2023-06-01", "รายงาน"),
        ("item-files:2566/O24/2023-04-20", "แผนสอง · แผน"),
        ("item-files:2566/O25/2023-04-20", "แผน"),
    ]


def test_item_codes_keep_their_digits(joined: Joined) -> None:
    """Words of ours are in Thai digits; the number of an item is a code, and people search for it."""
    files = next(news for news in joined(ONE_OF_EACH).news if news.kind is NewsKind.FILES)
    assert files.title.startswith("เผยแพร่ข้อมูล O24 ")


def test_units_by_name(joined: Joined) -> None:
    """News tells who is in charge, by name."""
    units = "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n"
    charge = "units: [hr]\n"
    site = joined(
        {
            **ONE_OF_EACH,
            "agency.yml": AGENCY["agency.yml"] + units,
            "news/2566/training.md": article("2566-05-02", charge),
            "measures/2566/hr.yml": charge + MEASURE + RESULT,
            "oit/2566.yml": ANSWERS.replace("    links:", "    units: [hr]\n    links:") + FILE,
        }
    )
    assert [news.unit_names for news in site.news] == [("งานการเจ้าหน้าที่",)] * 3


UNITS = """\
units:
  - {id: works, name: กองช่าง}
  - {id: finance, name: กองคลัง}
  - {id: idle, name: งานนิติการ}
"""
OWN_CATEGORIES = """\
categories:
  - id: activity
    label: ภาพกิจกรรม
  - id: river
    label: ข่าวแม่น้ำ
"""


def test_categories_are_data_that_content_may_add_to(joined: Joined) -> None:
    """The program brings many; content renames one by its id, adds its own behind, and the order is kept."""
    site = joined(
        {
            **AGENCY,
            "catalogue/categories.yml": OWN_CATEGORIES,
            "news/2566/a.md": article("2566-05-02", "category: river\n"),
            "news/2566/b.md": article("2566-05-01", "category: activity\n"),
            "news/2566/c.md": article("2566-05-03", "category: news\n"),
        }
    )
    assert [(listed.id, listed.title) for listed in site.news_by_category] == [
        ("news", "ข่าวประชาสัมพันธ์"),
        ("activity", "ภาพกิจกรรม"),
        ("river", "ข่าวแม่น้ำ"),
    ]


def test_the_program_brings_eight_categories_and_more() -> None:
    """What Thai local governments publish has a category without any work of theirs."""
    labels = [category.label for category in shipped_catalogue().categories.values()]
    assert len(labels) == len(set(labels)) >= 8
    assert {"จัดซื้อจัดจ้าง", "กิจกรรม", "รับสมัครงาน", "คำสั่ง", "แจ้งเตือนภัย"} <= set(labels)


def test_units_with_news_in_thai_order(joined: Joined) -> None:
    """Only units with news have a list, whatever the kind of news; ค comes before ช."""
    site = joined(
        {
            **ONE_OF_EACH,
            "agency.yml": AGENCY["agency.yml"] + UNITS,
            "news/2566/training.md": article("2566-05-02", "units: [works, finance]\n"),
            "measures/2566/hr.yml": "units: [works]\n" + MEASURE + RESULT,
        }
    )
    assert [(listed.id, [news.kind.value for news in listed.news]) for listed in site.news_by_unit] == [
        ("finance", ["article"]),
        ("works", ["article", "result"]),
    ]


def test_announcements_of_a_project_by_stage_then_day(joined: Joined) -> None:
    """The order is that of procurement, over the years; an announcement of no stage comes last."""
    project = "project: bridge\n"
    site = joined(
        {
            **AGENCY,
            "news/2566/contract.md": article("2566-01-10", f"{project}stage: contract\n"),
            "news/2566/plan.md": article("2566-03-10", f"{project}stage: plan\n"),
            "news/2565/second.md": article("2565-09-20", f"{project}stage: invitation\n"),
            "news/2565/first.md": article("2565-09-10", f"{project}stage: invitation\n"),
            "news/2566/note.md": article("2565-01-01", project),
            "news/2566/other.md": article("2566-01-01", "project: road\n"),
        }
    )
    assert [news.identity.rpartition("/")[2] for news in site.projects["bridge"]] == [
        *("plan", "first", "second", "contract", "note")
    ]
    assert len(site.projects["road"]) == 1


@pytest.mark.parametrize(
    ("event", "first", "last"),
    [
        ("event: 2566-04-13\n", date(2023, 4, 13), date(2023, 4, 13)),
        ("event: 2566-04\n", date(2023, 4, 1), date(2023, 4, 30)),
        ("event:\n  from: 2566-04-13\n  to: 2566-04-15\n", date(2023, 4, 13), date(2023, 4, 15)),
    ],
)
def test_an_event_is_a_day_a_month_or_a_span(joined: Joined, event: str, first: date, last: date) -> None:
    """It stands apart from the day of publishing."""
    news = only(joined({**AGENCY, "news/2566/a.md": article("2566-04-01", event)}))
    assert news.head and news.head.event and news.published == date(2023, 4, 1)
    assert (news.head.event.span.first, news.head.event.span.last) == (first, last)


def test_pictures_and_attachments_keep_their_order(joined: Joined) -> None:
    """A picture is called by its caption, else by its words; an attachment says of what kind it is."""
    more = (
        "images:\n  - {file: 2566/b.png, alt: คนสองคน}\n  - {file: 2566/a.png, alt: ป้าย, caption: หน้าตลาด}\n"
        "attachments:\n  - {label: ราคากลาง, kind: ตาราง, file: 2566/p.pdf, summary: รวม}\n"
    )
    files = {f"files/2566/{name}": b"x" for name in ("a.png", "b.png", "p.pdf")}
    news = only(joined({**AGENCY, **files, "news/2566/a.md": article("2566-04-01", more)}))
    assert [(image.label, image.alt) for image in news.images] == [("คนสองคน", "คนสองคน"), ("หน้าตลาด", "ป้าย")]
    assert [(link.label, link.kind) for link in news.links] == [("ราคากลาง", "ตาราง")]


def test_a_published_draft_is_as_if_new(joined: Joined) -> None:
    """A draft is no news at all; without its mark it has the id that it would have had anyway."""
    assert joined({**AGENCY, "news/2566/training.md": article("2566-05-02", "draft: true\n")}).news == ()
    news = only(joined({**AGENCY, "news/2566/training.md": article("2566-05-02", "draft: false\n")}))
    assert str(news.feed_id) == "c46154f7-9a49-58eb-ad31-2f0aa044e4eb"
