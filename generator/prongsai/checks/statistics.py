"""Rules of the tables of statistics."""

from collections.abc import Iterator
from decimal import Decimal

from prongsai.checks.suggestion import suggestion
from prongsai.model.charts import MOST_CATEGORIES, MOST_SERIES, chart_of
from prongsai.model.links import Show
from prongsai.model.statistics import Statistics
from prongsai.model.sums import computed, sums
from prongsai.model.tables import TOTAL_WORDS, RowKind, Table
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.grids import Grid
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.sources import file_grid, file_table, grid_of, paths_beside, table_of
from prongsai.reading.walk import record_links, statistics_heads


def unreadable_table(content: Content) -> Iterator[Problem]:
    """The cells of a table can be read, and every row has as many as the first."""
    for year, table_id, entry in statistics_heads(content):
        if grid := grid_of(content, year, table_id):
            yield from grid.problems
            if grid.rows and table_of(content, year, table_id) is None and not grid.problems:
                yield entry.problem(
                    ("header_rows",),
                    "ตารางนี้มีแต่หัวตาราง ไม่มีข้อมูลใต้หัวตารางหรือข้างหัวแถว",
                    "ตรวจ header_rows: (จำนวนแถวหัวตาราง) และ row_headers: (จำนวนคอลัมน์หัวแถว)",
                )
        elif entry.record.file and entry.record.file in content.files:
            yield entry.problem(("file",), "ไฟล์นี้แสดงเป็นตารางไม่ได้", "ใช้ไฟล์ .csv หรือ .xlsx")


def unshown_file(content: Content) -> Iterator[Problem]:
    """A published file that is to be shown as a table can be read as one; else a card stands for it."""
    for placed in record_links(content):
        path = placed.link.file
        if placed.link.show is Show.TABLE and path in content.files and file_table(content, path) is None:
            grid = file_grid(content, path)
            told = [problem.message for problem in grid.problems] if grid else []
            why = next(iter(told), "ต้องมีหัวตารางในแถวแรก และข้อมูลใต้หัวตารางอย่างน้อยหนึ่งแถว")
            yield placed.problem(
                f"แสดงไฟล์ “{path}” เป็นตารางไม่ได้ {why}",
                "แก้ไฟล์แล้วอัปโหลดใหม่ หรือลบบรรทัด show: table ให้แสดงเป็นลิงก์",
                Severity.WARNING,
            )


def table_without_cells(content: Content) -> Iterator[Problem]:
    """A table has cells: in its head, in a file beside it, or in files/."""
    for year, table_id, entry in statistics_heads(content):
        if grid_of(content, year, table_id) is None and not (entry.record.none or entry.record.file):
            yield entry.problem(
                ("title",),
                "ตารางนี้ยังไม่มีข้อมูล",
                f"วางไฟล์ {table_id}.csv หรือ {table_id}.xlsx ไว้ข้างไฟล์นี้ หรือพิมพ์ตารางใต้ rows:",
                Severity.TODO,
            )


def missing_table_file(content: Content) -> Iterator[Problem]:
    """A published file that a table takes its cells from is there."""
    for _, _, entry in statistics_heads(content):
        if entry.record.file and entry.record.file not in content.files:
            hint = f"อัปโหลดไฟล์นี้ไว้ที่ files/{entry.record.file} หรือแก้ชื่อให้ตรงกับไฟล์ที่มี"
            yield entry.problem(
                ("file",),
                f"ไม่พบไฟล์ “{entry.record.file}” ใน files/",
                suggestion(entry.record.file, content.files, hint),
            )


def table_source_twice(content: Content) -> Iterator[Problem]:
    """A table takes its cells from one place."""
    for year, table_id, entry in statistics_heads(content):
        beside = paths_beside(content, year, table_id)
        typed = ["rows"] if entry.record.rows else ["file"] if entry.record.file else []
        used = [*typed, *beside][:1]
        for path in [*typed, *beside][1:]:
            yield _of_file(
                content, path, f"ไม่ได้ใช้ไฟล์นี้ เพราะตารางใช้ข้อมูลจาก {used[0]} แล้ว", "ลบไฟล์นี้ หรือลบข้อมูลอีกที่หนึ่งออก"
            )


def table_without_head(content: Content) -> Iterator[Problem]:
    """A CSV or XLSX in statistics/ has a head of the same name."""
    for path in sorted(content.table_files):
        stem = path.rpartition(".")[0]
        # A head that could not be read is there all the same, and reading has told of it.
        head = f"{content.label}/{stem}.yml"
        if head not in content.texts and head not in content.faulty:
            yield _of_file(
                content,
                path,
                "ไม่ได้ใช้ไฟล์นี้ เพราะยังไม่มีไฟล์ .yml ที่บอกชื่อตาราง",
                f"สร้างไฟล์ {stem.rpartition('/')[2]}.yml ไว้ข้างกัน โดยมีบรรทัด title:",
            )


def unknown_label(content: Content) -> Iterator[Problem]:
    """Group rows, sums and what a chart shows are named as they are printed in the table."""
    for entry, table, _ in _tables(content):
        head = entry.record
        rows = {label for row in table.rows for label in (*row.labels, row.label) if label}
        columns = {label for column in table.columns for label in (*column.path[-1:], column.label)}
        for location, named, known, word in (
            (("groups",), head.groups, rows, "แถว"),
            (("subtotals",), head.subtotals, rows, "แถว"),
            (("totals", "rows"), head.totals.rows, rows, "แถว"),
            (("totals", "columns"), head.totals.columns, columns, "คอลัมน์"),
            (("chart_rows",), head.chart_rows, rows, "แถว"),
            (("chart_columns",), head.chart_columns, columns, "คอลัมน์"),
        ):
            for number, label in enumerate(named):
                if label not in known:
                    yield entry.problem(
                        (*location, number),
                        f"ในตารางไม่มี{word} “{label}”",
                        suggestion(label, known, f"พิมพ์ชื่อ{word}ให้ตรงกับในตาราง"),
                    )


def wrong_total(content: Content) -> Iterator[Problem]:
    """A printed total is the sum of its parts; it is shown as printed either way."""
    for _, table, grid in _tables(content):
        for one in sums(table):
            cell, found = table.rows[one.row].cells[one.column], computed(table, one)
            if found is None or cell.number is None or abs(found[0] - cell.number) <= found[1]:
                continue
            yield grid.problem(
                cell.at,
                f"ยอดรวมที่พิมพ์ไว้ {cell.text} ไม่ตรงกับผลบวก {_plain(found[0])}",
                "ตรวจตัวเลขกับต้นฉบับ เว็บไซต์แสดงยอดรวมตามที่พิมพ์ไว้",
                Severity.WARNING,
            )


def undeclared_total(content: Content) -> Iterator[Problem]:
    """A row or column that is called a total is declared as one, above all where small counts are hidden."""
    for entry, table, grid in _tables(content):
        severity = Severity.ERROR if entry.record.mask_below else Severity.WARNING
        for row in table.rows:
            if row.kind is RowKind.DATA and row.label.startswith(TOTAL_WORDS):
                hint = f"เพิ่มบรรทัด totals: ใต้นั้น rows: และใต้นั้น - {row.label} (หรือ subtotals: ถ้าเป็นรวมย่อย)"
                at = (row.cells[0].at[0], 0)
                yield grid.problem(
                    at, f"แถว “{row.label}” ดูเหมือนแถวรวม แต่ยังไม่ได้ระบุว่าเป็นแถวรวม", hint, severity
                )
        for number, column in enumerate(table.columns):
            if column.path and not column.is_total and column.path[-1].startswith(TOTAL_WORDS):
                hint = f"เพิ่มบรรทัด totals: ใต้นั้น columns: และใต้นั้น - {column.path[-1]}"
                message = f"คอลัมน์ “{column.label}” ดูเหมือนคอลัมน์รวม แต่ยังไม่ได้ระบุว่าเป็นคอลัมน์รวม"
                yield grid.problem((0, number + table.row_headings), message, hint, severity)


def chart_not_drawn(content: Content) -> Iterator[Problem]:
    """A chart that is asked for has numbers, and few enough series to be told apart."""
    for entry, table, _ in _tables(content):
        if entry.record.chart and chart_of(table, entry.record) is None:
            yield entry.problem(
                ("chart",),
                "ข้อมูลในตารางนี้ทำแผนภูมิไม่ได้",
                "เลือกเฉพาะแถว (chart_rows:) หรือคอลัมน์ (chart_columns:) ที่มีตัวเลข "
                f"แผนภูมิแสดงได้ไม่เกิน {MOST_SERIES} ชุด"
                f" ชุดละไม่เกิน {MOST_CATEGORIES} ค่า หรือลบบรรทัด chart:",
                Severity.WARNING,
            )


def _tables(content: Content) -> Iterator[tuple[Entry[Statistics], Table, Grid]]:
    """The tables that can be shown, each with its head and the cells that it was made of."""
    for year, table_id, entry in statistics_heads(content):
        table, grid = table_of(content, year, table_id), grid_of(content, year, table_id)
        if table and grid:
            yield entry, table, grid


def _of_file(content: Content, path: str, message: str, hint: str) -> Problem:
    return Problem.of_file(f"{content.label}/{path}", message, hint, Severity.WARNING)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
