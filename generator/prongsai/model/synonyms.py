"""Words that citizens use, and the words of the office for the same: search leads from one to the other."""

from typing import Self
from unicodedata import category

from pydantic import Field, model_validator

from prongsai.model.fields import Id, Record, Text, fault
from prongsai.thai.text import fold

SHORTEST = 2
"""Letters and digits, folded, of a word that leads anywhere: a single one is a part of almost every word."""
LONGEST = 60
"""Characters of a word; what people type is shorter."""
MOST_WORDS = 30
"""Words of a group, since in the reader's browser each word of it leads to each."""


class Synonym(Record):
    """One group: words that are `asked` lead to what they mean; words that are the `same`, to one another."""

    id: Id = Field(title="รหัสกลุ่มคำ")
    asked: tuple[Text, ...] = Field((), title="คำที่ประชาชนใช้")
    means: tuple[Text, ...] = Field((), title="คำที่หน่วยงานใช้")
    same: tuple[Text, ...] = Field((), title="คำที่ใช้แทนกันได้")
    source: Text | None = Field(None, title="ที่มา")

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of the group."""
        return (*self.asked, *self.means, *self.same)

    @property
    def leading(self) -> tuple[str, ...]:
        """The words that lead to others."""
        return self.asked or self.same

    @model_validator(mode="after")
    def _of_one_form(self) -> Self:
        leads = bool(self.asked and self.means)
        if leads == (len(self.same) > 1) or (self.same and (self.asked or self.means)):
            raise fault(
                "synonym_form",
                "กลุ่มคำนี้ยังไม่ครบ หรือมีสองแบบปนกัน",
                "ใส่ asked: (คำที่ประชาชนใช้) คู่กับ means: (คำที่หน่วยงานใช้) หรือใส่ same: อย่างเดียว ตั้งแต่สองคำ",
            )
        if len(self.words) > MOST_WORDS:
            raise fault(
                "synonym_many",
                f"กลุ่มคำนี้มี {len(self.words)} คำ ใส่ได้ไม่เกิน {MOST_WORDS} คำ",
                "เก็บเฉพาะคำที่คนใช้ค้นจริง หรือแยกเป็นหลายกลุ่ม",
            )
        for word in self.words:
            if _letters(word) < SHORTEST:
                raise fault(
                    "synonym_short",
                    f"คำว่า “{word}” สั้นเกินไป จะตรงกับคำอื่นเกือบทุกคำ",
                    "พิมพ์คำเต็ม อย่างน้อยสองตัวอักษร",
                )
            if len(word) > LONGEST:
                raise fault(
                    "synonym_long",
                    f"คำว่า “{word[:LONGEST]}…” ยาวเกินไป ใส่ได้ไม่เกิน {LONGEST} ตัวอักษร",
                    "ใส่เฉพาะคำหรือวลีที่คนพิมพ์ค้น",
                )
        return self


def _letters(word: str) -> int:
    """How many letters, marks and digits search reads of a word."""
    return sum(category(sign)[0] in "LMN" for sign in fold(word))


class Synonyms(Record):
    """catalogue/synonyms.yml."""

    synonyms: tuple[Synonym, ...] = Field((), title="กลุ่มคำ")
