"""Pictures that stand for the site outside of it: its icons, and the card shown with a shared address.

They are drawn at the build in the agency's colour. Nothing is taken for the agency's own seal.
"""

import json
from collections.abc import Iterator
from functools import cache, partial
from io import BytesIO

from prongsai.rendering.output import File
from prongsai.rendering.papers.typesetting import REPORT, compiler
from prongsai.site import addresses
from prongsai.site.site import Site

ABOUT = "เว็บไซต์เปิดเผยข้อมูลสาธารณะ"
"""What the site is, in the words of its header."""
CARD_SIZE = (1200, 630)
"""Width and height in points, as LINE and Facebook show cards whole."""
ICON_SIZES = (192, 512)
"""Of the icons that browsers put on a home screen."""

_POINTS_PER_INCH = 72
_DRAWN = 512
"""The width that report/icon.typ draws at."""
_COLOURS = 32
"""Two, and what lies between them at the edges of letters."""
_FAVICON_SIZE = 48
_TOUCH_SIZE = 180
_SHEET = '<path fill="none" stroke="#fff" stroke-width="2.5" d="M8 6.5h10l6 6v13H8zM12 15h8M12 20h8"/>'
_SIGN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{ground}{sheet}</svg>'


def render(site: Site) -> Iterator[File]:
    """The icons in the forms that browsers and telephones ask for, their manifest, and the card."""
    ground = site.agency.shades.strong
    rounded, whole = _sign(ground, corners=4), _sign(ground, edge=4)
    yield File(address=addresses.ICON, make=rounded.encode)
    yield File(address=addresses.FAVICON, make=partial(_favicon, rounded))
    yield File(address=addresses.TOUCH_ICON, make=partial(_png, whole, _TOUCH_SIZE))
    for size in ICON_SIZES:
        yield File(address=addresses.icon(size), make=partial(_png, rounded, size))
    yield File(address=addresses.MASKABLE_ICON, make=partial(_png, whole, ICON_SIZES[-1]))
    yield File(address=addresses.MANIFEST, make=partial(_manifest, site))
    yield File(address=addresses.CARD, make=partial(_card, site))


def _sign(ground: str, *, corners: int = 0, edge: int = 0) -> str:
    """A sheet of paper as SVG on a ground of 32 by 32, with so much more around it where edges are cut."""
    size = 32 + 2 * edge
    square = f'<rect x="{-edge}" y="{-edge}" width="{size}" height="{size}" rx="{corners}" fill="{ground}"/>'
    return _SIGN.format(box=f"{-edge} {-edge} {size} {size}", ground=square, sheet=_SHEET)


def _png(sign: str, size: int) -> bytes:
    return _small(_drawn("icon", size / _DRAWN, sign=sign))


def _favicon(sign: str) -> bytes:
    """What browsers ask for by itself at the root of a host."""
    from PIL import Image  # Slow to load.

    made = BytesIO()
    size = (_FAVICON_SIZE, _FAVICON_SIZE)
    Image.open(BytesIO(_png(sign, _FAVICON_SIZE))).convert("RGBA").save(made, format="ICO", sizes=[size])
    return made.getvalue()


def _card(site: Site) -> bytes:
    card = {
        "ground": site.agency.shades.strong,
        "sign": _SIGN.format(box="6 5 20 22", ground="", sheet=_SHEET),
        "name": _name(site),
        "place": site.agency.place.words,
        "about": ABOUT,
    }
    return _small(_drawn("card", 1, card=json.dumps(card, ensure_ascii=False)))


def _name(site: Site) -> list[str]:
    """The agency's name in the parts between which a line may end best: เทศบาลตำบล, ตัวอย่าง."""
    name, kind = site.agency.name, site.agency.kind.label
    rest = name.removeprefix(kind)
    return [kind, rest] if rest and rest != name else [name]


def _drawn(template: str, scale: float, **inputs: str) -> bytes:
    """A picture by Typst, as PNG. Same inputs, same bytes."""
    made = compiler().compile(
        _template(template), format="png", ppi=_POINTS_PER_INCH * scale, sys_inputs=inputs
    )
    if not isinstance(made, bytes):
        raise TypeError(f"{template}.typ makes one picture")
    return made


def _small(png: bytes) -> bytes:
    """The picture with few colours, which is a third of its size."""
    from PIL import Image  # Slow to load.

    made = BytesIO()
    drawn = Image.open(BytesIO(png))
    is_clear_somewhere = drawn.getchannel("A").getextrema() != (255, 255)
    picture = drawn.convert("RGBA" if is_clear_somewhere else "RGB")
    picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE).save(made, format="PNG", optimize=True)
    return made.getvalue()


@cache
def _template(name: str) -> bytes:
    return (REPORT / f"{name}.typ").read_bytes()


def _manifest(site: Site) -> bytes:
    """What a telephone is told of the site when somebody puts it on the home screen (W3C App Manifest)."""
    shades = site.agency.shades
    pictures = [
        *((addresses.icon(size), size, "any") for size in ICON_SIZES),
        (addresses.MASKABLE_ICON, ICON_SIZES[-1], "maskable"),
    ]
    manifest = {
        "name": f"{site.agency.name} {ABOUT}",
        "short_name": site.agency.name,
        "lang": "th",
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "minimal-ui",
        "theme_color": shades.strong,
        "background_color": "#ffffff",
        "icons": [
            {
                "src": addresses.relative(addresses.MANIFEST, address),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for address, size, purpose in pictures
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2).encode()
