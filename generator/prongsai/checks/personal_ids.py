"""Personal identification numbers have no place in a public repository (PDPA)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from prongsai.model.upkeep import Allowance, Rule
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import entries, markdown_texts
from prongsai.thai.digits import to_arabic
from prongsai.thai.identity import find_personal_ids

_SHOWN = 3
_MARKS = re.compile(r"<[^>]*>|[*_`\\]")
"""What readers of Markdown do not see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A number that may be a person's: in a line of a text, or at a named place of a document."""

    path: str
    masked: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    place: str = ""

    @property
    def ending(self) -> str:
        """The digits by which allowed.yml knows it."""
        return self.masked[-_SHOWN:]


def personal_id(content: Content) -> Iterator[Problem]:
    """No text, document or picture holds a number that may be a person's, unless allowed.yml accepts it."""
    if content.is_faulty("allowed.yml"):  # Until it is mended, nobody knows what it accepts.
        return
    for found in _found(content):
        if _is_allowed(content, Rule.PERSONAL_ID, found.path, found.ending):
            continue
        where = f"{found.place}: " if found.place else ""
        remedy = "ลบเลขนี้ออกจากต้นฉบับ แล้วอัปโหลดไฟล์ใหม่แทน" if found.place else "ลบเลขนี้ออก"
        yield Problem(
            path=found.path,
            line=found.line + 1,
            column=found.column + 1,
            severity=Severity.ERROR,
            message=f"{where}มีเลขที่อาจเป็นเลขประจำตัวประชาชน ({found.masked})",
            hint=f"{remedy} ถ้าเป็นเลขอื่น " + _how_to_allow(content, Rule.PERSONAL_ID, found.path, found.ending),
            excerpt=found.excerpt,
        )


def personal_id_in_name(content: Content) -> Iterator[Problem]:
    """No file has such a number in its name, which becomes an address."""
    names = {*content.texts, *(f"{content.label}/{path}" for path in content.table_files)}
    for path in sorted(names | {f"{content.label}/files/{path}" for path in content.files}):
        for found in find_personal_ids(path):
            yield Problem(
                path=path,
                line=1,
                column=1,
                severity=Severity.ERROR,
                message=f"ชื่อไฟล์มีเลขที่อาจเป็นเลขประจำตัวประชาชน ({found.masked})",
                hint="ตั้งชื่อไฟล์ใหม่ที่ไม่มีเลขนี้",
            )


def unsearched_file(content: Content) -> Iterator[Problem]:
    """What no program can search was looked at by a person, and allowed.yml says so."""
    for path, unsearched, ending in _unsearched(content):
        if not _is_allowed(content, Rule.UNSEARCHED, path, ending):
            yield Problem(
                path=path,
                line=1,
                column=1,
                severity=Severity.TODO,
                message=f"ตรวจเลขประจำตัวประชาชนไม่ได้ ส่วนที่ระบบค้นข้อความไม่ได้คือ {unsearched}",
                hint="อัปโหลดฉบับที่คัดลอกข้อความได้แทน หรือเปิดดูให้ครบ ถ้าไม่มีข้อมูลส่วนบุคคล "
                + _how_to_allow(content, Rule.UNSEARCHED, path, ending),
            )


def unused_allowance(content: Content) -> Iterator[Problem]:
    """Every exception of allowed.yml still accepts something."""
    if content.allowed is None:
        return
    places = [(Rule.PERSONAL_ID, found.path, found.ending) for found in _found(content)]
    places += [(Rule.UNSEARCHED, path, ending) for path, _, ending in _unsearched(content)]
    for number, allowance in enumerate(_allowances(content)):
        within = allowance.path.removeprefix(f"{content.label}/")
        if not content.is_faulty(within) and not any(
            _accepts(content, allowance, *place) for place in places
        ):
            yield content.allowed.problem(
                ("allowed", number),
                f"ข้อยกเว้นนี้ไม่ตรงกับสิ่งใดใน {allowance.path} แล้ว",
                "ลบออก หรือแก้ path: และ ends_with: (เลขสามตัวท้าย) ให้ตรง",
                Severity.WARNING,
            )


def _found(content: Content) -> Iterator[_Found]:
    as_typed = list(_in_lines(content))
    yield from as_typed
    known = {(found.path, found.masked) for found in as_typed}
    yield from (found for found in _as_shown(content) if (found.path, found.masked) not in known)
    documents = {f"files/{name}": file for name, file in content.files.items()} | content.table_files
    for path, file in documents.items():
        for sighting in file.facts.personal_ids:
            yield _Found(path=f"{content.label}/{path}", masked=sighting.masked, place=sighting.place)


def _in_lines(content: Content) -> Iterator[_Found]:
    for path, lines in content.texts.items():
        for line, text in enumerate(lines):
            for found in find_personal_ids(text):
                yield _Found(path=path, masked=found.masked, line=line, column=found.start, excerpt=text)


def _as_shown(content: Content) -> Iterator[_Found]:
    """What is one number only for readers: YAML joins the lines of a text, Markdown takes its marks off."""
    for placed in entries(content):
        for location, text in placed.entry.each(str):
            for found in find_personal_ids(text):
                at = placed.entry.problem(location, "")
                yield _Found(path=at.path, masked=found.masked, line=at.line - 1, column=at.column - 1)
    for written, _ in markdown_texts(content):
        for line, text in enumerate(written.body.split("\n"), start=written.body_line):
            shown = unescape(_MARKS.sub("", text))
            for found in find_personal_ids(shown) if shown != text else ():
                yield _Found(path=written.document.path, masked=found.masked, line=line)


def _unsearched(content: Content) -> Iterator[tuple[str, str, str]]:
    """Path, what of the file was not searched, the end of its checksum: who looked at it saw this file."""
    for name, file in sorted(content.files.items()):
        if file.facts.unsearched:
            yield f"{content.label}/files/{name}", file.facts.unsearched, file.sha256[-_SHOWN:]


def _allowances(content: Content) -> tuple[Allowance, ...]:
    return content.allowed.record.allowed if content.allowed else ()


def _is_allowed(content: Content, rule: Rule, path: str, ending: str) -> bool:
    return any(_accepts(content, allowance, rule, path, ending) for allowance in _allowances(content))


def _accepts(content: Content, allowance: Allowance, rule: Rule, path: str, ending: str) -> bool:
    return (
        allowance.rule is rule
        and path.removeprefix(f"{content.label}/") == allowance.path.removeprefix(f"{content.label}/")
        and to_arabic(allowance.ends_with) == ending
    )


def _how_to_allow(content: Content, rule: Rule, path: str, ending: str) -> str:
    within = path.removeprefix(f"{content.label}/")
    lines = f"rule: {rule.value} path: {within} ends_with: '{ending}'"
    return f"ให้เพิ่มใน allowed.yml ว่า {lines} พร้อม reason: และ date:"
