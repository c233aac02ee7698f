"""Sites larger than the sample: the records of a fictional municipality that has published for ten years.

Titles and texts are put together by chance from words of the trade, always the same for a number of pages.
They are written by the generator's own search layer, so that what is measured has the form that is published.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from prongsai.reading.published import Facts
from prongsai.reading.tree import PublishedFile
from prongsai.reading.words import packed
from prongsai.rendering.output import OfferedFile, SearchSection, SearchText
from prongsai.rendering.search.index import Index, SearchRecord, as_json
from prongsai.thai.digits import to_thai
from publishing.built import ROOT

SCRIPTS = ROOT / "theme/prongsai_theme/overrides/assets/javascripts"
YEARS = range(2568, 2558, -1)
LETTERS = 700
"""Of a page's text, about: as much as a page of the sample holds."""
WITH_FILE = 0.15
SOUGHT = 40
"""Of the pages, so many are sought."""

UNITS = [
    ("clerk-office", "สำนักปลัดเทศบาล"),
    ("planning", "งานแผนและงบประมาณ"),
    ("disaster", "งานป้องกันและบรรเทาสาธารณภัย"),
    ("welfare", "งานสวัสดิการสังคม"),
    ("revenue", "งานพัฒนารายได้"),
    ("procurement", "งานพัสดุ"),
    ("public-works", "กองช่าง"),
    ("health", "กองสาธารณสุขและสิ่งแวดล้อม"),
    ("education", "กองการศึกษา"),
]
PLACES = [
    f"บ้าน{front}{back}"
    for front in ("หนอง", "โนน", "ดอน", "ท่า", "นา", "ป่า", "คลอง", "ห้วย", "ทุ่ง")
    for back in ("ตัวอย่าง", "สมมติ", "ทดลอง", "จำลอง", "นิทาน", "จินตนา")
]
WORKS = [
    "ก่อสร้างถนนคอนกรีตเสริมเหล็ก",
    "ปรับปรุงถนนลูกรัง",
    "วางท่อระบายน้ำและบ่อพัก",
    "ขุดลอกคลองส่งน้ำ",
    "ก่อสร้างระบบประปาหมู่บ้าน",
    "ซ่อมแซมหอถังสูง",
    "ติดตั้งไฟฟ้าส่องสว่างพลังงานแสงอาทิตย์",
    "ติดตั้งกล้องโทรทัศน์วงจรปิด",
    "ก่อสร้างอาคารอเนกประสงค์",
    "ปรับปรุงศาลาประชาคม",
    "ต่อเติมศูนย์พัฒนาเด็กเล็ก",
    "ปรับปรุงลานกีฬาและเครื่องออกกำลังกาย",
    "ก่อสร้างเขื่อนป้องกันตลิ่ง",
    "จัดซื้อรถบรรทุกน้ำ",
    "จัดซื้อรถบรรทุกขยะแบบอัดท้าย",
    "จัดซื้อครุภัณฑ์คอมพิวเตอร์",
    "จัดซื้อเครื่องพ่นหมอกควัน",
    "จัดซื้ออาหารเสริมนมโรงเรียน",
    "จ้างเหมาบริการรักษาความสะอาด",
    "จ้างออกแบบและควบคุมงาน",
]
MATTERS = [
    "รับลงทะเบียนเบี้ยยังชีพผู้สูงอายุ",
    "รับขึ้นทะเบียนคนพิการ",
    "เปิดรับชำระภาษีที่ดินและสิ่งปลูกสร้าง",
    "ขยายกำหนดเวลาชำระภาษีป้าย",
    "งดจ่ายน้ำประปาชั่วคราวเพื่อซ่อมท่อเมน",
    "ฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า",
    "พ่นหมอกควันกำจัดยุงลาย",
    "รณรงค์คัดแยกขยะจากต้นทาง",
    "ประชุมประชาคมจัดทำแผนพัฒนาท้องถิ่น",
    "ประชุมสภาเทศบาล สมัยสามัญ",
    "ซ้อมแผนป้องกันอัคคีภัย",
    "เตรียมความพร้อมรับอุทกภัย",
    "ตั้งจุดบริการประชาชนช่วงเทศกาล",
    "งานประเพณีลอยกระทง",
    "งานสงกรานต์และวันผู้สูงอายุ",
    "แข่งขันกีฬาต้านยาเสพติด",
    "อบรมจริยธรรมและการป้องกันการทุจริต",
    "รับสมัครเด็กเล็กเข้าเรียน",
    "รับสมัครพนักงานจ้างตามภารกิจ",
    "ให้บริการเทศบาลเคลื่อนที่",
    "ตรวจสุขภาพอาสาสมัครสาธารณสุข",
    "ห้ามเผาในที่โล่งเพื่อลดฝุ่นละอองขนาดเล็ก",
]
NOTICES = [
    "ประกาศประกวดราคา",
    "ประกาศราคากลาง",
    "ประกาศผู้ชนะการเสนอราคา",
    "ร่างขอบเขตของงาน",
    "สาระสำคัญของสัญญา",
]
SENTENCES = [
    "วงเงินงบประมาณ {amount} บาท จากเงินรายได้ของเทศบาล",
    "ราคากลาง {amount} บาท คำนวณเมื่อวันที่ {day}",
    "ผู้สนใจขอรับเอกสารได้ที่{unit} ตั้งแต่วันที่ {day} ในวันและเวลาราชการ",
    "มีผู้เข้าร่วม {count} คนจาก{place}และ{other}",
    "ประชาชนเสนอความเห็น {count} ข้อ เทศบาลรับไปปรับปรุงแล้ว {few} ข้อ",
    "ดำเนินการแล้วเสร็จร้อยละ {percent} ของแผน ส่วนที่เหลือจะเสร็จภายในวันที่ {day}",
    "สอบถามรายละเอียดได้ที่ {unit} โทร. 0-0000-{phone}",
    "เจ้าหน้าที่ออกตรวจพื้นที่{place} พบจุดที่ต้องแก้ไข {few} แห่ง",
    "คณะกรรมการตรวจรับงานงวดที่ {few} เรียบร้อยแล้วเมื่อวันที่ {day}",
    "ครัวเรือนที่ได้รับประโยชน์ {count} ครัวเรือน ใน{place}",
    "ขอความร่วมมือผู้ใช้ถนนหลีกเลี่ยงเส้นทางหน้าวัด{place}",
    "งบประมาณที่ใช้จริง {amount} บาท ต่ำกว่าที่ตั้งไว้ร้อยละ {few}",
    "โครงการนี้เกี่ยวเนื่องกับ{work} {other} ซึ่งเสร็จเมื่อปี {year}",
    "ผู้ที่ไม่เห็นด้วยกับผลการพิจารณายื่นอุทธรณ์ได้ภายใน {few} วันทำการ",
    "ผลการประเมินความพึงพอใจเฉลี่ยร้อยละ {percent} จากแบบสอบถาม {count} ชุด",
    "รายงานผลต่อนายกเทศมนตรีและเผยแพร่บนเว็บไซต์ภายใน {few} วัน",
]
AMOUNT = re.compile(r"[^\s\d]+ [\d,]{7,} บาท")
"""A piece of text that few pages have in common."""
MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What somebody types who looks for one page of a large site."""

    kind: str
    ask: str
    page: str
    """Its address; empty where many pages answer as well."""


class _Writer:
    """Puts words together by chance."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)

    def record(self, number: int, year: int) -> SearchRecord:
        """One page of a year: most are news, some are items, measures and statistics."""
        folder, kind, title = self._titled(number, year)
        unit = self._chance.choice(UNITS)[0]
        sections = tuple(
            SearchSection(
                anchor=f"part-{at}", title=self._chance.choice(WORKS), text=self._sentences(200, year)
            )
            for at in range(self._chance.choice([0, 0, 0, 2]))
        )
        return SearchRecord(
            location=f"{folder}/{year}/{number}/",
            title=title,
            search=SearchText(
                kind=kind,
                year=year,
                units=(unit,),
                words=self._sentences(150, year),
                text=self._sentences(LETTERS, year),
                sections=sections,
                files=self._files(number, year),
            ),
        )

    def _titled(self, number: int, year: int) -> tuple[str, str, str]:
        choose = self._chance.choice
        work, matter, place = choose(WORKS), choose(MATTERS), choose(PLACES)
        of_year = f"(ปีงบประมาณ พ.ศ. {year})"
        return choose(
            [
                ("news", "ข่าว", f"{choose(NOTICES)}{work} {place} หมู่ที่ {number % 17 + 1}"),
                ("news", "ข่าว", f"{matter} {place} ครั้งที่ {number % 29 + 1}"),
                ("news", "ข่าว", f"{matter} ประจำเดือน{choose(MONTHS)} {year} {place}"),
                ("oit", "ข้อ OIT", f"O{number % 43 + 1} รายงานผล{work} {place} {of_year}"),
                ("measures", "มาตรการ", f"มาตรการ{matter}ให้โปร่งใส {place} {of_year}"),
                ("statistics", "สถิติ", f"สถิติการ{matter} แยกตามหมู่บ้าน {place} {of_year}"),
            ]
        )

    def _sentences(self, letters: int, year: int) -> str:
        said: list[str] = []
        while sum(map(len, said)) < letters:
            said.append(self._sentence(year))
        return " ".join(said)

    def _sentence(self, year: int) -> str:
        chance, choose = self._chance, self._chance.choice
        said = choose(SENTENCES).format(
            amount=f"{chance.randrange(5_000, 9_000_000, 10):,}",
            day=f"{chance.randint(1, 28)} {choose(MONTHS)} {year}",
            unit=choose(UNITS)[1],
            count=chance.randint(12, 900),
            few=chance.randint(2, 30),
            percent=f"{chance.randint(300, 999) / 10}",
            phone=f"{chance.randint(0, 9999):04}",
            place=choose(PLACES),
            other=choose(PLACES),
            work=choose(WORKS),
            year=year - chance.randint(0, 3),
        )
        return to_thai(said) if chance.random() < 0.5 else said

    def _files(self, number: int, year: int) -> tuple[OfferedFile, ...]:
        if self._chance.random() > WITH_FILE:
            return ()
        words = packed(self._sentences(self._chance.randint(1_500, 6_000), year))
        file = PublishedFile(
            path=f"{year}/{number}.pdf", size=words.letters, sha256="", facts=Facts(words=words), read=bytes
        )
        return (OfferedFile(anchor="evidence", label="เอกสารแนบ (PDF)", file=file),)


def records(pages: int) -> list[SearchRecord]:
    """So many pages, spread over ten years, the newest first."""
    writer = _Writer(pages)
    return [writer.record(at, YEARS[at * len(YEARS) // pages]) for at in range(pages)]


def sought(known: Sequence[SearchRecord]) -> Iterator[Sought]:
    """What people type who look for some of the pages: titles, beginnings, words, slips, what a page says."""
    chance = Random(len(known))
    for record in chance.sample(list(known), SOUGHT):
        title, page = record.title, f"/{record.location}"
        slip = chance.randrange(len(title) // 4, len(title) // 2)
        yield Sought(kind="title", ask=title, page=page)
        yield Sought(kind="half-typed", ask=title[: len(title) * 2 // 3], page="")
        yield Sought(kind="word", ask=title.split()[0], page="")
        yield Sought(
            kind="several-words", ask=f"{record.search.year} {' '.join(title.split()[::-1])}", page=page
        )
        yield Sought(kind="misspelling", ask=title[:slip] + title[slip + 1 :], page=page)
        if said := AMOUNT.search(record.search.text):
            yield Sought(kind="body-only", ask=said[0], page=page)


def write(known: Sequence[SearchRecord], synonyms: Sequence[Any], folder: Path) -> None:
    """Write into a folder all that the worker fetches of a site with these records."""
    index = Index(records=known, units=UNITS)
    shutil.copytree(SCRIPTS, folder / "assets/javascripts")
    (folder / "search").mkdir()
    (folder / "search/records.json").write_bytes(as_json(index.first(synonyms)))
    for part in index.parts:
        (folder / part.address[1:]).write_bytes(part.content)
