"""The same records give the same bytes, wherever and however often they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from publishing.built import ROOT, BuiltSite, tree

SAMPLE = ROOT / "tests/sample"


def build(folder: Path, **environment: str) -> None:
    """`prongsai build` in a process of its own, in a copy of the fictional municipality."""
    command = [sys.executable, "-c", "from prongsai.cli import main; main()", "build", "-d", "site"]
    subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "SITE_URL": "https://example.org/repo/", **environment},
        check=True,
        capture_output=True,
        timeout=120,
    )


def copy(folder: Path) -> Path:
    """The fictional municipality in another folder."""
    shutil.copytree(SAMPLE, folder)
    return folder


def copy_of_the_first_user(folder: Path) -> Path:
    """The shipped content in another folder."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths that one tree has and the other has not, or has with other bytes."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def in_thailand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The municipality, built on one machine."""
    folder = copy(tmp_path_factory.mktemp("one") / "municipality")
    build(folder, PYTHONHASHSEED="1", TZ="Asia/Bangkok", LC_ALL="C.UTF-8", LANG="th_TH.UTF-8")
    return folder


def test_other_machine_same_bytes(in_thailand: Path, tmp_path: Path) -> None:
    """Folder, hash seed, time zone and locale of the machine leave no trace in the site."""
    elsewhere = copy(tmp_path / "a b" / "elsewhere")
    build(elsewhere, PYTHONHASHSEED="4242", TZ="America/Los_Angeles", LC_ALL="C", LANG="C")
    there = tree(elsewhere / "site")
    assert len(there) > 100
    assert differing(tree(in_thailand / "site"), there) == []


def test_other_machine_same_bytes_for_the_first_user(tmp_path: Path) -> None:
    """The shipped content, most of whose pages still wait for records, shows no trace of a machine either."""
    here, there = (copy_of_the_first_user(tmp_path / name) for name in ("one", "a b/elsewhere"))
    day = {"SOURCE_DATE_EPOCH": "1700000000"}
    build(here, PYTHONHASHSEED="1", TZ="Asia/Bangkok", LC_ALL="C.UTF-8", LANG="th_TH.UTF-8", **day)
    build(there, PYTHONHASHSEED="4242", TZ="America/Los_Angeles", LC_ALL="C", LANG="C", **day)
    assert len(tree(here / "site")) > 50
    assert differing(tree(here / "site"), tree(there / "site")) == []


def test_strict_build_of_mkdocs_gives_the_same(in_thailand: Path, built_sample: BuiltSite) -> None:
    """`mkdocs build --strict` and `prongsai build` are one build."""
    assert differing(tree(in_thailand / "site"), tree(built_sample.folder)) == []


def test_building_again_is_building_anew(in_thailand: Path, tmp_path: Path) -> None:
    """Over the site of other records, the next site is what it would be in an empty folder."""
    folder = copy(tmp_path / "municipality")
    news = sorted((folder / "content").glob("news/*/*.md"))[0]
    kept = news.read_bytes()
    (news.parent / "soon-gone.md").write_bytes(kept)
    build(folder)
    assert (folder / f"site/news/{news.parent.name}/soon-gone/index.html").exists()
    (news.parent / "soon-gone.md").unlink()
    build(folder)
    assert differing(tree(folder / "site"), tree(in_thailand / "site")) == []
    assert not list(folder.glob(".site-*"))


def test_content_is_only_read(in_thailand: Path) -> None:
    """No build writes anything into content/."""
    assert differing(tree(in_thailand / "content"), tree(SAMPLE / "content")) == []
