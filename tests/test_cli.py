"""The `prongsai` command as staff and workflows meet it."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import AGENCY, Golden
from documents import pdf
from prongsai.cli import CONTENT_HAS_ERRORS, NOT_FINISHED, main
from prongsai.reading.schemas import schemas
from publishing.built import SETTINGS, tree, write_project

GOLDEN = Path(__file__).parent / "publishing/golden"
MISTYPED = 2
FAULTY: dict[str, str | bytes] = {
    **AGENCY,
    "about.md": "# เกี่ยวกับ\n\n[ดู](/none/)\n",
    "channels.yml": "channels:\n  - id: hall\n    kind: ofice\n    purposes:\n      - contact\n",
    "measures/2566/hr.yml": "titel: พัฒนาบุคลากร\nissue: ประเด็น\ninstrument: OIT\nindicator: เก้า\n",
    "news/2566/market.md": "---\ntitle: ตลาดนัด\ndate: 2566-02-30\n---\n\n!!! note\n",
    "files/2566/plan.pdf": pdf("แผน"),
}
ARTICLE = "---\ntitle: ตลาดนัด\ndate: 2566-05-01\n---\nข้อความ\n"
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality with one article, in which the commands are typed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    write_project(tmp_path, {**AGENCY, "news/2566/market.md": ARTICLE})
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Type a command; no fault of content or typing ends in an exception that nobody expected."""

    def type_command(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments)
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert "Traceback" not in result.output
        return result

    return type_command


@pytest.mark.parametrize("style", ["text", "github", "json"])
def test_check_tells_every_problem(run: Run, folder: Path, golden: Golden, style: str) -> None:
    """All problems of all files come in one run, in each format, with place and remedy."""
    write_project(folder, FAULTY)
    result = run("check", "--format", style)
    assert result.exit_code == CONTENT_HAS_ERRORS
    golden(GOLDEN / f"check-{style}.txt", result.output)


def test_check_json_counts(run: Run, folder: Path) -> None:
    """The JSON can be read by a program, and its counts are those of its problems."""
    write_project(folder, FAULTY)
    told = json.loads(run("check", "--format", "json").output)
    for severity, count in told["counts"].items():
        assert count == sum(problem["severity"] == severity for problem in told["problems"])
    assert told["counts"]["error"] > 2


def test_check_without_errors_ends_well(run: Run) -> None:
    """To-dos are told and stop nothing."""
    result = run("check")
    assert result.exit_code == 0
    assert "ยังขาดข้อมูล" in result.output
    assert result.output.splitlines()[-1].startswith("ผิดพลาด 0 รายการ")


def test_check_against_an_earlier_site(run: Run, folder: Path) -> None:
    """An address that vanished is an error, in the same list and with the same exit code."""
    (folder / "addresses.txt").write_text("/\n/news/2565/gone/\n", "utf-8")
    result = run("check", "--against", "addresses.txt")
    assert result.exit_code == CONTENT_HAS_ERRORS
    assert "/news/2565/gone/" in result.output
    assert run("check", "--against", "nowhere.txt").exit_code == 0


def test_build_tells_what_became_of_the_addresses(run: Run, folder: Path) -> None:
    """The first build counts its addresses; a later one tells before and after and names what is gone."""
    first = run("build")
    assert first.exit_code == 0
    found = re.search(r"ที่อยู่ทั้งหมด (\d+) รายการ\n$", first.output)
    assert found
    listed = (folder / "site/data/addresses.txt").read_text("utf-8").splitlines()
    assert int(found[1]) == len(listed)
    (folder / "content/news/2566/market.md").rename(folder / "content/news/2566/fair.md")
    second = run("build").output
    assert f"ที่อยู่ทั้งหมด {len(listed)} → {len(listed)} รายการ (เพิ่ม 2 หายไป 2)" in second
    assert "  หายไป: /news/2566/market/\n" in second


def test_build_takes_folders_and_day_from_the_command(run: Run, folder: Path) -> None:
    """-f, -d and --on are used as typed."""
    result = run("build", "-f", str(folder / "mkdocs.yml"), "-d", "elsewhere", "--on", "๓ เม.ย. ๒๕๖๖")
    assert result.exit_code == 0
    assert "๓ เมษายน ๒๕๖๖" in (folder / "elsewhere/index.html").read_text("utf-8")
    assert not (folder / "site").exists()


def test_build_with_errors_keeps_the_site(run: Run, folder: Path) -> None:
    """Every problem is told, the last site stays byte for byte, and the exit code says whose turn it is."""
    run("build")
    before = tree(folder / "site")
    write_project(folder, FAULTY)
    result = run("build")
    assert result.exit_code == CONTENT_HAS_ERRORS
    told = run("check").output
    assert result.stdout == told
    assert "เว็บไซต์เดิมอยู่ครบตามเดิม" in result.stderr
    assert tree(folder / "site") == before


SETTINGS_FAULTS = {
    "syntax": "site_name: [\n",
    "empty": "",
    "a list": "- site_name\n",
    "unknown theme": SETTINGS.replace("name: prongsai", "name: nonesuch"),
    "another theme": SETTINGS.replace("name: prongsai", "name: mkdocs"),
    "no plugin": SETTINGS.partition("  - prongsai")[0],
    "unknown plugin": SETTINGS.replace("material/search", "material/serach"),
    "no day": SETTINGS.replace("2566-06-01", "พรุ่งนี้"),
    "no address": SETTINGS.replace("https://example.org/repo/", "example"),
    "no content": SETTINGS.replace("docs_dir: content", "docs_dir: contents"),
}


@pytest.mark.parametrize("name", SETTINGS_FAULTS)
def test_build_with_faulty_settings_keeps_the_site(run: Run, folder: Path, name: str) -> None:
    """Whatever is wrong with mkdocs.yml ends in a sentence, exit code 3 and the last site."""
    run("build")
    before = tree(folder / "site")
    (folder / "mkdocs.yml").write_text(SETTINGS_FAULTS[name], "utf-8")
    result = run("build")
    assert result.exit_code == NOT_FINISHED
    assert "สร้างเว็บไซต์ไม่สำเร็จ" in result.stderr
    assert tree(folder / "site") == before


def test_build_without_settings(run: Run, folder: Path) -> None:
    """Typed in the wrong folder, or with a folder for a file, the command says where to type it."""
    (folder / "mkdocs.yml").unlink()
    result = run("build")
    assert result.exit_code == NOT_FINISHED and "ไม่พบไฟล์ตั้งค่า mkdocs.yml" in result.stderr
    assert run("build", "--config-file", str(folder)).exit_code == NOT_FINISHED


def test_build_overwrites_nothing_but_a_site(run: Run, folder: Path) -> None:
    """A file or a folder of other things does not make room for the site."""
    (folder / "letter.doc").write_text("หนังสือ", "utf-8")
    (folder / "papers").mkdir()
    (folder / "papers/letter.doc").write_text("หนังสือ", "utf-8")
    before = tree(folder)
    for target in ("letter.doc", "papers", "content", "."):
        assert run("build", "--site-dir", target).exit_code == NOT_FINISHED
    assert tree(folder) == before
    (folder / "empty").mkdir()
    assert run("build", "--site-dir", "empty").exit_code == 0


@pytest.mark.parametrize("path", ["none", "mkdocs.yml"])
def test_check_without_a_content_folder(run: Run, path: str) -> None:
    """A folder that is not there, or a file in its place, is a problem like any other."""
    result = run("check", "--content", path)
    assert result.exit_code == CONTENT_HAS_ERRORS
    assert f"ไม่พบโฟลเดอร์ {path}" in result.output


@pytest.mark.parametrize(
    "path", ["agency.yml", "channels.yml", "news/2566/fair.md", "index.md", "oit/2566.yml"]
)
def test_folder_where_a_file_should_be(run: Run, folder: Path, path: str) -> None:
    """A folder with the name of a record breaks nothing."""
    target = folder / "content" / path
    target.unlink(missing_ok=True)
    target.mkdir(parents=True)
    (target / "inner.txt").write_text("x", "utf-8")
    assert run("check").exit_code in (0, CONTENT_HAS_ERRORS)


@pytest.mark.parametrize("epoch", ["yesterday", "99999999999999", "-1e9"])
def test_epoch_that_is_no_moment(run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """A wrong SOURCE_DATE_EPOCH is told in Thai."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    for command in (("check",), ("new", "news", "งานวัด", "--id", "fair")):
        result = run(*command)
        assert result.exit_code == NOT_FINISHED
        assert f"SOURCE_DATE_EPOCH “{epoch}”" in result.stderr


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("check --on พรุ่งนี้", "พรุ่งนี้"),
        ("build --on 2566-02-30", "ไม่มีวันที่ 30"),
        ("check --format xml", "text github json"),
        ("check --fromat json", "ไม่มีตัวเลือก --fromat หมายถึง --format หรือไม่"),
        ("check --on", "--on ต้องมีค่าตามหลัง"),
        ("chekc", "ไม่มีคำสั่ง chekc"),
        ("check extra", "อาจมีคำเกินมา"),
        ("build --config mkdocs.yml", "หมายถึง --config-file"),
        ("write", "ต้องพิมพ์ DIR ด้วย"),
        ("new year 2023", "พ.ศ. สี่หลัก"),
        ("new news งานวัด", "ต้องพิมพ์ --id ด้วย"),
        ("new channel --id a --kind telefone", "phone (โทรศัพท์)"),
        ("new measure งาน --id a --year 2568 --indicator เก้า", "พิมพ์เฉพาะตัวเลข"),
        ("new everything", "ไม่มีคำสั่ง everything"),
    ],
)
def test_mistyped_commands_are_told_in_thai(run: Run, typed: str, words: str) -> None:
    """What was typed wrongly is named in Thai, with the way to help, and nothing is done."""
    result = run(*typed.split())
    assert result.exit_code == MISTYPED
    told = re.search(r"ดูวิธีใช้: prongsai ((?:[a-z]+ )*)--help\n$", result.stderr)
    assert words in result.stderr and told and typed.startswith(told[1].strip())
    assert_thai(result.stderr.removesuffix(told[0]))


def assert_thai(text: str) -> None:
    """No English sentence is left: never three English words in a row, but for the formats."""
    assert not re.search(
        r"(?:\b[A-Za-z]{2,}\b[ ,.:]+){2}\b[a-z]{2,}\b", text.replace("text github json", "")
    ), text


COMMANDS = ("check", "build", "serve", "schema", "write", "new", "due")
NEW = ("site", "year", "news", "measure", "channel")


@pytest.mark.parametrize(
    "arguments",
    [
        *("--help", "-h", "", "new"),
        *(f"{command} --help" for command in (*COMMANDS, *(f"new {kind}" for kind in NEW))),
    ],
)
def test_help_is_thai(run: Run, arguments: str) -> None:
    """Help is Thai with English names of options, and names the exit codes."""
    result = run(*arguments.split())
    assert result.exit_code == (MISTYPED if arguments in ("", "new") else 0)
    assert result.output.startswith("วิธีใช้:") and "ตัวเลือก:" in result.output
    # The first line names the command and its arguments.
    assert_thai(result.output.partition("\n")[2])
    if arguments in ("--help", "-h", ""):
        assert re.findall(r"^    (\d)  ", result.output, re.MULTILINE) == ["0", "1", "2", "3"]


def test_due_tells_what_is_due(run: Run, folder: Path) -> None:
    """In each format and for one unit; a unit that is none is told with those there are."""
    write_project(
        folder,
        {
            "agency.yml": AGENCY["agency.yml"] + "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n",
            "measures/2566/hr.yml": "title: ก\nunits: [hr]\nfollow_up:\n  - {text: รายงานผล, due: 2566-04}\n",
        },
    )
    for arguments in ((), ("--unit", "hr"), ("--format", "csv"), ("--format", "github")):
        before, after = (run("due", "--on", day, *arguments) for day in ("2566-04-01", "2566-05-01"))
        assert before.exit_code == after.exit_code == 0
        assert "รายงานผล" in before.stdout and "ถึงกำหนด" in before.stdout
        assert "รายงานผล" in after.stdout and ("เกินกำหนด" in after.stdout) is ("github" not in arguments)
    for typed in ("finance", ""):
        result = run("due", "--unit", typed)
        assert result.exit_code == NOT_FINISHED and f"“{typed}”" in result.stderr and "hr" in result.stderr


def test_schema_writes_what_editors_need(run: Run, folder: Path) -> None:
    """Schemas go into the content folder, or where they are wanted, over those of an earlier version."""
    (folder / "content/.schemas").mkdir()
    (folder / "content/.schemas/agency.json").write_text("{}", "utf-8")
    assert run("schema").exit_code == 0
    assert tree(folder / "content/.schemas") == {name: text.encode() for name, text in schemas().items()}
    assert run("schema", "ที่อื่น").exit_code == 0 and (folder / "ที่อื่น/oit.json").exists()
    assert run("schema", "mkdocs.yml").exit_code == NOT_FINISHED


@pytest.mark.parametrize("command", ["serve", "write tree"])
def test_other_commands_without_settings(run: Run, folder: Path, command: str) -> None:
    """Typed in the wrong folder, they say where to type them."""
    (folder / "mkdocs.yml").unlink()
    result = run(*command.split())
    assert result.exit_code == NOT_FINISHED and "ไม่พบไฟล์ตั้งค่า mkdocs.yml" in result.stderr


def test_serve_tells_why_it_cannot(run: Run, folder: Path) -> None:
    """A taken port and faulty settings end in a sentence."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--dev-addr", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.exit_code == NOT_FINISHED and "--dev-addr" in result.stderr
    (folder / "mkdocs.yml").write_text(SETTINGS_FAULTS["no plugin"], "utf-8")
    result = run("serve")
    assert result.exit_code == NOT_FINISHED and "- prongsai" in result.stderr


def test_interruption_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends in a word, not in a traceback, and is neither success nor a content error."""

    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("prongsai.publishing.build.build", interrupt)
    result = run("build")
    assert result.exit_code == NOT_FINISHED
    assert "หยุดกลางคัน" in result.stderr


def process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as installed, in a process of its own without a Thai locale."""
    return subprocess.run(
        [Path(sys.executable).with_name("prongsai"), *arguments],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_installed_command_speaks_thai_everywhere(folder: Path) -> None:
    """Exit codes reach the shell, and Thai comes out whole where the locale knows none."""
    checked = process(folder, "check", "--on", "2566-06-01")
    assert checked.returncode == 0 and "ยังขาดข้อมูล" in checked.stdout
    built = process(folder, "build")
    assert built.returncode == 0 and "สร้างเว็บไซต์แล้วที่" in built.stdout
    assert not built.stderr, "no progress bar where there is no terminal, no warning"
    write_project(folder, FAULTY)
    assert process(folder, "build").returncode == CONTENT_HAS_ERRORS
    assert process(folder, "buidl").returncode == MISTYPED
    (folder / "mkdocs.yml").write_text("a: [", "utf-8")
    assert process(folder, "build").returncode == NOT_FINISHED
