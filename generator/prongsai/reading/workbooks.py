"""A sheet of an XLSX as a grid of texts: what Excel shows, never a formula; bounded, and never raising."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from prongsai.reading.grids import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Grid, Merge, too_large
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.digits import to_thai
from prongsai.thai.months import short_date
from prongsai.thai.text import normalise

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_FILE = 5_000_000
"""Bytes of a workbook that is shown as a table."""
MAX_UNPACKED = 20_000_000
"""Bytes of what a workbook unpacks to; a file of a few kilobytes may claim gigabytes."""
MAX_PARTS = 500
_MOST_SCANNED = 400_000
"""Cells of the rectangle that is looked through for the last one with a value."""

_SAVE_AGAIN = "เปิดไฟล์ใน Excel แล้วบันทึกใหม่เป็นชนิด .xlsx โดยไม่ใส่รหัสผ่าน"
_DECIMALS = re.compile(r"\.(0+)")
_ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!|SPILL!|CALC!)")


def workbook_grid(path: str, content: bytes, sheet: str | None) -> Grid:
    """The cells of one sheet, by its name or else the first that is shown; faults are in its problems."""
    if fault := _unsafe(content):
        return _failed(path, *fault)
    from openpyxl import load_workbook  # Heavy: only a table from a workbook pays for it.

    try:
        shown = load_workbook(io.BytesIO(content), data_only=True)
        written = load_workbook(io.BytesIO(content))
    # A damaged workbook fails in as many ways as there are XML parts and readers of them.
    except Exception:
        return _failed(path, "ไฟล์ Excel นี้เสียหาย อ่านไม่ได้", _SAVE_AGAIN)
    visible = [one.title for one in shown.worksheets if one.sheet_state == "visible"]
    name = sheet if sheet is not None else next(iter(visible), None)
    if name is None or name not in [one.title for one in shown.worksheets]:
        message = f"ไม่มีแผ่นงาน “{sheet}” ในไฟล์ Excel" if sheet else "ไฟล์ Excel นี้ไม่มีแผ่นงานที่มีตาราง"
        return _failed(path, message, f"พิมพ์ชื่อแผ่นงานหลัง sheet: ในไฟล์มี: {', '.join(visible) or 'ไม่มี'}")
    try:
        return _grid(path, shown[name], written[name])
    # A cell may have a style, a date or a span that no workbook of Excel has.
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError):
        return _failed(path, f"อ่านแผ่นงาน “{name}” ไม่ได้", _SAVE_AGAIN)


def _unsafe(content: bytes) -> tuple[str, str] | None:
    """Why a file is not opened at all, and what to do; None for a workbook of reasonable size."""
    if len(content) > MAX_FILE:
        return (
            f"ไฟล์ Excel นี้ใหญ่เกิน {MAX_FILE // 1_000_000} MB จึงแสดงเป็นตารางไม่ได้",
            "ลบภาพและแผ่นงานที่ไม่ใช้ หรือบันทึกเป็น CSV",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                return "ข้อมูลข้างในไฟล์ Excel นี้ใหญ่ผิดปกติ จึงไม่เปิดอ่าน", "คัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ แล้วบันทึก"
            if any(
                b"<!DOCTYPE" in archive.read(part)
                for part in parts
                if part.filename.endswith((".xml", ".rels"))
            ):
                return "ไฟล์ Excel นี้มีส่วนที่ผิดปกติ จึงไม่เปิดอ่าน", _SAVE_AGAIN
    except Exception:  # As above: an archive may be damaged, encrypted or packed in an unknown way.
        return "ไฟล์นี้ไม่ใช่ Excel (.xlsx) ที่เปิดอ่านได้", _SAVE_AGAIN
    return None


def _grid(path: str, shown: "Worksheet", written: "Worksheet") -> Grid:
    last_row, last_column = shown.max_row, shown.max_column
    if last_row * last_column > _MOST_SCANNED:
        return Grid(path=path, sheet=shown.title, problems=(too_large(path),))
    values = [[cell.value for cell in row] for row in shown.iter_rows()]
    filled = [
        (row, column) for row, cells in enumerate(values) for column, value in enumerate(cells) if _has(value)
    ]
    # A formula that was never computed has no value, and still is a cell of the table.
    formulas = [
        (row, column)
        for row, cells in enumerate(written.iter_rows(max_row=last_row, max_col=last_column))
        for column, cell in enumerate(cells)
        if cell.data_type == "f"
    ]
    if not filled:
        return _failed(path, f"แผ่นงาน “{shown.title}” ว่างเปล่า", "ใส่ตารางในแผ่นงานนี้ หรือพิมพ์ชื่อแผ่นงานอื่นหลัง sheet:")
    places = [*filled, *formulas]
    (top, left), (bottom, right) = (tuple(f(part) for part in zip(*places, strict=True)) for f in (min, max))
    height, width = bottom - top + 1, right - left + 1
    if height > MAX_ROWS or width > MAX_COLUMNS or height * width > MAX_CELLS:
        return Grid(path=path, sheet=shown.title, problems=(too_large(path),))
    merges = _merges(shown, top, left, bottom, right)
    if sum(one.rows * one.columns for one in merges) > height * width:
        return _failed(path, f"แผ่นงาน “{shown.title}” มีช่องที่ผสานซ้อนกัน", "ยกเลิกการผสานเซลล์ในตาราง แล้วผสานใหม่")
    grid = Grid(
        path=path,
        sheet=shown.title,
        first=(top, left),
        rows=tuple(
            tuple(
                _text(values[row][column], shown.cell(row + 1, column + 1).number_format)
                for column in range(left, right + 1)
            )
            for row in range(top, bottom + 1)
        ),
        merges=tuple(merges),
    )
    uncomputed = {(row - top, column - left) for row, column in formulas if not _has(values[row][column])}
    return replace(grid, problems=tuple(_faults(grid, uncomputed)))


def _has(value: object) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _merges(sheet: "Worksheet", top: int, left: int, bottom: int, right: int) -> list[Merge]:
    """The merged cells within the table, by row and column from its first cell."""
    return [
        Merge(
            row=one.min_row - 1 - top,
            column=one.min_col - 1 - left,
            rows=min(one.max_row - 1, bottom) - one.min_row + 2,
            columns=min(one.max_col - 1, right) - one.min_col + 2,
        )
        for one in sheet.merged_cells.ranges
        if top <= one.min_row - 1 <= bottom and left <= one.min_col - 1 <= right
    ]


def _faults(grid: Grid, uncomputed: set[tuple[int, int]]) -> list[Problem]:
    hint = "เปิดไฟล์ใน Excel ตรวจสูตรในช่องนี้ แล้วบันทึกใหม่"
    found = [
        grid.problem(at, "สูตรในช่องนี้ยังไม่เคยคำนวณ จึงแสดงเป็นช่องว่าง", hint, Severity.WARNING)
        for at in sorted(uncomputed)
    ]
    for number, row in enumerate(grid.rows):
        for column, text in enumerate(row):
            if _ERROR.fullmatch(text):
                found.append(
                    grid.problem((number, column), f"สูตรในช่องนี้ผิดพลาด ({text})", hint, Severity.WARNING)
                )
    return found


def _failed(path: str, message: str, hint: str) -> Grid:
    return Grid(path=path, problems=(Problem.of_file(path, message, hint),))


def _text(value: Any, form: str) -> str:
    """A value as Excel shows it, as far as the form of its cell is one of the usual ones."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _number(Decimal(repr(value)), form.split(";")[0])
    if isinstance(value, datetime):
        return (
            short_date(value.date())
            if value.time() == time()
            else f"{short_date(value.date())} {value:%H:%M}"
        )
    if isinstance(value, date):
        return short_date(value)
    return normalise(str(value)).strip()


def _number(value: Decimal, form: str) -> str:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.', "", form)
    percent = "%" in plain
    value = value * 100 if percent else value
    decimals = _DECIMALS.search(plain)
    try:
        if plain.lower() in ("general", "@", ""):
            value = value.quantize(Decimal("1e-9")).normalize()
            text = f"{value:f}"
        else:
            text = f"{value:{',' if ',' in plain else ''}.{len(decimals[1]) if decimals else 0}f}"
    except InvalidOperation:
        text = str(value)
    text = f"{text}%" if percent else text
    return to_thai(text) if plain.startswith("t") or "D00" in form or "D07" in form else text
