"""The way of a measure over the years: from what was found wanting, to its results, to what continues it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prongsai.site.follow_up import DutyState
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear, JoinedResult
from prongsai.site.scores import JoinedScores, ScoreLine
from prongsai.thai.fiscal import Round


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One fiscal year of a way."""

    year: JoinedMeasureYear
    measure: JoinedMeasure
    scores: JoinedScores | None
    """The result of the year before, where it has a score of the measure's indicator."""

    @property
    def score(self) -> ScoreLine | None:
        """The score of the measure's indicator in the year before."""
        return _score(self.measure, self.scores) if self.scores else None

    @property
    def recorded(self) -> int:
        """How many of the times that duties are due have a record."""
        return sum(one.state is DutyState.RECORDED for one in self.measure.occurrences)

    @property
    def results(self) -> tuple[JoinedResult, ...]:
        """The results of the last round that has any."""
        rounds = (self.measure.of_round(round_) for round_ in reversed(Round))
        return next(filter(None, rounds), ())


Ways = Mapping[str, tuple[Stage, ...]]
"""{address of a measure: the years of its way, in their order, its own among them}."""


def join_ways(years: Iterable[JoinedMeasureYear], scores: Iterable[JoinedScores]) -> Ways:
    """The way of every measure: what it continues, and what that continued, and all that continues it."""
    by_year = {one.year: one for one in scores}
    stages = {
        measure.address: _stage(year, measure, by_year.get(year.year - 1))
        for year in years
        for measure in year.measures
    }
    return {address: tuple(_way(stages, stage)) for address, stage in stages.items()}


def _stage(year: JoinedMeasureYear, measure: JoinedMeasure, before: JoinedScores | None) -> Stage:
    known = before if before and _score(measure, before) else None
    return Stage(year=year, measure=measure, scores=known)


def _score(measure: JoinedMeasure, scores: JoinedScores) -> ScoreLine | None:
    wanted = str(measure.measure.indicator)
    return next((line for line in scores.indicators if line.key == wanted), None)


def _way(stages: Mapping[str, Stage], stage: Stage) -> list[Stage]:
    way = [*_before(stages, stage), stage, *_after(stages, stage)]
    return sorted(way, key=lambda one: (one.measure.year, one.measure.id))


def _before(stages: Mapping[str, Stage], stage: Stage) -> Iterator[Stage]:
    """What it continues, year by year back; a measure only ever continues one of an earlier year."""
    while neighbour := stage.measure.before:
        stage = stages[neighbour.address]
        yield stage


def _after(stages: Mapping[str, Stage], stage: Stage) -> Iterator[Stage]:
    for neighbour in stage.measure.after:
        following = stages[neighbour.address]
        yield following
        yield from _after(stages, following)
