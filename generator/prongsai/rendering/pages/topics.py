"""The pages of the lasting duties of disclosure: their list, and each of them across the years."""

from collections.abc import Iterator

from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.site.topics import JoinedTopic, TopicYear
from prongsai.thai.months import latest

_TITLE = "ข้อมูลตามหัวข้อ"
_KIND = "หัวข้อข้อมูล"
_TRAIL = (*HOME, (_TITLE, addresses.TOPICS))
NEWS_SHOWN = 10
"""Pieces of news on the page of a topic."""


def render(site: Site) -> Iterator[Page]:
    """The list, and a page for each topic that a record is about."""
    yield Page(
        address=addresses.TOPICS,
        kind="topics",
        title=_TITLE,
        description=f"ข้อมูลที่{site.agency.name}เปิดเผย รวมตามหัวข้อ ทุกปีในหน้าเดียว",
        body=render_body(
            "topics",
            site,
            addresses.TOPICS,
            trail=_TRAIL,
            with_content=[topic for topic in site.topics if topic.has_content],
            without=[topic for topic in site.topics if not topic.has_content],
        ),
        updated=latest(topic.updated for topic in site.topics),
        trail=_TRAIL,
        search=SearchText(kind=_KIND, words="topics หัวข้อข้อมูลสาธารณะ ทุกปี"),
    )
    for topic in site.topics:
        yield _topic(site, topic)


def _topic(site: Site, joined: JoinedTopic) -> Page:
    topic = joined.topic
    trail = (*_TRAIL, (topic.th, joined.address))
    return Page(
        address=joined.address,
        kind="topic",
        title=topic.th,
        description=f"{topic.th} ของ{site.agency.name} ทุกปีงบประมาณ: {topic.about}",
        body=render_body(
            "topic",
            site,
            joined.address,
            trail=trail,
            joined=joined,
            news=joined.news[:NEWS_SHOWN],
        ),
        updated=joined.updated,
        trail=trail,
        search=SearchText(
            kind=_KIND,
            words=f"{topic.en} {topic.about}",
            sections=tuple(_section(site, year) for year in joined.years if year.has_content),
        ),
    )


def _section(site: Site, year: TopicYear) -> SearchSection:
    titles = [*(item.title for item in year.items), *(one.measure.title for one in year.measures)]
    return SearchSection(
        anchor=f"year-{year.year}", title=site.year_words(year.year), text=" ".join(dict.fromkeys(titles))
    )
