"""News: what staff write, and what becomes news by itself: results and newly published files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar
from uuid import UUID, uuid5

from prongsai.model.agency import Agency, Unit
from prongsai.model.fields import Labelled
from prongsai.model.news import Category, NewsHead, ProcurementStage
from prongsai.reading.content import Content
from prongsai.reading.markdown import MarkdownText
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.oit import OitItem, OitYear
from prongsai.thai.collation import sort_key

Key = TypeVar("Key", int, str)


class NewsKind(Labelled):
    """Where a piece of news comes from."""

    ARTICLE = "article", "ข่าว"
    RESULT = "result", "ผลการดำเนินการ"
    FILES = "files", "เอกสารเผยแพร่"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One piece of news. Its identity never changes, whatever becomes of its title or address."""

    identity: str
    """`news:<y>/<id>`, `result:<y>/<measure>/<result>` or `item-files:<y>/<item>/<date>`; years B.E."""
    feed_id: UUID
    """Made of the agency's uuid and the identity, so that a move of the site changes no id."""
    kind: NewsKind
    year: int
    """The fiscal year (B.E.) that it is filed under."""
    title: str
    published: date
    updated: date | None
    address: str
    summary: str
    units: tuple[Unit, ...]
    """The units in charge."""
    links: tuple[JoinedLink, ...]
    images: tuple[JoinedLink, ...] = ()
    category: Category | None = None
    article: MarkdownText[NewsHead] | None = None
    measure: JoinedMeasure | None = None
    result: JoinedResult | None = None
    item: OitItem | None = None

    @property
    def head(self) -> NewsHead | None:
        """What staff wrote at the head of an article."""
        return self.article.head.record if self.article else None

    @property
    def of_every_unit(self) -> bool:
        """Whether it is a result of a measure that every unit is in charge of."""
        return self.measure is not None and self.measure.measure.of_every_unit

    @property
    def unit_names(self) -> tuple[str, ...]:
        """The names of the units in charge."""
        return tuple(unit.name for unit in self.units)

    @property
    def changed(self) -> date:
        """The last day that staff wrote for it."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsList:
    """The news of one category or unit; there is a list only where there is news."""

    id: str
    title: str
    address: str
    feed: str
    news: tuple[News, ...]


def by_category(news: tuple[News, ...], categories: Iterable[Category]) -> tuple[NewsList, ...]:
    """The lists of the categories, in the order given."""
    found = _grouped((one.category.id, one) for one in news if one.category)
    return tuple(
        NewsList(
            id=category.id,
            title=category.label,
            address=addresses.news_category(category.id),
            feed=addresses.category_feed(category.id),
            news=found[category.id],
        )
        for category in categories
        if category.id in found
    )


def by_unit(news: tuple[News, ...], units: Iterable[Unit]) -> tuple[NewsList, ...]:
    """The lists of the units, by name in the order of Thai dictionaries."""
    found = _grouped((unit.id, one) for one in news for unit in one.units)
    return tuple(
        NewsList(
            id=unit.id,
            title=unit.name,
            address=addresses.news_unit(unit.id),
            feed=addresses.unit_feed(unit.id),
            news=found[unit.id],
        )
        for unit in sorted(units, key=lambda unit: sort_key(unit.name))
        if unit.id in found
    )


def by_year(news: tuple[News, ...]) -> Mapping[int, tuple[News, ...]]:
    """The news of each fiscal year (B.E.) that has any, newest year first."""
    found = _grouped((one.year, one) for one in news)
    return {year: found[year] for year in sorted(found, reverse=True)}


def by_project(news: tuple[News, ...]) -> Mapping[str, tuple[News, ...]]:
    """The announcements of each procurement project, by stage and then by day; those of no stage last."""
    found = _grouped((one.head.project, one) for one in news if one.head and one.head.project)
    return {project: tuple(sorted(announced, key=_stage_order)) for project, announced in found.items()}


def _stage_order(news: News) -> tuple[int, date, str]:
    stages = tuple(ProcurementStage)
    stage = news.head.stage if news.head else None
    return (stages.index(stage) if stage else len(stages)), news.published, news.identity


def _grouped(pairs: Iterable[tuple[Key, News]]) -> dict[Key, tuple[News, ...]]:
    found: dict[Key, list[News]] = {}
    for key, news in pairs:
        found.setdefault(key, []).append(news)
    return {key: tuple(listed) for key, listed in found.items()}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where news is put together, from the content and what the agency's record says of itself."""

    content: Content
    agency: Agency

    def gather(
        self, years: tuple[OitYear, ...], measure_years: tuple[JoinedMeasureYear, ...]
    ) -> tuple[News, ...]:
        """All news, newest first, then by identity."""
        found = [
            *(self._article(year, name) for year, named in self.content.news.items() for name in named),
            *(
                self._result(measure, result)
                for year in measure_years
                for measure in year.measures
                for result in measure.results
                if result.result.published or result.result.date
            ),
            *(news for year in years for item in year.items for news in self._files(item)),
        ]
        return tuple(sorted(found, key=lambda news: (-news.published.toordinal(), news.identity)))

    def _article(self, year: int, name: str) -> News:
        text = self.content.news[year][name]
        head = text.head.record
        identity = f"news:{year}/{name}"
        return News(
            identity=identity,
            feed_id=uuid5(self.agency.uuid, identity),
            kind=NewsKind.ARTICLE,
            year=year,
            title=head.title,
            published=head.date,
            updated=head.updated,
            address=addresses.news_article(year, name),
            summary=head.summary or "",
            units=self.agency.units_of(head.units),
            links=tuple(join_link(self.content, year, link) for link in head.attachments),
            images=tuple(join_link(self.content, year, picture.link) for picture in head.images),
            category=self.content.categories.get(head.category or ""),
            article=text,
        )

    def _result(self, measure: JoinedMeasure, joined: JoinedResult) -> News:
        result = joined.result
        told = result.published or result.date
        assert told is not None
        identity = f"result:{measure.year}/{measure.id}/{result.key}"
        return News(
            identity=identity,
            feed_id=uuid5(self.agency.uuid, identity),
            kind=NewsKind.RESULT,
            year=measure.year,
            title=f"ผลการดำเนินการตามมาตรการ “{measure.measure.title}” "
            + self.agency.in_style(result.round.label),
            published=told,
            updated=result.updated,
            address=addresses.result(measure.year, measure.id, result.key),
            summary=result.text,
            units=measure.units,
            links=joined.evidence,
            measure=measure,
            result=joined,
        )

    def _files(self, item: OitItem) -> list[News]:
        dated = sorted(
            (link for link in item.links if link.file and link.published),
            key=lambda link: link.published or date.min,
        )
        return [
            self._published(item, day, tuple(links))
            for day, links in groupby(dated, key=lambda link: link.published)
            if day
        ]

    def _published(self, item: OitItem, day: date, links: tuple[JoinedLink, ...]) -> News:
        identity = f"item-files:{item.year}/{item.item.id}/{day.isoformat()}"
        return News(
            identity=identity,
            feed_id=uuid5(self.agency.uuid, identity),
            kind=NewsKind.FILES,
            year=item.year,
            title=f"เผยแพร่ข้อมูล {item.item.id} {item.item.title}",
            published=day,
            updated=None,
            address=item.address,
            summary=" · ".join(link.label for link in links),
            units=self.agency.units_of(item.answer.units),
            links=links,
            item=item,
        )
