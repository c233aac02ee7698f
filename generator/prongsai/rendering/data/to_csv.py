"""Open data as CSV that Excel opens in Thai."""

import csv
import io
from collections.abc import Iterable

from prongsai.rendering.data.cells import as_text, cut, inert
from prongsai.rendering.data.datasets import Dataset


def write(dataset: Dataset) -> bytes:
    """The rows of a dataset under the names of their fields. Lists stand in one cell, a line each."""
    names = [column.name for column in dataset.columns]
    rows = ([_cell(row[name]) for name in names] for row in dataset.rows)
    return lines([names, *rows])


def _cell(value: object) -> str:
    # A number below zero only looks like a formula.
    return str(value) if isinstance(value, (int, float)) else cut(inert(as_text(value)))


def lines(rows: Iterable[Iterable[str]]) -> bytes:
    """A CSV with a byte order mark, which Excel needs for Thai."""
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    return target.getvalue().encode("utf-8-sig")
