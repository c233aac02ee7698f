"""The fields of open data: declared once, all of them, under the labels of the model."""

from collections.abc import Iterator
from typing import Any

import pytest

from prongsai.model.channels import Channel, ChannelKind, Purpose
from prongsai.model.measures import Measure, Result
from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import prepare
from prongsai.rendering import data
from prongsai.rendering.data import Published
from prongsai.rendering.data.columns import Column, Columns, Form, nested, of
from test_repository import ROOT


@pytest.fixture(scope="module")
def published() -> tuple[Published, ...]:
    """The open data of the fictional municipality, which has one of everything."""
    prepared = prepare(ROOT / "tests/sample/content", as_of=build_date("2568-05-15"))
    assert prepared.site
    return data.publish(prepared.site)


def undeclared(columns: Columns, value: Any, place: str) -> Iterator[str]:
    """The fields of a row, or of what it holds, that no column declares, and the columns without a field."""
    if isinstance(value, list):
        for one in value:
            yield from undeclared(columns, one, place)
    elif isinstance(value, dict):
        named = {column.name: column for column in columns}
        for name in named.keys() ^ value.keys():
            yield f"{place}.{name}"
        for name in named.keys() & value.keys():
            yield from undeclared(named[name].parts, value[name], f"{place}.{name}")


def test_every_field_of_every_row_is_declared(published: tuple[Published, ...]) -> None:
    """A field without a declaration would have no heading, no type and no explanation."""
    found = {
        fault
        for one in published
        for row in one.dataset.rows
        for fault in undeclared(one.dataset.columns, row, one.dataset.kind.name)
    }
    # A step may hold steps without end; the fields of the first are those of all.
    assert {fault for fault in found if ".steps.steps." not in fault} == set()


def test_every_field_has_a_thai_label(published: tuple[Published, ...]) -> None:
    """And no two columns of one table are called the same."""
    for one in published:
        titles = [column.title for column in one.dataset.columns]
        assert all(any("ก" <= letter <= "๛" for letter in title) for title in titles), titles
        assert len(set(titles)) == len(titles), titles


def test_a_field_of_the_model_keeps_label_form_and_words() -> None:
    """The model is the only source; a field may get another name."""
    since, anonymous, purposes, kind, hours = of(Channel, "since", "anonymous", "purposes", "kind", "hours")
    assert since == Column("since", "เปิดใช้ตั้งแต่", Form.DAY)
    assert (anonymous.form, hours.form, hours.choices) == (Form.FLAG, Form.TEXT, ())
    assert (purposes.form, purposes.choices) == (Form.LIST, tuple(Purpose))
    assert (kind.form, kind.choices) == (Form.TEXT, tuple(ChannelKind))
    (renamed,) = of(Measure, number_of_indicator="indicator")
    assert (renamed.name, renamed.form) == ("number_of_indicator", Form.NUMBER)
    assert renamed.title == Measure.model_fields["indicator"].title


def test_explanations_tell_words_and_parts() -> None:
    """Each word of a closed set and each field within, with its label."""
    (kind,) = of(Channel, "kind")
    assert "phone = โทรศัพท์ · " in kind.explanation
    results = nested(Measure, "results", of(Result, "text"))
    assert results.explanation == f"text = {Result.model_fields['text'].title}"
