"""The boxes of files, the list of a page's parts and the folds of channels, as hands and keys find them."""

from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.kinds import address_of
from browser.served import Served

UNDER = """(element) => {
  element.scrollIntoView({ block: "center" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2).closest("a, summary, code")?.className;
}"""
"""The class of what a finger meets in the middle of an element: a link, a handle, a code to copy."""


def test_the_whole_box_leads_to_the_file(site: Served, new_page: NewPage) -> None:
    """Its summary too; but its fold opens, and what the fold holds can be marked and copied."""
    window = new_page(320)
    window.goto(site.url("/oit/2568/o12/"))
    box = window.locator(".file-list__item:has(.file-list__summary):has(details)").first
    assert "file-card" in box.locator(".file-list__summary").first.evaluate(UNDER)
    assert box.locator("summary").evaluate(UNDER) == ""
    box.locator("summary").click()
    code = box.locator("code")
    expect(code).to_be_visible()
    assert code.evaluate(UNDER) in ("", None)


def test_the_list_of_parts_leads_there_and_back(site: Served, new_page: NewPage) -> None:
    """With keys alone, down to a part and up to the list again."""
    window = new_page(320)
    window.goto(site.url(address_of(site.built, "complaint")))
    listed = window.locator("#contents")
    listed.get_by_role("link", name="ช่องทางของหน่วยงานกลาง").focus()
    window.keyboard.press("Enter")
    expect(window.locator("#national")).to_be_in_viewport()
    window.locator(".to-contents a").focus()
    window.keyboard.press("Enter")
    expect(listed).to_be_in_viewport()


def test_a_fold_says_what_it_holds(site: Served, new_page: NewPage) -> None:
    """The words on a channel's fold are those of its rows, and open with a key."""
    window = new_page(320)
    window.goto(site.url("/complaint/corruption/"))
    fold = window.locator(".channel-card > .fold").first
    said = (fold.locator("summary").text_content() or "").split(": ")[-1].split(" · ")
    assert len(said) > 1
    fold.locator("summary").focus()
    window.keyboard.press("Enter")
    rows = [row.strip() for row in fold.locator("dt").all_text_contents()]
    assert all(any(row.startswith(word) for row in rows) for word in said)
