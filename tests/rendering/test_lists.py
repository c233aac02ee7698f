"""The sitemap and the list of addresses."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import lists, render
from prongsai.rendering.output import File, Page
from prongsai.site.site import Site, join


@pytest.fixture
def site(content: WriteContent) -> Site:
    """A municipality with one article, one hand-written page and one file."""
    files: dict[str, str | bytes] = {
        **AGENCY,
        "about.md": "# เกี่ยวกับ\n",
        "news/2566/fair.md": "---\ntitle: งานวัด\ndate: 2566-05-01\nupdated: 2566-05-09\n---\nข้อความ\n",
        "files/2566/plan.pdf": b"%PDF",
    }
    return join(read(content(files)).content, base_url="https://example.org/ก&ข/", as_of=date(2023, 6, 1))


def page(address: str, updated: date | None = None) -> Page:
    return Page(address=address, kind="home", title="ก", description="ข", body="", updated=updated)


def test_sitemap_has_days_only_where_staff_wrote_them(site: Site) -> None:
    """Each page once, in order; hand-written ones among them; no day is made up."""
    pages = [page("/news/2566/fair/", date(2023, 5, 9)), page("/")]
    written = lists.sitemap(site, pages)
    assert written.address == "/sitemap.xml"
    rows = etree.fromstring(written.content)
    base = "https://example.org/ก&ข"
    assert [[cell.text for cell in row] for row in rows] == [
        [f"{base}/"],
        [f"{base}/about/"],
        [f"{base}/news/2566/fair/", "2023-05-09"],
    ]


@pytest.mark.parametrize(
    ("base_url", "written"),
    [
        ("https://example.org/", ["User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"]),
        ("https://example.org/repo/", []),
    ],
)
def test_robots_are_told_at_the_root_of_a_host(site: Site, base_url: str, written: list[str]) -> None:
    """Below a folder nobody would ask for the file."""
    found = lists.robots(replace(site, base_url=base_url))
    assert [(file.address, file.content.decode()) for file in found] == [
        ("/robots.txt", text) for text in written
    ]


def test_addresses_name_everything_once(site: Site) -> None:
    """Pages, files, published files, feed ids and the list itself, sorted."""
    outputs: list[Page | File] = [page("/"), File(address="/feed.xml", make=bytes), page("/news/")]
    lines = lists.all_addresses(site, outputs).content.decode().splitlines()
    urns = [news.feed_id.urn for news in site.news]
    assert lines == [
        "/",
        "/about/",
        "/data/addresses.txt",
        "/feed.xml",
        "/files/2566/plan.pdf",
        "/news/",
        *urns,
    ]


def test_every_output_is_listed(site: Site) -> None:
    """Each output has an address of its own; all but posters and parts of what search reads are listed."""
    outputs = tuple(render(site))
    addresses = [output.address for output in outputs]
    assert len(addresses) == len(set(addresses)) > 15
    listed = next(output for output in outputs if output.address == "/data/addresses.txt")
    assert isinstance(listed, File)
    come_and_go = ("/contact/posters/", "/search/heads-", "/search/texts-", "/search/files-")
    unlisted = {one for one in addresses if one.startswith(come_and_go) and not one.endswith("/")}
    assert set(addresses) - unlisted <= set(listed.content.decode().splitlines())
