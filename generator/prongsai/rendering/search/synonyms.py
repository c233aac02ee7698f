"""Which groups of synonyms a site needs: those that lead to words that occur on it."""

import re
from collections.abc import Iterable
from typing import Any

from prongsai.model.synonyms import Synonym
from prongsai.rendering.search.index import SearchRecord

_LOOSE = str.maketrans(dict.fromkeys(" .-–"))


def useful(synonyms: Iterable[Synonym], records: Iterable[SearchRecord]) -> list[dict[str, Any]]:
    """The groups as search reads them, each with only such words of the office as some record has."""
    told = "\n".join(_told(record) for record in records)
    loose = _loose(told)

    def occurs(word: str) -> bool:
        return bool(_abbreviated(word).search(told)) if word.endswith(".") else _loose(word) in loose

    found: list[dict[str, Any]] = []
    for group in synonyms:
        if group.same:
            if any(map(occurs, group.same)):
                found.append({"same": group.same})
        elif means := list(filter(occurs, group.means)):
            found.append({"asked": group.asked, "means": means})
    return found


def _told(record: SearchRecord) -> str:
    """What a page is known by; of those of no year, which are few, all that they say."""
    search = record.search
    known = [record.title, search.words, *(section.title for section in search.sections)]
    if not search.year:
        known += [search.text, *(section.text for section in search.sections)]
    return "\n".join(known)


def _abbreviated(word: str) -> re.Pattern[str]:
    """An abbreviation with or without its dots, not as a part of more: no สถ. in สถิติ, no สขร. in สขร.1."""
    letters = r"\.?".join(map(re.escape, word.replace(".", "")))
    return re.compile(rf"{letters}\.(?![0-9๐-๙])|(?<![ก-๎]){letters}(?![ก-๎0-9๐-๙.])")


def _loose(text: str) -> str:
    """Near enough to the folded text, and quick for all the words of a site."""
    return text.translate(_LOOSE).lower()
