"""The search worker in a browser: its messages, what it finds, in which order, and how results read."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from prongsai.thai.text import fold
from search.site import DRILLS, RECORDS, Site

SETUP, READY, QUERY, RESULT = range(4)
LIMIT = 50

Result = dict[str, Any]
Search = Callable[[str], list[list[Result]]]


def ask(page: Page, message: dict[str, object]) -> dict[str, Any]:
    """The worker's answer to one message."""
    answer: dict[str, Any] = page.evaluate("message => ask(message)", message)
    return answer


def items(page: Page, query: str) -> list[list[Result]]:
    answer = ask(page, {"type": QUERY, "data": query})
    assert answer["type"] == RESULT
    found: list[list[Result]] = answer["data"]["items"]
    return found


@pytest.fixture
def search(page: Page) -> Search:
    """Search in the page all tests share."""
    return lambda query: items(page, query)


def locations(found: list[list[Result]]) -> list[str]:
    """The address of every result, page by page."""
    return [result["location"] for group in found for result in group]


def only(found: list[list[Result]]) -> Result:
    """The one result of a search."""
    [[result]] = found
    return result


def unmarked(html: str) -> str:
    return re.sub("</?mark>", "", html)


def test_setup_is_answered_without_fetching(site: Site, new_page: Page) -> None:
    """The box becomes ready, and a page view has cost nothing but the worker itself."""
    data = {"config": {"lang": ["th"]}, "docs": [], "options": {"suggest": False}}
    assert ask(new_page, {"type": SETUP, "data": data}) == {"type": READY}
    assert site.fetches() == 0


def test_records_are_fetched_once_at_the_first_query(site: Site, new_page: Page) -> None:
    """Whoever touches the box and types nothing fetches nothing; whoever searches fetches once."""
    for query in ("", " ", "-"):
        assert items(new_page, query) == []
    assert site.fetches() == 0
    for query in ("ร้องเรียน", "ร้อง", "ไม่มีคำนี้"):
        items(new_page, query)
    assert [path for path in site.requested if path.endswith("json")] == ["/town/site/search/records.json"]


def test_a_failed_fetch_is_said_and_tried_again(site: Site, new_page: Page) -> None:
    """A dropped line is no empty result: the reader is told and led on, and the next query may succeed."""
    site.broken = True
    failed = only(items(new_page, "ร้องเรียน"))
    assert failed["title"] == "ขณะนี้ค้นหาไม่ได้"
    assert failed["location"] == "oit/"
    site.broken = False
    assert "complaint/" in locations(items(new_page, "ร้องเรียน"))
    assert site.fetches() == 2


def test_what_was_typed_meanwhile_is_answered_alone(new_page: Page) -> None:
    """While the records are on their way, an answer to an older query would replace the newer one's."""
    answers = new_page.evaluate(
        """async ([first, last]) => {
          const answers = [];
          worker.addEventListener("message", ({ data }) => answers.push(data.data.items.length));
          worker.postMessage({ type: 2, data: first });
          worker.postMessage({ type: 2, data: last });
          await ask({ type: 2, data: first + last });
          await ask({ type: 2, data: "" });
          return answers;
        }""",
        ["ร้อง", "เรียน"],
    )
    assert answers == [2, 0]


@pytest.mark.parametrize(
    "query",
    [
        "O24",
        "o24",
        "O ๒๔",
        "o.24",
        "O๒๔",
        "ข้อ 24",
        "ข้อ๒๔",
        "ข้อที่ 24",
        "ข้อ O24",
        "โอ 24",
        "โอ๒๔",
        "OIT 24",
        "024",
    ],
)
def test_an_item_is_found_by_its_code_in_every_spelling(search: Search, query: str) -> None:
    """The item itself comes first, of the newest year, and then what only mentions it."""
    assert locations(search(query)) == ["oit/2567/o24/", "oit/2566/o24/", "measures/2566/complaint/"]


def test_an_item_code_is_a_piece_among_others(search: Search) -> None:
    """With a year, the item of that year comes before what mentions both."""
    assert locations(search("ข้อ 24 ปี ๒๕๖๖")) == ["oit/2566/o24/", "measures/2566/complaint/"]


def test_an_exact_code_stands_before_codes_that_begin_like_it(search: Search) -> None:
    """O2 is not O24, though whoever types on sees O24 already."""
    assert locations(search("o2")) == [
        "oit/2566/o2/",
        "oit/2567/o24/",
        "oit/2566/o24/",
        "measures/2566/complaint/",
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ทุจริต", "measures/2566/complaint/"),
        ("ร้องเรียน", "complaint/"),
        ("คู่มือการปฏิบัติ", "measures/2566/complaint/"),
        ("ผู้บริหาร ตัวอย่าง", "oit/2566/o2/"),
        ("ค\u0e39\u0e48มือ", "measures/2566/complaint/"),
        ("ค\u0e48\u0e39มือ", "measures/2566/complaint/"),
        ("ป.ป.ช.", "measures/2566/complaint/"),
        ("ปปช", "measures/2566/complaint/"),
        ("ประจ\u0e4d\u0e32ปี", "oit/2566/o24/"),
        ("น\u0e49\u0e4d\u0e32ประปา", "news/2566/long/"),
        ("045-000-123", "complaint/"),
        ("045000123", "complaint/"),
        ("045 000 123", "complaint/"),
        ("๐๔๕-๐๐๐-๑๒๓", "complaint/"),
        ("ต่อ 12", "complaint/"),
    ],
)
def test_a_query_finds_what_is_written_another_way(search: Search, query: str, first: str) -> None:
    """Parts of words, several pieces, digits, dots, dashes and the order of marks make no difference."""
    assert locations(search(query))[0] == first


@pytest.mark.parametrize("query", ["2566", "๒๕๖๖", "พ.ศ. ๒๕๖๖", "ปีงบประมาณ 2566"])
def test_a_year_finds_what_belongs_to_it(search: Search, query: str) -> None:
    """All four records that name the year, in the order of the index, in either digits."""
    assert locations(search(query)) == [
        "oit/2566/o2/",
        "oit/2566/o24/",
        "measures/2566/complaint/",
        "measures/2566/complaint/#results-h1",
    ]


@pytest.mark.parametrize("query", ["ไม่มีคำนี้", "ร้องเรียน ไม่มีคำนี้", "O99", ".*", "[", "\\"])
def test_no_hit_is_an_empty_answer(search: Search, query: str) -> None:
    """A piece that stands nowhere empties the answer, whatever signs it is made of."""
    assert search(query) == []


def test_titles_stand_before_kinds_and_texts(search: Search) -> None:
    """At the start of a title, inside a title, in the kind, in the text: so they are ordered."""
    assert locations(search("ช่องทาง")) == [
        "news/2566/visit/",
        "measures/2566/complaint/",
        "measures/2566/complaint/#results-h1",
        "complaint/",
        "questions/",
        "news/2566/long/",
    ]


def test_answers_are_limited_and_scored_in_order(search: Search) -> None:
    """A common word gives the first fifty; the highest score, which Enter opens, is the first result's."""
    found = [result for group in search("ซ้อมดับเพลิง") for result in group]
    assert [result["location"] for result in found] == [drill["location"] for drill in DRILLS[:LIMIT]]
    scores = [result["score"] for result in found]
    assert scores == sorted(set(scores), reverse=True)


def test_a_part_of_a_page_comes_under_its_page(search: Search) -> None:
    """The box draws the page as a heading; the part, which alone was hit, has the higher score."""
    [[whole, part]] = search("เบาะแส")
    assert (whole["location"], part["location"]) == (
        "measures/2566/complaint/",
        "measures/2566/complaint/#results-h1",
    )
    assert whole["score"] < part["score"]


def test_a_result_has_what_the_box_draws(search: Search) -> None:
    """The text begins with the kind; no tags are given, since the box draws an empty list of them too."""
    assert only(search("รายนาม")) == {
        "location": "oit/2566/o2/",
        "title": "O2 ข้อมูลผู้บริหาร",
        "text": "ข้อ OIT ปีงบประมาณ พ.ศ. 2566 — <mark>รายนาม</mark>ผู้บริหาร เทศบาลตำบลตัวอย่าง",
        "score": LIMIT,
        "terms": {"รายนาม": True},
    }


def test_marks_lie_where_the_words_stand_in_the_original(search: Search) -> None:
    """Folding drops dots and dashes, yet the marks enclose the text as it is printed."""
    assert "<mark>ป.ป.ช</mark>. จัดทำ" in only(search("ปปช"))["text"]
    assert "โทรศัพท์ <mark>045-000-123</mark> ต่อ" in only(search("๐๔๕๐๐๐๑๒๓"))["text"]
    assert "ต่อ <mark>๑๒</mark> ใน" in only(search("12 โทรศัพท์"))["text"]
    item = search("o24 2567")[0][0]
    assert item["title"] == "<mark>O24</mark> การใช้ทรัพย์สินของทางราชการ"
    assert item["text"].startswith("ข้อ OIT ปีงบประมาณ พ.ศ. <mark>2567</mark> — แนวปฏิบัติ")


@pytest.mark.parametrize(
    ("query", "marked"),
    [("ร้องท", "<mark>ร้องทุ</mark>กข์"), ("น\u0e49", "<mark>น้ำ</mark>"), ("ุกข", "ร้อง<mark>ทุกข์</mark>")],
)
def test_marks_enclose_whole_letter_clusters(search: Search, query: str, marked: str) -> None:
    """A mark that begins or ends inside a cluster is widened, or vowels would hang in the air."""
    texts = [result[name] for group in search(query) for result in group for name in ("title", "text")]
    assert any(marked in text for text in texts)
    assert not any(re.search("<mark>[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]", text) for text in texts)


def test_a_long_text_is_cut_around_the_first_hit(search: Search) -> None:
    """The snippet begins after a space shortly before the hit, and shows that it is cut on both sides."""
    text = only(search("น้ำประปา"))["text"]
    assert text.startswith("ข่าว — …มีน้ำใจ ")
    assert "โครงการ<mark>น้ำประปา</mark>หมู่บ้าน" in text
    assert text.endswith("…")
    assert 120 < len(unmarked(text)) < 240


def test_a_hit_at_the_end_is_shown_with_all_that_fits_before_it(search: Search) -> None:
    """The end of a text gives as long a snippet as its middle."""
    text = only(search("บริบูรณ์"))["text"]
    assert text.endswith("จบ<mark>บริบูรณ์</mark>")
    assert len(unmarked(text)) > 120


def test_a_text_without_a_hit_is_shown_from_its_beginning(search: Search) -> None:
    """Where the title was hit, the text says what the record is about."""
    assert only(search("บันทึกยาว"))["text"].startswith("ข่าว — ที่นี่ มีน้ำใจ")


def test_hostile_text_comes_out_as_text(search: Search) -> None:
    """The box inserts title and text as HTML, so that everything but our marks is escaped."""
    result = only(search("ประกาศ ลบ"))
    assert result["title"] == (
        "&lt;script&gt;alert(&quot;<mark>ลบ</mark>&quot;)&lt;/script&gt; <mark>ประกาศ</mark>ทดสอบ"
    )
    assert result["text"] == (
        "ข่าว &lt;b&gt;<mark>ประกาศ</mark>&lt;/b&gt; — "
        "&lt;img src=x onerror=alert(1)&gt; <mark>ประกาศ</mark>ทดสอบ &amp; ปิดท้าย"
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record["location"]))
def test_every_record_is_found_by_each_of_its_words(search: Search, record: dict[str, str]) -> None:
    """Whatever stands between two spaces of title, kind or text leads to the record."""
    words = {word for field in ("title", "kind", "text") for word in record[field].split() if fold(word)}
    for word in words:
        assert record["location"] in locations(search(word)), word
