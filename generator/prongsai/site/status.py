"""Where a fiscal year stands, counted for those who lead the agency: items, their elements, duties, news."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from prongsai.model.agency import Unit
from prongsai.model.catalogue import Group
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.site.news import News
from prongsai.site.oit import ItemState, OitItem
from prongsai.site.periods import published, units_without
from prongsai.site.sharing import Shareable, Shared, shares
from prongsai.site.site import Site
from prongsai.thai.fiscal import fiscal_year, year_span
from prongsai.thai.months import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStatus:
    """One sub-indicator of the assessment: how many items are answered, how many elements are shown."""

    group: Group
    answered: int
    """With "none" and "not applicable" among them."""
    updating: int
    """Being updated, or taken down after their last day."""
    pending: int
    items: tuple[OitItem, ...]

    @property
    def wanted(self) -> int:
        """How many elements the items surely ask for."""
        return sum(len(item.sure_elements) for item in self.items)

    @property
    def missing(self) -> int:
        """How many of them no evidence names."""
        return sum(len(item.missing_elements) for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCounts:
    """How often the duties of one unit are due in the year, by what came of it."""

    of: Unit | Shared
    recorded: int
    coming: int
    no_record: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsCounts:
    """How much news of one unit was published in each month of the fiscal year, October first."""

    of: Unit | Shared
    months: tuple[int, ...]

    @property
    def total(self) -> int:
        """All months together."""
        return sum(self.months)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStatus:
    """One fiscal year, B.E. What several units share is counted for each of them."""

    year: int
    groups: tuple[GroupStatus, ...]
    duties: tuple[DutyCounts, ...]
    """The whole first, where there is any; then those of every unit, of each unit, of none."""
    coming: tuple[Occurrence, ...]
    """The times that duties are due from the day of the build, by deadline."""
    news: tuple[NewsCounts, ...]
    """Likewise."""
    silent: tuple[Unit, ...]
    """The units without news in the year, of their own or of a unit below; names for several are none."""


def status_years(site: Site) -> tuple[int, ...]:
    """The fiscal years (B.E.) of which something can be counted, newest first."""
    years = {year.year for year in site.oit_years} | {due.year for due in site.occurrences}
    return tuple(sorted(years | {fiscal_year(news.published) for news in site.news}, reverse=True))


def year_status(site: Site, year: int) -> YearStatus:
    """Where a fiscal year stands on the day of the build."""
    units = site.agency.units
    due = [occurrence for occurrence in site.occurrences if occurrence.year == year]
    shown = published(site, year_span(year))
    return YearStatus(
        year=year,
        groups=tuple(group for one in site.oit_years if one.year == year for group in _groups(one.items)),
        duties=tuple(_duty_counts(of, found) for of, found in _rows(units, due)),
        coming=tuple(occurrence for occurrence in due if occurrence.state is DutyState.COMING),
        news=tuple(_news_counts(of, found, year) for of, found in _rows(units, shown)),
        silent=units_without(site, shown),
    )


def _groups(items: Iterable[OitItem]) -> Iterator[GroupStatus]:
    for _, grouped in groupby(items, key=lambda item: (item.indicator.number, item.group.number)):
        together = tuple(grouped)
        states = [item.state for item in together]
        answered = sum(state.is_answer for state in states)
        pending = states.count(ItemState.PENDING)
        yield GroupStatus(
            group=together[0].group,
            answered=answered,
            updating=len(states) - answered - pending,
            pending=pending,
            items=together,
        )


def _rows(
    units: Iterable[Unit], counted: Sequence[Shareable]
) -> Iterator[tuple[Unit | Shared, tuple[Shareable, ...]]]:
    """What is counted as a whole, then for every unit together, then for each unit."""
    if counted:
        yield Shared.WHOLE, tuple(counted)
        yield from sorted(shares(units, counted), key=lambda row: row[0] is not Shared.EVERY_UNIT)


def _duty_counts(of: Unit | Shared, due: Sequence[Occurrence]) -> DutyCounts:
    states = [occurrence.state for occurrence in due]
    return DutyCounts(
        of=of,
        recorded=states.count(DutyState.RECORDED),
        coming=states.count(DutyState.COMING),
        no_record=states.count(DutyState.NO_RECORD),
    )


def _news_counts(of: Unit | Shared, published: Sequence[News], year: int) -> NewsCounts:
    first = Month.of(year_span(year).first)
    months = [Month.of(news.published) for news in published]
    return NewsCounts(of=of, months=tuple(months.count(first.plus(number)) for number in range(12)))
