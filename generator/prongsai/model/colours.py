"""Colours of the site: the one that an agency chooses, its shades, and how well text is read on a ground.

A colour is `#rrggbb` in lower case. Contrast is that of WCAG 2.2: 1 (none) to 21 (black on white). Shades
are made in OKLCH, where a change of lightness leaves the hue as people see it.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from prongsai.model.fields import Text, fault
from prongsai.thai.digits import to_arabic

DEFAULT = "#00504e"
"""A deep teal, for agencies that chose no colour."""
LIGHT_SURFACE = "#f2f5f4"
"""The darkest ground of the light scheme on which text in the agency's colour stands."""
DARK_SURFACE = "#1b2524"
"""The lightest ground of the dark scheme on which text in the agency's colour stands."""
TEXT_CONTRAST = 7.0
"""What every text on the site has at least (WCAG 1.4.6, level AAA)."""

_SPELLING = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)

_Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shades:
    """The agency's colour as pages use it: of each scheme one shade for text and one for grounds."""

    strong: str
    """The colour itself: text, lines and filled areas of the light scheme; white text is read on it."""
    pale: str
    """A ground of the light scheme."""
    light: str
    """Text, lines and filled areas of the dark scheme."""
    deep: str
    """A ground of the dark scheme."""


def contrast(one: str, other: str) -> float:
    """How well one colour is read on the other."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def shades(colour: str) -> Shades:
    """The shades of a colour that `nearest_readable` leaves as it is."""
    _, chroma, hue = _to_oklch(colour)
    return Shades(
        strong=colour,
        pale=_until(0.96, 0.002, min(chroma, 0.013), hue, lambda one: _is_lighter(one, LIGHT_SURFACE)),
        light=_until(0.78, 0.002, min(chroma, 0.09), hue, lambda one: _reads(one, DARK_SURFACE)),
        deep=_until(0.27, -0.002, min(chroma, 0.045), hue, lambda one: _is_lighter(DARK_SURFACE, one)),
    )


def nearest_readable(colour: str) -> str:
    """The colour, or the lightest one of its hue that is read on the light scheme's grounds."""
    if _reads(colour, LIGHT_SURFACE):
        return colour
    lightness, chroma, hue = _to_oklch(colour)
    return _until(lightness, -0.002, chroma, hue, lambda one: _reads(one, LIGHT_SURFACE))


def _reads(text: str, ground: str) -> bool:
    return contrast(text, ground) >= TEXT_CONTRAST


def _is_lighter(one: str, other: str) -> bool:
    return _luminance(one) >= _luminance(other)


def _until(lightness: float, step: float, chroma: float, hue: float, met: Callable[[str], bool]) -> str:
    """The first colour, from a lightness on in steps, that meets a condition which black or white meets."""
    while not met(colour := _shown(min(1.0, max(0.0, lightness)), chroma, hue)):
        lightness += step
    return colour


def _agency_colour(value: str) -> str:
    spelt = _SPELLING.fullmatch(to_arabic(value))
    if spelt is None:
        raise fault("colour", f"“{value}” ไม่ใช่รหัสสี", f'พิมพ์รหัสสีในเครื่องหมายคำพูด เช่น "{DEFAULT}"')
    digits = spelt[1].lower()
    colour = "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    nearest = nearest_readable(colour)
    if nearest != colour:
        reached = math.floor(contrast(colour, LIGHT_SURFACE) * 10) / 10
        raise fault(
            "colour_contrast",
            f"สี “{value}” อ่อนเกินไป อ่านตัวอักษรสีนี้ได้ยาก "
            f"(ความต่างกับพื้นหลัง {reached} ต่อ 1 ต้องได้อย่างน้อย {TEXT_CONTRAST:g} ต่อ 1)",
            f'ใช้สีโทนเดียวกันที่เข้มขึ้น ที่ใกล้ที่สุดคือ "{nearest}" หรือลบช่องนี้ออกเพื่อใช้สีที่มากับเว็บไซต์',
        )
    return colour


AgencyColour = Annotated[
    Text,
    AfterValidator(_agency_colour),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\s*#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\s*$"}),
]
"""A colour in which text is read well on the site's grounds, and on which white text is."""


def _channels(colour: str) -> _Triple:
    """Red, green and blue as light, 0 to 1 (sRGB without its curve)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_oklch(colour: str) -> _Triple:
    """Lightness (0 to 1), chroma and hue (radians); the matrices are those of CSS Color 4."""
    red, green, blue = _channels(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(green_red, blue_yellow), math.atan2(blue_yellow, green_red)


def _from_oklch(lightness: float, chroma: float, hue: float) -> _Triple:
    """Red, green and blue as light; outside of 0 to 1 where no screen shows the colour."""
    green_red, blue_yellow = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _shown(lightness: float, chroma: float, hue: float) -> str:
    """The colour as a screen shows it, with as much chroma as it can."""
    light = _from_oklch(lightness, chroma, hue)
    while chroma > 0 and not all(-0.0005 <= part <= 1.0005 for part in light):
        chroma = max(0.0, chroma - 0.002)
        light = _from_oklch(lightness, chroma, hue)
    curved = [
        part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
        for part in (min(1.0, max(0.0, part)) for part in light)
    ]
    return "#" + "".join(f"{round(part * 255):02x}" for part in curved)
