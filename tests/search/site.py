"""A throw-away site with the search worker, served from a sub-path as GitHub Pages serves a repository."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SCRIPTS = Path(__file__).parents[2] / "theme/prongsai_theme/overrides/assets/javascripts"

HARNESS = """<!doctype html>
<html lang="th"><meta charset="utf-8"><title>ทดสอบการค้นหา</title><link rel="icon" href="data:,">
<script>
const worker = new Worker("assets/javascripts/search-worker.js");
const ask = (question, enough = () => true) => new Promise((resolve) => {
  const hear = ({ data: answer }) => {
    if (!enough(answer)) return;
    worker.removeEventListener("message", hear);
    resolve(answer);
  };
  worker.addEventListener("message", hear);
  worker.postMessage(question);
});
</script>
"""

KINDS = ["ข้อ OIT", "มาตรการ", "ข่าว", "ช่องทางติดต่อและร้องเรียน"]
ITEM, MEASURE, NEWS, CHANNEL = range(len(KINDS))
UNITS = [["legal", "งานนิติการ"], ["works", "กองช่าง"]]
SYNONYMS = [
    {"asked": ["ท่อแตก", "น้ำประปาไม่ไหล"], "means": ["ร้องทุกข์"]},
    {"same": ["อบต.", "องค์การบริหารส่วนตำบล"]},
]

Section = tuple[str, str, str]
"""An anchor, a title or label, and the words below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What search knows of a page of a municipality that does not exist."""

    location: str
    title: str
    kind: int
    year: int = 0
    units: tuple[int, ...] = ()
    state: str = ""
    words: str = ""
    text: str = ""
    sections: tuple[Section, ...] = ()
    files: tuple[Section, ...] = ()


RECORDS = [
    Record(
        location="complaint/",
        title="ร้องเรียน–ร้องทุกข์",
        kind=CHANNEL,
        units=(0,),
        text="โทรศัพท์ 045-000-123 ต่อ ๑๒ ในวันและเวลาราชการ ยื่นเรื่องร้องทุกข์ได้ที่งานธุรการ",
    ),
    Record(
        location="questions/", title="ถาม–ตอบ", kind=CHANNEL, text="องค์การบริหารส่วนตำบลใกล้เคียง มีช่องทางใดบ้าง"
    ),
    Record(
        location="oit/2567/o24/",
        title="O24 การใช้ทรัพย์สินของทางราชการ (ปีงบประมาณ พ.ศ. ๒๕๖๗)",
        kind=ITEM,
        year=2567,
        state="published",
        words="แนวปฏิบัติการใช้ทรัพย์สินของราชการ Use of state property",
        files=(("evidence", "คู่มือการยืมพัสดุ (PDF)", "ผู้ยืมต้องกรอกแบบใบยืมครุภัณฑ์สามวันก่อน"),),
    ),
    Record(
        location="oit/2567/o2/",
        title="O2 ข้อมูลผู้บริหาร (ปีงบประมาณ พ.ศ. ๒๕๖๗)",
        kind=ITEM,
        year=2567,
        state="pending",
        words="รายนามผู้บริหาร",
    ),
    Record(
        location="news/2567/tax/",
        title="เปิดรับชำระภาษีที่ดินและสิ่งปลูกสร้าง (๑ ก.พ. ๒๕๖๗)",
        kind=NEWS,
        year=2567,
        words="ชำระได้ถึงวันที่ ๓๐ เมษายน ๒๕๖๗ ที่กองคลัง",
        text="ปัญหางานล้นมือแก้ด้วยการรับบัตรคิว",
    ),
    Record(
        location="news/2567/hostile/",
        title='<script>alert("ลบ")</script> ทดลองแทรก',
        kind=NEWS,
        year=2567,
        text="<img src=x onerror=alert(1)> ทดลองแทรก & ปิดท้าย",
    ),
    Record(
        location="oit/2566/o2/",
        title="O2 ข้อมูลผู้บริหาร (ปีงบประมาณ พ.ศ. ๒๕๖๖)",
        kind=ITEM,
        year=2566,
        state="published",
        words="รายนามผู้บริหาร",
        text="นายตัวอย่าง ใจดี นายกเทศมนตรี",
    ),
    Record(
        location="oit/2566/o24/",
        title="O24 รายงานผลการบริหารทรัพยากรบุคคล (ปีงบประมาณ พ.ศ. ๒๕๖๖)",
        kind=ITEM,
        year=2566,
        state="published",
        text="ดูประกอบกับ O2 และ O25",
    ),
    Record(
        location="measures/2566/complaint/",
        title="มาตรการจัดการเรื่องร้องเรียนการทุจริต",
        kind=MEASURE,
        year=2566,
        units=(0,),
        text="ร่วมกับสำนักงาน ป.ป.ช. จัดทำคู่มือการปฏิบัติงาน ตามข้อ O24",
        sections=(("results-h1", "ผลรอบ 6 เดือน", "เปิดสายด่วนรับแจ้งเบาะแสแล้ว"),),
    ),
    Record(
        location="news/2566/long/",
        title="บันทึกยาว",
        kind=NEWS,
        year=2566,
        units=(1,),
        text="ที่นี่ " + "มีน้ำใจ " * 60 + "โครงการสูบน้ำเข้าสระสาธารณะ" + " ที่นั่นมีน้ำใจ" * 60 + " จบบริบูรณ์",
    ),
    *(
        Record(location=f"news/2565/drill-{number}/", title=f"ซ้อมดับเพลิงครั้งที่ {number}", kind=NEWS, year=2565)
        for number in range(1, 61)
    ),
]
"""In the order of their positions."""


def _columns(records: Sequence[Record], *names: str) -> dict[str, list[object]]:
    return {name: [getattr(record, name) for record in records] for name in names}


def _files() -> dict[str, object]:
    """What the worker fetches, by address: the first records, those of 2565, then texts and files of all."""
    first = [record for record in RECORDS if record.year != 2565]
    last = RECORDS[len(first) :]
    heads = ("location", "title", "kind", "year", "units", "state", "words")
    positions: dict[str, list[object]] = {"records": [*range(len(first))]}
    parts: dict[str, dict[str, list[object]]] = {
        "heads": _columns(last, *heads),
        "texts": {**positions, **_columns(first, "text", "sections")},
        "files": {**positions, **_columns(first, "files")},
    }
    return {
        "search/records.json": {
            "kinds": KINDS,
            "units": UNITS,
            "synonyms": SYNONYMS,
            "heads": _columns(first, *heads),
            "parts": [
                {"address": f"search/{holds}.json", "holds": holds, "year": 0, "bytes": 1} for holds in parts
            ],
        },
        **{f"search/{holds}.json": columns for holds, columns in parts.items()},
    }


@dataclass(slots=True)
class Site:
    """A site served at `url`, which ends in a slash. `requested` are the paths asked for, in order.

    What ends in `lost` cannot be had, unless that is empty.
    """

    folder: Path
    url: str = ""
    requested: list[str] = field(default_factory=list)
    lost: str = ""

    def fetches(self) -> int:
        """How often the records were asked for."""
        return sum(path.endswith("/search/records.json") for path in self.requested)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, site: Site, directory: str) -> None:
        self.site = site
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.site.requested.append(self.path)
        if self.site.lost and self.path.endswith(self.site.lost):
            self.send_error(503)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the tests count requests themselves."""


def _write_site(folder: Path) -> None:
    shutil.copytree(SCRIPTS, folder / "assets/javascripts")
    (folder / "search").mkdir()
    (folder / "index.html").write_text(HARNESS, "utf-8")
    for address, content in _files().items():
        (folder / address).write_text(json.dumps(content, ensure_ascii=False), "utf-8")


@contextmanager
def serve(root: Path) -> Iterator[Site]:
    """Write the site below the folder and serve it until the context ends."""
    site = Site(root / "town/site")
    _write_site(site.folder)
    handler = partial(_Handler, site=site, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        site.url = f"http://127.0.0.1:{server.server_port}/town/site/"
        yield site
        server.shutdown()
