"""The order of the report takes whatever was printed."""

from hypothesis import given
from hypothesis import strategies as st

from prongsai.model.measures import Measure
from prongsai.site.report_order import report_order

PRINTED = st.one_of(st.none(), st.text(), st.text("0123456789๐๑๒๓๔๕๖๗๘๙.() ", max_size=5000))


@given(st.lists(st.tuples(PRINTED, PRINTED), min_size=2))
def test_any_printed_numbers_can_be_ordered(printed: list[tuple[str | None, str | None]]) -> None:
    """Words, digits of both kinds and numbers of any length: no text is refused, and the order is total."""
    measures = [Measure(title="มาตรการ", number=number, question=question) for number, question in printed]
    keys = [report_order(f"m{at}", measure) for at, measure in enumerate(measures)]
    assert sorted(keys, reverse=True) == sorted(keys)[::-1]
    assert len(set(map(str, keys))) == len(keys)
