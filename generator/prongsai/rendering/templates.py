"""The templates of page bodies, and what they may call."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from prongsai.model.charts import chart_of
from prongsai.rendering.charts import WIDTH, draw, in_words
from prongsai.rendering.headings import headings, with_ids
from prongsai.rendering.markdown import Way, to_html
from prongsai.rendering.media import kind_word, size_words
from prongsai.rendering.qr import draw_for_page
from prongsai.rendering.tables import shown_table
from prongsai.site import addresses
from prongsai.site.channels import actions
from prongsai.site.links import in_runs
from prongsai.site.promises import promise, promises_of_steps
from prongsai.site.scans import scan_channel, scan_page
from prongsai.site.site import Site
from prongsai.site.statistics import complaint_years
from prongsai.thai import months
from prongsai.thai.months import Month
from prongsai.thai.telephone import tel_link

_NUMBER = re.compile(r"(?<![0-9A-Za-z๐-๙&#;])\(?[+0-9๐-๙][0-9๐-๙()]{0,9}(?:-[0-9๐-๙]{1,9}){1,4}")


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
        "actions": actions,
        "addresses": addresses,
        "chart_of": chart_of,
        "chart_width": WIDTH,
        "complaint_years": complaint_years,
        "draw": draw,
        "draw_code": draw_for_page,
        "headings": headings,
        "in_words": in_words,
        "shown_table": shown_table,
        "in_runs": in_runs,
        "promise": promise,
        "scan_channel": scan_channel,
        "scan_page": scan_page,
        "promises_of_steps": promises_of_steps,
        "tel_link": tel_link,
        "with_ids": with_ids,
    }
    environment.filters |= {"kind_word": kind_word, "size_words": size_words, "unbroken": _unbroken}
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
            own_id=_own_ids(),
            **context,
        )
    )


def _words(when: date | Month) -> str:
    return months.long_month(when) if isinstance(when, Month) else months.long_date(when)


def _own_ids() -> Callable[[str], str]:
    """Makes ids for one page: what stands on it again has a number behind its id."""
    given: Counter[str] = Counter()

    def own_id(wanted: str) -> str:
        given[wanted] += 1
        return wanted if given[wanted] == 1 else f"{wanted}-{given[wanted]}"

    return own_id


def _unbroken(text: str) -> Markup:
    """The text with each telephone number on one line: browsers would break it at a hyphen."""
    return Markup(_NUMBER.sub(r'<span class="nowrap">\g<0></span>', str(escape(text))))


def _markdown(way: Way) -> Callable[..., Markup]:
    def write(body: str, caption: str, year: int | None = None, under: int = 1) -> Markup:
        return to_html(body, year=year, way=way, table_caption=caption, under=under)

    return write
