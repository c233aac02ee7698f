"""datapackage.json: what the open data is, for programs (Data Package 2, Table Schema) and catalogues.

Each resource also has the fields of the Thai government data catalogue (GD Catalog) under their own
names, so that staff can enter it there as it is. What only the agency can say, it leaves unsaid.
"""

from collections.abc import Iterable
from hashlib import sha256

from prongsai.model.agency import AgencyKind
from prongsai.rendering.data.columns import Column, Form
from prongsai.rendering.data.datasets import Dataset
from prongsai.rendering.data.rows import Row, iso
from prongsai.site import addresses
from prongsai.site.site import Site

_UNKNOWN = "ไม่ทราบ"
"""What the catalogue offers for facts that nobody has stated."""
_NOT_STATED = ""
"""Where the catalogue offers no such word: the field stays to be filled in."""
_MUNICIPALITY = "เทศบาล/อบต."
_COVERAGE = {
    AgencyKind.PROVINCE: "จังหวัด",
    AgencyKind.CITY: _MUNICIPALITY,
    AgencyKind.TOWN: _MUNICIPALITY,
    AgencyKind.SUBDISTRICT: _MUNICIPALITY,
    AgencyKind.SUBDISTRICT_ORGANISATION: _MUNICIPALITY,
}


def describe(site: Site, tables: Iterable[tuple[Dataset, bytes]]) -> Row:
    """The descriptor of datasets, each with its CSV as published."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "open-data",
        "id": f"urn:uuid:{site.agency.uuid}",
        "title": f"ข้อมูลเปิดของ{site.agency.name}",
        "description": "ข้อมูลที่หน่วยงานเผยแพร่บนเว็บไซต์นี้ ชุดเดียวกับที่แสดงในหน้าเว็บ",
        "homepage": site.absolute(addresses.DATA),
        "contributors": [{"title": site.agency.name, "roles": ["publisher"]}],
        "resources": [_resource(site, dataset, table) for dataset, table in tables],
    }


def _resource(site: Site, dataset: Dataset, table: bytes) -> Row:
    year = f" {site.year_words(dataset.year)}" if dataset.year else ""
    return {
        "name": dataset.name,
        "type": "table",
        "title": f"{dataset.kind.title}{year}",
        "description": dataset.kind.about,
        "path": f"{dataset.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(table),
        "hash": f"sha256:{sha256(table).hexdigest()}",
        "sources": [{"title": site.agency.name, "path": site.base_url}],
        **_catalogue_fields(site, dataset),
        "schema": {"fields": [_field(column) for column in dataset.columns]},
    }


def _catalogue_fields(site: Site, dataset: Dataset) -> Row:
    """The fields of GD Catalog. Its lists of choices are those of the extension that it runs on CKAN."""
    return {
        "data_type": "ข้อมูลสถิติ" if dataset.kind.statistical else "ข้อมูลระเบียน",
        "data_category": "ข้อมูลสาธารณะ",
        "data_classification": _NOT_STATED,
        "data_source": site.agency.name,
        "data_format": ["CSV", "JSON", "XLS"],
        "data_language": ["ไทย"],
        "geo_coverage": _COVERAGE.get(site.agency.kind, _UNKNOWN),
        "disaggregate": [_UNKNOWN],
        "update_frequency_unit": _UNKNOWN,
        "accessible_condition": _NOT_STATED,
        "allow_harvest": _NOT_STATED,
        "created_date": _NOT_STATED,
        "last_updated_date": iso(dataset.updated) or _NOT_STATED,
        "data_release_calendar": _NOT_STATED,
    }


def _field(column: Column) -> Row:
    field: Row = {"name": column.name, "type": _type(column), "title": column.title}
    if column.explanation:
        field["description"] = column.explanation
    if column.choices and column.form is not Form.LIST:
        field["constraints"] = {"enum": [choice.value for choice in column.choices]}
    return field


def _type(column: Column) -> str:
    """The type in the CSV, where a list is one cell of text."""
    return Form.TEXT.value if column.form is Form.LIST else column.form.value
