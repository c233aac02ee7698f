"""News: the list in pages, the list of each year, one page for each article."""

from collections.abc import Iterator
from datetime import date

from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.trail import NEWS
from prongsai.rendering.templates import render as render_body
from prongsai.site import addresses
from prongsai.site.news import News
from prongsai.site.site import Site
from prongsai.thai.months import short_date

PER_PAGE = 20
_TITLE = "ข่าวและผลการดำเนินงาน"


def render(site: Site) -> Iterator[Page]:
    """Every page of news."""
    yield from _list(site)
    for year in site.news_years:
        yield _year(site, year)
    articles = [news for news in site.news if news.article]
    for number, news in enumerate(articles):
        newer = articles[number - 1] if number else None
        older = articles[number + 1] if number + 1 < len(articles) else None
        yield _article(site, news, newer, older)


def _tabs(site: Site) -> list[tuple[int, str]]:
    return [(year, addresses.news_year(year)) for year in site.news_years]


def _newest(entries: tuple[News, ...]) -> date | None:
    return max((news.updated or news.published for news in entries), default=None)


def _list(site: Site) -> Iterator[Page]:
    pages = max(1, -(-len(site.news) // PER_PAGE))
    for number in range(1, pages + 1):
        entries = site.news[(number - 1) * PER_PAGE : number * PER_PAGE]
        here = addresses.news_page(number)
        place = "" if number == 1 else site.in_style(f" หน้า {number}")
        yield Page(
            address=here,
            kind="news-list",
            title=f"{_TITLE}{place}",
            description=f"ข่าว ผลการดำเนินงาน และเอกสารที่{site.agency.name}เผยแพร่{place} เรียงจากใหม่ไปเก่า",
            body=render_body(
                "news-list",
                site,
                here,
                trail=NEWS if number == 1 else (*NEWS, (place.strip(), here)),
                heading=f"{_TITLE}{place}",
                lead="ข่าว ผลตามมาตรการ และเอกสารที่เผยแพร่ใหม่ เรียงจากใหม่ไปเก่า",
                tabs=_tabs(site),
                current=None,
                entries=entries,
                pages=pages,
                number=number,
                updated=_newest(entries),
            ),
            updated=_newest(entries),
        )


def _year(site: Site, year: int) -> Page:
    here = addresses.news_year(year)
    words = site.year_words(year)
    entries = tuple(news for news in site.news if news.year == year)
    return Page(
        address=here,
        kind="news-year",
        title=f"{_TITLE} {words}",
        description=f"ข่าวและผลการดำเนินงานของ{site.agency.name} {words}",
        body=render_body(
            "news-list",
            site,
            here,
            trail=(*NEWS, (words, here)),
            heading=f"{_TITLE} {words}",
            lead=f"เรื่องของ{words} ทั้งหมด {site.in_style(str(len(entries)))} เรื่อง",
            tabs=_tabs(site),
            current=year,
            entries=entries,
            pages=1,
            number=1,
            updated=_newest(entries),
        ),
        updated=_newest(entries),
        search=SearchText(kind="ข่าว", text=str(year)),
    )


def _article(site: Site, news: News, newer: News | None, older: News | None) -> Page:
    assert news.article is not None
    day = site.in_style(short_date(news.published))
    body = to_text(news.article.body)
    return Page(
        address=news.address,
        kind="news-article",
        title=f"{news.title} ({day})",
        description=f"{news.summary or news.title} ({day}) {site.agency.name}",
        body=render_body(
            "news-article",
            site,
            news.address,
            trail=(
                *NEWS,
                (site.in_style(f"พ.ศ. {news.year}"), addresses.news_year(news.year)),
                (news.title, news.address),
            ),
            news=news,
            newer=newer,
            older=older,
        ),
        source=news.article.document.path,
        updated=news.updated or news.published,
        search=SearchText(
            kind="ข่าว",
            text=" ".join(
                [news.summary, body, *(link.label for link in news.links), *news.units, str(news.year)]
            ),
        ),
    )
