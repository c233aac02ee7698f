"""A content folder on disk in which things happen and are undone, and what its author is told of them."""

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any
from unittest.mock import patch

from fuzz.mutations import Files, Instead, Mutation, draw
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.problem import Problem, Severity
from prongsai.rendering.output import Output, Page

_SHIPPED = resources.files("prongsai.reading") / "catalogue"
EXTRA = {"catalogue/holidays.yml": _SHIPPED.joinpath("holidays.yml").read_bytes()}
"""What a municipality may have that the sample leaves to the program."""

Told = tuple[str, str, str]
"""A problem without its line: other lines may move."""


def told(problem: Problem) -> Told:
    return problem.path, problem.message, problem.hint


def held(output: Output) -> str | bytes:
    return output.body if isinstance(output, Page) else output.content


@dataclass(slots=True)
class Outcome:
    """What came of one mutation."""

    mutation: Mutation
    problems: list[Problem]
    """New errors and warnings in the file itself, in order."""
    elsewhere: list[Problem]
    """New ones in other files, on lines that name what is gone."""
    strays: list[Problem]
    """New ones anywhere else."""

    @property
    def is_fault(self) -> bool:
        return bool(self.problems or self.elsewhere or self.strays)

    @property
    def is_in_right_file(self) -> bool:
        return not self.strays

    @property
    def is_on_right_line(self) -> bool:
        """The first problem of the file stands where the author must look; elsewhere the line names it."""
        if not self.problems:
            return not self.strays
        return self.problems[0].line in (self.mutation.lines or {1})


@dataclass(slots=True)
class Folder:
    """A copy of a content folder, and what is said of it while nothing has happened."""

    root: Path
    outside: Path
    as_of: date
    files: Files
    before: Counter[Told] = field(default_factory=Counter)
    outputs: dict[str, str | bytes] = field(default_factory=dict)

    @classmethod
    def copy(cls, source: Path, to: Path, as_of: date) -> "Folder":
        shutil.copytree(source, to / "content")
        for path, content in EXTRA.items():
            (to / "content" / path).write_bytes(content)
        (to / "outside.yml").write_text("title: นอกโฟลเดอร์\n")
        files = {
            path.relative_to(to / "content").as_posix(): path.read_bytes()
            for path in sorted((to / "content").rglob("*"))
            if path.is_file() and not path.relative_to(to / "content").as_posix().startswith(".")
        }
        folder = cls(to / "content", to / "outside.yml", as_of, files)
        prepared = folder.prepare()
        folder.before = Counter(map(told, prepared.problems))
        folder.outputs = {output.address: held(output) for output in prepared.outputs}
        return folder

    def prepare(self) -> Prepared:
        return prepare(self.root, as_of=self.as_of)

    @contextmanager
    def changed(self, mutations: Sequence[Mutation]) -> Iterator[None]:
        """The folder after some mutations, each of another file; afterwards it is as it was."""
        locked = set()
        for mutation in mutations:
            place = self.root / mutation.path
            place.unlink()
            match mutation.content:
                case bytes(content):
                    place.write_bytes(content)
                case Instead.FOLDER:
                    place.mkdir()
                case Instead.LINK:
                    place.symlink_to(self.outside)
                case Instead.LOCKED:
                    place.write_bytes(self.files[mutation.path])
                    locked.add(place)
        try:
            with _locked(locked):
                yield
        finally:
            for mutation in mutations:
                place = self.root / mutation.path
                if place.is_dir():
                    place.rmdir()
                place.unlink(missing_ok=True)
                place.write_bytes(self.files[mutation.path])

    def draw(self, chance: random.Random, many: int) -> list[Mutation]:
        """So many mutations, no two of one file."""
        drawn: dict[str, Mutation] = {}
        while len(drawn) < many:
            mutation = draw(self.files, chance)
            drawn.setdefault(mutation.path, mutation)
        return list(drawn.values())

    def outcomes(self, mutations: Sequence[Mutation]) -> list[Outcome]:
        """What came of mutations together. When it is not clear of which, they are judged one by one."""
        with self.changed(mutations):
            prepared = self.prepare()
        new = self._new(prepared)
        outcomes = [self._outcome(mutation, new) for mutation in mutations]
        known = {id(problem) for outcome in outcomes for problem in (*outcome.problems, *outcome.elsewhere)}
        strays = [problem for problem in new if id(problem) not in known]
        if strays and len(mutations) > 1:
            return [self.outcomes([mutation])[0] for mutation in mutations]
        for outcome in outcomes:
            outcome.strays = strays
        return outcomes

    def _new(self, prepared: Prepared) -> list[Problem]:
        left = self.before.copy()
        new = []
        for problem in prepared.problems:
            if left[told(problem)]:
                left[told(problem)] -= 1
            elif problem.severity is not Severity.TODO:
                new.append(problem)
        return sorted(new, key=lambda problem: (problem.path, problem.severity, problem.line))

    def _outcome(self, mutation: Mutation, new: list[Problem]) -> Outcome:
        path = f"{self.root.name}/{mutation.path}"
        here = [problem for problem in new if problem.path == path or problem.path.startswith(f"{path}/")]
        elsewhere = [
            problem
            for problem in new
            if problem not in here and mutation.gone and self._names(problem, mutation.gone)
        ]
        return Outcome(mutation, here, elsewhere, [])

    def _names(self, problem: Problem, gone: str) -> bool:
        """Whether a problem, its line or its file names what is gone."""
        if gone in f"{problem.path} {problem.message} {problem.hint}":
            return True
        lines = self.files.get(problem.path.partition("/")[2], b"").decode("utf-8", "replace").split("\n")
        return gone.casefold() in "".join(lines[problem.line - 1 : problem.line]).casefold()


@contextmanager
def _locked(places: set[Path]) -> Iterator[None]:
    """While this lasts, the places cannot be opened, even by an administrator."""
    opened = Path.open

    def refuse(self: Path, *arguments: Any, **options: Any) -> Any:
        if self in places:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *arguments, **options)

    with patch.object(Path, "open", refuse):
        yield


def kind_of_message(problem: Problem) -> str:
    """A message without what it quotes, so that equal sentences count once."""
    return re.sub(r"“[^”]*”|\([^)]*\)|[0-9๐-๙]+|[A-Za-z_][\w./:-]*", "…", problem.message)
