"""What is due, for the office: as text, CSV, JSON, or Markdown for an issue on GitHub. Digits are Arabic."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from types import MappingProxyType

from prongsai.model.agency import Unit
from prongsai.rendering.data import to_csv, to_json
from prongsai.rendering.data.cells import as_text, inert
from prongsai.rendering.data.rows import Row, iso
from prongsai.rendering.follow_up import in_charge, is_its_month
from prongsai.rendering.measure_words import ALL_UNITS
from prongsai.site.follow_up import OVERDUE, DutyState, Occurrence, by_duty
from prongsai.site.sharing import Shared, shares
from prongsai.site.site import Site
from prongsai.thai.months import long_date, short_date
from prongsai.thai.text import in_a_line

AHEAD = timedelta(days=60)
"""How far what is to come is told of."""
BACK = timedelta(days=365)
"""How far what has passed without a record is told of; what is older is only counted."""
ROOM = 50_000
"""Characters for the entries of an issue; GitHub takes 65,536 in all, headings included."""
LONGEST = 200
"""Characters of a text in an issue."""

_SHARED = {Shared.EVERY_UNIT: ALL_UNITS, Shared.NO_UNIT: "ไม่ได้ระบุผู้รับผิดชอบ"}
_COMING = f"จะถึงกำหนดใน {AHEAD.days} วันข้างหน้า"
_OVERDUE = f"{OVERDUE}แล้ว ยังไม่มีบันทึกผล"
_PASSED = "ผ่านวันกำหนดแล้ว ยังไม่มีบันทึกผล"
"""The same in an issue, which the public may read."""
_NOTHING = f"ไม่มีงานที่จะถึงกำหนดใน {AHEAD.days} วันข้างหน้า และไม่มีงานในรอบ 1 ปีที่ผ่านวันกำหนดแล้วโดยยังไม่มีบันทึกผล"
_HOW = "เมื่อทำแล้ว ให้เพิ่มบันทึกใต้ done: ของงานนั้น หรือเพิ่มผลใต้ results: ในไฟล์ที่บอกไว้"
_LABELS = {
    "state": "สถานะ",
    "deadline": "วันที่ถึงกำหนด (ค.ศ.)",
    "period": "งวด",
    "text": "งานกำกับติดตาม",
    "measure": "มาตรการ",
    "year": "ปีงบประมาณ",
    "units": "ผู้รับผิดชอบ",
    "file": "ไฟล์",
    "address": "ที่อยู่ในเว็บไซต์",
}
_STATES = {"overdue": OVERDUE, "coming": DutyState.COMING.label}


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList:
    """What an office has to look at on a day, soonest first in each part."""

    unit: Unit | None
    """The one unit that it is for; None for all."""
    overdue: tuple[Occurrence, ...]
    coming: tuple[Occurrence, ...]
    older: int
    """How many have been without a record for longer than is told of."""


def due(site: Site, unit: Unit | None = None) -> DueList:
    """What is due on the site's day: of every unit, or of one, which answers for what every unit does too."""
    found = [one for one in site.occurrences if unit is None or unit in one.units]
    past = [one for one in found if one.state is DutyState.NO_RECORD]
    overdue = tuple(one for one in past if one.deadline >= site.as_of - BACK)
    coming = (one for one in found if one.state is DutyState.COMING)
    return DueList(
        unit=unit,
        overdue=overdue,
        coming=tuple(one for one in coming if one.deadline <= site.as_of + AHEAD),
        older=len(past) - len(overdue),
    )


def written_text(site: Site, listed: DueList) -> str:
    """For the terminal, a block for each unit."""
    lines = [_title(site)]
    for name, parts in _by_unit(site, listed, _OVERDUE):
        lines += ["", in_a_line(name)]
        for heading, found in parts:
            lines.append(f"  {heading}")
            for times in by_duty(found):
                one = times[0]
                lines.append(f"    {_when_all(site, times)}  {in_a_line(one.duty.text)}")
                lines.append(f"      {in_a_line(one.title)} · {one.source}")
    return "\n".join([*lines, "", *_closing(listed)]) + "\n"


def written_markdown(site: Site, listed: DueList) -> str:
    """For the body of an issue. What staff wrote shows as it is and does nothing."""
    blocks, room, left_out = [_title(site)], ROOM, 0
    for name, parts in _by_unit(site, listed, _PASSED):
        heading = [f"## {plain(name)}"]
        for part, found in parts:
            entries = [_markdown_entry(site, times) for times in by_duty(found)]
            shown = list(_fitting(entries, room))
            room -= sum(map(len, shown))
            left_out += len(entries) - len(shown)
            if shown:
                blocks += [*heading, f"### {part}", "\n".join(shown)]
                heading = []
    if left_out:
        blocks.append(f"และอีก {left_out} รายการ ดูทั้งหมดได้ด้วยคำสั่ง prongsai due")
    return "\n\n".join([*blocks, *_closing(listed)]) + "\n"


def written_csv(site: Site, listed: DueList) -> str:
    """One row for each time, with a byte order mark, so that Excel opens it."""
    told = (row | {"state": _STATES[row["state"]]} for row in _rows(listed))
    rows = ([inert(as_text(row[name])) for name in _LABELS] for row in told)
    return to_csv.lines([_LABELS.values(), *rows]).decode()


def written_json(site: Site, listed: DueList) -> str:
    """The day, the times, and how many older ones there are. Days are ISO 8601, C.E.; years are B.E."""
    whole = {"on": iso(site.as_of), "due": list(_rows(listed)), "older": listed.older}
    return to_json.write(whole).decode()


FORMATS: Mapping[str, Callable[[Site, DueList], str]] = MappingProxyType(
    {"text": written_text, "csv": written_csv, "json": written_json, "github": written_markdown}
)
"""By the word that people type."""


def plain(text: str) -> str:
    """The text as Markdown that shows it and does nothing: no markup, no mention of a user or an issue."""
    one_line = in_a_line(text)
    shown = one_line if len(one_line) <= LONGEST else f"{one_line[:LONGEST]}…"
    escaped = re.sub(r"([\\`*_\[\]|~#$])", r"\\\1", html.escape(shown, quote=False))
    return re.sub("[@#]", r"\g<0><!-- -->", escaped)


def _title(site: Site) -> str:
    return f"งานกำกับติดตามมาตรการ ณ วันที่ {long_date(site.as_of)}"


def _closing(listed: DueList) -> Iterator[str]:
    is_empty = not (listed.overdue or listed.coming)
    if is_empty:
        yield _NOTHING
    if listed.older:
        yield f"ก่อนหน้านั้นยังไม่มีบันทึกผลอีก {listed.older} ครั้ง ดูได้ในหน้าปฏิทินการกำกับติดตามของเว็บไซต์"
    if not is_empty:
        yield _HOW


def _by_unit(
    site: Site, listed: DueList, passed: str
) -> Iterator[tuple[str, list[tuple[str, tuple[Occurrence, ...]]]]]:
    """The name of each unit with its parts: what is of every unit and of none stands once, after them.

    `passed` is the heading of what has no record.
    """
    headings = {DutyState.NO_RECORD: passed, DutyState.COMING: _COMING}
    units = (listed.unit,) if listed.unit else site.agency.units
    for of, found in shares(units, (*listed.overdue, *listed.coming)):
        parts = (
            (words, tuple(one for one in found if one.state is state)) for state, words in headings.items()
        )
        yield of.name if isinstance(of, Unit) else _SHARED[of], [(words, own) for words, own in parts if own]


def _fitting(entries: list[str], room: int) -> Iterator[str]:
    """The first entries, as many as there is room for."""
    ends = accumulate(map(len, entries))
    return (entry for entry, end in zip(entries, ends, strict=True) if end <= room)


def _when_all(site: Site, times: tuple[Occurrence, ...]) -> str:
    return " · ".join(_when(site, one) for one in times)


def _when(site: Site, one: Occurrence) -> str:
    """The last day, how many days are left till then, and what it reports on."""
    left = (one.deadline - site.as_of).days
    coming = f" (อีก {left} วัน)" if left > 0 else " (วันนี้)" if left == 0 else ""
    period = f" {one.period.part}" if one.period and not is_its_month(one) else ""
    return f"{short_date(one.deadline)}{coming}{period}"


def _markdown_entry(site: Site, times: tuple[Occurrence, ...]) -> str:
    one = times[0]
    where = f"{plain(one.title)} · {plain(one.source)}"
    return f"- **{_when_all(site, times)}** {plain(one.duty.text)}<br>\n  {where}"


def _rows(listed: DueList) -> Iterator[Row]:
    for one in (*listed.overdue, *listed.coming):
        yield {
            "state": "overdue" if one.state is DutyState.NO_RECORD else "coming",
            "deadline": iso(one.deadline),
            "period": str(one.period) if one.period else None,
            "text": one.duty.text,
            "measure": one.title,
            "year": one.year,
            "units": in_charge(one),
            "file": one.source,
            "address": one.address,
        }
