"""Rules of the answers to the OIT items."""

from collections.abc import Iterator
from itertools import groupby

from prongsai.checks.suggestion import suggestion
from prongsai.model.links import Link
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity


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
    """An answer links something or declares a status."""
    for answers in content.answers.values():
        for item, entry in answers.items():
            if not entry.record.links and entry.record.status is None:
                yield entry.problem(
                    (),
                    f"ข้อ {item} ยังไม่มีลิงก์และยังไม่บอกสถานะ",
                    "เพิ่ม links: หรือถ้าไม่มีรายการ พิมพ์ status: none พร้อม statement:",
                    Severity.TODO,
                )


def unknown_element(content: Content) -> Iterator[Problem]:
    """The elements that a link shows are elements of its item."""
    for year, answers in content.answers.items():
        catalogue = content.catalogues.get(year)
        items = {item.id: item for item in catalogue.record.items} if catalogue else {}
        for item, entry in answers.items():
            known = [element.id for element in items[item].elements] if item in items else None
            for location, link in entry.each(Link):
                for number, element in enumerate(link.elements):
                    if known is not None and element not in known:
                        yield entry.problem(
                            (*location, "elements", number),
                            f"ข้อ {item} ของปี {year} ไม่มีองค์ประกอบ “{element}”",
                            suggestion(element, known, "ลบรหัสนี้ออก"),
                        )
