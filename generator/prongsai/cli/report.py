"""`prongsai report …`: the papers of the office as files."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from prongsai.cli.private import directory_option, keep_private, site_of, write
from prongsai.cli.terminal import (
    FISCAL_YEAR,
    ThaiCommand,
    ThaiGroup,
    content_option,
    help_option,
    on_option,
    stop,
)
from prongsai.thai.dates import Unreadable
from prongsai.thai.fiscal import Period, PeriodKind, Round, read_period

_SUFFIXES = ("pdf", "docx", "xlsx")


class _PeriodType(click.ParamType[Period]):
    """A period of one kind, as addresses have it."""

    name = "period"

    def __init__(self, kind: PeriodKind, wanted: str) -> None:
        self.kind, self.wanted = kind, wanted

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        try:
            period = read_period(str(value))
        except Unreadable as unreadable:
            self.fail(f"{unreadable.message} {unreadable.hint}", param, ctx)
        if period.kind != self.kind:
            self.fail(f"“{value}” ใช้ไม่ได้ {self.wanted}", param, ctx)
        return period


_QUARTER = _PeriodType("quarter", "พิมพ์ไตรมาส เช่น 2566-q2")
_HALF_YEAR = _PeriodType("half-year", "พิมพ์ครึ่งปี เช่น 2566-h1")
_MONTH = _PeriodType("month", "พิมพ์เดือน เช่น 2566-04")


def _suffixes(_context: click.Context, _option: click.Parameter, typed: str | None) -> tuple[str, ...]:
    """The kinds of files in the order typed; none where nothing was typed."""
    suffixes = tuple(dict.fromkeys(part.strip().lower() for part in typed.split(","))) if typed else ()
    for suffix in suffixes:
        if suffix not in _SUFFIXES:
            raise click.BadParameter(f"“{suffix}” ใช้ไม่ได้ เลือกจาก {' '.join(_SUFFIXES)} คั่นด้วยจุลภาค")
    return suffixes


def _with_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every report has."""
    to = click.option(
        "--to",
        "suffixes",
        metavar="pdf,docx,xlsx",
        callback=_suffixes,
        help="รูปแบบของไฟล์ คั่นด้วยจุลภาค (ปกติคือทุกรูปแบบที่เผยแพร่บนเว็บไซต์)",
    )
    for option in (help_option, on_option, content_option, directory_option, to):
        command = option(command)
    return command


@click.group(
    cls=ThaiGroup,
    help="เขียนรายงานทางการพร้อมลงนามเป็น PDF Word และ Excel ไว้ในโฟลเดอร์ private",
    short_help="เขียนรายงานทางการพร้อมลงนามเป็นไฟล์",
)
@help_option
def report() -> None:
    """Which report is a sub-command."""


@report.command(cls=ThaiCommand, help="รายงานการดำเนินการตามมาตรการของปีงบประมาณ YEAR เช่น 2566")
@click.argument("year", metavar="YEAR", type=FISCAL_YEAR)
@click.option(
    "--round",
    "round_",
    type=click.Choice([one.value for one in Round]),
    help="รอบที่รายงาน (ปกติคือทุกรอบของปีที่มีผล)",
)
@_with_options
def measures(year: int, round_: str | None, **options: Any) -> None:
    """Write the report of one round, or of every round that has a result."""
    rounds = [round_] if round_ else [one.value for one in Round]
    _write("measures", [f"{year}-{one}" for one in rounds], **options)


def _periodic(kind: str, period_type: _PeriodType, about: str) -> None:
    """Add the command of a report that tells of one period after another."""

    @report.command(kind, cls=ThaiCommand, help=about)
    @click.argument("period", metavar="PERIOD", type=period_type)
    @_with_options
    def periodic(period: Period, **options: Any) -> None:
        _write(kind, [str(period)], **options)


_periodic("channels", _QUARTER, "รายงานช่องทางของไตรมาส PERIOD เช่น 2566-q2")
_periodic("questions", _HALF_YEAR, "รายงานถาม–ตอบของครึ่งปี PERIOD เช่น 2566-h1")
_periodic("feedback", _HALF_YEAR, "รายงานการรับฟังความคิดเห็นของครึ่งปี PERIOD เช่น 2566-h1")
_periodic("publicity", _MONTH, "รายงานการประชาสัมพันธ์ของเดือน PERIOD เช่น 2566-04")


def _write(
    kind: str,
    wanted: Sequence[str],
    *,
    suffixes: tuple[str, ...],
    directory: Path,
    folder: Path,
    as_of: date | None,
) -> None:
    """Write the papers of a kind that are wanted; without any, tell which there are."""
    from prongsai.rendering.papers import KINDS, WRITERS

    keep_private(directory, folder)
    site = site_of(folder, as_of)
    papers = {paper.name: paper for paper in KINDS[kind](site)}
    found = [name for name in wanted if name in papers]
    if not found:
        known = f"ที่มี: {' · '.join(map(_typed, papers))}" if papers else "และยังไม่มีรายงานประเภทนี้"
        stop(f"ไม่มีรายงาน {' หรือ '.join(map(_typed, wanted))} {known}")
    for name in found:
        paper = papers[name]
        for suffix in suffixes or paper.suffixes:
            content = WRITERS[suffix](paper, site.agency.digits)
            write(directory / f"{kind}-report-{name}.{suffix}", content)


def _typed(name: str) -> str:
    """How a report is asked for: 2566-q2, 2566 --round 6-months."""
    year, _, rest = name.partition("-")
    return f"{year} --round {rest}" if rest in {one.value for one in Round} else name
