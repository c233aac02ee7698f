"""Open data: everything that pages show of records, as JSON, as CSV and as XLSX.

A module for each kind of record declares its fields and makes its rows; a new kind joins KINDS.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from prongsai.rendering.data import (
    channels,
    documents,
    measure_years,
    measures,
    news,
    oit,
    package,
    questions,
    scores,
    statistics,
    to_csv,
    to_json,
    withdrawn,
)
from prongsai.rendering.data.datasets import Dataset
from prongsai.rendering.output import File
from prongsai.site import addresses
from prongsai.site.site import Site

KINDS: tuple[Callable[[Site], Iterable[Dataset]], ...] = (
    oit.datasets,
    measures.datasets,
    measure_years.datasets,
    news.datasets,
    documents.datasets,
    channels.datasets,
    questions.datasets,
    statistics.datasets,
    scores.datasets,
    withdrawn.datasets,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A dataset and its files: CSV, XLSX, JSON."""

    dataset: Dataset
    table: File
    workbook: File
    records: File

    @property
    def files(self) -> tuple[File, ...]:
        """The files, those that people want most first."""
        return (self.workbook, self.table, self.records)


def publish(site: Site) -> tuple[Published, ...]:
    """Everything that is published as data, kind by kind, the newest year first."""
    return tuple(_published(dataset) for kind in KINDS for dataset in kind(site))


def render(site: Site, published: Iterable[Published]) -> Iterator[File]:
    """The files of every dataset, and datapackage.json, which tells programs of them."""
    listed = tuple(published)
    for one in listed:
        yield from one.files
    yield File(address=addresses.DATAPACKAGE, make=partial(_package, site, listed))


def _package(site: Site, published: Iterable[Published]) -> bytes:
    return to_json.write(package.describe(site, [(one.dataset, one.table.content) for one in published]))


def _published(dataset: Dataset) -> Published:
    return Published(
        dataset=dataset,
        table=_file(dataset, "csv", partial(to_csv.write, dataset)),
        workbook=_file(dataset, "xlsx", partial(_workbook, dataset)),
        records=_file(dataset, "json", partial(to_json.write, dataset.rows)),
    )


def _workbook(dataset: Dataset) -> bytes:
    from prongsai.rendering.data import to_xlsx  # Slow to load.

    return to_xlsx.write(dataset)


def _file(dataset: Dataset, suffix: str, make: Callable[[], bytes]) -> File:
    return File(address=addresses.data_file(dataset.name, suffix), make=make)
