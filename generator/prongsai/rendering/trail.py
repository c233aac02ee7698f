"""Where a page stands: the titles and addresses from the home page down to it."""

from collections.abc import Mapping
from types import MappingProxyType

from prongsai.model.channels import Purpose
from prongsai.site import addresses
from prongsai.site.oit import OitItem
from prongsai.site.site import Site

Trail = tuple[tuple[str, str], ...]

HOME: Trail = (("หน้าแรก", addresses.HOME),)
OIT: Trail = (*HOME, ("ข้อมูลสาธารณะ (OIT)", addresses.OIT))
MEASURES: Trail = (*HOME, ("มาตรการ", addresses.MEASURES))
CALENDAR: Trail = (*MEASURES, ("ปฏิทินการกำกับติดตาม", addresses.CALENDAR))
SCORES: Trail = (*HOME, ("ผลการประเมิน ITA", addresses.SCORES))
STATISTICS: Trail = (*HOME, ("สถิติ", addresses.STATISTICS))
NEWS: Trail = (*HOME, ("ข่าวและผลการดำเนินการ", addresses.NEWS))

CHANNELS: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.CONTACT: "ติดต่อหน่วยงาน",
        Purpose.FEEDBACK: "แสดงความคิดเห็น",
        Purpose.QUESTIONS: "ถาม–ตอบ",
        Purpose.COMPLAINT: "ร้องเรียน–ร้องทุกข์",
        Purpose.CORRUPTION: "ร้องเรียนการทุจริต",
    }
)
"""What the pages of channels are called."""

_ABOVE = {
    Purpose.FEEDBACK: Purpose.CONTACT,
    Purpose.QUESTIONS: Purpose.CONTACT,
    Purpose.CORRUPTION: Purpose.COMPLAINT,
}


def of_channels(purpose: Purpose) -> Trail:
    """The trail of the page of channels for a purpose."""
    pages = [_ABOVE[purpose], purpose] if purpose in _ABOVE else [purpose]
    return (*HOME, *((CHANNELS[page], addresses.PURPOSES[page]) for page in pages))


def of_item(site: Site, item: OitItem) -> Trail:
    """The trail of an item's page."""
    return (*OIT, (site.year_words(item.year), addresses.oit_year(item.year)), (item.item.id, item.address))
