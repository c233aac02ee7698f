"""The pages of the channels: contact, feedback, questions, complaint, corruption."""

from collections.abc import Iterator

from prongsai.model.channels import Channel, NationalChannel, Purpose, Routing
from prongsai.rendering import report_links, structured
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchSection, SearchText
from prongsai.rendering.search.offers import offered
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import CHANNELS, of_channels
from prongsai.site import addresses
from prongsai.site.channels import JoinedChannel, JoinedRouting
from prongsai.site.promises import promises_of
from prongsai.site.site import Site

MENU = tuple(
    (purpose, addresses.PURPOSES[purpose], about)
    for purpose, about in (
        (Purpose.CONTACT, "ที่อยู่ โทรศัพท์ และช่องทางอื่นของหน่วยงาน"),
        (Purpose.FEEDBACK, "บอกสิ่งที่พอใจ สิ่งที่ควรปรับปรุง หรือข้อเสนอแนะ"),
        (Purpose.QUESTIONS, "ถามคำถาม และอ่านคำตอบที่ตอบแล้ว"),
        (Purpose.COMPLAINT, "แจ้งความเดือดร้อนหรือเรื่องร้องเรียนทั่วไป"),
        (Purpose.CORRUPTION, "แจ้งเรื่องทุจริตของเจ้าหน้าที่ แยกจากเรื่องทั่วไป"),
    )
)
"""Each purpose with its page and what it is for, in the order of the menus."""

_LEADS = {
    Purpose.CONTACT: "ช่องทางติดต่อทั้งหมดที่หน่วยงานแจ้งไว้",
    Purpose.FEEDBACK: "บอกหน่วยงานว่าเรื่องใดดีแล้ว และเรื่องใดควรปรับปรุง",
    Purpose.QUESTIONS: "ช่องทางถามหน่วยงาน และคำถามที่มีผู้ถามไว้แล้ว",
    Purpose.COMPLAINT: "ช่องทางแจ้งความเดือดร้อนหรือเรื่องร้องเรียนทั่วไปต่อหน่วยงาน",
    Purpose.CORRUPTION: "แจ้งเรื่องทุจริตหรือประพฤติมิชอบของเจ้าหน้าที่ แยกจากเรื่องร้องเรียนทั่วไป",
}
KIND = "ช่องทางติดต่อและร้องเรียน"
_REPORTS = (Purpose.COMPLAINT, Purpose.CORRUPTION)


def render(site: Site) -> Iterator[Page]:
    """One page for each purpose."""
    for purpose in Purpose:
        yield _page(site, purpose)


def _page(site: Site, purpose: Purpose) -> Page:
    here, trail = addresses.PURPOSES[purpose], of_channels(purpose)
    heading, lead = CHANNELS[purpose], _LEADS[purpose]
    channels, external = site.channels_for(purpose), site.channels_for(purpose, external=True)
    routing = site.routing if purpose is Purpose.COMPLAINT else ()
    return Page(
        address=here,
        kind=purpose.value,
        title=heading,
        description=f"{lead}: {site.agency.name}",
        body=render_body(
            "channels",
            site,
            here,
            trail=trail,
            purpose=purpose,
            heading=heading,
            lead=lead,
            channels=channels,
            external=external,
            routing=routing,
            promised=_promised(site, (*channels, *external), routing),
            holidays=_holidays(site),
            reports=purpose in _REPORTS,
            national=_national(site, purpose, own=bool(channels)),
            others=[row for row in MENU if row[0] is not purpose],
            reports_made=report_links.of_purpose(site, purpose),
            promotions=[one for one in site.promotions if one.is_of(_ever(site, purpose))],
        ),
        source=site.channels_source,
        trail=trail,
        things=(structured.organization(site, purpose),),
        search=_searched(site, purpose, (*channels, *external)),
    )


def _ever(site: Site, purpose: Purpose) -> tuple[JoinedChannel, ...]:
    """Every channel for a purpose, those that were closed since among them."""
    return tuple(joined for joined in site.channels if purpose in joined.channel.purposes)


def _national(site: Site, purpose: Purpose, *, own: bool) -> list[list[NationalChannel]]:
    """National channels for a complaint page; without channels of the agency's own, those of both kinds."""
    if purpose not in _REPORTS:
        return []
    wanted = (purpose,) if own and purpose is Purpose.COMPLAINT else (Purpose.CORRUPTION, Purpose.COMPLAINT)
    return [[one for one in site.national.channels if kind in one.purposes] for kind in wanted]


def _promised(site: Site, channels: tuple[JoinedChannel, ...], routing: tuple[JoinedRouting, ...]) -> bool:
    """Whether the page names a day on which something ends."""
    records = (joined.channel for joined in channels)
    rows = (joined.routing for joined in routing)
    return any(promises_of(records, rows, site.as_of, site.holidays))


def _holidays(site: Site) -> dict[str, list[str]]:
    """The official holidays by year (C.E.) from the year of the build on, to count again in the browser."""
    return {
        str(year): [day.isoformat() for day in sorted(days)]
        for year, days in sorted(site.holidays.items())
        if year >= site.as_of.year
    }


def _searched(site: Site, purpose: Purpose, channels: tuple[JoinedChannel, ...]) -> SearchText:
    """What people look for on a page of channels; each channel, matter and question is a section."""
    own = bool(site.channels_for(purpose))
    national = (one for group in _national(site, purpose, own=own) for one in group)
    routing = site.routing if purpose is Purpose.COMPLAINT else ()
    questions = site.questions if purpose is Purpose.QUESTIONS else ()
    return SearchText(
        kind=KIND,
        words=f"{purpose.value} {_LEADS[purpose]}",
        text=site.agency.address or "" if purpose is Purpose.CONTACT else "",
        sections=(
            *(_of_channel(joined.channel) for joined in channels),
            *(_of_matter(site, joined.routing) for joined in routing),
            *(
                SearchSection(anchor=f"question-{one.id}", title=one.question, text=to_text(one.answer or ""))
                for one in questions
            ),
            *(
                SearchSection(anchor=f"national-{one.id}", title=one.owner, text=f"{one.number} {one.about}")
                for one in national
            ),
        ),
        files=tuple(
            offer
            for joined in channels
            for offer in offered(joined.documents, f"channel-{joined.id}", site.as_of)
        ),
    )


def _of_channel(channel: Channel) -> SearchSection:
    """What people may look for of a channel: its names, its values, what it takes and what it promises."""
    told = [channel.kind.label, channel.owner, channel.hours, channel.position]
    for value in channel.values:
        told += [value.text, value.note]
    told += [channel.acceptance, channel.tracking, channel.protection, channel.privacy]
    told += [procedure.matters for procedure in channel.procedures]
    return SearchSection(
        anchor=f"channel-{channel.id}", title=channel.name, text=" ".join(filter(None, told))
    )


def _of_matter(site: Site, routing: Routing) -> SearchSection:
    told = (*site.unit_names(routing.units), routing.outside, routing.duration)
    return SearchSection(
        anchor=f"routing-{routing.id}", title=routing.matter, text=" ".join(filter(None, told))
    )
