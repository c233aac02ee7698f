"""The page of open data: what there is, in which forms, how to cite it, what each field means."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from prongsai.rendering import structured
from prongsai.rendering.data import Published
from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.thai.months import latest

_TITLE = "ข้อมูลเปิด"


def render(site: Site, published: Iterable[Published]) -> Iterator[Page]:
    """The page of what was published as data."""
    kinds = [list(same) for _, same in groupby(published, key=lambda one: one.dataset.kind.name)]
    here, trail = addresses.DATA, (*HOME, (_TITLE, addresses.DATA))
    yield Page(
        address=here,
        kind="data",
        title=_TITLE,
        description=f"ข้อมูลที่{site.agency.name}เปิดเผย ในรูปไฟล์ Excel, CSV และ JSON พร้อมคำอธิบาย",
        body=render_body("data", site, here, trail=trail, kinds=kinds),
        updated=latest(one.dataset.updated for same in kinds for one in same),
        trail=trail,
        things=(structured.catalogue(site, [one for same in kinds for one in same]),),
        search=SearchText(
            kind=_TITLE,
            words="Open Data Excel CSV JSON ดาวน์โหลดข้อมูล",
            sections=tuple(
                SearchSection(
                    anchor=f"data-{same[0].dataset.kind.name}",
                    title=same[0].dataset.kind.title,
                    text=same[0].dataset.kind.about,
                )
                for same in kinds
            ),
        ),
    )
