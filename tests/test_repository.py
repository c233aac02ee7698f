"""The repository as a whole: what lies at its top, its commands, and what must not be written in it."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NAMES = {"content", "generator", "theme", "tests", "mkdocs.yml", "pyproject.toml", "README.md", ".github"}
CONVENTIONAL = {
    ".ci",
    ".editorconfig",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "requirements.lock",
    "requirements-test.lock",
}


def committed() -> list[Path]:
    """Every file that git holds or would hold, relative to the repository; none that was deleted."""
    listed = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [Path(name) for name in names if name and (ROOT / name).is_file()]


def outside_make() -> dict[str, str]:
    """The environment without the settings of a make that may be running these tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}


def make(*arguments: str) -> str:
    """What make prints."""
    command = ["make", "--no-print-directory", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=outside_make(), capture_output=True, text=True, check=True)
    return done.stdout


def targets() -> set[str]:
    return set(re.findall(r"^make (\S+)", make("help"), flags=re.MULTILINE))


def test_the_top_level_holds_the_agreed_names() -> None:
    """The eight names are there, and nothing beside them but a few conventional files."""
    top = {path.parts[0] for path in committed()}
    assert top >= NAMES
    assert top - NAMES <= CONVENTIONAL


@pytest.mark.parametrize(
    "pattern",
    [
        r"pythonhosted\.|//pypi\.|registry\.npmjs|--(?:extra-)?index-url|--find-links|/simple/",
        r"file:///",
        r"(?<![\w.:/})-])/(?:work|root|home|tmp|opt|Users)/\w",
    ],
    ids=["registry", "local address", "machine path"],
)
def test_files_name_no_registry_and_no_machine(pattern: str) -> None:
    """Another machine has its own registries and folders; a committed address of ours would mislead it."""
    found = []
    for path in committed():
        if path == Path(__file__).relative_to(ROOT):
            continue
        try:
            lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{path}:{number}" for number, line in enumerate(lines, start=1) if re.search(pattern, line)
        ]
    assert not found


def test_readme_names_commands_that_exist() -> None:
    """Each `make …` of README is a target; the two everybody needs are named."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", readme))
    assert named >= {"site", "test"}
    assert named <= targets()


def test_continuous_integration_runs_the_tests() -> None:
    """.ci/run is executable and hands over to `make test`."""
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "make test"


def test_make_test_lints_types_and_tests_in_order() -> None:
    """The checks come from the quickest to the slowest, so that the first failure comes soon."""
    steps = [line.strip() for line in make("--dry-run", "test").splitlines()]
    positions = [
        steps.index(f".venv/bin/{check}")
        for check in (
            "ruff check .",
            "ruff format --check .",
            "mypy",
            "pytest --numprocesses auto --dist worksteal",
        )
    ]
    assert positions == sorted(positions)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_locked_versions_are_exact_and_hashed(lock: str) -> None:
    """Each requirement has one version and at least one hash."""
    requirements = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip())
    assert len(requirements) > 10
    for requirement in requirements:
        assert re.match(r"[\w.-]+==\S+ (?:; .+ )?\\\n +--hash=sha256:[0-9a-f]{64}", requirement), requirement[
            :60
        ]


def test_both_locks_agree() -> None:
    """The tests run with the versions that the site is built with."""

    def versions(lock: str) -> set[str]:
        return set(
            re.findall(r"^[\w.-]+==\S+", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
        )

    assert versions("requirements.lock") <= versions("requirements-test.lock")
