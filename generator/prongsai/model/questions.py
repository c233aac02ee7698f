"""Questions that people ask, and the agency's answers."""

from pydantic import Field

from prongsai.model.fields import Day, Id, Record, Text


class Question(Record):
    """One question; the answer is Markdown, absent while nobody has answered."""

    id: Id = Field(title="รหัสคำถาม")
    question: Text = Field(title="คำถาม")
    answer: Text | None = Field(None, title="คำตอบ")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่ตอบ")
    asked: Day | None = Field(None, title="วันที่ถาม")
    answered: Day | None = Field(None, title="วันที่ตอบ")


class Questions(Record):
    """questions.yml."""

    questions: tuple[Question, ...] = Field((), title="คำถาม–คำตอบ")
