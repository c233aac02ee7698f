"""The page of open data: every file, its size, its fields, and no terms that nobody stated."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY
from prongsai.rendering.data import oit

Parsed = Callable[..., dict[str, Any]]
FILES = {**AGENCY, "oit/2566.yml": "year: 2566\nitems:\n  O1: {status: none, statement: ไม่มี}\n"}


def test_each_year_is_there_in_each_form(parsed: Parsed) -> None:
    """With its size; Excel, which most people want, stands first."""
    (section,) = parsed(FILES)["/data/"].xpath(".//section[@aria-labelledby='data-oit']")
    assert section.xpath(".//ul[@class='toolbar']//a/@href") == [
        "oit-2566.xlsx",
        "oit-2566.csv",
        "oit-2566.json",
    ]
    assert all("KB)" in link.text_content() for link in section.xpath(".//ul[@class='toolbar']//a"))
    assert "๔๓ แถว" in section.xpath("string(.//ul)")


def test_every_field_is_explained(parsed: Parsed) -> None:
    """By its name and the label of the model, folded away."""
    (section,) = parsed(FILES)["/data/"].xpath(".//section[@aria-labelledby='data-oit']")
    assert section.xpath(".//details//dt/code/text()") == [column.name for column in oit.COLUMNS]
    titles = [title.strip() for title in section.xpath(".//details//dt/text()")]
    assert [title for title in titles if title] == [column.title for column in oit.COLUMNS]


def test_no_terms_are_claimed(parsed: Parsed) -> None:
    """The agency has stated none, and the page says so and how to ask."""
    (section,) = parsed(FILES)["/data/"].xpath(".//section[@aria-labelledby='terms']")
    assert "ยังไม่ได้ประกาศ" in section.xpath("string(.)")
    assert section.xpath(".//a/@href") == ["../contact/"]
