"""Smaller copies of heavy pictures: what a page shows of them. The picture itself is one tap away."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import unescape
from io import BytesIO
from posixpath import join, normpath

from prongsai.reading.pictures import FORMATS
from prongsai.reading.tree import PublishedFile
from prongsai.rendering.output import File
from prongsai.site import addresses
from prongsai.site.site import Site

WIDTHS = (360, 720)
"""Of copies, in points: a telephone's window, and the column of a page or a sharp telephone's window."""
LIGHT = 50_000
"""Bytes of a picture that is shown as it is."""
MAX_POINTS = 60_000_000
"""A larger picture is not unfolded: it would take most of a small machine's memory."""
SUFFIXES = ("jpg", "jpeg", "png", "webp")

_IMAGE = re.compile(r'<img\b[^>]*?\bsrc="([^"]+)"[^>]*>')
_OF_ITS_OWN = re.compile(r' (?:width|height|loading|decoding|srcset|sizes)="[^"]*"')
_SIZES = "(min-width: 48em) 44rem, 100vw"


def copy_widths(file: PublishedFile) -> tuple[int, ...]:
    """The widths of a picture's smaller copies, in points; none of one that is light or cannot be read."""
    facts = file.facts
    if file.suffix not in SUFFIXES or file.size <= LIGHT or facts.unreadable:
        return ()
    if not facts.width or not facts.height or facts.width * facts.height > MAX_POINTS:
        return ()
    return tuple(width for width in WIDTHS if width < facts.width)


def render(site: Site) -> Iterator[File]:
    """The smaller copies of every heavy picture that is published; they are parts of pages."""
    copies = {
        addresses.picture(file.sha256, width): partial(smaller_copy, file.read, width)
        for file in site.files.values()
        for width in copy_widths(file)
    }
    yield from (File(address=address, make=make, lasting=False) for address, make in copies.items())


def with_pictures(html: str, here: str, files: Mapping[str, PublishedFile]) -> str:
    """The HTML of the page at `here`; pictures have a size, load late, and take the copy that fits."""

    def fitted(image: re.Match[str]) -> str:
        address = normpath(join(here, unescape(image[1])))
        file = files.get(address.removeprefix("/files/"))
        if file is None or not address.startswith("/files/"):
            return image[0]
        tag = _OF_ITS_OWN.sub("", image[0]).removesuffix(">")
        return f"{tag}{_attributes(file, here)}>"

    return _IMAGE.sub(fitted, html) if "<img" in html else html


def _attributes(file: PublishedFile, here: str) -> str:
    size = f' width="{file.facts.width}" height="{file.facts.height}"' if file.facts.width else ""
    late = ' loading="lazy" decoding="async"'
    copies = [
        f"{addresses.relative(here, addresses.picture(file.sha256, width))} {width}w"
        for width in copy_widths(file)
    ]
    return f'{size}{late} srcset="{", ".join(copies)}" sizes="{_SIZES}"' if copies else size + late


def smaller_copy(read: Callable[[], bytes], width: int) -> bytes:
    """A picture as WebP of that width, upright and without hidden words.

    What Pillow cannot unfold is given as it is: a browser may still show the half that is there.
    """
    from PIL import Image, ImageFile, ImageOps

    content = read()
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            if opened.mode.startswith("I;16"):
                return content  # Pillow would make all but the darkest points white.
            # A JPEG unfolds to an eighth, a quarter or a half at a fraction of the time.
            opened.draft("RGB", (2 * width, 2 * width * opened.height // opened.width))
            drawn = opened.mode in ("1", "P")
            profile = opened.info.get("icc_profile") if opened.mode == "RGB" else None
            upright = ImageOps.exif_transpose(opened)
            upright = upright.convert("RGBA" if opened.has_transparency_data else "RGB")
        upright.thumbnail((width, 16 * width))
        copy = BytesIO()
        upright.save(copy, "WEBP", quality=75, lossless=drawn, method=4, exif=b"", icc_profile=profile)
    except Exception:  # Pillow's readers raise what the broken byte makes them raise.
        return content
    return copy.getvalue()
