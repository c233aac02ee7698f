"""The pages that were withdrawn, as open data."""

from collections.abc import Iterator

from prongsai.model.upkeep import Withdrawal
from prongsai.rendering.data.columns import Column, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, iso
from prongsai.site.site import Site

KIND = Kind(
    name="withdrawn",
    title="รายการที่ยกเลิกการเผยแพร่",
    about="หนึ่งแถวคือหนึ่งหน้าที่ยกเลิกการเผยแพร่ พร้อมวันที่ เหตุผล และหน้าที่ใช้แทน",
    columns=(
        Column("id", "ที่อยู่ภายในเว็บไซต์"),
        ADDRESS,
        *of(Withdrawal, "title", "date", "reason", "replacement"),
    ),
)


def datasets(site: Site) -> Iterator[Dataset]:
    """Every withdrawn page, newest first; nothing where none was withdrawn."""
    if site.withdrawn:
        rows = tuple(
            {
                "id": page.address,
                "url": site.absolute(page.address),
                "title": page.title,
                "date": iso(page.withdrawn),
                "reason": page.reason,
                "replacement": site.absolute(page.replacement)
                if page.replacement and not page.external
                else page.replacement,
            }
            for page in site.withdrawn
        )
        yield Dataset(kind=KIND, rows=rows, updated=site.withdrawn[0].withdrawn)
