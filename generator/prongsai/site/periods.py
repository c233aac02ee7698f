"""What happened in a period, for its report: to channels and their promotion, to questions, in news.

A report exists only for a period with a record of its kind. While the period runs, it tells what happened
so far.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.agency import Unit
from prongsai.model.channels import Purpose
from prongsai.model.fields import Labelled
from prongsai.model.measures import Result
from prongsai.model.questions import Question
from prongsai.site.channels import JoinedChannel, JoinedPromotion
from prongsai.site.measures import JoinedMeasure, JoinedResult
from prongsai.site.news import News
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics
from prongsai.thai.digits import to_arabic
from prongsai.thai.fiscal import Period, PeriodKind, Round
from prongsai.thai.months import Span

GENERAL = tuple(purpose for purpose in Purpose if purpose is not Purpose.CORRUPTION)
"""What channels are for, but for reporting corruption, which has channels of its own."""


class EventKind(Labelled):
    """What happened to a channel."""

    OPENED = "opened", "เปิดใช้"
    CLOSED = "closed", "ใช้เป็นวันสุดท้าย"
    CHANGED = "changed", "เปลี่ยนแปลง"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEvent:
    """What happened to a channel on a day; `text` says what changed."""

    day: date
    kind: EventKind
    joined: JoinedChannel
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedResult:
    """A result with the measure that it is of."""

    measure: JoinedMeasure
    joined: JoinedResult


def so_far(site: Site, period: Period) -> Span:
    """The days of a period, while it runs those until the day of the build."""
    return Span(period.span.first, min(period.span.last, site.as_of))


def own_channels(site: Site, purposes: Iterable[Purpose]) -> tuple[JoinedChannel, ...]:
    """The agency's own channels for one of the purposes, closed ones too."""
    wanted = set(purposes)
    return tuple(
        joined
        for joined in site.channels
        if not joined.channel.is_external and wanted.intersection(joined.channel.purposes)
    )


def events(channels: Iterable[JoinedChannel], span: Span) -> tuple[ChannelEvent, ...]:
    """What happened to the channels within the days, by day and then in the order of the file."""
    found = (event for joined in channels for event in _events(joined) if event.day in span)
    return tuple(sorted(found, key=lambda event: event.day))


def _events(joined: JoinedChannel) -> Iterator[ChannelEvent]:
    channel = joined.channel
    if channel.since:
        yield ChannelEvent(day=channel.since, kind=EventKind.OPENED, joined=joined)
    for change in channel.changes:
        yield ChannelEvent(day=change.date, kind=EventKind.CHANGED, joined=joined, text=change.text)
    if channel.until:
        yield ChannelEvent(day=channel.until, kind=EventKind.CLOSED, joined=joined)


def promotions(site: Site, channels: tuple[JoinedChannel, ...], span: Span) -> tuple[JoinedPromotion, ...]:
    """The times that the agency told people of the channels within the days, oldest first."""
    return tuple(
        told for told in reversed(site.promotions) if told.promotion.date in span and told.is_of(channels)
    )


def statistics_of(site: Site, purpose: Purpose, span: Span) -> tuple[JoinedStatistics, ...]:
    """The tables about channels of a purpose whose time meets the days."""
    return tuple(
        one
        for year in site.statistics_years
        for one in year.tables
        if one.head.purpose is purpose and one.head.covers and one.head.covers.span.meets(span)
    )


def results_within(site: Site, codes: Iterable[str], span: Span) -> tuple[ReportedResult, ...]:
    """The results of measures on questions of the assessment, dated within the days, oldest first."""
    found = [one for one in _results(site, codes) if _is_within(one.joined.result, span)]
    return tuple(sorted(found, key=lambda one: one.joined.result.date or span.first))


def results_filed(site: Site, codes: Iterable[str], half: Period) -> tuple[ReportedResult, ...]:
    """The results of such measures that were filed for a half-year, in the order of the measures.

    The first half has those of the 6-month round, the second those of the 12-month round, as filed.
    """
    filed = Round.SIX_MONTHS if half.number == 1 else Round.TWELVE_MONTHS
    return tuple(
        one
        for one in _results(site, codes)
        if one.measure.year == half.year and one.joined.result.round is filed
    )


def _results(site: Site, codes: Iterable[str]) -> Iterator[ReportedResult]:
    wanted = set(codes)
    for measure in site.measures:
        if to_arabic(measure.measure.question or "").upper() in wanted:
            yield from (ReportedResult(measure=measure, joined=joined) for joined in measure.results)


def _is_within(result: Result, span: Span) -> bool:
    if result.date:
        return result.date in span
    return result.during is not None and result.during.span.meets(span)


def asked(questions: Iterable[Question], span: Span) -> tuple[Question, ...]:
    """The questions that were asked within the days."""
    return tuple(one for one in questions if one.asked and one.asked in span)


def answered(questions: Iterable[Question], span: Span) -> tuple[Question, ...]:
    """The questions that were answered within the days."""
    return tuple(one for one in questions if one.answer and one.answered and one.answered in span)


def waiting(questions: Iterable[Question], on: date) -> tuple[Question, ...]:
    """The questions that were asked by a day and had no answer on it; an answer of no day had come."""
    return tuple(
        one
        for one in questions
        if one.asked and one.asked <= on and (one.answer is None or (one.answered and one.answered > on))
    )


def published(site: Site, span: Span) -> tuple[News, ...]:
    """The news published within the days, oldest first, then by identity."""
    found = (news for news in site.news if news.published in span)
    return tuple(sorted(found, key=lambda news: (news.published, news.identity)))


def units_without(site: Site, news: Iterable[News]) -> tuple[Unit, ...]:
    """The units that none of the news is of, nor of a unit below them. Collective ones are left out."""
    above = {unit.id: unit.under for unit in site.agency.units}
    told: set[str] = set()
    for one in news:
        for unit in one.units:
            step: str | None = unit.id
            while step and step not in told:
                told.add(step)
                step = above.get(step)
    return tuple(unit for unit in site.agency.units if unit.id not in told and not unit.collective)


def channel_quarters(site: Site) -> tuple[Period, ...]:
    """The quarters in which a channel of the agency was opened, closed, changed or promoted, newest first."""
    return _periods(site, "quarter", _days_of(site, tuple(Purpose)))


def feedback_halves(site: Site) -> tuple[Period, ...]:
    """The half-years with a record of channels for feedback, or that a table about it ends in."""
    tables = (one for year in site.statistics_years for one in year.tables)
    ends = (
        one.head.covers.span.last
        for one in tables
        if one.head.purpose is Purpose.FEEDBACK and one.head.covers
    )
    return _periods(site, "half-year", [*_days_of(site, (Purpose.FEEDBACK,)), *ends])


def question_halves(site: Site) -> tuple[Period, ...]:
    """The half-years with a question, an answer or a record of channels for questions, newest first."""
    days = [day for one in site.questions for day in (one.asked, one.answered) if day]
    return _periods(site, "half-year", [*_days_of(site, (Purpose.QUESTIONS,)), *days])


def publicity_months(site: Site) -> tuple[Period, ...]:
    """The months with news, newest first."""
    return _periods(site, "month", (news.published for news in site.news))


def _days_of(site: Site, purposes: Iterable[Purpose]) -> list[date]:
    channels = own_channels(site, purposes)
    whole = Span(date.min, site.as_of)
    told = promotions(site, channels, whole)
    return [*(event.day for event in events(channels, whole)), *(one.promotion.date for one in told)]


def _periods(site: Site, kind: PeriodKind, days: Iterable[date]) -> tuple[Period, ...]:
    years = {
        *(year.year for year in site.oit_years),
        *(year.year for year in site.measure_years),
        *(year.year for year in site.statistics_years),
        *site.news_by_year,
    }
    found = {Period.of(day, kind) for day in days if day <= site.as_of}
    within = (period for period in found if period.year in years)
    return tuple(sorted(within, key=lambda period: period.span, reverse=True))
