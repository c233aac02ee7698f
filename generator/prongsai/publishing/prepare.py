"""From a content folder to everything that the site publishes, with every problem on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from prongsai import checks
from prongsai.publishing.collisions import collisions
from prongsai.reading.content import Content, read
from prongsai.reading.problem import Problem, Severity
from prongsai.rendering import frozen, render
from prongsai.rendering.output import Output, Page
from prongsai.site import addresses
from prongsai.site.site import Site, join

UNPUBLISHED = "https://prongsai.invalid/"
"""Stands for the site's public address while none is configured; it can never be published under it."""

_ANCHOR = re.compile(r'<[^>]* id="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What came of a content folder. There is a site only when there is no error."""

    content: Content
    problems: tuple[Problem, ...]
    site: Site | None = None
    outputs: tuple[Output, ...] = field(default=())

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def gather(folder: Path, *, as_of: date, base_url: str = UNPUBLISHED) -> Prepared:
    """Read, check and join a content folder, without outputs. Never raises for what staff wrote."""
    reading = read(folder)
    content = reading.content
    of_day = (checks.past_until, checks.frozen_elsewhere, checks.unknown_holidays)
    on_day = [problem for check in of_day for problem in check(content, as_of)]
    problems = sorted([*reading.problems, *checks.run(content), *on_day])
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Prepared(content=content, problems=tuple(problems))
    site = join(content, base_url=base_url, as_of=as_of)
    return Prepared(content=content, problems=tuple(problems), site=site)


def prepare(folder: Path, *, as_of: date, base_url: str = UNPUBLISHED) -> Prepared:
    """Gather a content folder and render everything that its site publishes."""
    gathered = gather(folder, as_of=as_of, base_url=base_url)
    if gathered.site is None:
        return gathered
    outputs = tuple(render(gathered.site))
    standing = tuple(output for output in outputs if not (isinstance(output, Page) and output.withdrawn))
    problems = sorted([*gathered.problems, *_of_outputs(gathered.content, gathered.site, standing)])
    return replace(gathered, problems=tuple(problems), outputs=outputs)


def _of_outputs(content: Content, site: Site, outputs: tuple[Output, ...]) -> Iterator[Problem]:
    """What can only be checked when all addresses, and the anchors on their pages, are known.

    Of a hand-written page they are the ids that its author typed: MkDocs only numbers Thai headings.
    The outputs are those that stand: a page that only says that it was withdrawn leads nobody further.
    """
    known = {output.address for output in outputs} | {page.address for page in site.pages}
    known |= {addresses.published_file(path) for path in site.files}
    for page in (output for output in outputs if isinstance(output, Page)):
        known |= {f"{page.address}#{anchor}" for anchor in _ANCHOR.findall(page.body)}
    for written in site.pages:
        known |= {f"{written.address}#{anchor}" for anchor in _ANCHOR.findall(written.text.body)}
    yield from checks.unknown_addresses(content, frozenset(known))
    yield from checks.still_published(content, frozenset(known))
    now = frozen.as_now(site, {entry.record.year for entry in content.frozen.values()})
    yield from checks.frozen_changed(content, frozenset(known), now, site.as_of)
    yield from collisions(content, site, outputs)
