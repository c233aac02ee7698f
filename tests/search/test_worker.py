"""The search worker in a browser: its answers, what it finds, in which order, and how results read."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from prongsai.thai.text import fold
from search.site import RECORDS, Site

Result = dict[str, Any]
Search = Callable[[str], list[list[Result]]]


ASK_FOR_ALL = "question => ask(question, ({ complete }) => complete)"
"""The last answer to a question, after which the worker knows no more."""


def ask(page: Page, query: str, **choice: object) -> Result:
    """The worker's first answer to a question."""
    answer: Result = page.evaluate("question => ask(question)", {"query": query, **choice})
    return answer


def items(page: Page, query: str) -> list[list[Result]]:
    """What is found, with the marks of titles and texts written out."""
    found: list[list[Result]] = ask(page, query, size=30)["items"]
    return [
        [{**one, "title": written(one["title"]), "text": written(one["text"])} for one in group]
        for group in found
    ]


def written(pieces: list[str]) -> str:
    """A text of which every second piece is marked."""
    return "".join(f"<mark>{piece}</mark>" if at % 2 else piece for at, piece in enumerate(pieces))


@pytest.fixture
def search(page: Page) -> Search:
    """Search in the page all tests share, where everything is loaded."""
    return lambda query: items(page, query)


def pages(found: list[list[Result]]) -> list[str]:
    """The address of every page found, the best first."""
    return [group[0]["location"] for group in found]


def first(found: list[list[Result]]) -> Result:
    """The page that was found first."""
    return found[0][0]


def unmarked(html: str) -> str:
    return re.sub("</?mark>", "", html)


def test_whoever_types_nothing_fetches_nothing(site: Site, new_page: Page) -> None:
    """Spaces and signs alone are no query."""
    for query in ("", " ", "-"):
        assert ask(new_page, query)["total"] == 0
    assert site.fetches() == 0


def test_the_first_file_answers_and_each_part_is_fetched_once(site: Site, new_page: Page) -> None:
    """What titles have is answered before the rest arrives; what only a text has waits for it."""
    assert pages(items(new_page, "ผู้บริหาร"))[0] == "oit/2566/o2/"
    answers = [pages(items(new_page, query)) for query in ("ใจดี", "ซ้อมดับเพลิง", "ครุภัณฑ์สามวัน")]
    assert [found[0] for found in answers] == ["oit/2566/o2/", "news/2565/drill-1/", "oit/2567/o24/"]
    names = ["records", "heads", "texts", "files"]
    fetched = [path for path in site.requested if path.endswith("json")]
    assert fetched == [f"/town/site/search/{name}.json" for name in names]


def test_a_failed_fetch_is_said_and_tried_again(site: Site, new_page: Page) -> None:
    """A dropped line is no empty result: the reader is told and led on, and the next query may succeed."""
    site.lost = ".json"
    assert ask(new_page, "ร้องเรียน") == {"query": "ร้องเรียน", "unreachable": True}
    site.lost = ""
    assert pages(items(new_page, "ร้องเรียน"))[0] == "complaint/"
    assert site.fetches() == 2


def test_what_a_lost_part_would_tell_is_not_waited_for(site: Site, new_page: Page) -> None:
    """The rest of the site answers and says that it is not all; the next query tries again."""
    site.lost = "texts.json"
    found = new_page.evaluate(ASK_FOR_ALL, {"query": "ผู้บริหาร"})
    assert found["partly"] and pages(found["items"])[0] == "oit/2566/o2/"
    assert ask(new_page, "สระสาธารณะ") == {"query": "สระสาธารณะ", "unreachable": True}
    site.lost = ""
    assert pages(items(new_page, "สระสาธารณะ")) == ["news/2566/long/"]


def test_a_part_of_another_edition_is_not_mixed_in(site: Site, new_page: Page) -> None:
    """After a build a browser may still keep a part whose positions count other records."""
    part = site.folder / "search/texts.json"
    today = part.read_text("utf-8")
    part.write_text(json.dumps(json.loads(today) | {"edition": "earlier"}), "utf-8")
    assert ask(new_page, "สระสาธารณะ")["unreachable"]
    assert [path[-10:] for path in site.requested].count("texts.json") == 2, "it is asked for anew"
    part.write_text(today, "utf-8")
    assert pages(items(new_page, "สระสาธารณะ")) == ["news/2566/long/"]


def test_what_was_typed_meanwhile_is_answered_alone(new_page: Page) -> None:
    """While the records are on their way, an answer to an older query would replace the newer one's."""
    queries = new_page.evaluate(
        """async (typed) => {
          const answered = [];
          worker.addEventListener("message", ({ data }) => answered.push(data.query));
          for (const query of typed) worker.postMessage({ query });
          while (!answered.length) await new Promise((resolve) => setTimeout(resolve, 10));
          return answered;
        }""",
        ["ร", "ร้", "ร้อง"],
    )
    assert {*queries} == {"ร้อง"}


ITEM_SPELLINGS = [
    *("O24", "o24", "O ๒๔", "o.24", "O๒๔", "ข้อ 24", "ข้อ๒๔", "ข้อที่ 24", "ข้อ O24", "โอ 24", "โอ๒๔"),
    *("OIT 24", "024", "น/ภ", "ฯ/ภ"),
]


@pytest.mark.parametrize("query", ITEM_SPELLINGS)
def test_an_item_is_found_by_its_code_in_every_spelling(search: Search, query: str) -> None:
    """The item itself comes first, of the newest year, and then what only mentions it."""
    assert pages(search(query))[:3] == ["oit/2567/o24/", "oit/2566/o24/", "measures/2566/complaint/"]


def test_an_exact_code_stands_before_codes_that_begin_like_it(search: Search) -> None:
    """O2 is not O24; of two years the one with data comes first."""
    assert pages(search("o2"))[:2] == ["oit/2566/o2/", "oit/2567/o2/"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ทุจริต", "measures/2566/complaint/"),
        ("ร้องเรียน", "complaint/"),
        ("คู่มือการปฏิบัติ", "measures/2566/complaint/"),
        ("ทรัพย์สิน แนวปฏิบัติ", "oit/2567/o24/"),
        ("ปปช", "measures/2566/complaint/"),
        ("ป.ป.ช.", "measures/2566/complaint/"),
        ("ผ\u0e49\u0e39บริหาร", "oit/2566/o2/"),
        ("ช\u0e4d\u0e32ระภาษี", "news/2567/tax/"),
        ("045-000-123", "complaint/"),
        ("045 000123", "complaint/"),
        ("๐๔๕๐๐๐๑๒๓", "complaint/"),
        ("+66 45 000 123", "complaint/"),
        ("โทร 045000123", "complaint/"),
        ("ข้อ 24 ปี ๒๕๖๖", "oit/2566/o24/"),
        ("ผู้บริหาร ปี 67", "oit/2567/o2/"),
        ("ผู้บริหาร 2023", "oit/2566/o2/"),
        ("ผู้บริหาร ปีงบประมาณ พ.ศ. 2567", "oit/2567/o2/"),
        ("1 กุมภาพันธ์ 2567", "news/2567/tax/"),
        ("๓๐ เม.ย. ๖๗", "news/2567/tax/"),
        ("state property", "oit/2567/o24/"),
        ("ขอดูข้อมูลผู้บริหารได้ที่ไหนครับ", "oit/2566/o2/"),
        ("จ่ายภาษีที่ดินที่ไหน", "news/2567/tax/"),
        ("ภาษีที่", "news/2567/tax/"),
        ("ผู้บริหารเ", "oit/2566/o2/"),
        ("ท่อแตก", "complaint/"),
        ("น้ำประปา ไม่ไหล ทำยังไง", "complaint/"),
        ("อบต", "questions/"),
        ("ยืมพัสดุ", "oit/2567/o24/"),
    ],
)
def test_a_query_finds_what_is_written_another_way(search: Search, query: str, expected: str) -> None:
    """Digits, dots, marks, years, dates, telephones, questions, synonyms, parts of words, words of files."""
    assert pages(search(query))[0] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("รองทุกข์", "complaint/"),
        ("ร้องทุขก์", "complaint/"),
        ("ผูบริหาร", "oit/2566/o2/"),
        ("ทรัพย์ศิน", "oit/2567/o24/"),
        ("ทัพย์สิน", "oit/2567/o24/"),
        ("ภาสีที่ดิน", "news/2567/tax/"),
        ("ซ้อมดับเพลีง", "news/2565/drill-1/"),
        ("ซ้อมดับเพพลิง", "news/2565/drill-1/"),
        ("proporty", "oit/2567/o24/"),
        ("ihv'm6d-N", "complaint/"),
        ("หะฟะำ ยพนยำพะั", "oit/2567/o24/"),
        ("ผู้บริหรา", "oit/2566/o2/"),
    ],
)
def test_a_misspelt_query_finds_what_was_meant(search: Search, query: str, expected: str) -> None:
    """Tones, vowels, letters that sound alike, one wrong, missing or doubled, the other keyboard layout."""
    assert pages(search(query))[0] == expected


@pytest.mark.parametrize("query", ["กขฃคฅฆ", "zzzzzz", ".*", "[", "\\", "9999999"])
def test_no_hit_is_an_empty_answer(search: Search, query: str) -> None:
    """What has nothing near it is not answered by chance."""
    assert search(query) == []


def test_letters_inside_other_words_stand_behind(search: Search) -> None:
    """The word หางาน is not in ปัญหางาน, though its letters are."""
    assert "news/2567/tax/" not in pages(search("หางาน ร้องเรียน"))[:3]


def test_parts_of_a_page_come_under_it(search: Search) -> None:
    """A section and a file's words lead to their place on the page that has them."""
    page, section = search("สายด่วนแจ้งเบาะแส")[0]
    assert page["location"] == "measures/2566/complaint/"
    assert section["location"] == "measures/2566/complaint/#results-h1"
    assert section["text"] == "เปิด<mark>สายด่วน</mark>รับ<mark>แจ้งเบาะแส</mark>แล้ว"
    page, file = search("ครุภัณฑ์")[0]
    assert (file["location"], file["title"]) == ("oit/2567/o24/#evidence", "คู่มือการยืมพัสดุ (PDF)")


def test_a_result_says_what_it_is(search: Search) -> None:
    """Beside title and text, results carry what people choose by."""
    result = first(search("ผู้บริหาร"))
    assert (result["kind"], result["year"], result["units"], result["state"]) == (
        "ข้อ OIT",
        2566,
        [],
        "published",
    )
    assert result["title"] == "O2 ข้อมูล<mark>ผู้บริหาร</mark> (ปีงบประมาณ พ.ศ. ๒๕๖๖)"
    assert result["terms"] == {"ผู้บริหาร": True}


def test_terms_tell_what_is_missing(search: Search) -> None:
    """Where a page has only a part of what was asked, the rest is named."""
    assert first(search("ร้องทุกข์ มโนราห์"))["terms"] == {"ร้องทุกข์": True, "มโนราห์": False}


def test_marks_lie_where_the_words_stand_in_the_original(search: Search) -> None:
    """Folding drops signs, yet the marks enclose the text as it is printed, also of synonyms and slips."""
    assert "<mark>ป.ป.ช</mark>. จัดทำ" in first(search("ปปช"))["text"]
    assert "โทรศัพท์ <mark>045-000-123</mark> ต่อ" in first(search("๐๔๕๐๐๐๑๒๓"))["text"]
    assert first(search("ท่อแตก"))["title"] == "ร้องเรียน–<mark>ร้องทุกข์</mark>"
    assert "<mark>ทรัพย์สิน</mark>" in first(search("ทรัพย์ศิน"))["title"]


@pytest.mark.parametrize(
    ("query", "marked"), [("ร้องท", "<mark>ร้องทุ</mark>กข์"), ("บริห", "ผู้<mark>บริห</mark>าร")]
)
def test_marks_enclose_whole_letter_clusters(search: Search, query: str, marked: str) -> None:
    """A mark that ends inside a cluster is widened, or vowels would hang in the air."""
    texts = [result[name] for group in search(query) for result in group for name in ("title", "text")]
    assert any(marked in text for text in texts)
    assert not any(re.search("<mark>[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]", text) for text in texts)


def test_a_long_text_is_cut_around_the_hit(search: Search) -> None:
    """The snippet begins after a space shortly before the hit, and shows that it is cut on both sides."""
    text = first(search("สูบน้ำ"))["text"]
    assert text.startswith("…มีน้ำใจ ")
    assert "โครงการ<mark>สูบน้ำ</mark>เข้าสระ" in text
    assert text.endswith("…")
    assert 100 < len(unmarked(text)) < 200


def test_a_hit_at_the_end_is_shown_with_all_that_fits_before_it(search: Search) -> None:
    """The end of a text gives as long a snippet as its middle."""
    text = first(search("บริบูรณ์"))["text"]
    assert text.endswith("จบ<mark>บริบูรณ์</mark>")
    assert len(unmarked(text)) > 120


def test_hostile_text_comes_out_as_text(search: Search) -> None:
    """What looks like markup is neither dropped nor changed; it never becomes HTML on its way."""
    result = first(search("ทดลองแทรก <b>"))
    assert result["title"] == '<script>alert("ลบ")</script> <mark>ทดลองแทรก</mark>'
    assert result["text"] == "<img src=x onerror=alert(1)> <mark>ทดลองแทรก</mark> & ปิดท้าย"


@pytest.mark.parametrize("record", RECORDS[:10], ids=lambda record: str(record.location))
def test_every_record_is_found_by_each_of_its_words(page: Page, record: Any) -> None:
    """Whatever stands between two spaces of title, words or text leads to the record."""
    words = {word for field in (record.title, record.words, record.text) for word in field.split()}
    for word in words:
        if re.search(r"\w", fold(word)) and len(fold(word)) > 1:
            found = ask(page, word, size=100)["items"]
            assert record.location in pages(found), word


def test_the_page_of_all_results_counts_and_chooses(page: Page) -> None:
    """Facets count what the other choices leave; the answer echoes its question."""
    found = ask(page, "ร้องเรียน", size=1)
    assert (found["total"], found["complete"], len(found["items"])) == (3, True, 1)
    assert found["facets"] == {
        "kind": [["ช่องทางติดต่อและร้องเรียน", 2], ["มาตรการ", 1]],
        "year": [[2566, 1]],
        "unit": [["legal", "งานนิติการ", 2]],
    }
    found = ask(page, "ร้องเรียน", kind="มาตรการ", unit="legal", year=2566)
    assert pages(found["items"]) == ["measures/2566/complaint/"]
    assert (found["query"], found["kind"], found["year"], found["unit"]) == (
        "ร้องเรียน",
        "มาตรการ",
        2566,
        "legal",
    )
    assert len(found["facets"]["kind"]) == 1


def test_the_page_of_all_results_goes_on_where_it_ended(page: Page) -> None:
    """Sixty results are told in steps without one twice."""
    steps = [pages(ask(page, "ซ้อมดับเพลิง", **{"from": start, "size": 25})["items"]) for start in (0, 25, 50)]
    assert [len(step) for step in steps] == [25, 25, 10]
    assert len({location for step in steps for location in step}) == 60


def test_nothing_found_leads_to_what_is_near(page: Page) -> None:
    """Titles that share letters with what was typed are offered; a turned keyboard layout is told."""
    found = ask(page, "ผู้ว่างเว้นบริหาร9")
    assert (found["total"], found["items"]) == (0, [])
    assert "O2 ข้อมูลผู้บริหาร (ปีงบประมาณ พ.ศ. ๒๕๖๗)" in [written(near["title"]) for near in found["nearest"]]
    assert ask(page, "ihv'giupo")["understood"] == "ร้องเรียน"


def test_the_box_of_material_is_understood(page: Page) -> None:
    """Its four messages: set-up and ready, query and results as HTML in which only marks are elements."""
    send = "message => ask(message)"
    assert page.evaluate(send, {"type": 0, "data": {"config": {}, "docs": [], "options": {}}}) == {"type": 1}
    asked = ask(page, "ร้องเรียน", size=50)["items"]
    answer = page.evaluate(send, {"type": 2, "data": "ร้องเรียน"})
    assert answer["type"] == 3
    assert [group[0]["location"] for group in answer["data"]["items"]] == pages(asked)
    assert answer["data"]["items"][0][0]["title"] == written(first(asked)["title"])
    assert page.evaluate(send, {"type": 2, "data": " "}) == {"type": 3, "data": {"items": []}}
