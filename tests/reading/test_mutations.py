"""Whatever happens to a file, reading and checking end with messages, never with an exception."""

import random
from pathlib import Path

import pytest

from cases import WriteContent, read_case
from prongsai.checks import run
from prongsai.reading.content import read
from prongsai.reading.problem import as_annotation, as_json, as_text

CLEAN = read_case(Path(__file__).parent.parent / "checks" / "clean.txt").files
PIECES = [
    ":",
    ": ",
    "- ",
    "-",
    "\t",
    "\n",
    "  ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!",
    "|",
    ">",
    "#",
    "@",
]
PIECES += [
    "---\n",
    "...\n",
    "\0",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\x85",
    "๑",
    "ำ",
    "่",
    "\\",
    "%",
    "<<: ",
    "\r",
    "9" * 40,
]
PIECES += [
    "null",
    "[]",
    "{}",
    "2566-13-45",
    "🙂",
    "\u0301",
    "![](x)",
    "[ก](javascript:x)",
    "<a href=x>",
    "O99",
    "../",
]


def mutate(text: str, chance: random.Random) -> str:
    """The text with a few things put in, taken out, doubled or moved."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
        end = min(end, start + chance.randint(0, 30))
        part = text[start:end]
        replaced = chance.choice(
            ["", part * 2, chance.choice(PIECES), part[::-1], part + chance.choice(PIECES)]
        )
        text = text[:start] + replaced + text[end:]
    return text


@pytest.mark.parametrize("seed", range(6))
def test_mutated_content_ends_in_messages(seed: int, content: WriteContent) -> None:
    """Every mutation of a small content gives problems that can be written in all three forms."""
    chance = random.Random(seed)
    for _ in range(25):
        changed = chance.sample(sorted(CLEAN), k=2)
        files = CLEAN | {path: mutate(CLEAN[path], chance) for path in changed}
        reading = read(content(files))
        problems = sorted([*reading.problems, *run(reading.content)])
        assert as_json(problems).encode()
        for problem in problems:
            assert problem.line > 0
            assert problem.column > 0
            assert problem.message
            assert as_text(problem).encode()
            assert "\n" not in as_annotation(problem)
