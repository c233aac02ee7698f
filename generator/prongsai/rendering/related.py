"""The ways from a record's page to what is related to it, in words."""

from collections.abc import Iterable, Iterator

from prongsai.rendering.measure_words import round_words
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasure, JoinedMeasureYear
from prongsai.site.news import News
from prongsai.site.oit import OitItem
from prongsai.site.related import measures_about, news_about, news_of_category
from prongsai.site.site import Site
from prongsai.thai.months import long_date

Related = tuple[str, str, str]
"""A title, its address, and what it is."""


def of_item(site: Site, item: OitItem) -> list[Related]:
    """Measures and news of an item's topics, and the topics across the years."""
    words = site.year_words(item.year)
    return [
        *(
            (one.measure.title, one.address, f"มาตรการ{words}")
            for one in measures_about(site, item.topics, item.year)
        ),
        *_news(site, news_about(site, item.topics, item.address)),
        *((topic.th, addresses.topic(topic.id), "หัวข้อนี้ของทุกปีในหน้าเดียว") for topic in item.topics),
    ]


def of_measure(site: Site, year: JoinedMeasureYear, measure: JoinedMeasure) -> list[Related]:
    """Items and news of a measure's topic, its neighbours where its page shows no way, the year's reports."""
    topics = (measure.topic,) if measure.topic else ()
    items = (
        item
        for of_year in site.oit_years
        if of_year.year == year.year
        for item in of_year.items
        if measure.topic in item.topics
    )
    near = (measure.before, *measure.after) if measure.is_announcement else ()
    words = site.year_words(year.year)
    return [
        *((f"{item.item.id} {item.item.title}", item.address, "ข้อมูล OIT ในหัวข้อเดียวกัน") for item in items),
        *((one.title, one.address, site.year_words(one.year)) for one in near if one),
        *_news(site, news_about(site, topics, measure.address)),
        *(
            (
                f"รายงานผล {round_words(site, year, round_)}",
                addresses.report(year.year, round_),
                "มาตรการทุกข้อของปีในตารางเดียว",
            )
            for round_ in year.rounds
        ),
        (f"มาตรการทั้งหมดของ{words}", year.address, "เรียงตามเครื่องมือและตัวชี้วัด"),
    ]


def of_article(site: Site, news: News) -> list[Related]:
    """The newest news of the same category."""
    return list(_news(site, news_of_category(site, news)))


def _news(site: Site, found: Iterable[News]) -> Iterator[Related]:
    for news in found:
        kind = news.category.label if news.category else news.kind.label
        yield news.title, news.address, f"{kind} {site.in_style(long_date(news.published))}"
