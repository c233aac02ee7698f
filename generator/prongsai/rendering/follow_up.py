"""How the times of follow-up are written, in words of ours with Arabic digits."""

from datetime import date
from functools import partial
from typing import Any

from prongsai.site.follow_up import OVERDUE, DutyState, Occurrence
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period, fiscal_year, year_span
from prongsai.thai.months import short_date


def period_words(period: Period) -> str:
    """What a time reports on, where its fiscal year is known: ไตรมาสที่ 1; a month with its year."""
    return period.label.removesuffix(f" ปีงบประมาณ พ.ศ. {period.year}")


def is_its_month(occurrence: Occurrence) -> bool:
    """Whether it is due by the end of the very month that it reports on, so that the month says all."""
    return occurrence.period is not None and occurrence.period.kind == "month"


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


def words_of_follow_up(site: Site) -> dict[str, Any]:
    """What the pages that show times of follow-up may call in their templates."""
    return {
        "period_words": period_words,
        "is_its_month": is_its_month,
        "state_words": partial(state_words, site),
        "turns_on": partial(turns_on, site),
    }


def _is_shown_overdue(site: Site, occurrence: Occurrence) -> bool:
    current = occurrence.year == fiscal_year(site.as_of)
    return site.agency.show_overdue and current and occurrence.state is DutyState.NO_RECORD
