"""Posters of the channels and of the site: large type, one code, on A4 and A5, ready to print."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from types import MappingProxyType
from typing import TypeGuard

from prongsai.model.channels import Channel, ChannelKind, Purpose
from prongsai.rendering import qr
from prongsai.rendering.icons import ABOUT
from prongsai.rendering.office import letters
from prongsai.rendering.output import File
from prongsai.rendering.papers.line_breaks import pieces
from prongsai.rendering.papers.typesetting import typeset
from prongsai.rendering.trail import CHANNELS
from prongsai.site import addresses
from prongsai.site.channels import JoinedChannel
from prongsai.site.scans import Scan, scan_channel, scan_page
from prongsai.site.site import Site
from prongsai.thai.months import long_date

SIZES: Mapping[str, float] = MappingProxyType({"a4": 1.0, "a5": 0.5**0.5})
"""The sizes of paper, each with what a point of A4 is on it."""
_OF_PAGES: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.COMPLAINT: "แจ้งความเดือดร้อนหรือเรื่องร้องเรียนทั่วไปต่อหน่วยงาน",
        Purpose.CORRUPTION: "แจ้งเรื่องทุจริตหรือประพฤติมิชอบของเจ้าหน้าที่ แยกจากเรื่องทั่วไป",
    }
)
"""The pages that have a poster of their own where the agency has a channel for the purpose, and what for."""

_MARGIN = 48.0
"""On both sides of A4, in points."""
_WIDTH = 595.3 - 2 * _MARGIN
_WIDE_LETTER = 0.7
"""The width of a wide letter, as a part of the size of the text."""
_ONE_LINE = 48
"""Letters of a text without spaces, such as an e-mail address, that stays on one line."""
_LARGE, _FEW = 16, 2
"""Letters of a value that is set largest, such as a telephone number, and how many values may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """A paragraph; the size of its letters and the room above are in points on A4 where all of it fits."""

    text: str
    size: float
    above: float
    strong: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """A poster. Texts are as people read it."""

    address: str
    """What the addresses of its files begin with."""
    colour: str
    agency: str
    place: str
    title: str
    lines: tuple[PosterLine, ...]
    scan: Scan
    foot: tuple[str, ...]
    """The page that tells more, as people type it, and the day of what is said; a line each."""

    @property
    def code_address(self) -> str:
        """Its code alone, as SVG."""
        return f"{self.address}.svg"

    def file_address(self, size: str) -> str:
        """The poster as PDF, on paper of one of SIZES."""
        return f"{self.address}-{size}.pdf"

    @property
    def sizes(self) -> tuple[tuple[str, str], ...]:
        """The sizes as people write them, and the address of each."""
        return tuple((size.upper(), self.file_address(size)) for size in SIZES)


def of_pages(site: Site) -> tuple[Poster, ...]:
    """The posters of the site and of those of its pages that lead to a channel."""
    found = [_of_site(site)]
    found += [_of_purpose(site, purpose) for purpose in _OF_PAGES if site.channels_for(purpose)]
    return tuple(found)


def of_channels(site: Site, purpose: Purpose) -> tuple[Poster, ...]:
    """The posters of the agency's own channels that are open and mainly for a purpose."""
    channels = (joined for joined in site.channels_for(purpose) if joined.channel.purposes[0] is purpose)
    return tuple(_of_channel(site, joined) for joined in channels)


def files(site: Site) -> Iterator[File]:
    """The files of every poster; they go with their channel."""
    posters = [*of_pages(site), *(poster for purpose in Purpose for poster in of_channels(site, purpose))]
    for poster in posters:
        yield File(address=poster.code_address, make=partial(_code, poster), lasting=False)
        for size in SIZES:
            yield File(address=poster.file_address(size), make=partial(write, poster, size), lasting=False)


@lru_cache(maxsize=256)
def write(poster: Poster, size: str) -> bytes:
    """The poster as PDF, on paper of one of SIZES. Same poster, same bytes."""
    given = {
        "paper": size,
        "unit": SIZES[size],
        "margin": _MARGIN,
        "colour": poster.colour,
        "title": f"{poster.title} {poster.agency}",
        "agency": _words(poster.agency, 26),
        "place": _words(poster.place, 15),
        "lines": [
            {**asdict(line), "words": _words(line.text, line.size), "whole": _is_whole(line.text)}
            for line in poster.lines
        ],
        "code": qr.draw(poster.scan.content),
        "says": f"คิวอาร์โค้ด {poster.scan.words}",
        "scan": _words(poster.scan.words, 24),
        "foot": list(poster.foot),
    }
    return typeset("poster", given)


def _code(poster: Poster) -> bytes:
    return qr.draw(poster.scan.content).encode()


def _words(text: str, size: float) -> list[str]:
    """A text in the pieces that the template sets at a size."""
    return pieces(text, _WIDTH / (size * _WIDE_LETTER))


def _is_whole(text: str) -> bool:
    return " " not in text and letters(text) <= _ONE_LINE


def _of_site(site: Site) -> Poster:
    scan = scan_page(site, addresses.HOME, "เปิดเว็บไซต์")
    about = "อ่านข้อมูลและผลการดำเนินการของหน่วยงาน\nพร้อมช่องทางติดต่อและร้องเรียน"
    return _of_page(site, addresses.poster("site"), ABOUT, about, scan)


def _of_purpose(site: Site, purpose: Purpose) -> Poster:
    address = addresses.PURPOSES[purpose]
    scan = scan_page(site, address, "ดูช่องทางทั้งหมด")
    return _of_page(site, addresses.poster(purpose.value), CHANNELS[purpose], _OF_PAGES[purpose], scan)


def _of_page(site: Site, address: str, title: str, about: str, scan: Scan) -> Poster:
    lines = (
        PosterLine(text=title, size=44, above=0, strong=True, heading=True),
        PosterLine(text=about, size=26, above=10),
        PosterLine(text=_in_words(scan.content), size=36, above=22, strong=True),
    )
    return _poster(site, address, title, lines, scan, ())


def _of_channel(site: Site, joined: JoinedChannel) -> Poster:
    channel = joined.channel
    address = _in_words(site.absolute(joined.address(channel.purposes[0])))
    return _poster(
        site,
        addresses.channel_poster(channel.id),
        channel.name,
        tuple(_lines(site, channel)),
        scan_channel(site, joined),
        (address,),
    )


def _poster(
    site: Site, address: str, title: str, lines: tuple[PosterLine, ...], scan: Scan, foot: tuple[str, ...]
) -> Poster:
    return Poster(
        address=address,
        colour=site.agency.shades.strong,
        agency=site.agency.name,
        place=site.agency.place.words,
        title=title,
        lines=lines,
        scan=scan,
        foot=(*foot, site.in_style(f"ข้อมูล ณ วันที่ {long_date(site.as_of)}")),
    )


def _lines(site: Site, channel: Channel) -> Iterator[PosterLine]:
    """What people need to use the channel; how it goes on afterwards stands on its page."""
    yield PosterLine(text=" · ".join(purpose.label for purpose in channel.purposes), size=20, above=0)
    yield PosterLine(text=channel.name, size=38, above=8, strong=True, heading=True)
    kind = channel.kind.label.partition(" เช่น")[0]
    if kind not in channel.name:
        yield PosterLine(text=kind, size=20, above=8)
    for value in channel.values:
        short = letters(value.text) <= _LARGE or (_is_whole(value.text) and value.text.isascii())
        large = short and len(channel.values) <= _FEW
        yield PosterLine(text=value.text, size=60 if large else 32, above=14, strong=True)
        if channel.kind is not ChannelKind.OFFICE and _is_typed(value.link):
            yield PosterLine(text=_in_words(value.link), size=24, above=4)
        if value.note:
            yield PosterLine(text=value.note, size=20, above=4)
    for at, fact in enumerate(_facts(site, channel)):
        yield PosterLine(text=fact, size=22, above=4 if at else 18)


def _facts(site: Site, channel: Channel) -> Iterator[str]:
    if channel.hours:
        yield channel.hours
    if channel.anonymous is not None:
        yield "แจ้งได้โดยไม่ต้องบอกชื่อ" if channel.anonymous else "ต้องบอกชื่อผู้แจ้ง"
    if channel.until:
        yield site.in_style(f"ใช้ได้ถึงวันที่ {long_date(channel.until)}")


def _is_typed(link: str | None) -> TypeGuard[str]:
    """Whether a link is an address of the web that people would type."""
    return link is not None and link.startswith("https://") and _is_whole(_in_words(link))


def _in_words(address: str) -> str:
    """An address as people type it."""
    return address.removeprefix("https://").removesuffix("/")
