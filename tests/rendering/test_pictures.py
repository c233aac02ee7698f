"""Smaller copies of heavy pictures: which there are, what they hold, and how pages ask for them."""

import random
from io import BytesIO

import html5lib
import pytest
from PIL import Image

from prongsai.reading.published import Facts
from prongsai.reading.tree import PublishedFile
from prongsai.rendering.pictures import copy_widths, smaller_copy, with_pictures

LYING = 6
"""The orientation of a picture that a telephone held upright has taken."""


def photograph(size: tuple[int, int] = (1600, 1200), kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A picture of many colours, which does not pack well."""
    points = random.Random(0).randbytes(40 * 30 * 3)
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "ชื่อผู้ถ่าย"
    stream = BytesIO()
    Image.frombytes("RGB", (40, 30), points).resize(size).save(stream, kind, exif=exif)
    return stream.getvalue()


def published(
    content: bytes, name: str = "2568/a.jpg", facts: Facts | None = None, size: int = 90_000
) -> PublishedFile:
    facts = facts or Facts(width=1600, height=1200)
    return PublishedFile(path=name, size=size, sha256="0f" * 32, facts=facts, read=lambda: content)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_a_copy_is_small_upright_and_tells_nothing_of_its_maker() -> None:
    """WebP of the width asked for; size, turn and hidden words of the original are gone."""
    original = photograph(orientation=LYING)
    copy = smaller_copy(lambda: original, 360)
    assert (opened(copy).format, opened(copy).size) == ("WEBP", (360, 480))
    assert len(copy) < len(original) / 5
    assert not opened(copy).getexif()


def test_a_drawing_stays_sharp_and_keeps_its_open_ground() -> None:
    """A picture of few colours is packed without loss."""
    stream = BytesIO()
    drawing = Image.new("P", (800, 400), 0)
    drawing.putpalette([255, 255, 255, 0, 80, 80])
    drawing.paste(1, (0, 0, 400, 400))
    drawing.save(stream, "PNG", transparency=0)
    copy = opened(smaller_copy(stream.getvalue, 400)).convert("RGBA")
    assert copy.getpixel((100, 100)) == (0, 80, 80, 255)
    assert copy.getpixel((300, 100))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0", b"GIF89a", photograph()[:200]])
def test_a_broken_picture_is_given_as_it_is(content: bytes) -> None:
    """Nobody is told of a copy that could not be made: a browser shows what it can of the original."""
    assert smaller_copy(lambda: content, 360) == content


def test_a_picture_of_fine_greys_is_given_as_it_is() -> None:
    """A scanner's 65,536 greys would come out white."""
    stream = BytesIO()
    Image.frombytes("I;16", (40, 30), bytes(range(240)) * 10).save(stream, "PNG")
    assert smaller_copy(stream.getvalue, 20) == stream.getvalue()


def test_half_a_picture_is_shown_by_half() -> None:
    """A telephone that broke off its upload has written the upper part."""
    content = photograph()
    assert opened(smaller_copy(lambda: content[: len(content) // 2], 360)).size == (360, 270)


@pytest.mark.parametrize(
    ("file", "widths"),
    [
        (published(b""), (360, 720)),
        (published(b"", facts=Facts(width=600, height=900)), (360,)),
        (published(b"", size=50_000), ()),
        (published(b"", name="2568/a.gif"), ()),
        (published(b"", name="2568/a.pdf", facts=Facts(pages=3)), ()),
        (published(b"", facts=Facts(unreadable="ไฟล์เสีย")), ()),
        (published(b"", facts=Facts(width=20_000, height=20_000)), ()),
    ],
)
def test_which_copies_there_are(file: PublishedFile, widths: tuple[int, ...]) -> None:
    """Of heavy pictures that can be read, and never a larger one than the original."""
    assert copy_widths(file) == widths


def test_a_page_asks_for_the_copy_that_fits() -> None:
    """The original stays what it was for those who ask for it; size and copies are said to the browser."""
    html = '<p><img alt="ซ้อมแผน" src="../../files/2568/a.jpg" width="9"></p>'
    written = with_pictures(html, "/news/2568/", {"2568/a.jpg": published(b"")})
    [image] = html5lib.parse(written, namespaceHTMLElements=False).iter("img")
    assert image.attrib == {
        "alt": "ซ้อมแผน",
        "src": "../../files/2568/a.jpg",
        "width": "1600",
        "height": "1200",
        "loading": "lazy",
        "decoding": "async",
        "srcset": "../../assets/pictures/0f0f0f0f0f0f0f0f-360.webp 360w, "
        "../../assets/pictures/0f0f0f0f0f0f0f0f-720.webp 720w",
        "sizes": "(min-width: 48em) 44rem, 100vw",
    }


@pytest.mark.parametrize(
    "source", ["https://example.org/files/2568/a.jpg", "a.svg", "../../files/2568/b.jpg"]
)
def test_other_pictures_stay_as_they_are(source: str) -> None:
    """Of another site, of the theme, and one that is not published."""
    html = f'<img src="{source}" alt="">'
    assert with_pictures(html, "/news/2568/", {"2568/a.jpg": published(b"")}) == html
