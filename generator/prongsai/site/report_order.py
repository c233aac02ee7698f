"""The order in which a year's measures stand in the report and in every list."""

import re

from prongsai.model.measures import Instrument, Measure
from prongsai.thai.digits import to_arabic

_INSTRUMENTS = (Instrument.OIT, Instrument.EIT, Instrument.IIT)


def report_order(measure_id: str, measure: Measure) -> tuple[int, int, int, list[int], str]:
    """By instrument, indicator, question, printed number, id; measures of no instrument come last."""
    instrument = _INSTRUMENTS.index(measure.instrument) if measure.instrument else len(_INSTRUMENTS)
    question = next(iter(_numbers(measure.question)), 0)
    return (instrument, measure.indicator or 0, question, _numbers(measure.number), measure_id)


def _numbers(printed: str | None) -> list[int]:
    """The numbers in a printed text, in either digits: "๑.๒" is 1 and 2."""
    return [int(number) for number in re.findall(r"[0-9]{1,15}", to_arabic(printed or ""))]
