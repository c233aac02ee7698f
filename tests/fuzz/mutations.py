"""Things that happen to the files of a content folder, each with the lines where its author should look.

A mutation changes one file. Which file, where in it and how is drawn from a seeded source of chance.
"""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from html import escape

import yaml

Files = Mapping[str, bytes]
"""A content folder, {path: what the file holds}."""


class Instead(Enum):
    """What may stand where a file was."""

    NOTHING = "nothing"
    FOLDER = "a folder"
    LINK = "a symbolic link to a file outside"
    LOCKED = "a file that may not be read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One change. `lines` (from 1) are those that an author must look at; none where it is the whole file."""

    kind: str
    path: str
    content: bytes | Instead
    lines: frozenset[int] = frozenset()
    gone: str = ""
    """What others may name and find no more; the fault then shows where they name it."""
    is_told: bool = False
    """Whether it can never be right, so that somebody must be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A key and its value on one line of YAML, and the lines above that hold it."""

    line: int
    key: str
    value: str
    start: int
    end: int
    around: frozenset[int]


CANARY = 71777
"""Of `{{71777*71777}}` a template language would make a number that nothing else in a site holds."""
MARKUP = (
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    f"{{{{{CANARY}*{CANARY}}}}}",
    f"{{% for x in (1,) %}}{CANARY}{{% endfor %}}",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg onload=alert(1)>",
    "</textarea><iframe src=//example.com>",
    "]]><x>&lt;script&gt;",
    "</script><style>*{display:none}</style>",
    "data:text/html,<script>alert(1)</script>",
    "&#106;avascript:alert(1)",
    '=HYPERLINK("http://example.com","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3+cmd|x",
    "%0d%0aSet-Cookie:x",
    "${jndi:ldap://example.com}",
)
"""Texts that do harm where they are taken for more than a text."""
BODIES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[ก](javascript:alert(1))",
    "[ก](JaVaScRiPt:alert(1))",
    "[ก](data:text/html,x)",
    "[ก](vbscript:x)",
    "![ก](x onerror=alert(1))",
    "<a href=javascript:alert(1)>ก</a>",
    "<iframe src=//example.com></iframe>",
    "<form action=//example.com><input></form>",
    "<style>*{display:none}</style>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<div style='position:fixed' onclick=alert(1)>ก</div>",
    "<!--[if x]><script>alert(1)</script><![endif]-->",
    f"{{{{{CANARY}*{CANARY}}}}}",
    "| =1+1 | @x |\n| --- | --- |\n| +1 | -1 |",
)
"""The same for bodies in Markdown, where some of it is telling enough for a message."""
DEAD = (
    "[ก](/nothing/)",
    "[ก](measure:2566/nothing-here)",
    "[ก](oit:2566/o99)",
    "[ก](news:2566/nothing-here)",
    "[ก](file:2566/nothing.pdf)",
    "![ก](file:2566/nothing.png)",
    "[ก](nothing.md)",
    "[ก](//x)",
    "[ก](?x)",
)
UNSEEN = ("\0", "\u200b", "\u202e", "\u2066", "\ufeff", "\x85", "\u2028", "\x1b", "\ue000")
PIECES = (
    *(":", ": ", "- ", "-", "\t", "\n", "  ", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!", "|", ">"),
    *("#", "@", "---\n", "...\n", "\0", "\u200b", "\ufeff", "\u2028", "\x85", "๑", "ำ", "่", "\\", "%"),
    *("<<: ", "\r", "9" * 40, "null", "[]", "{}", "2566-13-45", "🙂", "\u0301", "![](x)", "O99", "../"),
)
BOMB = "a0: &a0 [ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
NO_DATES = ("2566-13-45", "วันนี้", "31/02/66", "9999")
_DATE = re.compile(r"2[45]\d\d-\d\d-\d\d")
_TARGET = re.compile(r"(?:\]\(|\b(?:file|measure|news|item|site|statistics): )([^\s)\],]+)")


def pairs(text: str) -> list[Pair]:
    """Every key whose value stands on its line, in a text of YAML."""
    found: list[Pair] = []

    def walk(node: yaml.Node, around: frozenset[int]) -> None:
        if isinstance(node, yaml.SequenceNode):
            for child in node.value:
                walk(child, around | {child.start_mark.line + 1})
        elif isinstance(node, yaml.MappingNode):
            inside = around | {node.start_mark.line + 1}
            for key, value in node.value:
                start, end = value.start_mark, value.end_mark
                if isinstance(value, yaml.ScalarNode) and start.line == end.line == key.start_mark.line:
                    found.append(
                        Pair(
                            line=start.line + 1,
                            key=key.value,
                            value=value.value,
                            start=start.column,
                            end=end.column,
                            around=inside,
                        )
                    )
                walk(value, inside | {key.start_mark.line + 1})

    if root := yaml.compose(text, Loader=yaml.BaseLoader):
        walk(root, frozenset())
    return found


@dataclass(slots=True)
class Record:
    """One file of text: its lines, and the pairs of its YAML, which in Markdown is the head."""

    path: str
    lines: list[str]
    pairs: list[Pair]
    head: int
    """How many lines are YAML."""

    @classmethod
    def read(cls, path: str, content: bytes) -> "Record":
        lines = content.decode("utf-8-sig").split("\n")
        head = lines.index("---", 1) if path.endswith(".md") and lines[0] == "---" else len(lines)
        if path.endswith(".md"):
            head = head if lines[0] == "---" else 0
        matter = "\n".join(["" if line == "---" else line for line in lines[:head]])
        return cls(path, lines, pairs(matter) if matter.strip() else [], head)

    def replaced(self, line: int, *new: str) -> bytes:
        """The file with other lines in the place of one (from 1)."""
        return "\n".join([*self.lines[: line - 1], *new, *self.lines[line:]]).encode("utf-8", "surrogatepass")

    def valued(self, pair: Pair, value: str) -> bytes:
        """The file with another value, as typed."""
        row = self.lines[pair.line - 1]
        return self.replaced(pair.line, row[: pair.start] + value + row[pair.end :])


Draw = Callable[[Record, random.Random], Mutation | None]
"""Draws a mutation of a file; None when there is nothing in it that it could change."""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _valued(
    kind: str,
    new: Callable[[Pair, random.Random], str],
    only: Callable[[Pair], bool] = lambda pair: True,
    *,
    told: bool = False,
) -> tuple[str, Draw]:
    """A kind that gives one key another value."""

    def draw(record: Record, chance: random.Random) -> Mutation | None:
        if not (fitting := [pair for pair in record.pairs if only(pair)]):
            return None
        pair = chance.choice(fitting)
        return Mutation(
            kind=kind,
            path=record.path,
            content=record.valued(pair, new(pair, chance)),
            lines=frozenset({pair.line}),
            gone=pair.value,
            is_told=told,
        )

    return kind, draw


def _lined(
    kind: str, new: Callable[[Record, Pair, random.Random], tuple[list[str], set[int]]], *, told: bool = False
) -> tuple[str, Draw]:
    """A kind that puts other lines in the place of a key's; the lines to look at count from its own, 0."""

    def draw(record: Record, chance: random.Random) -> Mutation | None:
        if not record.pairs:
            return None
        pair = chance.choice(record.pairs)
        lines, at = new(record, pair, chance)
        around = pair.around if not lines else frozenset()
        return Mutation(
            kind=kind,
            path=record.path,
            content=record.replaced(pair.line, *lines),
            lines=frozenset(pair.line + number for number in at) | around,
            gone=pair.value,
            is_told=told,
        )

    return kind, draw


def _row(record: Record, pair: Pair) -> str:
    return record.lines[pair.line - 1]


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _without_value(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row = _row(record, pair)
    return [row[: pair.start] + row[pair.end :]], {-1, 0, 1, *(line - pair.line for line in pair.around)}


def _mistyped(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    at = chance.randrange(len(pair.key))
    return [_row(record, pair).replace(pair.key, pair.key[:at] + "q" + pair.key[at:], 1)], {0}


def _misindented(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row = _row(record, pair)
    moved = row[1:] if row.startswith(" ") and chance.random() < 0.5 else " " * chance.randint(1, 3) + row
    return [moved], {-1, 0, 1}


def _tabbed(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row = _row(record, pair)
    return ["\t" + row.lstrip(" ")], {0}


def _unseen(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row, at = _row(record, pair), chance.randint(pair.start, pair.end)
    return [row[:at] + chance.choice(UNSEEN) + row[at:]], {0}


def _unknown(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row = _row(record, pair)  # The key may stand after a dash.
    return [row, " " * row.index(pair.key) + "ktle: ก"], {0, 1}


def _merged(record: Record, pair: Pair, chance: random.Random) -> tuple[list[str], set[int]]:
    row = _row(record, pair)
    return ["<<<<<<< HEAD", row, "=======", row, ">>>>>>> x"], {0}


def _without(written: str, left: str) -> Callable[[Record, Pair, random.Random], tuple[list[str], set[int]]]:
    """A key whose colon is written otherwise."""
    return lambda record, pair, chance: (
        [_row(record, pair).replace(f"{pair.key}{written}", f"{pair.key}{left}", 1)],
        {0},
    )


def _is_date(pair: Pair) -> bool:
    return bool(_DATE.fullmatch(pair.value))


LINES: dict[str, Draw] = dict(
    (
        _lined("line dropped", lambda record, pair, chance: ([], {-1, 0})),
        _lined("line duplicated", lambda record, pair, chance: ([_row(record, pair)] * 2, {0, 1})),
        _lined("key mistyped", _mistyped),
        _lined("key unknown", _unknown),
        _lined("misindented", _misindented),
        _lined("tab", _tabbed),
        _lined("unseen character", _unseen),
        _lined("no space after colon", _without(": ", ":")),
        _lined("no colon", _without(":", "")),
        _lined("merge left over", _merged, told=True),
        _valued("value becomes a list", lambda pair, chance: "[ก, ข]"),
        _valued("value becomes a mapping", lambda pair, chance: "{ก: ข}"),
        _lined("value dropped", _without_value),
        _valued("word of no meaning", lambda pair, chance: "xyzzy-404"),
        _valued("date that is none", lambda pair, chance: chance.choice(NO_DATES), _is_date),
        _valued("quote left open", lambda pair, chance: chance.choice("'\"") + pair.value),
        _valued("bracket left open", lambda pair, chance: chance.choice("[{") + pair.value),
        _valued("second colon", lambda pair, chance: "ก: ข"),
        _valued("sign of YAML", lambda pair, chance: chance.choice("@`%&*!|>") + pair.value),
        _valued("markup in a value", lambda pair, chance: _quoted(chance.choice(MARKUP))),
        _valued("markup beside a value", lambda pair, chance: _quoted(pair.value + chance.choice(MARKUP))),
        _valued("direction turned", lambda pair, chance: f"{pair.value}\u202egpj.exe", told=True),
        _valued("5 MB", lambda pair, chance: "ก" * 1_700_000, told=True),
    )
)
"""What happens to single lines."""


def _whole(
    kind: str, new: Callable[[bytes, random.Random], bytes | Instead], *, told: bool
) -> tuple[str, Draw]:
    """A kind that happens to a file as a whole."""

    def draw(record: Record, chance: random.Random) -> Mutation:
        content = new("\n".join(record.lines).encode(), chance)
        thai = next((at for at, row in enumerate(record.lines, start=1) if not row.isascii()), 1)
        return Mutation(
            kind=kind,
            path=record.path,
            content=content,
            lines=frozenset({1, thai}),
            gone=stem(record.path),
            is_told=told,
        )

    return kind, draw


def stem(path: str) -> str:
    """What others call a file: its name without the ending."""
    return path.rpartition("/")[2].partition(".")[0]


def _cut(record: Record, chance: random.Random) -> Mutation:
    text = "\n".join(record.lines)
    at = chance.randrange(len(text))
    last = text.count("\n", 0, at) + 1
    around = [pair.around | {pair.line} for pair in record.pairs if pair.line <= last]
    return Mutation(
        kind="cut",
        path=record.path,
        content=text[:at].encode(),
        lines=frozenset({1, last, last - 1}).union(*around[-1:]),
        gone=stem(record.path),
    )


def _stray_byte(record: Record, chance: random.Random) -> Mutation:
    line = chance.randint(1, len(record.lines))
    content = (
        "\n".join(record.lines[:line]).encode() + b"\xff" + "\n".join(["", *record.lines[line:]]).encode()
    )
    return Mutation(
        kind="byte of no text", path=record.path, content=content, lines=frozenset({line}), is_told=True
    )


def _bomb(record: Record, chance: random.Random) -> Mutation | None:
    if not record.pairs or record.path.endswith(".md"):
        return None
    lines = frozenset(range(len(record.lines), len(record.lines) + 10))
    text = "\n".join(record.lines).rstrip("\n") + "\n" + BOMB
    return Mutation(kind="alias bomb", path=record.path, content=text.encode(), lines=lines, is_told=True)


def _scribble(record: Record, chance: random.Random) -> Mutation:
    text = "\n".join(record.lines)
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, 30))
    part, piece = text[start:end], chance.choice(PIECES)
    changed = chance.choice(["", part * 2, piece, part[::-1], part + piece])
    first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, start + len(changed)) + 1
    around = [pair.around for pair in record.pairs if pair.line <= last]
    return Mutation(
        kind="scribble",
        path=record.path,
        content=(text[:start] + changed + text[end:]).encode(),
        lines=frozenset(range(first - 1, last + 2)).union(*around[-1:]),
        gone=part.strip(" \n-:") or stem(record.path),
    )


def _redirect(record: Record, chance: random.Random) -> Mutation | None:
    text = "\n".join(record.lines)
    if not (found := list(_TARGET.finditer(text))):
        return None
    place = chance.choice(found)
    target = chance.choice(
        [chance.choice(found)[1], "2565/hr", "nothing", "o29", "/nothing/", "/about/#x", "../hr/"]
    )
    return Mutation(
        kind="link led elsewhere",
        path=record.path,
        content=(text[: place.start(1)] + target + text[place.end(1) :]).encode(),
        lines=frozenset({text.count("\n", 0, place.start()) + 1}),
    )


def _in_body(kind: str, texts: tuple[str, ...], *, told: bool) -> tuple[str, Draw]:
    def draw(record: Record, chance: random.Random) -> Mutation | None:
        if not record.path.endswith(".md"):
            return None
        body = record.head + (record.head > 0)
        blank = [at for at in range(body, len(record.lines)) if not record.lines[at].strip()]
        at = chance.choice(blank) if blank else len(record.lines)
        text = chance.choice(texts)
        lines = [*record.lines[:at], "", text, "", *record.lines[at:]]
        # What a draft leads to need not be there yet.
        is_draft = "draft: true" in record.lines[: record.head]
        return Mutation(
            kind=kind,
            path=record.path,
            content="\n".join(lines).encode(),
            lines=frozenset(range(at + 1, at + 4 + text.count("\n"))),
            is_told=told and not is_draft,
        )

    return kind, draw


WHOLE: dict[str, Draw] = dict(
    (
        ("cut", _cut),
        ("byte of no text", _stray_byte),
        ("alias bomb", _bomb),
        ("scribble", _scribble),
        ("link led elsewhere", _redirect),
        _in_body("markup in a body", BODIES, told=False),
        _in_body("dead link", DEAD, told=True),
        _whole("absent", lambda content, chance: Instead.NOTHING, told=False),
        _whole("folder instead", lambda content, chance: Instead.FOLDER, told=False),
        _whole("symbolic link out", lambda content, chance: Instead.LINK, told=True),
        _whole("not readable", lambda content, chance: Instead.LOCKED, told=True),
        _whole("empty", lambda content, chance: b"", told=False),
        _whole("binary", lambda content, chance: chance.randbytes(500), told=True),
        _whole("UTF-16", lambda content, chance: content.decode().encode("utf-16"), told=True),
        _whole(
            "Thai of Windows", lambda content, chance: content.decode().encode("cp874", "replace"), told=False
        ),
        _whole("deep", lambda content, chance: b"[" * 20_000, told=False),
    )
)
"""What happens to whole files."""

SAME: dict[str, Callable[[bytes], bytes]] = {
    "byte order mark": lambda content: b"\xef\xbb\xbf" + content.removeprefix(b"\xef\xbb\xbf"),
    "line ends of Windows": lambda content: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
    "line ends of old Macintosh": lambda content: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r"),
}
"""What changes nothing."""


def _in_table(kind: str, new: Callable[[str, random.Random], str], *, told: bool = False) -> tuple[str, Draw]:
    """A kind that happens to one line of a CSV."""

    def draw(record: Record, chance: random.Random) -> Mutation:
        line = chance.randint(1, max(1, len(record.lines) - 1))
        sums = {at for at, row in enumerate(record.lines, start=1) if "รวม" in row}
        return Mutation(
            kind=kind,
            path=record.path,
            content=record.replaced(line, new(record.lines[line - 1], chance)),
            lines=frozenset({line, *sums, *(at + 1 for at in sums)}),
            is_told=told,
        )

    return kind, draw


TABLES: dict[str, Draw] = dict(
    (
        _in_table("formula in a cell", lambda row, chance: f"{chance.choice(MARKUP[-6:])},{row}"),
        _in_table("markup in a cell", lambda row, chance: f"{row}{chance.choice(MARKUP[:9])}"),
        _in_table("row duplicated", lambda row, chance: f"{row}\n{row}"),
        _in_table("cell too many", lambda row, chance: f"{row},ก,ข"),
        _in_table("quote open in a cell", lambda row, chance: f'"{row}'),
        _in_table("number of a person", lambda row, chance: f"{row},1-1111-11111-15-1", told=True),
        _in_table("unseen in a cell", lambda row, chance: row + chance.choice(UNSEEN)),
        _whole("table empty", lambda content, chance: b"", told=False),
        _whole("table binary", lambda content, chance: chance.randbytes(500), told=False),
        _whole("table in UTF-16", lambda content, chance: content.decode().encode("utf-16"), told=False),
        _whole("table not readable", lambda content, chance: Instead.LOCKED, told=True),
    )
)


def _document(kind: str, new: Callable[[bytes, random.Random], bytes | Instead], *, told: bool = False):  # type: ignore[no-untyped-def]
    def draw(path: str, content: bytes, chance: random.Random) -> Mutation:
        return Mutation(
            kind=kind, path=path, content=new(content, chance), gone=path.removeprefix("files/"), is_told=told
        )

    return kind, draw


def _bytes_changed(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _formula(content: bytes, chance: random.Random) -> bytes:
    """A workbook, one of whose parts says what nobody should repeat."""
    if not content.startswith(b"PK"):
        return content[::-1]
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(("sharedStrings.xml", "sheet1.xml")):
                harm = f"<t>{escape(chance.choice(MARKUP))}</t>".encode().replace(b"\\", b"")
                part = re.sub(rb"<t>[^<]*</t>", harm, part, count=2)
            new.writestr(name, part)
    return stream.getvalue()


DOCUMENTS = dict(
    (
        _document("document cut", lambda content, chance: content[: len(content) // chance.randint(2, 9)]),
        _document("document damaged", _bytes_changed),
        _document("document empty", lambda content, chance: b""),
        _document("document of other words", _formula),
        _document("document absent", lambda content, chance: Instead.NOTHING),
        _document("document locked", lambda content, chance: Instead.LOCKED, told=True),
        _document("document a link out", lambda content, chance: Instead.LINK, told=True),
    )
)


def draw(files: Files, chance: random.Random) -> Mutation:
    """One mutation of one file, of any kind that fits the file."""
    while True:
        path = chance.choice(sorted(files))
        content = files[path]
        if path.endswith((".yml", ".md")):
            record = Record.read(path, content)
            kinds = chance.choice([LINES, LINES, WHOLE])
            made = chance.choice(list(kinds.values()))(record, chance)
        elif path.endswith(".csv"):
            made = chance.choice(list(TABLES.values()))(
                Record(path, content.decode("utf-8-sig").replace("\r\n", "\n").split("\n"), [], 0), chance
            )
        elif chance.random() < 0.3:  # There are many documents, and little that can happen to them.
            made = chance.choice(list(DOCUMENTS.values()))(path, content, chance)
        else:
            made = None
        if made is not None and made.content != content:
            return made
