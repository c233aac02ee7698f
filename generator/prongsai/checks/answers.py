"""Rules of the answers to the OIT items."""

from collections.abc import Iterator

from prongsai.checks.suggestion import suggestion
from prongsai.model.links import Link
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity


def year_without_catalogue(content: Content) -> Iterator[Problem]:
    """A year that is answered has a catalogue of items."""
    for year, answers in content.answers.items():
        if year not in content.catalogues and answers:
            yield next(iter(answers.values())).problem(
                (),
                f"ยังไม่มีรายการข้อ OIT ของปี {year}",
                f"ตรวจว่าปีถูกต้อง ถ้าถูกแล้วให้เพิ่มไฟล์ catalogue/{year}.yml ตามคู่มือของปีนั้น",
            )


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
