"""What the pages of measures say of a year as a whole, as open data: one row for each year."""

from collections.abc import Iterator

from prongsai.model.measure_years import IndicatorTitle, MeasureTable, MeasureYear, RoundHead
from prongsai.rendering.data.columns import Column, Columns, Form, listed, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, Row, iso, links
from prongsai.site import addresses
from prongsai.site.measures import JoinedMeasureYear
from prongsai.site.site import Site
from prongsai.thai.months import latest

_TABLES: Columns = (
    *of(MeasureTable, "id"),
    ADDRESS,
    *of(MeasureTable, "title", "columns", "measures"),
)
_ROUNDS: Columns = (
    *of(RoundHead, "round"),
    ADDRESS,
    *of(RoundHead, "label"),
    Column("from", "ตั้งแต่วันที่", Form.DAY),
    Column("to", "ถึงวันที่", Form.DAY),
)
_PLANS: Columns = (Column("title", "ชื่อมาตรการ"), ADDRESS)
KIND = Kind(
    name="measure-years",
    title="มาตรการรายปี",
    about="หนึ่งแถวคือหนึ่งปีงบประมาณ พร้อมผลวิเคราะห์ คอลัมน์ ตาราง รอบรายงาน และเอกสารของปี",
    columns=(
        Column("id", "ปีงบประมาณ (พ.ศ.)"),
        ADDRESS,
        *of(MeasureYear, "title", "analysis"),
        nested(MeasureYear, "indicators", of(IndicatorTitle, "number", "title")),
        *of(MeasureYear, "columns"),
        nested(MeasureYear, "tables", _TABLES),
        nested(MeasureYear, "rounds", _ROUNDS),
        nested(MeasureYear, "documents", LINKS),
        listed("plans", "แผนหลายปีที่ครอบคลุมปีนี้", _PLANS),
    ),
)


def datasets(site: Site) -> Iterator[Dataset]:
    """Every year in one file; nothing where no year has measures."""
    if site.measure_years:
        rows = tuple(_row(site, year) for year in site.measure_years)
        updated = latest(year.updated for year in site.measure_years)
        yield Dataset(kind=KIND, rows=rows, updated=updated)


def _row(site: Site, year: JoinedMeasureYear) -> Row:
    head = year.head
    return {
        "id": str(year.year),
        "url": site.absolute(year.address),
        "title": year.title,
        "analysis": year.analysis,
        "indicators": [{"number": one.number, "title": one.title} for one in head.indicators],
        "columns": [column.value for column in head.report_columns],
        "tables": [
            {
                "id": table.id,
                "url": site.absolute(f"{year.address}#{table.anchor}"),
                "title": table.title,
                "columns": [column.value for column in table.columns],
                "measures": [measure.id for measure in table.measures],
            }
            for table in year.tables
        ],
        "rounds": [
            {
                "round": round_.value,
                "url": site.absolute(addresses.report(year.year, round_)),
                "label": head.round_label(round_) or round_.label,
                "from": iso(year.round_span(round_).first),
                "to": iso(year.round_span(round_).last),
            }
            for round_ in year.rounds
        ],
        "documents": links(site, year.documents),
        "plans": [
            {"title": plan.measure.title, "url": site.absolute(plan.measure.address)} for plan in year.plans
        ],
    }
