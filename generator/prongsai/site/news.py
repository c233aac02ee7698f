"""News: what staff write, and what becomes news by itself: results and newly published files."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID, uuid5

from prongsai.model.agency import Agency
from prongsai.model.fields import Labelled
from prongsai.model.news import NewsHead
from prongsai.reading.content import Content
from prongsai.reading.markdown import MarkdownText
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.oit import OitItem, OitYear


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
    units: tuple[str, ...]
    """The names of the units in charge."""
    links: tuple[JoinedLink, ...]
    article: MarkdownText[NewsHead] | None = None
    measure: JoinedMeasure | None = None
    result: JoinedResult | None = None
    item: OitItem | None = None


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
                if result.result.date
            ),
            *(news for year in years for item in year.items for news in self._files(item)),
        ]
        return tuple(sorted(found, key=lambda news: (-news.published.toordinal(), news.identity)))

    def _feed_id(self, identity: str) -> UUID:
        return uuid5(self.agency.uuid, identity)

    def _article(self, year: int, name: str) -> News:
        text = self.content.news[year][name]
        head = text.head.record
        identity = f"news:{year}/{name}"
        return News(
            identity=identity,
            feed_id=self._feed_id(identity),
            kind=NewsKind.ARTICLE,
            year=year,
            title=head.title,
            published=head.date,
            updated=head.updated,
            address=addresses.news_article(year, name),
            summary=head.summary or "",
            units=self.agency.unit_names(head.units),
            links=tuple(join_link(self.content, year, link) for link in head.attachments),
            article=text,
        )

    def _result(self, measure: JoinedMeasure, joined: JoinedResult) -> News:
        result = joined.result
        assert result.date is not None
        identity = f"result:{measure.year}/{measure.id}/{result.key}"
        return News(
            identity=identity,
            feed_id=self._feed_id(identity),
            kind=NewsKind.RESULT,
            year=measure.year,
            title=f"ผลการดำเนินการตามมาตรการ “{measure.measure.title}” "
            + self.agency.in_style(result.round.label),
            published=result.date,
            updated=result.updated,
            address=addresses.result(measure.year, measure.id, result.key),
            summary=result.text,
            units=tuple(unit.name for unit in measure.units),
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
            feed_id=self._feed_id(identity),
            kind=NewsKind.FILES,
            year=item.year,
            title=f"เผยแพร่ข้อมูล {item.item.id} {item.item.title}",
            published=day,
            updated=None,
            address=item.address,
            summary=" · ".join(link.label for link in links),
            units=self.agency.unit_names(item.answer.units),
            links=links,
            item=item,
        )
