"""content/ as a whole: which file holds which records, and everything that was read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from prongsai.model.agency import Agency
from prongsai.model.catalogue import Catalogue
from prongsai.model.channels import Channels
from prongsai.model.fields import Record
from prongsai.model.measure_years import MeasureYear
from prongsai.model.measures import Measure
from prongsai.model.news import NewsHead, PageHead
from prongsai.model.oit import Answers
from prongsai.model.questions import Questions
from prongsai.model.scores import Scores
from prongsai.model.statistics import Statistics
from prongsai.model.upkeep import Allowances, Doubts, Withdrawals
from prongsai.reading.decode import Entry, decode
from prongsai.reading.document import Document, parse
from prongsai.reading.frozen import read_frozen
from prongsai.reading.markdown import MarkdownText, read_markdown
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.records import Content
from prongsai.reading.reference import read_reference
from prongsai.reading.tree import Tree, unknown_path
from prongsai.thai.text import item_code

__all__ = ["Content", "Reading", "read", "shipped_catalogue"]

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a folder: the content, and every problem found on the way."""

    content: Content
    problems: list[Problem]


def read(root: Path) -> Reading:
    """Read a content folder, whole. Never raises for what staff wrote."""
    reader = _Reader(Tree(root, []))
    reader.begin_with(shipped_catalogue())
    for path in reader.tree.paths():
        reader.file(path)
    reader.finish()
    return Reading(reader.content, reader.tree.problems)


@cache
def shipped_catalogue() -> Content:
    """The catalogue that ships with the program; content/catalogue/ may replace it, file by file."""
    folder = resources.files("prongsai.reading") / "catalogue"
    reader = _Reader(Tree(Path("catalogue"), []))
    for source in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if source.name.endswith(".yml"):
            reader.read_catalogue(parse(f"catalogue/{source.name}", source.read_text("utf-8")))
    if reader.tree.problems:
        raise AssertionError(reader.tree.problems)
    return reader.content


_YEAR = r"(?P<year>2[4-6]\d\d)"
_ID = r"(?P<id>[a-z0-9]+(-[a-z0-9]+)*)"
_RESERVED = re.compile(r"report-.*|_.*")


@dataclass(slots=True)
class _Reader:
    """One pass over a tree, which fills the content file by file."""

    tree: Tree
    content: Content = field(default_factory=Content)

    def __post_init__(self) -> None:
        self.content.label = self.tree.label
        self.content.folder = self.tree.root

    def begin_with(self, shipped: Content) -> None:
        """Take over the catalogue of the program."""
        self.content.catalogues = dict(shipped.catalogues)
        self.content.topics = shipped.topics
        self.content.categories = shipped.categories
        self.content.national = shipped.national
        self.content.holidays = shipped.holidays
        self.content.synonyms = dict(shipped.synonyms)

    def file(self, path: str) -> None:
        """Read one file by what its path says it holds."""
        for pattern, read_file in _ROUTES:
            if found := pattern.fullmatch(path):
                read_file(self, path, found)
                return
        self._unknown(path)

    def finish(self) -> None:
        """What can only be said when every file was seen."""
        self.tree.facts.close()
        if self.content.agency is None and not any(
            problem.path == f"{self.tree.label}/agency.yml" for problem in self.tree.problems
        ):
            self._report("agency.yml", "ไม่พบไฟล์ agency.yml", "สร้างไฟล์นี้ก่อน โดยบอกชื่อและที่ตั้งของหน่วยงาน")
        self.tree.problems.sort()
        self.content.faulty = self.tree.faulty()

    def entry(self, path: str, model: type[R]) -> Entry[R] | None:
        """A file that holds one record."""
        document = self._document(path)
        if document is None:
            return None
        entry = decode(document, model)
        self.tree.problems.extend(document.problems)
        return entry

    def _document(self, path: str) -> Document | None:
        text = self._text(path)
        return None if text is None else parse(f"{self.tree.label}/{path}", text)

    def _text(self, path: str) -> str | None:
        text = self.tree.text(path)
        if text is not None:
            self._keep_lines(path, text)
        return text

    def _keep_lines(self, path: str, text: str) -> None:
        self.content.texts[f"{self.tree.label}/{path}"] = text.split("\n")

    def answers(self, path: str, found: re.Match[str]) -> None:
        """oit/<year>.yml, and each file in oit/<year>/: one year's answers, merged by item."""
        entry = self.entry(path, Answers)
        if entry is None:
            return
        year = int(found["year"])
        if entry.record.year != year:
            self.tree.problems.append(_other_year(entry, entry.record.year, year))
            return
        known = self.content.answers.setdefault(year, {})
        self.content.answer_documents.setdefault(year, entry.document)
        for typed in dict.fromkeys(entry.document.keys("items")):
            item = item_code(typed) or typed
            if (answer := entry.record.items.get(item)) is None:  # Nothing is written, so it is pending.
                continue
            here = Entry(answer, entry.document, ("items", typed))
            if item in known:
                first = known[item].problem((), "")
                message = f"มีคำตอบข้อ {item} ซ้ำ (ครั้งแรกอยู่ที่ {first.path}:{first.line})"
                self.tree.problems.append(here.problem((), message, "ลบออกให้เหลือที่เดียว"))
            else:
                known[item] = here

    def measure(self, path: str, found: re.Match[str]) -> None:
        """measures/<year>/<id>.yml."""
        if _RESERVED.fullmatch(found["id"]):
            self._report(path, f"ชื่อไฟล์ {found['id']} สงวนไว้ให้ระบบ", "ตั้งชื่อไฟล์ใหม่ที่ไม่ขึ้นต้นด้วย report-")
        elif entry := self.entry(path, Measure):
            self.content.measures.setdefault(int(found["year"]), {})[found["id"]] = entry

    def measure_year(self, path: str, found: re.Match[str]) -> None:
        """measures/<year>/_year.yml."""
        if entry := self.entry(path, MeasureYear):
            self.content.measure_years[int(found["year"])] = entry

    def news(self, path: str, found: re.Match[str]) -> None:
        """news/<year>/<id>.md; a draft is kept apart from what is published."""
        if text := self._markdown(path, NewsHead):
            kept = self.content.drafts if text.head.record.draft else self.content.news
            kept.setdefault(int(found["year"]), {})[found["id"]] = text

    def statistics(self, path: str, found: re.Match[str]) -> None:
        """statistics/<year>/<id>.yml."""
        if entry := self.entry(path, Statistics):
            self.content.statistics.setdefault(int(found["year"]), {})[found["id"]] = entry

    def table_file(self, path: str, found: re.Match[str]) -> None:
        """statistics/<year>/<id>.csv or .xlsx: the cells of the table whose head has the same name."""
        if file := self.tree.file(path):
            self.content.table_files[path] = file
            if path.endswith(".csv") and (table := self.tree.table(path)) is not None:
                self._keep_lines(path, table)

    def page(self, path: str, found: re.Match[str]) -> None:
        """<id>.md; index.md is the introduction of the home page."""
        if text := self._markdown(path, PageHead):
            if found["id"] == "index":
                self.content.introduction = text
            else:
                self.content.pages[found["id"]] = text

    def _markdown(self, path: str, head: type[R]) -> MarkdownText[R] | None:
        text = self._text(path)
        if text is None:
            return None
        markdown, problems = read_markdown(f"{self.tree.label}/{path}", text, head)
        self.tree.problems.extend(problems)
        return markdown

    def published(self, path: str, found: re.Match[str]) -> None:
        """Any file below files/."""
        if published := self.tree.file(path):
            self.content.files[published.path] = published
        if path.lower().endswith(".csv") and (table := self.tree.table(path)):
            self._keep_lines(path, table)

    def catalogue(self, path: str, found: re.Match[str]) -> None:
        """catalogue/<year>.yml, instead of the program's own; and the lists beside it."""
        if document := self._document(path):
            self.read_catalogue(document, int(found["year"] or 0))

    def read_catalogue(self, document: Document, year: int = 0) -> None:
        """One file of a catalogue; `year` is that of its name, 0 where the name is known to be right."""
        if not read_reference(document, self.content) and (catalogue := decode(document, Catalogue)):
            if year in (0, catalogue.record.year):
                self.content.catalogues[catalogue.record.year] = catalogue
            else:
                document.problems.append(_other_year(catalogue, catalogue.record.year, year))
        self.tree.problems.extend(document.problems)

    def _unknown(self, path: str) -> None:
        message, hint = unknown_path(path)
        # A record under a wrong name would be missing from the site; anything else is only of no use here.
        severity = Severity.ERROR if path.endswith((".yml", ".yaml", ".md")) else Severity.WARNING
        self._report(path, f"{message} จึงไม่ได้ใช้ไฟล์นี้", hint, severity)

    def _report(self, path: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.tree.problems.append(Problem.of_file(f"{self.tree.label}/{path}", message, hint, severity))


def _other_year(entry: Entry[Any], written: int, year: int) -> Problem:
    return entry.problem(("year",), f"year เป็น {written} แต่ชื่อไฟล์บอกปี {year}", f"พิมพ์ year: {year} หรือย้ายไฟล์")


def _single(name: str, model: type[Record]) -> Callable[[_Reader, str, re.Match[str]], None]:
    """A route for a file that holds one record, kept under the given name of Content."""

    def read_file(reader: _Reader, path: str, found: re.Match[str]) -> None:
        setattr(reader.content, name, reader.entry(path, model))

    return read_file


_ROUTES: tuple[tuple[re.Pattern[str], Callable[[_Reader, str, re.Match[str]], None]], ...] = tuple(
    (re.compile(pattern), read_file)
    for pattern, read_file in (
        (r"agency\.yml", _single("agency", Agency)),
        (r"channels\.yml", _single("channels", Channels)),
        (r"questions\.yml", _single("questions", Questions)),
        (r"scores\.yml", _single("scores", Scores)),
        (r"doubts\.yml", _single("doubts", Doubts)),
        (r"allowed\.yml", _single("allowed", Allowances)),
        (r"withdrawn\.yml", _single("withdrawn", Withdrawals)),
        (rf"oit/{_YEAR}(/[a-z0-9-]+)?\.yml", _Reader.answers),
        (rf"measures/{_YEAR}/_year\.yml", _Reader.measure_year),
        (rf"measures/{_YEAR}/{_ID}\.yml", _Reader.measure),
        (rf"news/{_YEAR}/{_ID}\.md", _Reader.news),
        (rf"statistics/{_YEAR}/{_ID}\.yml", _Reader.statistics),
        (rf"statistics/{_YEAR}/{_ID}\.(csv|xlsx)", _Reader.table_file),
        (rf"{_ID}\.md", _Reader.page),
        (r"files/.+", _Reader.published),
        (rf"frozen/{_YEAR}-(?P<date>\d{{4}}-\d\d-\d\d)\.yml", read_frozen),
        (rf"catalogue/({_YEAR}|topics|categories|holidays|synonyms)\.yml", _Reader.catalogue),
    )
)
"""Which path holds what, in order; a path that matches none is not used."""
