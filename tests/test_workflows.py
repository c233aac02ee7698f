"""The workflows on GitHub: their form, their safety, and the steps that build the site."""

import importlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

import pytest
import yaml

from publishing.built import BuiltSite
from test_repository import ROOT, committed, outside_make

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
REPORT = GITHUB / "scripts" / "report.py"
TOOLS = Path(sys.executable).parent

Workflow = dict[str, Any]
Step = dict[str, Any]
Command = list[str | Path]

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def load(path: Path) -> Workflow:
    workflow: Workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def steps(workflow: Workflow) -> Iterator[Step]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def publish() -> Workflow:
    return load(GITHUB / "workflows" / "publish.yml")


# Form and safety


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("github-workflows", "workflows/*.yml"),
        ("dependabot", "dependabot.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/[!c]*.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_files_for_github_follow_its_schemas(schema: str, pattern: str) -> None:
    """Every file that GitHub reads as data is valid against the published schema of its kind."""
    files = sorted(GITHUB.glob(pattern))
    assert files
    command: Command = [TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing() -> None:
    """The security audit is clean in its strictest persona, and no finding is switched off."""
    command: Command = [
        TOOLS / "zizmor",
        "--offline",
        "--quiet",
        "--format",
        "plain",
        "--persona",
        "auditor",
        GITHUB,
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [path for path in GITHUB.rglob("*.yml") if "zizmor:" in path.read_text(encoding="utf-8")]
    assert not list(GITHUB.rglob("zizmor.y*ml"))


@each_workflow
def test_actions_are_pinned(path: Path) -> None:
    """Every action is named by the hash of a commit, with its version beside it for people and Dependabot."""
    uses = re.findall(r"uses:.*", path.read_text(encoding="utf-8"))
    assert uses
    for line in uses:
        assert re.fullmatch(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@each_workflow
def test_nothing_is_allowed_unless_a_job_asks(path: Path) -> None:
    """A workflow starts without permissions; each job names its own."""
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert all(job["permissions"] for job in workflow["jobs"].values())


@each_workflow
def test_jobs_need_jobs_that_exist(path: Path) -> None:
    """`needs` names a job of the same workflow, which no schema can see."""
    jobs = load(path)["jobs"]
    for job in jobs.values():
        needs = job.get("needs", [])
        assert set([needs] if isinstance(needs, str) else needs) <= set(jobs)


@each_workflow
def test_jobs_end_and_run_on_a_known_system(path: Path) -> None:
    """Every job has a time limit and names the release of its system."""
    for job in load(path)["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert job["runs-on"] == "ubuntu-24.04"


@each_workflow
def test_checkout_leaves_no_credentials(path: Path) -> None:
    """Later steps find no token in the checked-out repository."""
    checkouts = [step for step in steps(load(path)) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@each_workflow
def test_scripts_take_no_expressions(path: Path) -> None:
    """Values reach a shell through the environment, where they cannot become commands."""
    assert not [step["run"] for step in steps(load(path)) if "${{" in step.get("run", "")]


def test_what_is_published_comes_from_no_cache() -> None:
    """No step of the publishing workflow restores files that another run left."""
    for step in steps(publish()):
        assert not step.get("uses", "").startswith("actions/cache")
        assert not [key for key in step.get("with", {}) if "cache" in key]


def test_the_deploying_job_runs_no_code_of_the_repository() -> None:
    """The job that may write to the public site has one step, GitHub's own."""
    (step,) = publish()["jobs"]["deploy"]["steps"]
    assert step["uses"].startswith("actions/deploy-pages@")


def test_two_publications_never_run_at_once() -> None:
    """A publication that has begun is finished before the next one starts."""
    assert publish()["concurrency"] == {"group": "pages", "cancel-in-progress": False}


# The build steps of the publishing workflow, run as they stand


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what git holds or would hold, and beside it the tools of this environment.

    Nothing is installed a second time: `.venv` holds one command, which runs the copy's own code with
    the packages of this environment, and the two files by which `make install` sees that it is done.
    """
    folder = tmp_path_factory.mktemp("clone")
    for path in committed():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, folder / path)
    command = folder / ".venv" / "bin" / "prongsai"
    command.parent.mkdir(parents=True)
    code = os.pathsep.join([str(folder / "generator"), str(folder / "theme")])
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{code}" exec "{TOOLS / "prongsai"}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    for done in ("bin/pip", "installed"):
        (folder / ".venv" / done).touch()
    return folder


class Pages:
    """Stands in for the published site: answers from a folder, under /repo/."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "repo"
        self.folder.mkdir()
        handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/repo"
        Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    site = Pages(tmp_path)
    yield site
    site.server.shutdown()
    site.server.server_close()


class Runner:
    """Runs the `run:` steps of a job in order, with what GitHub would put around them."""

    def __init__(self, folder: Path, results: Path) -> None:
        self.folder = folder
        self.variables = results / "environment"
        self.summary = results / "summary"
        self.output = ""
        for file in (self.variables, self.summary):
            file.touch()

    def environment(self, step: Step, base_url: str) -> dict[str, str]:
        exported = [line.split("=", 1) for line in self.variables.read_text(encoding="utf-8").splitlines()]
        values = {"${{ steps.pages.outputs.base_url }}": base_url}
        return outside_make() | {
            "GITHUB_ENV": str(self.variables),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "example/site",
            "GITHUB_REF_NAME": "main",
            **dict(exported),
            **{name: values[value] for name, value in step.get("env", {}).items()},
        }

    def run(self, job: Workflow, base_url: str) -> int:
        """Exit code of the first step that fails, or 0."""
        for step in job["steps"]:
            if "run" not in step:
                continue
            environment = self.environment(step, base_url) | job.get("env", {})
            command = ["bash", "-e", "-c", step["run"]]
            done = subprocess.run(
                command,
                cwd=self.folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            self.output += done.stdout
            if done.returncode:
                return done.returncode
        return 0


@pytest.fixture
def runner(clone: Path, tmp_path: Path) -> Runner:
    shutil.rmtree(clone / "site", ignore_errors=True)
    return Runner(clone, tmp_path)


def test_the_build_steps_make_the_site(runner: Runner, pages: Pages) -> None:
    """From a fresh copy and an address never published to, the steps end with the site for that address."""
    assert runner.run(publish()["jobs"]["build"], pages.address) == 0, runner.output
    sitemap = (runner.folder / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{pages.address}/</loc>" in sitemap
    assert (runner.folder / "site" / "index.html").is_file()
    assert "## ผลการตรวจข้อมูล" in runner.summary.read_text(encoding="utf-8")


def test_a_published_address_does_not_vanish(runner: Runner, pages: Pages) -> None:
    """An address that the public site lists and the new one lacks stops the publication before the build."""
    (pages.folder / "data").mkdir()
    (pages.folder / "data" / "addresses.txt").write_text("news/2566/gone/\n", encoding="utf-8")
    assert runner.run(publish()["jobs"]["build"], pages.address) == 1
    assert "news/2566/gone/" in runner.summary.read_text(encoding="utf-8").replace("\\", "")
    assert not (runner.folder / "site").exists()


@pytest.mark.parametrize("base_url", ["", "https://prongsai.invalid", "https://prongsai.invalid/repo/"])
def test_a_site_without_a_real_address_is_refused(runner: Runner, base_url: str) -> None:
    """Nothing is checked or built for the placeholder address or for none."""
    assert runner.run(publish()["jobs"]["build"], base_url) == 1
    assert "::error::" in runner.output
    assert not (runner.folder / "site").exists()


# The report

ERROR = {
    "severity": "error",
    "path": "content/oit/2566.yml",
    "line": 7,
    "column": 3,
    "message": "ไม่รู้จักหน่วยงาน <hr> *ใหม่* @someone",
    "hint": "เลือกจาก: clerk-office",
}
TO_DO = {
    "severity": "to-do",
    "path": "content/channels.yml",
    "line": 1,
    "column": 1,
    "message": "ขาดช่องทาง",
    "hint": "",
}
LINK = "https://github.com/example/site/blob/main/content/oit/2566.yml?plain=1#L7"


def report(folder: Path, task: str, problems: object = None, **environment: str) -> str:
    """What the script prints. `problems` stands in the file as JSON; None leaves no file."""
    file = folder / "problems.json"
    if problems is not None:
        file.write_text(json.dumps({"problems": problems}), encoding="utf-8")
    around = {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "example/site",
        "GITHUB_REF_NAME": "main",
        "GITHUB_RUN_ID": "12",
    }
    command: Command = [sys.executable, REPORT, task, file]
    done = subprocess.run(
        command, env=around | environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_summary_names_file_line_and_remedy(tmp_path: Path) -> None:
    """Each problem is linked to its line; text from records cannot act as markup or call a user."""
    text = report(tmp_path, "summary", [ERROR, TO_DO])
    assert "| 1 | 0 | 1 |" in text
    assert f"1. **[content/oit/2566.yml บรรทัด 7]({LINK})**<br>" in text
    assert "ไม่รู้จักหน่วยงาน &lt;hr&gt; \\*ใหม่\\* @<!-- -->someone<br>" in text
    assert "แก้ไข: เลือกจาก: clerk-office" in text
    assert "ต้องแก้ข้อมูลก่อน จึงจะเผยแพร่ได้" in text


def test_summary_of_a_good_check_says_so(tmp_path: Path) -> None:
    """What is still missing does not stand in the way of publishing."""
    assert "ข้อมูลพร้อมเผยแพร่" in report(tmp_path, "summary", [TO_DO])


def test_summary_of_a_check_that_broke_off_says_so(tmp_path: Path) -> None:
    """A missing list of problems is not a good result."""
    assert "ตรวจข้อมูลไม่เสร็จ" in report(tmp_path, "summary")


def test_summary_of_a_proposal_links_to_its_merge_commit(tmp_path: Path) -> None:
    """The branch of a proposal can lie in a repository of somebody else."""
    text = report(tmp_path, "summary", [ERROR], GITHUB_EVENT_NAME="pull_request", GITHUB_SHA="abc123")
    assert "/blob/abc123/content/oit/2566.yml" in text


class GitHub:
    """Takes the place of the `gh` command: notes what it is asked and knows at most one open issue."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = folder / "asked"
        self.body = folder / "body"
        command = folder / "gh"
        command.write_text(
            f'#!/bin/sh\necho "$1 $2" >> "{self.asked}"\n'
            f'case "$1 $2" in\n"issue list") cat "{folder}/open" 2>/dev/null || true ;;\n'
            f'"issue create" | "issue edit") cat > "{self.body}" ;;\nesac\n',
            encoding="utf-8",
        )
        command.chmod(0o755)

    def open_issue(self) -> None:
        (self.folder / "open").write_text("5\n", encoding="utf-8")

    def requests(self) -> list[str]:
        return self.asked.read_text(encoding="utf-8").splitlines()

    def text(self) -> str:
        return self.body.read_text(encoding="utf-8")


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path)


def test_a_failed_publication_opens_an_issue(tmp_path: Path, github: GitHub) -> None:
    """The issue names file, line and remedy of what blocks, and leaves out what does not."""
    report(tmp_path, "issue", [ERROR, TO_DO], BUILD_RESULT="failure", DEPLOY_RESULT="skipped")
    assert github.requests() == ["issue list", "label create", "issue create"]
    assert f"({LINK})" in github.text()
    assert "แก้ไข: เลือกจาก: clerk-office" in github.text()
    assert "ผิดพลาด ต้องแก้ก่อนเผยแพร่ 1 แห่ง" in github.text()
    assert "content/channels.yml" not in github.text()


def test_a_second_failure_updates_the_same_issue(tmp_path: Path, github: GitHub) -> None:
    """There is never more than one open issue about publishing."""
    github.open_issue()
    report(tmp_path, "issue", [ERROR], BUILD_RESULT="failure", DEPLOY_RESULT="skipped")
    assert github.requests() == ["issue list", "issue edit"]
    assert f"({LINK})" in github.text()


def test_a_good_publication_closes_the_issue(tmp_path: Path, github: GitHub) -> None:
    """Nobody has to tidy up after a mended fault."""
    github.open_issue()
    report(tmp_path, "issue", [TO_DO], BUILD_RESULT="success", DEPLOY_RESULT="success")
    assert github.requests() == ["issue list", "issue close"]


def test_a_good_publication_without_an_issue_writes_nothing(tmp_path: Path, github: GitHub) -> None:
    """The usual case only looks."""
    report(tmp_path, "issue", [], BUILD_RESULT="success", DEPLOY_RESULT="success")
    assert github.requests() == ["issue list"]


@pytest.mark.parametrize(
    ("problems", "built", "deployed", "expected"),
    [
        (None, "failure", "skipped", "ระบบหยุดทำงานก่อนตรวจข้อมูลเสร็จ"),
        ([], "failure", "skipped", "แต่สร้างเว็บไซต์ไม่สำเร็จ"),
        ([TO_DO], "success", "failure", "แต่นำขึ้น GitHub Pages ไม่สำเร็จ"),
    ],
)
def test_a_failure_without_faulty_records_is_explained(
    tmp_path: Path, github: GitHub, problems: object, built: str, deployed: str, expected: str
) -> None:
    """Staff are told that their records are not to blame, and where the log is."""
    report(tmp_path, "issue", problems, BUILD_RESULT=built, DEPLOY_RESULT=deployed)
    assert expected in github.text()
    assert "https://github.com/example/site/actions/runs/12" in github.text()


def test_a_flood_of_errors_fits_into_one_issue(tmp_path: Path, github: GitHub) -> None:
    """GitHub takes at most 65,536 characters; the rest is counted."""
    long = ERROR | {"message": "ข้อความยาว " * 40, "hint": "คำแนะนำยาว " * 20}
    report(tmp_path, "issue", [long] * 2000, BUILD_RESULT="failure", DEPLOY_RESULT="skipped")
    assert len(github.text()) < 65_536
    assert "และอีก 1950 รายการ" in github.text()


# What is due

DUE = "งานกำกับติดตามมาตรการ ณ วันที่ 15 พฤษภาคม 2568\n\n## กองคลัง\n\n- รายงานผล\n"
NOTHING_DUE = "งานกำกับติดตามมาตรการ ณ วันที่ 15 พฤษภาคม 2568\n\nไม่มีงานที่ถึงกำหนด\n"


def tell_due(folder: Path, text: str) -> None:
    """Run the script on what the command wrote."""
    (folder / "due.md").write_text(text, encoding="utf-8")
    command: Command = [sys.executable, REPORT, "due", folder / "due.md"]
    around = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(command, env=around, check=True)


def test_what_is_due_opens_one_issue(tmp_path: Path, github: GitHub) -> None:
    """With the text as the command wrote it, and what becomes of the issue."""
    tell_due(tmp_path, DUE)
    assert github.requests() == ["issue list", "label create", "issue create"]
    assert github.text().startswith(DUE) and "ทุกวันจันทร์" in github.text()


def test_the_next_week_updates_the_same_issue(tmp_path: Path, github: GitHub) -> None:
    """What was due stays on one page; that nothing is due now is said there too, and nothing is closed."""
    github.open_issue()
    tell_due(tmp_path, DUE)
    tell_due(tmp_path, NOTHING_DUE)
    assert github.requests() == ["issue list", "issue edit", "issue list", "issue edit"]
    assert "ไม่มีงานที่ถึงกำหนด" in github.text()


def test_a_week_with_nothing_due_opens_nothing(tmp_path: Path, github: GitHub) -> None:
    """Nobody is called for no reason."""
    tell_due(tmp_path, NOTHING_DUE)
    assert github.requests() == ["issue list"]


def test_what_is_due_is_told_on_monday_morning() -> None:
    """GitHub counts in UTC; 01:00 there is 08:00 in Thailand. The job that installs may write nothing."""
    workflow = load(GITHUB / "workflows" / "due.yml")
    # YAML 1.1 reads the key `on` as a truth value.
    assert workflow[True]["schedule"] == [{"cron": "0 1 * * 1"}]  # type: ignore[index]
    assert workflow["jobs"]["list"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["tell"]["permissions"] == {"contents": "read", "issues": "write"}


# What a proposal changes


@pytest.fixture(scope="module")
def changes() -> Iterator[ModuleType]:
    """The script as a module, beside the one that it borrows from."""
    sys.path.insert(0, str(REPORT.parent))
    yield importlib.import_module("changes")
    sys.path.remove(str(REPORT.parent))


class Built:
    """A built site, as far as the script reads it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.addresses: list[str] = []
        self.write("data/datapackage.json", '{"homepage": "https://example.org/repo/data/"}')

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def records(self, name: str, *rows: dict[str, Any]) -> None:
        """Rows of data, and the pages of those that have an address."""
        self.addresses += [
            row["url"].removeprefix("https://example.org/repo") for row in rows if "url" in row
        ]
        self.write(f"data/{name}.json", json.dumps(rows))

    def page(self, address: str, words: str = "") -> None:
        """A page that belongs to no record."""
        self.addresses.append(address)
        self.write(f"{address[1:]}index.html", f"<main><article>{words}</article></main><p>frame</p>")

    def file(self, address: str, text: str) -> None:
        self.addresses.append(address)
        self.write(address[1:], text)

    def done(self) -> Path:
        self.write("data/addresses.txt", "".join(f"{address}\n" for address in self.addresses))
        return self.folder


@pytest.fixture
def before(tmp_path: Path) -> Built:
    return Built(tmp_path / "before")


@pytest.fixture
def after(tmp_path: Path) -> Built:
    return Built(tmp_path / "after")


def proposal(changes: ModuleType, before: Built, after: Built) -> str:
    """The summary of a proposal that makes one site of the other."""
    return str(changes.summary(changes.read(before.done()), changes.read(after.done())))


def news(number: int, title: str = "ข่าว", **more: object) -> dict[str, Any]:
    """A row of the data of news."""
    url = f"https://example.org/repo/news/2566/{number}/"
    return {"id": f"news:2566/{number}", "title": title, "url": url, **more}


def test_a_proposal_tells_what_appears_changes_and_vanishes(
    changes: ModuleType, before: Built, after: Built
) -> None:
    """Each kind with its counts, each entry with title and address; what stays is not told."""
    before.records("news-2566", news(1, "อยู่เดิม"), news(2, "เดิม"), news(3, "ถอน"))
    after.records("news-2566", news(1, "อยู่เดิม"), news(2, "ใหม่"), news(4), news(5))
    for site in (before, after):
        site.records("channels", {"id": "phone", "title": "โทรศัพท์"})
    text = proposal(changes, before, after)
    assert "- ข่าว 3 → 4 (เพิ่ม 2 แก้ไข 1 หายไป 1)\n" in text
    assert "**จะเพิ่ม 2 รายการ**\n\n- ข่าว · /news/2566/4/\n- ข่าว · /news/2566/5/\n" in text
    assert "**จะเปลี่ยน 1 รายการ**\n\n- ใหม่ · /news/2566/2/\n" in text
    assert "**จะหายไป 1 รายการ**\n\n- ถอน · /news/2566/3/\n" in text
    assert "withdrawn.yml" in text
    assert "อยู่เดิม" not in text and "ช่องทาง" not in text


def test_people_read_every_kind_in_thai(changes: ModuleType, built_sample: BuiltSite) -> None:
    """Each kind of open data has a word, and a record without a title is told by what it asks or is about."""
    site = changes.read(built_sample.folder)
    assert site.keys() == {*changes.KINDS.values(), changes.PAGES}
    for kind in ("ถาม–ตอบ", "เรื่องใดแจ้งหน่วยงานใด"):
        assert not any(entry.title.isascii() for entry in site[kind].values()), kind


def test_pages_and_files_that_are_no_records_are_told_too(
    changes: ModuleType, before: Built, after: Built
) -> None:
    """A hand-written page by its words, a file by its bytes; lists follow their records and say nothing."""
    for site, words in ((before, "เดิม"), (after, "ใหม่")):
        site.page("/about/", words)
        site.page("/", words)
        site.file("/files/2566/a.pdf", words)
        site.file("/feed.xml", words)
    after.page("/news/2566/")
    text = proposal(changes, before, after)
    assert "- หน้าและไฟล์อื่น 3 → 4 (เพิ่ม 1 แก้ไข 2)\n" in text
    assert "- /about/\n- /files/2566/a.pdf\n" in text


def test_a_new_field_of_the_data_changes_no_record(changes: ModuleType, before: Built, after: Built) -> None:
    """A proposal that raises the program's version does not read as if every record were edited."""
    before.records("news-2566", news(1))
    after.records("news-2566", news(1, pages=2))
    assert changes.NOTHING in proposal(changes, before, after)


def test_titles_of_records_cannot_act_in_the_summary(
    changes: ModuleType, before: Built, after: Built
) -> None:
    """Markup shows as itself, nobody is called, a line end stays in its line, a very long title is cut."""
    after.records("news-2566", news(1, "<b>*ก*</b> @someone [x](y)\n# หัว"), news(2, "ย" * 500))
    text = proposal(changes, before, after)
    assert "- &lt;b&gt;\\*ก\\*&lt;/b&gt; @<!-- -->someone \\[x\\](y) \\# หัว · " in text
    assert f"- {'ย' * changes.LONGEST}… · " in text


def test_a_long_list_is_cut_with_its_count(changes: ModuleType, before: Built, after: Built) -> None:
    """Ten thousand new records fit on a screen, and their number is told."""
    after.records("news-2566", *(news(number) for number in range(10_000)))
    text = proposal(changes, before, after)
    assert "ข่าว 0 → 10000 (เพิ่ม 10000)" in text
    assert f"- และอีก {10_000 - changes.SHOWN} รายการ" in text
    assert len(text) < 10_000


def test_a_base_that_does_not_build_is_no_obstacle(changes: ModuleType, after: Built) -> None:
    """Everything then counts as new, and the summary says why."""
    after.records("news-2566", news(1))
    text = changes.summary(None, changes.read(after.done()))
    assert changes.NO_BASE in text and "ข่าว 0 → 1 (เพิ่ม 1)" in text


def test_a_proposal_that_does_not_build_tells_no_change(changes: ModuleType, before: Built) -> None:
    """An absent site is not a site from which everything vanished."""
    assert changes.summary(changes.read(before.done()), None).endswith(f"{changes.NO_SITE}\n")


@pytest.mark.parametrize("broken", ["", "[", '{"homepage": 1}', "[]"])
def test_half_a_site_is_no_site(changes: ModuleType, before: Built, broken: str) -> None:
    """A build that broke off leaves files that cannot be read, and no traceback."""
    before.write("data/datapackage.json", broken)
    assert changes.read(before.done()) is None
    assert changes.read(before.folder / "nowhere") is None


@pytest.fixture
def base(runner: Runner) -> Iterator[Path]:
    """The current records beside the proposed ones, as the workflow checks them out; with a page more."""
    folder = runner.folder / "before"
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    (folder / "content" / "added.md").write_text("# หน้าที่จะหายไป\n", encoding="utf-8")
    yield folder
    shutil.rmtree(folder)


def test_the_steps_of_a_proposal_end_with_what_changes(runner: Runner, base: Path) -> None:
    """Check, build and comparison, run as they stand."""
    assert runner.run(load(GITHUB / "workflows" / "check.yml")["jobs"]["check"], "") == 0, runner.output
    assert "- /added/\n" in runner.summary.read_text(encoding="utf-8")


def test_a_broken_base_fails_no_proposal(runner: Runner, base: Path) -> None:
    """A proposal may be just what mends the records that do not build."""
    (base / "content" / "agency.yml").write_text("name: [\n", encoding="utf-8")
    assert runner.run(load(GITHUB / "workflows" / "check.yml")["jobs"]["check"], "") == 0, runner.output
    assert "ข้อมูลชุดปัจจุบันยังสร้างเว็บไซต์ไม่ได้" in runner.summary.read_text(encoding="utf-8")
