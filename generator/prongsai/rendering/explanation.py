"""How an item's page is found, in words: for the assessment's own form, and for whoever quotes the page."""

from collections.abc import Iterable, Iterator

from prongsai.rendering import trail
from prongsai.site.links import JoinedLink
from prongsai.site.oit import OitItem
from prongsai.site.site import Site


def explanation(site: Site, item: OitItem) -> str:
    """Where the page is, the clicks from the home page to it, and what it holds; a line for each."""
    rows = [f"ข้อ {item.item.id} {item.title} {site.year_words(item.year)}", site.absolute(item.address), ""]
    rows.append(f"วิธีเข้าถึง: {' > '.join(title for title, _ in trail.of_item(site, item))}")
    rows += _numbered(site, _clicks(site, item))
    if item.answer.statement:
        rows += ["", f"{item.state.label}: {item.answer.statement}"]
    if item.evidence:
        rows += ["", "ข้อมูลและเอกสารในหน้านี้"]
        rows += _numbered(site, (_document(site, link) for link in item.evidence))
    return "\n".join(rows)


def address_of(site: Site, address: str) -> str:
    """The whole form of an address: of this site with its host, of another site as it is."""
    return site.absolute(address) if address.startswith("/") else address


def _clicks(site: Site, item: OitItem) -> Iterator[str]:
    (_, home), *between, (number, _) = trail.of_item(site, item)
    yield f"เปิดหน้าแรก {site.absolute(home)}"
    yield from (f"กด “{title}”" for title, _ in between)
    yield f"กดข้อ {number} “{item.title}”"


def _document(site: Site, link: JoinedLink) -> str:
    address = address_of(site, link.address)
    return address if link.label == link.address else f"{link.label} {address}"


def _numbered(site: Site, rows: Iterable[str]) -> list[str]:
    return [f"{site.in_style(str(number))}. {row}" for number, row in enumerate(rows, start=1)]
