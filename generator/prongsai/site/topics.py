"""The lasting duties of disclosure across the years: what each year has of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from prongsai.model.catalogue import Topic
from prongsai.site import addresses
from prongsai.site.links import JoinedLink
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.news import News, NewsList
from prongsai.site.oit import ItemState, OitItem, OitYear
from prongsai.thai.months import latest

R = TypeVar("R", OitItem, JoinedMeasure, News)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicYear:
    """What one fiscal year (B.E.) has of a topic."""

    year: int
    items: tuple[OitItem, ...]
    measures: tuple[JoinedMeasure, ...]

    @property
    def has_content(self) -> bool:
        """Whether there is more than items that wait for their data."""
        return bool(self.measures) or any(item.state is not ItemState.PENDING for item in self.items)

    def documents(self, on: date) -> tuple[JoinedLink, ...]:
        """What its items lead to on a day, each address once."""
        links = (link for item in self.items for link in item.links if not link.taken_down(on))
        return tuple({link.address: link for link in links}.values())

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of it."""
        records: tuple[OitItem | JoinedMeasure, ...] = (*self.items, *self.measures)
        return latest(record.updated for record in records)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedTopic:
    """A topic that some record of the site is about; it has a page from then on."""

    topic: Topic
    years: tuple[TopicYear, ...]
    """Newest first; never empty."""
    news: tuple[News, ...]
    """What became news from its items and measures, newest first."""

    @property
    def address(self) -> str:
        """Where the topic's page is."""
        return addresses.topic(self.topic.id)

    @property
    def has_content(self) -> bool:
        """Whether any year has something to show."""
        return any(year.has_content for year in self.years)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the topic."""
        return latest(year.updated for year in self.years)

    @property
    def news_list(self) -> NewsList:
        """Its news as a list with a feed."""
        return NewsList(
            id=self.topic.id,
            title=self.topic.th,
            address=self.address,
            feed=addresses.topic_feed(self.topic.id),
            news=self.news,
        )


def join_topics(
    topics: Iterable[Topic],
    oit_years: tuple[OitYear, ...],
    measure_years: tuple[JoinedMeasureYear, ...],
    news: tuple[News, ...],
) -> tuple[JoinedTopic, ...]:
    """The topics that records are about, in the order of the catalogue."""
    items = _by_topic((item, item.topics) for year in oit_years for item in year.items)
    measures = _by_topic((one, (one.topic,)) for year in measure_years for one in year.measures)
    told = _by_topic((one, _topics_of(one)) for one in news)
    found = ((topic, tuple(_years(items[topic.id], measures[topic.id]))) for topic in topics)
    return tuple(
        JoinedTopic(topic=topic, years=years, news=tuple(told[topic.id])) for topic, years in found if years
    )


def _by_topic(records: Iterable[tuple[R, Iterable[Topic | None]]]) -> defaultdict[str, list[R]]:
    """Records by the ids of their topics, in the order given."""
    found: defaultdict[str, list[R]] = defaultdict(list)
    for record, topics in records:
        for topic_id in dict.fromkeys(topic.id for topic in topics if topic):
            found[topic_id].append(record)
    return found


def _topics_of(news: News) -> Iterable[Topic | None]:
    of_item = news.item.topics if news.item else ()
    return (*of_item, news.measure.topic if news.measure else None)


def _years(items: list[OitItem], measures: list[JoinedMeasure]) -> Iterator[TopicYear]:
    """What each year has of one topic, newest first."""
    numbers = {item.year for item in items} | {measure.year for measure in measures}
    for year in sorted(numbers, reverse=True):
        yield TopicYear(
            year=year,
            items=tuple(item for item in items if item.year == year),
            measures=tuple(measure for measure in measures if measure.year == year),
        )
