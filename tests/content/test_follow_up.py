"""The times of the shipped content's duties: its own odd days are what the rules of time were made for."""

from datetime import date

import pytest

from prongsai.reading.content import Content
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.site.site import join


@pytest.fixture
def times(records: Content) -> dict[str, Occurrence]:
    """{measure/duty/time: the time} of fiscal year 2566, seen years later."""
    site = join(records, base_url="https://example.org/", as_of=date(2026, 1, 1))
    return {f"{one.measure}/{one.key}/{one.time}": one for one in site.occurrences}


def test_records_count_where_their_days_lie(times: dict[str, Occurrence]) -> None:
    """Early April for the half-year that is reported in April; 9 to 11 January for the second quarter."""
    recorded = {name: one.records[0].day for name, one in times.items() if one.records}
    assert recorded == {
        "hr/half-year-report/due": date(2023, 4, 3),
        "corruption-risk/half-year-report/due": date(2023, 4, 5),
        "publicity/oversight/2566-01": date(2023, 1, 10),
        "easy-access/channels-report/2566-q2": date(2023, 1, 9),
        "corruption-complaints/oversight/2566-q2": date(2023, 1, 11),
        "corruption-complaints/promotion-report/2566-q2": date(2023, 1, 11),
        "questions/oversight/2566-h1": date(2023, 1, 10),
    }
    for one in times.values():
        assert one.state is (DutyState.RECORDED if one.records else DutyState.NO_RECORD)


def test_days_lie_before_and_after_the_year(times: dict[str, Occurrence]) -> None:
    """A duty may be due before its year begins; the second half is reported in the October after its end."""
    assert times["corruption-risk/risk-assessment/due"].deadline == date(2022, 9, 30)
    for name in ("feedback", "questions"):
        halves = [times[f"{name}/half-year-report/2566-h{half}"].deadline for half in (1, 2)]
        assert halves == [date(2023, 4, 30), date(2023, 10, 31)]
    assert len(times) == 36
