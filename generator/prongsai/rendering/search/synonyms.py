"""Which groups of synonyms a site needs: those that lead to words that occur on it."""

from collections.abc import Iterable
from typing import Any

from prongsai.model.synonyms import Synonym
from prongsai.rendering.search.index import SearchRecord

_LOOSE = str.maketrans(dict.fromkeys(" .-–"))


def useful(synonyms: Iterable[Synonym], records: Iterable[SearchRecord]) -> list[dict[str, Any]]:
    """The groups as search reads them, each with only such words of the office as some record has."""
    told = _loose("\n".join(_told(record) for record in records))
    found: list[dict[str, Any]] = []
    for group in synonyms:
        if group.same:
            if any(_loose(word) in told for word in group.same):
                found.append({"same": group.same})
        elif means := [word for word in group.means if _loose(word) in told]:
            found.append({"asked": group.asked, "means": means})
    return found


def _told(record: SearchRecord) -> str:
    """What a page is known by; of those of no year, which are few, all that they say."""
    search = record.search
    known = [record.title, search.words, *(section.title for section in search.sections)]
    if not search.year:
        known += [search.text, *(section.text for section in search.sections)]
    return "\n".join(known)


def _loose(text: str) -> str:
    """Near enough to the folded text, and quick for all the words of a site."""
    return text.translate(_LOOSE).lower()
