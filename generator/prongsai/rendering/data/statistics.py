"""Tables of statistics as open data: their heads with every cell, and each table as a CSV of its own."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from prongsai.model.statistics import ComplaintCount, Statistics
from prongsai.model.tables import Cell, CellKind, RowKind, Table
from prongsai.rendering.data import to_csv
from prongsai.rendering.data.cells import inert
from prongsai.rendering.data.columns import Column, Columns, Form, chosen, listed, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, UNITS, Row, iso, links, units
from prongsai.rendering.output import File
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics

_CELLS: Columns = (
    Column("group", "หัวข้อกลุ่ม"),
    Column("row", "แถว"),
    chosen("row_kind", "ชนิดของแถว", RowKind),
    Column("column", "คอลัมน์"),
    Column("text", "ข้อความตามที่พิมพ์"),
    Column("number", "ค่าตัวเลข", Form.DECIMAL),
    Column("percent", "เป็นร้อยละ", Form.FLAG),
    chosen("kind", "ชนิดของช่อง", CellKind),
)
COLUMNS: Columns = (
    Column("id", "รหัสตาราง"),
    ADDRESS,
    *of(Statistics, "title", "caption", "summary", "unit"),
    nested(Statistics, "units", UNITS),
    *of(Statistics, "source", "note", "published", "updated"),
    Column("covers_from", "ข้อมูลตั้งแต่วันที่", Form.DAY),
    Column("covers_to", "ข้อมูลถึงวันที่", Form.DAY),
    *of(Statistics, "chart"),
    *of(ComplaintCount, complaints="about", complaints_by="by"),
    *of(Statistics, "purpose"),
    Column("statement", "ข้อความแจ้งว่าไม่มีรายการ"),
    *of(Statistics, "mask_below"),
    listed("documents", "ไฟล์ต้นฉบับที่เผยแพร่", LINKS),
    listed("cells", "ช่องในตาราง", _CELLS),
)
KIND = Kind(
    name="statistics",
    title="ตารางสถิติ",
    about="หนึ่งแถวคือหนึ่งตาราง พร้อมทุกช่องในตาราง",
    columns=COLUMNS,
    statistical=True,
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The tables of each year."""
    for year in site.statistics_years:
        rows = tuple(row(site, one) for one in year.tables)
        yield Dataset(kind=KIND, year=year.year, rows=rows, updated=year.updated)


def files(site: Site) -> Iterator[File]:
    """Each table as a CSV in its own shape: its head as printed, a line for each row of the head."""
    for year in site.statistics_years:
        for one in year.tables:
            if one.table is not None:
                make = partial(_as_printed, one.table)
                yield File(address=addresses.data_file(one.data_name, "csv"), make=make)


def row(site: Site, one: JoinedStatistics) -> Row:
    """One table with its cells."""
    head = one.head
    span = head.covers.span if head.covers else None
    return {
        "id": one.id,
        "url": site.absolute(one.address),
        "title": head.title,
        "caption": head.caption,
        "summary": head.summary,
        "unit": head.unit,
        "units": units(site, head.units),
        "source": head.source,
        "note": head.note,
        "published": iso(head.published),
        "updated": iso(head.updated),
        "covers_from": iso(span.first) if span else None,
        "covers_to": iso(span.last) if span else None,
        "chart": head.chart.value if head.chart else None,
        "complaints": head.complaints.about.value if head.complaints else None,
        "complaints_by": head.complaints.by.value if head.complaints else None,
        "purpose": head.purpose.value if head.purpose else None,
        "statement": one.statement,
        "mask_below": head.mask_below,
        "documents": links(site, filter(None, [one.document])),
        "cells": list(_cells(one.table)) if one.table else [],
    }


def _cells(table: Table) -> Iterator[Row]:
    group = None
    for section in table.sections:
        group = section[0].label if section[0].kind is RowKind.GROUP else None
        for one in section:
            for column, cell in zip(table.columns, one.cells, strict=True):
                if not cell.covered and not (one.kind is RowKind.GROUP and one.is_bare):
                    yield {
                        "group": group,
                        "row": one.label,
                        "row_kind": one.kind.value,
                        "column": column.label,
                        "text": cell.text,
                        "number": _plain(cell.number),
                        "percent": cell.is_percent,
                        "kind": cell.kind.value,
                    }


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _as_printed(table: Table) -> bytes:
    return to_csv.lines(_printed(table))


def _printed(table: Table) -> Iterator[list[str]]:
    """The rows of a table in its own shape; a heading that spans several columns stands in the first."""
    width = table.row_headings + len(table.columns)
    for row in table.head:
        texts = [""] * width
        for heading in row:
            texts[heading.column] = heading.text
        yield [inert(text) for text in texts]
    for one in table.rows:
        labels = (heading.text if heading else "" for heading in one.headings)
        yield [*map(inert, labels), *map(_text, one.cells)]


def _text(cell: Cell) -> str:
    # A dash or a number with a sign only looks like a formula.
    return cell.text if cell.number is not None or cell.kind is CellKind.NONE_STATED else inert(cell.text)
