"""The shipped content, read once for every test of it."""

from pathlib import Path

import pytest

from prongsai.reading.content import Content, Reading, read


@pytest.fixture(scope="session")
def folder() -> Path:
    """content/ itself."""
    return Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def reading(folder: Path) -> Reading:
    return read(folder)


@pytest.fixture(scope="session")
def records(reading: Reading) -> Content:
    return reading.content
