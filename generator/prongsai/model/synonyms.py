"""Words that citizens use, and the words of the office for the same: search leads from one to the other."""

from typing import Self

from pydantic import Field, model_validator

from prongsai.model.fields import Id, Record, Text, fault
from prongsai.thai.text import fold

SHORTEST = 2
"""Letters, folded, of a word that leads anywhere: a single one is a part of almost every word."""


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
        if short := next((word for word in self.words if len(fold(word)) < SHORTEST), None):
            raise fault(
                "synonym_short",
                f"คำว่า “{short}” สั้นเกินไป จะตรงกับคำอื่นเกือบทุกคำ",
                "พิมพ์คำเต็ม อย่างน้อยสองตัวอักษร",
            )
        return self


class Synonyms(Record):
    """catalogue/synonyms.yml."""

    synonyms: tuple[Synonym, ...] = Field((), title="กลุ่มคำ")
