"""JSON Schemas of the records, by which editors help while people type.

An editor's YAML knows numbers, truth values and nothing; the program reads every scalar as text, and a
field without a value as absent. So where the program takes a text, a schema takes what an editor makes of it.
A schema refuses what is plainly wrong; `prongsai check` alone knows all the rules.
"""

import json
import re
from dataclasses import dataclass

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from prongsai.model.agency import Agency
from prongsai.model.catalogue import Catalogue, Topics
from prongsai.model.channels import Channels
from prongsai.model.fields import Labelled, Record
from prongsai.model.frozen import Frozen
from prongsai.model.holidays import Holidays
from prongsai.model.measure_years import MeasureYear
from prongsai.model.measures import Measure
from prongsai.model.news import Categories, NewsHead, PageHead
from prongsai.model.oit import Answers
from prongsai.model.questions import Questions
from prongsai.model.scores import Scores
from prongsai.model.statistics import Statistics
from prongsai.model.synonyms import Synonyms
from prongsai.model.upkeep import Allowances, Doubts, Withdrawals

FOLDER = ".schemas"
"""Where the schemas are kept in a content folder; a folder whose name begins with a dot is never read."""

_SCALAR: JsonSchemaValue = {"type": ["string", "number", "boolean"]}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record file: its schema's name, what it holds in Thai, where it lies, its record."""

    name: str
    about: str
    path: str
    record: type[Record]


KINDS = (
    Kind("agency", "ข้อมูลหน่วยงาน", r"agency\.yml", Agency),
    Kind("channels", "ช่องทางติดต่อและร้องเรียน", r"channels\.yml", Channels),
    Kind("questions", "คำถาม–คำตอบ", r"questions\.yml", Questions),
    Kind("scores", "ผลการประเมิน ITA", r"scores\.yml", Scores),
    Kind("doubts", "ข้อสงสัยในเอกสาร", r"doubts\.yml", Doubts),
    Kind("allowed", "ข้อยกเว้นของการตรวจ", r"allowed\.yml", Allowances),
    Kind("withdrawn", "รายการที่ยกเลิกการเผยแพร่", r"withdrawn\.yml", Withdrawals),
    Kind("oit", "คำตอบ OIT ของปี", r"oit/.+\.yml", Answers),
    Kind("measure-year", "มาตรการของปี", r"measures/\d+/_year\.yml", MeasureYear),
    Kind("measure", "มาตรการ", r"measures/\d+/[^_].*\.yml", Measure),
    Kind("statistics", "ตารางสถิติ", r"statistics/.+\.yml", Statistics),
    Kind("frozen", "ข้อมูลที่ส่งตอบแบบประเมิน", r"frozen/.+\.yml", Frozen),
    Kind("catalogue", "รายการข้อ OIT ของปี", r"catalogue/\d+\.yml", Catalogue),
    Kind("topics", "หัวข้อที่ใช้ร่วมกันทุกปี", r"catalogue/topics\.yml", Topics),
    Kind("categories", "ประเภทข่าว", r"catalogue/categories\.yml", Categories),
    Kind("holidays", "วันหยุดราชการ", r"catalogue/holidays\.yml", Holidays),
    Kind("synonyms", "คำที่ประชาชนใช้ค้นหา", r"catalogue/synonyms\.yml", Synonyms),
    Kind("news", "ส่วนหัวของข่าว", r"news/.+\.md", NewsHead),
    Kind("page", "ส่วนหัวของหน้าที่เขียนเอง", r"[^/]+\.md", PageHead),
)
"""Every kind of file with a record; the first whose path matches is the file's kind."""


def kind_of(path: str) -> Kind | None:
    """The kind of a file, by its path in the content folder; None for one that holds no record."""
    return next((kind for kind in KINDS if re.fullmatch(kind.path, path)), None)


def modeline(path: str) -> str:
    """The first line of a YAML file, by which editors find its schema; empty for any other file."""
    kind = kind_of(path)
    if kind is None or not path.endswith(".yml"):
        return ""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{FOLDER}/{kind.name}.json\n"


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {
        f"{kind.name}.json": json.dumps(_schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in KINDS
    }


def _schema(kind: Kind) -> JsonSchemaValue:
    schema = kind.record.model_json_schema(schema_generator=_Schemas)
    # pydantic describes each type by its docstring, which is for programmers.
    for told in (schema, *schema.get("$defs", {}).values()):
        told.pop("title", None)
        told.pop("description", None)
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": kind.about}
    if len(kind.record.model_fields) > 1:
        return head | schema
    # A record whose only field is a list may be written as the bare list.
    shared = {"$defs": schema.pop("$defs", {})}
    (only,) = schema["properties"].values()
    return head | shared | {"anyOf": [schema, only]}


class _Schemas(GenerateJsonSchema):
    """pydantic's schemas, for what people type instead of what the program makes of it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return dict(_SCALAR)

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\s*-?[0-9๐-๙]{1,15}\s*$"}]}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": ["number", "string"]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"anyOf": [{"type": "boolean"}, {"type": "string", "maxLength": 6}]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return {"type": "string"}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """A month or a part of a fiscal year, typed as one text."""
        return {"type": ["string", "integer"]}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        members = [member for member in schema["members"] if isinstance(member, Labelled)]
        labels = {"enumDescriptions": [member.label for member in members]} if members else {}
        return {"enum": [member.value for member in schema["members"]], **labels}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """A field with a reader of its own may be typed in a short form: texts in the place of records."""
        inner = super().function_before_schema(schema)
        if inner.get("type") == "array" and "$ref" in inner["items"]:
            return inner | {"items": {"anyOf": [_SCALAR, inner["items"]]}}
        return {"anyOf": [_SCALAR, inner]} if inner.get("type") == "array" or "$ref" in inner else inner

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A field that may be left out may be left empty as well."""
        made = super().model_schema(schema)
        required = made.get("required", ())
        made["properties"] = {
            name: {"description": told["title"], **(told if name in required else _or_empty(told))}
            for name, told in made["properties"].items()
        }
        return made


def _or_empty(told: JsonSchemaValue) -> JsonSchemaValue:
    inside = {key: value for key, value in told.items() if key not in ("title", "default")}
    choices = [choice for choice in inside.pop("anyOf", [inside]) if choice != {"type": "null"}]
    if len(choices) == 1 and "type" in choices[0]:
        types = choices[0]["type"]
        return {
            "title": told["title"],
            **choices[0],
            "type": [*([types] if isinstance(types, str) else types), "null"],
        }
    return {"title": told["title"], "anyOf": [*choices, {"type": "null"}]}
