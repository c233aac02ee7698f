"""The content security policy that each page carries, and what may stand in pages under it."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from cases import AGENCY
from prongsai.publishing.policy import guarded
from publishing.built import SETTINGS, BuiltSite, build_site, write_project

START = '<html><head><meta charset="utf-8">'
EXPECTED = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
NOT_RUN = ("application/json", "application/ld+json")


def policy_of(page: str) -> dict[str, str]:
    """The directives of a page's policy."""
    written = html.document_fromstring(page.encode()).xpath(
        "/html/head/meta[@http-equiv='Content-Security-Policy']/@content"
    )
    assert len(written) == 1
    return {name: sources for name, _, sources in (part.partition(" ") for part in written[0].split("; "))}


def source_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_a_script_of_the_frame_is_named_by_its_hash() -> None:
    """Each once, also in Thai, with attributes or in capitals; nothing else within the page runs."""
    page = f"{START}<SCRIPT data-base='.'>a()</SCRIPT><script>'ก'</script><script>a()</script><main>"
    found = policy_of(guarded(page))
    assert found.pop("script-src") == f"'self' {source_of('a()')} {source_of(chr(39) + 'ก' + chr(39))}"
    assert found == EXPECTED


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js" defer></script>',
        '<script id="x" type="application/ld+json">{"a":1}</script>',
        "<main><script>alert(1)</script>",
    ],
    ids=["from a file", "data", "among what records say"],
)
def test_other_scripts_have_no_hash(script: str) -> None:
    """Files need none, data does not run, and what stands in the content shall not run."""
    assert policy_of(guarded(f"{START}{script}"))["script-src"] == "'self'"


def test_the_policy_comes_before_everything_it_governs() -> None:
    """Only the encoding stands before it; a page that begins otherwise is not published without one."""
    page = guarded(f"{START}<link rel=stylesheet href=a.css><main>")
    assert re.search(r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"', page)
    with pytest.raises(ValueError, match="no place"):
        guarded("<html><head><title>ก</title>")


@pytest.mark.parametrize("name", ["built_site", "built_sample"])
def test_every_page_keeps_to_its_policy(name: str, request: pytest.FixtureRequest) -> None:
    """Records, hand-written pages and 404: each script within is named or data; no style, no handler."""
    built: BuiltSite = request.getfixturevalue(name)
    pages = sorted(built.folder.rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        text = path.read_text("utf-8")
        found = policy_of(text)
        hashes = found.pop("script-src").split()
        assert (found, hashes[0]) == (EXPECTED, "'self'"), path
        page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
        scripts = [one for one in page.xpath("//script[not(@src)]") if one.get("type") not in NOT_RUN]
        assert {source_of(script.text) for script in scripts} == set(hashes[1:]), path
        assert not page.xpath("//@style | //style | //@*[starts-with(name(), 'on')] | //base | //object"), (
            path
        )


def test_a_preview_allows_what_its_server_adds(tmp_path: Path) -> None:
    """The script that reloads a page differs with each build, so only there scripts need no hash."""
    about = {**AGENCY, "about.md": "# เกี่ยวกับ\n"}
    config_file = write_project(tmp_path, about, SETTINGS)
    built = build_site(config_file, tmp_path / "site", base="http://127.0.0.1:8000/repo/")
    for page in ("index.html", "about/index.html", "404.html"):
        found = policy_of((built.folder / page).read_text("utf-8"))
        assert found["script-src"] == "'self' 'unsafe-inline'"


@pytest.mark.parametrize(
    ("address", "expected"), [("complaint", 1), ("complaint/corruption", 1), ("contact", 0)]
)
def test_who_complains_is_not_told_to_other_sites(
    built_sample: BuiltSite, address: str, expected: int
) -> None:
    """From the pages of complaints no site learns where its visitor came from."""
    page = html.document_fromstring((built_sample.folder / address / "index.html").read_bytes())
    assert len(page.xpath("/html/head/meta[@name='referrer'][@content='no-referrer']")) == expected
