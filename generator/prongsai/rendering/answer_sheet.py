"""The answer sheet of a fiscal year for the assessment (ITAS), for staff to copy from and to check by."""

from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell

from prongsai.rendering.explanation import address_of, explanation
from prongsai.rendering.workbooks import DAY_WIDTH, TALLEST, Sheet, height_of, saved
from prongsai.site.gaps import Gap, gaps
from prongsai.site.oit import OitItem, OitYear
from prongsai.site.site import Site
from prongsai.thai.months import long_span

_OURS, _ELSEWHERE = "อยู่ในเว็บไซต์นี้", "เว็บไซต์อื่น ตรวจสอบไม่ได้"

_ANSWERS = (("ข้อ", 6), ("รายการ", 24), ("มี/ไม่มี", 9), ("URL", 60), ("คำอธิบาย", 100))
_BEFORE = (
    ("ข้อ", 6),
    ("สถานะ", 18),
    ("ช่วงเวลาของข้อมูล", 22),
    ("สิ่งที่ยังขาด", 60),
    ("หน่วยงานที่รับผิดชอบ", 22),
    ("ตรวจทานล่าสุด", DAY_WIDTH),
)
_ADDRESSES = (("ข้อ", 6), ("หน้าหรือเอกสาร", 50), ("URL", 70), ("การตรวจสอบ", 28))
"""Heads and widths of columns."""

Row = tuple[str | date | None, ...]


def write(site: Site, year: OitYear) -> bytes:
    """A workbook of what to answer, what to look at before, and each address. Same site, same bytes."""
    book = Workbook(write_only=True)
    _fill(book, f"แบบตอบ OIT {year.year}", _ANSWERS, (_answer(site, item) for item in year.items))
    _fill(book, "ตรวจก่อนส่ง", _BEFORE, (_before(site, item) for item in year.items))
    listed = (row for item in year.items for row in _addresses(site, item))
    _fill(book, "ที่อยู่ทั้งหมด", _ADDRESSES, listed)
    return saved(book)


def _answer(site: Site, item: OitItem) -> Row:
    has = item.state.is_answer
    addresses = "\n".join(dict.fromkeys(address for _, _, address, _ in _addresses(site, item)))
    explained = explanation(site, item) if has else None
    return item.item.id, item.title, "มี" if has else "ไม่มี", addresses, explained


def _before(site: Site, item: OitItem) -> Row:
    return (
        item.item.id,
        item.state.label,
        site.in_style("\n".join(map(long_span, item.covered))),
        "\n".join(_words(site, gap) for gap in gaps(item)),
        "\n".join(site.unit_names(item.answer.units)),
        item.answer.reviewed,
    )


def _addresses(site: Site, item: OitItem) -> Iterator[tuple[str, str, str, str]]:
    """What is told of an item: its page first, then the evidence."""
    number = item.item.id
    yield number, item.title, site.absolute(item.address), _OURS
    for link in item.evidence:
        yield number, link.label, address_of(site, link.address), _ELSEWHERE if link.external else _OURS


def _words(site: Site, gap: Gap) -> str:
    return ": ".join(filter(None, (site.in_style(gap.words), " · ".join(gap.printed))))


def _fill(book: Workbook, title: str, columns: Sequence[tuple[str, int]], rows: Iterator[Row]) -> None:
    sheet = Sheet(book, title, [width for _, width in columns], head=1, for_paper=True)
    sheet.row((sheet.heading(head) for head, _ in columns), height_of(columns, TALLEST))
    for row in rows:
        texts = [value if isinstance(value, str) else "" for value in row]
        lines = [(text, width) for text, (_, width) in zip(texts, columns, strict=True)]
        sheet.row((_cell(sheet, value) for value in row), height_of(lines, TALLEST))


def _cell(sheet: Sheet, value: str | date | None) -> Cell:
    if isinstance(value, date):
        return sheet.day(value)
    return sheet.text(value or "") or sheet.empty()
