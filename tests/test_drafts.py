"""A draft is nowhere: no byte of it, of its name, or of a file that only it links, is in a built site."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.walk import files_of_drafts
from prongsai.rendering.output import Output, Page
from publishing.built import BuiltSite

DRAFT = """\
---
title: ร่างพิกุลทอง
date: 2566-01-10
draft: true
category: jobs
images:
  - file: 2566/own.png
    alt: ภาพพิกุลทอง
attachments:
  - label: เอกสารพิกุลทอง
    file: 2566/shared.pdf
---
ถ้อยคำพิกุลทอง [ตาราง](file:2566/own.csv) [หน้าไฟล์](/files/2566/raw.pdf)
"""
OPEN = "---\ntitle: ข่าวเปิด\ndate: 2566-01-09\n---\nดู [เอกสาร](file:2566/shared.pdf)\n"
FILES: Mapping[str, str | bytes] = {
    **AGENCY,
    "news/2566/secret.md": DRAFT,
    "news/2566/open.md": OPEN,
    **{f"files/2566/{name}": b"x" for name in ("own.png", "own.csv", "raw.pdf", "shared.pdf")},
}


def prepared_of(root: Path) -> Prepared:
    prepared = prepare(root, as_of=date(2023, 1, 15))
    assert prepared.errors == ()
    return prepared


def unpacked(path: Path) -> bytes:
    """What a file holds; of a packed one, such as an XLSX, what is packed in it too."""
    if not is_zipfile(path):
        return path.read_bytes()
    with ZipFile(path) as packed:
        return b"".join([path.read_bytes(), *(packed.read(name) for name in packed.namelist())])


def written(output: Output) -> str:
    return repr(output) if isinstance(output, Page) else output.content.decode("utf-8", "replace")


def test_no_byte_of_a_draft_is_in_a_built_site(built_sample: BuiltSite) -> None:
    """Every file that the build wrote is read: pages, feeds, search, sitemap, data, published files."""
    folder = Path(__file__).parent / "sample/content"
    drafts = built_sample.prepared.content.drafts
    names = {name for named in drafts.values() for name in named}
    assert names == {"child-centre-enrolment", "walking-street"}
    digest = hashlib.sha256((folder / "files/2568/draft-only.pdf").read_bytes()).hexdigest()
    words = ["พิกุลทอง", "ยี่โถ", *names, "draft-only", digest]
    files = [path for path in built_sample.folder.rglob("*") if path.is_file()]
    assert len(files) > 100
    found = [(path, word) for path in files for word in words if word.encode() in unpacked(path)]
    assert found == []
    assert not any(word in str(path) for path in files for word in words)


def test_no_output_tells_of_a_draft(content: WriteContent) -> None:
    """Nor is there a page of its category, a feed entry or an address."""
    prepared = prepared_of(content(FILES))
    for output in prepared.outputs:
        for word in ("พิกุลทอง", "secret", "own.", "raw.pdf", "jobs"):
            assert word not in written(output), (output.address, word)


def test_only_files_that_nothing_else_links_stay_back(content: WriteContent) -> None:
    """A file of a published record is published, whatever drafts link it too."""
    prepared = prepared_of(content(FILES))
    assert files_of_drafts(prepared.content) == {"2566/own.png", "2566/own.csv", "2566/raw.pdf"}
    assert prepared.site is not None
    assert list(prepared.site.files) == ["2566/shared.pdf"]


def test_a_published_draft_brings_its_files(content: WriteContent) -> None:
    """Without its mark it is news like any other."""
    prepared = prepared_of(content({**FILES, "news/2566/secret.md": DRAFT.replace("draft: true\n", "")}))
    assert prepared.site is not None
    assert sorted(prepared.site.files) == ["2566/own.csv", "2566/own.png", "2566/raw.pdf", "2566/shared.pdf"]
    assert "/news/2566/secret/" in {output.address for output in prepared.outputs}
