"""The JSON Schemas by which editors help: fresh, found by every file, as strict and as patient as meant."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from cases import Golden
from prongsai.reading.content import read
from prongsai.reading.schemas import FOLDER, KINDS, kind_of, modeline, schemas
from publishing.built import ROOT

SAMPLE = ROOT / "tests/sample/content"
SHIPPED = ROOT / "generator/prongsai/reading"
CATALOGUE = [path for path in sorted(SHIPPED.glob("catalogue/*.yml")) if path.stem != "national-channels"]


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers and truth values are such, days stay text."""


EditorLoader.yaml_implicit_resolvers = {
    letter: [resolver for resolver in resolvers if resolver[0] != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def typed(path: Path) -> Any:
    """What an editor makes of a record: of a YAML file, or of the head of a Markdown file."""
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else "{}"
    return yaml.load(text, EditorLoader)


def records(root: Path) -> list[Path]:
    """The files below a folder that hold records."""
    paths = sorted(path for path in root.rglob("*") if path.suffix in (".yml", ".md"))
    return [path for path in paths if not path.relative_to(root).parts[0].startswith((".", "files"))]


def short(path: Path) -> str:
    """A file as the name of a test."""
    return path.relative_to(ROOT).as_posix()


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schemas()[f"{name}.json"]))


@pytest.mark.parametrize("name", schemas())
def test_schemas_are_schemas(name: str) -> None:
    """Each is valid itself, and tells of its files and of every field in Thai."""
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["title"]
    for record in (schema, *schema.get("$defs", {}).values()):
        for field in record.get("properties", {}).values():
            assert not field["title"].isascii() and field["description"] == field["title"]


def test_committed_schemas_are_fresh(golden: Golden) -> None:
    """Those of the sample are what `prongsai schema tests/sample/content/.schemas` writes now."""
    for name, text in schemas().items():
        golden(SAMPLE / FOLDER / name, text)
    assert {path.name for path in (SAMPLE / FOLDER).iterdir()} == set(schemas())


@pytest.mark.parametrize("path", [*records(SAMPLE), *CATALOGUE], ids=short)
def test_schemas_accept_what_the_program_accepts(path: Path) -> None:
    """Every record of the sample and of the shipped catalogue, with numbers and days as editors read them."""
    root = SAMPLE if path.is_relative_to(SAMPLE) else SHIPPED
    kind = kind_of(path.relative_to(root).as_posix())
    assert kind is not None, "a kind of file without a schema"
    faults = [
        f"{fault.json_path}: {fault.message}" for fault in validator(kind.name).iter_errors(typed(path))
    ]
    assert faults == []


@pytest.mark.parametrize("path", [path for path in records(SAMPLE) if path.suffix == ".yml"], ids=short)
def test_sample_files_lead_to_their_schemas(path: Path) -> None:
    """The first line of each YAML file names its schema, by which editors find it."""
    line = modeline(path.relative_to(SAMPLE).as_posix())
    assert path.read_text("utf-8").startswith(line), f"begin {path} with: {line}"
    assert (path.parent / line.partition("=")[2].strip()).resolve().parent == SAMPLE / FOLDER


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("agency", "name: เทศบาลตำบลตัวอย่าง"),
        ("oit", "year: 2566\nitems:\n  O1:\n    status: soon"),
        ("oit", "year: 2566\nitems:\n  O1:\n    links:\n      - flie: 2566/a.pdf"),
        ("oit", "year: 2566\nitems:\n  O1:\n    links:\n      - file: รายงาน ฉบับที่ ๑.pdf"),
        ("oit", "year: 2566\nitems:\n  O1:\n    links:\n      - url: 'javascript:alert(1)'"),
        ("oit", "year: 2566\nitems:\n  O1:\n    units: clerk-office"),
        ("oit", "items:\n  O1:\n    status: none"),
        ("channels", "channels:\n  - id: Town Hall\n    kind: office\n    purposes:\n      - contact"),
        ("channels", "channels:\n  - id: hall\n    kind: ofice\n    purposes:\n      - contact"),
        ("measure", "title:\n  - พัฒนาบุคลากร"),
        ("news", "title: ตลาดนัด"),
        ("questions", "คำถาม"),
    ],
)
def test_schemas_refuse_what_is_plainly_wrong(name: str, record: str) -> None:
    """A missing or unknown field, an unknown word, a wrong form, a link that no one should follow."""
    assert not validator(name).is_valid(yaml.load(record, EditorLoader))


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("oit", "year: ๒๕๖๖\nitems:"),
        ("oit", "year: 2566\nitems:\n  o12:\n    reviewed: 2566-04-30\n    links:\n    statement: 12"),
        ("measure", "title: 2566\nissue: true\ninstrument: OIT\nindicator: ๙\nunits: all\nsteps:\n  - ประชุม"),
        ("questions", "questions:"),
        ("withdrawn", "- address: /a/\n  date: 3 เม.ย. 66\n  reason: ซ้ำ"),
    ],
)
def test_schemas_accept_every_way_of_typing(name: str, record: str) -> None:
    """Thai digits, numbers for words, short forms, bare lists and fields that are still empty."""
    assert [fault.message for fault in validator(name).iter_errors(yaml.load(record, EditorLoader))] == []


def test_schemas_in_a_content_folder_are_not_read() -> None:
    """The folder of schemas is no part of the content: not published, not complained of."""
    reading = read(SAMPLE)
    assert (SAMPLE / FOLDER).is_dir()
    assert not [problem for problem in reading.problems if FOLDER in problem.path]
    assert not [path for path in (*reading.content.texts, *reading.content.files) if FOLDER in path]


def test_kinds_are_told_apart() -> None:
    """A file has the kind of its folder and name."""
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    found = [kind_of(path) for path in ("measures/2566/_year.yml", "measures/2566/hr.yml", "oit/2566/a.yml")]
    assert [kind and kind.name for kind in found] == ["measure-year", "measure", "oit"]
    assert kind_of("files/2566/plan.pdf") is None and modeline("news/2566/market.md") == ""
