"""What search knows of a site, read back from the files that it fetches."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from prongsai.rendering.output import File, Output

FIRST = "/search/records.json"


@dataclass(slots=True)
class Searched:
    """What search knows of one page, with the words that its tables stand for."""

    title: str
    kind: str
    year: int
    units: list[str]
    state: str
    words: str
    text: str = ""
    sections: list[list[str]] = field(default_factory=list)
    files: list[list[str]] = field(default_factory=list)

    @property
    def all_words(self) -> str:
        """Everything by which the page is found."""
        parts = [part for _, *told in [*self.sections, *self.files] for part in told]
        return " ".join([self.title, self.words, self.text, *parts])


def search_files(outputs: Iterable[Output]) -> dict[str, bytes]:
    """What search fetches, by address."""
    return {
        one.address: one.content
        for one in outputs
        if isinstance(one, File) and one.address.startswith("/search/")
    }


def searched(files: Mapping[str, bytes]) -> dict[str, Searched]:
    """{location: what search knows}, put together as the worker does it; every part must fit the others."""
    first: dict[str, Any] = json.loads(files[FIRST])
    units = [unit for unit, _ in first["units"]]
    pages: list[Searched] = []
    locations: list[str] = []

    def take_heads(heads: Mapping[str, list[Any]]) -> None:
        rows = [dict(zip(heads, row, strict=True)) for row in zip(*heads.values(), strict=True)]
        locations.extend(row.pop("location") for row in rows)
        for row in rows:
            row |= {"kind": first["kinds"][row["kind"]], "units": [units[one] for one in row["units"]]}
            pages.append(Searched(**row))

    take_heads(first["heads"])
    for part in first["parts"]:
        content = files[f"/{part['address']}"]
        assert len(content) == part["bytes"]
        columns = json.loads(content)
        assert columns.pop("edition") == first["edition"]
        if part["holds"] == "heads":
            take_heads(columns)
            continue
        positions = columns.pop("records")
        for at, row in zip(positions, zip(*columns.values(), strict=True), strict=True):
            assert pages[at].year == part["year"]
            for name, value in zip(columns, row, strict=True):
                assert not getattr(pages[at], name), "told twice"
                setattr(pages[at], name, value)
    assert {f"/{part['address']}" for part in first["parts"]} | {FIRST} == set(files)
    assert len(set(locations)) == len(locations)
    return dict(zip(locations, pages, strict=True))
