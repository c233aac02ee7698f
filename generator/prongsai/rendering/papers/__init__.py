"""The papers of the office: a module for each kind builds its value, and each format writes any of them."""

from collections.abc import Callable, Iterable, Iterator

from prongsai.rendering.output import File, Page
from prongsai.rendering.papers.paper import Paper
from prongsai.site.site import Site

KINDS: tuple[Callable[[Site], Iterable[Paper]], ...] = ()
"""Each yields the papers of one kind that the site publishes."""


def publish(site: Site) -> tuple[Paper, ...]:
    """Every paper that the site publishes, kind by kind."""
    return tuple(paper for kind in KINDS for paper in kind(site))


def pages(site: Site, papers: Iterable[Paper]) -> Iterator[Page]:
    """The page of each paper."""
    yield from ()


def files(papers: Iterable[Paper]) -> Iterator[File]:
    """The files of each paper."""
    yield from ()
