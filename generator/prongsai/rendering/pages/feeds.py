"""The page that tells how to follow the news."""

from collections.abc import Iterator

from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.home import SHOWN
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.news import NewsList
from prongsai.site.site import Site
from prongsai.thai.collation import sort_key

_NAMES = (("RSS", addresses.RSS), ("Atom", addresses.ATOM), ("JSON Feed", addresses.JSON_FEED))


def render(site: Site) -> Iterator[Page]:
    """The page of the feeds."""
    title = "ติดตามข่าวสาร (RSS)"
    yield Page(
        address=addresses.FEEDS,
        kind="feeds",
        title=title,
        description=f"วิธีรับข่าวและผลการดำเนินการของ{site.agency.name}โดยอัตโนมัติผ่าน RSS",
        body=render_body(
            "feeds",
            site,
            addresses.FEEDS,
            trail=(*HOME, (title, addresses.FEEDS)),
            feeds=[{"name": name, "address": address} for name, address in _NAMES],
            groups=_groups(site),
            newest=site.news[:SHOWN],
        ),
        search=SearchText(kind="ติดตามข่าวสาร", text="RSS Atom JSON Feed ติดตามข่าวสาร"),
    )


def _groups(site: Site) -> list[tuple[str, list[NewsList]]]:
    """The feeds of parts of the news, each group in the order of Thai dictionaries."""
    groups = (
        ("เฉพาะผลของมาตรการ", site.measures_list),
        ("ตามประเภทข่าว", site.news_by_category),
        ("ตามหน่วยงาน", site.news_by_unit),
        ("ตามหัวข้อข้อมูลสาธารณะ", site.news_by_topic),
    )
    return [(title, sorted(lists, key=lambda listed: sort_key(listed.title))) for title, lists in groups]
