"""Site becomes outputs. Every function here is pure: the same site gives the same bytes."""

from collections.abc import Iterator

from prongsai.rendering import data, feeds, lists, pages, search
from prongsai.rendering.output import Output
from prongsai.site.site import Site


def render(site: Site) -> Iterator[Output]:
    """Everything that the site publishes, but for published files and hand-written pages themselves."""
    records = tuple(pages.render(site))
    outputs: list[Output] = [*records, *feeds.render(site), *data.render(site), search.render(site, records)]
    outputs.append(lists.sitemap(site, records))
    outputs.append(lists.all_addresses(site, outputs))
    yield from outputs
