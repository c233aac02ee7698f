"""The papers of the office: a module for each kind builds its value, and each format writes any of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from prongsai.model.agency import DigitStyle
from prongsai.rendering.output import File, Page
from prongsai.rendering.papers import (
    channels_report,
    feedback_report,
    measures_report,
    publicity_report,
    questions_report,
    status,
    to_docx,
    to_pdf,
)
from prongsai.rendering.papers.page import page_of
from prongsai.rendering.papers.paper import Paper
from prongsai.site.site import Site


def _workbook(paper: Paper, digits: DigitStyle) -> bytes:
    from prongsai.rendering.papers import to_xlsx  # Slow to load.

    return to_xlsx.write(paper, digits)


WRITERS: Mapping[str, Callable[[Paper, DigitStyle], bytes]] = MappingProxyType(
    {"pdf": to_pdf.write, "docx": to_docx.write, "xlsx": _workbook}
)
"""Each writes a paper as one kind of file, with page numbers in the digits given."""
KINDS: tuple[Callable[[Site], Iterable[Paper]], ...] = (
    measures_report.papers,
    channels_report.papers,
    questions_report.papers,
    feedback_report.papers,
    publicity_report.papers,
    status.papers,
)
"""Each yields the papers of one kind that the site publishes."""


def publish(site: Site) -> tuple[Paper, ...]:
    """Every paper that the site publishes, kind by kind."""
    return tuple(paper for kind in KINDS for paper in kind(site))


def pages(site: Site, papers: Iterable[Paper]) -> Iterator[Page]:
    """The page of each paper."""
    for paper in papers:
        yield page_of(site, paper, paper.suffixes)


def files(site: Site, papers: Iterable[Paper]) -> Iterator[File]:
    """The files of each paper."""
    for paper in papers:
        for suffix in paper.suffixes:
            content = WRITERS[suffix](paper, site.agency.digits)
            yield File(address=paper.file_address(suffix), content=content)
