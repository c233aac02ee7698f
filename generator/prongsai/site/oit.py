"""The OIT items of a fiscal year, each joined with the agency's answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prongsai.model.catalogue import Catalogue, Group, Indicator, Item, Topic
from prongsai.model.fields import Labelled
from prongsai.model.oit import Answer
from prongsai.reading.content import Content
from prongsai.reading.document import Document
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link


class ItemState(Labelled):
    """What people see of an item. A missing record is no more than that."""

    PUBLISHED = "published", "เผยแพร่แล้ว"
    UPDATING = "updating", "อยู่ระหว่างปรับปรุงข้อมูล"
    NONE = "none", "ไม่มีรายการ"
    NOT_APPLICABLE = "not-applicable", "ไม่เกี่ยวข้องกับหน่วยงาน"
    PENDING = "pending", "ยังไม่มีข้อมูล"


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDuty:
    """The items of another fiscal year (B.E.) that share a topic."""

    year: int
    items: tuple[Item, ...]
    published: bool
    """Whether this site has pages of that year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OitItem:
    """One item of one fiscal year, with everything its page shows."""

    year: int
    item: Item
    group: Group
    indicator: Indicator
    topics: tuple[Topic, ...]
    answer: Answer
    links: tuple[JoinedLink, ...]
    other_years: tuple[SameDuty, ...]
    source: str | None
    """The file that holds the answer, for the edit link; None while there is no answer."""

    @property
    def address(self) -> str:
        """Where the item's page is."""
        return addresses.oit_item(self.year, self.item.id)

    @property
    def state(self) -> ItemState:
        """As staff declared it; else published when there is something to open."""
        if self.answer.status is not None:
            return ItemState[self.answer.status.name]
        return ItemState.PUBLISHED if self.links else ItemState.PENDING

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the item; None when they wrote none."""
        days = [link.published for link in self.links if link.published]
        return max([*days, self.answer.reviewed] if self.answer.reviewed else days, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OitYear:
    """One fiscal year (B.E.) of items, in the order of the assessment."""

    year: int
    catalogue: Catalogue
    items: tuple[OitItem, ...]

    @property
    def address(self) -> str:
        """Where the year's index is."""
        return addresses.oit_year(self.year)

    def of_group(self, group: Group) -> tuple[OitItem, ...]:
        """The items of one sub-indicator."""
        return tuple(item for item in self.items if item.group is group)

    def count(self, state: ItemState) -> int:
        """How many items are in a state."""
        return sum(item.state is state for item in self.items)

    @property
    def answered(self) -> int:
        """How many items have a published answer, "none" and "not applicable" among them."""
        return len(self.items) - self.count(ItemState.PENDING) - self.count(ItemState.UPDATING)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the year."""
        return max((item.updated for item in self.items if item.updated), default=None)


def join_years(content: Content) -> tuple[OitYear, ...]:
    """The years that the agency has a file of answers for, newest first."""
    years = sorted(set(content.answers) & set(content.catalogues), reverse=True)
    return tuple(_year(content, year) for year in years)


def _year(content: Content, year: int) -> OitYear:
    catalogue = content.catalogues[year].record
    items = tuple(
        _item(content, year, indicator, group, item)
        for indicator in catalogue.indicators
        for group in indicator.groups
        for item in group.items
    )
    return OitYear(year=year, catalogue=catalogue, items=items)


def _item(
    content: Content,
    year: int,
    indicator: Indicator,
    group: Group,
    item: Item,
) -> OitItem:
    entry = content.answers[year].get(item.id)
    answer = entry.record if entry else Answer()
    document: Document | None = entry.document if entry else None
    return OitItem(
        year=year,
        item=item,
        group=group,
        indicator=indicator,
        topics=tuple(content.topics[topic] for topic in item.topics if topic in content.topics),
        answer=answer,
        links=tuple(join_link(content, year, link) for link in answer.links),
        other_years=tuple(_same_duty(content, year, item)),
        source=document.path if document else None,
    )


def _same_duty(content: Content, year: int, item: Item) -> Iterator[SameDuty]:
    """Of each other year, newest first, the items that share a topic with this one."""
    for other in sorted(set(content.catalogues) - {year}, reverse=True):
        items = content.catalogues[other].record.items
        same = tuple(one for one in items if set(one.topics) & set(item.topics))
        if same:
            yield SameDuty(year=other, items=same, published=other in content.answers)
