"""Site becomes outputs. Every function here is pure: the same site gives the same bytes."""

from collections.abc import Iterator

from prongsai.rendering import (
    calendar_files,
    data,
    feeds,
    icons,
    lists,
    pages,
    papers,
    pictures,
    posters,
    search,
)
from prongsai.rendering.data import statistics
from prongsai.rendering.output import Output
from prongsai.site.site import Site


def render(site: Site) -> Iterator[Output]:
    """Everything that the site publishes, but for published files and hand-written pages themselves."""
    published = data.publish(site)
    printed = papers.publish(site)
    records = tuple(pages.render(site, published, printed))
    outputs: list[Output] = [
        *records,
        *papers.files(site, printed),
        *pictures.render(site),
        *feeds.render(site),
        *calendar_files.render(site),
        *icons.render(site),
        *search.render(site, records),
        *posters.files(site),
    ]
    outputs += data.render(site, published)
    outputs += statistics.files(site)
    outputs.append(lists.sitemap(site, records))
    outputs += lists.robots(site)
    outputs.append(lists.all_addresses(site, outputs))
    yield from outputs
