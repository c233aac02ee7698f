"""Where a page stands: the titles and addresses from the home page down to it."""

from prongsai.site import addresses

Trail = tuple[tuple[str, str], ...]

HOME: Trail = (("หน้าแรก", addresses.HOME),)
OIT: Trail = (*HOME, ("ข้อมูลสาธารณะ (OIT)", addresses.OIT))
MEASURES: Trail = (*HOME, ("มาตรการ", addresses.MEASURES))
SCORES: Trail = (*HOME, ("ผลการประเมิน ITA", addresses.SCORES))
STATISTICS: Trail = (*HOME, ("สถิติ", addresses.STATISTICS))
NEWS: Trail = (*HOME, ("ข่าวและผลการดำเนินการ", addresses.NEWS))
