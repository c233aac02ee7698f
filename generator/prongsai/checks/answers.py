"""Rules of the answers to the OIT items."""

from collections.abc import Iterator
from itertools import groupby

from prongsai.checks.suggestion import suggestion
from prongsai.model.catalogue import Confidence, ContentPeriod, Item
from prongsai.model.links import Link
from prongsai.model.oit import Answer, Parts, content_year
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.fiscal import Period

_OF_ONE_YEAR = (ContentPeriod.CURRENT, ContentPeriod.CURRENT_H1, ContentPeriod.PREVIOUS)
"""What items want that is of one fiscal year alone."""


def year_without_catalogue(content: Content) -> Iterator[Problem]:
    """A year that is answered has a catalogue of items."""
    for year, document in content.answer_documents.items():
        if year not in content.catalogues:
            yield document.problem(
                document.place(("year",)),
                f"ยังไม่มีรายการข้อ OIT ของปี {year}",
                f"ตรวจว่าปีถูกต้อง ถ้าถูกแล้วให้เพิ่มไฟล์ catalogue/{year}.yml ตามคู่มือของปีนั้น",
            )


def pending_items(content: Content) -> Iterator[Problem]:
    """The items of a year that nobody has answered yet, told once for the year."""
    for year, document in content.answer_documents.items():
        catalogue = content.catalogues.get(year)
        items = [item.id for item in catalogue.record.items] if catalogue else []
        pending = [item not in content.answers[year] for item in items]
        if any(pending):
            yield document.problem(
                document.place(("items",), of_key=True),
                f"ปี {year} ยังไม่มีข้อมูล {sum(pending)} จาก {len(items)} ข้อ: {_runs(items, pending)}",
                "เมื่อมีข้อมูลของข้อใด เพิ่มข้อนั้นใต้ items: พร้อม links: ถ้าไม่มีรายการให้พิมพ์ status: none",
                Severity.TODO,
            )


def _runs(items: list[str], wanted: list[bool]) -> str:
    """The wanted items in words, neighbours as one run: O1–O41, O43."""
    runs = []
    for is_wanted, run in groupby(zip(items, wanted, strict=True), key=lambda pair: pair[1]):
        ids = [item for item, _ in run]
        if is_wanted:
            runs.append(ids[0] if len(ids) == 1 else f"{ids[0]}–{ids[-1]}")
    return ", ".join(runs)


def answer_without_links(content: Content) -> Iterator[Problem]:
    """An answer links something, says something or declares a status."""
    for answers in content.answers.values():
        for item, entry in answers.items():
            if not (entry.record.links or entry.record.text or entry.record.status):
                yield entry.problem(
                    (),
                    f"ข้อ {item} ยังไม่มีลิงก์และยังไม่บอกสถานะ",
                    "เพิ่ม links: หรือถ้าไม่มีรายการ พิมพ์ status: none พร้อม statement:",
                    Severity.TODO,
                )


def unknown_element(content: Content) -> Iterator[Problem]:
    """The elements that a link shows are elements of its item."""
    for year, item, entry in _answered(content):
        known = [element.id for element in item.elements]
        for location, link in entry.each(Link):
            for number, element in enumerate(link.elements):
                if element not in known:
                    yield entry.problem(
                        (*location, "elements", number),
                        f"ข้อ {item.id} ของปี {year} ไม่มีองค์ประกอบ “{element}”",
                        suggestion(element, known, "ลบรหัสนี้ออก"),
                    )


def elements_not_shown(content: Content) -> Iterator[Problem]:
    """Where staff name the elements that links show, every element of an item that is sure is shown."""
    for _, item, entry in _answered(content):
        shown = {element for link in entry.record.links for element in link.elements}
        missing = [element for element in item.elements if element.id not in shown]
        if shown and missing and item.elements_confidence is Confidence.HIGH:
            listed = " · ".join(f"{element.id} ({element.text})" for element in missing)
            yield entry.problem(
                (),
                f"ข้อ {item.id} ยังไม่มีลิงก์ที่แสดงองค์ประกอบ {listed}",
                "เพิ่มลิงก์ของเรื่องนั้น หรือถ้าลิงก์ที่มีแสดงอยู่แล้ว เพิ่มรหัสใต้ elements: ของลิงก์นั้น",
                Severity.TODO,
            )


def period_of_no_part(content: Content) -> Iterator[Problem]:
    """A link of an item is of a part of the year that the item has parts of."""
    for year, item, entry in _answered(content):
        parts = entry.record.periods
        for number, link in enumerate(entry.record.links):
            if link.period and (fault := _fault_of_period(link.period, parts, year, item)):
                yield entry.problem(("links", number, "period"), *fault, Severity.WARNING)


def _fault_of_period(period: Period, parts: Parts | None, year: int, item: Item) -> tuple[str, str] | None:
    """What is wrong with a period of an item's link, and what to type; None when nothing is."""
    wanted = content_year(year, item.period)
    if parts is not None:
        allowed = parts.of(wanted)
        if period not in allowed:
            return (
                f"งวด {period} ไม่ใช่งวด{parts.label}ของปีงบประมาณ พ.ศ. {wanted}",
                f"ใช้ได้: {', '.join(map(str, allowed))} ถ้าเป็นเอกสารของทั้งปี ให้ใช้ covers: แทน period:",
            )
    elif item.period in _OF_ONE_YEAR and period.year != wanted:
        return (
            f"ข้อ {item.id} แสดงข้อมูลของปีงบประมาณ พ.ศ. {wanted} "
            f"แต่งวด {period} เป็นของปีงบประมาณ พ.ศ. {period.year}",
            f"ตรวจปีของงวด เช่น {wanted}-q1 ถ้าเอกสารครอบคลุมหลายปี ให้ใช้ covers: แทน period:",
        )
    return None


def _answered(content: Content) -> Iterator[tuple[int, Item, Entry[Answer]]]:
    """Every answer with its item and its fiscal year (B.E.); of unknown items another check tells."""
    for year, answers in content.answers.items():
        catalogue = content.catalogues.get(year)
        for item in catalogue.record.items if catalogue else ():
            if entry := answers.get(item.id):
                yield year, item, entry
