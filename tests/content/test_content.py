"""The shipped content as files: it reads without fault, and staff can edit it."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from cases import Golden
from prongsai.publishing.prepare import prepare
from prongsai.reading.content import Content, Reading
from prongsai.reading.problem import Severity, as_text

RECORDS = sorted((Path(__file__).parents[2] / "content").rglob("*.yml"))


def test_the_content_reads_without_error_or_warning(reading: Reading) -> None:
    """Staff begin with files that are in order."""
    assert [as_text(found) for found in reading.problems if found.severity < Severity.TODO] == []


def test_the_name_of_the_agency_stands_in_one_place(records: Content, folder: Path) -> None:
    """Whoever corrects the name corrects one line."""
    assert records.agency is not None
    name = records.agency.record.name
    files = (path for path in folder.rglob("*") if path.suffix in (".yml", ".md"))
    assert [path.name for path in files if name in path.read_text("utf-8")] == ["agency.yml"]


def test_a_doubt_names_files_that_exist(records: Content, folder: Path) -> None:
    """Staff find what a doubt is about, and what to change."""
    assert records.doubts is not None
    for doubt in records.doubts.record.doubts:
        named = re.findall(r"[\w/-]+\.yml", doubt.question, re.ASCII)
        assert all((folder / path).is_file() for path in (doubt.about, *named))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_a_record_is_in_block_style_with_thai_advice_on_top(path: Path) -> None:
    """Two to four short lines tell staff what the file is; no brackets to keep closed."""
    text = path.read_text("utf-8")
    nodes = [yaml.compose(text)]
    for node in nodes:
        if isinstance(node, yaml.CollectionNode):
            assert not node.flow_style
            nodes.extend(
                part for child in node.value for part in (child if isinstance(child, tuple) else [child])
            )
    advice = text.split("\n\n")[0].split("\n")
    assert 2 <= len(advice) <= 4
    assert all(re.match(r"# .*[ก-ฮ]", line) for line in advice)


def test_the_check_lists_exactly_what_the_municipality_has_to_supply(folder: Path, golden: Golden) -> None:
    """No error, no warning; each missing fact and each doubt once, in the order that staff see."""
    problems = prepare(folder, as_of=date(2026, 11, 23)).problems
    assert {problem.severity for problem in problems} == {Severity.TODO}
    # The beginning of a message tells which it is; a doubt about the name quotes it only further on.
    told = [f"{problem.path}:{problem.line} {problem.message[:60]}\n" for problem in problems]
    golden(folder.parent / "tests" / "content" / "to-do.txt", "".join(told))
