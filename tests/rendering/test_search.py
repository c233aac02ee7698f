"""What search is told: what people may remember of each page and of the files that it offers."""

import json
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from cases import AGENCY, WriteContent
from documents import docx, pdf, xlsx
from prongsai.model.agency import Unit
from prongsai.model.synonyms import Synonym
from prongsai.publishing.prepare import prepare
from prongsai.reading.published import Facts
from prongsai.reading.tree import PublishedFile
from prongsai.reading.words import packed
from prongsai.rendering.output import File, OfferedFile, Page, SearchSection, SearchText
from prongsai.rendering.search import files_of
from prongsai.rendering.search.index import FIRST_ROOM, SearchRecord
from prongsai.rendering.search.synonyms import useful
from searched import FIRST, Searched, search_files, searched

FILES: Mapping[str, str | bytes] = {
    "agency.yml": AGENCY["agency.yml"] + "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n",
    "news/2566/training.md": """\
---
title: หัวเรื่องของข่าว
date: 2566-01-10
units: [hr]
summary: สรุปของข่าว
attachments:
  - {label: ชื่อเอกสารแนบ, file: 2566/a.pdf}
  - {label: แผ่นพับ, file: 2566/b.docx}
  - {label: ของเดิม, file: 2566/over.docx, until: 2566-01-12}
---
เนื้อข่าวที่มี**ตัวหนา** และ[ลิงก์](/contact/)

ย่อหน้าที่สอง
""",
    "news/2566/secret.md": """\
---
title: ร่างที่หนึ่ง
date: 2566-01-10
draft: true
attachments:
  - {label: ร่างที่สอง, file: 2566/secret.pdf}
---
ร่างที่สาม
""",
    "measures/2566/hr.yml": """\
title: ชื่อมาตรการ
issue: ประเด็นของมาตรการ
instrument: EIT
indicator: 8
question: E12
units: [hr]
topic: hr-progress
steps: [{text: ขั้นตอน, steps: [ขั้นย่อย]}]
follow_up:
  - id: report
    text: หน้าที่ติดตาม
    due: 2566-01
results:
  - round: 6-months
    text: ผลที่ทำแล้ว
    evidence: [{label: ภาพรวม, file: 2566/c.xlsx}]
""",
    "oit/2566.yml": """\
year: 2566
items:
  O24:
    units: [hr]
    statement: คำชี้แจงของข้อ
    links:
      - {label: ชื่อไฟล์ที่เผยแพร่, summary: สรุปของไฟล์, file: 2566/a.pdf}
""",
    "channels.yml": """\
channels:
  - {id: hall, kind: phone, title: ชื่อช่องทาง, purposes: [contact], values: [0 2000 0000]}
""",
    "questions.yml": "questions:\n  - {id: waste, question: เก็บขยะวันใด, answer: วัน**อังคาร**}\n",
    "about.md": """\
# เกี่ยวกับเทศบาล

ประวัติ[ความเป็นมา](/contact/)

## Opening hours

ทุกวัน

## เวลา

บ่าย
""",
    "catalogue/synonyms.yml": """\
synonyms:
  - {id: rubbish, asked: [ขยะมาก], means: [เก็บขยะวันใด, คำที่ไม่มีในเว็บไซต์]}
  - {id: nowhere, asked: [ที่ไหนก็ไม่มี], means: [คำที่ไม่มีในเว็บไซต์]}
  - {id: unit, same: [HR, งานการ เจ้าหน้าที่]}
""",
    "files/2566/a.pdf": pdf("ข้อความในเอกสารแรก"),
    "files/2566/b.docx": docx("ข้อความในแผ่นพับ", "เลข 1-1111-11111-15-1 ของใคร"),
    "files/2566/c.xlsx": xlsx(("ตารางภาพรวม", 1250)),
    "files/2566/over.docx": docx("ข้อความที่พ้นเวลา"),
    "files/2566/secret.pdf": pdf("ร่างที่สี่"),
    "allowed.yml": """\
allowed:
  - {rule: personal-id, path: files/2566/b.docx, ends_with: '151', reason: เลขสมมติ, date: 2566-01-01}
""",
}


@pytest.fixture
def search(content: WriteContent) -> Callable[[], tuple[dict[str, bytes], dict[str, Page]]]:
    """The files of search and the pages by address, of the small municipality above."""

    def searching() -> tuple[dict[str, bytes], dict[str, Page]]:
        prepared = prepare(content(FILES), as_of=date(2023, 1, 15))
        assert prepared.errors == ()
        pages = {one.address: one for one in prepared.outputs if isinstance(one, Page)}
        return search_files(prepared.outputs), pages

    return searching


Search = Callable[[], tuple[dict[str, bytes], dict[str, Page]]]


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (
            "news/2566/training/",
            ["สรุปของข่าว", "เนื้อข่าวที่มีตัวหนา", "และลิงก์", "ย่อหน้าที่สอง", "ชื่อเอกสารแนบ", "งานการเจ้าหน้าที่"],
        ),
        (
            "measures/2566/hr/",
            ["ประเด็นของมาตรการ", "E12", "งานการเจ้าหน้าที่", "ขั้นตอน", "ขั้นย่อย", "หน้าที่ติดตาม", "ผลที่ทำแล้ว"],
        ),
        ("oit/2566/o24/", ["คำชี้แจงของข้อ", "ชื่อไฟล์ที่เผยแพร่", "สรุปของไฟล์", "งานการเจ้าหน้าที่"]),
        ("contact/", ["ชื่อช่องทาง", "โทรศัพท์", "0 2000 0000"]),
        ("contact/questions/", ["เก็บขยะวันใด", "วันอังคาร"]),
        ("complaint/corruption/", ["1205", "ป.ป.ช."]),
        ("about/", ["ประวัติความเป็นมา", "ทุกวัน"]),
        ("measures/2566/report-6-months/", ["รายงานมาตรการ", "ผลที่ทำแล้ว"]),
    ],
)
def test_a_record_has_the_words_of_its_page(search: Search, location: str, words: list[str]) -> None:
    """Markdown is read as its words; numbers and codes are as typed."""
    page = searched(search()[0])[location]
    assert [word for word in words if word not in page.all_words] == []
    assert not set(page.all_words) & set("*[]<>\n")


def test_a_record_says_what_the_page_is(search: Search) -> None:
    """Kind, year, units and state are what people choose answers by; a kind names no year."""
    found = searched(search()[0])
    item = found["oit/2566/o24/"]
    assert (item.kind, item.year, item.units, item.state) == ("ข้อ OIT", 2566, ["hr"], "published")
    assert item.title.startswith("O24 ") and "progress" in item.words
    news = found["news/2566/training/"]
    assert (news.kind, news.year, news.units, news.state) == ("ข่าว", 2566, ["hr"], "")
    assert (found["about/"].title, found["about/"].kind) == ("เกี่ยวกับเทศบาล", "หน้าเว็บ")
    assert found["contact/"].year == 0
    assert all(page.title and page.kind and "25" not in page.kind for page in found.values())
    years = [page.year or 9999 for page in found.values()]
    assert years == sorted(years, reverse=True)


def test_sections_are_on_their_pages(search: Search) -> None:
    """Questions, channels, duties and results lead to their own place; headings have MkDocs' anchors."""
    files, pages = search()
    found = searched(files)
    assert ["question-waste", "เก็บขยะวันใด", "วันอังคาร"] in found["contact/questions/"].sections
    anchors = [anchor for anchor, *_ in found["measures/2566/hr/"].sections]
    assert anchors == ["duty-report", "result-6-months"]
    assert [anchor for anchor, *_ in found["about/"].sections] == ["_1", "opening-hours", "_2"]
    for location, page in found.items():
        if location != "about/":
            body = pages[f"/{location}"].body
            told = [*page.sections, *page.files]
            assert [anchor for anchor, *_ in told if f'id="{anchor}"' not in body] == [], location


def test_words_of_a_file_lead_to_one_page_that_offers_it(search: Search) -> None:
    """To the item before the news; a result's evidence to the result."""
    found = searched(search()[0])
    files = {location: page.files for location, page in found.items() if page.files}
    assert files == {
        "oit/2566/o24/": [["evidence", "ชื่อไฟล์ที่เผยแพร่ (PDF)", "ข้อความในเอกสารแรก"]],
        "measures/2566/hr/": [["result-6-months", "ภาพรวม (Excel)", "ตารางภาพรวม 1250"]],
        "news/2566/training/": [["attachments", "แผ่นพับ (Word)", "ข้อความในแผ่นพับ เลข ของใคร"]],
    }


def test_nothing_unpublished_can_be_found(search: Search) -> None:
    """Drafts, their files, documents that were taken down, numbers of persons."""
    everything = b"".join(search()[0].values()).decode()
    for word in ("ร่างที่", "พ้นเวลา", "ของเดิม", "11111"):
        assert word not in everything, word


def test_synonyms_lead_to_words_of_the_site(search: Search) -> None:
    """The agency's group takes the place of the program's; a group that leads nowhere is not sent."""
    groups = json.loads(search()[0][FIRST])["synonyms"]
    assert {"asked": ["ขยะมาก"], "means": ["เก็บขยะวันใด"]} in groups
    assert {"same": ["HR", "งานการ เจ้าหน้าที่"]} in groups
    assert not [group for group in groups if "ที่ไหนก็ไม่มี" in group.get("asked", ())]
    assert [group["means"] for group in groups if "ร้องเรียนที่ไหน" in group.get("asked", ())] == [
        ["ร้องเรียน–ร้องทุกข์", "เรื่องร้องเรียน"]
    ]


@pytest.mark.parametrize(
    ("told", "sent"),
    [
        ("ประกาศของ อบต. ตัวอย่าง", True),
        ("ประกาศของอบต.ตัวอย่าง", True),
        ("ประกาศของ อบต ตัวอย่าง", True),
        ("อบตัวอย่าง", False),
        ("แบบ อบต.1", False),
    ],
)
def test_an_abbreviation_is_no_part_of_another_word(told: str, sent: bool) -> None:
    """What only has the same letters, as สถิติ has those of สถ., does not make a group lead there."""
    group = Synonym(id="office", same=("อบต.", "องค์การบริหารส่วนตำบล"))
    record = SearchRecord(location="", title=told, search=SearchText(kind="ข่าว", words=""))
    assert bool(useful([group], [record])) is sent


def test_parts_are_no_promised_addresses(content: WriteContent) -> None:
    """They come and go with the size of a site; the first file stays where it is."""
    prepared = prepare(content(FILES), as_of=date(2023, 1, 15))
    (listed,) = (one for one in prepared.outputs if one.address == "/data/addresses.txt")
    assert isinstance(listed, File)
    told = [one for one in listed.content.decode().split() if one.startswith("/search/")]
    assert [one for one in told if one.endswith(".json")] == [FIRST]


LONG = "ข้อความยาวของเอกสารที่คนค้นหา " * 60


def large(count: int) -> list[SearchRecord]:
    """Records as of a large site, of ten years, each with a file."""
    return [
        SearchRecord(
            location=f"news/{2570 - year}/an-article-of-some-name-{number}/",
            title=f"ข่าวประชาสัมพันธ์เรื่องที่ {number} ของเทศบาลตำบลตัวอย่าง (๑๒ ธ.ค. ๒๕๖๗)",
            search=SearchText(
                kind="ข่าว",
                year=2570 - year,
                units=("hr",),
                words=LONG[:400],
                text=f"{LONG} {number}",
                sections=(SearchSection(anchor="a", title="หัวข้อ", text=LONG[:200]),),
                files=(offer(f"{2570 - year}/{number}.pdf"),) if number % 10 == 0 else (),
            ),
        )
        for year in range(10)
        for number in range(count // 10)
    ]


def offer(path: str) -> OfferedFile:
    """A file of a page of a large site."""
    file = PublishedFile(
        path=path,
        size=1,
        sha256=path,
        facts=Facts(words=packed("ถ้อยคำในไฟล์ " * 1_500)),
        read=bytes,
    )
    return OfferedFile(anchor="attachments", label="เอกสาร (PDF)", file=file)


def made(records: list[SearchRecord]) -> dict[str, bytes]:
    """The files of records, without a site around them."""
    return search_files(files_of(records, [Unit(id="hr", name="งาน")], []))


@pytest.mark.parametrize("count", [300, 3_000, 10_000])
def test_files_of_search_stay_small(count: int) -> None:
    """Titles first and no more than there is room for, newest first; the rest in parts that fit together."""
    records = large(count)
    files = made(records)
    found = searched(files)
    assert list(found) == [record.location for record in records]
    for record, page in zip(records, found.values(), strict=True):
        assert f"{page.words} {page.text}".split() == f"{record.search.words} {record.search.text}".split()
        assert len(page.sections) == 1 and len(page.files) == len(record.search.files)
    sizes = {address: len(content) for address, content in files.items()}
    assert sizes.pop(FIRST) <= min(FIRST_ROOM + 100_000, max(250_000, 750 * count))
    assert max(sizes.values()) < 2_500_000
    held = json.loads(files[FIRST])["heads"]["location"]
    assert len(held) == count or (len(held) > 3_000 and count == 10_000)


def test_records_without_words_need_no_parts() -> None:
    """A site of titles is one file."""
    bare = SearchRecord(location="", title="หน้าแรก", search=SearchText(kind="หน้าเว็บ"))
    files = made([bare])
    assert list(files) == [FIRST]
    assert searched(files) == {"": Searched("หน้าแรก", "หน้าเว็บ", 0, [], "", "")}


def test_the_same_records_give_the_same_files(content: WriteContent) -> None:
    """Whatever was made before in the process."""
    first = search_files(prepare(content(FILES), as_of=date(2023, 1, 15)).outputs)
    second = search_files(prepare(content(FILES), as_of=date(2023, 1, 15)).outputs)
    assert first == second
