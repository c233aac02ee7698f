"""Queries with the pages that answer them, and how well an engine's answers agree.

The queries are those of citizens and staff of the fictional municipality. Which pages are right was judged by
reading its records before any engine answered. They are of seventeen kinds and in two halves, taken in turn:
whoever tunes the engine looks at `tune` alone, and `held-out` tells what the tuning is worth.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import yaml

QUERIES = Path(__file__).parent / "queries"
HALVES = ("tune", "held-out")
HARD = ("synonym", "layout", "trap", "body-only")
"""The kinds that plain search by words cannot answer; the others are plain."""
TEN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody types, and which pages are right, by their addresses."""

    half: str
    kind: str
    ask: str
    want: tuple[str, ...]
    """All pages that the person looks for."""
    also: tuple[str, ...]
    """Pages that are no wrong answer, though nobody misses them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the pages found, best first, agree with the judgement."""

    query: Query
    found: tuple[str, ...]

    @property
    def first(self) -> bool:
        """Whether the first page found is right."""
        return self.rank == 1

    @property
    def rank(self) -> int:
        """The place of the first right page, from 1; 0 where there is none."""
        right = {*self.query.want, *self.query.also}
        return next((place for place, page in enumerate(self.found, start=1) if page in right), 0)

    @property
    def recall(self) -> float:
        """How much of what is looked for is among the first ten."""
        return len({*self.query.want} & {*self.found[:TEN]}) / len(self.query.want)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What many outcomes come to; each figure from 0 to 1."""

    queries: int
    success: float
    """success@1: how many queries have a right page first."""
    reciprocal: float
    """MRR: the mean of one divided by the place of the first right page."""
    recall: float
    """recall@10."""
    nothing: float
    """How many queries find no page."""


def queries() -> tuple[Query, ...]:
    """All queries, the half for tuning first."""
    return tuple(
        Query(
            half=half,
            kind=kind,
            ask=entry["ask"],
            want=tuple(entry["want"]),
            also=tuple(entry.get("also", ())),
        )
        for half in HALVES
        for kind, entries in _by_kind(half).items()
        for entry in entries
    )


def _by_kind(half: str) -> dict[str, list[dict[str, Any]]]:
    # What people type is text, though it may look like a number.
    entries: dict[str, list[dict[str, Any]]] = yaml.load(
        (QUERIES / f"{half}.yml").read_text("utf-8"), Loader=yaml.BaseLoader
    )
    return entries


def outcomes(asked: Iterable[Query], found: Mapping[str, tuple[str, ...]]) -> tuple[Outcome, ...]:
    """The outcome of each query, given the pages found by what was typed."""
    return tuple(Outcome(query=query, found=found[query.ask]) for query in asked)


def figures(of: Iterable[Outcome]) -> Figures:
    """The figures of outcomes, of which there is at least one."""
    those = tuple(of)
    return Figures(
        queries=len(those),
        success=fmean(one.first for one in those),
        reciprocal=fmean(1 / one.rank if one.rank else 0 for one in those),
        recall=fmean(one.recall for one in those),
        nothing=fmean(not one.found for one in those),
    )
