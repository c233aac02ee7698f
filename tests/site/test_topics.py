"""Topics: what each year has of a lasting duty, and which news is about it."""

from collections.abc import Callable, Mapping
from datetime import date

from cases import AGENCY, catalogue
from prongsai.site.site import Site
from prongsai.site.topics import JoinedTopic

Joined = Callable[..., Site]


def of_topics(year: int, *topics: str) -> str:
    """A catalogue of items O1, O2 …, each of one topic."""
    items = (
        f"- {{id: O{number}, title: เรื่อง, topics: [{topic}], period: current, confidence: high,"
        " elements_confidence: high}\n"
        for number, topic in enumerate(topics, start=1)
    )
    return catalogue("".join(items), year=year)


FILES: Mapping[str, str | bytes] = {
    **AGENCY,
    "catalogue/2566.yml": of_topics(2566, "structure", "hr-progress", "laws"),
    "catalogue/2567.yml": of_topics(2567, "hr-progress", "structure"),
    "oit/2566.yml": (
        "year: 2566\nitems:\n  O2:\n    links:\n"
        "      - {label: แผน, file: 2566/a.pdf, published: 2566-01-05}\n"
        "      - {label: แผนเดิม, file: 2566/a.pdf}\n"
        "      - {label: ปลดแล้ว, file: 2566/b.pdf, until: 2566-01-10}\n"
    ),
    "oit/2567.yml": "year: 2567\nitems:\n  O2: {status: none, statement: ปีนี้ไม่มี}\n",
    "measures/2565/hr.yml": (
        "title: มาตรการ\nissue: ประเด็น\ninstrument: OIT\nindicator: 9\ntopic: hr-progress\n"
        "results:\n  - {round: 6-months, date: 2565-04-03, text: ทำแล้ว}\n"
    ),
    "files/2566/a.pdf": b"a",
    "files/2566/b.pdf": b"b",
}


def topics(site: Site) -> dict[str, JoinedTopic]:
    return {joined.topic.id: joined for joined in site.topics}


def test_a_topic_has_what_each_year_has_of_it(joined: Joined) -> None:
    """Newest year first, whatever number its item has; a year of measures alone counts too."""
    hr = topics(joined(FILES))["hr-progress"]
    found = [(year.year, [item.item.id for item in year.items], len(year.measures)) for year in hr.years]
    assert found == [(2567, ["O1"], 0), (2566, ["O2"], 0), (2565, [], 1)]
    assert hr.updated == date(2023, 1, 5)


def test_topics_stand_in_the_order_of_the_catalogue(joined: Joined) -> None:
    """A topic that no record of the site is about has no page."""
    site = joined(FILES)
    assert [topic.topic.id for topic in site.topics] == ["structure", "laws", "hr-progress"]
    assert site.topics[0].address == "/topics/structure/"


def test_waiting_items_are_no_content(joined: Joined) -> None:
    """An item that says that there is nothing says something; one that waits for its data does not."""
    found = topics(joined(FILES))
    assert [found[key].has_content for key in ("hr-progress", "structure", "laws")] == [True, True, False]


def test_documents_are_told_once_and_not_after_their_day(joined: Joined) -> None:
    """Two links to one file are one document; what was taken down is none."""
    year = topics(joined(FILES))["hr-progress"].years[1]
    (document,) = year.documents(date(2023, 1, 15))
    assert document.address == "/files/2566/a.pdf"
    assert len(year.documents(date(2023, 1, 10))) == 2


def test_news_of_a_topic_is_what_its_records_published(joined: Joined) -> None:
    """Of its items and of its measures, newest first; a topic without news has no feed."""
    site = joined(FILES)
    found = topics(site)
    assert [news.identity for news in found["hr-progress"].news] == [
        "item-files:2566/O2/2023-01-05",
        "result:2565/hr/6-months",
    ]
    assert [listed.feed for listed in site.news_by_topic] == ["/feeds/topic/hr-progress.xml"]
