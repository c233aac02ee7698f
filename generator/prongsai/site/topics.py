"""The lasting duties of disclosure across the years: what each year has of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.catalogue import Topic
from prongsai.site import addresses
from prongsai.site.links import JoinedLink
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.news import News, NewsList
from prongsai.site.oit import ItemState, OitItem, OitYear


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
        return max((record.updated for record in records if record.updated), default=None)


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
        return max((year.updated for year in self.years if year.updated), default=None)

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
    found = ((topic, tuple(_years(topic, oit_years, measure_years))) for topic in topics)
    return tuple(
        JoinedTopic(topic=topic, years=years, news=tuple(one for one in news if _is_about(one, topic)))
        for topic, years in found
        if years
    )


def _years(
    topic: Topic, oit_years: tuple[OitYear, ...], measure_years: tuple[JoinedMeasureYear, ...]
) -> Iterator[TopicYear]:
    numbers = {year.year for year in oit_years} | {year.year for year in measure_years}
    for number in sorted(numbers, reverse=True):
        items = (item for year in oit_years if year.year == number for item in year.items)
        measures = (one for year in measure_years if year.year == number for one in year.measures)
        of_topic = TopicYear(
            year=number,
            items=tuple(item for item in items if topic in item.topics),
            measures=tuple(measure for measure in measures if measure.topic == topic),
        )
        if of_topic.items or of_topic.measures:
            yield of_topic


def _is_about(news: News, topic: Topic) -> bool:
    of_item = news.item is not None and topic in news.item.topics
    return of_item or (news.measure is not None and news.measure.topic == topic)
