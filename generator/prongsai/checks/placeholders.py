"""Values that staff still have to type."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity

PLACEHOLDER = "(รอกรอก)"
"""Stands in a new file before what has to be typed there."""


def placeholder(content: Content) -> Iterator[Problem]:
    """Each line that still holds the mark of a new file; a comment with it asks for a look as well."""
    for path, lines in content.texts.items():
        for number, line in enumerate(lines, start=1):
            if PLACEHOLDER in line:
                yield Problem(
                    path=path,
                    line=number,
                    column=line.index(PLACEHOLDER) + 1,
                    severity=Severity.TODO,
                    message="บรรทัดนี้ยังรอให้พิมพ์ข้อมูลจริง",
                    hint=f"พิมพ์ข้อมูลแทน {PLACEHOLDER} และข้อความที่ตามมา",
                    excerpt=line,
                )
