"""Words that search leads on: each in one group, so that staff know where it leads."""

from collections import defaultdict
from collections.abc import Iterator

from prongsai.model.synonyms import Synonym
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.text import fold


def synonym_twice(content: Content) -> Iterator[Problem]:
    """No word of the agency's own groups leads on from another group too, whoever wrote that one."""
    if content.own_synonyms is None:
        return
    leading: defaultdict[str, list[Synonym]] = defaultdict(list)
    for group in content.synonyms.values():
        for word in group.leading:
            leading[fold(word)].append(group)
    for entry in content.own_synonyms.listed("synonyms", content.own_synonyms.record.synonyms):
        field = "asked" if entry.record.asked else "same"
        for number, word in enumerate(entry.record.leading):
            others = (group for group in leading[fold(word)] if group.id != entry.record.id)
            for other in others:
                yield entry.problem(
                    (field, number),
                    f"คำว่า “{word}” มีอยู่แล้วในกลุ่มคำ {other.id} ({', '.join(other.means or other.same)})",
                    f"ลบคำนี้ออก หรือเปลี่ยน id: เป็น {other.id} เพื่อใช้กลุ่มของท่านแทนกลุ่มนั้น",
                    Severity.WARNING,
                )
