"""The program as people have it: from a wheel in an empty folder, and under `mkdocs serve`."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from cases import AGENCY
from publishing.built import ROOT, build_site, tree, write_project

PATIENCE = 30
"""Seconds after which a test gives a process up."""
CONTENT: dict[str, str | bytes] = {
    **AGENCY,
    "index.md": "ยินดีต้อนรับ\n",
    "about.md": "# เกี่ยวกับหน่วยงาน\n\nดู[ข้อ ๒๔](oit:2566/O24)\n",
    "oit/2566.yml": "year: 2566\nitems:\n  O24:\n    status: none\n    statement: ไม่มีรายการ\n",
    "measures/2566/hr.yml": "title: พัฒนาบุคลากร\nissue: ประเด็น\ninstrument: OIT\nindicator: 9\n",
    "news/2566/market.md": "---\ntitle: ตลาดนัด\ndate: 2566-05-01\n---\nข้อความ\n",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE * 2)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel; only what it depends on comes from here."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    # A path in a .pth file adds the folder, but not the editable installation that its own .pth files name.
    (packages / "here.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", str(packages), str(wheel)], check=True, timeout=PATIENCE * 2)
    return folder / "bin/python"


def test_wheel_is_complete_and_holds_nothing_else(wheel: Path) -> None:
    """Code, theme, fonts with their licence and the catalogue are in the wheel; no tests, no content."""
    with ZipFile(wheel) as opened:
        names = opened.namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"prongsai", "prongsai_theme"}
    packed = {name for name in names if ".dist-info/" not in name}
    for package, folder in (("prongsai", "generator"), ("prongsai_theme", "theme")):
        there = {
            path.relative_to(ROOT / folder).as_posix()
            for path in (ROOT / folder / package).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert {name for name in packed if name.startswith(f"{package}/")} == there
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("OFL.txt") and ".dist-info/" in name for name in names)


def test_site_from_a_wheel_is_the_same(python: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` in an empty folder gives the bytes of the editable installation."""
    config_file = write_project(tmp_path, CONTENT)
    here = subprocess.run(
        [python, "-c", "import prongsai, prongsai_theme; print(prongsai.__file__, prongsai_theme.__file__)"],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert str(ROOT) not in here.stdout
    subprocess.run(
        [python, "-m", "mkdocs", "build", "--strict", "--quiet"], check=True, cwd=tmp_path, timeout=PATIENCE
    )
    assert tree(tmp_path / "site") == tree(build_site(config_file, tmp_path / "editable").folder)


def test_next_municipality_builds_with_the_wheel(python: Path, tmp_path: Path) -> None:
    """A folder anywhere with only content/ and mkdocs.yml of eight lines, named from another folder."""
    prongsai: list[str | Path] = [python, "-c", "from prongsai.cli import main; main()"]
    folder = tmp_path / "เทศบาล ใหม่"
    here = tmp_path / "ที่อื่น"
    here.mkdir()

    def type_command(*command: str | Path) -> None:
        subprocess.run(
            command,
            check=True,
            cwd=here,
            capture_output=True,
            timeout=PATIENCE,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1747267200"},
        )

    type_command(*prongsai, "new", "site", folder, "--year", "2568")
    for path in folder.iterdir():
        if path.name not in ("content", "mkdocs.yml"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert len((folder / "mkdocs.yml").read_text("utf-8").splitlines()) <= 8
    before = tree(folder)
    type_command(python, "-m", "mkdocs", "build", "-f", folder / "mkdocs.yml", "-d", here / "ทาง mkdocs")
    type_command(*prongsai, "build", "-f", folder / "mkdocs.yml", "-d", here / "ทาง prongsai")
    assert tree(folder) == before
    built = tree(here / "ทาง mkdocs")
    assert "oit/2568/o1/index.html" in built
    assert not [path for path in built if ".schemas" in path or ".examples" in path or path.endswith(".yml")]
    assert tree(here / "ทาง prongsai") == built


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


class Served:
    """A folder served by a command, as a process of its own."""

    def __init__(self, folder: Path, *command: str) -> None:
        self.log = folder / "serve.log"
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/repo/"
        typed = [sys.executable, *command, "--dev-addr", f"127.0.0.1:{port}"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(typed, cwd=folder, stdout=log, stderr=subprocess.STDOUT)

    def wait_for(self, address: str, words: str) -> None:
        """Fetch a page until it holds the words; fails when it takes too long."""
        self._wait(lambda: words in self.page(address), f"“{words}” did not come to {address}")

    def wait_for_log(self, words: str) -> None:
        """Read what the process prints until it holds the words; fails when it takes too long."""
        self._wait(lambda: words in self.log.read_text("utf-8"), f"“{words}” was not printed")

    def _wait(self, holds: Callable[[], bool], fault: str) -> None:
        until = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None and time.monotonic() < until, (
                f"{fault}\n{self.log.read_text('utf-8')}"
            )
            time.sleep(0.1)

    def page(self, address: str) -> str:
        """A page as it is served now; empty when it is not."""
        try:
            with urlopen(self.url + address, timeout=5) as answer:
                text: str = answer.read().decode()
                return text
        except (URLError, OSError):
            return ""

    def stop(self) -> int:
        """Type Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Serve the municipality by a command; the process ends with the test, whatever happens."""
    started: list[Served] = []

    def start(*command: str) -> Served:
        started.append(Served(tmp_path, *command))
        return started[-1]

    write_project(tmp_path, CONTENT)
    yield start
    for one in started:
        if one.process.poll() is None:
            one.stop()


def test_served_site_follows_the_records(serve: Callable[..., Served], tmp_path: Path) -> None:
    """A change in YAML is on its page at once; a mistake is told in Thai, and mended it is gone."""
    served = serve("-m", "mkdocs", "serve", "--livereload")
    record = tmp_path / "content/measures/2566/hr.yml"
    good = record.read_text("utf-8")
    served.wait_for("measures/2566/hr/", "พัฒนาบุคลากร")
    record.write_text(good.replace("พัฒนาบุคลากร", "ฝึกอบรมบุคลากร"), "utf-8")
    served.wait_for("measures/2566/hr/", "ฝึกอบรมบุคลากร")
    record.write_text(good.replace("title:", "titel:"), "utf-8")
    served.wait_for_log("content/measures/2566/hr.yml:1:1: ผิดพลาด")
    record.write_text(good.replace("พัฒนาบุคลากร", "ส่งเสริมบุคลากร"), "utf-8")
    served.wait_for("measures/2566/hr/", "ส่งเสริมบุคลากร")
    assert "Traceback" not in served.log.read_text("utf-8")


def test_preview_outlives_mistakes(serve: Callable[..., Served], tmp_path: Path) -> None:
    """`prongsai serve` begins with broken content, waits until it is mended, and speaks Thai throughout."""
    record = tmp_path / "content/measures/2566/hr.yml"
    good = record.read_text("utf-8")
    record.write_text(good.replace("title:", "titel:"), "utf-8")
    served = serve("-c", "from prongsai.cli import main; main()", "serve")
    served.wait_for("", "content/measures/2566/hr.yml:1:1: ผิดพลาด")
    record.write_text(good, "utf-8")
    served.wait_for("measures/2566/hr/", "พัฒนาบุคลากร")
    served.wait_for_log(f"เปิดดูที่ {served.url}")
    record.write_text(good.replace("title:", "titel:"), "utf-8")
    served.wait_for_log("หน้าเว็บยังเป็นข้อมูลก่อนแก้")
    assert "พัฒนาบุคลากร" in served.page("measures/2566/hr/")
    record.write_text(good.replace("พัฒนาบุคลากร", "ส่งเสริมบุคลากร"), "utf-8")
    served.wait_for("measures/2566/hr/", "ส่งเสริมบุคลากร")
    assert served.stop() == 0
    log = served.log.read_text("utf-8")
    assert log.count("content/measures/2566/hr.yml:1:1: ผิดพลาด") >= 2
    assert not re.search("Traceback|INFO|rebuild", log)
