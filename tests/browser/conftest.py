"""Chromium, the sample site behind an address, and windows on it."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.served import Served, serve
from publishing.built import BuiltSite

NewPage = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; without one the tests fail, since nobody would miss a skipped test."""
    found = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    chromium = next((path for path in found if path), None)
    if chromium is None:
        pytest.fail("Chromium is not installed: what people see is tested in a browser.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium)
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(built_sample: BuiltSite) -> Iterator[Served]:
    """The fictional municipality's site."""
    with serve(built_sample) as served:
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
