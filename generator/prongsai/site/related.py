"""What else a reader of a record may want: measures and news of its topics, news of its kind."""

from collections.abc import Iterable

from prongsai.model.catalogue import Topic
from prongsai.site.measures import JoinedMeasure
from prongsai.site.news import News
from prongsai.site.site import Site
from prongsai.site.topics import JoinedTopic

NEWS_SHOWN = 3
"""Pieces of related news on one page."""


def measures_about(site: Site, topics: Iterable[Topic], year: int) -> tuple[JoinedMeasure, ...]:
    """The measures of a fiscal year (B.E.) that are of any of the topics, each once."""
    found = (
        measure
        for joined in _joined(site, topics)
        for of_year in joined.years
        if of_year.year == year
        for measure in of_year.measures
    )
    return tuple({measure.address: measure for measure in found}.values())


def news_about(site: Site, topics: Iterable[Topic], besides: str) -> tuple[News, ...]:
    """The newest news of the topics, but for what the page `besides` itself tells."""
    found = {
        news.identity: news
        for joined in _joined(site, topics)
        for news in joined.news
        if news.address.partition("#")[0] != besides
    }
    newest = sorted(found.values(), key=lambda news: (-news.published.toordinal(), news.identity))
    return tuple(newest[:NEWS_SHOWN])


def news_of_category(site: Site, news: News) -> tuple[News, ...]:
    """The newest of a piece's category beside it, but for announcements of its own project."""
    if news.category is None:
        return ()
    project = site.projects.get(news.head.project or "", ()) if news.head else ()
    own = {news.identity, *(one.identity for one in project)}
    listed = next((one.news for one in site.news_by_category if one.id == news.category.id), ())
    return tuple(one for one in listed[: NEWS_SHOWN + len(own)] if one.identity not in own)[:NEWS_SHOWN]


def _joined(site: Site, topics: Iterable[Topic]) -> list[JoinedTopic]:
    wanted = {topic.id for topic in topics}
    return [joined for joined in site.topics if joined.topic.id in wanted]
