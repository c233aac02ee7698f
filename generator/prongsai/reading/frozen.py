"""frozen/: what was submitted to the assessment."""

import re
from typing import Protocol

from prongsai.model.frozen import Frozen
from prongsai.reading.decode import decode
from prongsai.reading.document import parse
from prongsai.reading.records import Content
from prongsai.reading.tree import Tree
from prongsai.thai.months import typed_date


class _Reader(Protocol):
    """What reading a content folder has at hand."""

    tree: Tree
    content: Content


def read_frozen(reader: _Reader, path: str, found: re.Match[str]) -> None:
    """Read frozen/<year>-<date>.yml.

    Its lines are not kept for the checks of what staff type: they repeat records that passed them, and
    a checksum may look like a number of a person.
    """
    tree = reader.tree
    text = tree.text(path)
    if text is None:
        return
    document = parse(f"{tree.label}/{path}", text)
    entry = decode(document, Frozen)
    tree.problems.extend(document.problems)
    if entry is None:
        return
    for name, said in (("year", str(entry.record.year)), ("date", typed_date(entry.record.date))):
        if said != found[name]:
            message = f"{name} เป็น {said} แต่ชื่อไฟล์บอก {found[name]}"
            hint = "คืนชื่อไฟล์เดิม ไฟล์นี้เขียนด้วยคำสั่งและห้ามแก้"
            tree.problems.append(entry.problem((name,), message, hint))
            return
    reader.content.frozen[path] = entry
