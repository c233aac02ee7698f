"""Rules of links and pictures: what people need to know before they follow one."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from prongsai.checks.suggestion import suggestion
from prongsai.model.fields import URL_SCHEMES
from prongsai.model.links import PICTURES, Link, Show, Target
from prongsai.reading.content import Content
from prongsai.reading.markdown import RECORD_SCHEMES
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import PlacedMarkdownLink, markdown_links, record_links

_SELF_NAMED = (Target.MEASURE, Target.NEWS, Target.ITEM, Target.STATISTICS)
"""Targets that have a title of their own, which can stand for the label."""
_PAGE = re.compile(r"[^/]+/[^/]+\.md")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")


def link_without_label(content: Content) -> Iterator[Problem]:
    """A link to a file or page has a label that says what it is."""
    for placed in record_links(content):
        if placed.link.label is None and placed.link.target not in _SELF_NAMED:
            yield placed.problem(
                "ลิงก์นี้ยังไม่มีชื่อที่แสดง", "เพิ่มบรรทัด label: บอกว่าเป็นเอกสารหรือหน้าอะไร", Severity.WARNING
            )


def file_without_summary(content: Content) -> Iterator[Problem]:
    """A file comes with a few words on what is in it, for those who cannot open it."""
    for placed in record_links(content):
        if placed.link.file and not placed.link.summary and not _is_picture(placed.link):
            yield placed.problem(
                "ไฟล์นี้ยังไม่มีสรุปเนื้อหา", "เพิ่มบรรทัด summary: สรุปสาระสำคัญหนึ่งถึงสองประโยค", Severity.TODO
            )


def picture_without_alt(content: Content) -> Iterator[Problem]:
    """A picture has words for those who do not see it."""
    for placed in record_links(content):
        if _is_picture(placed.link) and not placed.link.alt:
            yield placed.problem("ภาพนี้ยังไม่มีคำบรรยาย", "เพิ่มบรรทัด alt: บอกว่าในภาพมีอะไร", Severity.WARNING)
    for written in _typed_links(content):
        if written.link.is_picture and not written.link.text:
            yield written.problem(
                "ภาพนี้ยังไม่มีคำบรรยาย",
                f"พิมพ์คำบรรยายในวงเล็บเหลี่ยม เช่น ![บอกว่าในภาพมีอะไร]({written.link.url})",
                Severity.WARNING,
            )


def unknown_owner(content: Content) -> Iterator[Problem]:
    """The unit that a document belongs to is one of agency.yml."""
    if content.agency is None:
        return
    known = [unit.id for unit in content.agency.record.units]
    for placed in record_links(content):
        if placed.link.owner and placed.link.owner not in known:
            yield placed.entry.problem(
                (*placed.location, "owner"),
                f"ไม่รู้จักหน่วยงาน “{placed.link.owner}” ที่เป็นเจ้าของเอกสาร",
                suggestion(placed.link.owner, known, "เพิ่มหน่วยงานนี้ใน agency.yml ใต้ units:"),
            )


def not_showable(content: Content) -> Iterator[Problem]:
    """What is shown as a table is one, and what is shown as a picture is a picture of this site."""
    asked = {
        Show.TABLE: ("ตาราง", "แสดงเป็นตารางได้เฉพาะ statistics: และไฟล์ .csv หรือ .xlsx ใน files/"),
        Show.IMAGE: ("ภาพ", "แสดงเป็นภาพได้เฉพาะไฟล์ .png .jpg หรือ .webp ใน files/"),
    }
    for placed in record_links(content):
        show = placed.link.show
        if show in placed.link.showable:  # Of a file that cannot be read as a table `unshown_file` tells.
            continue
        name, what = asked[show]
        yield placed.entry.problem(
            (*placed.location, "show"),
            f"แสดง “{placed.link.reference}” เป็น{name}ไม่ได้ ระบบจะแสดงเป็นลิงก์แทน",
            f"{what} ถ้าไม่ใช่ ให้ลบบรรทัด show:",
            Severity.WARNING,
        )


def until_before_published(content: Content) -> Iterator[Problem]:
    """The last day on which a document is shown is not before the day it is put up."""
    for placed in record_links(content):
        link = placed.link
        if link.until and link.published and link.until < link.published:
            yield placed.entry.problem(
                (*placed.location, "until"),
                "วันสุดท้ายที่เผยแพร่ (until) อยู่ก่อนวันที่เผยแพร่ (published)",
                "สลับวันทั้งสอง หรือตรวจปี พ.ศ. อีกครั้ง",
                Severity.WARNING,
            )


def past_until(content: Content, as_of: date) -> Iterator[Problem]:
    """A document whose last day is over is taken out of the content by staff."""
    for placed in record_links(content):
        if placed.link.until and placed.link.until < as_of:
            yield placed.entry.problem(
                (*placed.location, "until"),
                "พ้นวันสุดท้ายที่เผยแพร่แล้ว เว็บไซต์แสดงว่ายกเลิกการเผยแพร่และไม่ลิงก์ไปยังเอกสารนี้",
                "ลบรายการนี้ ถ้าเป็นไฟล์ให้ลบไฟล์ใน files/ และบันทึกใน withdrawn.yml ด้วย "
                "ถ้ายังต้องเผยแพร่ ให้เลื่อนวันในบรรทัด until:",
                Severity.TODO,
            )


def link_scheme(content: Content) -> Iterator[Problem]:
    """A link in Markdown has one of the schemes that are safe."""
    for written in _typed_links(content):
        scheme = _SCHEME.match(written.link.url)
        if written.link.is_picture:
            continue
        if scheme and scheme[1] not in (*URL_SCHEMES, *RECORD_SCHEMES):
            yield written.problem(
                f"ลิงก์ขึ้นต้นด้วย “{scheme[1]}:” ไม่ได้",
                "ใช้ได้: https: http: mailto: tel: line: และ oit: measure: news: file: สำหรับข้อมูลในเว็บไซต์นี้",
            )
        elif written.link.url.startswith("//"):
            yield written.problem("ลิงก์ขึ้นต้นด้วย “//” ไม่ได้", f"พิมพ์ https: นำหน้า เป็น https:{written.link.url}")


def unreadable_link(content: Content) -> Iterator[Problem]:
    """The address of a link in Markdown is one that a browser can take apart."""
    for written in _typed_links(content):
        try:
            urlsplit(written.link.url)
        except ValueError:
            yield written.problem(
                f"ที่อยู่เว็บ “{written.link.url}” อ่านไม่ได้", "คัดลอกที่อยู่ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์อีกครั้ง"
            )


def html_link(content: Content) -> Iterator[Problem]:
    """Links and pictures are typed in Markdown, where they can be checked, and not as HTML tags."""
    for written in markdown_links(content):
        link = written.link
        if link.is_html and link.is_picture:
            yield written.problem(
                "ภาพที่พิมพ์เป็นแท็ก HTML ใช้ไม่ได้",
                "นำภาพมาไว้ใน files/ปีงบประมาณ/ แล้วพิมพ์ ![บอกว่าในภาพมีอะไร](file:ปี/ชื่อไฟล์) แทนแท็กทั้งหมด",
            )
        elif link.is_html:
            yield written.problem("ลิงก์ที่พิมพ์เป็นแท็ก HTML ใช้ไม่ได้", f"พิมพ์ [ข้อความของลิงก์]({link.url}) แทนแท็กทั้งหมด")


def foreign_picture(content: Content) -> Iterator[Problem]:
    """A picture in Markdown is a published file, so that showing a page asks no other site for anything."""
    for written in _typed_links(content):
        url = written.link.url
        leads_off = _SCHEME.match(url) or url.startswith("/")
        if written.link.is_picture and leads_off and not url.startswith(("file:", "/files/")):
            yield written.problem(
                f"ภาพ “{url}” ไม่ใช่ไฟล์ที่เผยแพร่ในเว็บไซต์นี้", "นำภาพมาไว้ใน files/ปีงบประมาณ/ แล้วพิมพ์ file:ปี/ชื่อไฟล์"
            )


def relative_link(content: Content) -> Iterator[Problem]:
    """A link in news or an answer says in full where it leads, since the text is shown on several pages."""
    for written in _typed_links(content):
        url = written.link.url
        if written.link.text.startswith("^"):  # A footnote; `foreign_markdown` tells of it.
            continue
        if not written.is_page and not url.startswith("/") and not _SCHEME.match(url):
            yield written.problem(
                f"ลิงก์ “{url}” ไม่บอกว่าอยู่ที่ใด",
                "ไฟล์ที่เผยแพร่พิมพ์ file:ปี/ชื่อไฟล์ เว็บไซต์อื่นพิมพ์ https:// นำหน้า หน้าในเว็บไซต์นี้ขึ้นต้นด้วย /",
            )


def unknown_page(content: Content) -> Iterator[Problem]:
    """A relative link in a hand-written page leads to another such page or to a published file."""
    known = {f"files/{path}" for path in content.files}
    # Among the texts there are pages that could not be read, too; reading has told of them.
    known |= {path.partition("/")[2] for path in content.texts if _PAGE.fullmatch(path)}
    known.discard("index.md")
    for written in _typed_links(content):
        path = written.link.url.partition("#")[0]
        leads_here = bool(path) and not path.startswith("/") and not _SCHEME.match(path)
        if written.is_page and leads_here and path not in known:
            yield written.problem(
                f"ไม่พบหน้าหรือไฟล์ “{path}”",
                suggestion(path, known, "หน้าอื่นในเว็บไซต์นี้พิมพ์ที่อยู่ขึ้นต้นด้วย / เช่น /contact/"),
            )


def page_anchor(content: Content) -> Iterator[Problem]:
    """A link in a hand-written page leads to a whole page: anchors of Thai headings are mere numbers."""
    for written in _typed_links(content):
        path, _, anchor = written.link.url.partition("#")
        if written.is_page and anchor and (not path or path.endswith(".md")) and not _SCHEME.match(path):
            yield written.problem(
                f"ลิงก์ไปยังตำแหน่ง “#{anchor}” ภายในหน้าไม่ได้",
                f"ลบ #{anchor} ออก ให้ลิงก์ไปทั้งหน้า" if path else "ลบลิงก์นี้ออก แล้วบอกชื่อหัวข้อแทน",
            )


def _typed_links(content: Content) -> Iterator[PlacedMarkdownLink]:
    """Every link in Markdown but HTML tags, of which `html_link` tells."""
    return (written for written in markdown_links(content) if not written.link.is_html)


def _is_picture(link: Link) -> bool:
    return link.target in (Target.FILE, Target.URL) and link.reference.lower().endswith(PICTURES)
