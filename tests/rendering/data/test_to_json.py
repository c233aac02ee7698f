"""Open data as JSON that others' programs can rely on."""

import json

from rendering.data.conftest import Files


def test_everything_of_a_measure_is_in_its_json(files: Files) -> None:
    """Titles, nested steps, timings, evidence and days are there; days are ISO 8601 of the common era."""
    (measure,) = json.loads(files["/data/measures-2566.json"])
    assert (measure["id"], measure["indicator"], measure["question"], measure["units"]) == (
        "hr",
        8,
        "E๑๒",
        "all",
    )
    assert measure["url"] == "https://example.org/repo/measures/2566/hr/"
    assert [step["text"] for step in measure["steps"]] == ["ขั้นหนึ่ง", "ขั้นสอง"]
    assert [step["text"] for step in measure["steps"][1]["steps"]] == ["ขั้นย่อย"]
    report, once = measure["follow_up"]
    assert (report["every"], report["months"], report["state"]) == ("half-year", [4, 10], "coming")
    assert (once["due"], once["state"]) == ("2022-11-30", "no-record")
    (done,) = report["done"]
    assert (done["for"], done["date"]) == ("2566-h1", "2023-04-03")
    (evidence,) = done["evidence"]
    assert evidence["url"] == "https://example.org/repo/files/2566/report.pdf"
    assert (evidence["covers_from"], evidence["covers_to"]) == ("2022-10-01", "2023-03-31")
    assert (evidence["published"], evidence["size"], len(evidence["sha256"])) == ("2023-04-20", 8, 64)
    (result,) = measure["results"]
    assert (result["id"], result["date"], result["updated"]) == ("6-months", "2023-04-03", "2023-05-01")
    assert result["url"] == "https://example.org/repo/measures/2566/hr/#result-6-months"


def test_each_time_of_a_duty_is_in_its_json(files: Files) -> None:
    """What it reports on, the days that count, the state, and where the records are read."""
    (measure,) = json.loads(files["/data/measures-2566.json"])
    report, once = (duty["occurrences"] for duty in measure["follow_up"])
    assert [(one["for"], one["from"], one["deadline"]) for one in (*report, *once)] == [
        ("2566-h1", "2023-04-01", "2023-04-30"),
        ("2566-h2", "2023-10-01", "2023-10-31"),
        (None, "2022-11-01", "2022-11-30"),
    ]
    assert [one["state"] for one in (*report, *once)] == ["recorded", "coming", "no-record"]
    own, result = report[0]["records"]
    assert (own["date"], own["label"]) == ("2023-04-03", "บันทึกการดำเนินการ")
    assert result["url"] == measure["results"][0]["url"] and once[0]["records"] == []


def test_json_is_readable_thai(files: Files) -> None:
    """Thai stands as Thai, and a file ends with a line end."""
    written = {address: content for address, content in files.items() if address.endswith(".json")}
    assert "บรรทัดหนึ่ง".encode() in written["/data/measures-2566.json"]
    assert all(content.endswith(b"\n") for content in written.values())


def test_years_without_records_have_no_file(empty: Files) -> None:
    """A municipality without records has its channels, an empty list, and the description of that."""
    assert set(empty) == {f"/data/channels.{form}" for form in ("json", "csv", "xlsx")} | {
        "/data/datapackage.json"
    }
    assert empty["/data/channels.json"] == b"[]\n"


def test_a_document_is_told_once_with_all_that_lead_to_it(files: Files) -> None:
    """Of two links to one file the first one tells of it, and both records' pages are named once."""
    form, report = json.loads(files["/data/documents-2566.json"])
    assert (form["id"], form["label"]) == ("2566/form.csv", "แนบ")
    assert (report["id"], report["label"], report["published"]) == ("2566/report.pdf", "รายงาน", "2023-04-20")
    assert report["records"] == [{"title": "=1+1", "url": "https://example.org/repo/measures/2566/hr/"}]
