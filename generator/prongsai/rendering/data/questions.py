"""Questions and answers as open data."""

from collections.abc import Iterator

from prongsai.model.questions import Question
from prongsai.rendering.data.columns import nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import UNITS, iso, units
from prongsai.site.site import Site
from prongsai.thai.months import latest

KIND = Kind(
    name="questions",
    title="คำถาม–คำตอบ",
    about="หนึ่งแถวคือหนึ่งคำถาม พร้อมคำตอบเมื่อตอบแล้ว",
    columns=(
        *of(Question, "id", "question", "answer"),
        nested(Question, "units", UNITS),
        *of(Question, "asked", "answered"),
    ),
)


def datasets(site: Site) -> Iterator[Dataset]:
    """Every question, in the order of the page; nothing where nobody has asked."""
    if site.questions:
        rows = tuple(
            {
                "id": one.id,
                "question": one.question,
                "answer": one.answer,
                "units": units(site, one.units),
                "asked": iso(one.asked),
                "answered": iso(one.answered),
            }
            for one in site.questions
        )
        updated = latest(day for one in site.questions for day in (one.asked, one.answered))
        yield Dataset(kind=KIND, rows=rows, updated=updated)
