"""How the times of follow-up are written, in words of ours with Arabic digits."""

from datetime import date
from functools import partial
from typing import Any

from prongsai.rendering.measure_words import ALL_UNITS
from prongsai.site.follow_up import OVERDUE, DutyState, Occurrence
from prongsai.site.site import Site
from prongsai.thai.fiscal import fiscal_year, year_span
from prongsai.thai.months import short_date


def is_its_month(occurrence: Occurrence) -> bool:
    """Whether it is due by the end of the very month that it reports on, so that the month says all."""
    return occurrence.period is not None and occurrence.period.kind == "month"


def state_name(state: DutyState) -> str:
    """The state where no day is named: what is to come has not come."""
    return f"จะ{state.label}" if state is DutyState.COMING else state.label


def state_words(site: Site, occurrence: Occurrence) -> str:
    """The state as the public reads it. A day that is to come is named."""
    if occurrence.state is DutyState.COMING:
        return f"{occurrence.state.label} {short_date(occurrence.deadline)}"
    return OVERDUE if _is_shown_overdue(site, occurrence) else occurrence.state.label


def turns_on(site: Site, occurrence: Occurrence) -> date | None:
    """The last day on which the words hold, if a day can end them: then they are ยังไม่มีบันทึกผล."""
    if occurrence.state is DutyState.COMING:
        return occurrence.deadline
    return year_span(occurrence.year).last if _is_shown_overdue(site, occurrence) else None


def in_charge(occurrence: Occurrence) -> list[str]:
    """The names of those in charge; none where no unit is named."""
    return [ALL_UNITS] if occurrence.of_every_unit else [unit.name for unit in occurrence.units]


def words_of_follow_up(site: Site) -> dict[str, Any]:
    """What the pages that show times of follow-up may call in their templates."""
    return {
        "is_its_month": is_its_month,
        "state_name": state_name,
        "state_words": partial(state_words, site),
        "turns_on": partial(turns_on, site),
    }


def _is_shown_overdue(site: Site, occurrence: Occurrence) -> bool:
    current = occurrence.year == fiscal_year(site.as_of)
    return site.agency.show_overdue and current and occurrence.state is DutyState.NO_RECORD
