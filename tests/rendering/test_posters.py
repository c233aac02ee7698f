"""Posters: one sheet with large type and a code that leads where its words say."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from cases import AGENCY, WriteContent
from prongsai.model.channels import Purpose
from prongsai.reading.content import read
from prongsai.rendering import posters, render
from prongsai.rendering.output import File
from prongsai.rendering.papers.line_breaks import words
from prongsai.rendering.posters import SIZES, Poster
from prongsai.site.site import Site, join
from rendering.scanned import scanned

SAMPLE = Path(__file__).parents[1] / "sample" / "content"
AS_OF = date(2025, 5, 15)
MILLIMETRES = {"a4": (210, 297), "a5": (148, 210)}
SiteOf = Callable[[str], Site]


@pytest.fixture(scope="module")
def sample() -> Site:
    return join(read(SAMPLE).content, base_url="https://example.org/repo/", as_of=AS_OF)


@pytest.fixture
def site_of(content: WriteContent) -> SiteOf:
    """The site of an agency with the channels given as YAML."""

    def make(channels: str) -> Site:
        files = {**AGENCY, "channels.yml": channels}
        return join(read(content(files)).content, base_url="https://example.org/repo/", as_of=AS_OF)

    return make


def all_of(site: Site) -> list[Poster]:
    return [
        *posters.of_pages(site),
        *(one for purpose in Purpose for one in posters.of_channels(site, purpose)),
    ]


def names(site: Site) -> list[str]:
    return [poster.address.removeprefix("/contact/posters/") for poster in all_of(site)]


def one_channel(kind: str, value: str, more: str = "") -> str:
    return f"channels:\n  - {{id: one, kind: {kind}, purposes: [contact], values: [{value}]{more}}}\n"


def read_words(content: bytes) -> str:
    """What pdfium reads, without spaces: a line may end between any two words."""
    pages = PdfDocument(content)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)


@pytest.mark.parametrize("size", SIZES)
def test_every_poster_is_one_sheet_whose_code_can_be_read(sample: Site, size: str) -> None:
    """On paper of its size, in black and white, from a picture of 72 dots to the inch."""
    for poster in all_of(sample):
        document = PdfDocument(posters.write(poster, size))
        assert len(document) == 1, poster.address
        width, height = (round(side * 25.4 / 72) for side in document[0].get_size())
        assert (width, height) == MILLIMETRES[size]
        assert scanned(document[0].render(scale=1).to_pil()) == [poster.scan.content], poster.address


def test_a_poster_says_what_people_need(sample: Site) -> None:
    """Whose channel it is, its name, each value with its note, the hours, what the code does, the day."""
    (poster,) = (one for one in all_of(sample) if one.address.endswith("/central-phone"))
    told = read_words(posters.write(poster, "a4"))
    for part in (
        *("เทศบาลตำบลตัวอย่าง", "โทรศัพท์กลาง", "ถาม–ตอบ", "0-0000-0001 ถึง 4 ต่อ 12", "๐-๐๐๐๐-๐๐๐๖"),
        *("โทรจากต่างประเทศ", "วันจันทร์ถึงวันศุกร์ เวลา ๐๘.๓๐–๑๖.๓๐ น.", "สแกนเพื่อโทร 0-0000-0000"),
        *("example.org/repo/contact/#channel-central-phone", "ข้อมูล ณ วันที่ ๑๕ พฤษภาคม ๒๕๖๘"),
    ):
        assert "".join(part.split()) in told, part


def test_no_common_word_is_cut(sample: Site) -> None:
    """What Typst alone would break in two stands on one line, in large type too."""
    cut = []
    for poster in all_of(sample):
        page = PdfDocument(posters.write(poster, "a4"))[0]
        lines = page.get_textpage().get_text_range()
        texts = "\n".join(line.text for line in poster.lines)
        cut += [word for word in words() if lines.count(word) < texts.count(word)]
    assert cut == []


def test_screen_readers_know_what_it_is(sample: Site) -> None:
    """The file is PDF/UA-1, in Thai, tells no time, and its code has words."""
    content = posters.write(posters.of_pages(sample)[0], "a4")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content and b"<rdf:li>th</rdf:li>" in content
    assert b"CreationDate" not in content and b"/Alt" in content


def test_the_same_poster_gives_the_same_bytes(sample: Site) -> None:
    """Nothing of the moment or of the posters before gets into a file."""
    first, second, *_ = posters.of_pages(sample)
    before = posters.write.__wrapped__(first, "a5")
    posters.write.__wrapped__(second, "a4")
    assert posters.write.__wrapped__(first, "a5") == before


def test_each_open_channel_of_the_agency_has_one(sample: Site) -> None:
    """And no channel that was closed, is not open yet, has no value or is of another body."""
    open_ones = [
        joined.id
        for joined in sample.channels
        if joined.channel.is_open(AS_OF) and not joined.channel.is_external
    ]
    found = names(sample)
    assert sorted(found) == sorted([*open_ones, "pages/site", "pages/complaint", "pages/corruption"])
    assert not {"complaint-letterbox", "district-justice", "mayor-email"} & set(found)


def test_without_channels_there_is_only_that_of_the_site(site_of: SiteOf) -> None:
    """Nothing is made up for an agency that told nothing."""
    assert names(site_of("channels: []\n")) == ["pages/site"]
    assert names(site_of(one_channel("box", "หน้าสำนักงาน"))) == ["pages/site", "one"]


def test_a_channel_called_site_is_no_page(site_of: SiteOf) -> None:
    """Posters of pages have a folder of their own."""
    addresses = names(site_of(one_channel("website", "เว็บ").replace("one", "site")))
    assert sorted(addresses) == ["pages/site", "site"]


@pytest.mark.parametrize(
    ("more", "fact"),
    [
        (", anonymous: true", "แจ้งได้โดยไม่ต้องบอกชื่อ"),
        (", anonymous: false", "ต้องบอกชื่อผู้แจ้ง"),
        (", until: 2568-06-30", "ใช้ได้ถึงวันที่ ๓๐ มิถุนายน ๒๕๖๘"),
        (", title: 'ตู้ #eval(1) *ดำ*'", "ตู้ #eval(1) *ดำ*"),
    ],
)
def test_what_matters_before_going_there(site_of: SiteOf, more: str, fact: str) -> None:
    """Stands on the poster as people read it, whatever it would mean to Typst."""
    poster = all_of(site_of(one_channel("box", "หน้าสำนักงาน", more)))[1]
    assert "".join(fact.split()) in read_words(posters.write(poster, "a5"))


@pytest.mark.parametrize("value", ["ก" * 3000, "โทร " * 700, "😀👨‍👩‍👧 שלום", "a" * 300])
def test_no_text_is_too_much(site_of: SiteOf, value: str) -> None:
    """What finds no room on one sheet goes on on the next, and the code is still there to read."""
    poster = all_of(site_of(one_channel("box", f"'{value}'")))[1]
    document = PdfDocument(posters.write(poster, "a4"))
    codes = [code for page in document for code in scanned(page.render(scale=1).to_pil())]
    assert codes == [poster.scan.content]


def test_addresses_of_posters_are_no_promise(site_of: SiteOf) -> None:
    """They go when the channel is closed, so the list that publishing holds to does not name them."""
    site = site_of(one_channel("box", "หน้าสำนักงาน"))
    outputs = {output.address: output for output in render(site)}
    assert "/contact/posters/one-a4.pdf" in outputs and "/contact/posters/pages/site.svg" in outputs
    listed = outputs["/data/addresses.txt"]
    assert isinstance(listed, File)
    assert [address for address in listed.content.decode().split() if "/posters/" in address] == [
        "/contact/posters/"
    ]
