"""What pages say to programs, in the words of schema.org (JSON-LD): only what the site also says to people.

Days are ISO 8601, C.E. What no record states is left out and never guessed.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from markupsafe import Markup

from prongsai.model.channels import ChannelKind, Purpose
from prongsai.rendering.data import Published
from prongsai.rendering.media import media_type
from prongsai.rendering.output import Page, Thing
from prongsai.rendering.trail import Trail
from prongsai.site import addresses
from prongsai.site.channels import JoinedChannel, actions
from prongsai.site.news import News
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics
from prongsai.thai.fiscal import year_span
from prongsai.thai.months import Span
from prongsai.thai.telephone import telephone_numbers

_LANGUAGE = "th"
_PROFILES = frozenset(
    {ChannelKind.FACEBOOK, ChannelKind.INSTAGRAM, ChannelKind.X, ChannelKind.YOUTUBE, ChannelKind.TIKTOK}
)
"""Kinds of channels that are the agency's own page elsewhere."""


def script(site: Site, page: Page) -> Markup:
    """The JSON-LD of a page's head; nothing where there is nothing to say."""
    return as_script([*page.things, *trail_of(site, page.trail)])


def as_script(things: Iterable[Thing]) -> Markup:
    """Things as data within a page, written so that no text of theirs ends the tag or begins another."""
    graph = list(things)
    if not graph:
        return Markup("")
    data = json.dumps(
        {"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":")
    )
    for mark in "<>&":
        data = data.replace(mark, f"\\u{ord(mark):04x}")
    return Markup('<script type="application/ld+json">{}</script>\n').format(Markup(data))


def trail_of(site: Site, trail: Trail) -> list[Thing]:
    """The way from the home page down to a page, as a list of one; none for the home page itself."""
    if not trail:
        return []
    places = [
        {"@type": "ListItem", "position": position, "name": title, "item": site.absolute(address)}
        for position, (title, address) in enumerate(trail, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": places}]


def website(site: Site) -> Thing:
    """The site, and where a search in it is asked for."""
    home = site.absolute(addresses.HOME)
    return {
        "@type": "WebSite",
        "@id": f"{home}#website",
        "url": home,
        "name": site.agency.name,
        "inLanguage": _LANGUAGE,
        "publisher": {"@id": _agency_id(site)},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{site.absolute(addresses.SEARCH)}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def organization(site: Site, purpose: Purpose | None = None) -> Thing:
    """The agency, with its own open channels for a purpose where one is asked for."""
    agency = site.agency
    channels = site.channels_for(purpose) if purpose else ()
    return _stated(
        {
            **_agency(site),
            "logo": site.absolute(addresses.icon(512)),
            "address": _stated(
                {
                    "@type": "PostalAddress",
                    "streetAddress": agency.address,
                    "addressLocality": agency.place.district,
                    "addressRegion": agency.place.province,
                    "addressCountry": "TH",
                }
            ),
            "sameAs": _profiles(site) if purpose is None else [],
            "contactPoint": [_contact(site, channel, purpose) for channel in channels if purpose],
        }
    )


def article(site: Site, news: News) -> Thing:
    """A piece of news that staff wrote."""
    address = site.absolute(news.address)
    return _stated(
        {
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "mainEntityOfPage": address,
            "headline": news.title,
            "description": news.summary,
            "inLanguage": _LANGUAGE,
            "datePublished": news.published.isoformat(),
            "dateModified": news.changed.isoformat(),
            "articleSection": news.category.label if news.category else None,
            "image": [
                image.address if image.external else site.absolute(image.address) for image in news.images
            ],
            "author": _agency(site),
            "publisher": _agency(site),
        }
    )


def catalogue(site: Site, published: Iterable[Published]) -> Thing:
    """The open data, dataset by dataset."""
    return {
        "@type": "DataCatalog",
        "@id": f"{site.absolute(addresses.DATA)}#catalogue",
        "url": site.absolute(addresses.DATA),
        "name": f"ข้อมูลเปิดของ{site.agency.name}",
        "inLanguage": _LANGUAGE,
        "publisher": _agency(site),
        "dataset": [_dataset(site, one) for one in published],
    }


def table(site: Site, one: JoinedStatistics) -> Thing:
    """One table of statistics."""
    head, address = one.head, site.absolute(one.address)
    title = f"{head.title} {site.year_words(one.year)}"
    return _stated(
        {
            "@type": "Dataset",
            "@id": address,
            "url": address,
            "name": title,
            "description": f"{title} ของ{site.agency.name} {head.summary or head.caption or ''}".strip(),
            "inLanguage": _LANGUAGE,
            "creator": _agency(site),
            "temporalCoverage": _interval(head.covers.span if head.covers else year_span(one.year)),
            "dateModified": _iso(one.updated),
            "distribution": [_download(site, addresses.data_file(one.data_name, "csv"))] if one.table else [],
        }
    )


def _dataset(site: Site, one: Published) -> Thing:
    dataset = one.dataset
    title = f"{dataset.kind.title} {site.year_words(dataset.year)}" if dataset.year else dataset.kind.title
    return _stated(
        {
            "@type": "Dataset",
            "name": title,
            "description": f"{title} ของ{site.agency.name} {dataset.kind.about}",
            "url": f"{site.absolute(addresses.DATA)}#data-{dataset.kind.name}",
            "creator": {"@id": _agency_id(site)},
            "temporalCoverage": _interval(year_span(dataset.year)) if dataset.year else None,
            "dateModified": _iso(dataset.updated),
            "distribution": [_download(site, file.address) for file in one.files],
        }
    )


def _download(site: Site, address: str) -> Thing:
    return {
        "@type": "DataDownload",
        "contentUrl": site.absolute(address),
        "encodingFormat": media_type(address.rpartition(".")[2]),
    }


def _agency(site: Site) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "@id": _agency_id(site),
        "name": site.agency.name,
        "url": site.agency.main_website or site.absolute(addresses.HOME),
    }


def _agency_id(site: Site) -> str:
    return f"{site.absolute(addresses.HOME)}#agency"


def _profiles(site: Site) -> list[str]:
    """The agency's own pages elsewhere, as the records of its channels lead to them."""
    open_now = (joined.channel for joined in site.channels if joined.channel.is_open(site.as_of))
    links = (value.link for channel in open_now if channel.kind in _PROFILES for value in channel.values)
    return list(dict.fromkeys(filter(None, links)))


def _contact(site: Site, joined: JoinedChannel, purpose: Purpose) -> Thing:
    """One channel: what it opens, or in words how it is used."""
    channel = joined.channel
    opened = [action.address for value in channel.values for action in actions(channel, value)]
    by_scheme = {
        scheme: [address.partition(":")[2] for address in opened if address.startswith(f"{scheme}:")]
        for scheme in ("tel", "mailto")
    }
    numbers = (number for value in channel.values for number in telephone_numbers(value.text))
    is_fax = channel.kind is ChannelKind.FAX
    words = " · ".join(filter(None, (*(value.text for value in channel.values), channel.hours)))
    return _stated(
        {
            "@type": "ContactPoint",
            "@id": site.absolute(joined.address(purpose)),
            "name": channel.name,
            "contactType": purpose.label,
            "description": words,
            "telephone": by_scheme["tel"],
            "faxNumber": [number.link.removeprefix("tel:") for number in numbers if is_fax or number.is_fax],
            "email": [address.partition("?")[0] for address in by_scheme["mailto"]],
            "url": [address for address in opened if address.startswith(("https:", "http:"))],
        }
    )


def _stated(thing: dict[str, Any]) -> Thing:
    """Without what nobody stated; a list of one as the one."""
    single = {name: one[0] if isinstance(one, list) and len(one) == 1 else one for name, one in thing.items()}
    return {name: one for name, one in single.items() if one}


def _interval(span: Span) -> str:
    return f"{span.first.isoformat()}/{span.last.isoformat()}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
