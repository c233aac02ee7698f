"""What is on disk stays whole: the last good site, and a file that cannot be written anew."""

import errno
from pathlib import Path

import pytest

from prongsai.publishing.store import staged, write_whole
from publishing.built import tree

PAGE = "<h1>หน้าเดิม</h1>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of an earlier build."""
    folder = tmp_path / "site"
    (folder / "oit").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "oit/index.html").write_text(PAGE, "utf-8")
    return folder


def build(site: Path, page: str = "ใหม่") -> None:
    """A build of one page."""
    with staged(site) as building:
        building.mkdir()
        (building / "index.html").write_text(page, "utf-8")


def test_new_site_takes_the_place_of_the_old(site: Path) -> None:
    """After a build there is the new site alone: no page of the old one, no folder beside it."""
    build(site)
    assert tree(site.parent) == {"site/index.html": "ใหม่".encode()}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_first_site_needs_no_earlier_one(tmp_path: Path) -> None:
    """The folder of the site need not exist."""
    build(tmp_path / "site")
    assert tree(tmp_path) == {"site/index.html": "ใหม่".encode()}


@pytest.mark.parametrize(
    "fault", [RuntimeError(), KeyboardInterrupt(), OSError(errno.ENOSPC, "เต็ม")], ids=repr
)
def test_failed_build_leaves_the_old_site(site: Path, fault: BaseException) -> None:
    """A fault, an interruption or a full disk in the middle of a build changes nothing and leaves nothing."""
    before = tree(site.parent)
    with pytest.raises(type(fault)), staged(site) as building:
        building.mkdir()
        (building / "index.html").write_text("ครึ่งเดียว", "utf-8")
        raise fault
    assert tree(site.parent) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_old_site_stays_in_place_while_building(site: Path) -> None:
    """Until the new site is complete, whoever opens the old one finds it."""
    with staged(site) as building:
        building.mkdir()
        assert (site / "oit/index.html").read_text("utf-8") == PAGE


def test_build_killed_while_writing_is_forgotten(site: Path) -> None:
    """What a killed build left half written is no part of the next site."""
    half = site.with_name(".site-building")
    half.mkdir()
    (half / "half.html").write_text("ครึ่งเดียว", "utf-8")
    build(site)
    assert tree(site.parent) == {"site/index.html": "ใหม่".encode()}


def test_build_killed_between_its_two_moves_is_mended(site: Path) -> None:
    """When the old site was moved away and the new one not yet moved in, the old one comes back."""
    before = tree(site)
    site.rename(site.with_name(".site-previous"))
    with pytest.raises(RuntimeError), staged(site):
        raise RuntimeError
    assert tree(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_build_killed_after_its_moves_leaves_no_rest(site: Path) -> None:
    """When only the old site's removal was left to do, the next build does it, and keeps the newer site."""
    previous = site.with_name(".site-previous")
    previous.mkdir()
    (previous / "old.html").write_text("เก่ากว่า", "utf-8")
    before = tree(site)
    with pytest.raises(RuntimeError), staged(site):
        raise RuntimeError
    assert tree(site) == before
    build(site)
    assert tree(site.parent) == {"site/index.html": "ใหม่".encode()}


def test_move_that_fails_puts_the_old_site_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new site cannot be moved in, the old one is where it was."""
    before = tree(site)
    move = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == ".site-building":
            raise OSError(errno.EACCES, "ไม่มีสิทธิ์")
        return move(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="ไม่มีสิทธิ์"):
        build(site)
    assert tree(site) == before


def test_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the new one is left behind, also on a disk from which nothing can be removed."""
    file = tmp_path / "private/sheet.xlsx"
    write_whole(file, "เดิม".encode())

    def refuse(self: Path, target: Path) -> Path:
        raise OSError(errno.EROFS, "อ่านได้อย่างเดียว")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="อ่านได้อย่างเดียว"):
        write_whole(file, "ใหม่".encode())
    assert tree(tmp_path) == {"private/sheet.xlsx": "เดิม".encode()}
    monkeypatch.setattr(Path, "unlink", lambda self: refuse(self, self))
    with pytest.raises(OSError, match="อ่านได้อย่างเดียว"):
        write_whole(file, "ใหม่".encode())
    assert file.read_bytes() == "เดิม".encode()
