"""Whatever staff type or paste, and wherever, every output only shows it."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

import pytest
from lxml import html

from fuzz.inert import harm
from prongsai.model.fields import Record
from prongsai.publishing.plain_tree import as_markdown
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.schemas import KINDS
from prongsai.reading.walk import entries
from prongsai.rendering.output import File, Page
from rendering.hostile import hostile, text_fields
from rendering.strictly import read_strictly

PLAIN = "ข้อความธรรมดา"
TEXTS = [
    "<script>alert(1)</script>",
    # With src it would be refused before it is rendered; test_markdown holds that rendering drops it too.
    '"><img onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></textarea></svg></script><svg onload=alert(1)>",
    "]]><!-- & &lt; &#x27;",
    "javascript:alert(1)",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "=HYPERLINK(1)",
    "-2+3+cmd|' /C calc'!A0",
    "#N/A _x0041_",
    '0-2000-0000"><b>',
    "กขค\n---\ntitle: อื่น\n- ก: ข\n...\nง",
    "😀👨\u200d👩\u200d👧 שלום مرحبا",
    "ก\u202e\u2066ข\u200b",
    "ก\x00ข\x07ค\x1b",
    "ก" * 3_000,
]
NOT_SHOWN = {
    *(("Allowance", name) for name in ("path", "ends_with", "reason")),
    *(("Doubt", "about"), ("Place", "subdistrict"), ("Place", "district"), ("Place", "province")),
    *(("Statistics", name) for name in ("rows", "sheet", "subtotals", "chart_rows", "chart_columns")),
    *(("Totals", "rows"), ("Totals", "columns")),
    *(("Withdrawal", "address"), ("Withdrawal", "replacement")),
}
"""Fields of text that only steer, or must name something; and the place of the agency."""
IN_MARKDOWN = ("/news/2566/a/", "/contact/questions/", "/oit/2566/o1/")
"""Pages that show Markdown of staff, whose own marks make elements."""


Prepare = Callable[[str], Prepared]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepare:
    """The outputs of a municipality whose every text is the one given; it has no error."""

    @cache
    def prepared(text: str) -> Prepared:
        root = tmp_path_factory.mktemp("hostile") / "content"
        for path, written in hostile(text).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(written if isinstance(written, bytes) else written.encode())
        found = prepare(root, as_of=date(2023, 1, 15), base_url="https://example.org/repo/")
        assert found.errors == ()
        return found

    return prepared


def files_of(found: Prepared) -> Mapping[str, bytes]:
    return {output.address: output.content for output in found.outputs if isinstance(output, File)}


def pages_of(found: Prepared) -> Mapping[str, Page]:
    return {output.address: output for output in found.outputs if isinstance(output, Page)}


def elements(page: Page) -> list[str]:
    """Without those around each word of a line, of which there are as many as words."""
    whole = html.fragment_fromstring(page.body, create_parent=True).iter()
    return [element.tag for element in whole if element.get("class") != "whole"]


def test_every_field_of_free_text_holds_the_text(prepared: Prepare) -> None:
    """So that a new field is tried too; what a reference catalogue says is ours and not staff's."""
    found = prepared(PLAIN).content
    holding = {
        (type(record).__name__, name)
        for placed in entries(found)
        for _, record in placed.entry.each(Record)
        for name in type(record).model_fields
        if getattr(record, name) in (PLAIN, (PLAIN,), (PLAIN, PLAIN))
    }
    holding |= {("Category", "label") for one in found.categories.values() if one.label == PLAIN}
    models = [kind.record for kind in KINDS if kind.name not in ("catalogue", "topics", "holidays", "frozen")]
    assert text_fields(*models) - holding == NOT_SHOWN


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_output_is_inert_and_well_formed(prepared: Prepare, text: str) -> None:
    """No script, handler, formula or turned direction, and no parser has to guess."""
    found = prepared(text)
    for output in found.outputs:
        assert list(harm(output)) == [], output.address
        read_strictly(output)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_text_is_only_text(prepared: Prepare, text: str) -> None:
    """Pages have the elements that they would have with plain words, and show the text as it is."""
    shown = pages_of(prepared(text))
    plain = pages_of(prepared(PLAIN))
    assert shown.keys() == plain.keys()
    for address in shown.keys() - set(IN_MARKDOWN):
        if "0-2000" not in text:  # Telephone numbers are kept together and can be called.
            assert elements(shown[address]) == elements(plain[address]), address
    measure = html.fragment_fromstring(shown["/measures/2566/hr/"].body, create_parent=True)
    assert measure.xpath("string(.//h1)").split() == as_kept(text).split()


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_text_survives_in_data(prepared: Prepare, text: str) -> None:
    """JSON holds it word for word; a cell of a CSV that could run has a mark before it."""
    files = files_of(prepared(text))
    (measure,) = json.loads(files["/data/measures-2566.json"])
    assert measure["title"] == measure["results"][0]["text"] == as_kept(text)
    (row,) = csv.DictReader(io.StringIO(files["/data/measures-2566.csv"].decode("utf-8-sig"), newline=""))
    assert row["title"] == ("'" if text[0] in "=+-@" else "") + as_kept(text)


def as_kept(text: str) -> str:
    """The text without the characters that nobody sees."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_page_for_another_builder_keeps_its_head_apart(prepared: Prepare, text: str) -> None:
    """In the plain tree a title stays one line of the head, and the body one block of HTML without braces."""
    for page in pages_of(prepared(text)).values():
        _, head, block = as_markdown(page.title, page.description, page.body).split("---\n", 2)
        assert [line.partition(": ")[0] for line in head.splitlines()] == ["title", "description"]
        assert json.loads(head.splitlines()[0].partition(": ")[2]) == page.title
        assert "\n\n" not in block.strip() and not set(block) & set("{}")
