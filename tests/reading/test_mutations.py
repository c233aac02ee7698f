"""Whatever happens to a file, preparing ends with messages or with a site whose links lead somewhere."""

import html as entities
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from cases import WriteContent, read_case
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.problem import as_annotation, as_json, as_text
from prongsai.rendering.output import Page
from prongsai.site import addresses

AS_OF = date(2023, 1, 15)
BASE = "https://prongsai.invalid"
"""No content names this host, so whatever names it in an output is a link that the program wrote."""

CLEAN = read_case(Path(__file__).parent.parent / "checks" / "clean.txt").files
CLEAN["oit/2566.yml"] += "  O30:\n    links:\n      - label: ติดต่อ\n        site: /contact/\n"
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
PIECES += [
    "[ก](/nothing/)",
    "[ก](measure:everyone)",
    "[ก](oit:o29)",
    "[ก](news:training#x)",
    "[ก](file:2566/nothing.pdf)",
    "![ก](file:2566/training.jpg?x)",
    "[ก](../hr/)",
    "[ก](//x)",
    "[ก](?x)",
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


_TARGET = re.compile(r"(?:\]\(|\b(?:file|measure|news|item|site): )([^\s)\],]+)")
TARGETS: list[str] = sorted({target for text in CLEAN.values() for target in _TARGET.findall(text)})
TARGETS += [
    "2565/hr",
    "2566/everyone",
    "o29",
    "O99",
    "nothing",
    "/nothing/",
    "/about/#x",
    "../hr/",
    "//x",
    "?x",
]


def redirect(text: str, chance: random.Random) -> str:
    """The text with one of its links led elsewhere, so that most of it is still read without an error."""
    found = list(_TARGET.finditer(text))
    if not found:
        return text
    place = chance.choice(found)
    return text[: place.start(1)] + chance.choice(TARGETS) + text[place.end(1) :]


def links(prepared: Prepared) -> Iterator[tuple[str, str]]:
    """Where and whither: every link of every page's body, and every link to the site in a feed, in full."""
    for output in prepared.outputs:
        if isinstance(output, Page):
            body = html.fragment_fromstring(output.body, create_parent=True)
            for way in body.xpath(".//@href | .//@src"):
                yield output.address, urljoin(BASE + output.address, way)
        elif output.address in (addresses.RSS, addresses.ATOM, addresses.JSON_FEED):
            text = entities.unescape(output.content.decode())
            for found in re.findall(rf"{BASE}[^\s\"'<>\\]*", text):
                yield output.address, found


def dead_links(prepared: Prepared) -> list[tuple[str, str]]:
    """The links to the site that lead to nothing in it."""
    assert prepared.site is not None
    known = {
        *(output.address for output in prepared.outputs),
        *(page.address for page in prepared.site.pages),
        *(addresses.published_file(path) for path in prepared.site.files),
    }
    return [
        (here, target)
        for here, target in links(prepared)
        if target.startswith(BASE) and unquote(urldefrag(target)[0].removeprefix(BASE)) not in known
    ]


def assert_told(prepared: Prepared) -> None:
    """Every problem has a place and can be written in all three forms."""
    assert as_json(prepared.problems).encode()
    for problem in prepared.problems:
        assert problem.line > 0
        assert problem.column > 0
        assert problem.message
        assert as_text(problem).encode()
        assert "\n" not in as_annotation(problem)


def test_clean_content_has_no_dead_link(content: WriteContent) -> None:
    """The content that is mutated below is whole, and its site has links of pages and feeds to follow."""
    prepared = prepare(content(CLEAN), as_of=AS_OF, base_url=f"{BASE}/")
    found = set(links(prepared))
    assert ("/feed.xml", f"{BASE}/news/2566/training/") in found
    assert ("/news/2566/training/", f"{BASE}/files/2566/hr-plan.pdf") in found
    assert dead_links(prepared) == []


@pytest.mark.parametrize("seed", range(8))
def test_mutated_content_ends_in_messages(seed: int, content: WriteContent) -> None:
    """Every mutation of a small content ends in problems that can be told or in a site without dead links."""
    chance = random.Random(seed)
    sites = 0
    for _ in range(40):
        change = chance.choice([mutate, redirect])
        changed = chance.sample(sorted(CLEAN), k=2)
        files = CLEAN | {path: change(CLEAN[path], chance) for path in changed}
        prepared = prepare(content(files), as_of=AS_OF, base_url=f"{BASE}/")
        assert_told(prepared)
        if not prepared.errors:
            sites += 1
            assert dead_links(prepared) == [], {path: files[path] for path in changed}
    assert sites, "no mutation left a site whose links could be followed"
