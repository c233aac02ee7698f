"""The half-yearly report on what people asked the agency, and what it answered."""

from collections.abc import Iterator

from prongsai.model.channels import Purpose
from prongsai.model.questions import Question
from prongsai.rendering import report_links
from prongsai.rendering.measure_words import NO_UNIT
from prongsai.rendering.papers import channel_tables, periodic, result_table
from prongsai.rendering.papers.paper import (
    Cell,
    Column,
    Line,
    Paper,
    Related,
    Section,
    Table,
    Text,
    paragraphs,
)
from prongsai.rendering.trail import of_channels
from prongsai.site import addresses
from prongsai.site.periods import (
    answered,
    asked,
    question_halves,
    results_filed,
    so_far,
    waiting,
)
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period
from prongsai.thai.months import Span, latest

_PAGE = addresses.PURPOSES[Purpose.QUESTIONS]
REPORT = periodic.PeriodicReport(
    title="รายงานการชี้แจงและตอบข้อซักถาม",
    kind=report_links.QUESTIONS,
    above=of_channels(Purpose.QUESTIONS),
    related=(Related(label="คำถาม คำตอบ และช่องทางถามหน่วยงาน", address=_PAGE),),
)
QUESTION = "E9"
"""The question of the assessment that asks for answers."""

_WITHIN = "ในรอบนี้"
_UNIT_COLUMNS = (
    Column(label="หน่วยงาน", share=4),
    Column(label="คำถามที่รับ", share=2, numeric=True),
    Column(label="คำถามที่ตอบ", share=2, numeric=True),
    Column(label="รอคำตอบ", share=2, numeric=True),
)
_LIST_COLUMNS = (
    Column(label="คำถาม", share=7),
    Column(label="หน่วยงาน", share=3),
    Column(label="วันที่ถาม", share=3.6),
    Column(label="วันที่ตอบ", share=3.6),
)


def papers(site: Site) -> Iterator[Paper]:
    """The report of each half-year with a question or a record of such channels, newest first."""
    for half in question_halves(site):
        span = so_far(site, half)
        days = (day for one in _listed(site, span) for day in (one.asked, one.answered) if day)
        yield periodic.paper(
            site,
            REPORT,
            half,
            addresses.questions_report(half),
            _sections(site, half),
            source=site.questions_source,
            updated=latest(day for day in days if day <= span.last),
        )


def _sections(site: Site, half: Period) -> Iterator[Section]:
    span = so_far(site, half)
    yield Section(heading="สรุป", blocks=(_said(site, half, span), *_by_unit(site, span)))
    yield Section(heading="คำถามในรอบนี้", blocks=(_questions(site, span),))
    yield from channel_tables.sections(
        site,
        span,
        _WITHIN,
        "ช่องทางถาม–ตอบ",
        (Purpose.QUESTIONS,),
        channel_tables.for_purpose(Purpose.QUESTIONS),
    )
    yield result_table.results(site, _WITHIN, results_filed(site, (QUESTION,), half))


def _listed(site: Site, span: Span) -> tuple[Question, ...]:
    """The questions that the report is about: asked or answered in its time, or waiting at its end."""
    questions = site.questions
    found = (*asked(questions, span), *answered(questions, span), *waiting(questions, span.last))
    told = {one.id for one in found}
    return tuple(one for one in questions if one.id in told)


def _said(site: Site, half: Period, span: Span) -> Text:
    counts = (
        f"{_WITHIN}รับคำถาม {len(asked(site.questions, span))} เรื่อง "
        f"ตอบคำถาม {len(answered(site.questions, span))} เรื่อง "
        f"และ ณ วันที่ {periodic.day_words(site, span.last)} "
        f"มีคำถามที่รอคำตอบ {len(waiting(site.questions, span.last))} เรื่อง"
    )
    lines = [Line(text=site.in_style(counts))]
    if any(len(one.units) > 1 for one in _listed(site, span)):
        lines.append(Line(text="คำถามที่หลายหน่วยงานตอบ นับให้ทุกหน่วยงานนั้น"))
    undated = sum(not (one.asked or one.answered) for one in site.questions)
    if undated:
        words = f"คำถามที่ไม่ได้บันทึกทั้งวันถามและวันตอบ {undated} เรื่อง ไม่อยู่ในรายงานนี้"
        lines.append(Line(text=site.in_style(words)))
    return Text(lines=(*lines, *periodic.until_words(site, half)))


def _by_unit(site: Site, span: Span) -> tuple[Table, ...]:
    """A table of the questions of each unit; a question of several units counts for each of them."""
    rows: list[tuple[Cell, ...]] = []
    named = [(unit.id, unit.name) for unit in site.agency.units]
    for unit, name in (*named, (None, NO_UNIT)):
        mine = [one for one in site.questions if (unit in one.units if unit else not one.units)]
        found = (asked(mine, span), answered(mine, span), waiting(mine, span.last))
        if any(found):
            counts = (periodic.count(site, len(questions)) for questions in found)
            rows.append(((Line(text=name),), *counts))
    return (
        (Table(caption="จำนวนคำถามแยกตามหน่วยงาน", columns=_UNIT_COLUMNS, rows=tuple(rows)),) if rows else ()
    )


def _questions(site: Site, span: Span) -> Table | Text:
    rows = tuple(
        (
            (Line(text=one.question, address=f"{_PAGE}#question-{one.id}"),),
            (Line(text=" ".join(site.unit_names(one.units)) or NO_UNIT),),
            (Line(text=periodic.day_words(site, one.asked), day=one.asked),),
            (_answer_day(site, one, span),),
        )
        for one in _listed(site, span)
    )
    if not rows:
        return paragraphs(f"ยังไม่มีบันทึกคำถาม{_WITHIN}")
    return Table(caption="คำถามที่ถาม ตอบ หรือรอคำตอบในรอบนี้", columns=_LIST_COLUMNS, rows=rows)


def _answer_day(site: Site, one: Question, span: Span) -> Line:
    if one in waiting((one,), span.last):
        return Line(text="รอคำตอบ")
    if one.answered is None:
        return Line(text="ตอบแล้ว ไม่ได้บันทึกวันที่")
    return Line(text=periodic.day_words(site, one.answered), day=one.answered)
