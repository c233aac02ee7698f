"""The page of the posters: each to print on A4 or A5, and its code alone."""

from collections.abc import Iterator

from prongsai.model.channels import Purpose
from prongsai.rendering import posters
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.channels import KIND
from prongsai.rendering.posters import Poster
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import CHANNELS, of_channels
from prongsai.site import addresses
from prongsai.site.site import Site

_TITLE = "โปสเตอร์และคิวอาร์โค้ด"


def render(site: Site) -> Iterator[Page]:
    """The page of every poster."""
    trail = (*of_channels(Purpose.CONTACT), (_TITLE, addresses.POSTERS))
    yield Page(
        address=addresses.POSTERS,
        kind="posters",
        title=_TITLE,
        description=f"โปสเตอร์ช่องทางติดต่อและร้องเรียนของ{site.agency.name} พร้อมพิมพ์ขนาด A4 และ A5",
        body=render_body(
            "posters",
            site,
            addresses.POSTERS,
            trail=trail,
            heading=_TITLE,
            of_pages=posters.of_pages(site),
            of_channels=_of_channels(site),
        ),
        source=site.channels_source,
        trail=trail,
        search=SearchText(kind=KIND, words="ป้าย แผ่นพับ คิวอาร์โค้ด QR code poster พิมพ์"),
    )


def _of_channels(site: Site) -> list[tuple[str, str, tuple[Poster, ...]]]:
    """The posters of the channels with the word and the name of the page that each stands on."""
    found = ((purpose.value, CHANNELS[purpose], posters.of_channels(site, purpose)) for purpose in Purpose)
    return [row for row in found if row[2]]
