"""The OIT items of each fiscal year, and the lasting topics behind them. Reference data, not the agency's."""

from pydantic import Field

from prongsai.model.fields import Id, ItemId, Labelled, Number, Record, Text, Year


class ListConfidence(Labelled):
    """How sure a year's list is as a whole."""

    ESTABLISHED = "established", "มีหลายแหล่งตรงกัน"
    PARTIAL = "partial", "มีแหล่งหลักแหล่งเดียว"
    PROVISIONAL = "provisional", "เบื้องต้น ยังต้องเทียบกับคู่มือ"


class Confidence(Labelled):
    """How sure one statement of the catalogue is."""

    HIGH = "high", "มีอย่างน้อยสองแหล่ง"
    MEDIUM = "medium", "มีแหล่งเดียว"
    LOW = "low", "มีแหล่งทางอ้อม"
    RECALLED = "recalled", "จากความรู้ทั่วไป"


class ContentPeriod(Labelled):
    """Which content an item wants."""

    STANDING = "standing", "ข้อมูลที่ปรับปรุงให้เป็นปัจจุบันเสมอ"
    IN_FORCE = "in_force", "ข้อมูลที่ใช้อยู่ในปีงบประมาณนี้"
    CURRENT = "current", "ข้อมูลของปีงบประมาณนี้"
    CURRENT_H1 = "current_h1", "ข้อมูลรอบ 6 เดือนแรกของปีงบประมาณนี้"
    PREVIOUS = "previous", "ข้อมูลของปีงบประมาณก่อน"
    MULTI_YEAR = "multi_year", "แผนระยะหลายปีที่ครอบคลุมปีงบประมาณนี้"
    GUIDE = "guide", "ตามที่คู่มือของปีกำหนด"


class Topic(Record):
    """One lasting duty of disclosure; its id is never renamed."""

    id: Id = Field(title="รหัสหัวข้อ")
    th: Text = Field(title="ชื่อหัวข้อ")
    en: Text = Field(title="ชื่อหัวข้อภาษาอังกฤษ")
    about: Text = Field(title="เผยแพร่อะไร")


class Topics(Record):
    """topics.yml, whose text is one list."""

    topics: tuple[Topic, ...] = Field(title="หัวข้อ")


class Element(Record):
    """One thing that an item wants shown, summarised in our own words."""

    id: Id = Field(title="รหัสองค์ประกอบ")
    text: Text = Field(title="องค์ประกอบ")


class Item(Record):
    """One OIT item of one fiscal year."""

    id: ItemId = Field(title="ข้อ")
    title: Text = Field(title="ชื่อข้อ")
    section: Text | None = Field(None, title="หมวด")
    topics: tuple[Id, ...] = Field(title="หัวข้อ", min_length=1)
    period: ContentPeriod = Field(title="ช่วงเวลาของข้อมูล")
    elements: tuple[Element, ...] = Field((), title="องค์ประกอบ")
    confidence: Confidence = Field(title="ความแน่ชัดของชื่อและเลขข้อ")
    elements_confidence: Confidence = Field(title="ความแน่ชัดขององค์ประกอบ")


class Group(Record):
    """A sub-indicator with its items, in the order of the assessment."""

    number: Text = Field(title="เลขกลุ่ม")
    title: Text = Field(title="ชื่อกลุ่ม")
    confidence: Confidence = Field(title="ความแน่ชัด")
    items: tuple[Item, ...] = Field(title="ข้อในกลุ่ม")


class Indicator(Record):
    """One of the two OIT indicators."""

    number: Number = Field(title="ตัวชี้วัดที่")
    title: Text = Field(title="ชื่อตัวชี้วัด")
    groups: tuple[Group, ...] = Field(title="กลุ่ม")


class Catalogue(Record):
    """catalogue/<year>.yml: the items of one fiscal year, B.E."""

    year: Year = Field(title="ปีงบประมาณ")
    confidence: ListConfidence = Field(title="ความแน่ชัดของรายการ")
    sources: tuple[Text, ...] = Field((), title="แหล่งที่มา")
    indicators: tuple[Indicator, ...] = Field(title="ตัวชี้วัด")

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, in the order of the assessment."""
        return tuple(
            item for indicator in self.indicators for group in indicator.groups for item in group.items
        )
