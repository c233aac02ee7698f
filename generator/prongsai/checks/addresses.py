"""Addresses of this site that records and texts lead to; known only when every page is."""

from collections.abc import Iterator
from urllib.parse import unquote

from prongsai.checks.suggestion import suggestion
from prongsai.model.links import Target
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem
from prongsai.reading.walk import markdown_links, record_links, withdrawals


def unknown_addresses(content: Content, addresses: frozenset[str]) -> Iterator[Problem]:
    """Every `site:` link, absolute path in Markdown and replacement is one of the site's addresses.

    Addresses are from the site's root, with and without the anchors on their pages: '/oit/2566/o24/',
    '/contact/#phone'. An anchor behind a file is its reader's own.
    """
    for placed in record_links(content):
        if placed.link.target is Target.SITE and not is_known(placed.link.reference, addresses):
            yield placed.problem(*_unknown(placed.link.reference, addresses))
    for written in markdown_links(content):
        url = written.link.url
        if url.startswith("/") and not url.startswith("//") and not is_known(url, addresses):
            yield written.problem(*_unknown(url, addresses))
    for entry in withdrawals(content):
        path = entry.record.replacement or ""
        if path.startswith("/") and not is_known(path, addresses):
            yield entry.problem(("replacement",), *_unknown(path, addresses))


def still_published(content: Content, addresses: frozenset[str]) -> Iterator[Problem]:
    """What withdrawn.yml says is gone is not one of the site's addresses."""
    for entry in withdrawals(content):
        if entry.record.address in addresses:
            yield entry.problem(
                ("address",),
                f"“{entry.record.address}” ยังเผยแพร่อยู่ในเว็บไซต์นี้",
                "ลบรายการนี้ออก หรือนำไฟล์ของหน้านั้นออกจาก content",
            )


def _page(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


def is_known(address: str, addresses: frozenset[str]) -> bool:
    """Whether an address, with an anchor or without, is one of the site's."""
    page, anchor = _page(address), unquote(address.partition("#")[2])
    return page in addresses and (not anchor or not page.endswith("/") or f"{page}#{anchor}" in addresses)


def _unknown(address: str, addresses: frozenset[str]) -> tuple[str, str]:
    if _page(address) in addresses:
        anchor = address.partition("#")[2]
        return (
            f"หน้า “{_page(address)}” ไม่มีตำแหน่ง “#{anchor}”",
            f"ลบ #{anchor} ออก ให้ลิงก์ไปทั้งหน้า เป็น {_page(address)}",
        )
    message = f"เว็บไซต์นี้ไม่มีหน้า “{address}”"
    if f"{_page(address)}/" in addresses:
        return message, f"เติม / ท้ายที่อยู่ เป็น {_page(address)}/"
    pages = (known for known in addresses if "#" not in known)
    return message, suggestion(_page(address), pages, "คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์")
