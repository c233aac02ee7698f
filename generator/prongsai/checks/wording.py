"""Rules of texts."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.markdown import ForeignMark, foreign_marks
from prongsai.reading.problem import Problem
from prongsai.reading.walk import markdown_texts


def foreign_markdown(content: Content) -> Iterator[Problem]:
    """News, answers and the introduction use plain Markdown, which every reader of a feed shows right."""
    for text, year in markdown_texts(content):
        if year is None and text is not content.introduction:  # A page, which is in MkDocs' own dialect.
            continue
        for mark in foreign_marks(text.body, text.body_line):
            yield text.document.problem(mark.place, _message(mark), mark.instead, mark.severity)
    if content.questions:
        for number, question in enumerate(content.questions.record.questions):
            for mark in foreign_marks(question.answer or ""):
                location = ("questions", number, "answer")
                yield content.questions.problem(location, _message(mark), mark.instead, mark.severity)


def _message(mark: ForeignMark) -> str:
    return f"{mark.name} ใช้ในไฟล์นี้ไม่ได้"
