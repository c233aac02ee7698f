"""The people's sitemap: every section with its years, and the hand-written pages; short enough to read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from prongsai.model.channels import Purpose
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.search.written import KIND as WRITTEN
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.thai.collation import sort_key

_TITLE = "แผนผังเว็บไซต์"
_CONTACT = addresses.PURPOSES[Purpose.CONTACT]
_COMPLAINT = addresses.PURPOSES[Purpose.COMPLAINT]
_SECTIONS = (
    ("ข้อมูลสาธารณะ (OIT)", (addresses.OIT, addresses.TOPICS)),
    ("มาตรการและผลการดำเนินการ", (addresses.MEASURES, addresses.CALENDAR, addresses.STATUS)),
    ("ผลการประเมินและสถิติ", (addresses.SCORES, addresses.STATISTICS)),
    ("ข่าว", (addresses.NEWS,)),
    ("ติดต่อและร้องเรียน", (_CONTACT, _COMPLAINT)),
    ("เว็บไซต์นี้", ("/",)),
)
"""The sections with the beginnings of their addresses; a page stands in the first that takes it."""
_FOLDED = {
    addresses.OIT: ("แยกตามหัวข้อ", (addresses.TOPICS,)),
    addresses.NEWS: ("แยกตามประเภทและหน่วยงาน", (f"{addresses.NEWS}category/", f"{addresses.NEWS}unit/")),
}
"""By the section's address, the lists that would make it long, folded under their words."""

Entries = tuple[tuple[str, str], ...]
"""Titles and addresses of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some pages of the site under one heading."""

    title: str
    pages: Entries
    folded: Entries
    folded_title: str


def render(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The sitemap of the given pages of records and of the hand-written ones."""
    here = addresses.PEOPLES_SITEMAP
    trail = (*HOME, (_TITLE, here))
    yield Page(
        address=here,
        kind="sitemap",
        title=_TITLE,
        description=f"หน้าทั้งหมดในเว็บไซต์ของ{site.agency.name} แยกตามหมวด",
        body=render_body("sitemap", site, here, trail=trail, sections=_sections(site, pages)),
        trail=trail,
        search=SearchText(kind=WRITTEN, words="sitemap สารบัญ หน้าทั้งหมด"),
    )


def _sections(site: Site, pages: Iterable[Page]) -> list[Section]:
    rest = [(page.title, page.address) for page in pages if _is_listed(page)]
    rest += [(page.title, page.address) for page in site.pages]
    sections = []
    for title, beginnings in _SECTIONS:
        inside = [entry for entry in rest if entry[1].startswith(beginnings)]
        rest = [entry for entry in rest if entry not in inside]
        words, lists = _FOLDED.get(beginnings[0], ("", ()))
        folded = [entry for entry in inside if entry[1].startswith(lists) and entry[1] not in beginnings]
        shown = sorted((entry for entry in inside if entry not in folded), key=partial(_place, beginnings))
        section = Section(
            title=title,
            pages=tuple(shown),
            folded=tuple(sorted(folded, key=lambda entry: sort_key(entry[0]))),
            folded_title=words,
        )
        sections.append(section)
    return [section for section in sections if section.pages]


def _is_listed(page: Page) -> bool:
    """Sections, their years and lists; not each record, nor the further pages of a list."""
    is_near = page.address.strip("/").count("/") < 2
    _, lists = _FOLDED[addresses.NEWS]
    return not page.withdrawn and (is_near or page.address.startswith(lists))


def _place(sections: tuple[str, ...], entry: tuple[str, str]) -> tuple[int, bool, tuple[str, str, str]]:
    """Sections first, then years as they come, newest first, then the rest in the order of dictionaries."""
    title, address = entry
    of_year = any(part.isdecimal() for part in address.split("/"))
    first = sections.index(address) if address in sections else len(sections)
    return (first, not of_year, sort_key("" if of_year else title))
