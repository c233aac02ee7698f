"""What the code of a channel does when people point a telephone at it."""

from dataclasses import dataclass

from prongsai.site.channels import OPEN, Action, JoinedChannel, actions
from prongsai.site.site import Site

MOST_BYTES = 250
"""Of what a code holds: with more, its squares are too small for the camera of a cheap telephone."""
_NAMED = ("tel:", "mailto:")
"""Addresses of which people are told the number or name, since a channel may have several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A code: what it does, in words that begin with สแกนเพื่อ, and the address that it holds."""

    words: str
    content: str


def scan_page(site: Site, address: str, words: str = "เปิดหน้านี้บนเว็บไซต์") -> Scan:
    """The code of a page of the site."""
    return Scan(words=f"สแกนเพื่อ{words}", content=site.absolute(address))


def scan_channel(site: Site, joined: JoinedChannel) -> Scan:
    """The code of a channel: it calls, writes or opens what the channel's first button does.

    A channel that has no button, such as a box, has the code of the place where the site tells of it.
    """
    channel = joined.channel
    doings = (doing for value in channel.values for doing in actions(channel, value))
    doing = next((doing for doing in doings if len(doing.address.encode()) <= MOST_BYTES), None)
    if doing is None:
        return scan_page(site, joined.address(channel.purposes[0]), "ดูรายละเอียดของช่องทางนี้")
    return Scan(words=f"สแกนเพื่อ{_what(doing)}", content=doing.address)


def _what(doing: Action) -> str:
    if doing.address.lower().startswith(_NAMED):
        return f"{doing.word} {doing.about}"
    return "เปิดช่องทางนี้" if doing.word == OPEN else doing.word
