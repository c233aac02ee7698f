"""The tables of statistics, each joined with its cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prongsai.model.channels import Purpose
from prongsai.model.links import Link
from prongsai.model.statistics import Statistics
from prongsai.model.tables import CellKind, Table
from prongsai.reading.content import Content
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.site.masking import statistics_table
from prongsai.thai.collation import sort_key
from prongsai.thai.fiscal import year_span
from prongsai.thai.months import Month, latest, long_span


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedStatistics:
    """One table of one fiscal year (B.E.), as it is published, without what its head hides."""

    year: int
    id: str
    head: Statistics
    table: Table | None
    """None while there are no cells, and where there was nothing to count."""
    document: JoinedLink | None
    """The published file that the cells come from, where they come from one."""
    source: str
    """The file of the head, for the edit link."""

    @property
    def address(self) -> str:
        """Where the table's page is."""
        return addresses.statistics(self.year, self.id)

    @property
    def data_name(self) -> str:
        """The name of its file of open data."""
        return f"statistics-{self.year}-{self.id}"

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote."""
        return self.head.updated or self.head.published

    @property
    def ends_early(self) -> Month | None:
        """The last month that the table tells of, where its fiscal year goes on after it."""
        span = self.head.covers.span if self.head.covers else None
        whole = year_span(self.year)
        if span is None or span.first not in whole or span.last >= whole.last:
            return None
        return Month.of(span.last)

    @property
    def statement(self) -> str | None:
        """That there was nothing to count, where staff say so."""
        if not self.head.none or self.head.covers is None:
            return None
        what = self.head.complaints.about.label if self.head.complaints else "รายการ"
        return f"ไม่มี{what} ในช่วง {long_span(self.head.covers.span)}"

    @property
    def is_masked(self) -> bool:
        """Whether some cell is not shown."""
        hidden = (CellKind.FEW, CellKind.HIDDEN)
        return self.table is not None and any(cell.kind in hidden for _, _, cell in self.table.cells())


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsYear:
    """The tables of one fiscal year (B.E.), by their titles in the order of Thai, then by their ids."""

    year: int
    tables: tuple[JoinedStatistics, ...]

    @property
    def address(self) -> str:
        """Where the year's list is."""
        return addresses.statistics_year(self.year)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for any table of the year."""
        return latest(one.updated for one in self.tables)


def join_statistics(content: Content) -> tuple[StatisticsYear, ...]:
    """The years that have tables, newest first."""
    return tuple(
        StatisticsYear(
            year=year,
            tables=tuple(
                sorted(
                    (_join(content, year, one) for one in tables),
                    key=lambda one: (sort_key(one.head.title), one.id),
                )
            ),
        )
        for year, tables in sorted(content.statistics.items(), reverse=True)
    )


def complaint_years(
    years: Iterable[StatisticsYear], purpose: Purpose
) -> tuple[tuple[StatisticsYear, tuple[JoinedStatistics, ...]], ...]:
    """The years that have tables which count the complaints of a page, with those tables."""
    found = (
        (
            year,
            tuple(one for one in year.tables if (of := one.head.complaints) and of.about.purpose is purpose),
        )
        for year in years
    )
    return tuple(pair for pair in found if pair[1])


def _join(content: Content, year: int, table_id: str) -> JoinedStatistics:
    entry = content.statistics[year][table_id]
    return JoinedStatistics(
        year=year,
        id=table_id,
        head=entry.record,
        table=statistics_table(content, year, table_id),
        document=_document(content, year, entry.record),
        source=entry.document.path,
    )


def _document(content: Content, year: int, head: Statistics) -> JoinedLink | None:
    if head.file is None:
        return None
    known = {"label": head.title, "summary": head.summary, "covers": head.covers}
    link = Link(file=head.file, published=head.published, updated=head.updated, **known)
    return join_link(content, year, link)
