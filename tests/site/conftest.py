"""What the tests of the site share: a content folder, read, checked and joined."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from cases import WriteContent
from prongsai.checks import run
from prongsai.reading.content import read
from prongsai.reading.problem import Severity
from prongsai.site.site import Site, join

AS_OF = date(2023, 1, 15)


@pytest.fixture
def joined(content: WriteContent) -> Callable[..., Site]:
    """`joined(files, as_of=…)` is the site of those files, which have no error."""

    def make(files: Mapping[str, str | bytes], as_of: date = AS_OF) -> Site:
        reading = read(content(files))
        problems = [*reading.problems, *run(reading.content)]
        assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
        return join(reading.content, base_url="https://example.org/repo/", as_of=as_of)

    return make
