"""The parts of the fiscal year that items show."""

import pytest

from prongsai.model.catalogue import ContentPeriod
from prongsai.model.oit import Parts, wanted_periods


@pytest.mark.parametrize(
    ("parts", "wanted", "periods"),
    [
        (Parts.MONTH, ContentPeriod.CURRENT, "2567-10 2567-11 2567-12 2568-01 … 2568-09"),
        (Parts.MONTH, ContentPeriod.CURRENT_H1, "2567-10 2567-11 2567-12 2568-01 … 2568-03"),
        (Parts.QUARTER, ContentPeriod.CURRENT, "2568-q1 2568-q2 2568-q3 2568-q4"),
        (Parts.QUARTER, ContentPeriod.CURRENT_H1, "2568-q1 2568-q2"),
        (Parts.QUARTER, ContentPeriod.PREVIOUS, "2567-q1 2567-q2 2567-q3 2567-q4"),
        (Parts.HALF_YEAR, ContentPeriod.STANDING, "2568-h1 2568-h2"),
        (Parts.HALF_YEAR, ContentPeriod.CURRENT_H1, "2568-h1"),
    ],
)
def test_wanted_periods(parts: Parts, wanted: ContentPeriod, periods: str) -> None:
    """October first; of the year before where the item reports on it; the first half where it wants that."""
    found = [str(period) for period in wanted_periods(parts, 2568, wanted)]
    if "…" in periods:
        head, _, last = periods.partition(" … ")
        assert (" ".join(found[:4]), found[-1]) == (head, last)
    else:
        assert " ".join(found) == periods
