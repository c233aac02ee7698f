"""Light and dark, the filter of the items, and what stays on the reader's device."""

from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.served import BELOW, Served
from prongsai.thai.digits import to_thai

ITEMS = "/oit/2566/"


def scheme(window: Window) -> str | None:
    return window.locator("body").get_attribute("data-md-color-scheme")


def ground(window: Window) -> str:
    colour: str = window.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def test_the_chosen_scheme_lasts(site: Served, new_page: NewPage) -> None:
    """Dark stays after a reload and on other pages, and light again after it, against the system's wish."""
    window = new_page(color_scheme="light")
    window.goto(site.url("/"))
    light = ground(window)
    for label, expected in (("มืด", "slate"), ("สว่าง", "default")):
        window.get_by_label(label, exact=True).click()
        assert scheme(window) == expected
        for address in ("/", "/contact/feedback/"):
            window.goto(site.url(address))
            assert scheme(window) == expected
            expect(window.get_by_label(label, exact=True)).to_be_checked()
            assert (ground(window) == light) is (expected == "default")


def test_until_somebody_chooses_the_system_does(site: Served, new_page: NewPage) -> None:
    """A device that turns dark in the evening is followed, also by a reader who came in the morning."""
    window = new_page(color_scheme="light")
    window.goto(site.url("/"))
    assert scheme(window) == "default"
    window.emulate_media(color_scheme="dark")
    window.reload()
    assert scheme(window) == "slate"


def test_the_scheme_is_chosen_by_keyboard(site: Served, new_page: NewPage) -> None:
    """The two are one group of radio buttons: the arrow keys change between them."""
    window = new_page(color_scheme="dark")
    window.goto(site.url("/"))
    window.get_by_label("มืด", exact=True).focus()
    window.keyboard.press("ArrowLeft")
    expect(window.get_by_label("สว่าง", exact=True)).to_be_checked()
    assert scheme(window) == "default"


def test_only_the_readers_own_settings_are_stored(site: Served, new_page: NewPage) -> None:
    """Visiting, filtering and searching leave nothing; a chosen scheme is stored, and that is all."""
    window = new_page()
    for address in ("/", ITEMS, "/complaint/corruption/"):
        window.goto(site.url(address))
    window.locator("[data-md-component=search-query]").fill("ทุจริต")
    expect(window.locator(".search__results a").first).to_be_visible()
    stored = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
    assert window.evaluate(stored) == [[], [], ""]
    window.keyboard.press("Escape")
    window.get_by_label("มืด", exact=True).click()
    window.reload()
    assert window.evaluate(stored) == [[f"{BELOW}/.__palette"], [], ""]
    assert window.context.cookies() == []


def test_the_filter_hides_rows_and_says_how_many_are_left(site: Served, new_page: NewPage) -> None:
    """By item number in either digits or by a word; groups left empty go too; emptied, all comes back."""
    window = new_page()
    window.goto(site.url(ITEMS))
    box, status = window.get_by_label("กรองรายการในหน้านี้"), window.locator(".filter__status")
    rows, shown = window.locator(".oit-row"), window.locator(".oit-row:visible")
    total, groups = rows.count(), window.locator(".oit-group:visible").count()
    assert shown.count() == total > 20
    for query in ("O24", "o๒๔"):
        box.fill(query)
        expect(shown).to_have_count(1)
        expect(shown.locator(".oit-row__number")).to_have_text("O24")
        expect(status).to_have_text(to_thai(f"พบ 1 รายการ จากทั้งหมด {total} รายการ"))
        expect(window.locator(".oit-group:visible")).to_have_count(1)
    box.fill("แผน")
    left = [row for row in rows.all_inner_texts() if "แผน" in row]
    assert 1 < len(left) < total
    expect(shown).to_have_count(len(left))
    box.fill("ไม่มีคำนี้")
    expect(shown).to_have_count(0)
    expect(status).to_have_text("ไม่พบรายการที่ตรงกับคำที่พิมพ์")
    box.fill("")
    expect(shown).to_have_count(total)
    expect(status).to_have_text("")
    assert window.locator(".oit-group:visible").count() == groups


def test_the_filter_works_by_keyboard(site: Served, new_page: NewPage) -> None:
    """Typed by keys, it leads on to the first row that is left, and announces itself politely."""
    window = new_page()
    window.goto(site.url(ITEMS))
    window.get_by_label("กรองรายการในหน้านี้").focus()
    window.keyboard.type("O24")
    expect(window.locator(".filter__status[role=status]")).to_contain_text("พบ ๑ รายการ")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    window.wait_for_url(site.url("/oit/2566/o24/"))
