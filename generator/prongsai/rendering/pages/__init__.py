"""The pages of records, section by section. Each module yields the pages of its section, in order."""

from collections.abc import Iterator

from prongsai.rendering.output import Page
from prongsai.rendering.pages import channels, feeds, home, measures, news, oit
from prongsai.site.site import Site


def render(site: Site) -> Iterator[Page]:
    """Every page of records."""
    for section in (home, oit, measures, news, channels, feeds):
        yield from section.render(site)
