"""One served site for each module."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from search.site import Site, serve


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site for all tests of a module."""
    with serve(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def site(served: Site) -> Iterator[Site]:
    """The served site, nothing asked for yet."""
    served.requested.clear()
    yield served
    served.lost = ""


@pytest.fixture(scope="module")
def page(browser: Browser, served: Site) -> Page:
    """The page with the worker; its records are fetched once for all tests that only search."""
    page = browser.new_page()
    page.goto(served.url)
    page.evaluate("""async () => {
      while (!(await ask({ query: "ประกาศ" })).complete);
    }""")
    return page


@pytest.fixture
def new_page(browser: Browser, site: Site) -> Iterator[Page]:
    """The page as somebody sees it who has just come."""
    page = browser.new_page()
    page.goto(site.url)
    yield page
    page.close()
