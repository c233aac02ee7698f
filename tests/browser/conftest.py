"""The sample site behind an address, and windows on it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.served import Served, serve
from publishing.built import BuiltSite

NewPage = Callable[..., Page]


@pytest.fixture(scope="module")
def site(built_sample: BuiltSite) -> Iterator[Served]:
    """The fictional municipality's site."""
    with serve(built_sample) as served:
        yield served


@pytest.fixture(scope="module")
def first_site(built_site: BuiltSite) -> Iterator[Served]:
    """The site of the shipped content."""
    with serve(built_site) as served:
        yield served


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """`new_page(width=320, …)` opens a window of a reader who has never been here."""
    contexts = []

    def open_page(width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, locale="th-TH", **options)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
