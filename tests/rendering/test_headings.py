"""The headings of a body, and the list of them at the top of long pages."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from cases import AGENCY, WriteContent
from prongsai.rendering.headings import headings, with_ids
from rendering.test_pages import body, rendered

WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Z")), min_size=1)


@given(st.lists(WORDS))
def test_words_come_back_as_they_were(titles: list[str]) -> None:
    """Whatever staff call a part, its plain words stand in the list, in order."""
    html = "".join(f'<h2 id="part-{n}">{escape(title)}</h2><p>ก</p>' for n, title in enumerate(titles))
    assert headings(html) == [(f"part-{n}", title, "h2") for n, title in enumerate(titles)]


def test_only_headings_that_can_be_reached() -> None:
    """Those with an id, of the tags asked for; what stands inside them is words."""
    html = (
        '<h2 id="a">ก <span class="count">ข</span></h2><h3 id="b">ค</h3><h2>ง</h2>'
        '<h2 class="c" id="c">\nจ\n</h2><p id="d">ฉ</p>'
    )
    assert headings(html) == [("a", "ก ข", "h2"), ("c", "จ", "h2")]
    assert headings(html, ("h2", "h3")) == [("a", "ก ข", "h2"), ("b", "ค", "h3"), ("c", "จ", "h2")]


def test_headings_of_staff_can_be_reached() -> None:
    """Each heading of a text gets a number of its own; one with an id keeps it."""
    html = Markup('<h2>ก</h2><p>ข</p><h3>ค</h3><h2 id="d">ง</h2>')
    assert with_ids(html, "part") == '<h2 id="part-1">ก</h2><p>ข</p><h3 id="part-2">ค</h3><h2 id="d">ง</h2>'


def test_a_page_of_four_parts_begins_with_their_list(content: WriteContent) -> None:
    """Each entry leads to a part of the page; a page of fewer parts has no list."""
    outputs = rendered(content(AGENCY))
    page = body(outputs, "/complaint/corruption/")
    _, _, listed = page.partition('id="contents"')
    anchors = re.findall(r'href="#([^"]+)"', listed.partition("</nav>")[0])
    assert anchors == ["before", "own", "national", "other"]
    assert all(f'id="{anchor}"' in page for anchor in anchors)
    assert 'href="#contents"' in page
    assert 'id="contents"' not in body(outputs, "/contact/")
