"""What a YAML parser complains of, or loses without a word, in the words of one who knows no YAML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where to look (line and column from 0), what is wrong there, what to type instead."""

    place: tuple[int, int]
    message: str
    hint: str


_QUOTE = "ครอบทั้งข้อความด้วยเครื่องหมายคำพูดเดี่ยว"
_ALIGN = "ให้หัวข้อที่อยู่ชั้นเดียวกันขึ้นต้นตรงกัน"
_KEY = re.compile(r"\s*(?:- )?[^\s:]+:\s")
_QUOTED_VALUE = re.compile(r"\s*(?:- )?(?:[^\s:]+:\s+)?(['\"])")
_MERGE_MARK = re.compile(r"(<{7}|={7}|>{7})( |$)")


def explain(problem: str, lines: list[str], line: int, column: int, opened: int) -> Explanation:
    """Explain libyaml's `problem` at a place; `opened` is the line where the construct around it began."""
    row = _row(lines, line)
    if merged := [at for at, text in enumerate(lines) if _MERGE_MARK.match(text)]:
        return _merge(merged[0])
    if "\t" in row[: max(_indent(row), column + 1)]:
        return Explanation(
            (line, row.index("\t")),
            "ย่อหน้าด้วยปุ่ม Tab ไม่ได้",
            "ลบ Tab แล้วใช้ช่องว่าง (spacebar) สองครั้งต่อหนึ่งชั้น",
        )
    if "mapping values are not allowed" in problem:
        return _second_colon(lines, line, column)
    if "could not find expected ':'" in problem:
        return _no_colon(lines, opened)
    if _left_open(problem, lines, line, opened):
        return Explanation(
            (opened, _first(lines, opened, "'\"")),
            "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด",
            "ปิดด้วยเครื่องหมายแบบเดียวกันที่ท้ายข้อความ",
        )
    if "expected ',' or" in problem or "expected node content" in problem:
        return Explanation(
            (opened, _first(lines, opened, "[{")),
            "วงเล็บเปิดแล้วไม่ได้ปิด หรือขาดจุลภาคระหว่างรายการ",
            "ปิดด้วย ] หรือ } หรือเขียนเป็นรายการ บรรทัดละข้อขึ้นต้นด้วย -",
        )
    if "document" in problem:
        return Explanation(
            (line, 0), "ในไฟล์เดียวมีเส้นแบ่ง --- หรือ ... มากกว่าหนึ่งส่วน", "ลบบรรทัดที่เป็นเส้นแบ่ง หรือแยกเป็นคนละไฟล์"
        )
    if "escape" in problem:
        return Explanation((line, column), "มีเครื่องหมาย \\ ในเครื่องหมายคำพูดคู่", "ใช้เครื่องหมายคำพูดเดี่ยว ' แทน")
    return _first_letter(lines, line) or _misplaced(lines, line, column, problem)


def losses(node: yaml.Node, lines: list[str]) -> Iterator[Explanation]:
    """What YAML makes of a text without complaint, though nobody means it."""
    if not isinstance(node, yaml.ScalarNode):
        return
    start, end = node.start_mark, node.end_mark
    if not node.tag.startswith("tag:yaml.org,2002:str"):
        yield _bad_start((start.line, start.column), "!")
    if node.style:
        return
    comment = re.match(r"\s*(#\S)", _row(lines, end.line)[end.column :])
    if comment:
        yield Explanation(
            (end.line, end.column + comment.start(1)),
            "ข้อความตั้งแต่ # ถูกตัดทิ้ง",
            f"{_QUOTE} ถ้าเป็นหมายเหตุจริง ให้เว้นวรรคหลัง #",
        )
    for line in range(start.line + 1, end.line + 1):
        row = _row(lines, line)
        if row.lstrip().startswith("-"):
            yield Explanation(
                (line, _indent(row)),
                "บรรทัดนี้ขึ้นต้นด้วย - แต่ถูกอ่านเป็นข้อความต่อจากบรรทัดก่อน",
                "เว้นวรรคหลังเครื่องหมาย - และย่อหน้าให้ตรงกับรายการก่อนหน้า",
            )


def _second_colon(lines: list[str], line: int, column: int) -> Explanation:
    row = _row(lines, line)
    key = _KEY.match(row)
    if key and key.end() <= column:
        return Explanation(
            (line, column),
            "ในข้อความมีเครื่องหมาย : ตามด้วยช่องว่าง จึงอ่านเป็นสองหัวข้อ",
            f"{_QUOTE} เช่น {row[: key.end()].strip()} '{_shortened(row[key.end() :].strip())}'",
        )
    before = next((at for at in range(line - 1, -1, -1) if _row(lines, at).strip()), line)
    above = _row(lines, before)
    if before != line and not _KEY.match(f"{above} ") and _margin(above) == _margin(row):
        return _no_colon(lines, before)
    return Explanation((line, _indent(row)), "ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดก่อน", _ALIGN)


def _no_colon(lines: list[str], line: int) -> Explanation:
    row = _row(lines, line)
    start = _indent(row)
    if dash := re.match(r"-[^\s-]", row[start:]):
        return Explanation(
            (line, start),
            "ไม่มีช่องว่างหลังเครื่องหมาย -",
            f"พิมพ์ - แล้วเว้นวรรคหนึ่งครั้งก่อนข้อความ เช่น - {row[start + dash.end() - 1 :]}",
        )
    if colon := re.search("[:：]", row):
        name = row[start : colon.start()].strip()
        return Explanation(
            (line, colon.start()),
            "ไม่มีช่องว่างหลังเครื่องหมาย :" if colon[0] == ":" else "เครื่องหมาย ： นี้เป็นแบบกว้าง ระบบอ่านไม่ได้",
            f"พิมพ์ {name}: แล้วเว้นวรรคหนึ่งครั้งก่อนค่า",
        )
    return Explanation(
        (line, start),
        "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อหัวข้อ",
        "พิมพ์ ชื่อหัวข้อ: ค่า ถ้าเป็นข้อความต่อจากบรรทัดก่อน ให้ย่อหน้าเข้าไป",
    )


def _left_open(problem: str, lines: list[str], line: int, opened: int) -> bool:
    if "end of stream" in problem or "unexpected document indicator" in problem:
        return True
    return (
        "did not find expected" in problem
        and opened < line
        and bool(re.search(r":\s+['\"]", _row(lines, opened)))
    )


def _first_letter(lines: list[str], line: int) -> Explanation | None:
    """A value that begins with a letter that means something else in YAML."""
    row = _row(lines, line)
    start = key.end() if (key := _KEY.match(row)) else _indent(row)
    start += len(row[start:]) - len(row[start:].lstrip(" "))
    if row[start : start + 1] and row[start] in "@`%&*!|>":
        return _bad_start((line, start), row[start])
    if key and row[start:].startswith("- "):
        return Explanation(
            (line, start), "รายการ - ต้องอยู่คนละบรรทัดกับชื่อหัวข้อ", "ขึ้นบรรทัดใหม่ก่อนเครื่องหมาย - แล้วย่อหน้าสองช่อง"
        )
    return None


def _bad_start(place: tuple[int, int], letter: str) -> Explanation:
    return Explanation(place, f"ข้อความขึ้นต้นด้วย {letter} ไม่ได้", f"{_QUOTE} เช่น '{letter}ข้อความ'")


def _misplaced(lines: list[str], line: int, column: int, problem: str) -> Explanation:
    row = _row(lines, line)
    quoted = _QUOTED_VALUE.match(row)
    if quoted and column > quoted.end():
        return Explanation(
            (line, column),
            f"มีเครื่องหมาย {quoted[1]} อยู่กลางข้อความที่ครอบด้วย {quoted[1]}",
            "ครอบข้อความด้วยเครื่องหมายคำพูดอีกแบบหนึ่ง",
        )
    if row.lstrip().startswith("-"):
        return Explanation((line, column), "รายการ - อยู่ผิดที่", "ย่อหน้าเครื่องหมาย - ให้ตรงกับรายการอื่นใต้หัวข้อเดียวกัน")
    if row.strip():
        return Explanation((line, column), "ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดก่อน", _ALIGN)
    return Explanation((line, column), f"รูปแบบไฟล์ไม่ถูกต้อง ({problem})", "เทียบกับไฟล์อื่นในโฟลเดอร์เดียวกัน")


def _merge(line: int) -> Explanation:
    return Explanation(
        (line, 0),
        "มีเครื่องหมาย <<<<<<< ======= >>>>>>> ค้างอยู่จากการรวมไฟล์ที่แก้พร้อมกัน",
        "เลือกเก็บข้อความชุดเดียว แล้วลบบรรทัดเครื่องหมายทั้งสาม",
    )


def _row(lines: list[str], line: int) -> str:
    return lines[line] if line < len(lines) else ""


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]}…{text[-10:]}"


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _margin(row: str) -> int:
    """Where the words of a line begin, behind the dash of a list."""
    dashes = re.match(r"[\s-]*", row)
    return dashes.end() if dashes else 0


def _first(lines: list[str], line: int, marks: str) -> int:
    return next((at for at, letter in enumerate(_row(lines, line)) if letter in marks), 0)
