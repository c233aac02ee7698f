"""Rules of news."""

from collections.abc import Iterator

from prongsai.checks.suggestion import suggestion
from prongsai.model.fields import split_reference
from prongsai.model.links import Target
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.reading.walk import references


def unknown_category(content: Content) -> Iterator[Problem]:
    """The category of an article is one of categories.yml."""
    if content.is_faulty("catalogue/categories.yml"):  # Until it is mended, nobody knows what it adds.
        return
    for texts in content.news.values():
        for text in texts.values():
            category = text.head.record.category
            if category and category not in content.categories:
                listed = ", ".join(f"{known.id} ({known.label})" for known in content.categories.values())
                yield text.head.problem(
                    ("category",),
                    f"ไม่รู้จักประเภทข่าว “{category}”",
                    suggestion(
                        category,
                        content.categories,
                        f"เลือกได้: {listed} หรือเพิ่มใน content/catalogue/categories.yml",
                    ),
                )


def empty_article(content: Content) -> Iterator[Problem]:
    """An article without a text, such as a scanned paper, says in a summary what it is about."""
    for texts in content.news.values():
        for text in texts.values():
            if not text.body.strip() and not text.head.record.summary:
                yield text.head.problem(
                    ("title",),
                    "ข่าวนี้ไม่มีเนื้อข่าวและไม่มีสรุป ผู้ที่มองไม่เห็นภาพหรือเปิดไฟล์ไม่ได้จะไม่ทราบเนื้อหา",
                    "เพิ่มบรรทัด summary: สรุปสาระสำคัญของเอกสารหรือภาพ หรือพิมพ์เนื้อข่าวใต้บรรทัด ---",
                    Severity.WARNING,
                )


def draft(content: Content) -> Iterator[Problem]:
    """Every draft waits to be published."""
    for texts in content.drafts.values():
        for text in texts.values():
            yield text.head.problem(
                ("draft",),
                "เป็นฉบับร่าง จึงยังไม่อยู่ในเว็บไซต์",
                "เมื่อพร้อมเผยแพร่ ลบบรรทัด draft: และตรวจวันที่เผยแพร่ (date)",
                Severity.TODO,
            )


def linked_draft(content: Content) -> Iterator[Problem]:
    """What is published does not link a draft, which nobody could open."""
    for placed in references(content):
        if placed.target is Target.NEWS:
            year, key = split_reference(placed.reference, placed.year)
            if key in content.drafts.get(year or 0, {}):
                yield placed.source.problem(
                    f"ข่าว “{placed.reference}” ยังเป็นฉบับร่าง ประชาชนเปิดลิงก์นี้ไม่ได้",
                    f"ลบบรรทัด draft: ใน news/{year}/{key}.md เพื่อเผยแพร่ หรือลบลิงก์นี้ออกก่อน",
                )
