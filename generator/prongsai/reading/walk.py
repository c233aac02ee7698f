"""Everything of one kind in the content, wherever it stands: records, links, links in Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from prongsai.model.channels import Channel
from prongsai.model.links import Link, Target
from prongsai.model.news import Picture
from prongsai.model.statistics import Statistics
from prongsai.model.upkeep import Withdrawal
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.document import Document, Location
from prongsai.reading.markdown import RECORD_SCHEMES, MarkdownLink, MarkdownText, links_of
from prongsai.reading.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry and the fiscal year (B.E.) of its file; None where the file is of no year."""

    entry: Entry[Any]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link of a record, where it stands, and the fiscal year (B.E.) of its file."""

    entry: Entry[Any]
    location: Location
    link: Link
    year: int | None

    def problem(self, message: str, hint: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at the link's target."""
        return self.entry.problem((*self.location, self.link.target.value), message, hint, severity)


@dataclass(frozen=True, slots=True)
class PlacedMarkdownLink:
    """A link in a Markdown text, where it stands, and the fiscal year (B.E.) of its file."""

    document: Document
    place: tuple[int, int]
    link: MarkdownLink
    year: int | None
    is_page: bool
    """Whether it stands in a hand-written page, where a relative link to another page is right."""

    def problem(self, message: str, hint: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at the link."""
        return self.document.problem(self.place, message, hint, severity)


@dataclass(frozen=True, slots=True)
class MarkdownField:
    """A Markdown text in a field of a record, where it stands, and the fiscal year (B.E.) of its file."""

    entry: Entry[Any]
    location: Location
    text: str
    year: int | None


@dataclass(frozen=True, slots=True)
class PlacedReference:
    """What leads to another record or file: the target as typed, and the fiscal year (B.E.) of its file."""

    target: Target
    reference: str
    year: int | None
    source: PlacedLink | PlacedMarkdownLink


_SCHEME_TARGETS = dict(
    zip(RECORD_SCHEMES, (Target.ITEM, Target.MEASURE, Target.NEWS, Target.FILE), strict=True)
)


def entries(content: Content) -> Iterator[PlacedEntry]:
    """Every entry that staff wrote, but for the answers' common heads."""
    single = (content.agency, content.channels, content.questions, content.scores)
    for entry in (*single, content.doubts, content.allowed, content.withdrawn, content.own_synonyms):
        if entry is not None:
            yield PlacedEntry(entry)
    for of_years in (content.answers, content.measures, content.statistics):
        for year, records in of_years.items():
            yield from (PlacedEntry(entry, year) for entry in records.values())
    yield from (PlacedEntry(entry, year) for year, entry in content.measure_years.items())
    yield from (PlacedEntry(text.head, year) for text, year in markdown_texts(content))


def channels(content: Content) -> Iterator[Entry[Channel]]:
    """Every channel of channels.yml."""
    if content.channels:
        yield from content.channels.listed("channels", content.channels.record.channels)


def withdrawals(content: Content) -> Iterator[Entry[Withdrawal]]:
    """Everything that withdrawn.yml says is taken down."""
    if content.withdrawn:
        yield from content.withdrawn.listed("withdrawn", content.withdrawn.record.withdrawn)


def statistics_heads(content: Content) -> Iterator[tuple[int, str, Entry[Statistics]]]:
    """The head of every table of statistics, after its fiscal year (B.E.) and id."""
    for year, heads in content.statistics.items():
        yield from ((year, table_id, entry) for table_id, entry in heads.items())


def record_links(content: Content) -> Iterator[PlacedLink]:
    """Every link of every record, its pictures included."""
    for placed in entries(content):
        for location, link in placed.entry.each(Link):
            yield PlacedLink(placed.entry, location, link, placed.year)
        for location, picture in placed.entry.each(Picture):
            yield PlacedLink(placed.entry, location, picture.link, placed.year)


def markdown_texts(content: Content) -> Iterator[tuple[MarkdownText[Any], int | None]]:
    """Every Markdown file, with the fiscal year (B.E.) of its folder."""
    for year, texts in content.news.items():
        yield from ((text, year) for text in texts.values())
    if content.introduction:
        yield content.introduction, None
    yield from ((text, None) for text in content.pages.values())


def markdown_links(content: Content) -> Iterator[PlacedMarkdownLink]:
    """Every link and picture of every Markdown text, in files and in fields of records."""
    for text, year in markdown_texts(content):
        for link in text.links:
            is_page = year is None and text is not content.introduction
            yield PlacedMarkdownLink(text.document, link.place, link, year, is_page)
    for field in markdown_fields(content):
        document = field.entry.document
        place = document.place((*field.entry.within, *field.location))
        for link in links_of(field.text):
            yield PlacedMarkdownLink(document, place, link, field.year, is_page=False)


def markdown_fields(content: Content) -> Iterator[MarkdownField]:
    """Every field of a record that is Markdown: answers to questions, texts of OIT items."""
    if content.questions:
        for number, question in enumerate(content.questions.record.questions):
            location = ("questions", number, "answer")
            yield MarkdownField(content.questions, location, question.answer or "", None)
    for year, answers in content.answers.items():
        for entry in answers.values():
            for name in ("explanation", "text"):
                yield MarkdownField(entry, (name,), getattr(entry.record, name) or "", year)


def references(content: Content) -> Iterator[PlacedReference]:
    """Whatever leads to a record or file of the content, from records and from Markdown alike."""
    for placed in record_links(content):
        yield PlacedReference(placed.link.target, placed.link.reference, placed.year, placed)
    for written in markdown_links(content):
        scheme, colon, reference = written.link.url.partition(":")
        if colon and scheme in _SCHEME_TARGETS:
            yield PlacedReference(_SCHEME_TARGETS[scheme], reference, written.year, written)


def linked_files(content: Content) -> set[str]:
    """The published files that records and texts lead to, by their paths below content/files/."""
    addresses = [written.link.url for written in markdown_links(content)]
    addresses += [placed.link.site for placed in record_links(content) if placed.link.site]
    addresses += [taken.record.replacement or "" for taken in withdrawals(content)]
    named = {placed.reference for placed in references(content) if placed.target is Target.FILE}
    named |= {head.record.file for _, _, head in statistics_heads(content) if head.record.file}
    return named | {
        address.removeprefix("/files/").partition("#")[0]
        for address in addresses
        if address.startswith("/files/")
    }


def files_of_drafts(content: Content) -> set[str]:
    """The files that drafts lead to, and nothing else does: they are as unpublished as the drafts."""
    if not content.drafts:
        return set()
    return linked_files(Content(news=content.drafts)) - linked_files(content)
