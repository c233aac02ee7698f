"""The records hold the printed report whole: put together again, they are the source letter by letter."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from prongsai.model.measures import Duty, Instrument, Measure, Rhythm
from prongsai.reading.content import Content
from prongsai.thai.dates import MONTHS, Month, long_month, read_date
from prongsai.thai.digits import to_arabic, to_thai
from prongsai.thai.fiscal import Round

HERE = Path(__file__).parent
SOURCE = (HERE / "report-2566-6-months.txt").read_text("utf-8")
RESIDUES: dict[str, Any] = yaml.safe_load((HERE / "residues.yml").read_text("utf-8"))
ORDER: list[str] = RESIDUES.pop("order")
YEAR = 2566
RHYTHMS = {Rhythm.MONTH: "ทุกเดือน", Rhythm.QUARTER: "ไตรมาส", Rhythm.HALF_YEAR: "ทุก ๖ เดือน"}


def residue(name: str) -> str:
    return str(RESIDUES[name]["text"])


def letters(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def printed(source: str = SOURCE) -> str:
    """The source, or a part, without markup and white space; | stands between columns, ☐ for a tick box."""
    source = letters(source.replace("\t", "|"))
    for kept in RESIDUES.values():
        if "here" in kept:
            source = source.replace(letters(kept["text"]), letters(kept["here"]))
    return re.sub(r"<[^>]*>", "", source)


def rebuilt(records: Content) -> str:
    """The report from the records and the residues, in the same form as `printed`."""
    return letters("".join(_pieces(records)))


def _pieces(records: Content) -> Iterator[str]:
    assert records.agency is not None
    agency, year = records.agency.record, records.measure_years[YEAR].record
    yield residue("cover") + residue("cover-name")
    yield residue("district") + agency.place.district + residue("province") + agency.place.province
    for text in (year.title, year.analysis):
        yield (text or "").replace("{agency}", agency.name)
    unit_names = {unit.id: unit.name for unit in agency.units}
    titles = {indicator.number: indicator.title for indicator in year.indicators}
    for name in ORDER:
        measure = records.measures[YEAR][name].record
        for key, kept in RESIDUES.items():
            if name in kept.get("before", []):
                yield kept["text"] + (titles[measure.indicator or 0] if key == "external-instrument" else "")
        yield "|".join(_columns(measure, unit_names))


def _columns(measure: Measure, unit_names: dict[str, str]) -> tuple[str, ...]:
    return (
        measure.issue or "",
        "".join(unit_names[unit] for unit in measure.units),
        _numbered(step.text for step in measure.steps),
        _numbered(duty.text for duty in measure.follow_up),
        "".join(result.text for result in measure.results if result.round is Round.SIX_MONTHS),
    )


def _numbered(texts: Iterator[str]) -> str:
    return "".join(f"{to_thai(str(at))}{residue('number')}{text}" for at, text in enumerate(texts, start=1))


def first_difference(here: str, there: str) -> str:
    """Where two texts part, with what stands before; empty when they are equal."""
    if here == there:
        return ""
    pairs = enumerate(zip(here, there, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(here), len(there)))
    before = there[max(0, same - 40) : same]
    return (
        f"after “{before}” the report has “{there[same : same + 40]}”, the records “{here[same : same + 40]}”"
    )


def measures(records: Content) -> list[Measure]:
    return [records.measures[YEAR][name].record for name in ORDER]


def test_the_records_are_the_report_letter_by_letter(records: Content) -> None:
    """Every letter of the report is in a record or in a listed residue, once, and at its place."""
    assert first_difference(rebuilt(records), printed()) == ""


@pytest.mark.parametrize("changed", ["ก|คง", "ก|ขคคง", "ก|ขฃง", "ก|ขค", "ก|ขคงจ"])
def test_a_difference_is_found_and_said(changed: str) -> None:
    """A letter that is missing, doubled, changed, cut off or added is named with what stands before it."""
    assert first_difference(changed, "ก|ขคง").startswith("after “ก|")


def test_nothing_of_the_report_is_left_out_or_split(records: Content) -> None:
    """7 measures, 20 steps, 18 duties and 7 results of the six-month round."""
    rows = measures(records)
    results = [result for row in rows for result in row.results if result.round is Round.SIX_MONTHS]
    assert sorted(ORDER) == sorted(records.measures[YEAR])
    assert len(rows) == 7
    assert sum(len(row.steps) for row in rows) == 20
    assert sum(len(row.follow_up) for row in rows) == 18
    assert len(results) == 7


@pytest.mark.parametrize("name", RESIDUES)
def test_a_residue_is_in_the_report_and_has_its_reason(name: str) -> None:
    """A residue that excuses nothing, or nobody can explain, has to go."""
    plain_source = letters(SOURCE.replace("\t", "|"))
    assert letters(residue(name)) in plain_source
    assert RESIDUES[name]["reason"].strip()


@pytest.mark.parametrize("name", ORDER)
def test_a_row_is_filed_under_its_printed_heading(records: Content, name: str) -> None:
    """Instrument, indicator and question say what the row or the heading above its table says."""
    measure = records.measures[YEAR][name].record
    external = measure.instrument is Instrument.EIT
    issue = measure.issue or ""
    heading = f"{residue('external-instrument')} " if external else issue
    assert f"เครื่องมือการประเมิน {measure.instrument}" in heading
    assert f"ตัวชี้วัดที่ {to_thai(str(measure.indicator))} " in heading
    assert (measure.question is not None) == external
    if measure.question:
        assert to_arabic(issue).split()[0] == measure.question


@pytest.mark.parametrize("name", ORDER)
def test_a_result_has_the_date_that_its_text_says(records: Content, name: str) -> None:
    """The date for feeds and calendars is the printed one."""
    for result in records.measures[YEAR][name].record.results:
        if result.round is Round.SIX_MONTHS:
            assert result.date == read_date(result.text)


@pytest.mark.parametrize("name", ORDER)
def test_a_duty_is_due_when_its_text_says(records: Content, name: str) -> None:
    """Month, rhythm or words of a duty stand in its text, and the text names no other month."""
    for duty in records.measures[YEAR][name].record.follow_up:
        assert timing_words(duty) in duty.text
        assert months_named(duty.text) == months_recorded(duty)


def timing_words(duty: Duty) -> str:
    if isinstance(duty.due, Month):
        return f"ภายในเดือน{to_thai(long_month(duty.due))}"
    if duty.every is not None:
        return RHYTHMS[duty.every]
    assert duty.when, f"{duty.text} says no time"
    return duty.when


def months_named(text: str) -> list[int]:
    return [number for number, name in enumerate(MONTHS, start=1) if f"เดือน{name}" in text]


def months_recorded(duty: Duty) -> list[int]:
    return [duty.due.month] if isinstance(duty.due, Month) else list(duty.months)
