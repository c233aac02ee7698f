"""Measures as open data."""

from collections.abc import Iterator

from prongsai.model.fields import Record, Years
from prongsai.model.measures import EVERY_UNIT, Done, Duty, Measure, Prohibition, Result, Risk, Step
from prongsai.rendering.data.columns import Column, Columns, Form, chosen, listed, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, UNITS, Row, iso, links, number, units
from prongsai.site import addresses
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.site.measures import JoinedDuty, JoinedMeasure, JoinedResult
from prongsai.site.site import Site
from prongsai.site.ways import Stage

_OPTIONAL = ("progress", "problems", "suggestions", "remark")
"""What both a measure and a single result may say."""
_DURING: Columns = (
    Column("during_from", "ดำเนินการตั้งแต่วันที่", Form.DAY),
    Column("during_to", "ดำเนินการถึงวันที่", Form.DAY),
)
_STEPS: Columns = (
    *of(Step, "number", "text"),
    nested(Step, "units", UNITS),
    *of(Step, "when", "quarters", "steps"),
)
_DONE: Columns = (
    *of(Done, **{"for": "period"}),
    *of(Done, "date", "date_as_printed"),
    *_DURING,
    *of(Done, "text"),
    nested(Done, "evidence", LINKS),
)
_OCCURRENCES: Columns = (
    Column("for", "งวด", description="ว่างเมื่อกำหนดไว้ครั้งเดียว"),
    Column("from", "ตั้งแต่วันที่", Form.DAY),
    Column("deadline", "ภายในวันที่", Form.DAY),
    chosen("state", "สถานะ", DutyState),
    listed(
        "records",
        "บันทึก",
        (
            Column("date", "วันที่", Form.DAY),
            Column("date_as_printed", "วันที่ตามที่พิมพ์"),
            Column("label", "ชื่อ"),
            ADDRESS,
        ),
    ),
)
_DUTIES: Columns = (
    *of(Duty, "id", "number", "text"),
    Column("due", "กำหนดเวลา", Form.DAY),
    *of(Duty, "due_as_printed", "every", "months", "quarters", "when"),
    chosen("state", "สถานะ", DutyState, "มีบันทึกผล เมื่อมีบันทึกของทุกครั้งที่กำหนด"),
    nested(Duty, "done", _DONE),
    *of(Duty, "updated"),
    listed("occurrences", "กำหนดแต่ละครั้ง", _OCCURRENCES),
)
_RESULTS: Columns = (
    *of(Result, "id"),
    ADDRESS,
    *of(Result, "round", "date", "date_as_printed"),
    *_DURING,
    *of(Result, "published", "updated", "text", *_OPTIONAL),
    nested(Result, "evidence", LINKS),
)
_RISK: Columns = (*of(Risk, "likelihood", "impact", "level"), Column("score", "คะแนนความเสี่ยง", Form.NUMBER))
_WAY: Columns = (
    Column("year", "ปีงบประมาณ", Form.NUMBER),
    ADDRESS,
    *of(Measure, "title"),
    Column("score_year", "ปีงบประมาณของคะแนนก่อนหน้า", Form.NUMBER),
    Column("score", "คะแนนตัวชี้วัดของปีก่อนหน้า", Form.DECIMAL),
    Column("score_as_printed", "คะแนนตามที่พิมพ์"),
)
_YEARS: Columns = of(Years, **{"from": "first", "to": "last"})
COLUMNS: Columns = (
    Column("id", "รหัสมาตรการ"),
    ADDRESS,
    *of(Measure, "number", "title", "instrument", "indicator", "question", "issue", "topic"),
    nested(Measure, "years", _YEARS),
    nested(Measure, "units", UNITS),
    *of(Measure, "objective", "budget", "kpi", "target"),
    nested(Measure, "risk", _RISK),
    nested(Measure, "steps", _STEPS),
    nested(Measure, "prohibitions", of(Prohibition, "number", "text")),
    nested(Measure, "follow_up", _DUTIES),
    nested(Measure, "results", _RESULTS),
    *of(Measure, *_OPTIONAL),
    nested(Measure, "documents", LINKS),
    *of(Measure, "continues"),
    listed("way", "เส้นทางของมาตรการทุกปี", _WAY, "เรียงตามปี รวมมาตรการนี้เอง"),
)

KIND = Kind(
    name="measures",
    title="มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    about="หนึ่งแถวคือหนึ่งมาตรการ พร้อมขั้นตอน การกำกับติดตาม และผลการดำเนินการ",
    columns=COLUMNS,
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The measures of each year that has them as records."""
    for year in site.measure_years:
        if not year.measures:
            continue
        rows = tuple(row(site, measure) for measure in year.measures)
        yield Dataset(kind=KIND, year=year.year, rows=rows, updated=year.updated)


def row(site: Site, joined: JoinedMeasure) -> Row:
    """One measure with its follow-up and results."""
    record = joined.measure
    return {
        "id": joined.id,
        "url": site.absolute(joined.address),
        "number": record.number,
        "title": record.title,
        "instrument": record.instrument.value if record.instrument else None,
        "indicator": record.indicator,
        "question": record.question,
        "issue": record.issue,
        "topic": record.topic,
        "years": {"from": record.years.first, "to": record.years.last} if record.years else None,
        "units": _units(site, record.units),
        **_texts(record, "objective", "budget", "kpi", "target"),
        "risk": _risk(record.risk) if record.risk else None,
        "steps": [_step(site, step) for step in record.steps],
        "prohibitions": [_texts(one, "number", "text") for one in record.prohibitions],
        "follow_up": [_duty(site, duty) for duty in joined.duties],
        "results": [_result(site, joined, result) for result in joined.results],
        **_texts(record, *_OPTIONAL),
        "documents": links(site, joined.documents),
        "continues": site.absolute(joined.before.address) if joined.before else None,
        "way": [_stage(site, stage) for stage in site.ways[joined.address]],
    }


def _stage(site: Site, stage: Stage) -> Row:
    score = stage.score
    return {
        "year": stage.measure.year,
        "url": site.absolute(stage.measure.address),
        "title": stage.measure.measure.title,
        "score_year": stage.scores.year if stage.scores else None,
        "score": number(score.score) if score else None,
        "score_as_printed": score.printed if score else None,
    }


def _texts(record: Record, *names: str) -> Row:
    return {name: getattr(record, name) for name in names}


def _units(site: Site, ids: tuple[str, ...]) -> str | list[Row]:
    return EVERY_UNIT if EVERY_UNIT in ids else units(site, ids)


def _risk(risk: Risk) -> Row:
    return _texts(risk, "likelihood", "impact", "level", "score")


def _step(site: Site, step: Step) -> Row:
    return {
        **_texts(step, "number", "text"),
        "units": _units(site, step.units),
        "when": step.when,
        "quarters": list(step.quarters),
        "steps": [_step(site, inner) for inner in step.steps],
    }


def _day(record: Done | Result) -> Row:
    """When something was done: the day, what is printed for it, or the days from first to last."""
    span = record.during.span if record.during else None
    return {
        "date": iso(record.date),
        "date_as_printed": record.date_as_printed,
        "during_from": iso(span.first) if span else None,
        "during_to": iso(span.last) if span else None,
    }


def _duty(site: Site, joined: JoinedDuty) -> Row:
    duty = joined.duty
    return {
        **_texts(duty, "id", "number", "text"),
        "due": iso(joined.deadline),
        "due_as_printed": duty.due_as_printed,
        "every": duty.every.value if duty.every else None,
        "months": list(duty.months),
        "quarters": list(duty.quarters),
        "when": duty.when,
        "state": joined.state.value,
        "done": [
            {
                "for": str(done.period) if done.period else None,
                **_day(done),
                "text": done.text,
                "evidence": links(site, evidence),
            }
            for done, evidence in zip(duty.done, joined.evidence, strict=True)
        ],
        "updated": iso(duty.updated),
        "occurrences": [_occurrence(site, occurrence) for occurrence in joined.occurrences],
    }


def _occurrence(site: Site, occurrence: Occurrence) -> Row:
    return {
        "for": str(occurrence.period) if occurrence.period else None,
        "from": iso(occurrence.window.first),
        "deadline": iso(occurrence.deadline),
        "state": occurrence.state.value,
        "records": [
            {
                "date": iso(record.day),
                "date_as_printed": record.day_as_printed,
                "label": record.label,
                "url": site.absolute(record.address),
            }
            for record in occurrence.records
        ],
    }


def _result(site: Site, measure: JoinedMeasure, joined: JoinedResult) -> Row:
    result = joined.result
    return {
        "id": result.key,
        "url": site.absolute(addresses.result(measure.year, measure.id, result.key)),
        "round": result.round.value,
        **_day(result),
        "published": iso(result.published),
        "updated": iso(result.updated),
        "text": result.text,
        **_texts(result, *_OPTIONAL),
        "evidence": links(site, joined.evidence),
    }
