"""What was taken down: a page says so at its address, and news keeps its id in the feeds."""

from collections.abc import Callable
from datetime import date
from uuid import uuid5

import pytest

from cases import AGENCY
from prongsai.model.upkeep import Withdrawal
from prongsai.site.site import Site

Joined = Callable[..., Site]

WITHDRAWN = """\
withdrawn:
  - {address: /files/2566/old.pdf, date: 2566-01-01, reason: ผิดฉบับ}
  - {address: /news/2566/old/, title: ข่าวเก่า, date: 2566-01-03, reason: ผิดปี, replacement: /contact/}
  - {address: 'urn:uuid:5f0d9a52-6c1e-4d0b-9a57-3f2f6d1c8e10', date: 2566-01-01, reason: ซ้ำ}
  - {address: /oit/2565/o1/, date: 2566-01-04, reason: ปีนี้ไม่ประเมิน, replacement: 'https://example.org/'}
  - {address: '/contact/#old-phone', date: 2566-01-01, reason: ยกเลิกหมายเลข}
"""


def test_pages_have_a_tombstone_files_and_ids_have_none(joined: Joined) -> None:
    """Newest first, each with what staff wrote; only news has an id in the feeds."""
    site = joined({**AGENCY, "withdrawn.yml": WITHDRAWN})
    item, news = site.withdrawn
    assert (item.address, item.feed_id, item.external) == ("/oit/2565/o1/", None, True)
    assert item.title == "หน้าเดิมที่ /oit/2565/o1/"
    assert (news.address, news.title, news.reason) == ("/news/2566/old/", "ข่าวเก่า", "ผิดปี")
    assert (news.withdrawn, news.replacement, news.external) == (date(2023, 1, 3), "/contact/", False)


def test_the_id_is_that_of_the_news_that_stood_there(joined: Joined) -> None:
    """Readers of a feed see their entry change, and not a second one."""
    article = "---\ntitle: ข่าวเก่า\ndate: 2566-01-01\n---\nข้อความ\n"
    published = joined({**AGENCY, "news/2566/old.md": article})
    (before,) = published.news
    assert before.feed_id == uuid5(published.agency.uuid, "news:2566/old")
    draft = article.replace("---\nข", "draft: true\n---\nข")
    after = joined({**AGENCY, "news/2566/old.md": draft, "withdrawn.yml": WITHDRAWN})
    assert after.withdrawn[1].feed_id == before.feed_id


@pytest.mark.parametrize(
    "address",
    ["/../etc/", "//example.org/", "/a/../../b/", "/A/", "/", "/a//b/", "/ก/", "/a", "/.git/"],
)
def test_an_address_that_could_leave_the_site_is_none(address: str) -> None:
    """A tombstone is written at its address, so the address is made of plain names alone."""
    assert not Withdrawal(address=address, date=date(2023, 1, 1), reason="ทดสอบ").is_page
