"""What a record names must be there: units, topics, items, measures, news, channels."""

from collections.abc import Iterator, Mapping

from prongsai.checks.suggestion import suggestion
from prongsai.model.agency import Agency
from prongsai.model.channels import Promotion, Routing
from prongsai.model.fields import ID, Record, split_reference
from prongsai.model.links import Target
from prongsai.model.measures import EVERY_UNIT, Measure, Step
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem
from prongsai.reading.walk import PlacedReference, entries, references
from prongsai.thai.text import item_code


def unknown_unit(content: Content) -> Iterator[Problem]:
    """Every unit that a record names is one of agency.yml."""
    if content.agency is None:
        return
    known = [unit.id for unit in content.agency.record.units]
    hint = "เพิ่มหน่วยงานนี้ใน agency.yml ใต้ units:"
    for placed in entries(content):
        for location, record in placed.entry.each(Record):
            units = () if isinstance(record, Agency) else getattr(record, "units", ())
            for number, unit in enumerate(units):
                if unit not in known and not (unit == EVERY_UNIT and isinstance(record, (Measure, Step))):
                    yield placed.entry.problem(
                        (*location, "units", number),
                        f"ไม่รู้จักหน่วยงาน “{unit}”",
                        suggestion(unit, known, hint),
                    )


def unknown_unit_above(content: Content) -> Iterator[Problem]:
    """The unit that another unit is under is one of agency.yml."""
    if content.agency is None:
        return
    known = [unit.id for unit in content.agency.record.units]
    for number, unit in enumerate(content.agency.record.units):
        if unit.under and unit.under not in known:
            yield content.agency.problem(
                ("units", number, "under"),
                f"ไม่รู้จักหน่วยงาน “{unit.under}” ที่ {unit.name} สังกัด",
                suggestion(unit.under, known, "เพิ่มหน่วยงานนี้ใต้ units: หรือลบบรรทัด under:"),
            )


def unit_under_itself(content: Content) -> Iterator[Problem]:
    """No unit is under itself, by however many steps."""
    if content.agency is None:
        return
    above = {unit.id: unit.under for unit in content.agency.record.units}
    for number, unit in enumerate(content.agency.record.units):
        chain = [unit.id]
        while (step := above.get(chain[-1])) and step not in chain:
            chain.append(step)
        if step == unit.id:
            yield content.agency.problem(
                ("units", number, "under"),
                f"หน่วยงานสังกัดวนกลับมาที่ตัวเอง ({' → '.join([*chain, unit.id])})",
                "แก้บรรทัด under: ให้ชี้ไปยังหน่วยงานที่อยู่เหนือขึ้นไป",
            )


def unknown_topic(content: Content) -> Iterator[Problem]:
    """Every topic that a measure or an item of the catalogue names is one of topics.yml."""
    hint = "คัดลอกรหัสจากไฟล์ generator/prongsai/reading/catalogue/topics.yml หรือลบรหัสนี้ออกถ้าไม่แน่ใจ"
    if content.is_faulty("catalogue/topics.yml"):  # Until it is mended, nobody knows what it adds.
        return
    for placed in entries(content):
        topic = getattr(placed.entry.record, "topic", None)
        if topic and topic not in content.topics:
            yield placed.entry.problem(
                ("topic",), f"ไม่รู้จักรหัสหัวข้อ “{topic}”", suggestion(topic, content.topics, hint)
            )
    for catalogue in content.catalogues.values():
        for location, record in catalogue.each(Record):
            for number, topic in enumerate(getattr(record, "topics", ())):
                if topic not in content.topics:
                    yield catalogue.problem(
                        (*location, "topics", number),
                        f"ไม่รู้จักรหัสหัวข้อ “{topic}”",
                        suggestion(topic, content.topics, hint),
                    )


def unknown_item(content: Content) -> Iterator[Problem]:
    """Every item that is answered or linked is in the catalogue of its year."""
    for year, answers in content.answers.items():
        known = _items(content, year)
        for item, entry in answers.items():
            if known and item not in known:
                yield entry.problem((), f"ปี {year} ไม่มีข้อ {item}", f"ปีนี้มีข้อ {known[0]} ถึง {known[-1]}")
    for placed in references(content):
        if placed.target is Target.ITEM:
            named, key = split_reference(placed.reference, placed.year)
            known = _items(content, named)
            if item_code(key) not in known:
                hint = f"ปีนี้มีข้อ {known[0]} ถึง {known[-1]}" if known else "พิมพ์ ปี/ข้อ เช่น 2566/O24"
                yield _unknown(placed, "ข้อ OIT", hint)
            elif named not in content.answers and not _is_faulty_year(content, named):
                hint = f"สร้างไฟล์ oit/{named}.yml ก่อน หรือลบลิงก์นี้"
                yield _unknown(placed, "หน้าของข้อ OIT", hint)


def unknown_measure(content: Content) -> Iterator[Problem]:
    """Every measure that is linked is there, and one that is continued is of an earlier year."""
    for placed in references(content):
        if placed.target is Target.MEASURE:
            yield from _missing_record(content, placed, "มาตรการ", "measures", content.measures)
    for year, measures in content.measures.items():
        for measure in measures.values():
            continued = measure.record.continues
            if not continued:
                continue
            before, key = split_reference(continued, year - 1)
            if before is None or before >= year:
                yield measure.problem(
                    ("continues",),
                    f"มาตรการที่ต่อเนื่องมาต้องเป็นของปีก่อน แต่ “{continued}” ไม่ใช่",
                    f"พิมพ์ ปี/รหัส เช่น {year - 1}/{key}",
                )
            elif not _is_there(content, "measures", before, key):
                yield measure.problem(
                    ("continues",),
                    f"ไม่พบมาตรการ “{continued}”",
                    suggestion(key, content.measures.get(before, {}), f"ตรวจชื่อไฟล์ใน measures/{before}/"),
                )


def unknown_news(content: Content) -> Iterator[Problem]:
    """Every news item that is linked is there."""
    for placed in references(content):
        if placed.target is Target.NEWS:
            yield from _missing_record(content, placed, "ข่าว", "news", content.news)


def unknown_statistics(content: Content) -> Iterator[Problem]:
    """Every table of statistics that is linked is there."""
    for placed in references(content):
        if placed.target is Target.STATISTICS:
            yield from _missing_record(content, placed, "ตารางสถิติ", "statistics", content.statistics)


def unknown_channel(content: Content) -> Iterator[Problem]:
    """Every channel that a promotion or the routing of matters names is one of channels.yml."""
    if content.channels is None:
        return
    known = [channel.id for channel in content.channels.record.channels]
    named = [(place, one.channels) for place, one in content.channels.each(Promotion)]
    named += [(place, one.channels) for place, one in content.channels.each(Routing)]
    for location, channels in named:
        for place, channel in enumerate(channels):
            if channel not in known:
                yield content.channels.problem(
                    (*location, "channels", place),
                    f"ไม่รู้จักช่องทาง “{channel}”",
                    suggestion(channel, known, "เพิ่มช่องทางนี้ใต้ channels:"),
                )


def _items(content: Content, year: int | None) -> list[str]:
    catalogue = content.catalogues.get(year or 0)
    return [item.id for item in catalogue.record.items] if catalogue else []


def _missing_record(
    content: Content,
    placed: PlacedReference,
    name: str,
    folder: str,
    records: Mapping[int, Mapping[str, object]],
) -> Iterator[Problem]:
    year, key = split_reference(placed.reference, placed.year)
    if year is None:
        yield _unknown(placed, name, f"พิมพ์ ปี/รหัส เช่น 2566/{key}")
    elif not _is_there(content, folder, year, key):
        known = records.get(year, {})
        yield _unknown(placed, name, suggestion(key, known, f"ตรวจชื่อไฟล์ใน {folder}/{year}/"))


def _is_there(content: Content, folder: str, year: int, key: str) -> bool:
    """Whether the record's file is there; if it is faulty, reading has said so."""
    path = f"{content.label}/{folder}/{year}/{key}"
    files = (f"{path}.yml", f"{path}.md")
    return bool(ID.fullmatch(key)) and any(file in content.texts or file in content.faulty for file in files)


def _is_faulty_year(content: Content, year: int | None) -> bool:
    """Whether the year has answers that could not be read."""
    return content.is_faulty(f"oit/{year}.yml") or content.is_faulty(f"oit/{year}")


def _unknown(placed: PlacedReference, name: str, hint: str) -> Problem:
    return placed.source.problem(f"ไม่พบ{name} “{placed.reference}”", hint)
