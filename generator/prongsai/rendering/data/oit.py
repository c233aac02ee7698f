"""The answers to OIT items as open data."""

from collections.abc import Iterator

from prongsai.model.catalogue import Element, Indicator, Item
from prongsai.model.oit import Answer
from prongsai.rendering.data.columns import Column, Columns, chosen, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, UNITS, Row, iso, links, units
from prongsai.site.oit import ItemState, OitItem
from prongsai.site.site import Site

COLUMNS: Columns = (
    *of(Item, "id"),
    ADDRESS,
    *of(Item, "title"),
    *of(Answer, title_of_agency="title"),
    *of(Item, "section"),
    *of(Indicator, indicator="number"),
    Column("group", "กลุ่ม"),
    *of(Item, "topics"),
    chosen("status", "สถานะ", ItemState),
    *of(Answer, "statement", "explanation", "text", "guideline", "periods"),
    nested(Answer, "units", UNITS),
    nested(Answer, "links", LINKS),
    nested(Item, "elements", of(Element, "id", "text")),
    *of(Item, "elements_confidence", "period"),
    *of(Answer, "reviewed"),
)

KIND = Kind(
    name="oit",
    title="รายการข้อมูล OIT",
    about="หนึ่งแถวคือหนึ่งข้อของแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) พร้อมสถานะและเอกสารของข้อนั้น",
    columns=COLUMNS,
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The items of each year."""
    for year in site.oit_years:
        rows = tuple(row(site, item) for item in year.items)
        yield Dataset(kind=KIND, year=year.year, rows=rows, updated=year.updated)


def row(site: Site, item: OitItem) -> Row:
    """One item of a year with its answer."""
    return {
        "id": item.item.id,
        "url": site.absolute(item.address),
        "title": item.item.title,
        "title_of_agency": item.answer.title,
        "section": item.item.section,
        "indicator": item.indicator.number,
        "group": f"{item.group.number} {item.group.title}",
        "topics": list(item.item.topics),
        "status": item.state.value,
        "statement": item.answer.statement,
        "explanation": item.answer.explanation,
        "text": item.answer.text,
        "guideline": item.answer.guideline,
        "periods": item.answer.periods.value if item.answer.periods else None,
        "units": units(site, item.answer.units),
        "links": links(site, item.links),
        "elements": [{"id": element.id, "text": element.text} for element in item.item.elements],
        "elements_confidence": item.item.elements_confidence.value,
        "period": item.item.period.value,
        "reviewed": iso(item.answer.reviewed),
    }
