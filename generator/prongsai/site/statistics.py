"""The tables of statistics, each joined with its cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prongsai.model.channels import Purpose
from prongsai.model.fields import split_reference
from prongsai.model.links import Link
from prongsai.model.statistics import Statistics
from prongsai.model.tables import CellKind, Table
from prongsai.reading.content import Content
from prongsai.reading.sources import file_table, table_of
from prongsai.site import addresses
from prongsai.site.masking import mask
from prongsai.thai.fiscal import year_span
from prongsai.thai.months import Month, long_span


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedStatistics:
    """One table of one fiscal year (B.E.), as it is published, without what its head hides."""

    year: int
    id: str
    head: Statistics
    table: Table | None
    """None while there are no cells, and where there was nothing to count."""
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
    """The tables of one fiscal year (B.E.), by their ids."""

    year: int
    tables: tuple[JoinedStatistics, ...]

    @property
    def address(self) -> str:
        """Where the year's list is."""
        return addresses.statistics_year(self.year)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for any table of the year."""
        return max((one.updated for one in self.tables if one.updated), default=None)


def join_statistics(content: Content) -> tuple[StatisticsYear, ...]:
    """The years that have tables, newest first."""
    return tuple(
        StatisticsYear(year=year, tables=tuple(_join(content, year, one) for one in sorted(tables)))
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


def linked_table(content: Content, year: int | None, link: Link) -> Table | None:
    """The table that a link leads to: of statistics, or a published CSV or XLSX; None when there is none."""
    if link.file is not None:
        return file_table(content, link.file)
    if link.statistics is not None:
        of_year, table_id = split_reference(link.statistics, year)
        return _join(content, of_year, table_id).table if of_year is not None else None
    return None


def _join(content: Content, year: int, table_id: str) -> JoinedStatistics:
    entry = content.statistics[year][table_id]
    table = table_of(content, year, table_id)
    if table is not None and entry.record.mask_below:
        table = mask(table, entry.record.mask_below)
    return JoinedStatistics(
        year=year, id=table_id, head=entry.record, table=table, source=entry.document.path
    )
