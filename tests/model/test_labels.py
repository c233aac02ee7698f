"""What every record and every closed set of words promises: Thai labels, and no change."""

import pkgutil
import re
from importlib import import_module
from types import ModuleType

import pytest
from pydantic import BaseModel, ValidationError

from prongsai import model, site
from prongsai.model.fields import Labelled, Record
from prongsai.model.questions import Question

THAI = re.compile(r"[\u0e00-\u0e7f]")


def modules(package: ModuleType) -> list[ModuleType]:
    return [
        import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)
    ]


def defined(package: ModuleType, kind: type) -> list[type]:
    """The classes of a kind that the modules of a package define, without the kind itself."""
    return [
        one
        for module in modules(package)
        for one in vars(module).values()
        if isinstance(one, type)
        and issubclass(one, kind)
        and one is not kind
        and one.__module__ == module.__name__
    ]


RECORDS = defined(model, Record)
LABELLED = [*defined(model, Labelled), *defined(site, Labelled)]


def test_the_walk_finds_what_there_is() -> None:
    """Every module of the model that defines records is seen; an empty walk would prove nothing."""
    assert {record.__module__.rpartition(".")[2] for record in RECORDS} >= {
        "agency",
        "catalogue",
        "channels",
        "links",
        "measures",
        "news",
        "oit",
        "questions",
        "upkeep",
    }
    assert {one.__name__ for one in LABELLED} >= {
        "AgencyKind",
        "Purpose",
        "Instrument",
        "ItemState",
        "NewsKind",
    }


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_has_a_thai_title(record: type[BaseModel]) -> None:
    """Messages and editors call a field by it. Within a record no two fields have the same."""
    titles = {name: field.title or "" for name, field in record.model_fields.items()}
    assert {name for name, title in titles.items() if not THAI.search(title)} == set()
    assert len(set(titles.values())) == len(titles)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_records_take_no_unknown_field_and_never_change(record: type[BaseModel]) -> None:
    """A misspelt field is a fault, never lost in silence."""
    assert (record.model_config.get("frozen"), record.model_config.get("extra")) == (True, "forbid")
    with pytest.raises(ValidationError, match="extra_forbidden"):
        record.model_validate({"no_such_field": "ข้อความ"})


def test_a_record_cannot_change() -> None:
    """What was checked stays as it was checked."""
    question = Question(id="waste", question="เก็บขยะวันใด")
    with pytest.raises(ValidationError, match="frozen"):
        question.question = "อื่น"  # type: ignore[misc]


@pytest.mark.parametrize("words", LABELLED, ids=lambda words: words.__name__)
def test_labels_are_thai_and_apart(words: type[Labelled]) -> None:
    """Two words with one label would look the same to people."""
    labels = [word.label for word in words]
    assert all(THAI.search(label) for label in labels)
    assert len(set(labels)) == len(labels)
