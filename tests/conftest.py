"""What tests of several layers share: a content folder from texts, and golden files."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from cases import Golden, WriteContent
from chromium import NoChromiumError, chromium
from documents import document
from publishing.built import ROOT, BuiltSite, build_site

# The same examples at every run, so that a run means the same everywhere; `--hypothesis-profile=explore`
# looks for new ones. The machine may be busy with something else, so no example has a time limit.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=3000)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept today's output as the golden files")
    parser.addoption("--mutations", type=int, default=120, help="how many mutations of the sample to try")


@pytest.fixture
def content(tmp_path: Path) -> WriteContent:
    """Write files, {path below content/: text or bytes}, and answer the content folder.

    The text of a PDF, DOCX or XLSX becomes the words of a real one.
    """

    def write(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "content"
        root.mkdir(exist_ok=True)
        for path, written in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(document(path, written) if isinstance(written, str) else written)
        return root

    return write


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """`golden(path, text)` fails unless the file holds the text; `pytest --bless` rewrites the file."""
    return Golden(bless=bool(pytestconfig.getoption("--bless")))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of content/, built once and strictly."""
    return build_site(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the fictional municipality, built once and strictly."""
    return build_site(ROOT / "tests/sample/mkdocs.yml", tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; without one the tests fail, since nobody would miss a skipped test."""
    try:
        with chromium() as started:
            yield started
    except NoChromiumError as error:
        pytest.fail(str(error))
