"""News: the list in pages, the lists of each year, category and unit, one page for each article."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from prongsai.rendering import related, report_links, structured
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.search.offers import offered, shown
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import NEWS, Trail
from prongsai.site import addresses
from prongsai.site.news import News, NewsList
from prongsai.site.site import Site
from prongsai.thai.months import latest, short_date

PER_PAGE = 20
_TITLE = "ข่าวและผลการดำเนินการ"
_KIND = "ข่าว"


def render(site: Site) -> Iterator[Page]:
    """Every page of news."""
    yield from _list(site)
    for year, entries in site.news_by_year.items():
        yield _year(site, year, entries)
    for category in site.news_by_category:
        yield _listed(site, "news-category", category, f"ข่าวประเภท “{category.title}”")
    for unit in site.news_by_unit:
        yield _listed(site, "news-unit", unit, f"ข่าวจาก{unit.title}", (unit.id,))
    articles = [news for news in site.news if news.article]
    for number, news in enumerate(articles):
        newer = articles[number - 1] if number else None
        older = articles[number + 1] if number + 1 < len(articles) else None
        yield _article(site, news, newer, older)


def _newest(entries: tuple[News, ...]) -> date | None:
    return latest(news.changed for news in entries)


def _body(site: Site, here: str, trail: Trail, entries: tuple[News, ...], **more: Any) -> str:
    """The body of a list, with the ways to the other lists."""
    given = {"feed": None, "pages": 1, "number": 1, "near": (), "reports": ()} | more
    return render_body(
        "news-list",
        site,
        here,
        trail=trail,
        tabs=[(year, addresses.news_year(year)) for year in site.news_by_year],
        entries=entries,
        updated=_newest(entries),
        **given,
    )


def _list(site: Site) -> Iterator[Page]:
    pages = max(1, -(-len(site.news) // PER_PAGE))
    for number in range(1, pages + 1):
        entries = site.news[(number - 1) * PER_PAGE : number * PER_PAGE]
        here = addresses.news_page(number)
        place = "" if number == 1 else site.in_style(f" หน้า {number}")
        trail = NEWS if number == 1 else (*NEWS, (place.strip(), here))
        yield Page(
            address=here,
            kind="news-list",
            title=f"{_TITLE}{place}",
            description=f"ข่าว ผลการดำเนินการ และเอกสารที่{site.agency.name}เผยแพร่{place} เรียงจากใหม่ไปเก่า",
            body=_body(
                site,
                here,
                trail,
                entries,
                heading=f"{_TITLE}{place}",
                lead="ข่าว ผลตามมาตรการ และเอกสารที่เผยแพร่ใหม่ เรียงจากใหม่ไปเก่า",
                current=None,
                pages=pages,
                number=number,
                near=_near(number, pages),
                reports=report_links.of_news(site) if number == 1 else (),
            ),
            updated=_newest(entries),
            trail=trail,
            search=SearchText(kind=_KIND, words="news") if number == 1 else None,
        )


def _near(number: int, pages: int) -> tuple[int, ...]:
    """The pages that one page leads to by number: the first, the last, and those around it."""
    around = set(range(number - 2, number + 3)) & set(range(1, pages + 1))
    return tuple(sorted(around | {1, pages})) if pages > 3 else ()


def _year(site: Site, year: int, entries: tuple[News, ...]) -> Page:
    here = addresses.news_year(year)
    words = site.year_words(year)
    trail = (*NEWS, (words, here))
    return Page(
        address=here,
        kind="news-year",
        title=f"{_TITLE} {words}",
        description=f"ข่าวและผลการดำเนินการของ{site.agency.name} {words}",
        body=_body(
            site,
            here,
            trail,
            entries,
            heading=f"{_TITLE} {words}",
            lead=f"เรื่องของ{words} {_count(site, entries)}",
            current=year,
            reports=report_links.of_news(site, year),
        ),
        updated=_newest(entries),
        trail=trail,
        search=SearchText(kind=_KIND, year=year),
    )


def _listed(site: Site, kind: str, listed: NewsList, title: str, units: tuple[str, ...] = ()) -> Page:
    trail = (*NEWS, (listed.title, listed.address))
    return Page(
        address=listed.address,
        kind=kind,
        title=title,
        description=f"{title} ของ{site.agency.name} เรียงจากใหม่ไปเก่า",
        body=_body(
            site,
            listed.address,
            trail,
            listed.news,
            heading=title,
            lead=f"เรียงจากใหม่ไปเก่า {_count(site, listed.news)}",
            current=listed.address,
            feed=listed.feed,
        ),
        updated=_newest(listed.news),
        trail=trail,
        search=SearchText(kind=_KIND, units=units),
    )


def _count(site: Site, entries: tuple[News, ...]) -> str:
    return f"ทั้งหมด {site.in_style(str(len(entries)))} เรื่อง"


def _article(site: Site, news: News, newer: News | None, older: News | None) -> Page:
    assert news.article is not None and news.head is not None
    day = site.in_style(short_date(news.published))
    trail = (
        *NEWS,
        (site.in_style(f"พ.ศ. {news.year}"), addresses.news_year(news.year)),
        (news.title, news.address),
    )
    return Page(
        address=news.address,
        kind="news-article",
        title=f"{news.title} ({day})",
        description=f"{news.summary or news.title} ({day}) {site.agency.name}",
        body=render_body(
            "news-article",
            site,
            news.address,
            trail=trail,
            news=news,
            head=news.head,
            project=site.projects.get(news.head.project or "", ()),
            newer=newer,
            older=older,
            related=related.of_article(site, news),
        ),
        source=news.article.document.path,
        updated=news.changed,
        trail=trail,
        things=(structured.article(site, news),),
        search=_searched(site, news),
    )


def _searched(site: Site, news: News) -> SearchText:
    """What people may remember of an article: its texts, documents, project and units."""
    assert news.article is not None and news.head is not None
    head = news.head
    words = (
        news.category.label if news.category else None,
        head.stage.label if head.stage else None,
        head.project,
        news.summary,
        *(part for link in shown(news.links, site.as_of) for part in (link.kind, link.label)),
    )
    told = (
        to_text(news.article.body),
        head.date_as_printed,
        *(image.alt for image in news.images),
        *news.unit_names,
    )
    return SearchText(
        kind=_KIND,
        year=news.year,
        units=head.units,
        words=" ".join(filter(None, words)),
        text=" ".join(filter(None, told)),
        files=offered(news.links, "attachments", site.as_of),
    )
