"""A municipality in whose records every field of free text holds one and the same text."""

import json
from collections.abc import Iterator
from typing import Any, get_args

from cases import AGENCY
from prongsai.model.fields import Record, Text
from prongsai.model.synonyms import LONGEST

UNIT = "hr"


def hostile(text: str) -> dict[str, str | bytes]:
    """The files of a content folder that has no error, whatever the text is."""
    link: dict[str, Any] = {
        "site": "/contact/",
        "label": text,
        "kind": text,
        "summary": text,
        "alt": text,
        "owner": UNIT,
        "approver": text,
        "dated_as_printed": text,
    }
    shown = {"site": None, "statistics": "2566/visits", "show": "table"}
    links = [link, {name: value for name, value in (link | shown).items() if value}]
    printed = {"number": text, "text": text}
    step = {**printed, "units": [UNIT], "when": text, "quarters": [1]}
    says = {"progress": text, "problems": text, "suggestions": text, "remark": text}
    steps = [{"text": text, "duration": text}]
    unit = {"id": UNIT, "name": text}
    records: dict[str, dict[str, Any]] = {
        "catalogue/categories.yml": {"categories": [{"id": "own", "label": text}]},
        "catalogue/synonyms.yml": {
            "synonyms": [
                {"id": "leads", "asked": [text[:LONGEST]], "means": [text[:LONGEST]], "source": text},
                {"id": "same", "same": [text[:LONGEST], text[:LONGEST]]},
            ]
        },
        "channels.yml": {
            "channels": [
                {
                    "id": kind,
                    "kind": kind,
                    "title": text,
                    "owner": text,
                    "purposes": ["contact", "questions", "complaint"],
                    "changes": [{"date": "2566-01-05", "text": text}],
                    "values": [{"text": text, "note": text}],
                    "hours": text,
                    "units": [UNIT],
                    "position": text,
                    "steps": steps,
                    "procedures": [{"matters": text, "steps": steps, "total": text}],
                    "acceptance": text,
                    "tracking": text,
                    "protection": text,
                    "privacy": text,
                    "documents": links[:1],
                }
                for kind in ("phone", "email", "external")
            ],
            "routing": [
                {
                    "id": "roads",
                    "matter": text,
                    "units": [UNIT],
                    "outside": text,
                    "channels": ["phone"],
                    "duration": text,
                }
            ],
            "awaited": [{"kind": "line", "title": text, "purposes": ["contact"], "source": text}],
            "promotions": [
                {"date": "2566-01-10", "channels": ["phone"], "text": text, "evidence": links[:1]}
            ],
        },
        "questions.yml": {"questions": [{"id": "q", "question": text, "answer": text}]},
        "oit/2566.yml": {
            "year": 2566,
            "items": {
                "O1": {
                    "title": text,
                    "statement": text,
                    "explanation": text,
                    "text": text,
                    "guideline": text,
                    "units": [UNIT],
                    "links": links,
                }
            },
        },
        "measures/2566/_year.yml": {
            "title": text,
            "analysis": text,
            "indicators": [{"number": 8, "title": text}],
            "columns": ["prohibitions", "timing", "objective", "budget", "kpi", "target", "risk", *says],
            "tables": [{"id": "own", "title": text, "columns": ["issue", "steps"]}],
            "rounds": [{"round": "6-months", "label": text, "from": "2565-10", "to": "2566-03"}],
            "documents": links,
        },
        "measures/2566/hr.yml": {
            "title": text,
            "number": text,
            "issue": text,
            "instrument": "EIT",
            "indicator": 8,
            "question": text,
            "topic": "hr-progress",
            "units": [UNIT],
            **dict.fromkeys(("objective", "budget", "kpi", "target"), text),
            "risk": {"likelihood": 2, "impact": 2, "level": text},
            "steps": [{**step, "steps": [step]}],
            "prohibitions": [printed],
            "follow_up": [
                {
                    **printed,
                    "id": "a",
                    "due": "2566-03",
                    "due_as_printed": text,
                    "done": [{"date_as_printed": text, "text": text, "evidence": links[:1]}],
                },
                {**printed, "id": "b", "when": text},
            ],
            "results": [
                {
                    "round": "6-months",
                    "date": "2566-01-10",
                    "date_as_printed": text,
                    "text": text,
                    **says,
                    "evidence": links[:1],
                }
            ],
            **says,
            "documents": links[:1],
        },
        "scores.yml": {
            "scores": [
                {
                    "year": year,
                    "total": "88.37",
                    "total_as_printed": text,
                    "grade": text,
                    "scale": {
                        "grades": [{"grade": text, "lowest": "0", "highest": "100"}],
                        "source": text,
                    },
                    "ranks": [{"place": 1, "out_of": 9, "group": text}],
                    "instruments": [
                        {
                            "instrument": "OIT",
                            "weight": "100",
                            "raw": "88.37",
                            "raw_as_printed": text,
                            "weighted": "88.37",
                            "weighted_as_printed": text,
                            "indicators": [
                                {"number": 9, "title": text, "score": "88.37", "score_as_printed": text}
                            ],
                        }
                    ],
                    "items": [{"item": "O1", "score": "100", "score_as_printed": text}],
                    "remark": text,
                    "evidence": links[:1],
                }
                for year in (2566, 2565)
            ]
        },
        "statistics/2566/visits.yml": {
            **dict.fromkeys(("title", "caption", "summary", "unit", "source", "note"), text),
            "units": [UNIT],
            "chart": "bar",
            "header_rows": 2,
            "row_headers": 2,
            "groups": [text],
            "complaints": {"by": "type"},
            "rows": _rows(text),
        },
        "withdrawn.yml": {
            "withdrawn": [
                {"address": "/news/2566/old/", "title": text, "date": "2566-01-10", "reason": text},
            ]
        },
        "doubts.yml": {"doubts": [{"id": "d", "about": "channels.yml", "printed": text, "question": text}]},
    }
    signatory = dict.fromkeys(("role", "name", "position"), text)
    heads: dict[str, dict[str, Any]] = {
        "news/2566/a.md": {
            "title": text,
            "date": "2566-01-10",
            "date_as_printed": text,
            "category": "own",
            "units": [UNIT],
            "summary": text,
            "project": "road",
            "stage": "plan",
            "images": [{"file": "2566/a.png", "alt": text, "caption": text}],
            "attachments": links,
        },
        "news/2566/b.md": {"title": text, "date": "2566-01-10", "project": "road"},
        "about.md": {"title": text, "description": text},
    }
    return {
        "agency.yml": AGENCY["agency.yml"].replace("name: เทศบาลตำบลตัวอย่าง", f"name: {_quoted(text)}")
        + f"address: {_quoted(text)}\nunits:\n  - {_quoted(unit)}\nsignatories:\n  - {_quoted(signatory)}\n",
        "files/2566/a.png": b"\x89PNG\r\n",
        **{path: _quoted(record) for path, record in records.items()},
        **{
            path: f"---\n{_quoted(head)}\n---\n\n{'เนื้อข่าว' if path.endswith('b.md') else text}\n"
            for path, head in heads.items()
        },
    }


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _rows(text: str) -> str:
    cell = '"' + text.replace('"', '""') + '"'
    return "\n".join(
        [
            f"{cell},{cell},{cell},{cell}",
            f"{cell},{cell},ก,ข",
            f"{cell},,,",
            f"{cell},{cell},1,2",
            f"ง,{cell},3,{cell}",
        ]
    )


def text_fields(*records: type[Record]) -> set[tuple[str, str]]:
    """The fields of free text in records, and in the records that they hold: names of record and field."""
    waiting, found, seen = list(records), set[tuple[str, str]](), set[type[Record]]()
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen.add(record)
            for name, info in record.model_fields.items():
                held = list(_held(info.annotation))
                waiting += [one for one in held if isinstance(one, type) and issubclass(one, Record)]
                if Text in held or (info.annotation is str and tuple(info.metadata) == get_args(Text)[1:]):
                    found.add((record.__name__, name))
    return found


def _held(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation) if annotation != Text else ():
        yield from _held(inner)
