"""The one place that asks what day it is."""

import os
from datetime import UTC, date, datetime, timedelta, timezone

from prongsai.thai.dates import Unreadable, read_date

_THAILAND = timezone(timedelta(hours=7))


def build_date(given: str | date | None = None) -> date:
    """The date of the build: as given in mkdocs.yml, else SOURCE_DATE_EPOCH, else today in Thailand.

    Raises `thai.dates.Unreadable` when the given text is no date, or SOURCE_DATE_EPOCH no moment.
    """
    if given:
        return read_date(str(given))
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
        return moment.astimezone(_THAILAND).date()
    except (ValueError, OverflowError, OSError):
        hint = "ตั้งเป็นจำนวนวินาที หรือไม่ต้องตั้ง"
        raise Unreadable(f"SOURCE_DATE_EPOCH “{epoch}” ไม่ใช่เวลาที่ใช้ได้", hint) from None
