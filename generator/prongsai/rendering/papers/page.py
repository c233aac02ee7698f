"""A paper as a page of the site: one template for all papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.papers.paper import Column, Line, Paper, Table
from prongsai.rendering.templates import render
from prongsai.site.site import Site

FILE_WORDS = {
    "pdf": "PDF สำหรับพิมพ์และลงนาม",
    "docx": "Word (DOCX) สำหรับแก้ไข",
    "xlsx": "Excel (XLSX) สำหรับทำงานต่อกับตาราง",
}
"""What people read on the way to each file of a paper."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list, with the list that stands below it."""

    line: Line
    below: "list[Entry]" = field(default_factory=list)


def page_of(site: Site, paper: Paper, suffixes: Sequence[str]) -> Page:
    """The page of a paper, which leads to its files of the kinds given."""
    return Page(
        address=paper.address,
        kind="paper",
        title=paper.title,
        description=paper.description,
        body=render(
            "paper",
            site,
            paper.address,
            trail=paper.trail,
            paper=paper,
            files=[(FILE_WORDS[suffix], paper.file_address(suffix)) for suffix in suffixes],
            **WORDS,
        ),
        source=paper.source,
        trail=paper.trail,
        updated=paper.updated,
        search=_searched(paper),
    )


def _searched(paper: Paper) -> SearchText:
    return SearchText(
        kind="รายงาน",
        year=paper.year,
        words=paper.kind,
        sections=tuple(
            SearchSection(
                anchor=f"part-{number}",
                title=section.heading,
                text=" ".join(section.texts()),
            )
            for number, section in enumerate(paper.sections, start=1)
            if section.heading
        ),
    )


def runs(lines: Sequence[Line]) -> list[Line | list[Entry]]:
    """Paragraphs, and lists of the numbered lines that stand together, nested by their depth."""
    found: list[Line | list[Entry]] = []
    open_lists: list[list[Entry]] = []
    for line in lines:
        if not line.number:
            open_lists = []
            found.append(line)
            continue
        if not open_lists:
            open_lists = [[]]
            found.append(open_lists[0])
        del open_lists[line.depth + 1 :]
        entry = Entry(line)
        open_lists[-1].append(entry)
        open_lists.append(entry.below)
    return found


def width_class(table: Table, column: Column) -> str:
    """The class that gives a column its part of the width, in twentieths."""
    twentieths = round(20 * column.share / sum(one.share for one in table.columns))
    return f"width-{max(1, twentieths)}"


WORDS: Mapping[str, Any] = {"runs": runs, "width_class": width_class}
"""What templates with tables of papers may call."""
