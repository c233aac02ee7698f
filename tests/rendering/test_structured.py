"""What pages say to programs (JSON-LD): the same as to people, and nothing that no record states."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from lxml import html
from markupsafe import Markup

from cases import AGENCY, WriteContent
from prongsai.model.channels import Purpose
from prongsai.publishing.prepare import gather
from prongsai.rendering import structured
from prongsai.rendering.output import Page
from prongsai.site import addresses
from prongsai.site.site import Site
from publishing.built import BASE, BuiltSite

HOME = BASE.rstrip("/")
CHANNELS = """\
channels:
  - id: telephone
    kind: phone-fax
    title: โทรศัพท์กลาง
    purposes: [contact]
    values: ['โทร. 0-0000-0001 ต่อ 12 โทรสาร 0-0000-0002']
    hours: วันและเวลาราชการ
  - id: email
    kind: email
    purposes: [contact]
    values: [saraban@example.go.th]
  - id: box
    kind: box
    purposes: [contact]
    values: [หน้าสำนักงาน]
  - id: closed
    kind: phone
    purposes: [contact]
    values: [0-0000-0009]
    until: 2566-01-01
"""
NEWS = """\
---
title: ตลาดนัด </script><b>
date: 2566-05-01
updated: 2566-05-20
---
ข้อความ
"""


@pytest.fixture
def site(content: WriteContent) -> Site:
    """A municipality of a few channels and one piece of news."""
    files = {**AGENCY, "channels.yml": CHANNELS, "news/2566/market.md": NEWS}
    gathered = gather(content(files), as_of=date(2023, 6, 1), base_url=BASE)
    assert gathered.site
    return gathered.site


def said(head: str) -> list[dict[str, Any]]:
    """The things that a page's JSON-LD tells of."""
    scripts = html.fromstring(f"<div>{head}</div>").xpath("//script[@type='application/ld+json']/text()")
    return [thing for script in scripts for thing in json.loads(script)["@graph"]]


def pages(built: BuiltSite) -> Iterator[tuple[Page, list[dict[str, Any]]]]:
    """The record pages of a site, each with what it says."""
    assert built.prepared.site
    for output in built.prepared.outputs:
        if isinstance(output, Page):
            yield output, said(structured.script(built.prepared.site, output))


def inside(value: Any) -> Iterator[Any]:
    """A value of JSON, and every value in it."""
    yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from inside(part)


def test_no_text_ends_the_script(site: Site) -> None:
    """Whatever a title holds, the script ends at its own end, and programs read the title as written."""
    script = structured.as_script([structured.article(site, site.news[0])])
    assert script.count("<") == 2
    assert said(script)[0]["headline"] == "ตลาดนัด </script><b>"
    assert structured.as_script([]) == Markup("")


def test_news(site: Site) -> None:
    """Days in C.E.; the agency speaks; what was not written, such as a picture, is not said."""
    article = structured.article(site, site.news[0])
    assert article["@type"] == "NewsArticle"
    assert (article["datePublished"], article["dateModified"]) == ("2023-05-01", "2023-05-20")
    assert article["url"] == f"{HOME}/news/2566/market/"
    assert article["publisher"]["name"] == "เทศบาลตำบลตัวอย่าง"
    assert "image" not in article


def test_channels(site: Site) -> None:
    """Each open channel is a contact point: numbers as they are dialled, else how it is used in words."""
    found = structured.organization(site, Purpose.CONTACT)
    assert found["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "เมืองตัวอย่าง",
        "addressRegion": "ตัวอย่าง",
        "addressCountry": "TH",
    }
    telephone, email, box = found["contactPoint"]
    assert (telephone["telephone"], telephone["faxNumber"]) == ("+6600000001;ext=12", "+6600000002")
    assert telephone["description"].endswith("วันและเวลาราชการ")
    assert telephone["@id"] == f"{HOME}/contact/#channel-telephone"
    assert email["email"] == "saraban@example.go.th"
    assert box["description"] == "หน้าสำนักงาน" and not {"telephone", "email", "url"} & set(box)


def test_the_home_page_tells_of_the_site_and_where_to_search(built_sample: BuiltSite) -> None:
    """One place for the words of a query, on the page of search."""
    things = next(things for page, things in pages(built_sample) if page.address == addresses.HOME)
    website, agency = things
    assert website["potentialAction"]["target"]["urlTemplate"] == f"{BASE}search/?q={{search_term_string}}"
    assert website["publisher"]["@id"] == agency["@id"]
    assert agency["@type"] == "GovernmentOrganization"


def test_the_way_to_a_page_is_the_one_that_people_see(built_sample: BuiltSite) -> None:
    """Breadcrumbs for programs have the words and addresses of those on the page."""
    counted = 0
    for page, things in pages(built_sample):
        shown = html.fromstring(page.body).xpath("//nav[@class='breadcrumbs']//li")
        found = [thing["itemListElement"] for thing in things if thing["@type"] == "BreadcrumbList"]
        assert len(found) == bool(shown), page.address
        if shown:
            assert [place["name"] for place in found[0]] == [step.text_content().strip() for step in shown]
            assert found[0][-1]["item"] == HOME + page.address
            counted += 1
    assert counted > 100


def test_everything_named_exists(built_sample: BuiltSite) -> None:
    """Addresses below the site's own are those of pages, files and anchors; nothing is said that is empty."""
    listed = {f"{HOME}{one}" for one in (built_sample.folder / "data/addresses.txt").read_text().split()}
    kinds = set()
    for page, things in pages(built_sample):
        kinds |= {value["@type"] for value in inside(things) if isinstance(value, dict) and "@type" in value}
        assert all(value not in ("", None, [], {}) for thing in things for value in inside(thing))
        for value in inside(things):
            if isinstance(value, str) and value.startswith(BASE) and "#" not in value and "?" not in value:
                assert value in listed, page.address
            elif isinstance(value, dict) and value.get("@type") == "ContactPoint":
                where, _, anchor = value["@id"].partition("#")
                assert where == HOME + page.address and f'id="{anchor}"' in page.body
    assert {"NewsArticle", "Dataset", "DataDownload", "ContactPoint", "WebSite", "DataCatalog"} <= kinds


def test_days_are_of_the_common_era(built_sample: BuiltSite) -> None:
    """Programs everywhere read them: no year of the Buddhist era in a day or an interval."""
    names = ("datePublished", "dateModified", "temporalCoverage")
    found = [
        thing[name]
        for _, things in pages(built_sample)
        for thing in inside(things)
        if isinstance(thing, dict)
        for name in names
        if name in thing
    ]
    assert len(found) > 20
    assert [day for day in found if not all(part.startswith("20") for part in day.split("/"))] == []
