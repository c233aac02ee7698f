"""The OIT pages: years, the index of a year, one page for each item."""

from collections.abc import Iterator

from prongsai.rendering.explanation import explanation
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.home import state_counts
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import OIT, of_item
from prongsai.site import addresses
from prongsai.site.oit import OitItem, OitYear
from prongsai.site.site import Site
from prongsai.thai.months import latest


def render(site: Site) -> Iterator[Page]:
    """Every OIT page."""
    yield Page(
        address=addresses.OIT,
        kind="oit-years",
        title="ข้อมูลสาธารณะ (OIT)",
        description=f"ข้อมูลที่{site.agency.name}เปิดเผยตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ แยกตามปีงบประมาณ",
        body=render_body("oit-years", site, addresses.OIT, trail=OIT),
        updated=latest(year.updated for year in site.oit_years),
    )
    for year in site.oit_years:
        yield _year(site, year)
        for number, item in enumerate(year.items):
            before = year.items[number - 1] if number else None
            after = year.items[number + 1] if number + 1 < len(year.items) else None
            yield _item(site, year, item, before, after)


def _year(site: Site, year: OitYear) -> Page:
    words = site.year_words(year.year)
    return Page(
        address=year.address,
        kind="oit-year",
        title=f"รายการข้อมูล OIT {words}",
        description=f"รายการข้อมูลสาธารณะ {words} ของ{site.agency.name} พร้อมสถานะและเอกสารของแต่ละข้อ",
        body=render_body(
            "oit-year",
            site,
            year.address,
            trail=(*OIT, (words, year.address)),
            year=year,
            tabs=[(other.year, other.address) for other in site.oit_years],
            counts=state_counts(year),
        ),
        updated=year.updated,
        search=SearchText(kind="รายการข้อมูล OIT", text=f"OIT {year.year} {words}"),
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
        ),
        source=item.source,
        updated=item.updated,
        search=SearchText(kind=f"ข้อ OIT {words}", text=_searched(site, item)),
    )


def _searched(site: Site, item: OitItem) -> str:
    """What people may remember of an item: its names, topics, texts, documents and units."""
    answer = item.answer
    return " ".join(
        [
            *([item.item.title] if item.title != item.item.title else []),
            *(f"{topic.th} {topic.en} {topic.about}" for topic in item.topics),
            item.group.title,
            answer.statement or "",
            *(to_text(text) for text in (answer.explanation, answer.text) if text),
            *(f"{link.label} {link.summary or ''}" for link in item.links),
            *site.unit_names(answer.units),
            *(element.text for element in item.item.elements),
            str(item.year),
        ]
    )
