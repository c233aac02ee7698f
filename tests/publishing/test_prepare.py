"""What can only be checked once every page is known."""

from datetime import date

import pytest

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import prepare

AS_OF = date(2023, 5, 1)
ANSWERS = """\
year: 2566
items:
  O1:
    links:
      - label: โครงสร้าง
        site: {address}
"""


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/about/", None),
        ("/about/#structure", None),
        ("/oit/2566/o1/#evidence", None),
        ("/about/#other", "หน้า “/about/” ไม่มีตำแหน่ง “#other”"),
        ("/abuot/", "เว็บไซต์นี้ไม่มีหน้า “/abuot/”"),
    ],
)
def test_links_to_sections_of_pages(content: WriteContent, address: str, message: str | None) -> None:
    """A section of a hand-written page is one to which its author gave an id."""
    about = '# เกี่ยวกับ\n\n## <span id="structure"></span>โครงสร้าง\n'
    files = {**AGENCY, "about.md": about, "oit/2566.yml": ANSWERS.format(address=address)}
    errors = prepare(content(files), as_of=AS_OF).errors
    assert [error.message for error in errors] == ([message] if message else [])


@pytest.mark.parametrize(("until", "told"), [("2566-04-30", 1), ("2566-05-01", 0)])
def test_what_was_taken_down_is_told_to_staff(content: WriteContent, until: str, told: int) -> None:
    """From the day after its last day, by the day of the build."""
    answers = ANSWERS.format(address="/contact/") + f"        until: {until}\n"
    problems = prepare(content({**AGENCY, "oit/2566.yml": answers}), as_of=AS_OF).problems
    assert sum("พ้นวันสุดท้ายที่เผยแพร่" in problem.message for problem in problems) == told
