"""What was taken down: at its address stands a page that says so, and news tells it to feed readers too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from prongsai.model.agency import Agency
from prongsai.model.upkeep import Withdrawal, Withdrawals
from prongsai.reading.content import Content

WITHDRAWN = "ยกเลิกการเผยแพร่"
"""The words for it, wherever people read them."""

_NEWS = re.compile(r"/news/(2[4-6][0-9]{2})/([a-z0-9]+(?:-[a-z0-9]+)*)/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """A page of this site that was withdrawn."""

    address: str
    title: str
    """The title of what stood there; without one, its address says what is meant."""
    withdrawn: date
    reason: str
    replacement: str | None
    """An address of this site from its root, or of another site when `external`."""
    feed_id: UUID | None
    """That of the piece of news that stood there, which the feeds keep."""

    @property
    def external(self) -> bool:
        """Whether what replaces the page is on another site."""
        return self.replacement is not None and not self.replacement.startswith("/")


def join_withdrawals(content: Content, agency: Agency) -> tuple[Tombstone, ...]:
    """The withdrawn pages, newest first, then by address; of a file or an id there is nothing to show."""
    listed = (content.withdrawn.record if content.withdrawn else Withdrawals()).withdrawn
    found = _tombstones(listed, agency)
    return tuple(sorted(found, key=lambda page: (-page.withdrawn.toordinal(), page.address)))


def _tombstones(listed: tuple[Withdrawal, ...], agency: Agency) -> Iterator[Tombstone]:
    for withdrawal in listed:
        if withdrawal.is_page:
            news = _NEWS.fullmatch(withdrawal.address)
            yield Tombstone(
                address=withdrawal.address,
                title=withdrawal.title or f"หน้าเดิมที่ {withdrawal.address}",
                withdrawn=withdrawal.date,
                reason=withdrawal.reason,
                replacement=withdrawal.replacement,
                feed_id=uuid5(agency.uuid, f"news:{news[1]}/{news[2]}") if news else None,
            )
