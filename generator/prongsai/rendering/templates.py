"""The templates of page bodies, and what they may call."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from prongsai.rendering.markdown import Way, to_html
from prongsai.site import addresses
from prongsai.site.channels import action_word, channel_link
from prongsai.site.links import kind_word, size_words
from prongsai.site.site import Site
from prongsai.thai import months
from prongsai.thai.months import Month
from prongsai.thai.telephone import tel_link


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("prongsai_theme", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "action_word": action_word,
        "addresses": addresses,
        "channel_link": channel_link,
        "month_words": _month_words,
        "tel_link": tel_link,
    }
    environment.filters |= {"kind_word": kind_word, "size_words": size_words}
    return environment


def render(template: str, site: Site, here: str, way: Way | None = None, **context: object) -> str:
    """The body of the page at `here` from the template pages/<template>.html.

    Links are relative to the page unless another `way` of writing them is given.
    """
    way = way or partial(addresses.relative, here)
    return (
        _environment()
        .get_template(f"{template}.html")
        .render(
            site=site,
            here=here,
            way=way,
            digits=site.in_style,
            day=lambda when: site.in_style(_words(when)),
            short_day=lambda day: site.in_style(months.short_date(day)),
            span=lambda span: site.in_style(months.long_span(span)),
            markdown=_markdown(way),
            **context,
        )
    )


def _words(when: date | Month) -> str:
    return months.long_month(when) if isinstance(when, Month) else months.long_date(when)


def _month_words(numbers: Iterable[int]) -> str:
    names = [months.MONTHS[number - 1] for number in numbers]
    return "และ".join(names) if len(names) < 3 else f"{' '.join(names[:-1])} และ{names[-1]}"


def _markdown(way: Way) -> Callable[..., Markup]:
    def write(body: str, caption: str, year: int | None = None) -> Markup:
        return to_html(body, year=year, way=way, table_caption=caption)

    return write
