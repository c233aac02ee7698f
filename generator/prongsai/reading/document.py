"""One YAML text as nodes of text with places. YAML guesses no type here: every scalar stays as typed."""

import re
from dataclasses import dataclass, field

import yaml

from prongsai.reading.problem import Problem, Severity
from prongsai.reading.syntax import explain, losses
from prongsai.thai import text as thai_text

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, the same result.
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 40
"""No record nests deeper; libyaml crashes the process when a text nests some ten thousand levels."""
MAX_NODES = 100_000
"""What one file may unfold to, aliases included."""

Location = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]

_EMPTY = ("~", "null")
_UNUSUAL = re.compile("[^\t\n\x20-\x7e\u0e00-\u0e7f]")
_LINE_BREAKS = re.compile("[\u2028\u2029]")
"""YAML counts these as ends of lines, no one else does."""


@dataclass(slots=True)
class Document:
    """The lines and nodes of one file; what `content` holds decides the records, positions stay here."""

    path: str
    lines: list[str]
    root: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)

    def problem(
        self, place: tuple[int, int], message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem at a place: line and column, both from 0."""
        return Problem.at(self.path, self.lines, place, message, hint, severity)

    def keys(self, name: str) -> list[str]:
        """The keys under a field of the root, as typed."""
        pairs = self.root.value if isinstance(self.root, yaml.MappingNode) else []
        below = next((value for key, value in pairs if _key(key) == name), None)
        return [_key(key) for key, _ in below.value] if isinstance(below, yaml.MappingNode) else []

    def place(self, location: Location, *, of_key: bool = False) -> tuple[int, int]:
        """Where a field stands (line and column from 0), or the nearest thing around it that is there."""
        node: yaml.Node | None = self.root
        mark = node.start_mark if node else None
        for step in location:
            if isinstance(node, yaml.MappingNode):
                pair = next((pair for pair in node.value if _key(pair[0]) == step), None)
                if pair is None:
                    break
                node = pair[1]
                mark = pair[0].start_mark if of_key or _is_empty(node) else node.start_mark
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                mark = node.start_mark
        return (mark.line, mark.column) if mark else (0, 0)


def parse(path: str, text: str) -> Document:
    """Read a YAML text. Faults of the text itself are in the document's problems; then `root` may be None."""
    document = open_lines(path, text)
    compose(document, "\n".join(document.lines))
    return document


def open_lines(path: str, text: str) -> Document:
    """The lines of a text, without what no one can see; each line that held such a thing is a problem."""
    document = Document(path=path, lines=text.split("\n"))
    if _UNUSUAL.search(text):
        for number, row in enumerate(document.lines):
            if unseen := thai_text.invisible(row):
                document.problems.append(_hidden(document, number, unseen))
    document.lines = _LINE_BREAKS.sub(" ", thai_text.normalise(text)).split("\n")
    return document


def compose(document: Document, text: str) -> None:
    """Give the document its nodes; the text's lines are lines of the document."""
    try:
        if _depth(text) > MAX_DEPTH:
            document.problems.append(
                document.problem((0, 0), "ข้อมูลซ้อนกันหลายชั้นเกินไป", "ตรวจวงเล็บ [ หรือ { ที่พิมพ์เกิน")
            )
            return
        document.root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax_problem(document, error))
    except (yaml.YAMLError, UnicodeError):
        document.problems.append(
            document.problem((0, 0), "ไฟล์นี้มีอักขระที่อ่านไม่ได้", "บันทึกไฟล์ใหม่เป็นข้อความแบบ UTF-8")
        )


def plain(document: Document) -> Plain | None:
    """The whole document as texts, lists and dicts; empty fields are left out as if not written.

    Duplicate keys, swallowed list items and aliases without end are added to the document's problems;
    None when nothing usable is left.
    """
    if document.root is None:
        return None
    unfolding = _Unfolding(document)
    try:
        return unfolding.plain(document.root, ())
    except _TooLargeError:
        place = _start(unfolding.last or document.root)
        document.problems.append(
            document.problem(place, "ไฟล์นี้อ้างข้อมูลซ้ำไปมา (& และ *) มากเกินไป", "พิมพ์ข้อมูลตรง ๆ แทนการใช้ & และ *")
        )
        return None


class _TooLargeError(Exception):
    """The document unfolds without end, too deeply, or to more than MAX_NODES."""


@dataclass(slots=True)
class _Unfolding:
    """One walk from nodes to plain values, which counts what it makes."""

    document: Document
    made: int = 0
    last: yaml.Node | None = None
    """The node that was made last."""

    def plain(self, node: yaml.Node, around: tuple[int, ...]) -> Plain:
        self.made += 1
        self.last = node
        if self.made > MAX_NODES or len(around) > MAX_DEPTH or id(node) in around:
            raise _TooLargeError
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, (*around, id(node)))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, (*around, id(node)))
        self._report_losses(node)
        return str(node.value)

    def _sequence(self, node: yaml.SequenceNode, around: tuple[int, ...]) -> list[Plain]:
        for child in node.value:
            if _is_empty(child):
                self._report_losses(child)
                self._report(_start(child), "รายการ - นี้ยังว่างอยู่", "พิมพ์ค่าหลังเครื่องหมาย - หรือลบบรรทัดนี้")
        return [self.plain(child, around) for child in node.value]

    def _mapping(self, node: yaml.MappingNode, around: tuple[int, ...]) -> dict[str, Plain]:
        first: dict[str, int] = {}
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = _key(key_node)
            place = _start(key_node)
            if not key:
                self._report(place, "ชื่อหัวข้อต้องเป็นคำ", "พิมพ์ ชื่อหัวข้อ: ค่า")
            elif key in first:
                self._report(place, f"มี {key} ซ้ำ (ครั้งแรกอยู่บรรทัด {first[key]})", "ลบออกให้เหลือที่เดียว")
            else:
                first[key] = key_node.start_mark.line + 1
                if _is_empty(value_node):
                    self._report_losses(value_node)
                else:
                    values[key] = self.plain(value_node, around)
        return values

    def _report_losses(self, node: yaml.Node) -> None:
        for loss in losses(node, self.document.lines):
            self._report(loss.place, loss.message, loss.hint)

    def _report(self, place: tuple[int, int], message: str, hint: str) -> None:
        self.document.problems.append(self.document.problem(place, message, hint))


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _key(node: yaml.Node) -> str:
    return thai_text.normalise(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _is_empty(node: yaml.Node) -> bool:
    if not isinstance(node, yaml.ScalarNode):
        return False
    return not node.value.strip() or (not node.style and node.value in _EMPTY)


def _hidden(document: Document, number: int, unseen: tuple[str, ...]) -> Problem:
    column = next(at for at, letter in enumerate(document.lines[number]) if thai_text.invisible(letter))
    return document.problem(
        (number, column),
        f"มีอักขระที่มองไม่เห็น ({', '.join(unseen)}) ระบบตัดออกให้แล้ว",
        "ลบแล้วพิมพ์บรรทัดนี้ใหม่ โดยไม่คัดลอกมาจากไฟล์ PDF หรือ Word",
        Severity.WARNING,
    )


def _depth(text: str) -> int:
    """How deep the text nests. Most texts cannot nest deeply, and then nothing is measured."""
    marks = sum(text.count(mark) for mark in ("[", "{", "- ", "? "))
    if marks <= MAX_DEPTH and " " * MAX_DEPTH not in text:
        return 0
    deepest = depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > MAX_DEPTH:
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return deepest


def _syntax_problem(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    opened = error.context_mark.line if error.context_mark else line
    explanation = explain(error.problem or "", document.lines, line, column, opened)
    return document.problem(explanation.place, explanation.message, explanation.hint)
