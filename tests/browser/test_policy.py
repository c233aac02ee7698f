"""The content security policy in a browser: it lets through what is ours, and stops the rest."""

from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.served import Served, watch

LISTEN = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  (self.refused ??= []).push(`${effectiveDirective} ${blockedURI}`))"""
REFUSED = "self.refused ?? []"
PAGES = ("/", "/oit/2566/", "/statistics/2568/population/", "/complaint/corruption/", "/404.html")


def listening(new_page: NewPage) -> Window:
    """A window that notes what the policy of its pages refused."""
    window = new_page()
    window.add_init_script(LISTEN)
    return window


def test_nothing_of_ours_is_refused(site: Served, new_page: NewPage) -> None:
    """Searching, the other scheme and printing do with what the policy allows."""
    window = listening(new_page)
    for address in PAGES:
        window.goto(site.url(address))
        window.get_by_label("มืด", exact=True).click()
        window.locator("[data-md-component=search-query]").fill("ทุจริต")
        expect(window.locator(".search__results a").first).to_be_visible()
        window.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert window.evaluate(REFUSED) == [], address
    window.goto(site.url("/search/?q=ทุจริต"))
    expect(window.locator("[data-part=results] a").first).to_be_visible()
    assert window.evaluate(REFUSED) == []


def test_what_is_not_ours_is_refused(site: Served, new_page: NewPage) -> None:
    """A script, a handler, a style and a picture that somehow came into a page do nothing, and every test
    that watches a page sees what was refused."""
    window = listening(new_page)
    watched = watch(window, site)
    window.goto(site.url("/feeds/"))
    window.evaluate("""async () => {
      const script = document.createElement("script");
      script.textContent = "self.ran = true";
      document.body.append(script);
      document.querySelector("#content").insertAdjacentHTML("beforeend", `
        <p id="planted" style="color:red" onclick="self.ran = true">
        <img src="https://example.com/a.png" alt=""></p>`);
      document.querySelector("#planted").click();
      await new Promise((settled) => setTimeout(settled, 100));
    }""")
    assert window.evaluate("self.ran") is None
    assert {refused.partition(" ")[0] for refused in window.evaluate(REFUSED)} == {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
        "img-src",
    }
    assert sum("Content Security Policy" in fault for fault in watched.faults) == 4
