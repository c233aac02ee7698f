"""The results of the assessment: the years, and one page for each year beside the one before."""

from collections.abc import Iterator

from prongsai.rendering.output import Page, SearchText
from prongsai.rendering.search.offers import offered
from prongsai.rendering.templates import render as render_body
from prongsai.rendering.trail import SCORES
from prongsai.site import addresses
from prongsai.site.scores import JoinedScores, ScoreLine, signed
from prongsai.site.site import Site
from prongsai.thai.months import latest

_KIND = "ผลการประเมิน ITA"
_NOT_COMPARED = "ไม่มีข้อมูลให้เทียบ"


def render(site: Site) -> Iterator[Page]:
    """The list of years, then each year."""
    yield Page(
        address=addresses.SCORES,
        kind="scores",
        title="ผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
        description=f"ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของ{site.agency.name} แยกตามปีงบประมาณ",
        body=render_body("scores", site, addresses.SCORES, trail=SCORES, change=_change),
        source=site.scores_source,
        updated=latest(year.updated for year in site.scores),
        trail=SCORES,
        search=SearchText(
            kind=_KIND,
            words="คะแนน Integrity and Transparency Assessment",
            text=" ".join(map(_summary, site.scores)),
        ),
    )
    for scores in site.scores:
        yield _year(site, scores)


def _year(site: Site, scores: JoinedScores) -> Page:
    words = site.year_words(scores.year)
    trail = (*SCORES, (words, scores.address))
    return Page(
        address=scores.address,
        kind="scores-year",
        title=f"ผลการประเมิน ITA {words}",
        description=f"คะแนนการประเมินคุณธรรมและความโปร่งใส (ITA) {words} ของ{site.agency.name} "
        "รวม รายเครื่องมือ และรายตัวชี้วัด",
        body=render_body(
            "scores-year",
            site,
            scores.address,
            trail=trail,
            scores=scores,
            tabs=[(other.year, other.address) for other in site.scores],
            change=_change,
        ),
        source=site.scores_source,
        updated=scores.updated,
        trail=trail,
        search=_searched(site, scores),
    )


def _change(line: ScoreLine) -> str:
    """The difference from the year before, in words and figures; never told by colour."""
    return _NOT_COMPARED if line.change is None else signed(line.change)


def _summary(scores: JoinedScores) -> str:
    record = scores.record
    return " ".join(map(str, filter(None, (record.year, record.total, record.grade))))


def _searched(site: Site, scores: JoinedScores) -> SearchText:
    record = scores.record
    told = [
        *(f"{line.key} {line.title} {line.score or ''}" for line in scores.lines[1:]),
        *(rank.group for rank in record.ranks),
        record.remark or "",
    ]
    return SearchText(
        kind=_KIND,
        year=scores.year,
        words=f"คะแนน {_summary(scores)}",
        text=" ".join(told),
        files=offered(scores.evidence, "evidence", site.as_of),
    )
