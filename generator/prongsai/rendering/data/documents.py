"""Published documents as open data: each file that a record of a year leads to, and which records do."""

from collections.abc import Iterable, Iterator

from prongsai.rendering.data.columns import Column, Columns, listed
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import LINKS, Row, link
from prongsai.rendering.media import kind_word
from prongsai.site import addresses
from prongsai.site.links import JoinedLink
from prongsai.site.news import NewsKind
from prongsai.site.site import Site
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.months import latest

_OF_LINKS = ("label", "url", "size", "pages", "sha256", "published", "covers_from", "covers_to", "owner")
_ALL_OF_LINKS = {column.name: column for column in LINKS}
COLUMNS: Columns = (
    Column("id", "ที่อยู่ในโฟลเดอร์ files"),
    Column("type", "ชนิดไฟล์"),
    *(_ALL_OF_LINKS[name] for name in _OF_LINKS),
    listed("records", "รายการที่อ้างถึงเอกสาร", (Column("title", "ชื่อรายการ"), Column("url", "ที่อยู่ของหน้า"))),
)
KIND = Kind(
    name="documents",
    title="เอกสารที่เผยแพร่",
    about="หนึ่งแถวคือหนึ่งไฟล์ที่รายการของปีงบประมาณนั้นอ้างถึง พร้อมรหัสตรวจสอบและรายการที่ใช้",
    columns=COLUMNS,
)

Use = tuple[JoinedLink, str, str]
"""A link, and the title and address of the record that it stands in."""


def datasets(site: Site) -> Iterator[Dataset]:
    """The documents of each year that has any, newest first."""
    by_year: dict[int, list[Use]] = {}
    for year, use in _uses(site):
        if use[0].file is not None and not use[0].taken_down(site.as_of):
            by_year.setdefault(year, []).append(use)
    for year in sorted(by_year, reverse=True):
        updated = latest(joined.changed for joined, _, _ in by_year[year])
        yield Dataset(kind=KIND, year=year, rows=tuple(_rows(site, by_year[year])), updated=updated)


def _uses(site: Site) -> Iterator[tuple[int, Use]]:
    """Every link of every record, with the record's fiscal year."""
    for oit_year in site.oit_years:
        for item in oit_year.items:
            title = f"{item.item.id} {item.item.title}"
            yield from ((item.year, (one, title, item.address)) for one in item.links)
    for year in site.measure_years:
        title = f"มาตรการ {site.year_words(year.year)}"
        yield from ((year.year, (one, title, year.address)) for one in year.documents)
    for measure in site.measures:
        evidence = [
            *measure.documents,
            *(one for duty in measure.duties for done in duty.evidence for one in done),
            *(one for result in measure.results for one in result.evidence),
        ]
        yield from ((measure.year, (one, measure.measure.title, measure.address)) for one in evidence)
    for scores in site.scores:
        title = f"ผลการประเมิน {site.year_words(scores.record.year)}"
        yield from ((scores.record.year, (one, title, scores.address)) for one in scores.evidence)
    for of_year in site.statistics_years:
        for one in of_year.tables:
            if one.document:
                yield one.year, (one.document, one.head.title, one.address)
    for told in site.promotions:
        shown = next((channel for channel in site.channels if told.is_of((channel,))), None)
        if shown:
            purpose = shown.channel.purposes[0]
            # A closed channel has no card to lead to, but its promotions stay listed.
            closed = not shown.channel.is_open(site.as_of)
            at = f"{addresses.PURPOSES[purpose]}#promotions" if closed else shown.address(purpose)
            year_of_day = fiscal_year(told.promotion.date)
            yield from ((year_of_day, (one, told.promotion.text, at)) for one in told.evidence)
    for news in site.news:
        # What became news by itself repeats the links of its record.
        if news.kind is NewsKind.ARTICLE:
            yield from ((news.year, (one, news.title, news.address)) for one in (*news.images, *news.links))


def _rows(site: Site, uses: Iterable[Use]) -> Iterator[Row]:
    """A row for each file, by path; of several links to it, the first one tells of it."""
    by_path: dict[str, list[Use]] = {}
    for use in uses:
        assert use[0].file
        by_path.setdefault(use[0].file.path, []).append(use)
    for path, same in sorted(by_path.items()):
        told = link(site, same[0][0])
        records = {address: title for _, title, address in same}
        yield {
            "id": path,
            "type": kind_word(same[0][0]),
            **{name: told[name] for name in _OF_LINKS},
            "records": [{"title": title, "url": site.absolute(at)} for at, title in records.items()],
        }
