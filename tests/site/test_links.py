"""Links of records, joined to what they lead to."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.site.links import JoinedLink, in_runs
from prongsai.site.site import Site

Joined = Callable[..., Site]
ANSWERS = """\
year: 2566
items:
  O1:
    links:
      - {label: ก, site: /contact/}
      - {label: ข, file: 2566/a.csv}
      - {label: ค, file: 2566/a.png, show: image}
      - {label: ง, file: 2566/b.png, show: image}
      - {label: จ, file: 2566/c.png, show: image, until: 2566-01-14}
      - {label: ฉ, file: 2566/a.csv, show: table}
      - {label: ช, file: 2566/b.csv, show: table}
      - {label: ซ, file: 2566/empty.csv, show: table}
      - {label: ฌ, url: 'https://example.org/a.png', show: image}
"""


@pytest.fixture
def links(joined: Joined) -> tuple[JoinedLink, ...]:
    table, files = "งาน,ราคา\nซื้อกระดาษ,100\n", ("a.png", "b.png", "c.png")
    site = joined(
        {
            **AGENCY,
            "oit/2566.yml": ANSWERS,
            "files/2566/a.csv": table,
            "files/2566/b.csv": table,
            "files/2566/empty.csv": "",
            **{f"files/2566/{name}": b"\x89PNG" for name in files},
        }
    )
    return site.oit_years[0].items[0].links


def test_neighbours_shown_alike_stand_together(links: tuple[JoinedLink, ...]) -> None:
    """In the order written. A table stands by itself; what was taken down or cannot be shown so is a card."""
    assert [
        (show.value, [link.label for link in run]) for show, run in in_runs(links, date(2023, 1, 15))
    ] == [
        ("card", ["ก", "ข"]),
        ("image", ["ค", "ง"]),
        ("card", ["จ"]),
        ("table", ["ฉ"]),
        ("table", ["ช"]),
        ("card", ["ซ", "ฌ"]),
    ]
