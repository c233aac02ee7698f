"""datapackage.json: what programs and the government's catalogue are told of the open data."""

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate

from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import prepare
from prongsai.rendering.output import File
from rendering.data.conftest import Files
from test_repository import ROOT

OF_THE_CATALOGUE = {
    *("accessible_condition", "allow_harvest", "data_category", "data_classification", "data_format"),
    *("data_language", "data_source", "data_type", "disaggregate", "geo_coverage", "last_updated_date"),
    *("update_frequency_unit", "created_date", "data_release_calendar"),
}


def write(files: Files, folder: Path) -> Path:
    """The files below a folder; answers where the descriptor is."""
    for address, content in files.items():
        path = folder / address.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "data" / "datapackage.json"


def faults(descriptor: Path) -> list[Any]:
    """What frictionless finds, in the descriptor and in every table."""
    return list(validate(str(descriptor)).flatten(["title", "rowNumber", "fieldName", "note"]))


def package(files: Files) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files["/data/datapackage.json"])
    return read


def test_hostile_records_make_a_valid_package(files: Files, tmp_path: Path) -> None:
    """Types, sizes and checksums hold, whatever the records' texts are."""
    assert faults(write(files, tmp_path)) == []


def test_the_sample_makes_a_valid_package(tmp_path: Path) -> None:
    """Every kind of record and every field, as others' programs read them."""
    prepared = prepare(ROOT / "tests/sample/content", as_of=build_date("2568-05-15"))
    files = {
        output.address: output.content
        for output in prepared.outputs
        if isinstance(output, File) and output.address.startswith("/data/")
    }
    assert faults(write(files, tmp_path)) == []
    tables = {address.removesuffix(".json") for address in files if address.endswith(".json")}
    described = {f"/data/{resource['name']}" for resource in package(files)["resources"]}
    assert described == tables - {"/data/datapackage"}


def test_frictionless_would_see_a_fault(files: Files, tmp_path: Path) -> None:
    """A table that is not what the descriptor says fails, so that passing means something."""
    address = "/data/news-2566.csv"
    spoilt = {**files, address: files[address].replace(b"2023-05-02", b"2566-99-02")}
    assert faults(write(spoilt, tmp_path))


def test_fields_carry_their_thai_labels(files: Files) -> None:
    """The Table Schema names, types and explains each field of the table."""
    (channels,) = [one for one in package(files)["resources"] if one["name"] == "channels"]
    fields = {field["name"]: field for field in channels["schema"]["fields"]}
    assert (fields["since"]["type"], fields["since"]["title"]) == ("date", "เปิดใช้ตั้งแต่")
    assert fields["anonymous"]["type"] == "boolean"
    assert "phone" in fields["kind"]["constraints"]["enum"]
    headings = files["/data/channels.csv"].decode("utf-8-sig").splitlines()[0]
    assert headings == ",".join(fields)


def test_each_resource_has_the_fields_of_the_catalogue(files: Files) -> None:
    """What the records prove is said; what only the agency can say is left open."""
    for resource in package(files)["resources"]:
        assert resource.keys() >= OF_THE_CATALOGUE
        assert resource["data_source"] == "เทศบาลตำบลตัวอย่าง"
        assert (resource["geo_coverage"], resource["data_type"]) == ("เทศบาล/อบต.", "ข้อมูลระเบียน")
        unsaid = ("accessible_condition", "allow_harvest", "data_classification", "created_date")
        assert [resource[field] for field in unsaid] == ["", "", "", ""]
    updated = {one["name"]: one["last_updated_date"] for one in package(files)["resources"]}
    assert (updated["news-2566"], updated["channels"]) == ("2023-05-09", "")


@pytest.mark.parametrize("word", ["licenses", "created", "version"])
def test_nothing_is_claimed_that_nobody_stated(files: Files, word: str) -> None:
    """No terms, no time of making."""
    assert word not in package(files)
