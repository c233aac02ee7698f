"""A throw-away site with the search worker, served from a sub-path as GitHub Pages serves a repository."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

WORKER = Path(__file__).parents[2] / "theme/prongsai_theme/overrides/assets/javascripts/search-worker.js"

HARNESS = """<!doctype html>
<html lang="th"><meta charset="utf-8"><title>ทดสอบการค้นหา</title><link rel="icon" href="data:,">
<script>
const worker = new Worker("assets/javascripts/search-worker.js");
const ask = (message) => new Promise((resolve) => {
  worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
  worker.postMessage(message);
});
</script>
"""

RECORDS = [
    {
        "location": "oit/2566/o2/",
        "title": "O2 ข้อมูลผู้บริหาร",
        "kind": "ข้อ OIT ปีงบประมาณ พ.ศ. 2566",
        "text": "รายนามผู้บริหาร เทศบาลตำบลตัวอย่าง",
    },
    {
        "location": "oit/2566/o24/",
        "title": "O24 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล",
        "kind": "ข้อ OIT ปีงบประมาณ พ.ศ. 2566",
        "text": "รายงานผลตามนโยบายการบริหารทรัพยากรบุคคลประจำปี ดูประกอบกับ O2 และ O25",
    },
    {
        "location": "oit/2567/o24/",
        "title": "O24 การใช้ทรัพย์สินของทางราชการ",
        "kind": "ข้อ OIT ปีงบประมาณ พ.ศ. 2567",
        "text": "แนวปฏิบัติการใช้ทรัพย์สินของราชการ",
    },
    {
        "location": "measures/2566/complaint/",
        "title": "มาตรการจัดการเรื่องร้องเรียนการทุจริต",
        "kind": "มาตรการ ปีงบประมาณ พ.ศ. 2566",
        "text": "สำนักปลัดร่วมกับสำนักงาน ป.ป.ช. จัดทำคู่มือการปฏิบัติงานเรื่องร้องเรียน ตามข้อ O24",
    },
    {
        "location": "measures/2566/complaint/#results-h1",
        "title": "ผลรอบ 6 เดือน: เปิดช่องทางแจ้งเบาะแส",
        "kind": "ผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2566",
        "text": "เปิดสายด่วนรับแจ้งเบาะแสแล้ว",
    },
    {
        "location": "questions/",
        "title": "ถามบ่อย",
        "kind": "ถาม–ตอบ",
        "text": "มีช่องทางใดบ้าง",
    },
    {
        "location": "complaint/",
        "title": "ร้องเรียน ร้องทุกข์",
        "kind": "ช่องทางติดต่อ",
        "text": "โทรศัพท์ 045-000-123 ต่อ ๑๒ ในวันและเวลาราชการ ยื่นเรื่องร้องทุกข์ได้ที่งานธุรการ",
    },
    {
        "location": "news/2566/test/",
        "title": '<script>alert("ลบ")</script> ประกาศทดสอบ',
        "kind": "ข่าว <b>ประกาศ</b>",
        "text": "<img src=x onerror=alert(1)> ประกาศทดสอบ & ปิดท้าย",
    },
    {
        "location": "news/2566/visit/",
        "title": "ช่องทางเข้าเยี่ยมชม",
        "kind": "ข่าว",
        "text": "",
    },
    {
        "location": "news/2566/long/",
        "title": "บันทึกยาว",
        "kind": "ข่าว",
        "text": "ที่นี่ " + "มีน้ำใจ " * 60 + "เปิดช่องทางโครงการน้ำประปาหมู่บ้าน" + " ที่นั่นมีน้ำใจ" * 60 + " จบบริบูรณ์",
    },
]
"""Of a municipality that does not exist; their order is that of the index."""

DRILLS = [
    {
        "location": f"news/2565/drill-{number}/",
        "title": f"ซ้อมดับเพลิงครั้งที่ {number}",
        "kind": "กิจกรรม",
        "text": "",
    }
    for number in range(1, 61)
]
"""More records with one word in common than one answer holds."""


@dataclass(slots=True)
class Site:
    """A site served at `url`, which ends in a slash. `requested` are the paths asked for, in order.

    While `broken` is true, the records cannot be had.
    """

    url: str = ""
    requested: list[str] = field(default_factory=list)
    broken: bool = False

    def fetches(self) -> int:
        """How often the records were asked for."""
        return sum(path.endswith("/search/records.json") for path in self.requested)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, site: Site, directory: str) -> None:
        self.site = site
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.site.requested.append(self.path)
        if self.site.broken and self.path.endswith(".json"):
            self.send_error(503)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the tests count requests themselves."""


def _write_site(folder: Path) -> None:
    (folder / "assets/javascripts").mkdir(parents=True)
    (folder / "search").mkdir()
    shutil.copy(WORKER, folder / "assets/javascripts")
    (folder / "index.html").write_text(HARNESS, "utf-8")
    records = json.dumps({"records": [*RECORDS, *DRILLS]}, ensure_ascii=False)
    (folder / "search/records.json").write_text(records, "utf-8")


@contextmanager
def serve(root: Path) -> Iterator[Site]:
    """Write the site below the folder and serve it until the context ends."""
    _write_site(root / "town/site")
    site = Site()
    handler = partial(_Handler, site=site, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        site.url = f"http://127.0.0.1:{server.server_port}/town/site/"
        yield site
        server.shutdown()
