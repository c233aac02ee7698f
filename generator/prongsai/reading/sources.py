"""Where the cells of a table come from: its head, a file beside it, a published file. Read when asked for."""

from pathlib import PurePosixPath

from prongsai.model.statistics import Statistics
from prongsai.model.tables import Table
from prongsai.reading.decode import Entry
from prongsai.reading.grids import Grid, text_grid
from prongsai.reading.problem import Severity
from prongsai.reading.records import Content
from prongsai.reading.tables import build, guessed_shape, shape_of
from prongsai.reading.workbooks import MAX_FILE, workbook_grid

_ENDINGS = ("csv", "xlsx")


def paths_beside(content: Content, year: int, table_id: str) -> list[str]:
    """The CSV and the XLSX beside the head of a table, by path below content/, as far as they are there."""
    paths = (f"statistics/{year}/{table_id}.{ending}" for ending in _ENDINGS)
    return [path for path in paths if path in content.table_files]


def grid_of(content: Content, year: int, table_id: str) -> Grid | None:
    """The cells of a table of statistics; None while nobody has given any. Faults are in its problems."""
    entry = content.statistics[year][table_id]
    head = entry.record
    if head.rows is not None:
        key = (f"statistics/{year}/{table_id}.yml", None, head.groups)
        if key not in content.grids:
            content.grids[key] = _typed(entry)
        return content.grids[key]
    if head.file is not None:
        return file_grid(content, head.file, head.sheet, head.groups)
    beside = paths_beside(content, year, table_id)
    return _grid(content, beside[0], head.sheet, head.groups) if beside else None


def table_of(content: Content, year: int, table_id: str) -> Table | None:
    """A table of statistics; None while it has no cells that can be read."""
    if (year, table_id) not in content.tables:
        shape = shape_of(content.statistics[year][table_id].record)
        grid = _sound(grid_of(content, year, table_id))
        content.tables[year, table_id] = build(grid, shape) if grid else None
    return content.tables[year, table_id]


def file_grid(
    content: Content, path: str, sheet: str | None = None, groups: tuple[str, ...] = ()
) -> Grid | None:
    """The cells of a published CSV or XLSX, by its path below files/; None for any other file."""
    return _grid(content, f"files/{path}", sheet, groups) if path in content.files else None


def file_table(content: Content, path: str) -> Table | None:
    """A published CSV or XLSX as a table, shaped by itself; None when it cannot be read as one."""
    if path not in content.tables:
        grid = _sound(file_grid(content, path))
        content.tables[path] = build(*guessed_shape(grid)) if grid else None
    return content.tables[path]


def _sound(grid: Grid | None) -> Grid | None:
    """The grid, when it can be shown; a warning does not hinder that."""
    if grid is None or any(problem.severity is Severity.ERROR for problem in grid.problems):
        return None
    return grid


def _typed(entry: Entry[Statistics]) -> Grid:
    """The cells of the text below `rows:`, which begins in the line of that field or in the next."""
    document, text = entry.document, entry.record.rows or ""
    start = text.partition("\n")[0]
    line = document.place(("rows",), of_key=True)[0]
    found = (at for at in range(line, min(line + 3, len(document.lines))) if start in document.lines[at])
    line = next(found, line)
    begins = line, max(0, document.lines[line].find(start))
    return text_grid(document.path, text, document.lines, begins=begins, groups=entry.record.groups)


def _grid(content: Content, path: str, sheet: str | None, groups: tuple[str, ...]) -> Grid | None:
    key = (path, sheet, groups)
    if key not in content.grids:
        place = f"{content.label}/{path}"
        ending = PurePosixPath(path).suffix.lower().removeprefix(".")
        if ending not in _ENDINGS:
            return None
        if ending == "csv":
            lines = content.texts.get(place, [])
            content.grids[key] = text_grid(place, "\n".join(lines), lines, groups=groups)
        else:
            content.grids[key] = workbook_grid(place, _bytes(content, path), sheet)
    return content.grids[key]


def _bytes(content: Content, path: str) -> bytes:
    try:
        with (content.folder / path).open("rb") as stream:
            return stream.read(MAX_FILE + 1)
    except OSError:  # Reading the folder told of it.
        return b""
