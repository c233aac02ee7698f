"""Years of the Buddhist Era (พ.ศ., B.E.) and of the Common Era (ค.ศ., C.E.): B.E. = C.E. + 543."""

BUDDHIST_YEARS = range(2400, 2700)
COMMON_YEARS = range(1900, 2101)

_DIFFERENCE = 543


def to_gregorian(year: int) -> int:
    """The year C.E. of a year as people write it: 2566, 2023, or 66 for 2566.

    2400–2699 is B.E., 1900–2100 C.E., 0–99 short for 2500–2599 B.E. Raises ValueError for any other year.
    """
    if year in BUDDHIST_YEARS:
        return year - _DIFFERENCE
    if year in COMMON_YEARS:
        return year
    if 0 <= year <= 99:
        return year + 2500 - _DIFFERENCE
    raise ValueError(f"ปี {year} ไม่ใช่ พ.ศ. หรือ ค.ศ. ที่ใช้ได้")


def to_buddhist(year_ce: int) -> int:
    """The year B.E. of a year C.E."""
    return year_ce + _DIFFERENCE
