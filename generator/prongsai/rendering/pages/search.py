"""The page of the search: answers by kind, year and unit; without a query or a script, the ways in."""

from collections.abc import Iterable, Iterator
from itertools import islice

from prongsai.model.channels import Purpose
from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.pages.channels import MENU
from prongsai.rendering.search.written import KIND as WRITTEN
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import CHANNELS, HOME
from prongsai.site import addresses
from prongsai.site.channels import first_calls
from prongsai.site.oit import ItemState
from prongsai.site.site import Site

_TITLE = "ค้นหาในเว็บไซต์"
_EXAMPLES = ("ร้องเรียน", "แผนพัฒนา", "งบประมาณ", "จัดซื้อจัดจ้าง", "ทุจริต", "บุคลากร", "สถิติ", "คู่มือ")
"""What people often look for; a site shows those that it has a title for."""
_EXAMPLES_SHOWN = 5
_TELEPHONES_SHOWN = 2
_ASKED = (Purpose.QUESTIONS, Purpose.COMPLAINT, Purpose.CONTACT)
"""What the pages are for by which people are asked who found nothing."""
_SECTIONS = (
    ("ข้อมูลสาธารณะ (OIT)", addresses.OIT, "ข้อมูลที่หน่วยงานของรัฐต้องเปิดเผย แยกตามปี"),
    ("มาตรการและผลการดำเนินการ", addresses.MEASURES, "สิ่งที่หน่วยงานทำเพื่อความโปร่งใส และผลที่ได้"),
    ("ข่าวและผลการดำเนินการ", addresses.NEWS, "เรื่องล่าสุด แยกตามปี ประเภท และหน่วยงาน"),
    ("ติดต่อหน่วยงาน", addresses.PURPOSES[Purpose.CONTACT], "โทรศัพท์ ที่อยู่ และช่องทางอื่น"),
    ("ร้องเรียน–ร้องทุกข์", addresses.PURPOSES[Purpose.COMPLAINT], "ช่องทาง ขั้นตอน และการติดตามเรื่อง"),
    ("ข้อมูลเปิด", addresses.DATA, "ดาวน์โหลดเป็น Excel, CSV และ JSON"),
)


def render(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The page, with examples that the given pages of records answer."""
    here = addresses.SEARCH
    trail = (*HOME, (_TITLE, here))
    yield Page(
        address=here,
        kind="search",
        title=_TITLE,
        description=f"ค้นหาข้อมูล เอกสาร ข่าว และช่องทางติดต่อในเว็บไซต์ของ{site.agency.name}",
        body=render_body(
            "search",
            site,
            here,
            trail=trail,
            examples=_examples(pages),
            sections=_SECTIONS,
            topics=[topic for topic in site.topics if topic.has_content],
            telephones=list(islice(first_calls(site.channels_for(Purpose.CONTACT)), _TELEPHONES_SHOWN)),
            asked=[
                (CHANNELS[purpose], address, about) for purpose, address, about in MENU if purpose in _ASKED
            ],
            states={state.value: state.label for state in ItemState},
        ),
        trail=trail,
        search=SearchText(kind=WRITTEN, words="search ค้นหาข้อมูล หาข้อมูล"),
    )


def _examples(pages: Iterable[Page]) -> list[str]:
    titles = "\n".join(page.title for page in pages if not page.withdrawn)
    return [words for words in _EXAMPLES if words in titles][:_EXAMPLES_SHOWN]
