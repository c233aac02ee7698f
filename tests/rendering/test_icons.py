"""The icons, their manifest, and the card that stands for the site where its address is shared."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from cases import AGENCY, WriteContent
from prongsai.model.agency import AgencyKind
from prongsai.publishing.prepare import gather
from prongsai.rendering import icons
from prongsai.site import addresses
from prongsai.site.site import Site

COLOUR = "#1d4e79"
HEAVIEST_CARD = 60_000


@pytest.fixture
def site(content: WriteContent) -> Site:
    """A municipality with a colour of its own."""
    files = {"agency.yml": f"{AGENCY['agency.yml']}colour: '{COLOUR}'\n"}
    gathered = gather(content(files), as_of=date(2023, 6, 1), base_url="https://example.org/repo/")
    assert gathered.site
    return gathered.site


def contents(site: Site) -> dict[str, bytes]:
    return {file.address: file.content for file in icons.render(site)}


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGBA")


def named(site: Site, name: str, kind: AgencyKind) -> Site:
    """The site of an agency of another name."""
    return replace(site, agency=site.agency.model_copy(update={"name": name, "kind": kind}))


def test_icons_are_of_the_agencys_colour(site: Site) -> None:
    """In every form and size; round the edge they are clear, but for those whose edges are cut off."""
    found = contents(site)
    assert COLOUR in found[addresses.ICON].decode()
    sizes = {addresses.FAVICON: 48, addresses.TOUCH_ICON: 180, addresses.MASKABLE_ICON: 512}
    for address, size in {**sizes, addresses.icon(192): 192, addresses.icon(512): 512}.items():
        icon = picture(found[address])
        assert icon.size == (size, size)
        filled = address in (addresses.TOUCH_ICON, addresses.MASKABLE_ICON)
        assert icon.getchannel("A").getpixel((0, 0)) == (255 if filled else 0)
        assert icon.convert("RGB").getpixel((size // 2, 2)) == (0x1D, 0x4E, 0x79)


def test_the_manifest_leads_to_icons(site: Site) -> None:
    """Each icon that it names exists and has the size it says; the site is called as it calls itself."""
    found = contents(site)
    manifest = json.loads(found[addresses.MANIFEST])
    assert manifest["short_name"] == "เทศบาลตำบลตัวอย่าง"
    assert manifest["theme_color"] == COLOUR
    for icon in manifest["icons"]:
        width, height = picture(found[f"/{icon['src']}"]).size
        assert f"{width}x{height}" == icon["sizes"]
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("เทศบาลตำบลตัวอย่าง", AgencyKind.SUBDISTRICT),
        ("องค์การบริหารส่วนตำบลตัวอย่างสมมติพัฒนาใต้", AgencyKind.SUBDISTRICT_ORGANISATION),
        ("องค์กรตัวอย่าง " * 8, AgencyKind.SPECIAL),
    ],
    ids=["one line", "two lines", "many lines"],
)
def test_the_card_holds_any_name(site: Site, name: str, kind: AgencyKind) -> None:
    """It has the size that LINE and Facebook show whole, is light, and nothing runs over its margins."""
    content = contents(named(site, name.strip(), kind))[addresses.CARD]
    card = picture(content)
    assert card.size == icons.CARD_SIZE
    assert len(content) < HEAVIEST_CARD
    ground = card.getpixel((0, 0))
    inside = card.crop((60, 40, 1140, 590))
    assert inside.getextrema() != tuple((part, part) for part in ground)  # type: ignore[union-attr]
    for edge in ((0, 0, 60, 630), (1140, 0, 1200, 630), (0, 0, 1200, 40), (0, 590, 1200, 630)):
        assert card.crop(edge).getcolors() == [((edge[2] - edge[0]) * (edge[3] - edge[1]), ground)]


def test_the_same_site_has_the_same_pictures(site: Site) -> None:
    """Byte for byte, so that a new build replaces nothing that did not change."""
    assert contents(site) == contents(site)
