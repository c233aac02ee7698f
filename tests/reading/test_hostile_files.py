"""Files that are broken as files, or made to do harm: none ends in anything but messages."""

import os
from pathlib import Path

import pytest

from cases import AGENCY, Golden, WriteContent
from prongsai.reading.content import read
from prongsai.reading.problem import Problem, as_text

MEASURE = "title: พัฒนาบุคลากร\nissue: ควรประกาศผล\ninstrument: OIT\nindicator: 9\n"
NEWS = "---\ntitle: อบรม\ndate: 2566-04-03\n---\n\nเทศบาลจัดอบรม\n"
PLACE = "measures/2566/hr.yml"
DEEP_ALIASES = "a: &a [x]\n" + "".join(
    f"b{n + 1}: &b{n + 1} [*{f'b{n}' if n else 'a'}]\n" for n in range(400)
)

HOSTILE: dict[str, dict[str, bytes]] = {
    "deep-brackets": {PLACE: b"[" * 20_000},
    "deep-braces": {PLACE: b"{a: " * 20_000},
    "deep-dashes": {PLACE: b"- " * 20_000},
    "deep-question-marks": {PLACE: b"? " * 20_000},
    "deep-aliases": {PLACE: DEEP_ALIASES.encode()},
    "five-megabytes": {PLACE: MEASURE.encode() + b"question: " + b"x" * 5_000_000},
    "nul": {PLACE: MEASURE.replace("พัฒนา", "พัฒ\0นา").encode()},
    "line-separator": {PLACE: MEASURE.replace("พัฒนา", "พัฒ\u2028นา").encode() + b"topik: x\n"},
    "utf-16": {PLACE: MEASURE.encode("utf-16")},
    "thai-windows": {PLACE: MEASURE.encode("cp874")},
    "binary": {PLACE: bytes(range(256)) * 4},
    "lone-surrogate": {PLACE: MEASURE.encode() + b"question: \xed\xa0\x80\n"},
    "escaped-surrogate": {PLACE: MEASURE.encode() + b'question: "\\ud800"\n'},
    "thai-windows-news": {"news/2566/training.md": NEWS.encode("cp874")},
    "thai-windows-table": {"files/2566/budget.csv": "รายการ,บาท\n".encode("cp874")},
}


def _report(problems: list[Problem]) -> str:
    return "".join(f"{as_text(problem)}\n" for problem in problems)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file(name: str, content: WriteContent, golden: Golden) -> None:
    """A hostile file is told of in plain words, and nothing crashes."""
    problems = read(content({**AGENCY, **HOSTILE[name]})).problems
    golden(Path(__file__).parent / "hostile" / f"{name}.txt", _report(problems))


@pytest.mark.parametrize(
    "written",
    [
        b"\xef\xbb\xbf" + MEASURE.encode(),
        MEASURE.replace("\n", "\r\n").encode(),
        MEASURE.replace("\n", "\r").encode(),
    ],
    ids=["byte order mark", "Windows line ends", "old Macintosh line ends"],
)
def test_other_encodings_of_the_same_text(written: bytes, content: WriteContent) -> None:
    """A byte order mark and other line ends change nothing."""
    reading = read(content({**AGENCY, PLACE: written}))
    assert reading.problems == []
    assert reading.content.measures[2566]["hr"].record.title == "พัฒนาบุคลากร"


def test_links_out_of_the_folder_are_not_followed(content: WriteContent, tmp_path: Path) -> None:
    """A symbolic link, to a file or a folder, is refused and not read."""
    root = content(AGENCY)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.yml").write_text("key: s3cret\n")
    (root / "questions.yml").symlink_to(tmp_path / "outside" / "secret.yml")
    (root / "files").symlink_to(tmp_path / "outside")
    reading = read(root)
    assert [(problem.path, problem.message) for problem in reading.problems] == [
        ("content/files", "เป็นลิงก์ไปยังที่อื่น ระบบไม่อ่าน"),
        ("content/questions.yml", "เป็นลิงก์ไปยังที่อื่น ระบบไม่อ่าน"),
    ]
    assert reading.content.files == {}
    assert "s3cret" not in str(reading)


def test_unreadable_file(content: WriteContent, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is reported; root may open all, so the refusal is played."""

    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(path, mode)

    root = content(AGENCY)
    monkeypatch.setattr(Path, "open", refuse)
    assert [problem.message for problem in read(root).problems] == ["เปิดไฟล์นี้ไม่ได้"]


def test_pipe_is_not_opened(content: WriteContent) -> None:
    """A named pipe, which would wait for ever, is refused."""
    root = content(AGENCY)
    os.mkfifo(root / "questions.yml")
    assert [problem.message for problem in read(root).problems] == ["ไม่ใช่ไฟล์ธรรมดา ระบบไม่อ่าน"]


def test_name_that_is_no_text(content: WriteContent) -> None:
    """A file name in another encoding can be printed and does not end the program."""
    root = content({**AGENCY, "files/2566/a.pdf": b""})
    try:
        (root / "files" / os.fsdecode(b"\xa1\xd2\xc3.pdf")).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    problems = read(root).problems
    assert [problem.message for problem in problems] == ["ชื่อไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 ระบบไม่อ่าน"]
    assert _report(problems).encode()


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is one problem, and so is its agency file."""
    assert [problem.message for problem in read(tmp_path / "nothing").problems] == [
        "ไม่พบโฟลเดอร์ nothing",
        "ไม่พบไฟล์ agency.yml",
    ]
