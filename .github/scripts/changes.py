"""Tells the people who propose a change, in Thai, what of the public site it adds, changes and removes.

    changes.py BEFORE AFTER   prints Markdown for the summary of a run

BEFORE and AFTER are folders with built sites. BEFORE may be missing or half a site, since what stands
in the repository now need not build. Only the standard library is used.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from report import plain

KINDS = {
    "oit": "ข้อ OIT",
    "measures": "มาตรการ",
    "measure-years": "มาตรการรายปี",
    "news": "ข่าว",
    "documents": "เอกสาร",
    "channels": "ช่องทาง",
    "routing": "เรื่องใดแจ้งหน่วยงานใด",
    "questions": "ถาม–ตอบ",
    "scores": "ผลการประเมิน",
    "statistics": "สถิติ",
    "withdrawn": "รายการที่ยกเลิกการเผยแพร่",
}
"""The kinds of record, by the beginning of the names of their files of data."""
NAMES = ("title", "label", "question", "matter", "id")
"""The fields by the first of which that says something people know a record."""
PAGES = "หน้าและไฟล์อื่น"
# Lists of records change with their records, and tell nothing of their own.
LISTS = re.compile(
    r"/(oit|measures|news|topics|statistics|scores|sitemap|data|feeds|search|contact|complaint)/.*|/"
)
# A summary may hold a megabyte, but people read a screen.
SHOWN = 20
LONGEST = 120

HEADING = "## สิ่งที่จะเปลี่ยนบนเว็บไซต์"
NO_SITE = "สร้างเว็บไซต์จากข้อมูลที่เสนอไม่สำเร็จ จึงยังบอกไม่ได้ว่าอะไรจะเปลี่ยน โปรดดูผลการตรวจข้อมูล"
NO_BASE = "ข้อมูลชุดปัจจุบันยังสร้างเว็บไซต์ไม่ได้ รายการด้านล่างจึงเป็นทุกอย่างที่จะมีบนเว็บไซต์"
NOTHING = "ไม่มีสิ่งใดเปลี่ยนบนเว็บไซต์"
VANISHING = "ที่อยู่ที่เคยเผยแพร่แล้วไม่ควรหายไป ถ้าตั้งใจยกเลิกการเผยแพร่ ให้บันทึกวันที่และเหตุผลใน `content/withdrawn.yml`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record, or a page or file that belongs to none."""

    title: str
    address: str
    fields: Mapping[str, Any]
    """All that the site tells of it, by which a change is seen."""


Site = dict[str, dict[str, Entry]]
"""Entries by kind and key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of the entries of one kind."""

    kind: str
    before: int
    after: int
    appearing: list[Entry]
    changing: list[Entry]
    vanishing: list[Entry]

    @property
    def words(self) -> str:
        """The counts: ข่าว 31 → 33 (เพิ่ม 2)."""
        parts = (("เพิ่ม", self.appearing), ("แก้ไข", self.changing), ("หายไป", self.vanishing))
        told = " ".join(f"{word} {len(entries)}" for word, entries in parts if entries)
        return f"{self.kind} {self.before} → {self.after} ({told or 'ไม่เปลี่ยน'})"


def read(folder: Path) -> Site | None:
    """What a built site holds; None when there is no whole site."""
    try:
        listed = (folder / "data" / "addresses.txt").read_text(encoding="utf-8").split()
        site = records(folder / "data")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    known = {one.address.partition("#")[0] for entries in site.values() for one in entries.values()}
    site[PAGES] = {
        address: Entry(title=address, address=address, fields=content(folder, address))
        for address in listed
        if address not in known and (address.endswith("/") or address.startswith("/files/"))
    }
    return site


def records(data: Path) -> Site:
    """The records of a site's open data."""
    home = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["homepage"]
    root = home.removesuffix("data/")
    site: Site = {}
    for path in sorted(data.glob("*.json")):
        if path.name == "datapackage.json":
            continue
        kind = KINDS.get(re.sub(r"-\d{4}$", "", path.stem), path.stem)
        for number, row in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            address = str(row.get("url") or "")
            entry = Entry(
                title=str(next(filter(None, map(row.get, NAMES)), path.stem)),
                address=f"/{address.removeprefix(root)}" if address.startswith(root) else address,
                fields=row,
            )
            site.setdefault(kind, {})[f"{path.stem}/{row.get('id', number)}"] = entry
    return site


def content(folder: Path, address: str) -> dict[str, str]:
    """The words of a hand-written page, or the checksum of a file; nothing of a list."""
    if LISTS.fullmatch(address):
        return {}
    path = folder / address.removeprefix("/")
    if address.endswith("/"):
        found = re.search(r"<article.*?</article>", (path / "index.html").read_text("utf-8"), re.DOTALL)
        return {"words": found[0] if found else ""}
    return {"sha256": sha256(path.read_bytes()).hexdigest()}


def compare(before: Site, after: Site) -> list[Change]:
    """The kinds of entry of either site, in the order of KINDS, then by name; pages and files last."""
    order = [*KINDS.values()]
    kinds = sorted(before.keys() | after.keys(), key=lambda kind: (kind == PAGES, place(order, kind), kind))
    return [change(kind, before.get(kind, {}), after.get(kind, {})) for kind in kinds]


def place(order: list[str], kind: str) -> int:
    """Where a kind stands; those that are not in the order stand behind it."""
    return order.index(kind) if kind in order else len(order)


def change(kind: str, before: Mapping[str, Entry], after: Mapping[str, Entry]) -> Change:
    """What becomes of one kind."""
    return Change(
        kind=kind,
        before=len(before),
        after=len(after),
        appearing=[entry for key, entry in after.items() if key not in before],
        changing=[entry for key, entry in after.items() if key in before and differ(before[key], entry)],
        vanishing=[entry for key, entry in before.items() if key not in after],
    )


def differ(before: Entry, after: Entry) -> bool:
    """Whether a field that both have differs: one that the program begins to publish changes no record."""
    return any(
        before.fields[name] != after.fields[name] for name in before.fields.keys() & after.fields.keys()
    )


def summary(before: Site | None, after: Site | None) -> str:
    """What a proposal does to the site, as Markdown."""
    if after is None:
        return f"{HEADING}\n\n{NO_SITE}\n"
    changes = [one for one in compare(before or {}, after) if one.appearing or one.changing or one.vanishing]
    parts = [HEADING]
    if before is None:
        parts.append(NO_BASE)
    if not changes:
        parts.append(NOTHING)
    parts.append("\n".join(f"- {plain(one.words)}" for one in changes))
    if any(one.vanishing for one in changes):
        parts.append(f"> {VANISHING}")
    for one in changes:
        parts += section(one)
    return "\n\n".join(filter(None, parts)) + "\n"


def section(one: Change) -> Iterator[str]:
    """The entries of one kind that vanish, appear and change."""
    yield f"### {plain(one.words)}"
    for word, entries in (("จะหายไป", one.vanishing), ("จะเพิ่ม", one.appearing), ("จะเปลี่ยน", one.changing)):
        if entries:
            yield f"**{word} {len(entries)} รายการ**"
            yield "\n".join(listed(entries))


def listed(entries: list[Entry]) -> Iterator[str]:
    """Titles and addresses, a line each; of a long list the beginning, and how many more there are."""
    for entry in entries[:SHOWN]:
        title = entry.title if len(entry.title) <= LONGEST else f"{entry.title[:LONGEST]}…"
        address = "" if entry.address in ("", entry.title) else f" · {plain(entry.address)}"
        yield f"- {plain(title)}{address}"
    if len(entries) > SHOWN:
        yield f"- และอีก {len(entries) - SHOWN} รายการ"


def main() -> None:
    before, after = map(Path, sys.argv[1:])
    sys.stdout.write(summary(read(before), read(after)))


if __name__ == "__main__":
    main()
