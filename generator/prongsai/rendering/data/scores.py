"""Results of the assessment as open data: one row for each score."""

from collections.abc import Iterator

from prongsai.model.measures import Instrument
from prongsai.model.scores import GradeRange, InstrumentScore, Rank, Scale, YearScores
from prongsai.rendering.data.columns import Column, Columns, Form, chosen, nested, of
from prongsai.rendering.data.datasets import Dataset, Kind
from prongsai.rendering.data.rows import ADDRESS, LINKS, Row, iso, links, number
from prongsai.site.scores import JoinedScores, Level, ScoreLine
from prongsai.site.site import Site
from prongsai.thai.months import latest

COLUMNS: Columns = (
    Column("id", "รหัสคะแนน", description="ปี/total ปี/เครื่องมือ ปี/ตัวชี้วัด หรือ ปี/ข้อ"),
    ADDRESS,
    *of(YearScores, "year"),
    chosen("level", "ระดับของคะแนน", Level),
    chosen("instrument", "เครื่องมือการประเมิน", Instrument),
    Column("title", "ชื่อคะแนน"),
    Column("score", "คะแนน", Form.DECIMAL),
    Column("score_as_printed", "คะแนนตามที่พิมพ์"),
    Column("weight", "น้ำหนัก", Form.DECIMAL),
    Column("weighted", "คะแนนถ่วงน้ำหนัก", Form.DECIMAL),
    *of(InstrumentScore, "weighted_as_printed"),
    Column("compared_with", "เทียบกับปีงบประมาณ", Form.NUMBER),
    Column("before", "คะแนนปีที่เทียบ", Form.DECIMAL),
    Column("change", "เปลี่ยนแปลง", Form.DECIMAL, "ถ้าลดลง มีเครื่องหมายลบนำหน้า"),
    *of(YearScores, "grade"),
    nested(
        YearScores,
        "scale",
        (nested(Scale, "grades", of(GradeRange, "grade", "lowest", "highest")), *of(Scale, "source")),
    ),
    nested(YearScores, "ranks", of(Rank, "place", "out_of", "group")),
    *of(YearScores, "announced", "remark"),
    nested(YearScores, "evidence", LINKS),
)
KIND = Kind(
    name="scores",
    title="ผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
    about="หนึ่งแถวคือหนึ่งคะแนนของปีงบประมาณหนึ่ง ระดับ ลำดับ และเอกสารอยู่ในแถวคะแนนรวมของปี",
    columns=COLUMNS,
    statistical=True,
)


def datasets(site: Site) -> Iterator[Dataset]:
    """The scores of every year, newest first, if there are any."""
    if site.scores:
        rows = tuple(_row(site, year, line) for year in site.scores for line in year.lines)
        updated = latest(year.updated for year in site.scores)
        yield Dataset(kind=KIND, rows=rows, updated=updated)


def _row(site: Site, year: JoinedScores, line: ScoreLine) -> Row:
    name = f"indicator-{line.key}" if line.level is Level.INDICATOR else line.key
    of_year = year.record if line.level is Level.TOTAL else YearScores(year=year.year)
    scale = of_year.scale
    return {
        "id": f"{year.year}/{name}",
        "url": site.absolute(year.address),
        "year": year.year,
        "level": line.level.value,
        "instrument": line.instrument.value if line.instrument else None,
        "title": line.title,
        "score": number(line.score),
        "score_as_printed": line.printed,
        "weight": number(line.weight),
        "weighted": number(line.weighted),
        "weighted_as_printed": line.weighted_printed,
        "compared_with": None if line.before is None else year.before,
        "before": number(line.before),
        "change": number(line.change),
        "grade": of_year.grade,
        "scale": {
            "grades": [
                {"grade": one.grade, "lowest": number(one.lowest), "highest": number(one.highest)}
                for one in scale.grades
            ],
            "source": scale.source,
        }
        if scale
        else None,
        "ranks": [{"place": one.place, "out_of": one.out_of, "group": one.group} for one in of_year.ranks],
        "announced": iso(of_year.announced),
        "remark": of_year.remark,
        "evidence": links(site, year.evidence) if line.level is Level.TOTAL else [],
    }
