"""The fictional municipality of tests/sample: it is in order, and it holds one of everything."""

from pathlib import Path

import pytest

from prongsai.model.channels import ChannelKind, Purpose
from prongsai.model.links import Link, Show, Target
from prongsai.model.measure_years import MeasureColumn, MeasureTable, MeasureYear
from prongsai.model.measures import Done, Duty, Instrument, Measure, Result, Rhythm, Step
from prongsai.model.oit import Answer, Parts
from prongsai.model.statistics import ChartKind, Complaints, ComplaintsBy
from prongsai.model.tables import CellKind, RowKind
from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.content import Content, shipped_catalogue
from prongsai.reading.problem import Severity, as_text
from prongsai.reading.walk import entries, record_links
from prongsai.rendering.media import kind_word
from prongsai.rendering.output import Page
from prongsai.rendering.pages.news import PER_PAGE
from prongsai.site.channels import actions
from prongsai.site.follow_up import DutyState
from prongsai.site.news import NewsKind
from prongsai.site.oit import ItemState
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round

SAMPLE = Path(__file__).parent / "sample"
PAGE_KINDS = {
    *(purpose.value for purpose in Purpose),
    *("home", "feeds", "oit-years", "oit-year", "oit-item", "news-list", "news-year", "news-article"),
    *("measure-years", "measure-year", "measure", "calendar", "paper"),
    *("scores", "scores-year"),
    *("topics", "topic", "data", "search", "sitemap", "posters"),
    *("news-category", "news-unit", "withdrawn"),
    *("statistics-years", "statistics-year", "statistics"),
}
KILOBYTES = 1000


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    """The sample on the day that its mkdocs.yml names."""
    return prepare(SAMPLE / "content", as_of=build_date("2568-05-15"))


@pytest.fixture(scope="module")
def content(prepared: Prepared) -> Content:
    return prepared.content


@pytest.fixture(scope="module")
def site(prepared: Prepared) -> Site:
    assert prepared.site is not None
    return prepared.site


@pytest.fixture(scope="module")
def duties(content: Content) -> list[Duty]:
    return [duty for placed in entries(content) for _, duty in placed.entry.each(Duty)]


def test_the_sample_has_no_error_and_no_warning(prepared: Prepared) -> None:
    """Whatever a check finds in the sample by mistake would hide what it finds by design."""
    assert [as_text(found) for found in prepared.problems if found.severity is not Severity.TODO] == []


def test_what_was_submitted_is_watched(prepared: Prepared) -> None:
    """The answers of its last year were frozen; of addresses elsewhere alone nothing can be said."""
    (frozen,) = (entry.record for entry in prepared.content.frozen.values())
    assert prepared.site and frozen.year == prepared.site.oit_years[0].year
    told = [problem.message for problem in prepared.problems if "/frozen/" in problem.path]
    assert len(told) == 1 and "ตรวจสอบไม่ได้" in told[0]


def test_its_day_is_fixed() -> None:
    """Without a day of its own the sample would change every day."""
    assert "as_of: '2568-05-15'" in (SAMPLE / "mkdocs.yml").read_text("utf-8")


def test_every_kind_of_page_is_there(prepared: Prepared) -> None:
    """Walks and pictures of the sample see each page that the program can make."""
    assert {output.kind for output in prepared.outputs if isinstance(output, Page)} == PAGE_KINDS


def test_every_kind_and_purpose_of_channel_is_there(content: Content) -> None:
    """With each optional field in use at least once."""
    assert content.channels is not None
    channels = content.channels.record.channels
    assert {channel.kind for channel in channels} == set(ChannelKind)
    assert {purpose for channel in channels for purpose in channel.purposes} == set(Purpose)
    for field in type(channels[0]).model_fields:
        assert any(getattr(channel, field) for channel in channels), field
    assert any(promotion.evidence for promotion in content.channels.record.promotions)
    routing = content.channels.record.routing
    for field in type(routing[0]).model_fields:
        assert any(getattr(row, field) for row in routing), field


def test_every_form_of_telephone_number_is_there(site: Site) -> None:
    """Ranges, several numbers, extensions, a hot line, from abroad, a fax beside a telephone."""
    opened = [
        (value.text, [action.address for action in actions(joined.channel, value)])
        for joined in site.channels
        for value in joined.channel.values
    ]
    assert any(len(links) > 1 and "ถึง" in text and ";ext=" in links[0] for text, links in opened)
    assert any(len(links) > 2 and "หรือ" in text for text, links in opened)
    assert any("โทรสาร" in text and len(links) == 2 for text, links in opened)
    assert any(text.startswith("+66") and links for text, links in opened)
    assert any(links == ["tel:199"] for _, links in opened)


def test_scores_of_three_years_are_there(site: Site) -> None:
    """With every field in use, one score that stayed, one that rose, one that fell, one with no other."""
    assert [scores.year for scores in site.scores] == [2567, 2566, 2565]
    records = [scores.record for scores in site.scores]
    for field in type(records[0]).model_fields:
        assert any(getattr(record, field) for record in records), field
    changes = [line.change for line in site.scores[0].indicators]
    assert None in changes and any(change == 0 for change in changes)
    known = [change for change in changes if change]
    assert min(known) < 0 < max(known)


def test_a_way_over_three_years_is_there(site: Site) -> None:
    """With a score before it, times of duties with and without record, and results."""
    longest = max(site.ways.values(), key=len)
    assert [stage.measure.year for stage in longest] == [2566, 2567, 2568]
    assert any(stage.score for stage in longest)
    assert all(stage.recorded and stage.results for stage in longest)
    assert any(stage.recorded < len(stage.measure.occurrences) for stage in longest)


def test_the_executives_page_is_published(prepared: Prepared) -> None:
    """Of every year in which something can be counted."""
    addresses = [output.address for output in prepared.outputs if isinstance(output, Page)]
    assert [one for one in addresses if one.startswith("/status/")] == [
        f"/status/{year}/" for year in (2568, 2567, 2566)
    ]


def test_every_item_is_answered_in_some_state(site: Site) -> None:
    """Of each year; two of the newest year are left pending, so that this state is seen as well."""
    pending = {
        (year.year, item.item.id)
        for year in site.oit_years
        for item in year.items
        if item.state is ItemState.PENDING
    }
    assert pending == {(2568, "O23"), (2568, "O24")}
    assert {item.state for year in site.oit_years for item in year.items} == set(ItemState)
    assert [year.year for year in site.oit_years] == [2568, 2567, 2566]


def test_items_are_shown_in_every_way(site: Site, content: Content) -> None:
    """Each field of an answer, part of the year and way to show a link; months without data; 25 links."""
    items = [item for year in site.oit_years for item in year.items]
    links = [link for item in items for link in item.links]
    for field in Answer.model_fields:
        assert any(getattr(item.answer, field) for item in items), field
    assert {item.answer.periods for item in items} == {*Parts, None}
    assert {link.show for link in links} == set(Show)
    assert any(not part.links for item in items for part in item.parts)
    assert any(link.shared_with for link in links) and any(link.taken_down(site.as_of) for link in links)
    assert max(len(item.links) for item in items) == 25
    systems = {kind_word(link) for link in links if link.external}
    assert systems > {"Google Drive", "Facebook", "YouTube", "LINE", "แบบฟอร์ม Google", "ตาราง Google"}
    assert any("e-GP" in name for name in systems) and any("data.go.th" in name for name in systems)


def test_every_target_of_a_link_is_in_use(content: Content) -> None:
    """A file, every kind of record, a page and another site."""
    used = {placed.link.target for placed in record_links(content)}
    assert used == set(Target)


def test_one_item_links_targets_of_every_kind(content: Content) -> None:
    """The order of many links is then seen on one page."""
    targets = {link.target for link in content.answers[2566]["O12"].record.links}
    assert targets == set(Target)


def test_every_timing_of_a_duty_is_there(duties: list[Duty], site: Site) -> None:
    """Once by day or month, in each rhythm with months and without, in words, and without any time."""
    assert {type(duty.due).__name__ for duty in duties} == {"date", "Month", "NoneType"}
    assert {duty.every for duty in duties} == {*Rhythm, None}
    assert {bool(duty.months) for duty in duties if duty.every} == {True, False}
    assert any(duty.when for duty in duties)
    assert any(not (duty.due or duty.every or duty.when) for duty in duties)
    states = {
        duty.state for year in site.measure_years for measure in year.measures for duty in measure.duties
    }
    assert states == set(DutyState)


def test_measures_are_of_every_instrument_and_round(content: Content) -> None:
    """Some results rest on evidence, and one was changed later."""
    measures = [entry.record for year in content.measures.values() for entry in year.values()]
    results = [result for measure in measures for result in measure.results]
    assert {measure.instrument for measure in measures} == {*Instrument, None}
    assert {result.round for result in results} == set(Round)
    assert any(result.evidence for result in results) and any(result.updated for result in results)
    assert any(measure.units == ("all",) for measure in measures)


def test_every_field_of_a_measure_is_in_use(content: Content) -> None:
    """Whatever a measure, a step, a duty or a result can say is seen on some page."""
    for kind in (Measure, MeasureYear, MeasureTable, Step, Duty, Done, Result):
        found = [one for placed in entries(content) for _, one in placed.entry.each(kind)]
        for field in kind.model_fields:
            assert any(getattr(one, field) for one in found), f"{kind.__name__}.{field}"


def test_measures_are_filed_in_every_way(site: Site) -> None:
    """A year of documents alone, years of both rounds and of the first, a plan told in later years."""
    years = {year.year: year for year in site.measure_years}
    assert {year: one.rounds for year, one in years.items()} == {
        2565: (),
        2566: tuple(Round),
        2567: tuple(Round),
        2568: (Round.SIX_MONTHS,),
    }
    assert years[2565].documents and not years[2565].measures
    assert {year for year, one in years.items() if one.plans} == {2567, 2568}
    assert any(measure.only_documents for measure in site.measures)
    assert {column for one in years.values() for column in one.head.report_columns} | {
        column for one in years.values() for table in one.tables for column in table.columns
    } == set(MeasureColumn)


def test_budgets_are_amounts_words_nothing_and_blank(content: Content) -> None:
    """No money, nought and silence are three things."""
    budgets = {entry.record.budget for year in content.measures.values() for entry in year.values()}
    assert {"ไม่ใช้งบประมาณ", "0", None, "๑๖๐,๐๐๐"} <= budgets


def test_numbers_are_as_printed(content: Content) -> None:
    """Twice the same, one left out, both kinds of digits."""
    numbers = [step.number for step in content.measures[2568]["procurement"].record.steps]
    assert numbers == ["๑.", "๒.", "๒.", "4."]


def test_steps_nest_twice(content: Content) -> None:
    """A step may hold steps that hold steps."""
    steps = [step for placed in entries(content) for _, step in placed.entry.each(Step)]
    assert any(below.steps for step in steps for below in step.steps)


def test_measures_go_on_by_id_and_by_name(site: Site) -> None:
    """One year's measure leads to the next year's, whether it kept its id or not."""
    pairs = {
        (measure.before.address.rstrip("/").rpartition("/")[2], measure.id)
        for year in site.measure_years
        for measure in year.measures
        if measure.before
    }
    assert ("hr", "hr") in pairs and any(before != after for before, after in pairs)


def test_news_is_of_every_kind_and_fills_more_than_one_page(site: Site, prepared: Prepared) -> None:
    """Written articles alone fill a page; two of them share a title and one title is very long."""
    written = [news.title for news in site.news if news.kind is NewsKind.ARTICLE]
    assert {news.kind for news in site.news} == set(NewsKind)
    assert len(written) > PER_PAGE
    assert len(set(written)) < len(written) and max(map(len, written)) > 200
    assert "/news/page/2/" in {output.address for output in prepared.outputs}


def test_sixty_articles_show_every_case(site: Site, content: Content) -> None:
    """Up to seven pictures and typed documents, a long project, scans, events, dates as printed."""
    articles = [news for news in site.news if news.head]
    heads = [news.head for news in articles if news.head]
    assert len(articles) == 60
    assert {news.year for news in articles} == {2566, 2567, 2568}
    assert {news.category for news in articles} == set(content.categories.values())
    assert content.categories.keys() > shipped_catalogue().categories.keys()
    assert {len(news.images) for news in articles} == set(range(8))
    typed = {len(news.links) for news in articles if news.links and all(link.kind for link in news.links)}
    assert typed == set(range(1, 8))
    assert len(site.projects["multipurpose-building"]) >= 4
    assert any(head.event and head.event.start != head.event.end for head in heads)
    assert any(head.event and head.event.start == head.event.end for head in heads)
    assert any(head.date_as_printed for head in heads)
    bodies = [(news.article.body.strip(), bool(news.images)) for news in articles if news.article]
    assert {with_image for body, with_image in bodies if not body} == {True, False}
    written = [body for body, _ in bodies if body]
    assert len(set(written)) == len(written)


def test_drafts_and_withdrawals_are_there(site: Site, content: Content) -> None:
    """Two drafts, one with a file of its own; two withdrawn articles, one of them replaced."""
    assert sum(map(len, content.drafts.values())) == 2
    assert "2568/draft-only.pdf" in content.files.keys() - site.files.keys()
    assert [bool(page.replacement) for page in site.withdrawn if page.feed_id] == [False, True]


def test_a_question_is_open_and_an_answer_has_a_list_and_a_table(content: Content) -> None:
    """An unanswered question is shown as such; an answer is Markdown."""
    assert content.questions is not None
    answers = [question.answer for question in content.questions.record.questions]
    assert None in answers
    assert any("| --- |" in answer and "\n- " in answer for answer in answers if answer)


def test_what_staff_keep_about_the_records_is_there(content: Content) -> None:
    """A doubt, an accepted exception and a withdrawal."""
    assert content.doubts and content.doubts.record.doubts
    assert content.allowed and content.allowed.record.allowed
    assert content.withdrawn and content.withdrawn.record.withdrawn


def test_files_are_real_small_and_of_many_kinds(content: Content) -> None:
    """A file is what its name says, so that readers of its text and size have something to read."""
    beginnings = {"pdf": b"%PDF-", "png": b"\x89PNG", "jpg": b"\xff\xd8\xff", "csv": b"\xef\xbb\xbf"}
    beginnings |= {"xlsx": b"PK", "docx": b"PK"}
    assert {file.suffix for file in content.files.values()} == set(beginnings)
    for file in content.files.values():
        start = (SAMPLE / "content" / "files" / file.path).read_bytes()[:8]
        assert start.startswith(beginnings[file.suffix]), file.path
        # One picture is heavy, so that there is one of which pages show a smaller copy.
        most = 100 if file.path == "2568/flood-boats.jpg" else 30
        assert file.size < most * KILOBYTES, file.path
    assert sum(file.size for file in content.files.values()) < 550 * KILOBYTES


def test_links_tell_all_that_a_link_can_tell(content: Content) -> None:
    """Period, elements, day, summary and words for a picture."""
    links = [link for placed in entries(content) for _, link in placed.entry.each(Link)]
    for field in Link.model_fields:
        assert any(getattr(link, field) for link in links), field


def test_tables_show_every_case_of_a_table(site: Site) -> None:
    """Heads of one to three rows with spans, groups and sums, every kind of cell, charts, long tables."""
    joined = [one for year in site.statistics_years for one in year.tables]
    tables = [one.table for one in joined if one.table]
    rows = [row for table in tables for row in table.rows]
    cells = [cell for row in rows for cell in row.cells]
    assert {len(table.head) for table in tables} == {1, 2, 3}
    assert {table.row_headings for table in tables} == {1, 2}
    assert {row.kind for row in rows} == set(RowKind)
    assert {cell.kind for cell in cells} == set(CellKind)
    assert any(column.is_total for table in tables for column in table.columns)
    assert max(len(table.rows) for table in tables) > 50
    assert {one.head.chart for one in joined} == {*ChartKind, None}
    assert any(cell.is_percent for cell in cells) and any(cell.number and cell.number < 0 for cell in cells)
    assert any("๙" in cell.text for cell in cells) and any("บาทถ้วน" in cell.text for cell in cells)
    assert any(one.table is None and not one.statement for one in joined)


def test_tables_come_from_every_source(content: Content) -> None:
    """Typed, a CSV and a workbook beside the head, and a published file."""
    heads = [entry.record for tables in content.statistics.values() for entry in tables.values()]
    assert any(head.rows for head in heads) and any(head.file for head in heads)
    assert {path.rpartition(".")[2] for path in content.table_files} == {"csv", "xlsx"}


def test_complaints_are_counted_in_every_way(site: Site) -> None:
    """By everything, of both kinds; a part of a year, small counts that are hidden, and none at all."""
    joined = [one for year in site.statistics_years for one in year.tables if one.head.complaints]
    counts = [one.head.complaints for one in joined if one.head.complaints]
    assert {count.by for count in counts} == set(ComplaintsBy)
    assert {count.about for count in counts} == set(Complaints)
    assert any(one.is_masked for one in joined) and any(one.statement for one in joined)
    assert {bool(one.ends_early) for one in joined} == {True, False}
