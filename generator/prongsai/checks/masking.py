"""Rules of tables whose small counts are not shown: nothing else of the site may tell them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from prongsai.model.statistics import Statistics
from prongsai.model.tables import Cell, CellKind, Table
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.sources import file_grid, grid_of, table_of
from prongsai.reading.walk import statistics_heads

_TELLS_A_COUNT = re.compile("[0-9๐-๙]|หนึ่ง|สอง")


def unmaskable_count(content: Content) -> Iterator[Problem]:
    """Each count of a masked table is a number alone: of words nobody can say that they tell a small one."""
    for year, table_id, entry in _masked(content):
        table, grid = table_of(content, year, table_id), grid_of(content, year, table_id)
        for _, _, cell in table.cells() if table else ():
            if grid and not cell.covered and _is_unsure(cell):
                yield grid.problem(
                    cell.at,
                    f"ตารางนี้ไม่แสดงจำนวนที่น้อยกว่า {entry.record.mask_below} แต่ช่อง “{cell.text}” ไม่ใช่ตัวเลขล้วน "
                    "ระบบจึงซ่อนให้ไม่ได้",
                    "พิมพ์เฉพาะตัวเลข เช่น 2 ส่วนหน่วยนับพิมพ์ที่ unit: และคำอธิบายพิมพ์ที่ note:",
                )


def masked_counts_published(content: Content) -> Iterator[Problem]:
    """No published file holds the rows of a masked table as they are."""
    for year, table_id, entry in _masked(content):
        table, grid = table_of(content, year, table_id), grid_of(content, year, table_id)
        if table is None or grid is None or not _small(entry.record, table):
            continue
        rows = set(grid.rows[entry.record.header_rows :])
        for path in sorted(content.files):
            published = file_grid(content, path)
            if published and rows <= set(published.rows):
                yield Problem(
                    path=f"{content.label}/files/{path}",
                    line=1,
                    column=1,
                    severity=Severity.ERROR,
                    message=f"ไฟล์นี้เผยแพร่จำนวนน้อยที่ตาราง statistics/{year}/{table_id}.yml ไม่แสดง (mask_below)",
                    hint="นำไฟล์นี้ออกจาก files/ ประชาชนดาวน์โหลดตารางที่ซ่อนจำนวนน้อยแล้วได้จากหน้าของตาราง",
                )


def masked_counts_computable(content: Content) -> Iterator[Problem]:
    """What one table hides, the total of no other table of the same complaints gives back by subtraction."""
    for year, table_id, entry in _masked(content):
        table = table_of(content, year, table_id)
        if table is None or not _is_known_by_its_sum(entry.record, table):
            continue
        if others := ", ".join(_showing_all(content, year, entry.record)):
            yield entry.problem(
                ("mask_below",),
                f"ตาราง {others} นับเรื่องชุดเดียวกันและแสดงครบทุกช่อง จึงคำนวณจำนวนที่ตารางนี้ไม่แสดงกลับได้",
                "รวมแถวที่มีจำนวนน้อยเข้าด้วยกัน เช่น เป็นแถว อื่น ๆ จนทุกแถวมีจำนวนพอแสดงได้",
                Severity.WARNING,
            )


def _showing_all(content: Content, year: int, head: Statistics) -> Iterator[str]:
    """The other tables that count the same complaints of the same time, and hide nothing."""
    for table_id, entry in content.statistics[year].items():
        other, table = entry.record, table_of(content, year, table_id)
        if table is None or head.complaints is None or other.complaints is None or _small(other, table):
            continue
        if (head.complaints.about, head.covers) == (other.complaints.about, other.covers):
            yield table_id


def _masked(content: Content) -> Iterator[tuple[int, str, Entry[Statistics]]]:
    return (head for head in statistics_heads(content) if head[2].record.mask_below)


def _is_unsure(cell: Cell) -> bool:
    if cell.kind is CellKind.TEXT:
        return bool(_TELLS_A_COUNT.search(cell.text))
    return cell.number is not None and cell.number < 0


def _small(head: Statistics, table: Table) -> list[tuple[int, Decimal]]:
    """The counts that are not shown, each after the number of its column; sums are not among them."""
    below = head.mask_below or 0
    return [
        (number, cell.number)
        for row in table.rows
        for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
        if cell.number is not None and cell.is_below(below) and not (row.is_sum or column.is_total)
    ]


def _is_known_by_its_sum(head: Statistics, table: Table) -> bool:
    """Whether some column's small counts can be only what they are, once their sum is known."""
    most = (head.mask_below or 0) - 1
    by_column: dict[int, list[Decimal]] = {}
    for column, number in _small(head, table):
        by_column.setdefault(column, []).append(number)
    return any(
        len(counts) == 1 or sum(counts) in (len(counts), len(counts) * most) for counts in by_column.values()
    )
