"""The pages of the channels: contact, feedback, questions, complaint, corruption."""

from collections.abc import Iterator

from prongsai.model.channels import Channel, NationalChannel, Purpose
from prongsai.rendering import report_links
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchText
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
_REPORTS = (Purpose.COMPLAINT, Purpose.CORRUPTION)


def render(site: Site) -> Iterator[Page]:
    """One page for each purpose."""
    for purpose in Purpose:
        yield _page(site, purpose)


def _page(site: Site, purpose: Purpose) -> Page:
    here = addresses.PURPOSES[purpose]
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
            trail=of_channels(purpose),
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
            meanwhile=_meanwhile(purpose),
            others=[row for row in MENU if row[0] is not purpose],
            reports_made=report_links.of_purpose(site, purpose),
            promotions=[one for one in site.promotions if one.is_of(_ever(site, purpose))],
        ),
        source=site.channels_source,
        search=SearchText(kind="ช่องทาง", text=_searched(site, purpose, (*channels, *external))),
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


def _meanwhile(purpose: Purpose) -> str:
    if purpose in _REPORTS:
        return "ระหว่างนี้ท่านแจ้งเรื่องต่อหน่วยงานกลางด้านล่างได้"
    return ""


def _searched(site: Site, purpose: Purpose, channels: tuple[JoinedChannel, ...]) -> str:
    questions = site.questions if purpose is Purpose.QUESTIONS else ()
    national = site.national.channels if purpose in _REPORTS else ()
    routing = site.routing if purpose is Purpose.COMPLAINT else ()
    return " ".join(
        [
            _LEADS[purpose],
            *(text for joined in channels for text in _remembered(joined.channel)),
            *(f"{one.routing.matter} {one.routing.outside or ''}" for one in routing),
            *(f"{question.question} {to_text(question.answer or '')}" for question in questions),
            *(f"{one.owner} {one.number} {one.about}" for one in national),
        ]
    )


def _remembered(channel: Channel) -> Iterator[str]:
    """What people may look for of a channel: its names, its values, what it takes and what it promises."""
    yield from filter(None, (channel.title, channel.kind.label, channel.owner))
    for value in channel.values:
        yield from filter(None, (value.text, value.note))
    yield from filter(None, (channel.acceptance, channel.tracking, channel.protection, channel.privacy))
    yield from (procedure.matters for procedure in channel.procedures)
