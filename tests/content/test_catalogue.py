"""The catalogue of OIT items that ships with the program, and how content adds a year or replaces one."""

from importlib import resources
from pathlib import Path

import pytest

from prongsai.model.catalogue import Catalogue
from prongsai.reading.content import Content, Reading, read

COUNTS = {2564: 43, 2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26}
AGENCY = """\
uuid: 6c7e1f0a-6d0b-4e0e-9d53-0c1f3f1f7b11
name: เทศบาลตำบลตัวอย่าง
kind: subdistrict-municipality
place:
  district: ตัวอย่าง
  province: ตัวอย่าง
"""


def shipped(year: int) -> str:
    """The text of a year's file in the program."""
    return (resources.files("prongsai.reading") / "catalogue" / f"{year}.yml").read_text("utf-8")


def read_with(tmp_path: Path, year: int, catalogue: str) -> Reading:
    """What is read from a content folder that brings a year's catalogue of its own."""
    folder = tmp_path / "content"
    (folder / "catalogue").mkdir(parents=True)
    (folder / "agency.yml").write_text(AGENCY, "utf-8")
    (folder / "catalogue" / f"{year}.yml").write_text(catalogue, "utf-8")
    return read(folder)


def catalogue_of(content: Content, year: int) -> Catalogue:
    return content.catalogues[year].record


def test_every_year_has_its_items(records: Content) -> None:
    """43, 43, 43, 35, 28 and 26 items, numbered from O1 without a gap."""
    found = {year: [item.id for item in entry.record.items] for year, entry in records.catalogues.items()}
    assert found == {year: [f"O{at}" for at in range(1, count + 1)] for year, count in COUNTS.items()}


def test_items_and_topics_belong_together(records: Content) -> None:
    """Every topic that an item names exists, and every topic is asked for by some year."""
    named = {topic for year in COUNTS for item in catalogue_of(records, year).items for topic in item.topics}
    assert named == set(records.topics)


@pytest.mark.parametrize("year", COUNTS)
def test_elements_of_an_item_have_ids_of_their_own(records: Content, year: int) -> None:
    """An answer refers to an element by its id."""
    for item in catalogue_of(records, year).items:
        ids = [element.id for element in item.elements]
        assert len(set(ids)) == len(ids)


def test_a_file_adds_a_year(tmp_path: Path) -> None:
    """2570 is known as soon as content/catalogue/2570.yml is there; the other years stay."""
    reading = read_with(tmp_path, 2570, shipped(2569).replace("\nyear: 2569\n", "\nyear: 2570\n"))
    assert reading.problems == []
    assert set(reading.content.catalogues) == {*COUNTS, 2570}
    added = catalogue_of(reading.content, 2570)
    assert added.year == 2570
    assert added.items == catalogue_of(reading.content, 2569).items


def test_a_file_replaces_a_year(tmp_path: Path) -> None:
    """A corrected title in content/catalogue/2566.yml is the one that counts."""
    title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    corrected = "ชื่อข้อที่เทียบกับคู่มือแล้ว"
    replacement = shipped(2566).replace(
        f"- id: O42\n            title: {title}\n", f"- id: O42\n            title: {corrected}\n"
    )
    reading = read_with(tmp_path, 2566, replacement)
    assert reading.problems == []
    assert set(reading.content.catalogues) == set(COUNTS)
    assert [item.title for item in catalogue_of(reading.content, 2566).items if item.id == "O42"] == [
        corrected
    ]
