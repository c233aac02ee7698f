"""Each check has a case named after it in `cases/`: files laid over `clean.txt`, and its messages."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from cases import Golden, WriteContent, read_case
from prongsai.checks import (
    CHECKS,
    frozen_changed,
    frozen_elsewhere,
    past_until,
    run,
    still_published,
    unknown_addresses,
    unknown_holidays,
)
from prongsai.checks.answers import pending_items
from prongsai.reading.content import Content, read
from prongsai.reading.problem import Problem, Severity, as_text
from prongsai.rendering.frozen import as_now
from prongsai.site.site import join

HERE = Path(__file__).parent
CLEAN = read_case(HERE / "clean.txt").files
ADDRESSES = frozenset(
    {
        "/",
        "/complaint/",
        "/complaint/corruption/",
        "/contact/",
        "/contact/#phone",
        "/files/2566/hr-plan.pdf",
        "/news/2566/training/",
        "/search/",
    }
)
BY_NAME = {check.__name__: check for check in CHECKS} | {
    check.__name__: partial(check, addresses=ADDRESSES) for check in (still_published, unknown_addresses)
}
DAY = date(2023, 5, 1)
BY_NAME["past_until"] = partial(past_until, as_of=DAY)
BY_NAME["frozen_elsewhere"] = partial(frozen_elsewhere, as_of=DAY)
BY_NAME["unknown_holidays"] = partial(unknown_holidays, as_of=date(2032, 11, 10))


def frozen_changed_now(content: Content) -> Iterator[Problem]:
    """What was submitted beside what the site of the content has on the day."""
    now = as_now(join(content, base_url="", as_of=DAY), [2566])
    return frozen_changed(content, ADDRESSES, now, DAY)


BY_NAME["frozen_changed"] = frozen_changed_now


def report(problems: list[Problem]) -> str:
    return "".join(f"{as_text(problem)}\n" for problem in sorted(problems))


@pytest.mark.parametrize("name", BY_NAME)
def test_check(name: str, content: WriteContent, golden: Golden) -> None:
    """The check finds exactly what its case says, in files that can be read without a fault."""
    path = HERE / "cases" / f"{name}.txt"
    case = read_case(path)
    reading = read(content(CLEAN | case.files))
    assert report([problem for problem in reading.problems if problem.severity is Severity.ERROR]) == ""
    problems = list(BY_NAME[name](reading.content))
    assert problems
    assert all(problem.hint and problem.line > 0 for problem in problems)
    golden(path, case.with_report(report(problems)))


def test_every_case_is_of_a_check() -> None:
    """No case is left over from a check that is gone."""
    assert {path.stem for path in (HERE / "cases").iterdir()} == set(BY_NAME)


def test_nothing_to_say_of_a_clean_content(content: WriteContent) -> None:
    """A content without faults passes reading and every check in silence, but for the items still pending."""
    reading = read(content(CLEAN))
    pending = list(pending_items(reading.content))
    assert report([*reading.problems, *run(reading.content)]) == report(pending)
    assert len(pending) == 1
    assert report(list(unknown_addresses(reading.content, ADDRESSES))) == ""


def test_problems_come_sorted_and_once(content: WriteContent) -> None:
    """All checks together list each problem once, by path, line and column."""
    files = read_case(HERE / "cases" / "unknown_unit.txt").files
    problems = run(read(content(CLEAN | files)).content)
    assert problems == sorted(set(problems))
    assert len({problem.path for problem in problems}) == len(files)


def test_checks_are_silent_on_files_that_could_not_be_read(content: WriteContent) -> None:
    """A faulty file is told of once, by reading; what refers to it is not blamed."""
    faulty = {
        "agency.yml": "name: [\n",
        "channels.yml": "\t",
        "measures/2566/hr.yml": "",
        "oit/2566.yml": "x",
        "about.md": "---\n",
    }
    linking = {"services.md": "# บริการ\n\n[เกี่ยวกับ](about.md)\n"}
    reading = read(content(CLEAN | faulty | linking | {"news/2566/training.md": "---\n"}))
    found = run(reading.content)
    assert {problem.path for problem in reading.problems} == {
        f"content/{path}" for path in (*faulty, "news/2566/training.md")
    }
    assert [problem for problem in found if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("path", sorted(path for path in CLEAN if not path.startswith("files/")))
def test_a_file_that_is_no_text_blames_no_other(path: str, content: WriteContent) -> None:
    """Others refer to what is in it; only the file itself is told of."""
    reading = read(content(CLEAN | {path: b"\xff"}))
    found = [*reading.problems, *run(reading.content)]
    told_of = {problem.path for problem in found if problem.severity is not Severity.TODO}
    assert told_of == {f"content/{path}"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_check_has_a_sentence(check: object) -> None:
    """Each check says in one sentence what it holds to be right."""
    sentence = (check.__doc__ or "").strip()
    assert sentence.endswith(".")
    assert "\n" not in sentence
