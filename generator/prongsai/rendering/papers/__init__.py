"""The papers of the office: a module for each kind builds its value, and each format writes any of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
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
KINDS: Mapping[str, Callable[[Site], Iterable[Paper]]] = MappingProxyType(
    {
        "measures": measures_report.papers,
        "channels": channels_report.papers,
        "questions": questions_report.papers,
        "feedback": feedback_report.papers,
        "publicity": publicity_report.papers,
        "status": status.papers,
    }
)
"""Each yields the papers of one kind that the site publishes, by the word that people type for it."""


def publish(site: Site) -> tuple[Paper, ...]:
    """Every paper that the site publishes, kind by kind."""
    return tuple(paper for papers_of in KINDS.values() for paper in papers_of(site))


def pages(site: Site, papers: Iterable[Paper]) -> Iterator[Page]:
    """The page of each paper."""
    for paper in papers:
        yield page_of(site, paper, paper.suffixes)


def files(site: Site, papers: Iterable[Paper]) -> Iterator[File]:
    """The files of each paper."""
    for paper in papers:
        for suffix in paper.suffixes:
            make = partial(WRITERS[suffix], paper, site.agency.digits)
            yield File(address=paper.file_address(suffix), make=make)
