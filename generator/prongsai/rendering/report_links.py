"""What periodic reports are called, and the lists of those that there are, newest first."""

from collections.abc import Callable, Iterable

from prongsai.model.channels import Purpose
from prongsai.site import addresses
from prongsai.site.periods import channel_quarters, feedback_halves, publicity_months, question_halves
from prongsai.site.site import Site
from prongsai.thai.fiscal import Period

CHANNELS = "รายงานช่องทาง"
QUESTIONS = "รายงานถาม–ตอบ"
FEEDBACK = "รายงานการรับฟังความคิดเห็น"
PUBLICITY = "รายงานการประชาสัมพันธ์"

ReportLinks = tuple[tuple[str, str], ...]
"""Reports by their period in words, and their address."""


def period_label(site: Site, period: Period) -> str:
    """A period in the agency's digits: ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๖."""
    return site.in_style(period.label)


def of_purpose(site: Site, purpose: Purpose) -> ReportLinks:
    """The reports that tell of the channels for a purpose."""
    match purpose:
        case Purpose.CONTACT | Purpose.CORRUPTION:
            return _links(site, addresses.channels_report, channel_quarters(site))
        case Purpose.QUESTIONS:
            return _links(site, addresses.questions_report, question_halves(site))
        case Purpose.FEEDBACK:
            return _links(site, addresses.feedback_report, feedback_halves(site))
        case Purpose.COMPLAINT:
            return ()


def of_news(site: Site, year: int | None = None) -> ReportLinks:
    """The monthly reports on what units made public, of one fiscal year (B.E.) or of all."""
    months = (month for month in publicity_months(site) if year in (None, month.year))
    return _links(site, addresses.publicity_report, months)


def _links(site: Site, address: Callable[[Period], str], periods: Iterable[Period]) -> ReportLinks:
    return tuple((period_label(site, period), address(period)) for period in periods)
