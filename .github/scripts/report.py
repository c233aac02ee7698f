"""Tells the people who edit the records, in Thai, how a check or a publication went.

    report.py summary PROBLEMS   prints Markdown for the summary of a run
    report.py issue PROBLEMS     opens, updates or closes the one issue about a failed publication
    report.py due DUE            opens or updates the one issue about what is due

PROBLEMS is what `prongsai check --format json` wrote. The file may be missing, empty or cut off, since
a run can fail before the records are checked. DUE is what `prongsai due --format github` wrote. Only the
standard library is used, because the jobs that open issues install nothing.
"""

import html
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Subject:
    """What one issue is about. It is found by its label, so that there is never more than one open."""

    label: str
    colour: str
    title: str


FAILURE = Subject("เผยแพร่ไม่สำเร็จ", "B60205", "เว็บไซต์ยังไม่ได้เผยแพร่ข้อมูลชุดล่าสุด")
DUE = Subject("งานกำกับติดตาม", "0E8A16", "งานกำกับติดตามมาตรการ")
# GitHub refuses an issue of more than 65,536 characters; fifty problems stay well below that.
SHOWN = 50
HEADINGS = {
    "error": "ผิดพลาด ต้องแก้ก่อนเผยแพร่",
    "warning": "ควรแก้",
    "to-do": "ยังขาดข้อมูล",
}

OPENING = "การเผยแพร่ครั้งล่าสุดไม่สำเร็จ เว็บไซต์ที่ประชาชนเห็นยังเป็นข้อมูลชุดก่อนหน้า และข้อมูลที่ท่านบันทึกไว้ไม่สูญหาย"
EDIT = """## วิธีทำ

1. กดชื่อไฟล์ด้านบน แล้วกดรูปดินสอเพื่อแก้ไข
2. แก้ตามคำแนะนำหลังคำว่า “แก้ไข” ของแต่ละรายการ
3. กด **Commit changes** ระบบจะตรวจและเผยแพร่ให้ใหม่เอง"""
SETTING = (
    "หากเพิ่งเริ่มใช้งาน ให้เปิดหน้า **Settings** ของที่เก็บข้อมูลนี้ เลือก **Pages** แล้วตั้ง **Source** เป็น **GitHub Actions**"
)
RETRY = (
    "ให้เปิดแท็บ **Actions** เลือก **เผยแพร่เว็บไซต์** แล้วกด **Run workflow** หนึ่งครั้ง "
    "หากยังไม่สำเร็จ ให้แจ้งผู้ดูแลโปรแกรมพร้อมลิงก์ของหน้านี้"
)
EVERY_WEEK = "ระบบปรับปรุงเรื่องนี้ทุกวันจันทร์ และไม่ปิดให้เอง เมื่อปิดแล้วจะเปิดเรื่องใหม่เฉพาะสัปดาห์ที่มีงานต้องแจ้ง"
CLOSING = "ระบบเปิดเรื่องนี้เอง จะปรับปรุงทุกครั้งที่เผยแพร่ไม่สำเร็จ และปิดให้เมื่อเผยแพร่ได้แล้ว"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding of the check. Lines count from 1; the hint may be empty."""

    severity: str
    path: str
    line: int
    message: str
    hint: str


def read(path: Path) -> list[Problem] | None:
    """The problems in the file, or None when the check left no whole list."""
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["problems"]
    except (OSError, ValueError, KeyError):
        return None
    return [
        Problem(
            severity=entry["severity"],
            path=entry["path"],
            line=entry["line"],
            message=entry["message"],
            hint=entry["hint"],
        )
        for entry in listed
    ]


def plain(text: str) -> str:
    """The text as Markdown that shows it and does nothing: no markup, no mention of a user."""
    one_line = " ".join(text.split())
    escaped = re.sub(r"([\\`*_\[\]|~#])", r"\\\1", html.escape(one_line, quote=False))
    return escaped.replace("@", "@<!-- -->")


def repository_address() -> str:
    """Where the repository is read and edited on the web."""
    return f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}"


def place(problem: Problem) -> str:
    """Where the problem is; a link to the line when it is a file that staff edit."""
    name = f"{plain(problem.path)} บรรทัด {problem.line}"
    if not problem.path.startswith("content/"):
        return name
    # A proposal's branch may lie in another repository; its merge commit is always in this one.
    pulled = os.environ.get("GITHUB_EVENT_NAME") == "pull_request"
    version = os.environ["GITHUB_SHA" if pulled else "GITHUB_REF_NAME"]
    file = f"{quote(version)}/{quote(problem.path)}?plain=1#L{problem.line}"
    return f"[{name}]({repository_address()}/blob/{file})"


def numbered(problems: list[Problem]) -> str:
    """A numbered list: place, message, remedy."""
    entries = []
    for number, problem in enumerate(problems[:SHOWN], start=1):
        parts = [f"{number}. **{place(problem)}**", plain(problem.message)]
        if problem.hint:
            remedy = "ทำต่อ" if problem.severity == "to-do" else "แก้ไข"
            parts.append(f"{remedy}: {plain(problem.hint)}")
        entries.append("<br>\n   ".join(parts))
    if len(problems) > SHOWN:
        entries.append(f"\nและอีก {len(problems) - SHOWN} รายการ")
    return "\n".join(entries)


def summary(problems: list[Problem] | None) -> str:
    """The result of a check as a table of counts and one list for each severity."""
    if problems is None:
        return "## ผลการตรวจข้อมูล\n\nตรวจข้อมูลไม่เสร็จ โปรดดูข้อความในขั้นตอน “ตรวจข้อมูล”\n"
    found = {severity: [p for p in problems if p.severity == severity] for severity in HEADINGS}
    sections = [
        "## ผลการตรวจข้อมูล",
        f"| {' | '.join(HEADINGS.values())} |\n|---|---|---|\n"
        f"| {' | '.join(str(len(group)) for group in found.values())} |",
        "ต้องแก้ข้อมูลก่อน จึงจะเผยแพร่ได้" if found["error"] else "ข้อมูลพร้อมเผยแพร่",
    ]
    sections += [
        f"### {HEADINGS[severity]}\n\n{numbered(group)}" for severity, group in found.items() if group
    ]
    return "\n\n".join(sections) + "\n"


def issue_body(problems: list[Problem] | None, *, built: bool) -> str:
    """What failed and what to do about it."""
    log = f"[ดูบันทึกการทำงานครั้งล่าสุด]({repository_address()}/actions/runs/{os.environ['GITHUB_RUN_ID']})"
    return "\n\n".join([OPENING, *cause(problems, built=built), log, CLOSING]) + "\n"


def cause(problems: list[Problem] | None, *, built: bool) -> list[str]:
    """Paragraphs on why nothing was published and how to mend it."""
    errors = [problem for problem in problems or [] if problem.severity == "error"]
    if built:
        return ["สร้างเว็บไซต์ได้แล้ว แต่นำขึ้น GitHub Pages ไม่สำเร็จ", RETRY]
    if errors:
        return [f"## {HEADINGS['error']} {len(errors)} แห่ง", numbered(errors), EDIT]
    if problems is None:
        return ["ระบบหยุดทำงานก่อนตรวจข้อมูลเสร็จ", SETTING, RETRY]
    return ["ตรวจข้อมูลแล้วไม่พบข้อผิดพลาด แต่สร้างเว็บไซต์ไม่สำเร็จ", RETRY]


def gh(*arguments: str, text: str = "") -> str:
    """Runs GitHub's own command; a failure ends this program with that command's message shown."""
    done = subprocess.run(
        ["gh", *arguments], input=text, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def keep_issue(problems: list[Problem] | None, *, built: bool, deployed: bool) -> None:
    """Leaves one open issue after a failure and none after a success."""
    number = open_issue(FAILURE)
    if deployed:
        if number:
            gh("issue", "close", number, "--comment", "เผยแพร่เว็บไซต์สำเร็จแล้ว")
        return
    put_issue(FAILURE, number, issue_body(problems, built=built))


def keep_due(text: str) -> None:
    """Tells in the open issue what is due. Without one, an issue is opened where a unit has anything due.

    Nothing is closed here: only people know when they have read it.
    """
    number = open_issue(DUE)
    if number or re.search(r"^## ", text, re.MULTILINE):
        put_issue(DUE, number, f"{text.strip()}\n\n{EVERY_WEEK}\n")


def open_issue(subject: Subject) -> str:
    """The number of the open issue about the subject; empty when there is none."""
    return gh("issue", "list", "--label", subject.label, "--json", "number", "--jq", ".[0].number // empty")


def put_issue(subject: Subject, number: str, body: str) -> None:
    """Writes the body into the issue of that number; with none, opens one."""
    if number:
        gh("issue", "edit", number, "--body-file", "-", text=body)
        return
    gh("label", "create", subject.label, "--color", subject.colour, "--force")
    gh("issue", "create", "--title", subject.title, "--label", subject.label, "--body-file", "-", text=body)


def main() -> None:
    task, path = sys.argv[1:]
    if task == "due":
        keep_due(Path(path).read_text(encoding="utf-8"))
        return
    problems = read(Path(path))
    if task == "summary":
        sys.stdout.write(summary(problems))
    elif task == "issue":
        keep_issue(
            problems,
            built=os.environ["BUILD_RESULT"] == "success",
            deployed=os.environ["DEPLOY_RESULT"] == "success",
        )
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
