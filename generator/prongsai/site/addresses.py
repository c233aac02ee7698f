"""The addresses of the site, from its root. They are permanent: people outside hold them."""

from collections.abc import Mapping
from types import MappingProxyType

from prongsai.model.channels import Purpose
from prongsai.thai.fiscal import Period, Round

HOME = "/"
OIT = "/oit/"
MEASURES = "/measures/"
NEWS = "/news/"
TOPICS = "/topics/"
STATISTICS = "/statistics/"
SCORES = "/scores/"
PEOPLES_SITEMAP = "/sitemap/"
SEARCH = "/search/"
DATA = "/data/"
FEEDS = "/feeds/"
CALENDAR = "/calendar/"
POSTERS = "/contact/posters/"
STATUS = "/status/"
CALENDAR_FILE = "/calendar.ics"
RSS = "/feed.xml"
ATOM = "/atom.xml"
JSON_FEED = "/feed.json"
MEASURES_FEED = "/feeds/measures.xml"
DATAPACKAGE = "/data/datapackage.json"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
FAVICON = "/favicon.ico"
ICON = "/icons/icon.svg"
TOUCH_ICON = "/icons/touch.png"
MASKABLE_ICON = "/icons/maskable.png"
MANIFEST = "/manifest.webmanifest"
CARD = "/card.png"
ADDRESSES = "/data/addresses.txt"
SEARCH_RECORDS = "/search/records.json"

PURPOSES: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.CONTACT: "/contact/",
        Purpose.FEEDBACK: "/contact/feedback/",
        Purpose.QUESTIONS: "/contact/questions/",
        Purpose.COMPLAINT: "/complaint/",
        Purpose.CORRUPTION: "/complaint/corruption/",
    }
)
"""The page of the channels for each purpose."""


def oit_year(year: int) -> str:
    """The index of one fiscal year's items; the year is B.E., here and below."""
    return f"{OIT}{year}/"


def oit_item(year: int, item: str) -> str:
    """One item, by its number in that year: O24."""
    return f"{OIT}{year}/{item.lower()}/"


def measure_year(year: int) -> str:
    """The measures of one fiscal year."""
    return f"{MEASURES}{year}/"


def measure(year: int, measure_id: str) -> str:
    """One measure."""
    return f"{MEASURES}{year}/{measure_id}/"


def result(year: int, measure_id: str, key: str) -> str:
    """One result, as an anchor on its measure's page."""
    return f"{measure(year, measure_id)}#{result_anchor(key)}"


def result_anchor(key: str) -> str:
    """The anchor of a result on its measure's page."""
    return f"result-{key}"


def duty(year: int, measure_id: str, key: str) -> str:
    """One duty of follow-up, as an anchor on its measure's page."""
    return f"{measure(year, measure_id)}#{duty_anchor(key)}"


def duty_anchor(key: str) -> str:
    """The anchor of a duty on its measure's page."""
    return f"duty-{key}"


def report(year: int, round_: Round) -> str:
    """The official report of one round."""
    return f"{MEASURES}{year}/report-{round_.value}/"


def channels_report(period: Period) -> str:
    """The report on the channels in one quarter: /contact/channels-report/2566-q2/."""
    return f"/contact/channels-report/{period}/"


def questions_report(period: Period) -> str:
    """The report on questions and answers in one half-year: /contact/questions-report/2566-h1/."""
    return f"/contact/questions-report/{period}/"


def feedback_report(period: Period) -> str:
    """The report on what people think in one half-year: /contact/feedback-report/2566-h1/."""
    return f"/contact/feedback-report/{period}/"


def publicity_report(period: Period) -> str:
    """The report on what units made public in one month: /news/publicity-report/2566-04/."""
    return f"/news/publicity-report/{period}/"


def poster(name: str) -> str:
    """The poster of a page of the site, by a word for the page; its files have this and an ending."""
    return f"{POSTERS}pages/{name}"


def channel_poster(channel: str) -> str:
    """The poster of one channel, likewise: /contact/posters/line, of which line-a4.pdf is one file."""
    return f"{POSTERS}{channel}"


def calendar_year(year: int) -> str:
    """The duties of one fiscal year."""
    return f"{CALENDAR}{year}/"


def calendar_unit(unit: str) -> str:
    """The calendar file of one unit's duties."""
    return f"{CALENDAR}unit/{unit}.ics"


def status(year: int) -> str:
    """The executive's page of one fiscal year, where the agency publishes it."""
    return f"{STATUS}{year}/"


def news_page(number: int) -> str:
    """One page of the list of news; the first is the list's own address."""
    return NEWS if number == 1 else f"{NEWS}page/{number}/"


def news_year(year: int) -> str:
    """The news of one fiscal year."""
    return f"{NEWS}{year}/"


def news_article(year: int, news_id: str) -> str:
    """One piece of news."""
    return f"{NEWS}{year}/{news_id}/"


def news_category(category: str) -> str:
    """The news of one category."""
    return f"{NEWS}category/{category}/"


def news_unit(unit: str) -> str:
    """The news of one unit of the agency."""
    return f"{NEWS}unit/{unit}/"


def topic(topic_id: str) -> str:
    """One lasting duty of disclosure, across the years."""
    return f"{TOPICS}{topic_id}/"


def statistics_year(year: int) -> str:
    """The tables of one fiscal year."""
    return f"{STATISTICS}{year}/"


def statistics(year: int, table_id: str) -> str:
    """One table of statistics."""
    return f"{STATISTICS}{year}/{table_id}/"


def scores_year(year: int) -> str:
    """The result of the assessment of one fiscal year."""
    return f"{SCORES}{year}/"


def unit_feed(unit: str) -> str:
    """The feed of one unit's news."""
    return f"{FEEDS}unit/{unit}.xml"


def category_feed(category: str) -> str:
    """The feed of one category of news."""
    return f"{FEEDS}category/{category}.xml"


def topic_feed(topic_id: str) -> str:
    """The feed of what is published about one topic."""
    return f"{FEEDS}topic/{topic_id}.xml"


def written_page(name: str) -> str:
    """A hand-written page, by the name of its file without the ending."""
    return f"/{name}/"


def search_part(name: str) -> str:
    """A part of what search reads, which comes and goes with the size of the site: `texts-2566`."""
    return f"/search/{name}.json"


def icon(size: int) -> str:
    """The site's sign as PNG, so many points wide and high."""
    return f"/icons/{size}.png"


def published_file(path: str) -> str:
    """A published file, by its path below content/files/."""
    return f"/files/{path}"


def picture(sha256: str, width: int) -> str:
    """The smaller copy of a published picture, by the picture's checksum and the copy's width in points."""
    return f"/assets/pictures/{sha256[:16]}-{width}.webp"


def data_file(name: str, suffix: str) -> str:
    """A file of open data: `oit-2566`, `json`."""
    return f"/data/{name}.{suffix}"


def relative(here: str, there: str) -> str:
    """The way from the page at `here` to the address `there`, as a browser reads it."""
    path, mark, anchor = there.partition("#")
    if path == here and mark:
        return f"#{anchor}"
    folders, steps = here.split("/")[:-1], path.split("/")
    shared = 0
    for folder, step in zip(folders, steps[:-1], strict=False):
        if folder != step:
            break
        shared += 1
    way = "../" * (len(folders) - shared) + "/".join(steps[shared:])
    return f"{way or './'}{mark}{anchor}"
