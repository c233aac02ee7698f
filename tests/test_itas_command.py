"""`prongsai itas` as staff meet it."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import AGENCY
from prongsai.cli import CONTENT_HAS_ERRORS, NOT_FINISHED, main
from publishing.built import SETTINGS, tree, write_project

OIT = "year: 2566\nitems:\n  O1:\n    status: none\n    statement: ปีนี้ไม่มี\n"
FROZEN = "content/frozen/2566-2566-06-01.yml"
MISTYPED = 2
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality with one answer, on the day that its settings name."""
    monkeypatch.chdir(tmp_path)
    write_project(tmp_path, {**AGENCY, "oit/2566.yml": OIT})
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Type the command; nothing that staff did ends in an exception."""

    def type_command(*arguments: str) -> Result:
        result = CliRunner().invoke(main, ["itas", *arguments])
        assert isinstance(result.exception, SystemExit | None), result.exception
        return result

    return type_command


def test_the_sheet_lies_in_private(run: Run, folder: Path) -> None:
    """Where git ignores it, and nothing else is written."""
    before = tree(folder)
    result = run("2566")
    assert (result.exit_code, result.output) == (0, "เขียนแล้ว private/itas-2566.xlsx\n")
    assert set(tree(folder)) - set(before) == {"private/itas-2566.xlsx"}


@pytest.mark.parametrize(
    "address", ["https://prongsai.invalid", "ftp://example.org", "https://a:b@example.org"]
)
def test_a_site_without_an_address_is_told(run: Run, folder: Path, address: str) -> None:
    """The sheet is written all the same, for staff to look at."""
    (folder / "mkdocs.yml").write_text(SETTINGS.replace("https://example.org", address), "utf-8")
    result = run("2566", "-d", "elsewhere")
    assert result.exit_code == 0 and (folder / "elsewhere/itas-2566.xlsx").is_file()
    assert "SITE_URL" in result.stderr


def test_freezing(run: Run, folder: Path) -> None:
    """One file of the day is written, never over another; without a day, until the fiscal year ends."""
    result = run("2566", "--freeze")
    assert result.exit_code == 0 and FROZEN in result.stdout
    frozen = (folder / FROZEN).read_text("utf-8")
    assert "\ndate: 2566-06-01\nuntil: 2566-09-30\n" in frozen and "\n  O43:\n" in frozen
    again = run("2566", "--freeze", "--until", "๑ ม.ค. ๒๕๖๘")
    assert again.exit_code == NOT_FINISHED and "ไม่เขียนทับ" in again.stderr
    assert (folder / FROZEN).read_text("utf-8") == frozen


def test_a_change_after_freezing_is_told_and_stops_nothing(run: Run, folder: Path) -> None:
    """By `prongsai check`, which names item and field."""
    run("2566", "--freeze", "--until", "1 ม.ค. 2567")
    check = ["check", "--on", "2566-12-31"]
    assert "ที่ส่งตอบแบบประเมิน" not in CliRunner().invoke(main, check).output
    (folder / "content/oit/2566.yml").write_text(OIT.replace("ปีนี้ไม่มี", "ปีนี้มี"), "utf-8")
    result = CliRunner().invoke(main, check)
    assert result.exit_code == 0
    assert "ข้อ O1 ที่ส่งตอบแบบประเมินเมื่อวันที่ 1 มิถุนายน 2566 เปลี่ยนไป: คำชี้แจง" in result.output
    later = CliRunner().invoke(main, ["check", "--on", "2567-01-02"])
    assert "ที่ส่งตอบแบบประเมิน" not in later.output


REFUSED = {
    "a year without answers": (["2567"], NOT_FINISHED, "มีปี 2566"),
    "until without freezing": (["2566", "--until", "2566-09-30"], MISTYPED, "--freeze"),
    "a last day that is over": (["2566", "--freeze", "--until", "2566-05-31"], NOT_FINISHED, "--until"),
    "no day": (["2566", "--freeze", "--until", "พรุ่งนี้"], MISTYPED, "--until"),
    "no settings": (["2566", "-f", "none.yml"], NOT_FINISHED, "none.yml"),
}


@pytest.mark.parametrize(("arguments", "code", "told"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_done_is_told(
    run: Run, folder: Path, arguments: list[str], code: int, told: str
) -> None:
    """With a sentence and an exit code; nothing is frozen."""
    result = run(*arguments)
    assert result.exit_code == code and told in result.stderr
    assert not (folder / "content/frozen").exists()


@pytest.mark.parametrize("place", ["mkdocs.yml", "mkdocs.yml/papers", "ก" * 300])
def test_a_place_that_cannot_be_written_is_told(run: Run, folder: Path, place: str) -> None:
    """A file where a folder should be, a name that is too long: in a sentence, and nothing changes."""
    before = tree(folder)
    result = run("2566", "-d", place)
    assert result.exit_code == NOT_FINISHED and "ไม่สำเร็จ" in result.stderr
    assert tree(folder) == before


def test_no_sheet_lies_where_it_would_be_published(run: Run, folder: Path) -> None:
    """A folder below the records is refused; a sheet that lies there all the same is told, and left out."""
    result = run("2566", "-d", "content/files/2566")
    assert result.exit_code == NOT_FINISHED and "เผยแพร่" in result.stderr
    assert run("2566").exit_code == 0
    (folder / "private").rename(folder / "content/private")
    told = CliRunner().invoke(main, ["check"]).output
    assert "content/private/itas-2566.xlsx:1:1" in told and "ย้ายโฟลเดอร์ private ออกไป" in told


def test_a_full_disk_freezes_nothing(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written of the file till then is gone again, and the next time it succeeds."""
    write_bytes = Path.write_bytes

    def fill(self: Path, content: bytes) -> int:
        if "frozen" not in self.parts:
            return write_bytes(self, content)
        write_bytes(self, content[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fill)
        result = run("2566", "--freeze")
    assert result.exit_code == NOT_FINISHED and "ดิสก์เต็ม" in result.stderr
    assert tree(folder / "content/frozen") == {}
    assert run("2566", "--freeze").exit_code == 0


@pytest.mark.parametrize("settings", ["site_name: [\n", "", SETTINGS.partition("  - prongsai")[0]])
def test_faulty_settings_are_told(run: Run, folder: Path, settings: str) -> None:
    """In a sentence."""
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    result = run("2566")
    assert result.exit_code == NOT_FINISHED and "ค่าใน mkdocs.yml ใช้ไม่ได้" in result.stderr


def test_content_with_errors_has_no_sheet(run: Run, folder: Path) -> None:
    """The errors are told as `prongsai check` tells them."""
    (folder / "content/oit/2566.yml").write_text("year: 2566\nitem: {}\n", "utf-8")
    result = run("2566", "--freeze")
    assert result.exit_code == CONTENT_HAS_ERRORS and "content/oit/2566.yml:2:1" in result.stdout
    assert not (folder / "private").exists() and not (folder / "content/frozen").exists()
