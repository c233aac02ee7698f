"""What the pages of a record show of it is in its open data too."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lxml import html

from prongsai.model.channels import Purpose
from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import prepare
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.rendering.output import File, Page
from prongsai.site import addresses
from prongsai.thai.digits import to_arabic

SAMPLE = Path(__file__).parents[2] / "sample/content"
Shown = tuple[str, Entry[Any], tuple[str, ...], tuple[str, ...]]
"""A record's name, the record, the pages that show it, and the datasets that hold it."""


def records(content: Content) -> Iterator[Shown]:
    """Every record that has pages and data."""
    for year, answers in content.answers.items():
        for item, entry in answers.items():
            yield f"oit {year}/{item}", entry, (addresses.oit_item(year, item),), (f"oit-{year}",)
    for year, measures in content.measures.items():
        for key, measure in measures.items():
            yield f"measure {year}/{key}", measure, (addresses.measure(year, key),), (f"measures-{year}",)
    for year, head in content.measure_years.items():
        yield f"measures {year}", head, (addresses.measure_year(year),), ("measure-years",)
    for year, news in content.news.items():
        for key, text in news.items():
            yield f"news {year}/{key}", text.head, (addresses.news_article(year, key),), (f"news-{year}",)
    for year, tables in content.statistics.items():
        for key, table in tables.items():
            page = addresses.statistics(year, key)
            yield f"statistics {year}/{key}", table, (page,), (f"statistics-{year}",)
    assert content.channels and content.questions and content.scores and content.withdrawn
    yield "channels", content.channels, tuple(addresses.PURPOSES.values()), ("channels", "routing")
    yield "questions", content.questions, (addresses.PURPOSES[Purpose.QUESTIONS],), ("questions",)
    years = tuple(addresses.scores_year(one.year) for one in content.scores.record.scores)
    yield "scores", content.scores, years, ("scores",)
    pages = tuple(one.address for one in content.withdrawn.record.withdrawn if one.is_page)
    yield "withdrawn", content.withdrawn, pages, ("withdrawn",)


def read_and_opened(page: Any) -> Iterator[str]:
    """What people read on a page, and the addresses that they can open."""
    yield from page.itertext()
    yield from page.xpath(".//@href | .//@src")


def words(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).split())


def strings(value: object) -> Iterator[str]:
    """Every text and number in a JSON value."""
    if isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif value is not None:
        yield str(value)


def test_what_a_page_shows_of_a_record_is_in_its_data() -> None:
    """Every text, and every day that stands in a page as a day, of every record of the sample."""
    prepared = prepare(SAMPLE, as_of=build_date("2568-05-15"))
    pages = {
        output.address: html.fragment_fromstring(output.body, create_parent=True)
        for output in prepared.outputs
        if isinstance(output, Page)
    }
    files = {output.address: output.content for output in prepared.outputs if isinstance(output, File)}
    lacking = []
    looked_at = 0
    for name, entry, shown_on, held_by in records(prepared.content):
        shown = to_arabic(words(part for address in shown_on for part in read_and_opened(pages[address])))
        days = {day for address in shown_on for day in pages[address].xpath(".//time/@datetime")}
        data = [json.loads(files[addresses.data_file(dataset, "json")]) for dataset in held_by]
        held = to_arabic(words(strings(data)))
        texts = {words([str(value)]) for kind in (str, int) for _, value in entry.each(kind)}
        texts |= {str(float(score)) for _, score in entry.each(Decimal)}
        texts = {text for text in texts if to_arabic(text) in shown}
        written = {day.isoformat() for _, day in entry.each(date)} & days
        looked_at += len(texts) + len(written)
        lacking += [(name, text) for text in sorted(texts | written) if to_arabic(text) not in held]
    assert looked_at > 1500
    assert lacking == []
