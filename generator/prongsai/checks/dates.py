"""Rules of days and titles of texts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from prongsai.model.news import NewsHead
from prongsai.reading.content import Content
from prongsai.reading.markdown import MarkdownText, heading
from prongsai.reading.problem import Problem, Severity


def updated_before_date(content: Content) -> Iterator[Problem]:
    """News is not corrected before the day on which it was published."""
    for text in _news(content):
        head = text.head.record
        if head.updated and head.updated < head.date:
            yield text.head.problem(
                ("updated",), "วันที่แก้ไข (updated) อยู่ก่อนวันที่เผยแพร่ (date)", "ตรวจวันที่ทั้งสองอีกครั้ง", Severity.WARNING
            )


def same_title(content: Content) -> Iterator[Problem]:
    """Readers can tell two pieces of news of one day, and two hand-written pages, by their titles."""
    texts: list[tuple[tuple[str, date | None], MarkdownText[Any]]]
    texts = [((text.head.record.title, text.head.record.date), text) for text in _news(content)]
    texts += [((text.head.record.title or heading(text.body), None), text) for text in content.pages.values()]
    first: dict[tuple[str, date | None], str] = {}
    for key, text in texts:
        if key[0] and key in first:
            yield text.head.problem(
                ("title",),
                f"ชื่อเรื่อง “{key[0]}” ซ้ำกับ {first[key]} ผู้อ่านแยกไม่ออก",
                "เพิ่มคำในชื่อเรื่องให้ต่างกัน เช่น ครั้งที่ สถานที่ หรือช่วงเวลา",
                Severity.WARNING,
            )
        first.setdefault(key, text.document.path)


def _news(content: Content) -> Iterator[MarkdownText[NewsHead]]:
    for texts in content.news.values():
        yield from texts.values()
