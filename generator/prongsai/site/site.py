"""The whole site as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Agency
from prongsai.model.channels import Channels, NationalChannels, Purpose
from prongsai.model.news import PageHead
from prongsai.model.questions import Question, Questions
from prongsai.model.synonyms import Synonym
from prongsai.reading.content import Content
from prongsai.reading.markdown import MarkdownText, heading
from prongsai.reading.tree import PublishedFile
from prongsai.reading.walk import files_of_drafts
from prongsai.site import addresses
from prongsai.site.channels import (
    JoinedChannel,
    JoinedPromotion,
    JoinedRouting,
    join_channels,
    join_promotions,
    join_routing,
)
from prongsai.site.follow_up import Occurrence
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, all_occurrences, join_measures
from prongsai.site.news import Desk, News, NewsList, by_category, by_project, by_unit, by_year
from prongsai.site.oit import OitYear, join_years
from prongsai.site.promises import holidays_by_year
from prongsai.site.scores import JoinedScores, join_scores
from prongsai.site.statistics import StatisticsYear, join_statistics
from prongsai.site.topics import JoinedTopic, join_topics
from prongsai.site.ways import Ways, join_ways
from prongsai.site.withdrawals import Tombstone, join_withdrawals
from prongsai.thai.collation import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page that staff write whole, in Markdown; MkDocs renders it."""

    address: str
    text: MarkdownText[PageHead]

    @property
    def title(self) -> str:
        """As the head says; else the first heading; else the name of the file."""
        return self.text.head.record.title or heading(self.text.body) or self.address.strip("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that a renderer may know. Years are fiscal years, B.E.; lists are in the order of the pages."""

    agency: Agency
    base_url: str
    """The public address of the site's root, with the last slash."""
    as_of: date
    """The date of the build, given once; nothing else here depends on a clock."""
    oit_years: tuple[OitYear, ...]
    measure_years: tuple[JoinedMeasureYear, ...]
    occurrences: tuple[Occurrence, ...]
    """Every time that a duty of any year is due, by deadline, then year, measure and duty."""
    statistics_years: tuple[StatisticsYear, ...]
    news: tuple[News, ...]
    news_by_year: Mapping[int, tuple[News, ...]]
    """The years that have news, newest first."""
    news_by_category: tuple[NewsList, ...]
    news_by_unit: tuple[NewsList, ...]
    projects: Mapping[str, tuple[News, ...]]
    """The announcements of each procurement project, by its id."""
    topics: tuple[JoinedTopic, ...]
    """The lasting duties that some record is about, in the order of the catalogue."""
    withdrawn: tuple[Tombstone, ...]
    channels: tuple[JoinedChannel, ...]
    """The channels that have a value, closed ones too; those of kind `external` are of other bodies."""
    routing: tuple[JoinedRouting, ...]
    ways: Ways
    scores: tuple[JoinedScores, ...]
    scores_source: str | None
    promotions: tuple[JoinedPromotion, ...]
    channels_source: str | None
    national: NationalChannels
    holidays: Mapping[int, frozenset[date]]
    """The official holidays by calendar year (C.E.), of the years whose whole list is known."""
    questions: tuple[Question, ...]
    questions_source: str | None
    introduction: MarkdownText[PageHead] | None
    pages: tuple[WrittenPage, ...]
    """The hand-written pages, by title in the order of Thai dictionaries."""
    synonyms: tuple[Synonym, ...]
    """Words by which people look for other words, by id."""
    files: Mapping[str, PublishedFile]
    """The published files by their paths, but for those that only drafts lead to."""

    def absolute(self, address: str) -> str:
        """The public form of an address of the site."""
        return self.base_url.rstrip("/") + address

    def in_style(self, text: str) -> str:
        """Words of ours with digits as the agency writes them; never for codes, numbers or printed text."""
        return self.agency.in_style(text)

    def year_words(self, year: int) -> str:
        """A fiscal year as people read it: ปีงบประมาณ พ.ศ. ๒๕๖๖."""
        return self.in_style(f"ปีงบประมาณ พ.ศ. {year}")

    def channels_for(self, purpose: Purpose, *, external: bool = False) -> tuple[JoinedChannel, ...]:
        """The agency's own channels for a purpose that people can use, or those of other bodies."""
        return tuple(
            joined
            for joined in self.channels
            if purpose in joined.channel.purposes
            and joined.channel.is_external is external
            and joined.channel.is_open(self.as_of)
        )

    def unit_names(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The names of units, in the order given."""
        return self.agency.unit_names(ids)

    @property
    def measures_list(self) -> tuple[NewsList, ...]:
        """The results of measures as one list of news, when there are any."""
        results = tuple(news for news in self.news if news.result)
        listed = NewsList(
            id="measures",
            title="ผลการดำเนินการตามมาตรการ",
            address=addresses.MEASURES,
            feed=addresses.MEASURES_FEED,
            news=results,
        )
        return (listed,) if results else ()

    @property
    def news_by_topic(self) -> tuple[NewsList, ...]:
        """The news of each topic that has any."""
        return tuple(topic.news_list for topic in self.topics if topic.news)

    @property
    def news_lists(self) -> tuple[NewsList, ...]:
        """Every list of news that has a page and a feed of its own."""
        return (*self.measures_list, *self.news_by_category, *self.news_by_unit, *self.news_by_topic)

    @property
    def measures(self) -> tuple[JoinedMeasure, ...]:
        """Every measure of every year, newest year first."""
        return tuple(measure for year in self.measure_years for measure in year.measures)


def join(content: Content, *, base_url: str, as_of: date) -> Site:
    """Join what was read, and checked without error, into the site."""
    if content.agency is None or content.national is None:
        raise ValueError("content without agency.yml has errors, and no site is made of it")
    agency = content.agency.record
    oit_years = join_years(content, as_of)
    measure_years = join_measures(content, agency, as_of)
    scores = join_scores(content)
    news = Desk(content, agency).gather(oit_years, measure_years)
    unpublished = files_of_drafts(content)
    channels = content.channels.record if content.channels else Channels()
    joined_channels = join_channels(content, channels)
    pages = (
        WrittenPage(address=addresses.written_page(name), text=text) for name, text in content.pages.items()
    )
    return Site(
        agency=agency,
        base_url=base_url,
        as_of=as_of,
        oit_years=oit_years,
        measure_years=measure_years,
        occurrences=all_occurrences(measure_years),
        statistics_years=join_statistics(content),
        news=news,
        news_by_year=by_year(news),
        news_by_category=by_category(news, content.categories.values()),
        news_by_unit=by_unit(news, agency.units),
        projects=by_project(news),
        topics=join_topics(content.topics.values(), oit_years, measure_years, news),
        withdrawn=join_withdrawals(content, agency),
        channels=joined_channels,
        ways=join_ways(measure_years, scores),
        scores=scores,
        scores_source=content.scores.document.path if content.scores else None,
        routing=join_routing(channels, joined_channels, as_of),
        promotions=join_promotions(content, channels),
        channels_source=content.channels.document.path if content.channels else None,
        national=content.national,
        holidays=holidays_by_year(content),
        questions=(content.questions.record if content.questions else Questions()).questions,
        questions_source=content.questions.document.path if content.questions else None,
        introduction=content.introduction,
        synonyms=tuple(content.synonyms[key] for key in sorted(content.synonyms)),
        pages=tuple(sorted(pages, key=lambda page: sort_key(page.title))),
        files={path: file for path, file in content.files.items() if path not in unpublished},
    )
