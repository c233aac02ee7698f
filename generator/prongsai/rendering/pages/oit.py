"""The OIT pages: years, the index of a year, one page for each item."""

from collections.abc import Iterator

from prongsai.rendering import related
from prongsai.rendering.explanation import explanation
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.pages.home import state_counts
from prongsai.rendering.search.offers import offered
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import OIT, of_item
from prongsai.site import addresses
from prongsai.site.oit import OitItem, OitYear
from prongsai.site.site import Site
from prongsai.thai.months import latest

LIST_KIND = "รายการข้อมูล OIT"
ASKS = "ข้อนี้กำหนดให้เปิดเผยอะไร"
"""The heading of what an item asks for."""


def render(site: Site) -> Iterator[Page]:
    """Every OIT page."""
    yield Page(
        address=addresses.OIT,
        kind="oit-years",
        title="ข้อมูลสาธารณะ (OIT)",
        description=f"ข้อมูลที่{site.agency.name}เปิดเผยตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ แยกตามปีงบประมาณ",
        body=render_body("oit-years", site, addresses.OIT, trail=OIT),
        trail=OIT,
        updated=latest(year.updated for year in site.oit_years),
        search=SearchText(
            kind=LIST_KIND, words="การเปิดเผยข้อมูลสาธารณะ Open Data Integrity and Transparency Assessment"
        ),
    )
    for year in site.oit_years:
        yield _year(site, year)
        for number, item in enumerate(year.items):
            before = year.items[number - 1] if number else None
            after = year.items[number + 1] if number + 1 < len(year.items) else None
            yield _item(site, year, item, before, after)


def _year(site: Site, year: OitYear) -> Page:
    words = site.year_words(year.year)
    trail = (*OIT, (words, year.address))
    return Page(
        address=year.address,
        kind="oit-year",
        title=f"รายการข้อมูล OIT {words}",
        description=f"รายการข้อมูลสาธารณะ {words} ของ{site.agency.name} พร้อมสถานะและเอกสารของแต่ละข้อ",
        body=render_body(
            "oit-year",
            site,
            year.address,
            trail=trail,
            year=year,
            tabs=[(other.year, other.address) for other in site.oit_years],
            counts=state_counts(year),
        ),
        updated=year.updated,
        trail=trail,
        search=SearchText(
            kind=LIST_KIND, year=year.year, words="การเปิดเผยข้อมูลสาธารณะ", sections=_groups(year)
        ),
    )


def _item(site: Site, year: OitYear, item: OitItem, before: OitItem | None, after: OitItem | None) -> Page:
    words = site.year_words(year.year)
    name = f"{item.item.id} {item.title}"
    return Page(
        address=item.address,
        kind="oit-item",
        title=f"{name} ({words})",
        description=f"{name} {words} ของ{site.agency.name}: {item.state.label}",
        body=render_body(
            "oit-item",
            site,
            item.address,
            trail=of_item(site, item),
            explanation=explanation(site, item),
            item=item,
            catalogue=year.catalogue,
            before=before,
            after=after,
            related=related.of_item(site, item),
        ),
        source=item.source,
        updated=item.updated,
        trail=of_item(site, item),
        search=_searched(site, item),
    )


def _groups(year: OitYear) -> tuple[SearchSection, ...]:
    """The sub-indicators of a year, by the headings of its index."""
    groups = (group for indicator in year.catalogue.indicators for group in indicator.groups)
    return tuple(
        SearchSection(anchor=f"group-{group.number.replace('.', '-')}", title=group.title, text="")
        for group in groups
        if year.of_group(group)
    )


def _searched(site: Site, item: OitItem) -> SearchText:
    """What people may remember of an item: its names, topics, texts, documents and units."""
    answer = item.answer
    links = item.evidence
    asks = " ".join(element.text for element in item.item.elements)
    words = [
        *([item.item.title] if item.title != item.item.title else []),
        *(topic.th for topic in item.topics if topic.th != item.title),
        *(topic.en for topic in item.topics),
        *dict.fromkeys(link.label for link in links),
    ]
    told = [
        answer.statement or "",
        *(to_text(text) for text in (answer.explanation, answer.text) if text),
        *(link.summary or "" for link in links),
        *site.unit_names(answer.units),
        item.group.title,
        *(topic.about for topic in item.topics),
    ]
    return SearchText(
        kind="ข้อ OIT",
        year=item.year,
        units=answer.units,
        state=item.state.value,
        words=" ".join(words),
        text=" ".join(told),
        sections=(SearchSection(anchor="asks", title=ASKS, text=asks),) if asks else (),
        files=offered(links, "evidence", site.as_of),
    )
