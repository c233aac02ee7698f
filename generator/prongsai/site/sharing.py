"""What is counted or told unit by unit, with what several units share."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from prongsai.model.agency import Unit
from prongsai.model.fields import Labelled
from prongsai.site.follow_up import Occurrence
from prongsai.site.news import News

Shareable = TypeVar("Shareable", Occurrence, News)


class Shared(Labelled):
    """What is of no single unit."""

    WHOLE = "whole", "รวม"
    EVERY_UNIT = "every-unit", "ทุกหน่วยงานร่วมกัน"
    NO_UNIT = "no-unit", "ไม่ได้ระบุหน่วยงาน"


def shares(
    units: Iterable[Unit], found: Sequence[Shareable]
) -> Iterator[tuple[Unit | Shared, tuple[Shareable, ...]]]:
    """What each unit has, then what is of every unit together, then what is of none that is named.

    What several units share is told of each of them. Who has nothing is left out.
    """
    own: list[Shareable] = [one for one in found if not one.of_every_unit]
    parts: list[tuple[Unit | Shared, tuple[Shareable, ...]]] = []
    parts += [(unit, tuple(one for one in own if unit in one.units)) for unit in units]
    parts.append((Shared.EVERY_UNIT, tuple(one for one in found if one.of_every_unit)))
    parts.append((Shared.NO_UNIT, tuple(one for one in own if not one.units)))
    return ((of, part) for of, part in parts if part)
