"""Links in Markdown: found where they stand."""

import pytest

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.reading.markdown import heading

HEAD = "---\ntitle: อบรม\ndate: 2566-04-03\n---\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("ดู [รายงาน](file:2566/a.pdf) และ [ข่าว](news:2566/b)", [("file:2566/a.pdf", 4), ("news:2566/b", 34)]),
        ("[![ผัง](a.png)](oit:2566/O1)", [("a.png", 2), ("oit:2566/O1", 1)]),
        ("[ดู][ที่นี่]\n\n[ที่นี่]: measure:2566/hr", [("measure:2566/hr", 1)]),
        ("<https://www.example.go.th/>", [("https://www.example.go.th/", 1)]),
        ("<clerk@example.go.th>", [("mailto:clerk@example.go.th", 1)]),
        ("| ก |\n|---|\n| [ข](/oit/) |", [("/oit/", 3)]),
        ("`[ก](x)`\n\n    [ก](x)\n\n```\n[ก](x)\n```", []),
        ("[ก](MEASURE:2566/HR)", [("measure:2566/HR", 1)]),
        ('ดู <A HREF="News:2566/b">ข่าว</A> <b>x</b>', [("news:2566/b", 4)]),
        ("<div>\n  <img\n src=a.png><!-- <a href='x'> --></div>", [("a.png", 3)]),
        ("<div>\n<![x[ <a href=b>\n</div>", []),
    ],
    ids=[
        "two in a line",
        "picture in a link",
        "reference",
        "address",
        "e-mail",
        "table",
        "code",
        "capitals",
        "tag in a line",
        "tag in a block",
        "mark that browsers skip",
    ],
)
def test_links(body: str, expected: list[tuple[str, int]], content: WriteContent) -> None:
    """Every kind of link is found, with its column; what is shown as code is none."""
    reading = read(content({**AGENCY, "news/2566/a.md": f"{HEAD}{body}\n"}))
    links = reading.content.news[2566]["a"].links
    assert [(link.url, link.place[1] + 1) for link in links] == expected


def test_link_text_and_line(content: WriteContent) -> None:
    """A link knows its words, code and pictures' words included, and its line in the file."""
    body = "บรรทัดแรก\n\n- ข้อ [รายงาน `O24` **ฉบับเต็ม** ![ผัง](a.png)](file:2566/a.pdf)\n"
    reading = read(content({**AGENCY, "news/2566/a.md": f"{HEAD}{body}"}))
    picture, link = reading.content.news[2566]["a"].links
    assert (picture.text, picture.is_picture) == ("ผัง", True)
    assert (link.text, link.is_picture) == ("รายงาน O24 ฉบับเต็ม ผัง", False)
    assert link.place == (7, 6)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# ก **ข** [ค](/news/) `ง` &amp; <b>จ</b> #\n", "ก ข ค ง & จ"),
        ("```\n# ในโค้ด\n```\n\n## รอง\n\n# หลัก\n\n# ต่อมา\n", "หลัก"),
        ("ขีดเส้น\nใต้\n===\n", "ขีดเส้น ใต้"),
        ("ไม่มีหัวข้อ\n", ""),
    ],
    ids=["marks", "code", "underlined", "none"],
)
def test_heading(body: str, expected: str) -> None:
    """A text's heading is plain words; what is shown as code is no heading."""
    assert heading(body) == expected


def test_page_without_a_head(content: WriteContent) -> None:
    """A hand-written page needs no head, and its lines count from the first."""
    reading = read(content({**AGENCY, "about.md": "# เกี่ยวกับ\n\n[ข้อ](oit:2566/O1)\n"}))
    assert reading.problems == []
    assert reading.content.pages["about"].links[0].place == (2, 0)
