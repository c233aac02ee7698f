"""The same measure in other fiscal years: what it continues, what continues it, how long its plan lasts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from prongsai.model.fields import Years, split_reference
from prongsai.reading.content import Content
from prongsai.site import addresses

MeasureKey = tuple[int, str]
"""The fiscal year (B.E.) and the id of a measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """The same measure in another fiscal year (B.E.)."""

    year: int
    title: str
    address: str


Continuing = Mapping[MeasureKey, Sequence[Neighbour]]
"""For each measure that is continued, the measures of later years that continue it, by year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastingPlan:
    """A measure of another year whose plan covers this one too. Fiscal years, B.E."""

    years: Years
    measure: Neighbour


def before(content: Content, key: MeasureKey) -> Neighbour | None:
    """The measure that one continues, if there is one."""
    return _neighbour(content, *_continued(content, key))


def after(content: Content) -> Continuing:
    """What continues each measure."""
    found: defaultdict[MeasureKey, list[Neighbour]] = defaultdict(list)
    for year, measures in sorted(content.measures.items()):
        for name in measures:
            continued = _continued(content, (year, name))
            if continued[0] < year and (neighbour := _neighbour(content, year, name)):
                found[continued].append(neighbour)
    return found


def lasting(content: Content, year: int) -> Iterator[LastingPlan]:
    """The measures of other years whose plans cover the year, by year and id."""
    for other in sorted(content.measures.keys() - {year}):
        for name, entry in sorted(content.measures[other].items()):
            plan = entry.record.years
            measure = _neighbour(content, other, name)
            if plan and measure and year in plan:
                yield LastingPlan(years=plan, measure=measure)


def _continued(content: Content, key: MeasureKey) -> MeasureKey:
    """What a measure continues: as staff say, else the one of the year before with its id."""
    year, name = key
    named, continued = split_reference(content.measures[year][name].record.continues or name, year - 1)
    return named or year - 1, continued


def _neighbour(content: Content, year: int, name: str) -> Neighbour | None:
    entry = content.measures.get(year, {}).get(name)
    if entry is None:
        return None
    return Neighbour(year=year, title=entry.record.title, address=addresses.measure(year, name))
