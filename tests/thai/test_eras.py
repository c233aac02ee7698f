"""Years of both eras."""

import pytest

from prongsai.thai.eras import to_buddhist, to_gregorian


@pytest.mark.parametrize(
    ("written", "year_ce"),
    [
        (2566, 2023),
        (2023, 2023),
        (66, 2023),
        (0, 1957),
        (99, 2056),
        (2400, 1857),
        (2699, 2156),
        (1900, 1900),
        (2100, 2100),
    ],
)
def test_a_year_is_read_by_its_era(written: int, year_ce: int) -> None:
    """Each era has its range; two digits are B.E."""
    assert to_gregorian(written) == year_ce


@pytest.mark.parametrize("written", [-1, 100, 543, 1899, 2101, 2399, 2700, 25660])
def test_a_year_of_no_era_is_refused(written: int) -> None:
    """Outside the ranges nothing is guessed."""
    with pytest.raises(ValueError, match=str(written)):
        to_gregorian(written)


def test_every_buddhist_year_comes_back() -> None:
    """To C.E. and back is the same year."""
    assert [to_buddhist(to_gregorian(year)) for year in range(2400, 2700)] == list(range(2400, 2700))
