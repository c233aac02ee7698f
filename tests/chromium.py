"""Chromium as the system has it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


class NoChromiumError(Exception):
    """Chromium is not installed."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window. Raises NoChromiumError."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        raise NoChromiumError("Chromium is not installed: what people see is tested in a browser.")
    with sync_playwright() as playwright:
        # Where tests run there is no graphics processor, and to play one takes longer than to draw without.
        started = playwright.chromium.launch(executable_path=found, args=["--disable-gpu"])
        yield started
        started.close()
