"""What rows of several kinds share: days, units, links."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from prongsai.model.agency import Unit
from prongsai.model.links import Link
from prongsai.rendering.data.columns import Column, Columns, Form, of
from prongsai.site.links import JoinedLink
from prongsai.site.site import Site

Row = dict[str, Any]
"""One record as JSON holds it. Days are ISO 8601, C.E.; years are fiscal years, B.E."""

ADDRESS = Column("url", "ที่อยู่ของหน้า")
UNITS: Columns = of(Unit, "id", "name")
LINKS: Columns = (
    *of(Link, "label"),
    Column("url", "ที่อยู่ของเอกสาร"),
    *of(Link, "kind", "summary", "alt", "elements"),
    Column("covers_from", "ข้อมูลตั้งแต่วันที่", Form.DAY),
    Column("covers_to", "ข้อมูลถึงวันที่", Form.DAY),
    *of(Link, "period", "owner", "approver", "dated", "dated_as_printed", "published", "updated", "until"),
    Column("size", "ขนาดไฟล์ (ไบต์)", Form.NUMBER),
    Column("pages", "จำนวนหน้า", Form.NUMBER),
    Column("searchable", "ค้นหาข้อความในไฟล์ได้", Form.FLAG),
    Column("sha256", "รหัสตรวจสอบไฟล์ (SHA-256)"),
)


def iso(day: date | None) -> str | None:
    """A day as data holds it."""
    return day.isoformat() if day else None


def number(exact: Decimal | None) -> float | None:
    """As JSON and Excel write numbers, which are binary; so few digits come back as they were."""
    return None if exact is None else float(exact)


def units(site: Site, ids: Iterable[str]) -> list[Row]:
    """Units of the agency, by id and name."""
    return [{"id": unit.id, "name": unit.name} for unit in site.agency.units_of(ids)]


def link(site: Site, joined: JoinedLink) -> Row:
    """A link with what is known of its file."""
    return {
        "label": joined.label,
        "url": _url(site, joined),
        "kind": joined.kind,
        "summary": joined.summary,
        "alt": joined.alt,
        "elements": list(joined.elements),
        "covers_from": iso(joined.covers.first) if joined.covers else None,
        "covers_to": iso(joined.covers.last) if joined.covers else None,
        "period": str(joined.period) if joined.period else None,
        "owner": joined.owner,
        "approver": joined.approver,
        "dated": iso(joined.dated),
        "dated_as_printed": joined.dated_as_printed,
        "published": iso(joined.published),
        "updated": iso(joined.updated),
        "until": iso(joined.until),
        "size": joined.file.size if joined.file else None,
        "pages": joined.file.facts.pages if joined.file else None,
        "searchable": joined.file.facts.has_text
        if joined.file and not joined.file.facts.unreadable
        else None,
        "sha256": joined.file.sha256 if joined.file else None,
    }


def _url(site: Site, joined: JoinedLink) -> str | None:
    """Where a link leads; None once it was taken down."""
    if joined.taken_down(site.as_of):
        return None
    return joined.address if joined.external else site.absolute(joined.address)


def links(site: Site, joined: Iterable[JoinedLink]) -> list[Row]:
    """Links, in the order of the record."""
    return [link(site, one) for one in joined]
