"""Whatever happens to a file of content/, its author is told where, or the site shows it and does no harm.

Two hundred mutations here; `make fuzz` makes two thousand and prints what was counted.
"""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from fuzz.folder import Folder, Outcome, held, kind_of_message
from fuzz.inert import harm
from fuzz.links import dead_links
from fuzz.mutations import SAME, Mutation
from prongsai.cli import main
from prongsai.reading.problem import Severity, as_annotation, as_json, as_text
from publishing.built import ROOT

SAMPLE = ROOT / "tests/sample"
DAY = date(2025, 5, 15)
AT_ONCE = 20
"""Mutations of as many files happen together, since each is told of by itself."""
IN_RIGHT_FILE, ON_RIGHT_LINE = 0.99, 0.95
DEFAULT = 120
"""Mutations when nothing else is asked for; then nothing is printed."""
BUILDS = 50
"""One mutation in so many goes through a whole build."""


@dataclass(slots=True)
class Tally:
    """What was counted."""

    drawn: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    in_right_file: Counter[str] = field(default_factory=Counter)
    on_right_line: Counter[str] = field(default_factory=Counter)
    messages: Counter[str] = field(default_factory=Counter)
    misplaced: list[str] = field(default_factory=list)
    inert: int = 0

    def count(self, outcome: Outcome) -> None:
        """Add one outcome."""
        kind = outcome.mutation.kind
        self.drawn[kind] += 1
        if outcome.is_fault:
            self.faults[kind] += 1
            self.in_right_file[kind] += outcome.is_in_right_file
            self.on_right_line[kind] += outcome.is_on_right_line
            self.messages.update(kind_of_message(problem) for problem in outcome.problems)
        if not outcome.is_on_right_line or not outcome.is_in_right_file:
            found = "; ".join(
                f"{problem.path}:{problem.line} {problem.message}"
                for problem in [*outcome.problems, *outcome.strays][:2]
            )
            self.misplaced.append(f"{described(outcome.mutation)}: {found}")

    def __str__(self) -> str:
        rows = [f"{'kind':28} {'drawn':>6} {'faults':>7} {'file':>5} {'line':>5}"]
        for kind in sorted(self.drawn):
            counted = (self.faults[kind], self.in_right_file[kind], self.on_right_line[kind])
            rows.append(f"{kind:28} {self.drawn[kind]:6} {counted[0]:7} {counted[1]:5} {counted[2]:5}")
        rows.append(
            f"{self.drawn.total()} mutations, {self.faults.total()} faults: "
            f"{share(self.in_right_file, self.faults):.1%} in the right file, "
            f"{share(self.on_right_line, self.faults):.1%} on the right line, "
            f"{len(self.messages)} different messages; {self.inert} changed outputs, all inert"
        )
        return "\n".join(["", *rows, *(f"misplaced: {told}" for told in self.misplaced)])


def share(part: Counter[str], whole: Counter[str]) -> float:
    return part.total() / max(1, whole.total())


def described(mutation: Mutation) -> str:
    return f"{mutation.kind} in {mutation.path} at {sorted(mutation.lines)[:6]}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A copy of the sample's content."""
    return Folder.copy(SAMPLE / "content", tmp_path_factory.mktemp("mutated"), DAY)


@pytest.fixture
def many(pytestconfig: pytest.Config) -> int:
    """How many mutations were asked for."""
    return int(pytestconfig.getoption("--mutations"))


def batches(folder: Folder, many: int) -> Iterator[list[Mutation]]:
    for seed in range(many // AT_ONCE):
        yield folder.draw(random.Random(seed), AT_ONCE)


def test_every_mutation_is_told_or_inert(
    folder: Folder, many: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """No exception; a message in the right file and line, or outputs that do no harm and lead somewhere."""
    tally, untold, harmful = Tally(), [], []
    for mutations in batches(folder, many):
        outcomes = judged(folder, mutations)
        for outcome in outcomes:
            tally.count(outcome)
            assert_can_be_told(outcome)
            if outcome.mutation.is_told and not outcome.is_fault and is_untold(folder, outcome.mutation):
                untold.append(described(outcome.mutation))
        harmful += harm_of(folder, [one.mutation for one in outcomes if not stops(one)], tally)
    if many != DEFAULT:
        with capsys.disabled():
            print(tally)
    assert untold == []
    assert harmful == []
    assert (tally.faults - tally.in_right_file).total() <= tolerated(tally.faults, IN_RIGHT_FILE), tally
    assert (tally.faults - tally.on_right_line).total() <= tolerated(tally.faults, ON_RIGHT_LINE), tally


def tolerated(faults: Counter[str], bar: float) -> float:
    """How many may be misplaced; of a few, one is more than the bar allows and still says nothing."""
    return max(1, faults.total() * (1 - bar))


def judged(folder: Folder, mutations: list[Mutation]) -> list[Outcome]:
    """What came of mutations; when something raises, of which one."""
    try:
        return folder.outcomes(mutations)
    except Exception:
        for mutation in mutations:
            try:
                folder.outcomes([mutation])
            except Exception as error:
                raise AssertionError(f"{described(mutation)} raises") from error
        raise


def assert_can_be_told(outcome: Outcome) -> None:
    """Every problem has a place and can be written in all three forms."""
    problems = [*outcome.problems, *outcome.elsewhere, *outcome.strays]
    assert as_json(problems).encode()
    for problem in problems:
        assert problem.line > 0 and problem.column > 0 and problem.message and problem.hint, problem
        assert as_text(problem).encode() and "\n" not in as_annotation(problem)


def is_untold(folder: Folder, mutation: Mutation) -> bool:
    """Whether nothing is said of a mutation by itself either: some is said only where no error stops it."""
    return not folder.outcomes([mutation])[0].is_fault


def stops(outcome: Outcome) -> bool:
    """Whether the build ends with what came of a mutation."""
    problems = (*outcome.problems, *outcome.elsewhere, *outcome.strays)
    return any(problem.severity is Severity.ERROR for problem in problems)


def harm_of(folder: Folder, mutations: list[Mutation], tally: Tally) -> list[str]:
    """What the outputs that mutations changed would do, and their links that lead nowhere."""
    with folder.changed(mutations):
        prepared = folder.prepare()
    if prepared.errors:  # One harmless change may need another file that a second one took away.
        return []
    changed = [one for one in prepared.outputs if folder.outputs.get(one.address) != held(one)]
    tally.inert += len(changed)
    found = [f"{one.address}: {done}" for one in changed for done in harm(one)]
    return found + [f"{here} leads to {target}" for here, target in dead_links(prepared, changed)]


@pytest.mark.parametrize("kind", SAME)
def test_other_spellings_of_the_same_bytes_change_nothing(kind: str, folder: Folder) -> None:
    """A byte order mark and other line ends are no difference, in records as in tables."""
    mutations = [
        Mutation(kind=kind, path=path, content=SAME[kind](content))
        for path, content in folder.files.items()
        if path.endswith((".yml", ".md"))
    ]
    with folder.changed(mutations):
        prepared = folder.prepare()
    assert {output.address: held(output) for output in prepared.outputs} == folder.outputs


def test_the_last_good_site_stays(folder: Folder, many: int, tmp_path: Path) -> None:
    """A build that fails leaves every byte of the site that was there; one that succeeds is whole."""
    shutil.copytree(SAMPLE, tmp_path / "project")
    project = tmp_path / "project"
    settings, site = project / "mkdocs.yml", project / "site"
    command = ["build", "-f", str(settings), "-d", str(site)]
    assert CliRunner().invoke(main, command).exit_code == 0
    broken = 0
    for seed in range(max(4, many // BUILDS)):
        before = checksum(site)
        mutation = folder.draw(random.Random(seed), 1)[0]
        if not isinstance(mutation.content, bytes):
            continue
        target = project / "content" / mutation.path
        target.write_bytes(mutation.content)
        result = CliRunner().invoke(main, command)
        target.write_bytes(folder.files[mutation.path])
        assert isinstance(result.exception, SystemExit | None), described(mutation)
        assert "Traceback" not in result.output
        if result.exit_code:
            broken += 1
            assert checksum(site) == before, described(mutation)
    assert broken, "no mutation broke a build"


def checksum(folder: Path) -> str:
    """One checksum of every path and byte below a folder."""
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        whole.update(str(path.relative_to(folder)).encode())
        if path.is_file():
            whole.update(path.read_bytes())
    return whole.hexdigest()
