"""Where a page stands: the titles and addresses from the home page down to it."""

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


def of_item(site: Site, item: OitItem) -> Trail:
    """The trail of an item's page."""
    return (*OIT, (site.year_words(item.year), addresses.oit_year(item.year)), (item.item.id, item.address))
