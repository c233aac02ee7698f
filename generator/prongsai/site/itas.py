"""What staff tell the assessment (ITAS) of each item: what it has, where, and what is still missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from prongsai.model.catalogue import Confidence, ContentPeriod
from prongsai.site.links import JoinedLink
from prongsai.site.oit import ItemState, OitItem
from prongsai.thai.months import long_span

_OF_SOME_TIME = (ContentPeriod.CURRENT, ContentPeriod.CURRENT_H1, ContentPeriod.PREVIOUS)
"""What items want whose documents should say what time they are of."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: words of ours, and what it is missing of, as printed."""

    words: str
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Submission:
    """One item as it is told to the assessment, for staff. Digits of our words are Arabic, years B.E."""

    item: OitItem

    @property
    def evidence(self) -> tuple[JoinedLink, ...]:
        """The links of the item that can be opened on the day of the site."""
        return tuple(link for link in self.item.links if not link.taken_down(self.item.as_of))

    @property
    def covered(self) -> tuple[str, ...]:
        """The times that the evidence says it is of, each once."""
        return tuple(dict.fromkeys(long_span(link.covers) for link in self.evidence if link.covers))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What an assessor would miss, in the order of the page; none where nothing is known to be."""
        return tuple(_gaps(self))


def _gaps(told: Submission) -> Iterator[Gap]:
    item, state = told.item, told.item.state
    if state in (ItemState.NONE, ItemState.NOT_APPLICABLE):
        if not item.answer.statement:
            yield Gap("ยังไม่มีคำชี้แจง (statement)")
        return
    if state is not ItemState.PUBLISHED:
        yield Gap(state.label)
    if over := tuple(link.label for link in item.links if link.taken_down(item.as_of)):
        yield Gap("พ้นวันสุดท้ายที่เผยแพร่แล้ว", over)
    if state is ItemState.PUBLISHED:
        yield from _elements(told)
        yield from _periods(told)
        yield from _dates(told)


def _elements(told: Submission) -> Iterator[Gap]:
    """The elements that no link names, of items whose elements are sure."""
    wanted = told.item.item
    shown = {element for link in told.evidence for element in link.elements}
    missing = tuple(element.text for element in wanted.elements if element.id not in shown)
    if missing and wanted.elements_confidence is Confidence.HIGH:
        yield Gap("องค์ประกอบที่ยังไม่ได้ระบุลิงก์ (elements)", missing)


def _periods(told: Submission) -> Iterator[Gap]:
    """The parts of the year that are over and have no link; documents none of which says its time."""
    item = told.item
    if without := [part.period.label for part in item.parts if not part.links]:
        yield Gap(f"ยังไม่มีข้อมูลของ {' · '.join(without)}")
    if item.item.period in _OF_SOME_TIME and told.evidence and not told.covered:
        yield Gap("ยังไม่ได้ระบุช่วงเวลาของข้อมูล (covers หรือ period)")


def _dates(told: Submission) -> Iterator[Gap]:
    """Files without the day they were put up, and an item that nobody says to have looked through."""
    if undated := tuple(link.label for link in told.evidence if link.file and link.published is None):
        yield Gap("ยังไม่มีวันที่เผยแพร่ (published)", undated)
    if told.item.answer.reviewed is None:
        yield Gap("ยังไม่มีวันที่ตรวจทาน (reviewed)")
