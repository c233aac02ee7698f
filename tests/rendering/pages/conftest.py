"""What the tests of pages share: the pages of a content folder, parsed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from lxml import html

from cases import WriteContent
from prongsai.publishing.prepare import prepare
from prongsai.rendering.output import Page

AS_OF = date(2023, 1, 15)


@pytest.fixture
def parsed(content: WriteContent) -> Callable[..., dict[str, Any]]:
    """`parsed(files, as_of=…)` is {address: body} of every page of those files, which have no error."""

    def make(files: Mapping[str, str | bytes], as_of: date = AS_OF) -> dict[str, Any]:
        prepared = prepare(content(files), as_of=as_of)
        assert prepared.errors == ()
        return {
            page.address: html.fragment_fromstring(page.body, create_parent=True)
            for page in prepared.outputs
            if isinstance(page, Page)
        }

    return make
