"""`make search`: how well and how fast search answers.

Quality is measured on the built sample, speed on made sites of three sizes. Times are those of the machine
that runs this, from the query to the answer in the page, the fastest of three runs.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from json import loads
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from chromium import chromium
from prongsai.rendering.search.index import SearchRecord
from publishing.built import ROOT, build_site
from search import large_site
from search.asking import Engine, engine
from search.judged import HALVES, HARD, TEN, Outcome, figures, outcomes, queries

SIZES = (300, 3_000, 10_000)
RUNS = 3
TOTALS = ("plain", "hard", "all")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """How quickly a large site answers, in milliseconds, and how often a page sought is in the first ten."""

    p50: float
    p95: float
    found: Mapping[str, float]
    """By kind of query."""


def main() -> None:
    """Measure and print everything, or what the options leave of it."""
    options = _options()
    with TemporaryDirectory() as folder, chromium() as browser:
        made = Path(folder)
        site = options.site or build_site(ROOT / "tests/sample/mkdocs.yml", made / "sample").folder
        _print_quality(browser, site, options.missed)
        synonyms = loads((site / "search/records.json").read_bytes())["synonyms"]
        for pages in options.sizes:
            with _large(browser, pages, synonyms, made / f"{pages}") as (known, asked):
                _print_speed(pages, asked, speed(known, asked))


def judge(asked: Engine) -> tuple[Outcome, ...]:
    """The outcomes of all judged queries."""
    every = queries()
    answers = asked.find([query.ask for query in every])
    return outcomes(every, {query.ask: answer.pages for query, answer in zip(every, answers, strict=True)})


def totals(of: Iterable[Outcome]) -> dict[str, tuple[Outcome, ...]]:
    """Outcomes by kind and, after the kinds, those of plain kinds, of hard kinds and all."""
    by_kind: dict[str, list[Outcome]] = {}
    for one in of:
        by_kind.setdefault(one.query.kind, []).append(one)
        by_kind.setdefault("hard" if one.query.kind in HARD else "plain", []).append(one)
        by_kind.setdefault("all", []).append(one)
    return {
        kind: tuple(by_kind[kind]) for kind in [*(kind for kind in by_kind if kind not in TOTALS), *TOTALS]
    }


def speed(known: Sequence[SearchRecord], asked: Engine) -> Speed:
    """Ask for pages of a large site in the ways of people."""
    sought = list(large_site.sought(known))
    runs = [asked.find([one.ask for one in sought]) for _ in range(RUNS)]
    took = sorted(min(answer.took for answer in answers) for answers in zip(*runs, strict=True))
    found: dict[str, list[bool]] = {}
    for one, answer in zip(sought, runs[0], strict=True):
        if one.page:
            found.setdefault(one.kind, []).append(one.page in answer.pages[:TEN])
    hundredths = quantiles(took, n=100)
    return Speed(
        p50=hundredths[49],
        p95=hundredths[94],
        found={kind: sum(own) / len(own) for kind, own in found.items()},
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make search", description=__doc__)
    parser.add_argument("--site", type=Path, help="a built sample site, instead of building one")
    parser.add_argument(
        "--missed", choices=HALVES, help="list the queries of a half that were not answered well"
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="pages of the made sites")
    return parser.parse_args()


@contextmanager
def _large(
    browser: Browser, pages: int, synonyms: Sequence[Any], folder: Path
) -> Iterator[tuple[list[SearchRecord], Engine]]:
    known = large_site.records(pages)
    large_site.write(known, synonyms, folder)
    with engine(browser, folder) as asked:
        yield known, asked


def _print_quality(browser: Browser, site: Path, missed: str | None) -> None:
    with engine(browser, site) as asked:
        fetched, judged = asked.fetched, judge(asked)
    with engine(browser, site, segmenter=False) as asked:
        bare = judge(asked)
    print("The sample: success@1, MRR, recall@10 and queries without any result")
    print(f"{'':16}" + "".join(f"{half:^37}" for half in HALVES))
    head = f"{'n':>5}{'S@1':>8}{'MRR':>8}{'R@10':>8}{'none':>8}"
    _print_table(head, judged)
    print("\nThe same in a browser without Intl.Segmenter")
    _print_table(head, bare)
    print(
        f"\nBefore the first answer: {fetched.raw / 1000:.0f} kB, {fetched.packed / 1000:.1f} kB by gzip: "
        f"{', '.join(fetched.paths)}"
    )
    for one in judged:
        if one.query.half == missed and (not one.first or one.recall < 1):
            lacking = [page for page in one.query.want if page not in one.found[:TEN]]
            print(f"{one.query.kind}: {one.query.ask} | first {one.found[:1]} | lacks {lacking}")


def _print_table(head: str, judged: Sequence[Outcome]) -> None:
    print(f"{'':16}{head}{head}")
    halves = [totals(one for one in judged if one.query.half == half) for half in HALVES]
    for kind in halves[0]:
        told = (figures(half[kind]) for half in halves)
        print(
            f"{kind:16}"
            + "".join(
                f"{own.queries:5}{own.success:8.3f}{own.reciprocal:8.3f}{own.recall:8.3f}{own.nothing:8.3f}"
                for own in told
            )
        )


def _print_speed(pages: int, asked: Engine, measured: Speed) -> None:
    found = ", ".join(f"{kind} {share:.2f}" for kind, share in measured.found.items())
    print(
        f"\n{pages:,} pages: p50 {measured.p50:.1f} ms, p95 {measured.p95:.1f} ms; before the first answer "
        f"{asked.fetched.raw / 1000:,.0f} kB, {asked.fetched.packed / 1000:,.0f} kB by gzip\n"
        f"  the page sought among the first ten: {found}"
    )


if __name__ == "__main__":
    main()
