"""The executive's page: where a fiscal year stands, each chart with its table."""

from collections.abc import Iterator, Sequence
from datetime import date

from prongsai.model.agency import Unit
from prongsai.rendering.follow_up import in_charge, state_name
from prongsai.rendering.measure_words import NO_UNIT
from prongsai.rendering.papers import charts
from prongsai.rendering.papers.charts import Bar
from prongsai.rendering.papers.paper import (
    Block,
    Cell,
    Column,
    Drawing,
    Line,
    Paper,
    Related,
    Section,
    Table,
    paragraphs,
)
from prongsai.rendering.trail import HOME
from prongsai.site import addresses
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.site.oit import ItemState
from prongsai.site.sharing import Shared
from prongsai.site.site import Site
from prongsai.site.status import GroupStatus, NewsCounts, YearStatus, status_years, year_status
from prongsai.thai.fiscal import year_span
from prongsai.thai.months import MONTHS_SHORT, latest, long_date

TITLE = "สรุปการเปิดเผยข้อมูลและการกำกับติดตามสำหรับผู้บริหาร"
_SOON = 8
"""How many of the next duties are listed."""
_ANSWERED = "มีข้อมูลหรือคำชี้แจงแล้ว"
_NAMED, _NOT_NAMED = "ระบุหลักฐานแล้ว", "ยังไม่ได้ระบุหลักฐาน"
_RECORDED, _COMING, _NO_RECORD = map(state_name, DutyState)
_SHARED = "ที่หลายหน่วยงานรับผิดชอบร่วมกัน นับให้แต่ละหน่วยงาน แถวรวมนับครั้งเดียว"
_WHAT_SILENCE_MEANS = "ข้อนี้ไม่ได้หมายความว่าหน่วยงานไม่ได้ประชาสัมพันธ์"
_WHAT_IT_MEANS = f"{_NO_RECORD} หมายถึงยังไม่พบบันทึกบนเว็บไซต์นี้ ไม่ได้หมายความว่าหน่วยงานไม่ได้ดำเนินการ"


def papers(site: Site) -> Iterator[Paper]:
    """The page of each year, newest first, where the agency publishes them."""
    if site.agency.publish_status:
        for year in status_years(site):
            yield paper(site, year)


def paper(site: Site, year: int) -> Paper:
    """Where a fiscal year (B.E.) stands on the day of the build."""
    words = site.year_words(year)
    here = addresses.status(year)
    agency = site.agency
    return Paper(
        address=here,
        name=str(year),
        year=year,
        title=f"{TITLE} {words}",
        cover=(
            TITLE,
            f"ประจำ{words}",
            agency.name,
            agency.place.words,
            site.in_style(f"ข้อมูล ณ วันที่ {long_date(site.as_of)}"),
        ),
        sections=tuple(_sections(site, year_status(site, year))),
        description=f"สรุปการเปิดเผยข้อมูล การกำกับติดตามมาตรการ และข่าว {words} ของ{agency.name}",
        trail=(*HOME, (f"สรุปสำหรับผู้บริหาร {words}", here)),
        related=tuple(_related(site, year)),
        updated=_updated(site, year),
        kind="สรุปสำหรับผู้บริหาร",
    )


def _updated(site: Site, year: int) -> date | None:
    """The last day that staff wrote for anything that is counted."""
    days = [one.updated for one in site.oit_years if one.year == year]
    days += [one.updated for one in site.measure_years if one.year == year]
    days += [news.changed for news in site.news if news.published in year_span(year)]
    return latest(days)


def _related(site: Site, year: int) -> Iterator[Related]:
    if any(one.year == year for one in site.oit_years):
        yield Related(label="ข้อมูล OIT ทุกข้อของปี", address=addresses.oit_year(year))
    if any(one.year == year for one in site.measure_years):
        yield Related(label="มาตรการทุกข้อของปี", address=addresses.measure_year(year))
    if any(one.year == year for one in site.occurrences):
        yield Related(label="ปฏิทินการกำกับติดตาม", address=addresses.calendar_year(year))


def _sections(site: Site, status: YearStatus) -> Iterator[Section]:
    parts = (
        ("การเปิดเผยข้อมูลสาธารณะ (OIT)", _items),
        ("องค์ประกอบของข้อ OIT", _elements),
        ("การกำกับติดตามมาตรการ", _duties),
        ("ข่าวและผลการดำเนินการที่เผยแพร่ในปีงบประมาณ", _news),
    )
    for heading, part in parts:
        yield Section(heading=heading, blocks=tuple(part(site, status)))


def _items(site: Site, status: YearStatus) -> Iterator[Block]:
    groups = status.groups
    if not groups:
        yield paragraphs("ยังไม่มีข้อมูล OIT ของปีนี้")
        return
    key = (_ANSWERED, ItemState.UPDATING.label, ItemState.PENDING.label)
    counts = [(group.answered, group.updating, group.pending) for group in groups]
    yield from _by_group(site, "items", "ข้อ", key, groups, counts)


def _elements(site: Site, status: YearStatus) -> Iterator[Block]:
    groups = [group for group in status.groups if group.wanted]
    yield paragraphs("นับเฉพาะข้อที่รู้องค์ประกอบจากอย่างน้อยสองแหล่ง เป็นการนับตามที่ลิงก์ของแต่ละข้อระบุไว้ ไม่ใช่ผลการประเมิน")
    if not groups:
        yield paragraphs("ปีนี้ยังไม่มีข้อที่นับได้")
        return
    counts = [(group.wanted - group.missing, group.missing) for group in groups]
    yield from _by_group(site, "elements", "องค์ประกอบ", (_NAMED, _NOT_NAMED), groups, counts)
    yield from _missing(groups)


def _by_group(
    site: Site,
    name: str,
    counted: str,
    key: Sequence[str],
    groups: Sequence[GroupStatus],
    counts: Sequence[Sequence[int]],
) -> Iterator[Block]:
    """What is counted, in a sentence, a chart and a table that ends in its sums."""
    sums = tuple(map(sum, zip(*counts, strict=True)))
    said = site.in_style(f"{key[0]} {sums[0]} จาก {sum(sums)} {counted}")
    labels = [f"{site.in_style(group.group.number)} {group.group.title}" for group in groups]
    yield paragraphs(said)
    yield _bars(site, name, key, labels, counts, said)
    rows = [_row(site, label, one) for label, one in zip([*labels, "รวม"], [*counts, sums], strict=True)]
    yield _table(f"{counted}แยกตามกลุ่ม", ("กลุ่ม", *key, "รวม"), rows, total=True)


def _missing(groups: Sequence[GroupStatus]) -> Iterator[Block]:
    rows = tuple(
        (
            (Line(text=f"{item.item.id} {item.title}", address=item.address),),
            tuple(Line(text=element.text, number="-") for element in item.missing_elements),
        )
        for group in groups
        for item in group.items
        if item.missing_elements
    )
    if rows:
        caption = f"องค์ประกอบที่{_NOT_NAMED}"
        yield paragraphs(caption)
        yield Table(
            caption=caption,
            columns=(Column(label="ข้อ", share=2), Column(label="องค์ประกอบ", share=3)),
            rows=rows,
        )


def _duties(site: Site, status: YearStatus) -> Iterator[Block]:
    if not status.duties:
        yield paragraphs("ปีนี้ไม่มีงานกำกับติดตามที่มีกำหนดเวลา")
        return
    key = (_RECORDED, _COMING, _NO_RECORD)
    labels = [_label(of_unit.of) for of_unit in status.duties]
    counts = [(of_unit.recorded, of_unit.coming, of_unit.no_record) for of_unit in status.duties]
    said = site.in_style(f"งานที่มีกำหนดเวลา {sum(counts[0])} ครั้ง {_RECORDED}แล้ว {counts[0][0]} ครั้ง")
    yield paragraphs(said, f"งาน{_SHARED}", _WHAT_IT_MEANS)
    if len(counts) - 1 <= charts.MOST_BARS:
        yield _bars(site, "duties", key, labels[1:], counts[1:], said)
    rows = [_row(site, label, one) for label, one in zip(labels, counts, strict=True)]
    yield _table("งานกำกับติดตามแยกตามหน่วยงาน", ("หน่วยงาน", *key, "รวม"), rows, total=False)
    if status.coming:
        soon = status.coming[:_SOON]
        yield paragraphs(site.in_style(f"งานที่จะถึงกำหนดถัดไป {len(soon)} จาก {len(status.coming)} ครั้ง"))
        yield _coming(site, soon)


def _coming(site: Site, coming: Sequence[Occurrence]) -> Table:
    columns = (
        Column(label="ถึงกำหนด", share=1.3),
        Column(label="งาน", share=3),
        Column(label="หน่วยงาน", share=1.6),
    )
    rows = tuple(
        (
            (Line(text=site.in_style(long_date(one.deadline)), day=one.deadline),),
            (Line(text=one.duty.text, address=one.address),),
            (Line(text=" · ".join(in_charge(one)) or NO_UNIT),),
        )
        for one in coming
    )
    return Table(caption="งานที่จะถึงกำหนดถัดไป", columns=columns, rows=rows)


def _news(site: Site, status: YearStatus) -> Iterator[Block]:
    if not status.news:
        yield paragraphs("ยังไม่มีข่าวที่เผยแพร่ในปีงบประมาณนี้")
        return
    whole = status.news[0]
    months = [MONTHS_SHORT[(number + 9) % 12] for number in range(12)]
    said = site.in_style(f"เผยแพร่ {whole.total} เรื่อง")
    yield paragraphs(said, f"ข่าว{_SHARED}")
    shown = [(month, count, _number(site, count)) for month, count in zip(months, whole.months, strict=True)]
    yield charts.columns("news", shown, f"แผนภูมิจำนวนข่าวรายเดือน {said}")
    columns = (
        Column(label="หน่วยงาน", share=2.2),
        Column(label="รวม", share=1, numeric=True),
        Column(label="เดือนที่มีข่าว", share=4),
    )
    rows = tuple(_news_row(site, counts, months) for counts in status.news)
    yield Table(caption="ข่าวแยกตามหน่วยงานและเดือน", columns=columns, rows=rows)
    if status.silent:
        names = " · ".join(unit.name for unit in status.silent)
        yield paragraphs(f"หน่วยงานที่ยังไม่มีข่าวบนเว็บไซต์นี้ในปีงบประมาณ: {names}", _WHAT_SILENCE_MEANS)


def _news_row(site: Site, counts: NewsCounts, months: Sequence[str]) -> tuple[Cell, ...]:
    by_month = zip(months, counts.months, strict=True)
    told = " · ".join(f"{month} {_number(site, count)}" for month, count in by_month if count)
    total = _number(site, counts.total)
    return ((Line(text=_label(counts.of)),), (Line(text=total),), (Line(text=told),))


def _label(of: Unit | Shared) -> str:
    return of.label if isinstance(of, Shared) else of.name


def _number(site: Site, count: int) -> str:
    return site.in_style(str(count))


def _bars(
    site: Site,
    name: str,
    key: Sequence[str],
    labels: Sequence[str],
    counts: Sequence[Sequence[int]],
    said: str,
) -> Drawing:
    shown = [
        Bar(label=label, parts=tuple(parts), words=site.in_style(f"{parts[0]} จาก {sum(parts)}"))
        for label, parts in zip(labels, counts, strict=True)
    ]
    return charts.bars(name, key, shown, f"แผนภูมิแท่ง {said}")


def _row(site: Site, label: str, counts: Sequence[int]) -> tuple[Cell, ...]:
    """A row of counts with their sum."""
    return ((Line(text=label),), *((Line(text=_number(site, count)),) for count in (*counts, sum(counts))))


def _table(caption: str, labels: Sequence[str], rows: Sequence[tuple[Cell, ...]], *, total: bool) -> Table:
    columns = [Column(label=label, share=1, numeric=True) for label in labels[1:]]
    return Table(
        caption=caption, columns=(Column(label=labels[0], share=1.8), *columns), rows=tuple(rows), total=total
    )
