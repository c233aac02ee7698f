"""What is submitted to the assessment on one day, as a record to keep and to compare with later ones."""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from prongsai.model.frozen import Frozen, FrozenFile, FrozenItem
from prongsai.reading.markdown import links_of
from prongsai.reading.schemas import modeline
from prongsai.rendering.data import oit
from prongsai.rendering.data.rows import Row
from prongsai.rendering.markdown import site_address
from prongsai.site import addresses
from prongsai.site.oit import OitItem, OitYear
from prongsai.site.site import Site
from prongsai.thai.months import typed_date
from prongsai.thai.text import normalise

_FILES = addresses.published_file("")


def freeze(site: Site, year: OitYear, until: date | None = None) -> Frozen:
    """The items of a fiscal year as they are on the day of the site."""
    rootless = replace(site, base_url="")
    return Frozen(
        year=year.year,
        date=site.as_of,
        until=until,
        items={item.item.id: _item(rootless, item) for item in year.items},
    )


def as_now(site: Site, years: Collection[int]) -> dict[int, dict[str, FrozenItem]]:
    """The items of fiscal years (B.E.) as they would be frozen today, by year and number."""
    return {year.year: freeze(site, year).items for year in site.oit_years if year.year in years}


def path(frozen: Frozen) -> str:
    """Where the record is kept, below content/."""
    return f"frozen/{frozen.year}-{typed_date(frozen.date)}.yml"


def as_yaml(frozen: Frozen) -> str:
    """The record as a file, which `reading` reads back to the same."""
    rows = [
        "# ข้อมูลที่ส่งตอบแบบประเมิน เขียนด้วยคำสั่ง prongsai itas --freeze ห้ามแก้ ไม่เผยแพร่บนเว็บไซต์",
        f"year: {frozen.year}",
        f"date: {typed_date(frozen.date)}",
        *([f"until: {typed_date(frozen.until)}"] if frozen.until else []),
        "items:",
    ]
    for number, item in frozen.items.items():
        rows += [f"  {number}:", *(f"    {row}" for row in _rows(item))]
    return "\n".join([modeline(path(frozen)) + rows[0], *rows[1:], ""])


def _rows(item: FrozenItem) -> Iterator[str]:
    yield from ("addresses:", *(f"  - {_quoted(address)}" for address in item.addresses))
    if item.files:
        yield "files:"
    for file in item.files:
        yield from (f"  - path: {_quoted(file.path)}", f"    sha256: {_quoted(file.sha256)}")
    yield f"record: {_quoted(item.record)}"


def _item(site: Site, item: OitItem) -> FrozenItem:
    evidence = [link.address for link in item.evidence]
    written = [address for address in _in_texts(item) if address]
    files = dict.fromkeys(
        address.removeprefix(_FILES) for address in (*evidence, *written) if address.startswith(_FILES)
    )
    return FrozenItem(
        addresses=tuple(dict.fromkeys((item.address, *evidence, *written))),
        files=tuple(
            FrozenFile(path=file, sha256=site.files[file].sha256) for file in files if file in site.files
        ),
        record=_canonical(oit.row(site, item)),
    )


def _in_texts(item: OitItem) -> Iterator[str]:
    """The addresses that the item's own texts lead to."""
    for text in (item.answer.explanation, item.answer.text):
        for link in links_of(text or ""):
            yield site_address(link.url, item.year) or link.url


def _canonical(row: Row) -> str:
    """The one way to write a row: keys sorted, no space between, on one line."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return normalise(text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
