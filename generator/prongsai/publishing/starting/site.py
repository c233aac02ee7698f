"""The folder of a new municipality."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from uuid import uuid4

from prongsai.checks.placeholders import PLACEHOLDER
from prongsai.model.agency import AgencyKind
from prongsai.publishing.starting import RefusedError, awaiting, scalar, write_new
from prongsai.publishing.starting.records import year_files
from prongsai.reading.schemas import FOLDER, modeline, schemas

EXAMPLES = ".examples"
"""A folder of content/ that is neither read nor published."""

_PLACES = {
    "mkdocs.yml": "mkdocs.yml",
    "requirements.txt": "requirements.txt",
    "gitignore": ".gitignore",
    "readme.md": "README.md",
    "github/publish.yml": ".github/workflows/publish.yml",
    "github/due.yml": ".github/workflows/due.yml",
}
"""Where the files go that do not lie below content/."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAgency:
    """What is known of the agency; the rest is left for staff to type."""

    name: str | None = None
    kind: str | None = None
    district: str | None = None
    province: str | None = None


def new_site(folder: Path, agency: NewAgency, year: int) -> tuple[Path, ...]:
    """Write the folder of a municipality, with the items of a fiscal year (B.E.), and answer its files.

    Raises RefusedError when one of the files is there already.
    """
    if folder.exists() and not folder.is_dir():
        raise RefusedError(f"{folder} เป็นไฟล์ ให้พิมพ์ชื่อโฟลเดอร์ใหม่")
    values = _values(agency)
    files = {}
    for path, text in _shipped(resources.files("prongsai.publishing.starting") / "files"):
        for name, value in values.items():
            text = text.replace(f"@@{name}@@", value)
        files[_place(path)] = modeline(path.removeprefix("content/").removeprefix("examples/")) + text
    files |= {f"content/{FOLDER}/{name}": text for name, text in schemas().items()}
    files |= {f"content/{path}": text for path, text in year_files(folder / "content", year).items()}
    return write_new(folder, files)


def _values(agency: NewAgency) -> dict[str, str]:
    """The words that take the place of @@…@@ in the shipped files."""
    kind = agency.kind or _kind_in(agency.name or "")
    kinds = [f"# - {kind} {kind.label}" for kind in AgencyKind]
    return {
        "uuid": str(uuid4()),
        "name": scalar(agency.name) if agency.name else awaiting("ชื่อหน่วยงาน"),
        "kind": kind or AgencyKind.SUBDISTRICT_ORGANISATION,
        "kinds": "\n".join(kinds if kind else [*kinds, f"# {PLACEHOLDER} ตรวจประเภทหน่วยงานแล้วลบบรรทัดนี้"]),
        "district": scalar(agency.district) if agency.district else awaiting("อำเภอ"),
        "province": scalar(agency.province) if agency.province else awaiting("จังหวัด"),
        "version": metadata.version("prongsai"),
        "placeholder": PLACEHOLDER,
    }


def _kind_in(name: str) -> AgencyKind | None:
    return next((kind for kind in AgencyKind if name.startswith(kind.label)), None)


def _place(path: str) -> str:
    """Where a shipped file goes in the new folder."""
    if path.startswith("content/"):
        return path
    return _PLACES.get(path) or f"content/{EXAMPLES}/{path.removeprefix('examples/')}"


def _shipped(folder: Traversable, within: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _shipped(entry, f"{within}{entry.name}/")
        else:
            yield f"{within}{entry.name}", entry.read_text("utf-8")
