"""What codes do: the first thing that people can do with a channel, else lead to its place on the site."""

from collections.abc import Callable

import pytest

from cases import AGENCY
from prongsai.site.scans import MOST_BYTES, scan_channel, scan_page
from prongsai.site.site import Site

Joined = Callable[..., Site]

PLACE = "https://example.org/repo/contact/#channel-one"


def channel(kind: str, *values: str) -> dict[str, str]:
    """The files of an agency with one channel."""
    rows = "".join(f"      - {value}\n" for value in values)
    text = f"channels:\n  - id: one\n    kind: {kind}\n    purposes: [contact]\n    values:\n{rows}"
    return {**AGENCY, "channels.yml": text}


@pytest.mark.parametrize(
    ("kind", "values", "words", "address"),
    [
        ("phone", ["0-2000-0000 ต่อ 12"], "โทร 0-2000-0000 ต่อ 12", "tel:+6620000000;ext=12"),
        ("phone", ["๐-๒๐๐๐-๐๐๐๐"], "โทร ๐-๒๐๐๐-๐๐๐๐", "tel:+6620000000"),
        ("phone", ["ชั้น ๑", "0-2000-0001"], "โทร 0-2000-0001", "tel:+6620000001"),
        ("email", ["a@example.go.th"], "เขียนอีเมล a@example.go.th", "mailto:a@example.go.th"),
        ("line", ["{text: '@a', link: https://example.org/line}"], "เปิดไลน์", "https://example.org/line"),
        ("app", ["{text: แอป, link: https://example.org/app}"], "เปิดช่องทางนี้", "https://example.org/app"),
        ("fax", ["0-2000-0000"], "ดูรายละเอียดของช่องทางนี้", PLACE),
        ("box", ["หน้าสำนักงาน"], "ดูรายละเอียดของช่องทางนี้", PLACE),
    ],
)
def test_a_code_does_what_its_words_say(
    joined: Joined, kind: str, values: list[str], words: str, address: str
) -> None:
    """It calls, writes or opens as the channel's first button does; without one it leads to the site."""
    site = joined(channel(kind, *values))
    scan = scan_channel(site, site.channels[0])
    assert (scan.words, scan.content) == (f"สแกนเพื่อ{words}", address)


def test_an_address_too_long_for_cameras_is_left_to_the_page(joined: Joined) -> None:
    """A form whose address has a key of 300 letters is one touch away on the page."""
    long = "{text: แบบฟอร์ม, link: https://example.org/" + "a" * MOST_BYTES + "}"
    site = joined(channel("web-form", long))
    assert scan_channel(site, site.channels[0]).content == PLACE


def test_the_code_of_a_page_is_its_public_address(joined: Joined) -> None:
    """Whoever stands before a printed page comes to the page."""
    scan = scan_page(joined(AGENCY), "/oit/2566/o1/")
    assert scan.content == "https://example.org/repo/oit/2566/o1/"
    assert scan.words == "สแกนเพื่อเปิดหน้านี้บนเว็บไซต์"
