"""How people read what a link opens."""

from datetime import date

import pytest

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import prepare
from prongsai.rendering.media import kind_word, size_words

ANSWERS = """\
year: 2566
items:
  O1:
    links:
      - {label: ก, site: /contact/}
      - {label: ข, file: 2566/a.csv}
      - {label: ค, file: 2566/a.7z}
      - {label: ง, url: 'https://example.org/a.png'}
"""


def test_what_people_are_about_to_open(content: WriteContent) -> None:
    """A page of this site, a kind of file as far as it is known, or the name of another site."""
    files = {**AGENCY, "oit/2566.yml": ANSWERS, "files/2566/a.csv": "งาน\n", "files/2566/a.7z": "7z"}
    site = prepare(content(files), as_of=date(2023, 1, 15)).site
    assert site is not None
    links = site.oit_years[0].items[0].links
    assert [kind_word(link) for link in links] == ["หน้าในเว็บไซต์นี้", "ตาราง CSV", "ไฟล์", "เว็บไซต์ example.org"]


@pytest.mark.parametrize(
    ("size", "words"), [(0, "1 KB"), (1_499, "1 KB"), (840_000, "840 KB"), (1_240_000, "1.2 MB")]
)
def test_sizes(size: int, words: str) -> None:
    """No file is of no size, and large ones are told in megabytes."""
    assert size_words(size) == words
