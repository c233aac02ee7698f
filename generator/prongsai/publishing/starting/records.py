"""New records: a year's files, a news article, a measure, a channel."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from prongsai.model.catalogue import Catalogue
from prongsai.publishing.starting import RefusedError, awaiting, checked_id, scalar, write_new
from prongsai.reading.content import read, shipped_catalogue
from prongsai.reading.schemas import modeline
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.months import long_date


def new_year(content: Path, year: int) -> tuple[Path, ...]:
    """Write the answers' file of a fiscal year (B.E.), each item as a comment, and the measures' head."""
    return write_new(content, year_files(content, year))


def latest_catalogue(day: date) -> int:
    """The newest fiscal year (B.E.), up to that of the day, whose items the program knows."""
    known = shipped_catalogue().catalogues
    return max((year for year in known if year <= fiscal_year(day)), default=min(known))


def year_files(content: Path, year: int) -> dict[str, str]:
    """The files of a fiscal year (B.E.), {path in the content folder: text}. Raises RefusedError for a year
    without a catalogue.
    """
    known = read(content).content.catalogues if content.is_dir() else shipped_catalogue().catalogues
    if year not in known:
        years = " ".join(str(one) for one in sorted(known))
        raise RefusedError(
            f"ยังไม่มีรายการข้อ OIT ของปี {year} (มีปี {years}) ให้เพิ่มไฟล์ {content}/catalogue/{year}.yml ก่อน"
        )
    answers, measures = f"oit/{year}.yml", f"measures/{year}/_year.yml"
    head = [
        f"# หัวเรื่องของมาตรการปีงบประมาณ พ.ศ. {year} เพิ่มมาตรการด้วยไฟล์ในโฟลเดอร์นี้ ไฟล์ละหนึ่งมาตรการ",
        "title: มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "# ผลวิเคราะห์ของปีก่อน ถ้ามีให้ลบ # หน้าบรรทัด",
        "#analysis: …",
    ]
    return {
        answers: modeline(answers) + "\n".join(_answers(known[year].record)) + "\n",
        measures: modeline(measures) + "\n".join(head) + "\n",
    }


def _answers(catalogue: Catalogue) -> Iterator[str]:
    year = catalogue.year
    yield f"# คำตอบ OIT ปีงบประมาณ พ.ศ. {year} ข้อที่ยังไม่ตอบจะแสดงว่า “ยังไม่มีข้อมูล”"
    yield "# ตอบข้อใด ให้ลบ # หน้าบรรทัดของข้อนั้น แล้วแก้ให้ตรงกับความจริง จำนวนช่องว่างหน้าบรรทัดต้องคงเดิม"
    yield f"# file คือไฟล์ใน content/files/ เช่น {year}/structure.pdf ถ้าเป็นเว็บไซต์อื่นใช้ url: แทน file:"
    yield "# ถ้าไม่มีรายการ ใช้ status: none กับ statement: คำชี้แจง แทน links:"
    yield f"year: {year}"
    yield "items:"
    for indicator in catalogue.indicators:
        yield f"  # ตัวชี้วัดที่ {indicator.number} {indicator.title}"
        for group in indicator.groups:
            yield f"  # {group.number} {group.title}"
            for item in group.items:
                yield ""
                yield f"  # ข้อ {item.id} {item.title}"
                yield f"#  {item.id}:"
                yield "#    links:"
                yield f"#      - label: {scalar(item.title)}"
                yield f"#        file: {year}/{item.id.lower()}.pdf"


def new_news(content: Path, title: str, *, id_: str, day: date) -> tuple[Path, ...]:
    """Write an article of a day as a draft, in the folder of the day's fiscal year."""
    rows = [
        "---",
        f"title: {scalar(title)}",
        f"date: {long_date(day)}",
        "# สรุปหนึ่งประโยค แสดงในรายการข่าวและ RSS ถ้าไม่ใช้ให้ลบบรรทัดนี้",
        f"summary: {awaiting('สรุปข่าวหนึ่งประโยค')}",
        "# ข่าวที่มีบรรทัด draft ยังไม่แสดงบนเว็บไซต์ ลบบรรทัดนี้เมื่อพร้อมเผยแพร่",
        "draft: true",
        "---",
        "",
        awaiting("เนื้อข่าว").strip("'"),
    ]
    path = f"news/{fiscal_year(day)}/{checked_id(id_)}.md"
    return write_new(content, {path: "\n".join([*rows, ""])})


def new_measure(
    content: Path, title: str, *, id_: str, year: int, instrument: str | None, indicator: int | None
) -> tuple[Path, ...]:
    """Write a measure of a fiscal year (B.E.)."""
    path = f"measures/{year}/{checked_id(id_)}.yml"
    rows = [
        f"title: {scalar(title)}",
        "# ลบ # หน้าบรรทัดที่ต้องใช้ แล้วแก้ให้ตรงกับความจริง",
        "#issue: ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา ตามที่พิมพ์ในรายงาน",
        f"instrument: {instrument}" if instrument else "#instrument: OIT",
        f"indicator: {indicator}" if indicator else "#indicator: 9",
        "#units:",
        "#  - รหัสหน่วยงานใน agency.yml",
        "#steps:",
        "#  - ขั้นตอนที่หนึ่ง",
        "#follow_up:",
        "#  - id: half-year-report",
        "#    text: รายงานผลต่อผู้บริหาร",
        "#    every: half-year",
        "#results:",
        "#  - round: 6-months",
        f"#    date: 3 เม.ย. {year}",
        "#    text: ผลการดำเนินการ",
    ]
    return write_new(content, {path: modeline(path) + "\n".join([*rows, ""])})


def channel_block(*, id_: str, kind: str, purposes: tuple[str, ...], value: str | None) -> str:
    """A channel to paste under `channels:` of channels.yml; without a value the site does not show it."""
    rows = [
        f"  - id: {checked_id(id_)}",
        f"    kind: {kind}",
        "    purposes:",
        *(f"      - {purpose}" for purpose in purposes),
        "    values:",
        f"      - {scalar(value)}" if value else "#      - หมายเลขหรือที่อยู่",
        "#    hours: เวลาให้บริการ",
    ]
    return "\n".join([*rows, ""])


def new_channel(content: Path, block: str) -> tuple[Path, ...]:
    """Write channels.yml with the block where there is none yet. Raises RefusedError otherwise."""
    return write_new(content, {"channels.yml": f"{modeline('channels.yml')}channels:\n{block}"})
