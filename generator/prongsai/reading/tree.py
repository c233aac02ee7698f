"""The files of content/: what is there, and their text. Nothing outside the folder is ever read."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from prongsai.reading.problem import Problem, Severity
from prongsai.reading.published import Facts, FactsReader

MAX_TEXT = 1_000_000
"""Bytes of one record; a larger one is a mistake, such as a scan pasted into a text."""
MAX_FILE = 20_000_000
"""Bytes of a published file above which staff are warned; GitHub's web page refuses 25 MiB."""
RENAME = "ตั้งชื่อใหม่ด้วยอักษรอังกฤษพิมพ์เล็ก ตัวเลข ขีดกลาง และจุด ไม่เว้นวรรค เช่น hr-report.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file below content/files/, by its path there."""

    path: str
    size: int
    sha256: str
    facts: Facts
    read: Callable[[], bytes] = field(compare=False, repr=False)
    """Gives its bytes. Raises OSError when it has gone since."""

    @property
    def suffix(self) -> str:
        """The ending of the name, lower case, without the dot."""
        return self.path.rpartition(".")[2].lower() if "." in self.path else ""


@dataclass(slots=True)
class Tree:
    """One content folder. `label` is how messages name it: the folder's own name."""

    root: Path
    problems: list[Problem]
    facts: FactsReader = field(default_factory=FactsReader)

    @property
    def label(self) -> str:
        """The first part of every path in a message."""
        return self.root.name

    def paths(self) -> list[str]:
        """Every regular file, by its path in the folder with slashes, sorted. Links are refused."""
        if not self.root.is_dir():
            self._report("", f"ไม่พบโฟลเดอร์ {self.label}", "สั่งงานจากโฟลเดอร์ที่มี mkdocs.yml")
            return []
        return sorted(self._walk(self.root, ""))

    def _walk(self, folder: Path, within: str) -> Iterator[str]:
        try:
            entries = list(os.scandir(folder))
        except OSError:
            self._report(within, "เปิดโฟลเดอร์นี้ไม่ได้", "ตรวจสิทธิ์การอ่านของโฟลเดอร์")
            return
        for entry in entries:
            path = f"{within}{entry.name}"
            if entry.name.startswith("."):
                continue
            if not _is_text(entry.name):
                self._report(path, "ชื่อไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 ระบบไม่อ่าน", RENAME)
            elif entry.is_symlink():
                self._report(path, "เป็นลิงก์ไปยังที่อื่น ระบบไม่อ่าน", "วางไฟล์จริงแทนลิงก์")
            elif entry.is_dir():
                yield from self._walk(Path(entry.path), f"{path}/")
            elif entry.is_file():
                yield path
            else:
                self._report(path, "ไม่ใช่ไฟล์ธรรมดา ระบบไม่อ่าน", "ลบออกจากโฟลเดอร์นี้")

    def text(self, path: str) -> str | None:
        """The text of a record, line ends as \\n; None, with a problem, when it cannot be read."""
        raw = self._bytes(path, at_most=MAX_TEXT + 1)
        if raw is None:
            return None
        if len(raw) > MAX_TEXT:
            rows = raw.split(b"\n")
            longest = max(range(len(rows)), key=lambda number: len(rows[number]))
            line = longest + 1 if len(rows[longest]) > MAX_TEXT // 2 else 1
            hint = "แยกเป็นหลายไฟล์ หรือแนบเอกสารไว้ในโฟลเดอร์ files แทน"
            self._report(path, "ไฟล์ใหญ่เกินไป (เกิน 1 MB)", hint, line)
            return None
        try:
            return _with_line_feeds(raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            self._report(
                path,
                "ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8",
                "เปิดด้วยโปรแกรมแก้ข้อความ แล้วบันทึกใหม่โดยเลือก Encoding เป็น UTF-8",
                line,
            )
            return None

    def table(self, path: str) -> str | None:
        """The text of a published CSV, as far as it can be read; it is published as it is."""
        raw = self._bytes(path)
        if raw is None:
            return None
        try:
            return _with_line_feeds(raw.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self._report(
                path,
                "ไฟล์ CSV นี้ไม่ใช่แบบ UTF-8 โปรแกรมอื่นอาจอ่านภาษาไทยไม่ออก",
                "ใน Excel เลือก บันทึกเป็น แล้วเลือกชนิด CSV UTF-8",
                severity=Severity.WARNING,
            )
        encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp874"
        return _with_line_feeds(raw.decode(encoding, "replace"))

    def _bytes(self, path: str, at_most: int = -1) -> bytes | None:
        try:
            with (self.root / path).open("rb") as stream:
                return stream.read(at_most)
        except OSError:
            self._report(path, "เปิดไฟล์นี้ไม่ได้", "ตรวจสิทธิ์การอ่านของไฟล์")
            return None

    def file(self, path: str) -> PublishedFile | None:
        """The facts of a published file; None, with a problem, when it cannot be read."""
        try:
            with (self.root / path).open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
                size = stream.tell()
        except OSError:
            self._report(path, "เปิดไฟล์นี้ไม่ได้", "ตรวจสิทธิ์การอ่านของไฟล์")
            return None
        if size > MAX_FILE:
            self._report(
                path,
                f"ไฟล์ใหญ่ {size // 1_000_000} MB ประชาชนเปิดบนโทรศัพท์ได้ช้า",
                "ลดขนาดไฟล์ให้ต่ำกว่า 20 MB",
                severity=Severity.WARNING,
            )
        return PublishedFile(
            path=path.removeprefix("files/"),
            size=size,
            sha256=digest,
            facts=self.facts.read(self.root / path, digest),
            read=(self.root / path).read_bytes,
        )

    def faulty(self) -> set[str]:
        """The files that an error was found in so far, by path in messages."""
        return {problem.path for problem in self.problems if problem.severity is Severity.ERROR}

    def _report(
        self, path: str, message: str, hint: str, line: int = 1, severity: Severity = Severity.ERROR
    ) -> None:
        place = f"{self.label}/{path}".rstrip("/").encode("utf-8", "replace").decode()
        self.problems.append(
            Problem(path=place, line=line, column=1, severity=severity, message=message, hint=hint)
        )


def unknown_path(path: str) -> tuple[str, str]:
    """Why a path holds nothing the program reads, and what to do; both Thai."""
    stem, dot, ending = path.rpartition(".")
    if path.startswith("private/"):
        return "เอกสารภายในของหน่วยงานอยู่ในโฟลเดอร์ข้อมูล", "ย้ายโฟลเดอร์ private ออกไปไว้นอกโฟลเดอร์นี้"
    if not path.isascii():
        return "ชื่อไฟล์หรือโฟลเดอร์มีอักษรที่ไม่ใช่อังกฤษ", RENAME
    if " " in path:
        return "ชื่อไฟล์หรือโฟลเดอร์มีช่องว่าง", RENAME
    if path != path.lower():
        return "ชื่อไฟล์หรือโฟลเดอร์มีอักษรพิมพ์ใหญ่", f"เปลี่ยนชื่อเป็น {path.lower()}"
    if ending in ("yaml", "txt"):
        return f"ไฟล์ข้อมูลลงท้ายด้วย .{ending} ไม่ได้", f"เปลี่ยนชื่อเป็น {stem}{dot}yml"
    if ending not in ("yml", "md"):
        return "เอกสารเผยแพร่อยู่ผิดโฟลเดอร์", "ย้ายไปไว้ใน files/ปีงบประมาณ/ เช่น files/2566/"
    return (
        "ระบบไม่รู้จักชื่อไฟล์หรือโฟลเดอร์นี้",
        "ตรวจชื่อโฟลเดอร์และปี พ.ศ. เช่น measures/2566/hr.yml หรือ news/2566/training.md",
    )


def _is_text(name: str) -> bool:
    """Whether a file's name is text; on some systems it may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
