"""The whole site as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Agency, Unit
from prongsai.model.channels import Channel, Channels, NationalChannels, Purpose
from prongsai.model.news import PageHead
from prongsai.model.questions import Question, Questions
from prongsai.reading.content import Content
from prongsai.reading.markdown import MarkdownText, heading
from prongsai.reading.tree import PublishedFile
from prongsai.site import addresses
from prongsai.site.channels import JoinedPromotion, join_promotions
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, join_measures
from prongsai.site.news import Desk, News
from prongsai.site.oit import OitYear, join_years
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
    units: Mapping[str, Unit]
    oit_years: tuple[OitYear, ...]
    measure_years: tuple[JoinedMeasureYear, ...]
    news: tuple[News, ...]
    channels: tuple[Channel, ...]
    """The agency's own channels that have a value."""
    promotions: tuple[JoinedPromotion, ...]
    channels_source: str | None
    national: NationalChannels
    questions: tuple[Question, ...]
    introduction: MarkdownText[PageHead] | None
    pages: tuple[WrittenPage, ...]
    """The hand-written pages, by title in the order of Thai dictionaries."""
    files: Mapping[str, PublishedFile]

    def absolute(self, address: str) -> str:
        """The public form of an address of the site."""
        return self.base_url.rstrip("/") + address

    def in_style(self, text: str) -> str:
        """Words of ours with digits as the agency writes them; never for codes, numbers or printed text."""
        return self.agency.in_style(text)

    def year_words(self, year: int) -> str:
        """A fiscal year as people read it: ปีงบประมาณ พ.ศ. ๒๕๖๖."""
        return self.in_style(f"ปีงบประมาณ พ.ศ. {year}")

    def channels_for(self, purpose: Purpose) -> tuple[Channel, ...]:
        """The agency's own channels for a purpose."""
        return tuple(channel for channel in self.channels if purpose in channel.purposes)

    def unit_names(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The names of units, in the order given."""
        return self.agency.unit_names(ids)

    @property
    def news_years(self) -> tuple[int, ...]:
        """The fiscal years that have news, newest first."""
        return tuple(sorted({news.year for news in self.news}, reverse=True))

    @property
    def measures(self) -> tuple[JoinedMeasure, ...]:
        """Every measure of every year, newest year first."""
        return tuple(measure for year in self.measure_years for measure in year.measures)


def join(content: Content, *, base_url: str, as_of: date) -> Site:
    """Join what was read, and checked without error, into the site."""
    if content.agency is None or content.national is None:
        raise ValueError("content without agency.yml has errors, and no site is made of it")
    agency = content.agency.record
    units = {unit.id: unit for unit in agency.units}
    oit_years = join_years(content)
    measure_years = join_measures(content, units, as_of)
    channels = content.channels.record if content.channels else Channels()
    pages = (
        WrittenPage(address=addresses.written_page(name), text=text) for name, text in content.pages.items()
    )
    return Site(
        agency=agency,
        base_url=base_url,
        as_of=as_of,
        units=units,
        oit_years=oit_years,
        measure_years=measure_years,
        news=Desk(content, agency).gather(oit_years, measure_years),
        channels=tuple(channel for channel in channels.channels if channel.values),
        promotions=join_promotions(content, channels),
        channels_source=content.channels.document.path if content.channels else None,
        national=content.national,
        questions=(content.questions.record if content.questions else Questions()).questions,
        introduction=content.introduction,
        pages=tuple(sorted(pages, key=lambda page: sort_key(page.title))),
        files=content.files,
    )
