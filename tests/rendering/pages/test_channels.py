"""The pages of channels: which national channels stand there, and which promotions."""

from collections.abc import Callable
from typing import Any

import pytest

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]

CORRUPTION = ["1205", "1206"]
COMPLAINT = ["1567", "1111"]
OWN = """\
channels:
  - {id: hall, kind: phone, purposes: [complaint], values: [0 2000 0000]}
  - {id: box, kind: box, purposes: [corruption], values: [หน้าสำนักงาน]}
promotions:
  - {date: 2565-12-01, channels: [hall], text: บอกเรื่องโทรศัพท์}
  - {date: 2566-01-01, channels: [box], text: บอกเรื่องกล่อง}
  - {date: 2566-01-02, channels: [hall, box], text: บอกทั้งสอง}
"""
PAGES = ("/contact/", "/contact/feedback/", "/contact/questions/", "/complaint/", "/complaint/corruption/")


def numbers(page: Any) -> list[str]:
    """The numbers of national channels, in the order of the page."""
    found: list[str] = page.xpath(
        ".//section[@class='national']//p[contains(@class, 'channel-card__value')]/text()"
    )
    return found


@pytest.mark.parametrize(
    ("channels", "complaint"), [("", CORRUPTION + COMPLAINT), (OWN, COMPLAINT)], ids=["none", "own"]
)
def test_national_channels_of_complaint_pages(parsed: Parsed, channels: str, complaint: list[str]) -> None:
    """A complaint page with channels of its own has those for complaints alone; corruption has all."""
    pages = parsed({**AGENCY, "channels.yml": channels or "channels: []\n"})
    assert numbers(pages["/complaint/"]) == complaint
    assert numbers(pages["/complaint/corruption/"]) == CORRUPTION + COMPLAINT


@pytest.mark.parametrize("address", PAGES[:3])
def test_other_pages_have_no_national_channels(parsed: Parsed, address: str) -> None:
    """National bodies take complaints; they are no way to reach the agency."""
    assert numbers(parsed(AGENCY)[address]) == []


def test_promotions_stand_with_their_channels(parsed: Parsed) -> None:
    """Each page tells only of the promotions of channels that it shows, newest first."""
    pages = parsed({**AGENCY, "channels.yml": OWN})
    shown = {
        address: pages[address].xpath(".//section[@aria-labelledby='promotions']//li/div/text()")
        for address in PAGES
    }
    assert shown == {
        "/contact/": [],
        "/contact/feedback/": [],
        "/contact/questions/": [],
        "/complaint/": ["บอกทั้งสอง", "บอกเรื่องโทรศัพท์"],
        "/complaint/corruption/": ["บอกทั้งสอง", "บอกเรื่องกล่อง"],
    }
