"""The plugin in MkDocs: what is published, what pages link, and what is refused."""

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import html
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

import prongsai_theme
from cases import AGENCY, WriteContent
from prongsai.publishing.collisions import collisions
from prongsai.publishing.prepare import prepare
from prongsai.reading.problem import Severity
from publishing.built import BASE, SETTINGS, BuiltSite, build_site, tree, write_project

AS_OF = date(2023, 6, 1)
PLACE = re.compile(r"content/[\w./-]+:\d+:\d+$")
RECORDS: dict[str, str | bytes] = {
    **AGENCY,
    "oit/2566.yml": "year: 2566\nitems:\n  O24:\n    status: none\n    statement: ไม่มีรายการ\n",
    "measures/2566/hr.yml": "title: พัฒนาบุคลากร\nissue: ประเด็น\ninstrument: OIT\nindicator: 9\n",
    "news/2566/market.md": "---\ntitle: ตลาดนัด\ndate: 2566-05-01\n---\nข้อความ\n",
    "files/2566/plan.pdf": b"%PDF-1.7",
    "files/2566/road.png": b"\x89PNG",
}
CODE = re.compile(rb'<svg [^>]*class="qr__code">.*?</svg>', re.DOTALL)
Build = Callable[..., BuiltSite]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a municipality of the given files, {path below content/: text or bytes}."""

    def build_files(files: dict[str, str | bytes], settings: str = SETTINGS) -> BuiltSite:
        return build_site(write_project(tmp_path, files, settings), tmp_path / "site")

    return build_files


def page(built: BuiltSite, address: str) -> Any:
    """A page of the built site, parsed."""
    return html.document_fromstring((built.folder / address).read_bytes())


def links(built: BuiltSite, address: str, path: str) -> dict[str, str]:
    """Text and target of the links that an XPath finds in a page."""
    return {link.text_content(): link.get("href") for link in page(built, address).xpath(path)}


def test_only_listed_files_are_published(build: Build) -> None:
    """Of content/ there are the published files and the pages made of it; no record, note or hidden file."""
    built = build(
        {
            **RECORDS,
            "about.md": "# เกี่ยวกับหน่วยงาน\n",
            "index.md": "ยินดีต้อนรับ\n",
            "notes.txt": "บันทึก",
            "scan.pdf": b"%PDF",
            ".secret.yml": "a: 1\n",
            "files/2566/.hidden": "x",
        }
    )
    there = {path for path in tree(built.folder) if not path.startswith("assets/")}
    assert {
        "files/2566/plan.pdf",
        "files/2566/road.png",
        "about/index.html",
        "news/2566/market/index.html",
    } <= there
    assert (built.folder / "files/2566/plan.pdf").read_bytes() == b"%PDF-1.7"
    assert not [
        path for path in there if re.search(r"\.(yml|md)$|notes|scan|secret|hidden|sitemap\.xml\.gz", path)
    ]
    assert "news/market/index.html" not in there and "measures/2566/hr.yml" not in there


def test_introduction_stands_on_the_home_page(build: Build) -> None:
    """content/index.md is part of the generated home page, not a page in its place."""
    built = build({**RECORDS, "index.md": "ยินดีต้อนรับสู่[ข่าวตลาดนัด](news:2566/market)\n"})
    assert links(built, "index.html", "//a[text()='ข่าวตลาดนัด']") == {"ข่าวตลาดนัด": "news/2566/market/"}
    assert page(built, "index.html").xpath("string(//h1)") == "ข้อมูลสาธารณะของเทศบาลตำบลตัวอย่าง"


NAV = "//nav[@class='site-nav']//a"


def test_menu_is_relative_on_pages_and_absolute_on_404(build: Build) -> None:
    """The menu names the sections, then hand-written pages; the page shown now is marked."""
    built = build({**RECORDS, "about.md": "# เกี่ยวกับหน่วยงาน\n"})
    names = ["ข้อมูลสาธารณะ (OIT)", "มาตรการ", "ข่าว", "ติดต่อ", "ร้องเรียน", "เกี่ยวกับหน่วยงาน"]
    targets = ["oit/", "measures/", "news/", "contact/", "complaint/", "about/"]
    assert links(built, "index.html", NAV) == dict(zip(names, targets, strict=True))
    assert links(built, "404.html", NAV) == {
        name: f"/repo/{target}" for name, target in zip(names, targets, strict=True)
    }
    deep = "oit/2566/o24/index.html"
    assert list(links(built, deep, NAV).values()) == ["../../", *(f"../../../{way}" for way in targets[1:])]
    assert links(built, deep, f"{NAV}[@aria-current]") == {"ข้อมูลสาธารณะ (OIT)": "../../"}
    assert page(built, "about/index.html").xpath(f"{NAV}[@aria-current='page']/text()") == ["เกี่ยวกับหน่วยงาน"]


ABOUT = """\
# เกี่ยวกับหน่วยงาน

[ข้อ](oit:2566/O24) [มาตรการ](measure:2566/hr) [ข่าว](news:2566/market) [เอกสาร](file:2566/plan.pdf)
[แฟ้ม](/files/2566/plan.pdf) [ร้องเรียน](/complaint/corruption/) [หน้าแรก](/) [ที่อื่น](https://www.example.com/a?b=1&c=2)
[โทร](tel:1206) [ตัวใหญ่](MEASURE:2566/hr) ![ถนน](File:2566/road.png)

| รายการ | ราคา |
|:--|--:|
| กระดาษ | ๑๐๐ |

<script>alert(1)</script>
<p onclick="alert(2)">ย่อหน้า</p>
"""


def test_written_pages_link_records(build: Build) -> None:
    """Record links and addresses from the root lead to the right place from where the page is."""
    built = build({**RECORDS, "about.md": ABOUT})
    assert links(built, "about/index.html", "//div[@class='prose']//a") == {
        "ข้อ": "../oit/2566/o24/",
        "มาตรการ": "../measures/2566/hr/",
        "ข่าว": "../news/2566/market/",
        "เอกสาร": "../files/2566/plan.pdf",
        "แฟ้ม": "../files/2566/plan.pdf",
        "ร้องเรียน": "../complaint/corruption/",
        "หน้าแรก": "../",
        "ที่อื่น": "https://www.example.com/a?b=1&c=2",
        "โทร": "tel:1206",
        "ตัวใหญ่": "../measures/2566/hr/",
    }
    assert page(built, "about/index.html").xpath("//img/@src") == ["../files/2566/road.png"]


def test_written_pages_hold_nothing_active(build: Build) -> None:
    """Scripts and styles in Markdown are left out, and a table has caption and scopes like all others."""
    about = page(build({**RECORDS, "about.md": ABOUT}), "about/index.html")
    prose = about.xpath("//div[@class='prose']")[0]
    assert not prose.xpath(".//script | .//@style | .//@onclick")
    assert prose.xpath(".//p[text()='ย่อหน้า']")
    assert prose.xpath("string(.//table/caption)") == "ตารางในหน้า เกี่ยวกับหน่วยงาน"
    assert prose.xpath(".//th/@scope") == ["col", "col"]


@pytest.mark.parametrize(
    "link",
    [
        "oit:2566/O99",
        "measure:2566/none",
        "news:2566/none",
        "file:2566/none.pdf",
        "/none/",
        "/oit/#none",
        "/about/#_1",
        "#_1",
        "about.md#_1",
        "//example.com/",
        "http://[x",
        "javascript:alert(1)",
    ],
)
def test_link_to_nothing_is_an_error_with_its_line(content: WriteContent, link: str) -> None:
    """A dead or unsafe link in a hand-written page stops the build and names its line."""
    root = content({**RECORDS, "about.md": f"# เกี่ยวกับ\n\nดู[ที่นี่]({link})\n"})
    errors = prepare(root, as_of=AS_OF).errors
    assert [(error.path, error.line, error.column) for error in errors] == [("content/about.md", 3, 3)]
    assert errors[0].hint


COLLISIONS: dict[str, tuple[dict[str, str | bytes], str]] = {
    "two files apart by case": (
        {"files/2566/A.pdf": b"1", "files/2566/a.pdf": b"2"},
        "content/files/2566/a.pdf",
    ),
}


@pytest.mark.parametrize("name", COLLISIONS)
def test_two_things_with_one_address_are_refused(content: WriteContent, name: str) -> None:
    """Neither silently takes the other's place: the error names the file to rename, and the address."""
    files, place = COLLISIONS[name]
    prepared = prepare(content({**AGENCY, **files}), as_of=AS_OF)
    assert [(error.path, error.severity) for error in prepared.errors] == [(place, Severity.ERROR)]
    assert "ซ้ำกับ" in prepared.errors[0].message


@pytest.mark.parametrize("name", ["oit", "news", "complaint", "search", "404"])
def test_page_named_like_one_of_the_site_is_refused(content: WriteContent, name: str) -> None:
    """The names of the site's own pages and folders are kept, whether or not there is such a page yet."""
    errors = prepare(content({**AGENCY, f"{name}.md": "# หน้า\n"}), as_of=AS_OF).errors
    assert [error.path for error in errors] == [f"content/{name}.md"]
    assert "สงวนไว้ให้ระบบ" in errors[0].message


def test_one_file_that_claims_an_address_twice_is_told(content: WriteContent) -> None:
    """The message does not say that a file has the address of itself."""
    prepared = prepare(content(RECORDS), as_of=AS_OF)
    assert prepared.site
    article = next(output for output in prepared.outputs if output.address == "/news/2566/market/")
    (problem,) = collisions(prepared.content, prepared.site, (article, article))
    assert problem.path == "content/news/2566/market.md"
    assert "ในไฟล์นี้มีสองรายการ" in problem.message


def test_link_to_an_anchor_that_a_page_has(content: WriteContent) -> None:
    """Links may lead to the parts of the site's own pages, and what is there cannot be withdrawn."""
    withdrawn = "withdrawn:\n  - {address: '/feeds/#how', date: 2566-04-03, reason: ย้าย}\n"
    files = {**RECORDS, "about.md": "# เกี่ยวกับ\n\n[วิธีใช้](/feeds/#how)\n"}
    assert prepare(content(files), as_of=AS_OF).errors == ()
    errors = prepare(content({**files, "withdrawn.yml": withdrawn}), as_of=AS_OF).errors
    assert [error.path for error in errors] == ["content/withdrawn.yml"]


def test_title_of_a_written_page_is_the_same_everywhere(build: Build) -> None:
    """Menu, head and table captions name the page by the plain words of its heading."""
    text = "```\n# รหัส\n```\n\n# บริการ **ประชาชน** [ใหม่](/news/)\n\n| ก |\n|---|\n| ข |\n"
    built = build({**RECORDS, "about.md": text})
    about = page(built, "about/index.html")
    assert about.xpath("string(//title)").startswith("บริการ ประชาชน ใหม่")
    assert about.xpath(f"{NAV}[@aria-current='page']/text()") == ["บริการ ประชาชน ใหม่"]
    assert about.xpath("string(//caption)") == "ตารางในหน้า บริการ ประชาชน ใหม่"


@pytest.mark.parametrize("name", ["report-6-months", "report-x"])
def test_measure_named_like_a_report_is_refused(content: WriteContent, name: str) -> None:
    """The addresses of reports are kept for reports."""
    files = {**AGENCY, f"measures/2566/{name}.yml": RECORDS["measures/2566/hr.yml"]}
    errors = prepare(content(files), as_of=AS_OF).errors
    assert [error.path for error in errors] == [f"content/measures/2566/{name}.yml"]
    assert name in errors[0].message


def test_content_error_stops_mkdocs_and_keeps_the_site(build: Build) -> None:
    """Plain `mkdocs build` with broken content ends before it touches the site of the last build."""
    built = build(RECORDS)
    before = tree(built.folder)
    with pytest.raises(Abort):
        build({"agency.yml": "name: [\n"})
    assert tree(built.folder) == before


def test_builds_in_one_process_know_nothing_of_each_other(build: Build) -> None:
    """A second build with fewer records is what it would be alone; the pages of the first are gone."""
    first = build(RECORDS)
    assert (first.folder / "news/2566/market/index.html").exists()
    for record in ("oit/2566.yml", "measures/2566/hr.yml", "news/2566/market.md"):
        (first.folder.parent / "content" / record).unlink()
    second = tree(build(AGENCY).folder)
    assert "news/2566/market/index.html" not in second
    assert b"market" not in second["search/records.json"] + second["sitemap.xml"] + second["feed.xml"]
    assert tree(build(AGENCY).folder) == second


def test_strict_build_is_not_stopped_by_to_dos(build: Build) -> None:
    """What is only missing never counts as a warning of MkDocs, so `--strict` stays clean."""
    problems = build(RECORDS).prepared.problems
    assert {problem.severity for problem in problems} >= {Severity.TODO}


def test_wrong_day_in_the_settings_is_told(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    """An `as_of` that is no day ends the build with a Thai sentence."""
    with pytest.raises(Abort):
        build(AGENCY, SETTINGS.replace("2566-06-01", "พรุ่งนี้"))
    assert "พรุ่งนี้" in caplog.text


def test_pages_are_the_same_wherever_the_site_lies(tmp_path: Path) -> None:
    """At the root of a host a site differs only in the public addresses it names.

    The exceptions are 404, robots.txt with its line among the addresses, the package's checksums of tables
    that name addresses, and codes, which hold the address that is written beside them.
    """
    config_file = write_project(tmp_path, {**RECORDS, "about.md": ABOUT})
    below = _unpacked(tree(build_site(config_file, tmp_path / "below").folder))
    at_root = _unpacked(
        tree(build_site(config_file, tmp_path / "at-root", "https://open.example.org/").folder)
    )
    moved = {
        path: text.replace(b"https://open.example.org/", BASE.encode()) for path, text in at_root.items()
    }
    differing = {path for path in below if moved[path] != below[path]}
    posters = {f"contact/posters/pages/site{ending}" for ending in ("-a4.pdf", "-a5.pdf", ".svg")}
    assert differing == {"404.html", "data/addresses.txt", "data/datapackage.json", *posters}
    assert set(moved) == {*below, "robots.txt"}


def _unpacked(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files, with the parts of workbooks in place of their compressed bytes, and pages without codes."""
    return {
        path: _parts(content) if path.endswith(".xlsx") else _without_codes(path, content)
        for path, content in files.items()
    }


def _without_codes(path: str, content: bytes) -> bytes:
    return CODE.sub(b"", content) if path.endswith(".html") else content


def _parts(workbook: bytes) -> bytes:
    with ZipFile(BytesIO(workbook)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


def test_preview_follows_the_theme_too(tmp_path: Path) -> None:
    """`mkdocs serve` watches the theme's folder, so that work on it shows at once."""
    config = load_config(str(write_project(tmp_path, RECORDS)))
    config.plugins.on_config(config)
    assert str(Path(prongsai_theme.__file__).parent) in config.watch


@pytest.mark.parametrize("name", ["readme.md", "notes.markdown", "data.yml"])
def test_published_files_are_no_sources(content: WriteContent, name: str) -> None:
    """Markdown and YAML do not go online, so among the files to publish they are refused."""
    prepared = prepare(content({**AGENCY, f"files/2566/{name}": "a: 1\n"}), as_of=AS_OF)
    assert [error.path for error in prepared.errors] == [f"content/files/2566/{name}"]
