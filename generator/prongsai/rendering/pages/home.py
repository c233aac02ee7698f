"""The home page: search first, three doors, what is new, what is due, what is disclosed."""

from collections.abc import Iterator

from prongsai.model.channels import Purpose
from prongsai.rendering import structured
from prongsai.rendering.icons import ABOUT
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.channels import MENU
from prongsai.rendering.search.written import KIND as WRITTEN
from prongsai.rendering.templates import render as render_body
from prongsai.site import addresses
from prongsai.site.channels import first_calls
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.site.oit import ItemState, OitYear
from prongsai.site.site import Site
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.months import latest

SHOWN = 6
"""Pieces of news, and of duties to come, on the home page."""


def render(site: Site) -> Iterator[Page]:
    """The home page."""
    newest = site.oit_years[0] if site.oit_years else None
    here = addresses.HOME
    yield Page(
        address=here,
        kind="home",
        title="หน้าแรก",
        description=f"{ABOUT}ของ{site.agency.name} {site.agency.place.words}",
        body=render_body(
            "home",
            site,
            here,
            oit=newest,
            counts=state_counts(newest) if newest else (),
            newest=site.news[:SHOWN],
            coming=_coming(site),
            telephone=next(first_calls(site.channels_for(Purpose.CONTACT)), None),
            purposes=[row for row in MENU if row[0] is not Purpose.CORRUPTION],
        ),
        source=site.introduction.document.path if site.introduction else None,
        updated=latest(news.changed for news in site.news),
        things=(structured.website(site), structured.organization(site)),
        search=SearchText(
            kind=WRITTEN, words=f"{site.agency.name} {site.agency.place.words}", text=_introduction(site)
        ),
    )


def _introduction(site: Site) -> str:
    return to_text(site.introduction.body) if site.introduction else ""


def state_counts(year: OitYear) -> list[tuple[ItemState, int]]:
    """The states that some item of the year is in, each with its count."""
    counted = [(state, year.count(state)) for state in ItemState]
    return [(state, count) for state, count in counted if count]


def _coming(site: Site) -> list[tuple[Occurrence, bool]]:
    """The times of this fiscal year that have not passed, soonest first; the next of each duty is shown."""
    current = fiscal_year(site.as_of)
    times = [one for one in site.occurrences if one.state is DutyState.COMING]
    coming = [one for one in times if fiscal_year(one.deadline) == current]
    next_of_each: dict[str, Occurrence] = {}
    for one in coming:
        next_of_each.setdefault(one.address, one)
    shown = list(next_of_each.values())[:SHOWN]
    return [(one, one in shown) for one in coming]
