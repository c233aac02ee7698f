"""The guides: their examples are content, their commands exist, and none is missing."""

import re
from pathlib import Path

import click
import pytest

from cases import AGENCY, WriteContent
from prongsai.checks import run
from prongsai.cli import main
from prongsai.reading.content import read
from prongsai.reading.problem import Severity, as_text
from prongsai.reading.schemas import KINDS, kind_of
from publishing.built import ROOT

STAFF = ROOT / ".github/CONTRIBUTING.md"
README = ROOT / "README.md"
EXAMPLE = re.compile(
    r"^```(?:yaml|markdown)\n(?:# |<!-- )content/(\S+)(?: -->)?\n(.*?)^```$", re.DOTALL | re.M
)


def examples() -> dict[str, str]:
    """The examples of the guide for staff, by their path in the content folder."""
    return dict(EXAMPLE.findall(STAFF.read_text("utf-8")))


def commands(group: click.Group, before: str = "prongsai") -> list[str]:
    """Every command as it is typed, with those below it."""
    found = []
    for name, command in group.commands.items():
        typed = f"{before} {name}"
        found += commands(command, typed) if isinstance(command, click.Group) else [typed]
    return found


def test_examples_for_staff_are_content_without_a_fault(content: WriteContent) -> None:
    """Typed as they stand, all examples together are a content folder without an error."""
    shown: dict[str, str | bytes] = {**AGENCY, **examples(), "files/2566/training.pdf": b"%PDF-1.7\n"}
    reading = read(content(shown))
    problems = [*reading.problems, *run(reading.content)]
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert not wrong, "\n".join(as_text(problem) for problem in wrong)


def test_staff_see_an_example_of_every_kind_of_file() -> None:
    """Each kind of file that staff write is shown once; the catalogue is for who keeps the program."""
    shown = [kind.name for path in examples() if (kind := kind_of(path))]
    assert sorted(shown) == sorted({kind.name for kind in KINDS} - {"catalogue", "topics"})


@pytest.mark.parametrize("typed", commands(main))
def test_every_command_is_in_the_readme(typed: str) -> None:
    """What can be typed is told."""
    assert re.search(rf"`{typed}\b", README.read_text("utf-8"))


def test_readme_names_no_command_that_is_not_there() -> None:
    """What is told can be typed, with its options."""
    text = README.read_text("utf-8")
    known = commands(main)
    for typed in re.findall(r"`(prongsai [a-z][a-z ]*[a-z])", text):
        assert any(f"{typed} ".startswith(f"{one} ") for one in known), typed
    options = {name for command in _all(main) for option in command.params for name in option.opts}
    for option in re.findall(r"`(--[a-z-]+)", text):
        assert option in options, option


def _all(group: click.Group) -> list[click.Command]:
    return [
        one
        for command in group.commands.values()
        for one in (_all(command) if isinstance(command, click.Group) else [command])
    ]


@pytest.mark.parametrize("path", [STAFF, STAFF.with_name("HACKING.md"), README], ids=lambda path: path.name)
def test_links_of_the_guides_lead_somewhere(path: Path) -> None:
    """A file that a guide links or names is there."""
    text = path.read_text("utf-8")
    for link in re.findall(r"\]\((?!https?:|/|oit:)([^)#]+)\)", text):
        assert (path.parent / link).exists(), link
    for named in re.findall(r"`((?:generator|theme|tests|\.github)/[\w./-]+)`", text):
        assert (ROOT / named).exists(), named
