"""The fictional municipality of tests/sample: it is in order, and it holds one of everything."""

from pathlib import Path

import pytest

from prongsai.model.channels import ChannelKind, Purpose
from prongsai.model.links import Link, Target
from prongsai.model.measures import Duty, Instrument, Rhythm, Step
from prongsai.publishing.clock import build_date
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.content import Content
from prongsai.reading.problem import Severity, as_text
from prongsai.reading.walk import entries, record_links
from prongsai.rendering.output import Page
from prongsai.rendering.pages.news import PER_PAGE
from prongsai.site.measures import DutyState
from prongsai.site.news import NewsKind
from prongsai.site.oit import ItemState
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round

SAMPLE = Path(__file__).parent / "sample"
PAGE_KINDS = {
    *(purpose.value for purpose in Purpose),
    *("home", "feeds", "oit-years", "oit-year", "oit-item", "news-list", "news-year", "news-article"),
    *("measure-years", "measure-year", "measure", "measure-report"),
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


def test_every_state_of_an_item_is_there(site: Site) -> None:
    """Both years are shown, and numbers move between them."""
    assert {item.state for year in site.oit_years for item in year.items} == set(ItemState)
    assert {year.year for year in site.oit_years if any(item.links for item in year.items)} == {2566, 2567}


def test_every_target_of_a_link_is_in_use(content: Content) -> None:
    """Statistics come when content holds them."""
    used = {placed.link.target for placed in record_links(content)}
    assert used == set(Target) - {Target.STATISTICS}


def test_one_item_links_targets_of_every_kind(content: Content) -> None:
    """The order of many links is then seen on one page."""
    targets = {link.target for link in content.answers[2566]["O12"].record.links}
    assert targets == set(Target) - {Target.STATISTICS}


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
    assert {measure.instrument for measure in measures} == set(Instrument)
    assert {result.round for result in results} == set(Round)
    assert any(result.evidence for result in results) and any(result.updated for result in results)
    assert any(measure.units == ("all",) for measure in measures)


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
    beginnings = {"pdf": b"%PDF-", "png": b"\x89PNG", "xlsx": b"PK", "docx": b"PK", "csv": b"\xef\xbb\xbf"}
    assert {file.suffix for file in content.files.values()} == set(beginnings)
    for file in content.files.values():
        start = (SAMPLE / "content" / "files" / file.path).read_bytes()[:8]
        assert start.startswith(beginnings[file.suffix]), file.path
        assert file.size < 30 * KILOBYTES, file.path
    assert sum(file.size for file in content.files.values()) < 200 * KILOBYTES


def test_links_tell_all_that_a_link_can_tell(content: Content) -> None:
    """Period, elements, day, summary and words for a picture."""
    links = [link for placed in entries(content) for _, link in placed.entry.each(Link)]
    for field in Link.model_fields:
        assert field == Target.STATISTICS or any(getattr(link, field) for link in links), field
