"""What the first visit to a page weighs as servers send it (gzip), but for lazy pictures and search data."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from browser.kinds import KINDS, NOT_FOUND, WRITTEN, pages_of
from publishing.built import BASE, BuiltSite

MOST = 100_000
MOST_STYLE = 14_000
"""Bytes; a telephone on a slow line has the page in under three seconds."""
ASKED_FOR = (
    "//script/@src | //img[not(@loading='lazy')]/@src"
    " | //link[@rel='stylesheet' or @rel='icon' or @rel='manifest']/@href"
)
PACKED = (".woff2", ".png", ".jpg", ".jpeg", ".webp", ".ico")
"""What is as small as it gets."""


@cache
def weight(file: Path) -> int:
    """The bytes that are sent of a file."""
    content = file.read_bytes()
    return len(content if file.suffix in PACKED else gzip.compress(content, 6))


def fetched(folder: Path, file: Path) -> set[Path]:
    """A page's file and every file that a browser asks for by itself, fonts of the styles among them."""
    page = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    here = BASE + file.relative_to(folder).as_posix()
    links = {urljoin(here, link) for link in page.xpath(ASKED_FOR)}
    for style in [link for link in links if link.endswith(".css")]:
        written = (folder / style.removeprefix(BASE)).read_text("utf-8")
        links |= {urljoin(style, font) for font in re.findall(r"url\(\"?([^)\"]+\.woff2)", written)}
    return {file, *(folder / link.removeprefix(BASE) for link in links)}


def heaviest(built: BuiltSite, kind: str) -> Path:
    """The file of the page of a kind whose own text weighs most."""
    assert built.prepared.site
    if kind == NOT_FOUND:
        return built.folder / "404.html"
    found = built.prepared.site.pages if kind == WRITTEN else pages_of(built, kind)
    files = (built.folder / page.address.removeprefix("/") / "index.html" for page in found)
    return max(files, key=weight)


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_visit_is_light(built_sample: BuiltSite, kind: str) -> None:
    """Page, styles, scripts, fonts and icons of the heaviest page of each kind."""
    found = {file.name: weight(file) for file in fetched(built_sample.folder, heaviest(built_sample, kind))}
    assert {"prongsai.css", "prongsai.js", "sarabun-400.woff2", "icon.svg"} <= set(found)
    assert sum(found.values()) < MOST, found


def test_the_style_stays_small(built_sample: BuiltSite) -> None:
    """It holds every page back, on a slow line for as long as it takes."""
    (style,) = built_sample.folder.rglob("*.css")
    assert 5_000 < weight(style) < MOST_STYLE
