"""Rules of the channels by which people reach the agency."""

from collections.abc import Iterator

from prongsai.model.channels import ChannelKind, Purpose, Routing
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import channels
from prongsai.thai.telephone import telephone_numbers

_WANTED = 2
_NUMBERED = (ChannelKind.PHONE, ChannelKind.PHONE_FAX, ChannelKind.HOTLINE, ChannelKind.FAX)


def few_corruption_channels(content: Content) -> Iterator[Problem]:
    """Corruption can be reported by at least two channels of the agency's own."""
    yield from _too_few(
        content,
        Purpose.CORRUPTION,
        "ช่องทางแจ้งเรื่องทุจริต",
        "สายด่วนของหน่วยงานกลาง เช่น 1205 ไม่นับเป็นของหน่วยงาน",
    )


def few_contact_channels(content: Content) -> Iterator[Problem]:
    """The agency can be reached by at least two channels."""
    yield from _too_few(content, Purpose.CONTACT, "ช่องทางติดต่อหน่วยงาน", "เช่น โทรศัพท์และอีเมล")


def mixed_corruption_channel(content: Content) -> Iterator[Problem]:
    """A channel for reporting corruption does not take general complaints as well."""
    for entry in channels(content):
        if {Purpose.CORRUPTION, Purpose.COMPLAINT} <= set(entry.record.purposes):
            yield entry.problem(
                ("purposes",),
                "ช่องทางแจ้งเรื่องทุจริตใช้รับเรื่องร้องเรียนทั่วไปด้วย",
                "แยกเป็นสองช่องทาง ให้เรื่องทุจริตมีช่องทางของตนเอง",
                Severity.WARNING,
            )


def channel_without_value(content: Content) -> Iterator[Problem]:
    """A channel has a number or an address; without one it is not shown to people."""
    for entry in channels(content):
        if not entry.record.values:
            yield entry.problem(
                (),
                f"ช่องทาง “{entry.record.name}” ยังไม่มีหมายเลขหรือที่อยู่ จึงยังไม่แสดงบนเว็บไซต์",
                "เพิ่ม values: แล้วขึ้นบรรทัดใหม่ พิมพ์ - ตามด้วยหมายเลขหรือที่อยู่",
                Severity.TODO,
            )


def awaited_channel(content: Content) -> Iterator[Problem]:
    """A channel that a document only mentions waits for its data or to be struck out."""
    if content.channels is None:
        return
    for number, awaited in enumerate(content.channels.record.awaited):
        uses = " ".join(purpose.label for purpose in awaited.purposes)
        yield content.channels.problem(
            ("awaited", number),
            f"ยังไม่มีข้อมูลของช่องทาง “{awaited.title or awaited.kind.label}” ({uses})",
            f"ที่มา: {awaited.source} ถ้าใช้จริง ย้ายไปไว้ใต้ channels: แล้วเพิ่ม id: และ values: ถ้าไม่ใช้ให้ลบออก",
            Severity.TODO,
        )


def unreadable_number(content: Content) -> Iterator[Problem]:
    """A telephone channel has a number that can be read, or says itself where its button leads."""
    for entry in channels(content):
        for place, value in enumerate(entry.record.values if entry.record.kind in _NUMBERED else ()):
            if not value.link and not telephone_numbers(value.text):
                yield entry.problem(
                    ("values", place),
                    f"อ่านหมายเลขใน “{value.text}” ไม่ได้ จึงแสดงเป็นข้อความ ไม่มีปุ่มให้กดโทร",
                    "ตรวจจำนวนหลัก: โทรศัพท์บ้าน 9 หลัก มือถือ 10 หลัก เช่น 0 0000 0001 ต่อ 12",
                    Severity.WARNING,
                )


def external_without_owner(content: Content) -> Iterator[Problem]:
    """A channel of another body says whose it is."""
    for entry in channels(content):
        if entry.record.is_external and not entry.record.owner:
            yield entry.problem(
                (),
                f"ช่องทางภายนอก “{entry.record.name}” ยังไม่บอกว่าเป็นของหน่วยงานใด",
                "เพิ่มบรรทัด owner: แล้วพิมพ์ชื่อหน่วยงาน",
                Severity.WARNING,
            )


def unrouted_matter(content: Content) -> Iterator[Problem]:
    """A category of matters says who takes it up."""
    for location, routing in content.channels.each(Routing) if content.channels else ():
        if content.channels and not routing.units and not routing.outside:
            yield content.channels.problem(
                location,
                f"เรื่อง “{routing.matter}” ยังไม่บอกว่าหน่วยงานใดรับไปดำเนินการ",
                "เพิ่ม units: เป็นรหัสหน่วยงานใน agency.yml หรือ outside: เป็นชื่อหน่วยงานภายนอก",
                Severity.TODO,
            )


def _too_few(content: Content, purpose: Purpose, name: str, remark: str) -> Iterator[Problem]:
    path = f"{content.label}/channels.yml"
    # A file that could not be read says nothing of how many channels there are.
    if content.channels is None and path in content.texts:
        return
    count = sum(
        purpose in entry.record.purposes
        and bool(entry.record.values)
        and not entry.record.is_external
        and entry.record.until is None
        for entry in channels(content)
    )
    if count < _WANTED:
        message = f"มี{name}ที่ใช้ได้แล้ว {count} ช่องทาง ควรมีอย่างน้อย {_WANTED} ช่องทาง"
        hint = f"เพิ่มรายการใต้ channels: ที่มี purposes: [{purpose}] และ values: ({remark})"
        if content.channels:
            document = content.channels.document
            place = document.place(("channels",), of_key=True)
            yield document.problem(place, message, hint, Severity.TODO)
        else:
            yield Problem.of_file(path, message, hint, Severity.TODO)
