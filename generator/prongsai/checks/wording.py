"""Rules of texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prongsai.reading.active_html import ActivePart, active_parts
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import markdown_fields, markdown_texts

_FOREIGN = tuple(
    (re.compile(pattern), name, instead, severity)
    for pattern, name, instead, severity in (
        (
            r"^(!!!|\?\?\?\+?) ?\w",
            "กล่องข้อความแบบ !!! หรือ ???",
            "ใช้หัวข้อ (##) และย่อหน้าธรรมดา",
            Severity.WARNING,
        ),
        (r'^=== "', "แท็บแบบ ===", "ใช้หัวข้อ (##) แยกแต่ละส่วน", Severity.WARNING),
        (r"\{[:.#][^}]*\}\s*$", "คำสั่งในวงเล็บปีกกา { }", "ลบวงเล็บปีกกาท้ายบรรทัดออก", Severity.WARNING),
        (r"^:::", "คำสั่งแบบ :::", "ลบบรรทัดนี้ออก", Severity.WARNING),
        (
            r"^(<{7}|>{7}) ",
            "เครื่องหมายที่ค้างจากการรวมไฟล์",
            "เลือกเก็บข้อความชุดเดียว แล้วลบบรรทัดเครื่องหมายออก",
            Severity.WARNING,
        ),
        # Without its program a footnote becomes a link to nowhere.
        (r"^ {0,3}\[\^[^\]]+\]:", "เชิงอรรถแบบ [^1]", "ใส่ข้อความไว้ในวงเล็บแทน", Severity.ERROR),
    )
)
"""Marks that only some Markdown programs know; elsewhere they are shown as they stand."""


@dataclass(frozen=True, slots=True)
class _ForeignMark:
    place: tuple[int, int]
    """Line and column in the file, from 0."""
    message: str
    instead: str
    severity: Severity


def foreign_markdown(content: Content) -> Iterator[Problem]:
    """News, answers and the introduction use plain Markdown, which every reader of a feed shows right."""
    for text, year in markdown_texts(content):
        if year is None and text is not content.introduction:  # A page, which is in MkDocs' own dialect.
            continue
        for mark in _foreign_marks(text.body, text.body_line):
            yield text.document.problem(mark.place, mark.message, mark.instead, mark.severity)
    for field in markdown_fields(content):
        for mark in _foreign_marks(field.text, 0):
            yield field.entry.problem(field.location, mark.message, mark.instead, mark.severity)


def html_left_out(content: Content) -> Iterator[Problem]:
    """Styles, programs and frames typed as HTML do nothing on the site: its pages let none through."""
    for text, _ in markdown_texts(content):
        for part in active_parts(text.body, text.body_line):
            yield text.document.problem(part.place, *_left_out(part), Severity.WARNING)
    for field in markdown_fields(content):
        for part in active_parts(field.text):
            yield field.entry.problem(field.location, *_left_out(part), Severity.WARNING)


def _left_out(part: ActivePart) -> tuple[str, str]:
    """What the author is told, and how to go on."""
    if part.attribute:
        return (
            f"“{part.attribute}=” ในแท็ก <{part.tag}> ถูกตัดออก ไม่มีผลบนเว็บไซต์",
            "ลบออก ถ้าต้องการเน้นข้อความใช้ **ตัวหนา** หัวข้อ (##) รายการ (-) หรือตาราง",
        )
    return (
        f"แท็ก <{part.tag}> ถูกตัดออก ไม่แสดงบนเว็บไซต์",
        "ลบแท็กนี้ออก ถ้าเป็นวิดีโอ แผนที่ หรือแบบฟอร์มจากเว็บไซต์อื่น ให้พิมพ์ลิงก์ไปยังหน้านั้นแทน",
    )


def _foreign_marks(body: str, body_line: int) -> Iterator[_ForeignMark]:
    fenced = False
    for number, line in enumerate(body.split("\n"), start=body_line):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        for pattern, name, instead, severity in _FOREIGN:
            if not fenced and (found := pattern.search(line)):
                message = f"{name} ใช้ในไฟล์นี้ไม่ได้"
                yield _ForeignMark((number, found.start()), message, instead, severity)
