"""What an assessor would miss of an item of the assessment, for staff."""

from collections.abc import Iterator
from dataclasses import dataclass

from prongsai.model.catalogue import ContentPeriod
from prongsai.site.oit import ItemState, OitItem

_OF_SOME_TIME = (ContentPeriod.CURRENT, ContentPeriod.CURRENT_H1, ContentPeriod.PREVIOUS)
"""What items want whose documents should say what time they are of."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: words of ours with Arabic digits, and what it is missing of, as printed."""

    words: str
    printed: tuple[str, ...] = ()


def gaps(item: OitItem) -> Iterator[Gap]:
    """What is missing, in the order of the page; nothing where nothing is known to be."""
    state = item.state
    if state.is_nothing:
        if not item.answer.statement:
            yield Gap("ยังไม่มีคำชี้แจง (statement)")
        return
    if state is not ItemState.PUBLISHED:
        yield Gap(state.label)
    if over := tuple(link.label for link in item.links if link not in item.evidence):
        yield Gap("พ้นวันสุดท้ายที่เผยแพร่แล้ว", over)
    if state is ItemState.PUBLISHED:
        yield from _elements(item)
        yield from _periods(item)
        yield from _dates(item)


def _elements(item: OitItem) -> Iterator[Gap]:
    if missing := tuple(element.text for element in item.missing_elements):
        yield Gap("องค์ประกอบที่ยังไม่ได้ระบุหลักฐาน (elements)", missing)


def _periods(item: OitItem) -> Iterator[Gap]:
    """The parts of the year that are over and have no link; documents none of which says its time."""
    if without := [part.period.label for part in item.parts if not part.links]:
        yield Gap(f"ยังไม่มีข้อมูลของ{' · '.join(without)}")
    if item.item.period in _OF_SOME_TIME and item.evidence and not item.covered:
        yield Gap("ยังไม่ได้ระบุช่วงเวลาของข้อมูล (covers หรือ period)")


def _dates(item: OitItem) -> Iterator[Gap]:
    """Files without the day they were put up, and an item that nobody says to have looked through."""
    if undated := tuple(link.label for link in item.evidence if link.file and link.published is None):
        yield Gap("ยังไม่มีวันที่เผยแพร่ (published)", undated)
    if item.answer.reviewed is None:
        yield Gap("ยังไม่มีวันที่ตรวจทาน (reviewed)")
