"""YAML guesses no type: what staff typed is what the site says."""

import pytest

from cases import AGENCY, WriteContent
from prongsai.model.channels import Channels
from prongsai.reading.content import read
from prongsai.reading.decode import Entry, decode
from prongsai.reading.document import parse


def channels(field: str) -> Entry[Channels]:
    """Channels with one channel, which ends with the given line."""
    text = f"channels:\n  - id: one\n    kind: phone\n    purposes: [contact]\n    {field}\n"
    document = parse("channels.yml", text)
    entry = decode(document, Channels)
    assert entry is not None, document.problems
    assert document.problems == []
    return entry


@pytest.mark.parametrize(
    "typed",
    [
        "0451234567",
        "0891234567",
        "12:30",
        "no",
        "on",
        "yes",
        "1.10",
        "2566-04-03",
        "1e3",
        "0x1F",
        "045_123",
        "+66",
    ],
)
def test_scalar_stays_as_typed(typed: str) -> None:
    """Land lines, hours, words and versions are not read as numbers, truth values or dates."""
    assert channels(f"hours: {typed}").record.channels[0].hours == typed
    assert channels(f"values: [{typed}]").record.channels[0].values[0].text == typed


def test_no_break_space_after_a_colon_is_a_space() -> None:
    """A space copied from a word processor separates like any other."""
    assert channels("hours:\u00a0ทุกวัน").record.channels[0].hours == "ทุกวัน"


@pytest.mark.parametrize("typed", ["", "~", "null", "''", '" "'])
def test_field_without_a_value_is_as_if_not_written(typed: str) -> None:
    """A field that is left empty says nothing."""
    assert channels(f"hours: {typed}").record.channels[0].hours is None


@pytest.mark.parametrize(("typed", "meant"), [("ใช่", True), ("true", True), ("no", False), ("ไม่", False)])
def test_switch_is_read_by_its_field(typed: str, meant: bool) -> None:
    """A word becomes true or false only where the field is a switch."""
    assert channels(f"anonymous: {typed}").record.channels[0].anonymous is meant


@pytest.mark.parametrize("typed", ["2566-04-03", "๓ เมษายน ๒๕๖๖", "3 เม.ย. 66", "2023-04-03", "3/4/2566"])
def test_dates_of_both_eras_are_one_day(typed: str) -> None:
    """The year 2566 is B.E., never a year in the far future."""
    since = channels(f"since: {typed}").record.channels[0].since
    assert since is not None
    assert since.isoformat() == "2023-04-03"


def test_remark_after_a_value_is_no_part_of_it() -> None:
    """A remark has a space behind its number sign; it is left out and nothing is said."""
    assert channels("hours: ทุกวัน # ถามผู้ดูแลแล้ว").record.channels[0].hours == "ทุกวัน"


def test_answers_of_one_year_are_merged_from_all_its_files(content: WriteContent) -> None:
    """The year's own file and the files in its folder are one set of answers; an empty item is none."""
    answers = {
        "oit/2566.yml": "year: 2566\nitems:\n  O1:\n    status: none\n",
        "oit/2566/hr.yml": "year: ๒๕๖๖\nitems:\n  o24:\n    status: updating\n  O25:\n",
    }
    reading = read(content({**AGENCY, **answers}))
    assert reading.problems == []
    assert {item: entry.document.path for item, entry in reading.content.answers[2566].items()} == {
        "O1": "content/oit/2566.yml",
        "O24": "content/oit/2566/hr.yml",
    }


def test_catalogue_in_the_content_replaces_or_adds_a_year(content: WriteContent) -> None:
    """A year that the program does not know needs a file and no code."""
    item = "{id: O1, title: โครงสร้าง, topics: [structure], period: standing, "
    item += "confidence: high, elements_confidence: low}"
    catalogue = (
        "year: 2570\nconfidence: provisional\nindicators:\n  - number: 9\n    title: การเปิดเผยข้อมูล\n"
        "    groups:\n      - number: '9.1'\n        title: ข้อมูลพื้นฐาน\n        confidence: low\n"
        f"        items:\n          - {item}\n"
    )
    reading = read(content({**AGENCY, "catalogue/2570.yml": catalogue}))
    assert reading.problems == []
    assert [item.id for item in reading.content.catalogues[2570].record.items] == ["O1"]
    assert 2566 in reading.content.catalogues
