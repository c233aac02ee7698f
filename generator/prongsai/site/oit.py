"""The OIT items of a fiscal year, each joined with the agency's answer."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from prongsai.model.catalogue import Catalogue, Confidence, Element, Group, Indicator, Item, Topic
from prongsai.model.fields import Labelled
from prongsai.model.oit import Answer, wanted_periods
from prongsai.reading.content import Content
from prongsai.reading.document import Document
from prongsai.site import addresses
from prongsai.site.links import JoinedLink, join_link
from prongsai.site.withdrawals import WITHDRAWN
from prongsai.thai.fiscal import Period
from prongsai.thai.months import Span, latest


class ItemState(Labelled):
    """What people see of an item. A missing record is no more than that."""

    PUBLISHED = "published", "เผยแพร่แล้ว"
    UPDATING = "updating", "อยู่ระหว่างปรับปรุงข้อมูล"
    NONE = "none", "ไม่มีรายการ"
    NOT_APPLICABLE = "not-applicable", "ไม่เกี่ยวข้องกับหน่วยงาน"
    PENDING = "pending", "ยังไม่มีข้อมูล"
    WITHDRAWN = "withdrawn", WITHDRAWN
    """There was something to open, and its last day is over."""

    @property
    def is_answer(self) -> bool:
        """Whether the item has a published answer; "none" and "not applicable" are answers."""
        return self is ItemState.PUBLISHED or self.is_nothing

    @property
    def is_nothing(self) -> bool:
        """Whether the answer is that there is nothing to show."""
        return self in (ItemState.NONE, ItemState.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDuty:
    """The items of another fiscal year (B.E.) that share a topic."""

    year: int
    items: tuple[Item, ...]
    published: bool
    """Whether this site has pages of that year."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of the fiscal year and what an item shows of it: nothing yet, where there is no link."""

    period: Period
    links: tuple[JoinedLink, ...]


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
    as_of: date

    @property
    def title(self) -> str:
        """As the agency calls it; else as the catalogue does."""
        return self.answer.title or self.item.title

    @property
    def address(self) -> str:
        """Where the item's page is."""
        return addresses.oit_item(self.year, self.item.id)

    @property
    def state(self) -> ItemState:
        """As staff declared it; else published when there is something to open."""
        if self.answer.status is not None:
            return ItemState[self.answer.status.name]
        if self.answer.text or self.evidence:
            return ItemState.PUBLISHED
        return ItemState.WITHDRAWN if self.links else ItemState.PENDING

    @property
    def evidence(self) -> tuple[JoinedLink, ...]:
        """The links that can be opened on the day of the site."""
        return tuple(link for link in self.links if not link.taken_down(self.as_of))

    @property
    def covered(self) -> tuple[Span, ...]:
        """The times that the evidence says it is of, each once."""
        return tuple(dict.fromkeys(link.covers for link in self.evidence if link.covers))

    @property
    def sure_elements(self) -> tuple[Element, ...]:
        """What the item surely asks for; nothing where staff say that there is nothing to show."""
        is_sure = self.item.elements_confidence is Confidence.HIGH
        return self.item.elements if is_sure and not self.state.is_nothing else ()

    @property
    def missing_elements(self) -> tuple[Element, ...]:
        """Those of the sure elements that no evidence names."""
        named = {element for link in self.evidence for element in link.elements}
        return tuple(element for element in self.sure_elements if element.id not in named)

    @property
    def whole(self) -> tuple[JoinedLink, ...]:
        """The links that stand under no part of the year: all of them where the item has no parts."""
        return tuple(link for link in self.links if not (self.answer.periods and link.period))

    @property
    def parts(self) -> tuple[PartOfYear, ...]:
        """The parts of the year with their links, in the order of the year, where the answer names parts.

        A part that the item must show, and that is over, is there without links too; one still to end is not.
        """
        if self.answer.periods is None or not self.links:
            return ()
        by_period: defaultdict[Period, list[JoinedLink]] = defaultdict(list)
        for link in self.links:
            if link.period:
                by_period[link.period].append(link)
        wanted = wanted_periods(self.answer.periods, self.year, self.item.period)
        over = {period for period in wanted if period.span.last < self.as_of}
        return tuple(
            PartOfYear(period, tuple(by_period.get(period, ())))
            for period in sorted({*by_period, *over}, key=lambda period: period.span)
        )

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the item; None when they wrote none."""
        return latest((self.answer.reviewed, *(link.changed for link in self.links)))


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
        return sum(item.state.is_answer for item in self.items)

    @property
    def updated(self) -> date | None:
        """The last day that staff wrote for anything of the year."""
        return latest(item.updated for item in self.items)


def join_years(content: Content, as_of: date) -> tuple[OitYear, ...]:
    """The years that the agency has a file of answers for, newest first, as they are on a day."""
    years = sorted(set(content.answers) & set(content.catalogues), reverse=True)
    return tuple(_year(content, year, as_of) for year in years)


def _year(content: Content, year: int, as_of: date) -> OitYear:
    catalogue = content.catalogues[year].record
    items = tuple(
        _item(content, year, indicator, group, item, as_of)
        for indicator in catalogue.indicators
        for group in indicator.groups
        for item in group.items
    )
    return OitYear(year=year, catalogue=catalogue, items=_with_shared(items))


def _with_shared(items: tuple[OitItem, ...]) -> tuple[OitItem, ...]:
    """The items, each link of which knows the other items that lead to the same."""
    leading: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for item in items:
        for link in item.links:
            leading[link.address][item.item.id] = item.address
    return tuple(
        replace(item, links=tuple(_shared(link, item, leading[link.address]) for link in item.links))
        for item in items
    )


def _shared(link: JoinedLink, item: OitItem, leading: Mapping[str, str]) -> JoinedLink:
    return replace(link, shared_with=tuple(pair for pair in leading.items() if pair[0] != item.item.id))


def _item(
    content: Content,
    year: int,
    indicator: Indicator,
    group: Group,
    item: Item,
    as_of: date,
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
        as_of=as_of,
    )


def _same_duty(content: Content, year: int, item: Item) -> Iterator[SameDuty]:
    """Of each other year, newest first, the items that share a topic with this one."""
    for other in sorted(set(content.catalogues) - {year}, reverse=True):
        items = content.catalogues[other].record.items
        same = tuple(one for one in items if set(one.topics) & set(item.topics))
        if same:
            yield SameDuty(year=other, items=same, published=other in content.answers)
