"""The head of a report: what it is called, the time it tells of, and whose it is."""

from prongsai.site.site import Site
from prongsai.thai.months import Month, Span, long_span


def cover(site: Site, title: str, when: str, span: Span | None) -> tuple[str, ...]:
    """The lines of the cover, as offices print them; the days stand only where `when` does not name them."""
    agency = site.agency
    days = (f"({_period_words(site, span)})",) if span else ()
    return (title, f"ประจำ{when}", *days, "ของ", agency.name, agency.place.words)


def _period_words(site: Site, span: Span) -> str:
    """The days of a report as offices print them: เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖, or from day to day."""
    months = span == Span(Month.of(span.first).first, Month.of(span.last).last)
    words = long_span(span).replace("–", "-")
    return site.in_style(f"{'เดือน' if months else 'วันที่ '}{words}")
