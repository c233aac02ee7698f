"""A link of a record, joined to what it leads to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from prongsai.model.fields import split_reference
from prongsai.model.links import Link, Show, Target
from prongsai.model.tables import Table
from prongsai.reading.content import Content
from prongsai.reading.sources import file_table
from prongsai.reading.tree import PublishedFile
from prongsai.site import addresses
from prongsai.site.masking import statistics_table
from prongsai.thai.fiscal import Period
from prongsai.thai.months import Span, latest


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedLink:
    """Where a link leads, how it is called and shown, and what is known of the document behind it."""

    label: str
    address: str
    """An address of the site, from its root; of another site when `external`."""
    external: bool
    show: Show
    """As written, where what it leads to can be shown so; else a card."""
    file: PublishedFile | None
    table: Table | None
    """Of a file or of statistics that are shown as a table: the cells."""
    kind: str | None
    """The kind of document as staff call it."""
    summary: str | None
    alt: str | None
    covers: Span | None
    """The time it is about: as written, else that of its period."""
    period: Period | None
    elements: tuple[str, ...]
    owner: str | None
    """The name of the unit that the document belongs to."""
    approver: str | None
    dated: date | None
    dated_as_printed: str | None
    published: date | None
    updated: date | None
    until: date | None
    """The last day on which it is shown."""
    shared_with: tuple[tuple[str, str], ...] = ()
    """Of an item's link: number and address of each other item of the year that leads to the same."""

    def taken_down(self, on: date) -> bool:
        """Whether the last day on which it is shown is over."""
        return self.until is not None and self.until < on

    @property
    def is_documented(self) -> bool:
        """Whether more is known of the document than its label, its summary and its day."""
        known = (self.owner, self.approver, self.dated, self.dated_as_printed, self.updated, self.until)
        return self.file is not None or any(known)

    @property
    def changed(self) -> date | None:
        """The last day that staff wrote of it being put up or changed."""
        return latest((self.published, self.updated))


def join_link(content: Content, year: int | None, link: Link) -> JoinedLink:
    """Join a link of a record of the given fiscal year (B.E.), if it has one. Links were checked before."""
    address, label = _target(content, year, link)
    show = link.show if link.show in link.showable else Show.CARD
    table = _table(content, year, link) if show is Show.TABLE else None
    covered = link.covers or link.period
    owners = content.agency.record.unit_names((link.owner,)) if content.agency and link.owner else ()
    return JoinedLink(
        label=link.label or label,
        address=address,
        external=link.target is Target.URL,
        show=Show.CARD if show is Show.TABLE and table is None else show,
        file=content.files.get(link.reference) if link.target is Target.FILE else None,
        table=table,
        kind=link.kind,
        summary=link.summary,
        alt=link.alt,
        covers=covered.span if covered else None,
        period=link.period,
        elements=link.elements,
        owner=next(iter(owners), None),
        approver=link.approver,
        dated=link.dated,
        dated_as_printed=link.dated_as_printed,
        published=link.published,
        updated=link.updated,
        until=link.until,
    )


def in_runs(links: Iterable[JoinedLink], on: date) -> tuple[tuple[Show, tuple[JoinedLink, ...]], ...]:
    """Neighbours that are shown alike, together, in the order written; each table stands by itself.

    What was taken down by the day is a card.
    """

    def shown(numbered: tuple[int, JoinedLink]) -> tuple[Show, int]:
        number, link = numbered
        show = Show.CARD if link.taken_down(on) else link.show
        return show, number if show is Show.TABLE else 0

    runs = groupby(enumerate(links), key=shown)
    return tuple((show, tuple(link for _, link in run)) for (show, _), run in runs)


def _table(content: Content, year: int | None, link: Link) -> Table | None:
    """The table that a link leads to: of statistics, or a published CSV or XLSX; None when there is none."""
    if link.file is not None:
        return file_table(content, link.file)
    if link.statistics is not None:
        of_year, table_id = split_reference(link.statistics, year)
        return statistics_table(content, of_year, table_id) if of_year is not None else None
    return None


def _target(content: Content, year: int | None, link: Link) -> tuple[str, str]:
    """The address of a link's target, and what to call it when staff gave it no label."""
    if link.target is Target.FILE:
        return addresses.published_file(link.reference), link.reference.rpartition("/")[2]
    if link.target in (Target.SITE, Target.URL):
        return link.reference, link.reference
    of_year, key = split_reference(link.reference, year)
    if of_year is None:
        raise ValueError(f"{link.reference} names no year, and its check let it pass")
    match link.target:
        case Target.MEASURE:
            return addresses.measure(of_year, key), content.measures[of_year][key].record.title
        case Target.NEWS:
            return addresses.news_article(of_year, key), content.news[of_year][key].head.record.title
        case Target.STATISTICS:
            return addresses.statistics(of_year, key), content.statistics[of_year][key].record.title
        case _:
            return addresses.oit_item(of_year, key), f"ข้อ {key}"
