"""Rules of texts."""

from collections.abc import Iterator

from prongsai.reading.content import Content
from prongsai.reading.markdown import foreign_syntax
from prongsai.reading.problem import Problem


def foreign_markdown(content: Content) -> Iterator[Problem]:
    """News and the introduction use plain Markdown, which every reader of a feed shows right."""
    for texts in content.news.values():
        for text in texts.values():
            yield from foreign_syntax(text)
    if content.introduction:
        yield from foreign_syntax(content.introduction)
