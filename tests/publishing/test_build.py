"""A whole build: what it counts, and what it leaves behind when it cannot be finished."""

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases import AGENCY
from prongsai.cli import CONTENT_HAS_ERRORS, NOT_FINISHED, main
from prongsai.publishing.build import Built, build
from prongsai.publishing.plugin import ContentError
from publishing.built import tree, write_project

ARTICLE = "---\ntitle: ตลาดนัด\ndate: 2566-05-01\n---\nข้อความ\n"


@pytest.fixture
def config_file(tmp_path: Path) -> Path:
    """A municipality with one article, built once."""
    written = write_project(tmp_path, {**AGENCY, "news/2566/market.md": ARTICLE})
    assert build_all(written).before == frozenset()
    return written


def build_all(config_file: Path) -> Built:
    return build(str(config_file), None, None, lambda done, total: None)


def command(config_file: Path) -> Result:
    """`prongsai build` in this process."""
    return CliRunner().invoke(main, ["build", "-f", str(config_file)])


def test_counts_before_and_after(config_file: Path) -> None:
    """A build knows which addresses there were, and which there are."""
    news = config_file.parent / "content/news/2566"
    (news / "road.md").write_text(ARTICLE.replace("ตลาดนัด", "ถนน"), "utf-8")
    built = build_all(config_file)
    assert "/news/2566/market/" in built.before & built.after
    assert {one for one in built.after - built.before if one.startswith("/")} == {"/news/2566/road/"}
    assert len(built.after - built.before) == 2, "the page and its feed id"
    (news / "market.md").unlink()
    built = build_all(config_file)
    assert {one for one in built.before - built.after if one.startswith("/")} == {"/news/2566/market/"}


def test_progress_reaches_its_end(config_file: Path) -> None:
    """Progress counts every output once, up to their number."""
    steps: list[tuple[int, int]] = []
    built = build(str(config_file), None, None, lambda done, total: steps.append((done, total)))
    total = len(built.prepared.outputs)
    assert steps == [(number, total) for number in range(1, total + 1)]


def test_content_error_leaves_the_site(config_file: Path) -> None:
    """With a mistake in the content the last site stays as it is, and all mistakes are known."""
    before = tree(config_file.parent / "site")
    (config_file.parent / "content/oit.md").write_text("# ข้อมูล\n", "utf-8")
    with pytest.raises(ContentError) as refused:
        build_all(config_file)
    assert [problem.path for problem in refused.value.prepared.errors] == ["content/oit.md"]
    assert command(config_file).exit_code == CONTENT_HAS_ERRORS
    assert tree(config_file.parent / "site") == before


def failing_writes(monkeypatch: pytest.MonkeyPatch, fault: BaseException, after: int) -> None:
    """From now on, every write of a page but the first few fails."""
    write = Path.write_bytes
    written: list[Path] = []

    def fail(self: Path, content: bytes) -> int:
        written.append(self)
        if len(written) > after:
            raise fault
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", fail)


@pytest.mark.parametrize("after", [0, 7])
def test_full_disk_leaves_the_site(config_file: Path, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """When the disk is full, the last site stays, nothing lies beside it, and staff read why."""
    before = tree(config_file.parent)
    failing_writes(monkeypatch, OSError(errno.ENOSPC, "No space left on device"), after)
    result = command(config_file)
    monkeypatch.undo()
    assert result.exit_code == NOT_FINISHED
    assert "สร้างเว็บไซต์ไม่สำเร็จ: ดิสก์เต็ม" in result.stderr and "เว็บไซต์เดิมอยู่ครบตามเดิม" in result.stderr
    assert "Traceback" not in result.output
    assert tree(config_file.parent) == before


def test_interruption_leaves_the_site(config_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of a build changes nothing."""
    before = tree(config_file.parent)
    failing_writes(monkeypatch, KeyboardInterrupt(), after=3)
    with pytest.raises(KeyboardInterrupt):
        build_all(config_file)
    monkeypatch.undo()
    assert tree(config_file.parent) == before
