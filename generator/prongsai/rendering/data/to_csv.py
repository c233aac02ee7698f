"""Open data as CSV that Excel opens in Thai."""

import csv
import io

from prongsai.rendering.data.cells import as_text, is_like_formula
from prongsai.rendering.data.datasets import Dataset


def write(dataset: Dataset) -> bytes:
    """A CSV with a byte order mark, which Excel needs for Thai. Lists stand in one cell, a line each."""
    target = io.StringIO()
    names = [column.name for column in dataset.columns]
    writer = csv.writer(target)
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in dataset.rows)
    return target.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = as_text(value)
    # A spreadsheet would run a text that begins like a formula.
    return f"'{text}" if is_like_formula(text) else text
