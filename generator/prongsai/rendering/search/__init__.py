"""What search reads: a short record of every page first, then what the pages and their files say.

The first file is fetched when somebody begins to search; the parts that it names are fetched after it.
"""

from collections.abc import Iterable
from functools import partial

from prongsai.model.agency import Unit
from prongsai.model.synonyms import Synonym
from prongsai.rendering.output import File, Page
from prongsai.rendering.search.index import Index, SearchRecord, as_json
from prongsai.rendering.search.offers import one_page_each
from prongsai.rendering.search.synonyms import useful
from prongsai.rendering.search.written import written_record
from prongsai.site import addresses
from prongsai.site.site import Site


def render(site: Site, pages: Iterable[Page]) -> tuple[File, ...]:
    """The records of all pages that can be searched, and after them the parts that they name."""
    records = [
        SearchRecord(location=page.address.removeprefix("/"), title=page.title, search=page.search)
        for page in pages
        if page.search and not page.withdrawn
    ]
    records += map(written_record, site.pages)
    return files_of(records, site.agency.units, site.synonyms)


def files_of(
    records: Iterable[SearchRecord], units: Iterable[Unit], synonyms: Iterable[Synonym]
) -> tuple[File, ...]:
    """The file that is read first, and after it the parts that it names.

    Records of no year stand first, then those of the newest year; otherwise they keep their order.
    """
    ordered = one_page_each(sorted(records, key=lambda record: -(record.search.year or 9999)))
    used = {unit for record in ordered for unit in record.search.units}
    index = Index(records=ordered, units=[(unit.id, unit.name) for unit in units if unit.id in used])

    def first() -> bytes:
        return as_json(index.first(useful(synonyms, ordered)))

    # Parts come and go with the size of the site.
    parts = (
        File(address=part.address, make=partial(getattr, part, "content"), lasting=False)
        for part in index.parts
    )
    return (File(address=addresses.SEARCH_RECORDS, make=first), *parts)
