"""Addresses: permanent, apart from one another, and reached from any page."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.model.channels import Purpose
from prongsai.site import addresses
from prongsai.thai.fiscal import Round

ROOT = "https://example.org"
SEGMENT = st.text("abc019-", min_size=1, max_size=3)
FOLDER = st.lists(SEGMENT, max_size=4).map(lambda parts: "".join(f"/{part}" for part in parts) + "/")
FILE = st.builds("{}{}.pdf".format, FOLDER, SEGMENT)
ANCHOR = st.just("") | SEGMENT.map("#{}".format)


@given(here=FOLDER, there=FOLDER | FILE, anchor=ANCHOR)
def test_the_way_leads_to_the_address(here: str, there: str, anchor: str) -> None:
    """From any page to any page, file or anchor, a browser that follows the way comes to the address."""
    way = addresses.relative(here, there + anchor)
    assert urljoin(ROOT + here, way) == ROOT + there + anchor
    assert not way.startswith("/"), "the site may lie below another"


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("/", "/", "./"),
        ("/", "/oit/2566/o24/", "oit/2566/o24/"),
        ("/oit/2566/o24/", "/", "../../../"),
        ("/measures/2566/hr/", "/measures/2566/hr/#result-6-months", "#result-6-months"),
        ("/news/", "/files/2566/report.pdf", "../files/2566/report.pdf"),
    ],
)
def test_the_way_as_written(here: str, there: str, way: str) -> None:
    """Ways are as short as they can be."""
    assert addresses.relative(here, there) == way


def test_addresses_that_people_hold() -> None:
    """Every form of address, word for word: a change here breaks links that are printed on paper."""
    assert [
        addresses.oit_year(2566),
        addresses.oit_item(2566, "O24"),
        addresses.measure_year(2566),
        addresses.measure(2566, "hr"),
        addresses.result(2566, "hr", "6-months"),
        addresses.report(2566, Round.SIX_MONTHS),
        addresses.report(2566, Round.TWELVE_MONTHS),
        addresses.news_page(1),
        addresses.news_page(2),
        addresses.news_year(2566),
        addresses.news_article(2566, "training"),
        addresses.written_page("about"),
        addresses.published_file("2566/report.pdf"),
        addresses.data_file("oit-2566", "csv"),
    ] == [
        "/oit/2566/",
        "/oit/2566/o24/",
        "/measures/2566/",
        "/measures/2566/hr/",
        "/measures/2566/hr/#result-6-months",
        "/measures/2566/report-6-months/",
        "/measures/2566/report-12-months/",
        "/news/",
        "/news/page/2/",
        "/news/2566/",
        "/news/2566/training/",
        "/about/",
        "/files/2566/report.pdf",
        "/data/oit-2566.csv",
    ]


def test_each_purpose_has_a_page_of_its_own() -> None:
    """No two purposes share a page."""
    assert set(addresses.PURPOSES) == set(Purpose)
    assert len(set(addresses.PURPOSES.values())) == len(Purpose)
