"""The site as one value: words in the agency's digits, addresses, hand-written pages."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.reading.content import Content
from prongsai.site.site import Site, join

Joined = Callable[..., Site]


@pytest.mark.parametrize(("style", "words"), [("thai", "๒๕๖๖"), ("arabic", "2566")])
def test_words_of_ours_are_in_the_agencys_digits(joined: Joined, style: str, words: str) -> None:
    """Years and counts follow `digits`; nothing else of a word changes."""
    site = joined({"agency.yml": f"{AGENCY['agency.yml']}digits: {style}\n"})
    assert site.year_words(2566) == f"ปีงบประมาณ พ.ศ. {words}"
    assert site.in_style("ไม่มีตัวเลข: ก–ฮ") == "ไม่มีตัวเลข: ก–ฮ"


def test_units_by_name_in_the_order_given(joined: Joined) -> None:
    """An id that is no unit has no name."""
    units = "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n  - {id: clerk, name: สำนักปลัด}\n"
    site = joined({"agency.yml": AGENCY["agency.yml"] + units})
    assert site.unit_names(("clerk", "nobody", "hr")) == ("สำนักปลัด", "งานการเจ้าหน้าที่")


def test_absolute_has_the_folder_of_the_site(joined: Joined) -> None:
    """The site may lie below the root of its host."""
    assert joined(AGENCY).absolute("/oit/2566/") == "https://example.org/repo/oit/2566/"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("---\ntitle: ตามหัวไฟล์\n---\n# หัวข้อ\n", "ตามหัวไฟล์"),
        ("คำนำ\n\n# หัวข้อ\n\n# หัวข้อที่สอง\n", "หัวข้อ"),
        ("## หัวข้อย่อย\n", "about"),
    ],
)
def test_title_of_a_written_page(joined: Joined, written: str, title: str) -> None:
    """As the head says; else the first heading; else the name of the file."""
    (page,) = joined({**AGENCY, "about.md": written}).pages
    assert (page.address, page.title) == ("/about/", title)


def test_written_pages_are_by_address(joined: Joined) -> None:
    """The order does not depend on the disk; the introduction of the home page is none of them."""
    site = joined({**AGENCY, "b.md": "ข\n", "a.md": "ก\n", "index.md": "คำนำ\n"})
    assert [page.address for page in site.pages] == ["/a/", "/b/"]
    assert site.introduction is not None and site.introduction.body.strip() == "คำนำ"


def test_no_site_without_an_agency() -> None:
    """The checks stop such a content before; a program that joins it all the same is told."""
    with pytest.raises(ValueError, match=r"agency\.yml"):
        join(Content(), base_url="https://example.org/", as_of=date(2023, 1, 15))
