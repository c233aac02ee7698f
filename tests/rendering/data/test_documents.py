"""Documents as open data: each file of a year, whatever kind of record leads to it."""

import json

from cases import WriteContent
from rendering.data.conftest import files_of, join_content

FILES = {
    "channels.yml": "channels:\n  - {id: desk, kind: walk-in, purposes: [feedback], values: [สำนักปลัด]}\n"
    "promotions:\n"
    "  - {date: 2565-09-30, channels: [desk], text: ติดป้าย, evidence: [{file: 2565/a.pdf, label: ภาพ}]}\n"
    "  - {date: 2565-10-01, channels: [desk], text: แจกแผ่นพับ, evidence: [{file: 2565/a.pdf, label: ภาพ}]}\n",
    "statistics/2567/users.yml": "title: ผู้ใช้บริการ\nfile: 2567/users.csv\n",
    "files/2565/a.pdf": "ป้าย",
    "files/2567/users.csv": "ก,ข\nค,1\n",
}


def test_documents_of_tables_and_promotions_are_listed(content: WriteContent) -> None:
    """A table's file is of the table's year; what shows a promotion is of the fiscal year of its day."""
    files = files_of(join_content(content, FILES))
    found = {
        year: [
            (document["id"], record["title"], record["url"].removeprefix("https://example.org/repo"))
            for document in json.loads(files[f"/data/documents-{year}.json"])
            for record in document["records"]
        ]
        for year in (2565, 2566, 2567)
    }
    assert found == {
        2565: [("2565/a.pdf", "ติดป้าย", "/contact/feedback/#channel-desk")],
        2566: [("2565/a.pdf", "แจกแผ่นพับ", "/contact/feedback/#channel-desk")],
        2567: [("2567/users.csv", "ผู้ใช้บริการ", "/statistics/2567/users/")],
    }


def test_a_document_of_a_closed_channel_leads_to_its_promotion(content: WriteContent) -> None:
    """There is no card of the channel any more, but what the agency did is still told there."""
    closed = FILES["channels.yml"].replace("values: [สำนักปลัด]", "values: [สำนักปลัด], until: 2565-12-31")
    files = files_of(join_content(content, {**FILES, "channels.yml": closed}))
    (document,) = json.loads(files["/data/documents-2566.json"])
    assert [record["url"].partition("/repo")[2] for record in document["records"]] == [
        "/contact/feedback/#promotions"
    ]
