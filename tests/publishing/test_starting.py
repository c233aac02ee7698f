"""`prongsai new …`: what the next municipality, the next year and the next record start from."""

import errno
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from prongsai.checks.placeholders import PLACEHOLDER
from prongsai.cli import NOT_FINISHED, main
from prongsai.model.agency import AgencyKind
from prongsai.model.channels import ChannelKind
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.publishing.starting import scalar
from prongsai.publishing.starting.records import latest_catalogue
from prongsai.reading.content import read, shipped_catalogue
from prongsai.reading.document import parse, plain
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.schemas import KINDS, kind_of, modeline
from prongsai.rendering.output import Page
from prongsai.thai.text import normalise
from publishing.built import ROOT, tree

MISTYPED = 2
DAY = date(2025, 5, 15)
NAMED = ("--name", "เทศบาลตำบลตัวอย่าง", "--district", "สมมติ", "--province", "ตัวอย่าง", "--year", "2568")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Type a command in an empty folder whose name has Thai letters and a space."""
    folder = tmp_path / "งาน ทดสอบ"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def type_command(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments)
        assert isinstance(result.exception, SystemExit | None), result.exception
        return result

    return type_command


def prepared(folder: Path) -> Prepared:
    return prepare(folder / "content", as_of=DAY)


def with_placeholder(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.excerpt for problem in problems if PLACEHOLDER in problem.hint]


def test_new_site_asks_nothing_and_publishes_nothing_made_up(run: Run) -> None:
    """Without a word about the agency the site has no error, and each word that is missing is a to-do."""
    result = run("new", "site", "เว็บ ใหม่")
    assert result.exit_code == 0, result.output
    assert "content/agency.yml" in result.output
    folder = Path("เว็บ ใหม่").resolve()
    made = prepared(folder)
    assert [problem.severity for problem in made.problems].count(Severity.ERROR) == 0
    assert [problem.severity for problem in made.problems].count(Severity.WARNING) == 0
    missing = with_placeholder(made.problems)
    assert len(missing) == 4 and all(PLACEHOLDER in line for line in missing)
    content = made.content
    assert not (content.measures or content.news or content.pages or content.files)
    assert not any(content.answers.values())
    assert not content.channels or not content.channels.record.channels


def test_new_site_takes_what_is_told(run: Run) -> None:
    """A site whose name and place are told misses no word of them; the kind is read from the name."""
    assert run("new", "site", "site", *NAMED).exit_code == 0
    made = prepared(Path("site"))
    assert made.content.agency is not None and with_placeholder(made.problems) == []
    agency = made.content.agency.record
    assert (agency.name, agency.kind) == ("เทศบาลตำบลตัวอย่าง", AgencyKind.SUBDISTRICT)
    assert (agency.place.district, agency.place.province) == ("สมมติ", "ตัวอย่าง")
    assert list(made.content.answer_documents) == [2568]


def test_every_new_site_has_ids_of_its_own(run: Run) -> None:
    """The id from which feeds make theirs is never made twice."""
    for name in ("a", "b"):
        run("new", "site", name, *NAMED)
    ids = [prepared(Path(name)).content.agency for name in ("a", "b")]
    assert ids[0] and ids[1] and ids[0].record.uuid != ids[1].record.uuid


def test_a_municipality_needs_eight_lines_and_one_version(run: Run) -> None:
    """mkdocs.yml is short, the program is one pinned line, and nothing names a registry."""
    run("new", "site", "site", *NAMED)
    assert len(Path("site/mkdocs.yml").read_text("utf-8").splitlines()) <= 8
    assert Path("site/requirements.txt").read_text("utf-8") == f"prongsai=={metadata.version('prongsai')}\n"
    for path, content in tree(Path("site")).items():
        assert not re.search(rb"pypi|index-url|@@", content), path


@pytest.mark.parametrize("name", ["publish", "due"])
def test_shipped_workflow_is_safe_and_as_fresh_as_ours(run: Run, name: str) -> None:
    """zizmor finds nothing in it, GitHub's schema accepts it, and its actions are the ones that we use."""
    run("new", "site", "site", *NAMED)
    workflow = Path(f"site/.github/workflows/{name}.yml").resolve()
    tools = Path(sys.executable).parent
    for command in (["zizmor", "--offline", "--no-progress", "--pedantic"],
                    ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"]):  # fmt: skip
        done = subprocess.run([tools / command[0], *command[1:], workflow], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    used = set(re.findall(r"uses: (\S+)", workflow.read_text("utf-8")))
    ours = "".join(path.read_text("utf-8") for path in (ROOT / ".github/workflows").glob("*.yml"))
    assert used and used <= set(re.findall(r"uses: (\S+)", ours))


def test_shipped_examples_have_no_fault(run: Run) -> None:
    """Copied to their places, the examples of every kind of file are content without an error."""
    run("new", "site", "site", *NAMED)
    examples = Path("site/content/.examples")
    shown = {kind_of(path) for path in tree(examples)} | {
        kind_of(path) for path in tree(Path("site/content"))
    }
    assert {kind.name for kind in shown if kind} == {kind.name for kind in KINDS}
    for path in examples.rglob("*.yml"):
        assert path.read_text("utf-8").startswith(modeline(path.relative_to(examples).as_posix())), path
    shutil.rmtree("site/content/oit")
    shutil.rmtree("site/content/measures")
    shutil.copytree(examples, "site/content", dirs_exist_ok=True)
    problems = prepared(Path("site")).problems
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


def test_commented_examples_have_no_fault(run: Run) -> None:
    """With the marks of comments taken away, the files of a new site are still content without an error."""
    run("new", "site", "site", *NAMED)
    for path in Path("site/content").rglob("*.yml"):
        if not path.parts[2].startswith("."):
            path.write_text(re.sub("^#(?=  )", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    reading = read(Path("site/content"))
    assert reading.problems == []
    assert reading.content.agency and reading.content.agency.record.units
    items = shipped_catalogue().catalogues[2568].record.items
    assert list(reading.content.answers[2568]) == [item.id for item in items]


def test_new_year_has_every_item_of_the_catalogue(run: Run) -> None:
    """Each item stands in the year's file as a comment, in the order of the assessment."""
    assert run("new", "year", "๒๕๖๗").exit_code == 0
    text = Path("content/oit/2567.yml").read_text("utf-8")
    items = [item.id for item in shipped_catalogue().catalogues[2567].record.items]
    assert re.findall(r"^#  (O\d+):$", text, re.M) == items
    assert yaml.safe_load(text) == {"year": 2567, "items": None}
    assert read(Path("content")).content.measure_years[2567]


def test_new_year_without_a_catalogue(run: Run) -> None:
    """A year of which nobody knows the items is refused, and nothing is written."""
    result = run("new", "year", "2599")
    assert result.exit_code == NOT_FINISHED and "ยังไม่มีรายการข้อ OIT ของปี 2599" in result.stderr
    assert not Path("content").exists()


def test_latest_catalogue_is_of_no_later_year() -> None:
    """A site starts with the day's fiscal year, or the newest one before it."""
    assert latest_catalogue(date(2024, 9, 30)) == 2567
    assert latest_catalogue(date(2024, 10, 1)) == 2568
    assert latest_catalogue(date(2090, 1, 1)) == max(shipped_catalogue().catalogues)


RECORDS = {
    "news": ("new", "news", 'ประกาศ: "งาน" #1 - ที่ {{1}}', "--id", "fair", "--on", "2568-01-05"),
    "measure": ("new", "measure", "พัฒนา: บุคลากร", "--id", "hr", "--year", "2568"),
    "channel": ("new", "channel", "--id", "tel", "--kind", "phone", "--purpose", "contact"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_new_records_are_read_without_fault(run: Run, name: str) -> None:
    """A new record is content without an error, and what it still waits for is a to-do, not a page."""
    run("new", "site", ".", *NAMED)
    Path("content/channels.yml").unlink()
    result = run(*RECORDS[name])
    assert result.exit_code == 0 and "เปิดไฟล์นี้แล้วแก้ต่อ: content/" in result.output
    made = prepared(Path())
    assert [problem for problem in made.problems if problem.severity is Severity.ERROR] == []
    if name == "news":
        assert len(with_placeholder(made.problems)) == 2
    pages = [output for output in made.outputs if isinstance(output, Page)]
    assert pages and PLACEHOLDER not in repr(pages)
    path = Path(result.output.rpartition(": ")[2].strip())
    assert path.read_text("utf-8").startswith(modeline(path.relative_to("content").as_posix()))


def test_new_article_is_a_draft_under_its_title(run: Run) -> None:
    """The title is as typed, the folder that of the day's fiscal year, and nobody sees it yet."""
    run("new", "site", ".", *NAMED)
    run(*RECORDS["news"])
    made = prepared(Path())
    article = made.content.drafts[2568]["fair"].head.record
    assert article.title == RECORDS["news"][2] and article.draft
    assert not [output for output in made.outputs if "fair" in output.address]


def test_nothing_is_written_over(run: Run) -> None:
    """A second time, each command names the file that is there, and every file stays."""
    run("new", "site", ".", *NAMED)
    for name in ("news", "measure"):
        run(*RECORDS[name])
    before = tree(Path())
    for command in (("new", "site", "."), ("new", "year", "2568"), RECORDS["news"], RECORDS["measure"]):
        result = run(*command)
        assert result.exit_code == NOT_FINISHED and "อยู่แล้ว ระบบไม่เขียนทับ" in result.stderr, command
    told = run(*RECORDS["channel"])
    assert told.exit_code == 0 and "  - id: tel\n" in told.stdout and "channels.yml" in told.stderr
    assert tree(Path()) == before


def test_a_full_disk_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a later file cannot be written, the earlier ones are gone again."""
    replace = Path.replace

    def fill(self: Path, target: Path) -> Path:
        if target.name == "agency.yml":
            raise OSError(errno.ENOSPC, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fill)
    result = run("new", "site", ".", *NAMED)
    assert result.exit_code == NOT_FINISHED and "ดิสก์เต็ม" in result.stderr
    assert tree(Path()) == {}


@pytest.mark.parametrize("typed", ["Fair", "งาน", "../fair", "a b", ""])
def test_ids_that_make_no_address_are_refused(run: Run, typed: str) -> None:
    """An id that could not stand in an address is refused before anything is written."""
    result = run("new", "news", "งาน", "--id", typed)
    assert result.exit_code == NOT_FINISHED and "ใช้ตัวอักษรอังกฤษพิมพ์เล็ก" in result.stderr
    assert not Path("content").exists()


def test_words_are_those_of_the_model(run: Run) -> None:
    """A word that no record takes is refused, and every word that one takes is offered with its meaning."""
    result = run("new", "channel", "--id", "tel", "--kind", "telefone", "--purpose", "contact")
    assert result.exit_code == MISTYPED
    assert all(f"{kind.value} ({kind.label})" in result.stderr for kind in ChannelKind)
    assert "walk-in" in run("new", "channel", "--help").output


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Cf", "Zl", "Zp")), min_size=1))
def test_any_text_is_one_value(text: str) -> None:
    """Whatever is typed as a title is read back as it was, white space collapsed."""
    written = plain(parse("content/a.yml", f"title: {scalar(text)}\n"))
    collapsed = normalise(" ".join(text.split()))
    assert written == ({"title": collapsed} if collapsed else {})
