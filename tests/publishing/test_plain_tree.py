"""`prongsai write`: any builder makes the same addresses of the tree, without our plugin and theme."""

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from cases import AGENCY
from prongsai.cli import CONTENT_HAS_ERRORS, NOT_FINISHED, main
from prongsai.publishing.plain_tree import as_markdown, write_tree
from prongsai.publishing.prepare import Prepared
from prongsai.rendering.output import Page
from prongsai.site import addresses
from publishing.built import BASE, ROOT, BuiltSite, tree, write_project

SAMPLE = ROOT / "tests/sample/mkdocs.yml"
OF_A_BUILDER = re.compile(
    r"assets/|search/(?:search_|main|lunr|worker)|css/|js/|img/|webfonts/|404|search\.html|sitemap.*gz"
)
"""What a builder or its theme adds of its own."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Prepared]:
    """The sample's tree, in a folder with Thai letters and a space in its name."""
    folder = tmp_path_factory.mktemp("write") / "เว็บไซต์ สำรอง"
    return folder, write_tree(str(SAMPLE), folder, None)


def built_by(builder: str, theme: str, folder: Path, target: Path) -> Path:
    """What another builder makes of the tree, as a process of its own that knows no plugin of ours."""
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    if theme == "mkdocs":
        text = text.replace("name: material\n  language: th\n  font: false", "name: mkdocs")
    other = folder / f"other-{theme}.yml"
    other.write_text(text, "utf-8")
    command = [sys.executable, "-m", builder, "build", "--quiet", "-f", str(other), "-d", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=target.parent, timeout=120)
    other.unlink()
    assert done.returncode == 0, done.stderr
    return target


def published(folder: Path) -> dict[str, bytes]:
    """Every file of a built site that is not its builder's own."""
    return {path: content for path, content in tree(folder).items() if not OF_A_BUILDER.match(path)}


@pytest.mark.parametrize(
    ("builder", "theme"), [("mkdocs", "material"), ("mkdocs", "mkdocs"), ("properdocs", "material")]
)
def test_other_builders_make_the_same_addresses(
    written: tuple[Path, Prepared], built_sample: BuiltSite, tmp_path: Path, builder: str, theme: str
) -> None:
    """The same pages and files, each file byte for byte, the sitemap among them, each page with its body."""
    folder, prepared = written
    theirs = published(built_by(builder, theme, folder, tmp_path / "site"))
    ours = published(built_sample.folder)
    assert set(theirs) == set(ours)
    for path in ours:
        if not path.endswith("index.html") and path != "sitemap.xml":
            assert theirs[path] == ours[path], path
    assert theirs["sitemap.xml"].replace(BASE.encode(), b"") == ours["sitemap.xml"].replace(
        BASE.encode(), b""
    )
    for page in (output for output in prepared.outputs if isinstance(output, Page)):
        html_of_page = theirs[f"{page.address[1:]}index.html"].decode()
        assert words(page.body) in words(html_of_page), page.address
        assert links(page.body) <= links(html_of_page), page.address


def words(text: str) -> str:
    """The words of HTML, as a reader meets them."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())


def links(text: str) -> set[str]:
    return {html.unescape(link) for link in re.findall(r'(?:href|src)="([^"]*)"', text)}


def test_links_of_hand_written_pages_lead_somewhere(written: tuple[Path, Prepared], tmp_path: Path) -> None:
    """A record that a hand-written page links is there in the tree's site."""
    folder, prepared = written
    assert prepared.site is not None
    site = tree(built_by("mkdocs", "material", folder, tmp_path / "site"))
    checked = 0
    for page in prepared.site.pages:
        here = Path("/").joinpath(page.address)
        body = (folder / f"docs{page.address}index.md").read_text("utf-8")
        for link in links(body):
            if not re.match(r"[a-z]+:|#", link):
                parts: list[str] = []
                for part in [*here.parts[1:], *link.partition("#")[0].split("/")]:
                    parts = parts[:-1] if part == ".." else [*parts, part] if part not in ("", ".") else parts
                place = "/".join(parts)
                assert place in site or f"{place}/index.html".lstrip("/") in site, (page.address, link)
                checked += 1
    assert checked > 2


def test_tree_knows_nothing_of_our_plugin(written: tuple[Path, Prepared]) -> None:
    """The settings name neither plugin nor theme of ours, and every address is listed as we list it."""
    folder, prepared = written
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    assert "- prongsai\n" not in settings and "name: prongsai" not in settings
    listed = (folder / f"docs{addresses.ADDRESSES}").read_bytes()
    assert listed in [getattr(output, "content", b"") for output in prepared.outputs]


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    st.lists(
        st.sampled_from(["<p>ก</p>", "\n", "\n\n", "    ", "{{ 7*7 }}", "---", "```", "<pre>a\n\n  b</pre>"])
    ),
)
def test_any_page_is_one_block(title: str, parts: list[str]) -> None:
    """A title is read back as it was, and no body breaks out of its block or is taken for a template."""
    text = as_markdown(title, "", "".join(parts))
    body, head = get_data(text)
    assert head.get("title", "") == title
    assert "{{" not in body and "}}" not in body
    assert "\n\n" not in body.strip()
    assert body.strip().startswith("<div") and body.strip().endswith("</div>")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The mkdocs.yml of a small municipality."""
    return write_project(tmp_path, {**AGENCY, "about.md": "# เกี่ยวกับ\n\nดู[หน้าติดต่อ](/contact/)\n"})


def write(project: Path, folder: Path) -> int:
    """Type `prongsai write`; its exit code."""
    return CliRunner().invoke(main, ["write", str(folder), "-f", str(project)]).exit_code


def test_only_a_tree_of_ours_is_written_over(project: Path, tmp_path: Path) -> None:
    """A folder of other things and a file stay as they are; a tree is written again, whole."""
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "letter.txt").write_text("หนังสือ", "utf-8")
    for taken in (letters, letters / "letter.txt", project.parent / "content/tree", project.parent):
        before = tree(tmp_path)
        assert write(project, taken) == NOT_FINISHED
        assert tree(tmp_path) == before
    target = tmp_path / "tree"
    assert write(project, target) == 0
    first = tree(target)
    (target / "docs/stale.md").write_text("เก่า", "utf-8")
    assert write(project, target) == 0
    assert tree(target) == first


def test_content_errors_leave_the_tree(project: Path, tmp_path: Path) -> None:
    """With a mistake in the content nothing is written."""
    target = tmp_path / "tree"
    assert write(project, target) == 0
    before = tree(target)
    (project.parent / "content/oit.md").write_text("# ข้อมูล\n", "utf-8")
    assert write(project, target) == CONTENT_HAS_ERRORS
    assert tree(target) == before
