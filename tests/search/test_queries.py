"""What people type who look for pages of the sample, judged by hand, and how well the search box answers it.

`make search` prints the figures whole, and how long answers take.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Browser

from publishing.built import BuiltSite
from search.asking import Engine, engine
from search.figures import judge, totals
from search.judged import HALVES, HARD, Figures, Outcome, figures, queries

KINDS = 17
ENOUGH = 150
FEW = 8
"""Of pages that a query wants: more than that nobody looks for at once."""
FIRST_ANSWER = 50_000
"""Bytes by gzip that may be fetched before the first answer."""


@pytest.fixture(scope="module")
def asked(browser: Browser, built_sample: BuiltSite) -> Iterator[Engine]:
    """The search of the sample."""
    with engine(browser, built_sample.folder) as started:
        yield started


@pytest.fixture(scope="module")
def judged(asked: Engine) -> tuple[Outcome, ...]:
    """How it answers all queries."""
    return judge(asked)


@pytest.fixture(scope="module")
def judged_without_segmenter(browser: Browser, built_sample: BuiltSite) -> tuple[Outcome, ...]:
    """How it answers them in a browser that cannot cut words."""
    with engine(browser, built_sample.folder, segmenter=False) as started:
        return judge(started)


def measured(judged: Iterable[Outcome], half: str) -> dict[str, Figures]:
    """The figures of one half by kind, and those of all kinds."""
    return {
        kind: figures(those)
        for kind, those in totals(one for one in judged if one.query.half == half).items()
    }


def test_queries_are_of_every_kind_in_both_halves() -> None:
    """There are enough of them, as many of a kind in one half as in the other, none of them twice."""
    every = queries()
    assert len(every) >= ENOUGH
    assert len({query.ask for query in every}) == len(every)
    tune, held_out = (Counter(query.kind for query in every if query.half == half) for half in HALVES)
    assert tune == held_out
    assert len(tune) == KINDS
    assert {*HARD} < {*tune}


def test_queries_want_pages_of_the_sample(built_sample: BuiltSite) -> None:
    """A judgement that names no page, or a page twice, would make every engine look worse."""
    for query in queries():
        named = [*query.want, *query.also]
        assert 1 <= len(query.want) <= FEW, query
        assert len({*named}) == len(named), query
        pages = [built_sample.folder / page[1:] / "index.html" for page in named]
        assert all(page.is_file() for page in pages), query


@pytest.mark.parametrize("half", HALVES)
def test_answers_are_right(judged: tuple[Outcome, ...], half: str) -> None:
    """Nearly always the first page is right, and no query finds nothing."""
    found = measured(judged, half)
    assert found["all"].nothing == 0
    assert found["plain"].success >= 0.95
    assert found["plain"].recall >= 0.98
    assert found["hard"].success >= 0.92
    assert found["hard"].recall >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_answers_are_right_without_a_segmenter(
    judged_without_segmenter: tuple[Outcome, ...], half: str
) -> None:
    """Older browsers, which cannot cut Thai into words, answer nearly as well."""
    found = measured(judged_without_segmenter, half)
    assert found["all"].nothing == 0
    assert found["plain"].success >= 0.94
    assert found["hard"].success >= 0.90


def test_the_first_answer_is_light(asked: Engine) -> None:
    """Before the first answer the worker and one file of records are fetched, and no part of texts."""
    assert asked.fetched.packed <= FIRST_ANSWER
    assert not [path for path in asked.fetched.paths if path.startswith("search/texts")]
    assert "search/records.json" in asked.fetched.paths
