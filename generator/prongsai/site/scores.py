"""Results of the assessment, each year beside the one before. Differences are exact, never rounded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from prongsai.model.fields import Labelled
from prongsai.model.measures import Instrument
from prongsai.model.scores import IndicatorScore, InstrumentScore, ItemScore, YearScores
from prongsai.reading.content import Content
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.thai.months import latest

UNCHANGED = "ไม่เปลี่ยนแปลง"
"""What people read where a score is that of the year before."""
_MINUS = "\u2212"


class Level(Labelled):
    """What a score is of."""

    TOTAL = "total", "คะแนนรวม"
    INSTRUMENT = "instrument", "เครื่องมือ"
    INDICATOR = "indicator", "ตัวชี้วัด"
    ITEM = "item", "ข้อ OIT"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One score beside that of the year before, if there is one; OIT items are renumbered and have none."""

    level: Level
    key: str
    """What the score is of, within its level and across years: total, IIT, 7, O24."""
    title: str
    score: Decimal | None
    printed: str | None
    """The score in the words of the announcement, where they are not the number alone."""
    before: Decimal | None = None
    instrument: Instrument | None = None
    weight: Decimal | None = None
    weighted: Decimal | None = None
    weighted_printed: str | None = None
    address: str | None = None
    """The page of the OIT item on this site."""

    @property
    def change(self) -> Decimal | None:
        """How much more than the year before; None where one of the two is not known."""
        return None if self.score is None or self.before is None else self.score - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedScores:
    """The result of one fiscal year (B.E.)."""

    record: YearScores
    before: int | None
    """The year that this one is set beside: the last one before it that has a result."""
    total: ScoreLine
    instruments: tuple[ScoreLine, ...]
    indicators: tuple[ScoreLine, ...]
    items: tuple[ScoreLine, ...]
    evidence: tuple[JoinedLink, ...]

    @property
    def year(self) -> int:
        """The fiscal year, B.E."""
        return self.record.year

    @property
    def address(self) -> str:
        """Where the year's page is."""
        return addresses.scores_year(self.year)

    @property
    def lines(self) -> tuple[ScoreLine, ...]:
        """Every score of the year, from the total down."""
        return (self.total, *self.instruments, *self.indicators, *self.items)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for the result."""
        return latest((self.record.announced, *(link.published for link in self.evidence)))


def signed(change: Decimal) -> str:
    """A difference as people read it, in Arabic digits: +3.21, −1.05; in words where there is none."""
    if not change:
        return UNCHANGED
    return f"+{change}" if change > 0 else f"{_MINUS}{abs(change)}"


def join_scores(content: Content) -> tuple[JoinedScores, ...]:
    """The years that have a result, newest first."""
    records = content.scores.record.scores if content.scores else ()
    ordered = sorted(records, key=lambda record: record.year, reverse=True)
    return tuple(
        _join(content, record, before) for record, before in zip(ordered, [*ordered, None][1:], strict=True)
    )


def _join(content: Content, record: YearScores, before: YearScores | None) -> JoinedScores:
    known = {(line.level, line.key): line.score for line in _lines(content, before)} if before else {}
    # Items are renumbered every year, so that the same number is not the same item.
    lines = [
        replace(line, before=None if line.level is Level.ITEM else known.get((line.level, line.key)))
        for line in _lines(content, record)
    ]
    of_level = {level: tuple(line for line in lines if line.level is level) for level in Level}
    return JoinedScores(
        record=record,
        before=before.year if before else None,
        total=of_level[Level.TOTAL][0],
        instruments=of_level[Level.INSTRUMENT],
        indicators=of_level[Level.INDICATOR],
        items=of_level[Level.ITEM],
        evidence=tuple(join_link(content, record.year, link) for link in record.evidence),
    )


def _lines(content: Content, record: YearScores) -> Iterator[ScoreLine]:
    """The scores of a year without their comparison."""
    yield ScoreLine(
        level=Level.TOTAL,
        key=Level.TOTAL.value,
        title=Level.TOTAL.label,
        score=record.total,
        printed=record.total_as_printed,
    )
    for instrument in record.instruments:
        yield _instrument(instrument)
        for indicator in instrument.indicators:
            yield _indicator(content, record.year, instrument.instrument, indicator)
    for item in record.items:
        yield _item(content, record.year, item)


def _instrument(score: InstrumentScore) -> ScoreLine:
    return ScoreLine(
        level=Level.INSTRUMENT,
        key=score.instrument.value,
        title=score.instrument.label,
        instrument=score.instrument,
        score=score.raw,
        printed=score.raw_as_printed,
        weight=score.weight,
        weighted=score.weighted,
        weighted_printed=score.weighted_as_printed,
    )


def _indicator(content: Content, year: int, instrument: Instrument, score: IndicatorScore) -> ScoreLine:
    catalogue = content.catalogues.get(year)
    indicators = catalogue.record.indicators if catalogue else ()
    titles = {indicator.number: indicator.title for indicator in indicators}
    return ScoreLine(
        level=Level.INDICATOR,
        key=str(score.number),
        title=score.title or titles.get(score.number, ""),
        instrument=instrument,
        score=score.score,
        printed=score.score_as_printed,
    )


def _item(content: Content, year: int, score: ItemScore) -> ScoreLine:
    catalogue = content.catalogues.get(year)
    titles = {item.id: item.title for item in catalogue.record.items} if catalogue else {}
    shown = year in content.answers and score.item in titles
    return ScoreLine(
        level=Level.ITEM,
        key=score.item,
        title=titles.get(score.item, ""),
        instrument=Instrument.OIT,
        score=score.score,
        printed=score.score_as_printed,
        address=addresses.oit_item(year, score.item) if shown else None,
    )
