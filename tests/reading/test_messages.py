"""What an author is told about each fault of a file: the cases in `cases/` are the whole text."""

from pathlib import Path

import pytest

from cases import AGENCY, Golden, WriteContent, read_case
from prongsai.reading.content import read
from prongsai.reading.problem import as_text

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_message(path: Path, content: WriteContent, golden: Golden) -> None:
    """The author sees exactly the text at the end of the case, placed in a file and with a way out."""
    case = read_case(path)
    problems = read(content(AGENCY | case.files)).problems
    assert problems
    for problem in problems:
        assert problem.line > 0
        assert problem.column > 0
        assert problem.hint
    golden(path, case.with_report("".join(f"{as_text(problem)}\n" for problem in problems)))
