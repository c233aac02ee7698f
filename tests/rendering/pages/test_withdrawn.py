"""The page at an address that was withdrawn."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cases import AGENCY, WriteContent
from prongsai.publishing.permanence import vanished
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.problem import Severity
from prongsai.rendering.output import File, Page

Parsed = Callable[..., dict[str, Any]]

ARTICLE = "---\ntitle: ข่าวแทน\ndate: 2566-01-10\n---\nข้อความ\n"
WITHDRAWN = """\
withdrawn:
  - address: /news/2566/old/
    title: ข่าว <เก่า>
    date: 2566-01-12
    reason: พิมพ์ผิด & ซ้ำ
    replacement: /news/2566/new/
  - {address: /oit/2565/o1/, date: 2566-01-11, reason: ไม่ประเมิน, replacement: 'https://example.org/a?b=1'}
  - {address: /files/2566/old.pdf, date: 2566-01-11, reason: ผิดฉบับ}
"""
FILES: Mapping[str, str | bytes] = {**AGENCY, "news/2566/new.md": ARTICLE, "withdrawn.yml": WITHDRAWN}


def prepared_of(root: Path) -> Prepared:
    return prepare(root, as_of=date(2023, 1, 15))


def errors(prepared: Prepared) -> list[str]:
    return [found.message for found in prepared.problems if found.severity is Severity.ERROR]


def test_it_says_what_when_why_and_what_instead(parsed: Parsed) -> None:
    """The replacement is called by its title; what staff wrote stays words."""
    found = parsed(FILES)
    page = found["/news/2566/old/"]
    text = " ".join(page.xpath("string()").split())
    assert page.xpath(".//h1/text()") == ["ข่าว <เก่า>"]
    assert "ยกเลิกการเผยแพร่ ตั้งแต่ ๑๒ มกราคม ๒๕๖๖ เหตุผล: พิมพ์ผิด & ซ้ำ ข้อมูลที่ใช้แทน: ข่าวแทน" in text
    assert page.xpath(".//div[@class='notice']//a/@href") == ["../new/"]
    away = found["/oit/2565/o1/"].xpath(".//div[@class='notice']//a")
    assert [(link.get("href"), link.text) for link in away] == [("https://example.org/a?b=1",) * 2]
    assert "/files/2566/old.pdf" not in found


def test_only_its_address_is_told_elsewhere(content: WriteContent) -> None:
    """Search and sitemap leave it out; addresses.txt keeps the address, which people still hold."""
    prepared = prepared_of(content(FILES))
    files = {output.address: output.content for output in prepared.outputs if isinstance(output, File)}
    assert b"/news/2566/old/" in files["/data/addresses.txt"].split()
    for address in ("/sitemap.xml", "/search/records.json", "/data/news-2566.json"):
        assert b"news/2566/old/" not in files[address], address
    (page,) = (page for page in prepared.outputs if page.address == "/news/2566/old/")
    assert isinstance(page, Page) and page.withdrawn and page.search is None


def test_what_still_stands_is_not_withdrawn(content: WriteContent) -> None:
    """A record and a withdrawal of one address are one error, and not a second one about two pages."""
    prepared = prepared_of(content({**FILES, "news/2566/old.md": ARTICLE.replace("แทน", "เก่า")}))
    assert errors(prepared) == ["“/news/2566/old/” ยังเผยแพร่อยู่ในเว็บไซต์นี้"]


def test_nothing_leads_to_a_withdrawn_page(content: WriteContent) -> None:
    """A link to it is as wrong as one to a page that never was."""
    linking = ARTICLE.replace("ข้อความ", "[เดิม](/news/2566/old/)")
    assert errors(prepared_of(content({**FILES, "news/2566/new.md": linking}))) == [
        "เว็บไซต์นี้ไม่มีหน้า “/news/2566/old/”"
    ]


def test_taking_down_is_no_vanishing(content: WriteContent, tmp_path: Path) -> None:
    """The withdrawal of the address is enough: page and feed id are still there to tell of it."""
    before = prepared_of(content({**AGENCY, "news/2566/new.md": ARTICLE, "news/2566/old.md": ARTICLE}))
    listed = next(output for output in before.outputs if output.address == "/data/addresses.txt")
    assert isinstance(listed, File)
    (tmp_path / "addresses.txt").write_bytes(listed.content)
    root = content(FILES)
    (root / "news/2566/old.md").unlink()
    assert list(vanished(prepared_of(root), str(tmp_path / "addresses.txt"))) == []
