"""A link of a record, joined to what it leads to."""

from dataclasses import dataclass
from datetime import date

from prongsai.model.fields import split_reference
from prongsai.model.links import Link, Target
from prongsai.reading.content import Content
from prongsai.reading.tree import PublishedFile
from prongsai.site import addresses
from prongsai.thai.months import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedLink:
    """Where a link leads and how it is called."""

    label: str
    address: str
    """An address of the site, from its root; of another site when `external`."""
    external: bool
    file: PublishedFile | None
    summary: str | None
    alt: str | None
    covers: Span | None
    published: date | None
    elements: tuple[str, ...]


_KINDS = {
    "pdf": "PDF",
    "doc": "Word",
    "docx": "Word",
    "odt": "เอกสาร ODT",
    "xls": "Excel",
    "xlsx": "Excel",
    "ods": "ตาราง ODS",
    "csv": "ตาราง CSV",
    "jpg": "ภาพ",
    "jpeg": "ภาพ",
    "png": "ภาพ",
    "webp": "ภาพ",
    "zip": "ไฟล์ ZIP",
}


def kind_word(link: JoinedLink) -> str:
    """What people are about to open, in one or two words."""
    if link.external:
        return "เว็บไซต์อื่น"
    if link.file is None:
        return "หน้าในเว็บไซต์นี้"
    return _KINDS.get(link.file.suffix, "ไฟล์")


def size_words(size: int) -> str:
    """A size in bytes as people read it, in Arabic digits: 840 KB, 1.2 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def join_link(content: Content, year: int | None, link: Link) -> JoinedLink:
    """Join a link of a record of the given fiscal year (B.E.), if it has one. Links were checked before."""
    address, label = _target(content, year, link)
    return JoinedLink(
        label=link.label or label,
        address=address,
        external=link.target is Target.URL,
        file=content.files.get(link.reference) if link.target is Target.FILE else None,
        summary=link.summary,
        alt=link.alt,
        covers=link.covers.span if link.covers else None,
        published=link.published,
        elements=link.elements,
    )


def _target(content: Content, year: int | None, link: Link) -> tuple[str, str]:
    """The address of a link's target, and what to call it when staff gave it no label."""
    if link.target is Target.FILE:
        return addresses.published_file(link.reference), link.reference.rpartition("/")[2]
    if link.target in (Target.SITE, Target.URL):
        return link.reference, link.reference
    of_year, key = split_reference(link.reference, year)
    if of_year is None:
        raise ValueError(f"{link.reference} names no year, and its check let it pass")
    match link.target:
        case Target.MEASURE:
            return addresses.measure(of_year, key), content.measures[of_year][key].record.title
        case Target.NEWS:
            return addresses.news_article(of_year, key), content.news[of_year][key].head.record.title
        case _:
            return addresses.oit_item(of_year, key), f"ข้อ {key}"
