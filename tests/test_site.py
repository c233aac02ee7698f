"""The built sites, walked from their home pages on disk as a browser would walk them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from uuid import uuid5

import html5lib
import pytest
from lxml import etree, html

from prongsai.reading.walk import files_of_drafts
from publishing.built import BASE, BuiltSite
from searched import search_files, searched

CLICKS = 4
FEEDS = {
    "/feed.xml": "application/rss+xml",
    "/atom.xml": "application/atom+xml",
    "/feed.json": "application/feed+json",
}
NOT_FOUND = "/404.html"
FORBIDDEN = re.compile(r"\.(ya?ml|md|map|gz|py|html\.j2)$|lunr|wordcut|tinyseg")
LINKS = "//@href | //@src | //@action | //@data-base | //@poster"
RESOURCES = (
    "//@src | //@srcset | //@poster | //@data | //link[not(@rel='canonical' or @rel='alternate')]/@href"
)


@dataclass(frozen=True)
class Walked:
    """A site on disk with its pages parsed; addresses are from the root, as addresses.txt has them."""

    folder: Path
    built: BuiltSite

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every file by its address; a page's address is that of its folder."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {
            "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html"): path for path in found
        }

    @cached_property
    def pages(self) -> dict[str, Any]:
        """Every HTML page but 404, parsed."""
        return {
            address: html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
            for address, path in self.files.items()
            if path.suffix == ".html" and address != NOT_FOUND
        }

    @cached_property
    def withdrawn(self) -> set[str]:
        """The addresses of pages that only say that they were withdrawn; nothing leads to them."""
        assert self.built.prepared.site
        return {page.address for page in self.built.prepared.site.withdrawn}

    @cached_property
    def not_found(self) -> Any:
        """404.html, parsed."""
        return html.document_fromstring((self.folder / "404.html").read_bytes())

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """The ids in each page."""
        return {address: set(page.xpath("//@id")) for address, page in self.pages.items()}

    def json(self, address: str) -> Any:
        """A JSON file of the site."""
        return json.loads(self.files[address].read_bytes())

    def text(self, address: str) -> str:
        """A text file of the site."""
        return self.files[address].read_text("utf-8")

    def data(self, kind: str) -> Iterator[dict[str, Any]]:
        """The records of one kind of open data, of every year."""
        for address in self.files:
            if re.fullmatch(rf"/data/{kind}(-\d{{4}})?\.json", address):
                yield from self.json(address)

    def fault(self, here: str, link: str) -> str | None:
        """What is wrong with a link of the page at `here`; None when it leads to something or elsewhere."""
        target, anchor = urldefrag(urljoin(BASE.rstrip("/") + here, link))
        if not target.startswith(BASE):
            return None if urlsplit(link).scheme else f"{here} leaves the site's folder by {link}"
        address = unquote(target.removeprefix(BASE.rstrip("/"))).partition("?")[0]
        if address not in self.files:
            return f"{here} leads to nothing by {link}"
        if anchor and unquote(anchor) not in self.ids.get(address, set()):
            return f"{here} leads to no anchor by {link}"
        return None

    def faults(self, here: str, links: list[str]) -> list[str]:
        return [fault for link in links if (fault := self.fault(here, link))]


@pytest.fixture(scope="module")
def walked_content(built_site: BuiltSite) -> Walked:
    return Walked(built_site.folder, built_site)


@pytest.fixture(scope="module")
def walked_sample(built_sample: BuiltSite) -> Walked:
    return Walked(built_sample.folder, built_sample)


@pytest.fixture(params=["content", "sample"])
def site(request: pytest.FixtureRequest) -> Walked:
    """Each of the two sites."""
    walked: Walked = request.getfixturevalue(f"walked_{request.param}")
    return walked


def where(site: Walked, path: str) -> list[str]:
    """Each page where an XPath finds something, with what it finds there first."""
    return [
        f"{here}: {describe(found[0])}" for here, page in site.pages.items() if (found := page.xpath(path))
    ]


def describe(found: Any) -> str:
    return html.tostring(found, encoding="unicode")[:120] if isinstance(found, etree._Element) else str(found)


def copies(page: Any) -> Iterator[str]:
    """The addresses of the copies of pictures that a page offers."""
    for offered in page.xpath("//@srcset"):
        yield from (copy.split()[0] for copy in offered.split(","))


def strings(value: Any) -> Iterator[str]:
    """Every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def test_every_page_is_within_four_clicks(site: Walked) -> None:
    """From the home page each page is reached by at most four links, without a search."""
    reached, front = {"/"}, {"/"}
    for _ in range(CLICKS):
        targets = {
            urldefrag(urljoin(BASE.rstrip("/") + here, link))[0].removeprefix(BASE.rstrip("/"))
            for here in front
            for link in site.pages[here].xpath("//a/@href")
        }
        front = (targets & set(site.pages)) - reached
        reached |= front
    assert set(site.pages) - reached == site.withdrawn


def test_every_link_leads_somewhere(site: Walked) -> None:
    """Links, anchors, pictures, styles and scripts of all pages exist below the site's own folder."""
    faults = [
        fault
        for here, page in site.pages.items()
        for fault in site.faults(here, [*page.xpath(LINKS), *copies(page)])
    ]
    assert faults == []


def test_the_search_finds_its_worker_and_records(site: Walked) -> None:
    """What Material's script is told of the search leads to the worker and to records that exist."""
    for here, page in site.pages.items():
        config = json.loads(page.xpath("string(//script[@id='__config'])"))
        assert site.fault(here, config["search"]) is None
        assert urljoin(BASE.rstrip("/") + here, config["base"] + "/") == BASE
    found = searched(search_files(site.built.prepared.outputs))
    places = [
        f"{location}#{anchor}"
        for location, page in found.items()
        for anchor, *_ in (*page.sections, *page.files)
    ]
    assert len(found) > 20 and len(places) > 20
    assert site.faults("/", [*found, *places]) == []


def test_styles_ask_for_files_that_exist(site: Walked) -> None:
    """Fonts and pictures named in style sheets are on the site."""
    found = 0
    for address in [address for address in site.files if address.endswith(".css")]:
        links = [link.strip("\"'") for link in re.findall(r"url\(([^)]+)\)", site.text(address))]
        links = [link for link in links if not link.startswith("data:")]
        assert site.faults(address, links) == []
        found += len(links)
    assert found


def test_nothing_starts_at_the_root_of_the_host(site: Walked) -> None:
    """The site lies below a folder, so no link of a page begins with a slash."""
    assert where(site, "//@*[starts-with(., '/')]") == []


def test_not_found_page_works_at_any_depth(site: Walked) -> None:
    """404.html is shown for addresses of any depth, so all its links are absolute and lead somewhere."""
    links = site.not_found.xpath(LINKS)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(("/repo/", "#", "https://"))] == []
    assert site.faults(NOT_FOUND, [link for link in links if not link.startswith("#")]) == []


def test_titles_and_descriptions_are_unique(site: Walked) -> None:
    """Nobody meets two pages with one name, in a list of tabs or of search results."""
    for path in ("string(//title)", "string(//meta[@name='description']/@content)"):
        found: dict[str, list[str]] = {}
        for here, page in site.pages.items():
            found.setdefault(page.xpath(path).strip(), []).append(here)
        assert "" not in found
        assert {text: pages for text, pages in found.items() if len(pages) > 1} == {}


def test_language_and_heading(site: Walked) -> None:
    """Every page is in Thai and has one heading of the first level, which is not empty."""
    for here, page in [*site.pages.items(), (NOT_FOUND, site.not_found)]:
        assert page.get("lang") == "th", here
        assert [bool(heading.text_content().strip()) for heading in page.xpath("//h1")] == [True], here


def test_headings_leave_no_level_out(site: Walked) -> None:
    """A heading is at most one level below the one before it."""
    for here, page in site.pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False)), here


def test_tables_say_what_they_are(site: Walked) -> None:
    """Every table has a caption, every heading cell a scope."""
    assert where(site, "//table[not(normalize-space(caption))]") == []
    assert where(site, "//table[not(.//th)]") == []
    scopes = " or ".join(f"@scope='{scope}'" for scope in ("col", "row", "colgroup", "rowgroup"))
    assert where(site, f"//th[not({scopes})]") == []


def test_pictures_have_words(site: Walked) -> None:
    """Every picture has an alternative text."""
    assert where(site, "//img[not(@alt)]") == []


def test_fields_have_labels(site: Walked) -> None:
    """Whatever can be filled in says what for; labels and descriptions point at what is there."""
    fields = "//*[self::input or self::select or self::textarea][not(@hidden or @type='hidden')]"
    named = "@aria-label or ancestor::label or @id = //label/@for"
    assert where(site, f"{fields}[not({named})]") == []
    assert where(site, "//button[not(normalize-space() or @aria-label)]") == []
    for here, page in site.pages.items():
        named_ids = page.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls | //label/@for")
        assert {name for ids in named_ids for name in ids.split()} <= site.ids[here], here


def test_ids_are_unique_in_a_page(site: Walked) -> None:
    """An anchor leads to one place."""
    for here, page in site.pages.items():
        ids = page.xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), here


def test_canonical_is_the_public_address(site: Walked) -> None:
    """Each page names its own public address; 404 names none and stays out of search engines."""
    for here, page in site.pages.items():
        public = BASE.rstrip("/") + here
        assert page.xpath("//link[@rel='canonical']/@href") == [public]
        assert page.xpath("//meta[@property='og:url']/@content") == [public]
    assert not site.not_found.xpath("//link[@rel='canonical']")
    assert site.not_found.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_feeds_are_found_from_every_page(site: Walked) -> None:
    """The head of each page leads to the three feeds, with their media types, and to its own if any."""
    for here, page in site.pages.items():
        found = {
            "/" + urljoin(BASE.rstrip("/") + here, link.get("href")).removeprefix(BASE): link.get("type")
            for link in page.xpath("/html/head/link[@rel='alternate']")
        }
        own = {address: media_type for address, media_type in found.items() if address.startswith("/feeds/")}
        assert found == FEEDS | own, here
        assert set(own) <= set(site.files) and set(own.values()) <= {"application/rss+xml"}, here


def test_pages_are_valid_html(site: Walked) -> None:
    """A strict parser finds nothing to mend, in a page of each kind."""
    kinds = {page.xpath("string(//article/@class)"): here for here, page in site.pages.items()}
    assert len(kinds) > 10
    for here in [*kinds.values(), NOT_FOUND]:
        try:
            html5lib.HTMLParser(strict=True).parse(site.files[here].read_bytes(), transport_encoding="utf-8")
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{here}: {error}")


def test_no_style_or_handler_is_written_into_tags(site: Walked) -> None:
    """A content security policy without `unsafe-inline` can be set, and nothing active hides in a link."""
    assert where(site, "//@style") == []
    assert where(site, "//@*[starts-with(name(), 'on')]") == []
    assert where(site, "//style") == []
    assert where(site, "//a[starts-with(@href, 'javascript:') or starts-with(@href, 'data:')]") == []


def test_nothing_is_fetched_from_another_host(site: Walked) -> None:
    """Scripts, styles, fonts and pictures are all the site's own; links to other sites are links."""
    for here, page in [*site.pages.items(), (NOT_FOUND, site.not_found)]:
        fetched = [urljoin(BASE.rstrip("/") + here, link) for link in page.xpath(RESOURCES)]
        assert len(fetched) > 3
        assert [link for link in fetched if not link.startswith(BASE)] == [], here
    for address in [address for address in site.files if address.endswith(".css")]:
        assert not re.search(r"(url\(|@import)\s*[\"']?(https?:)?//", site.text(address)), address


def test_sitemap_lists_exactly_the_pages(site: Walked) -> None:
    """Search engines get every page that stands once, by its public address, and not the 404 page."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = etree.fromstring(site.files["/sitemap.xml"].read_bytes()).xpath(
        "//s:loc/text()", namespaces=names
    )
    assert sorted(listed) == sorted(
        BASE.rstrip("/") + address for address in site.pages.keys() - site.withdrawn
    )
    for address, page in site.pages.items():
        robots = page.xpath("/html/head/meta[@name='robots']/@content")
        assert robots == (["noindex"] if address in site.withdrawn else []), address


def last_modified(site: Walked) -> dict[str, str]:
    """The days in the sitemap by address."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    rows = etree.fromstring(site.files["/sitemap.xml"].read_bytes()).xpath(
        "//s:url[s:lastmod]", namespaces=names
    )
    return {row[0].text.removeprefix(BASE.rstrip("/")): row[1].text for row in rows}


def test_sitemap_days_come_from_records(site: Walked) -> None:
    """A measure's day is that of its latest result or duty done, an article's that of its latest change."""
    found = last_modified(site)
    expected: dict[str, str | None] = {}
    for measure in site.data("measures"):
        days = [result["updated"] or result["published"] or result["date"] for result in measure["results"]]
        days += [done["date"] for duty in measure["follow_up"] for done in duty["done"]]
        days += [duty["updated"] for duty in measure["follow_up"]]
        expected[address_of(measure)] = max(filter(None, days), default=None)
    for news in site.data("news"):
        if news["kind"] == "article":
            expected[address_of(news)] = news["updated"] or news["date"]
    assert expected
    assert {address: found.get(address) for address in expected} == expected
    kinds = ("oit", "measures", "news", "statistics", "scores", "channels", "questions")
    written = set(strings([list(site.data(kind)) for kind in kinds]))
    assert set(found.values()) <= written


def address_of(row: dict[str, Any]) -> str:
    """The address in a record of open data."""
    url: str = row["url"]
    return url.removeprefix(BASE.rstrip("/"))


def test_only_what_people_need_is_published(site: Walked) -> None:
    """No source file, no source map, no compressed sitemap and no foreign word splitter goes online."""
    assert [address for address in site.files if FORBIDDEN.search(address)] == []


def feed_ids(site: Walked) -> set[str]:
    """The feed ids of all news, withdrawn ones too, made once more from the uuid and the identities."""
    agency = site.built.prepared.content.agency
    assert agency
    gone = (re.fullmatch(r"/news/(\d{4}/[a-z0-9-]+)/", address) for address in site.withdrawn)
    identities = {f"news:{address[1]}" for address in gone if address}
    identities |= {news["id"] for news in site.data("news")}
    return {uuid5(agency.record.uuid, identity).urn for identity in identities}


def test_addresses_are_what_is_there(site: Walked) -> None:
    """addresses.txt is sorted, names every file but the theme's own, and the id of every piece of news."""
    text = site.text("/data/addresses.txt")
    assert text.endswith("\n")
    lines = text.splitlines()
    assert lines == sorted(set(lines))
    of_theme = {NOT_FOUND, "/search/search_index.json"}
    posters = re.compile(r"/contact/posters/.+\.(pdf|svg)")
    of_posters = {address for address in site.files if posters.fullmatch(address)}
    parts = re.compile(r"/search/[a-z]+-[0-9-]+\.json")  # They come and go with the size of the site.
    there = {one for one in site.files if not one.startswith("/assets/") and not parts.fullmatch(one)}
    there -= of_theme | of_posters
    assert of_posters, "posters go with their channel, so they are not listed"
    assert set(lines) == there | feed_ids(site)
    assert feed_ids(site)


KEYS = {
    "measures": "id url title instrument indicator question issue units steps follow_up results",
    "oit": "id url title indicator group topics status units links elements",
    "news": "id url title date kind",
    "channels": "id purposes kind values",
}


@pytest.mark.parametrize("kind", KEYS)
def test_open_data_has_the_agreed_fields(site: Walked, kind: str) -> None:
    """Each record has the fields that others rely on, and a CSV beside it has as many rows."""
    rows = list(site.data(kind))
    assert all(set(KEYS[kind].split()) <= set(row) for row in rows)
    for address in site.files:
        if re.fullmatch(rf"/data/{kind}(-\d{{4}})?\.csv", address):
            assert site.files[address].read_bytes().startswith(b"\xef\xbb\xbf")
            assert address.replace(".csv", ".json") in site.files


def test_addresses_in_open_data_exist(site: Walked) -> None:
    """Every address of the site in JSON, its own feeds' texts included, leads to something."""
    for address in [address for address in site.files if address.endswith(".json")]:
        found = [text for text in strings(site.json(address)) if text.startswith(BASE)]
        assert site.faults(address, found) == []
    assert [row for row in site.data("measures") if address_of(row) not in site.pages] == []


def test_every_record_has_its_page(site: Walked) -> None:
    """Each measure, each item of an answered year and each article that was read has a page of its own."""
    content = site.built.prepared.content
    expected = {f"/measures/{year}/{name}/" for year, named in content.measures.items() for name in named}
    expected |= {f"/news/{year}/{name}/" for year, named in content.news.items() for name in named}
    expected |= {
        f"/oit/{year}/{item.id.lower()}/"
        for year in content.answers
        for item in content.catalogues[year].record.items
    }
    expected |= {f"/{name}/" for name in content.pages}
    assert len(expected) > 40
    assert expected - set(site.pages) == set()
    unpublished = files_of_drafts(content)
    assert {f"/files/{path}" for path in content.files if path not in unpublished} - set(site.files) == set()


def test_feeds_lead_into_the_site(site: Walked) -> None:
    """What entries link and enclose is on the site; an enclosure tells its true size."""
    names = {"atom": "http://www.w3.org/2005/Atom"}
    rss = etree.fromstring(site.files["/feed.xml"].read_bytes())
    atom = etree.fromstring(site.files["/atom.xml"].read_bytes())
    links = rss.xpath("//item/link/text()") + atom.xpath("//atom:link/@href", namespaces=names)
    contents = rss.xpath("//*[local-name()='encoded']/text()")
    contents += [item["content_html"] for item in site.json("/feed.json")["items"]]
    for text in contents:
        links += html.fragment_fromstring(text, create_parent=True).xpath("//@href | //@src")
    assert len(links) > 10 and all(":" in link for link in links)
    assert site.faults("/feed.xml", links) == []
    for enclosure in rss.xpath("//enclosure"):
        path = site.files["/" + enclosure.get("url").removeprefix(BASE)]
        assert int(enclosure.get("length")) == path.stat().st_size


def test_feed_entries_are_dated_in_thailand(site: Walked) -> None:
    """Each entry has its own id and a day of the common era in Thai time, none after the build."""
    rss = etree.fromstring(site.files["/feed.xml"].read_bytes())
    as_of = site.built.prepared.site and site.built.prepared.site.as_of
    moments = [parsedate_to_datetime(text) for text in rss.xpath("//item/pubDate/text()")]
    assert moments and as_of
    assert all(moment.utcoffset() == timedelta(hours=7) for moment in moments)
    assert all(moment.year >= 2000 and moment.date() <= as_of for moment in moments)
    assert moments == sorted(moments, reverse=True)
    ids = rss.xpath("//item/guid/text()")
    assert len(ids) == len(set(ids)) == len(moments)
    assert set(ids) <= feed_ids(site)


def test_site_says_of_nobody_that_he_is_late(site: Walked) -> None:
    """A missing record is not lateness: the word for it is in no page and no data; no days are counted."""
    told = (".html", ".json", ".xml", ".csv", ".ics", ".js")
    texts = [address for address, path in site.files.items() if path.suffix in told]
    assert [address for address in texts if "เกินกำหนด" in site.text(address)] == []
    counted = re.compile("(?:เกิน|เลย|พ้น|ล่าช้า|ช้า)(?:มา|ไป|แล้ว|กว่า| )*[0-9๐-๙]+ *วัน")
    duties = [address for address in texts if address == "/" or re.match("/(?:calendar|measures)/", address)]
    assert duties and [address for address in duties if counted.search(site.text(address))] == []


def test_measures_of_the_first_user_are_dated_as_filed(walked_content: Walked) -> None:
    """The days in the sitemap are those of the report: 3 and 5 April, with no day where none is written."""
    found = last_modified(walked_content)
    assert found["/measures/2566/hr/"] == "2023-04-03"
    assert "/oit/2566/o1/" not in found and "/contact/" not in found
