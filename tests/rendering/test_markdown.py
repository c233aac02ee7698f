"""Markdown bodies: what staff mean is kept, what is active is not, and tables tell what they are."""

import pytest
from lxml import html

from prongsai.rendering.markdown import framed_tables, record_address, to_html, to_text

TABLE = "| รายการ | ราคา |\n|:--|--:|\n| กระดาษ | ๑๐๐ |\n"


def written(body: str, caption: str = "ตาราง") -> str:
    """A body as HTML, on a page from which addresses are written with the word site: before them."""
    return str(to_html(body, year=2566, way=lambda address: f"site:{address}", table_caption=caption))


@pytest.mark.parametrize(
    "body",
    [
        "[กดที่นี่](javascript:alert(1))",
        "[กดที่นี่](JaVaScRiPt:alert(1))",
        "[กดที่นี่](&#106;avascript:alert(1))",
        "[กดที่นี่](java\tscript:alert(1))",
        "[กดที่นี่](data:text/html,<script>alert(1)</script>)",
        "[กดที่นี่](vbscript:x)",
        "[กดที่นี่](file:/etc/passwd)",
        "<a href='javascript:alert(1)' onclick='alert(1)'>กดที่นี่</a>",
        "<javascript:alert(1)>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<iframe src='https://evil.example'></iframe>",
        "<style>*{display:none}</style>",
        "<form action='https://evil.example'><input name='password'></form>",
        "<p style='position:fixed'>ข้อความ</p>",
        "<meta http-equiv='refresh' content='0;url=https://evil.example'>",
        "<base href='https://evil.example'>",
        "![ภาพ](javascript:alert(1))",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    ],
)
def test_nothing_active_is_left(body: str) -> None:
    """Whatever is written, there is no script, style, form, handler or unsafe link in the HTML."""
    fragment = html.fragment_fromstring(written(body), create_parent=True)
    assert not fragment.xpath(".//script|.//style|.//iframe|.//form|.//input|.//svg|.//math|.//meta|.//base")
    assert not fragment.xpath(".//@style | .//@*[starts-with(name(), 'on')]")
    allowed = ("https://", "http://", "mailto:", "tel:", "line:", "site:/", "x")
    assert all(url.startswith(allowed) for url in fragment.xpath(".//@href | .//@src"))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("oit:2566/O24", "site:/oit/2566/o24/"),
        ("oit:O24", "site:/oit/2566/o24/"),
        ("measure:2565/hr", "site:/measures/2565/hr/"),
        ("news:fair", "site:/news/2566/fair/"),
        ("file:2566/a.pdf", "site:/files/2566/a.pdf"),
        ("/complaint/", "site:/complaint/"),
        ("//example.com/a", "//example.com/a"),
        ("https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2"),
        ("mailto:office@example.com", "mailto:office@example.com"),
        ("tel:1206", "tel:1206"),
        ("#top", "#top"),
    ],
)
def test_links_lead_where_they_say(link: str, expected: str) -> None:
    """A record's link becomes its address, one without a year of the text's own; others stay."""
    fragment = html.fragment_fromstring(written(f"[ดู]({link})"), create_parent=True)
    assert fragment.xpath(".//a/@href") == [expected]


def test_record_without_a_year_on_a_page_of_no_year() -> None:
    """Nothing is guessed where neither the reference nor the text has a year."""
    assert record_address("oit:O24", None) is None
    assert record_address("oit:2566/O24", None) == "/oit/2566/o24/"
    assert record_address("https://example.com", 2566) is None


@pytest.mark.parametrize(
    "caption", ["ตาราง", r"ทาง \1 และ \g<0>", '"><script>alert(1)</script>', "ก & ข 'ค'"]
)
def test_tables_are_framed(caption: str) -> None:
    """A table has its caption word for word, scopes, and a frame that a keyboard can scroll."""
    fragment = html.fragment_fromstring(written(TABLE, caption), create_parent=True)
    frame = fragment.xpath("./div[@class='table-scroll']")[0]
    assert (frame.get("tabindex"), frame.get("role"), frame.get("aria-label")) == ("0", "region", caption)
    assert frame.xpath("string(table/caption)") == caption
    assert frame.xpath(".//th/@scope") == ["col", "col"]
    assert frame.xpath(".//td/text()") == ["กระดาษ", "๑๐๐"]
    assert not fragment.xpath(".//script | .//@style")


def test_each_table_is_framed_and_a_scope_is_kept() -> None:
    """Two tables have two frames; a scope that is there already stays, thead is no heading cell."""
    both = framed_tables('<table id="a"><thead><tr><th scope="row">ก</th></tr></thead></table>' * 2, "ตาราง")
    assert both.count("<caption") == both.count('<th scope="row">') == 2
    assert "<thead>" in both


def test_headings_begin_below_the_page_title() -> None:
    """The page has its own first heading, so a body's begins a level lower."""
    assert written("# ก\n\n## ข\n\nค\n===") == "<h2>ก</h2>\n<h2>ข</h2>\n<h2>ค</h2>\n"


def test_to_text_is_plain_words() -> None:
    """Search and summaries get words without marks, markup or entities."""
    assert to_text("# หัวข้อ\n\n**หนา** [ลิงก์](oit:O24) &amp; <script>alert(1)</script>") == "หัวข้อ หนา ลิงก์ &"
    assert to_text(TABLE).split() == ["รายการ", "ราคา", "กระดาษ", "๑๐๐"]
