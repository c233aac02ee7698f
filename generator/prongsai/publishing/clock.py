"""The one place that asks what day it is."""

import os
from datetime import UTC, date, datetime, timedelta, timezone

from prongsai.thai.dates import Unreadable, read_date

_THAILAND = timezone(timedelta(hours=7))


def build_date(given: str | None) -> date:
    """The date of the build: as given, else SOURCE_DATE_EPOCH, else today in Thailand.

    Raises `thai.dates.Unreadable` when the given text is no date, or SOURCE_DATE_EPOCH no number.
    """
    if given:
        return read_date(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and not epoch.isdecimal():
        raise Unreadable(f"SOURCE_DATE_EPOCH “{epoch}” ไม่ใช่จำนวนวินาที", "ตั้งเป็นตัวเลขล้วน หรือไม่ต้องตั้ง")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(_THAILAND).date()
