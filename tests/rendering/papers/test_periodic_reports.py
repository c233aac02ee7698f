"""The reports of one period after another: of channels, of questions, of feedback, of publicity."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from cases import AGENCY, Golden, WriteContent
from prongsai.publishing.prepare import gather
from prongsai.rendering.papers import (
    channels_report,
    feedback_report,
    publicity_report,
    questions_report,
)
from prongsai.rendering.papers.paper import Line, Paper, Table
from prongsai.site.site import Site

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = Path(__file__).parents[2] / "sample/content"
Builder = Callable[[Site], Iterable[Paper]]
BUILDERS: tuple[Builder, ...] = (
    channels_report.papers,
    questions_report.papers,
    feedback_report.papers,
    publicity_report.papers,
)
UNITS = """\
units:
  - {id: clerk-office, name: สำนักปลัดเทศบาล}
  - {id: legal, name: งานนิติการ, under: clerk-office}
  - {id: finance, name: กองคลัง}
  - {id: executive, name: คณะผู้บริหาร}
  - {id: every, name: ทุกสำนัก/กอง, collective: true}
"""
CHANNELS = """\
channels:
  - id: hall
    kind: phone
    purposes: [contact, feedback, questions]
    values: [0 2000 0000]
    changes:
      - {date: 2566-02-01, text: เปลี่ยนหมายเลขต่อ 5}
  - id: line
    kind: line
    purposes: [questions]
    since: 2566-01-09
    values: [{text: '@a', link: https://example.org/line}]
  - {id: old, kind: fax, title: โทรสารเดิม, purposes: [contact], values: [0 2000 0001], until: 2566-03-31}
  - {id: letter, kind: post, purposes: [corruption], since: 2565-10-03, values: [ตู้ ปณ. 9]}
  - id: district
    kind: external
    owner: อำเภอ
    purposes: [contact]
    values: [0 2000 0002]
    since: 2566-01-02
promotions:
  - date: 2566-01-10
    channels: [line, letter]
    text: แจกแผ่นพับ
    evidence:
      - {label: ภาพ, url: https://example.org/9}
      - {label: หน้าติดต่อ, site: /contact/}
  - {date: 2566-04-01, channels: [district], text: ของหน่วยงานอื่น}
"""
QUESTIONS = """\
questions:
  - id: tax
    question: เสียภาษีที่ใด
    units: [finance]
    asked: 2565-12-20
    answered: 2566-01-05
    answer: ที่กองคลัง
  - id: road
    question: ถนนซ่อมเมื่อใด
    units: [finance, legal]
    asked: 2565-09-01
    answered: 2566-04-20
    answer: เดือนนี้
  - {id: dog, question: สุนัขจรจัด, asked: 2566-02-01, answer: แจ้งได้ทุกวัน}
  - {id: late, question: ถามทีหลัง, asked: 2566-04-10}
  - {id: undated, question: ไม่มีวันที่, answer: มี}
"""
RESULT = """\
title: {title}
instrument: EIT
indicator: 7
question: {question}
units: [legal]
results:
  - {{round: 6-months, date: 2566-01-09, text: ทำแล้ว {question}}}
  - {{id: later, round: 12-months, date: 2566-02-20, text: ทำอีก {question}}}
  - {{id: long, round: 12-months, during: {{from: 2566-03, to: 2566-03}}, text: ทำทั้งเดือน {question}}}
"""
NEWS = "---\ntitle: {title}\ndate: {day}\n{units}---\n\nเนื้อหา\n"
STATISTICS = """\
title: ความคิดเห็น
unit: เรื่อง
summary: ตอบครบ
purpose: feedback
covers: {from: 2566-01, to: 2566-03}
rows: |
  ช่องทาง | ได้รับ | หมายเหตุ
  โทรศัพท์ | 12 | ดี
  รวม | 12 |
totals: {rows: [รวม]}
"""
FILES = {
    "agency.yml": AGENCY["agency.yml"] + UNITS,
    "channels.yml": CHANNELS,
    "questions.yml": QUESTIONS,
    "statistics/2566/opinions.yml": STATISTICS,
    **{
        f"measures/2566/m{number}.yml": RESULT.format(title=f"มาตรการ {number}", question=f"E{number}")
        for number in range(6, 11)
    },
    "news/2566/a.md": NEWS.format(title="ข่าวของกองคลัง", day="2566-02-03", units="units: [finance]\n"),
    "news/2566/b.md": NEWS.format(title="ข่าวของทุกกอง", day="2566-02-01", units="units: [every, legal]\n"),
    "news/2566/c.md": NEWS.format(title="ข่าวไม่มีเจ้าของ", day="2566-02-28", units=""),
}


@pytest.fixture
def joined(content: WriteContent) -> Callable[..., Site]:
    """`joined(files, as_of)` is the site of those files, which have no error."""

    def make(files: dict[str, str], as_of: date = date(2023, 5, 1)) -> Site:
        gathered = gather(content(files), as_of=as_of)
        assert gathered.site is not None, gathered.problems
        return gathered.site

    return make


@pytest.fixture(scope="module")
def sample() -> Site:
    site = gather(SAMPLE, as_of=date(2025, 5, 15)).site
    assert site is not None
    return site


def found(site: Site) -> list[str]:
    """The addresses of all periodic reports."""
    return [paper.address for build in BUILDERS for paper in build(site)]


def told(paper: Paper) -> str:
    """Everything that the paper says, a table row to a line."""
    lines = [*paper.cover]
    for section in paper.sections:
        lines.append(f"{'#' * section.level} {section.heading}")
        for block in section.blocks:
            if isinstance(block, Table):
                lines.append(" | ".join(column.label for column in block.columns))
                lines += [" | ".join(" / ".join(map(shown, cell)) for cell in row) for row in block.rows]
            else:
                lines += map(shown, getattr(block, "lines", ()))
    lines += [f"ลงชื่อ {signature.role}" for signature in paper.signatures]
    return "\n".join(lines) + "\n"


def shown(line: Line) -> str:
    """A line with the address that it leads to."""
    return f"{line.words} <{line.address}>" if line.address else line.words


def lines_of(paper: Paper) -> Iterator[Line]:
    for section in paper.sections:
        for block in section.blocks:
            yield from getattr(block, "lines", ())
            for row in getattr(block, "rows", ()):
                yield from (line for cell in row for line in cell)


@pytest.mark.parametrize(
    ("build", "address"),
    [
        (channels_report.papers, "/contact/channels-report/2566-q2/"),
        (questions_report.papers, "/contact/questions-report/2566-h1/"),
        (feedback_report.papers, "/contact/feedback-report/2566-h1/"),
        (publicity_report.papers, "/news/publicity-report/2566-02/"),
    ],
    ids=["channels", "questions", "feedback", "publicity"],
)
def test_what_a_report_says(
    joined: Callable[..., Site], golden: Golden, build: Builder, address: str
) -> None:
    """The whole of each kind, word for word, with the pages that its lines lead to."""
    (paper,) = [one for one in build(joined(FILES)) if one.address == address]
    golden(GOLDEN / f"{address.split('/')[2]}.txt", told(paper))


def test_there_are_reports_of_periods_with_records_only(joined: Callable[..., Site]) -> None:
    """Quarters with a change of channels, half-years with a question, months with news; newest first."""
    assert found(joined(FILES)) == [
        "/contact/channels-report/2566-q2/",
        "/contact/channels-report/2566-q1/",
        "/contact/questions-report/2566-h2/",
        "/contact/questions-report/2566-h1/",
        "/contact/feedback-report/2566-h1/",
        "/news/publicity-report/2566-02/",
        "/news/publicity-report/2566-01/",
    ]


def test_a_period_that_has_not_begun_has_no_report(joined: Callable[..., Site]) -> None:
    """What is written for later days waits for them."""
    assert found(joined(FILES, as_of=date(2022, 12, 31))) == [
        "/contact/channels-report/2566-q1/",
        "/contact/questions-report/2566-h1/",
    ]


def test_a_period_that_runs_is_told_until_today(joined: Callable[..., Site]) -> None:
    """What has yet to happen is not told, and readers learn that the period is not over."""
    site = joined(FILES, as_of=date(2023, 1, 31))
    (paper,) = [one for one in channels_report.papers(site) if "q2" in one.address]
    text = told(paper)
    assert "ช่วงเวลานี้ยังไม่สิ้นสุด รายงานนี้นับถึงวันที่ ๓๑ มกราคม ๒๕๖๖" in text
    assert "แจกแผ่นพับ" in text
    assert "เปลี่ยนหมายเลข" not in text
    assert "ใช้เป็นวันสุดท้าย" not in text


def test_measures_alone_make_no_report_of_channels(joined: Callable[..., Site]) -> None:
    """Without channels of the agency there is nothing to count, though a measure promises some."""
    files = {path: text for path, text in FILES.items() if path.startswith(("agency", "measures"))}
    assert found(joined(files)) == [
        "/news/publicity-report/2566-02/",
        "/news/publicity-report/2566-01/",
    ]


def test_of_much_news_the_last_is_named_and_the_rest_counted(joined: Callable[..., Site]) -> None:
    """A paper stays short in a busy month, and says how much it does not name."""
    news = {
        f"news/2566/n{day}.md": f"---\ntitle: ข่าวที่ {day}\ndate: 2566-01-{day:02}\nunits: [legal]\n---\n"
        for day in range(1, 21)
    }
    (paper,) = publicity_report.papers(joined({"agency.yml": FILES["agency.yml"], **news}))
    text = told(paper)
    assert "เดือนนี้มีเรื่องที่เผยแพร่บนเว็บไซต์นี้ ๒๐ เรื่อง" in text
    assert "และก่อนหน้านั้นอีก ๘ เรื่อง" in text
    named = [line.text for line in lines_of(paper) if line.text.startswith("ข่าวที่")]
    assert named == [f"ข่าวที่ {number}" for number in range(9, 21)]


def test_every_line_leads_to_a_page_that_is_there(sample: Site) -> None:
    """Closed channels and links to other sites lead nowhere from a paper."""
    papers = [paper for build in BUILDERS for paper in build(sample)]
    leading = {line.address for paper in papers for line in lines_of(paper) if line.address}
    assert leading
    assert all(address.startswith("/") for address in leading)
    closed = [one for one in sample.channels if not one.channel.is_open(sample.as_of)]
    assert closed
    assert not [one for one in closed for address in leading if address.endswith(f"#channel-{one.id}")]


def test_no_report_accuses(sample: Site) -> None:
    """No word of lateness, and what is missing is only not recorded yet."""
    for build in BUILDERS:
        for paper in build(sample):
            text = " ".join(paper.texts())
            assert not [word for word in ("เกินกำหนด", "พ้นกำหนด", "ละเลย") if word in text]


def test_codes_and_numbers_stay_as_printed(joined: Callable[..., Site]) -> None:
    """The digit style is for words of ours."""
    (paper,) = [one for one in questions_report.papers(joined(FILES)) if "h1" in one.address]
    text = told(paper)
    assert "0 2000 0000" in text
    assert "@a / https://example.org/line" in text
    assert "ทำแล้ว E9" in text
