"""Rules of the channels by which people reach the agency."""

from collections.abc import Iterator

from prongsai.model.channels import Channel, ChannelKind, Purpose
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity

_WANTED = 2


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
    for number, channel in _channels(content):
        if content.channels and {Purpose.CORRUPTION, Purpose.COMPLAINT} <= set(channel.purposes):
            yield content.channels.problem(
                ("channels", number, "purposes"),
                "ช่องทางแจ้งเรื่องทุจริตใช้รับเรื่องร้องเรียนทั่วไปด้วย",
                "แยกเป็นสองช่องทาง ให้เรื่องทุจริตมีช่องทางของตนเอง",
                Severity.WARNING,
            )


def channel_without_value(content: Content) -> Iterator[Problem]:
    """A channel has a number or an address; without one it is not shown to people."""
    for number, channel in _channels(content):
        if content.channels and not channel.values:
            name = channel.title or channel.kind.label
            yield content.channels.problem(
                ("channels", number),
                f"ช่องทาง “{name}” ยังไม่มีหมายเลขหรือที่อยู่ จึงยังไม่แสดงบนเว็บไซต์",
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
            f"ที่มา: {awaited.source} — ถ้าใช้จริง ย้ายไปไว้ใต้ channels: แล้วเพิ่ม id: และ values: ถ้าไม่ใช้ให้ลบออก",
            Severity.TODO,
        )


def _channels(content: Content) -> Iterator[tuple[int, Channel]]:
    yield from enumerate(content.channels.record.channels if content.channels else ())


def _too_few(content: Content, purpose: Purpose, name: str, remark: str) -> Iterator[Problem]:
    path = f"{content.label}/channels.yml"
    # A file that could not be read says nothing of how many channels there are.
    if content.channels is None and path in content.texts:
        return
    count = sum(
        purpose in channel.purposes and bool(channel.values) and channel.kind is not ChannelKind.EXTERNAL
        for _, channel in _channels(content)
    )
    if count < _WANTED:
        message = f"มี{name}ที่ใช้ได้แล้ว {count} ช่องทาง ควรมีอย่างน้อย {_WANTED} ช่องทาง"
        hint = f"เพิ่มรายการใต้ channels: ที่มี purposes: [{purpose}] และ values: ({remark})"
        if content.channels:
            document = content.channels.document
            place = document.place(("channels",), of_key=True)
            yield document.problem(place, message, hint, Severity.TODO)
        else:
            yield Problem(path=path, line=1, column=1, severity=Severity.TODO, message=message, hint=hint)
