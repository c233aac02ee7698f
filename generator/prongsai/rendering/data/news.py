"""News as open data."""

from collections.abc import Iterator

from prongsai.model.news import NewsHead
from prongsai.rendering.data.columns import Column, Columns, Form, chosen, listed, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, UNITS, Row, iso, links, units
from prongsai.rendering.markdown import to_text
from prongsai.site.news import News, NewsKind
from prongsai.site.site import Site

COLUMNS: Columns = (
    Column("id", "รหัสข่าว"),
    ADDRESS,
    *of(NewsHead, "title", "date", "date_as_printed", "updated"),
    Column("event_from", "กำหนดการตั้งแต่วันที่", Form.DAY),
    Column("event_to", "กำหนดการถึงวันที่", Form.DAY),
    chosen("kind", "ที่มาของข่าว", NewsKind),
    *of(NewsHead, "category"),
    Column("category_label", "ชื่อประเภทข่าว"),
    *of(NewsHead, "project", "stage", "summary"),
    Column("text", "เนื้อข่าว"),
    nested(NewsHead, "units", UNITS),
    nested(NewsHead, "images", LINKS),
    listed("links", "เอกสารและลิงก์", LINKS),
)

KIND = Kind(
    name="news",
    title="ข่าวและผลการดำเนินการ",
    about="หนึ่งแถวคือหนึ่งเรื่อง ทั้งข่าวที่หน่วยงานเขียน ผลตามมาตรการ และเอกสารที่เผยแพร่ใหม่",
    columns=COLUMNS,
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The news of each year."""
    for year, news in site.news_by_year.items():
        yield Dataset(
            kind=KIND,
            year=year,
            rows=tuple(row(site, one) for one in news),
            updated=max(one.changed for one in news),
        )


def row(site: Site, news: News) -> Row:
    """One piece of news, written or from a record."""
    head = news.head
    event = head.event.span if head and head.event else None
    return {
        "id": news.identity,
        "url": site.absolute(news.address),
        "title": news.title,
        "date": iso(news.published),
        "date_as_printed": head.date_as_printed if head else None,
        "updated": iso(news.updated),
        "event_from": iso(event.first) if event else None,
        "event_to": iso(event.last) if event else None,
        "kind": news.kind.value,
        "category": news.category.id if news.category else None,
        "category_label": news.category.label if news.category else None,
        "project": head.project if head else None,
        "stage": head.stage.value if head and head.stage else None,
        "summary": news.summary,
        "text": to_text(news.article.body) if news.article else None,
        "units": units(site, (unit.id for unit in news.units)),
        "images": links(site, news.images),
        "links": links(site, news.links),
    }
