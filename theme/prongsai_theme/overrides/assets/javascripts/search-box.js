// The search box in the header or at the head of the home page. It is loaded when the box is first touched.

import {
  FAILED, NONE, WAITS, addressOf, announcer, drawResult, fill, openSearch, summed,
} from "./search-answers.js";

const SHOWN = 8;
const SHAPE = { sectionsShown: 2, sectionTexts: false };
const NEAREST_SHOWN = 4;

/** Makes a box live. */
export function attach(box) {
  const part = (selector) => box.querySelector(selector);
  const input = part("[data-md-component=search-query]");
  const output = part("[data-md-component=search-result]");
  const count = part(".search__count"), list = part(".search__results"), more = part(".search__more");
  const announce = announcer(part("[data-search-status]"));

  const say = (words) => {
    count.textContent = words;
    announce(words);
  };
  const show = (words, results, link) => {
    fill(list, results);
    more.hidden = !link;
    if (link) more.firstElementChild.replaceChildren(link);
    say(words);
    // On a telephone the keyboard takes half the window: the box goes to the top, results stand above the keys.
    if (output.hidden && innerWidth < 640) box.scrollIntoView({ block: "start" });
    output.hidden = false;
  };
  const answered = (answer) => {
    const { query, total, items, nearest, complete } = answer;
    if (query !== input.value.trim() || query === dismissed) return;
    if (!total && !complete) return;
    const near = (nearest ?? []).slice(0, NEAREST_SHOWN);
    if (total) {
      const results = items.slice(0, SHOWN).map((group) => drawResult(group, SHAPE));
      show(summed(answer), results,
        total > results.length ? `ดูผลทั้งหมด ${inStyle(total)} รายการ` : "เปิดหน้าผลการค้นหา");
    } else {
      show(near.length ? `${NONE} ลองดูหน้าเหล่านี้` : NONE, near.map((page) => drawResult([page], SHAPE)), "ดูวิธีหาข้อมูลทางอื่น");
    }
  };
  const ask = openSearch({
    answered,
    waits: () => show(WAITS, [], ""),
    failed: () => {
      show(FAILED, [], "เปิดแผนผังเว็บไซต์");
      more.firstElementChild.href = addressOf("sitemap/").href;
    },
  });

  const close = () => (output.hidden = true);
  const links = () => [...output.querySelectorAll("a[href]")].filter((link) => link.checkVisibility?.() ?? true);

  let last = "";
  let dismissed = ""; // the query whose answers were shut; later ones to it do not open the list again
  const look = () => {
    const query = input.value.trim();
    if (query === last) {
      if (query && count.textContent) output.hidden = false;
      return;
    }
    last = query;
    dismissed = "";
    more.firstElementChild.href = `${addressOf("search/")}?${new URLSearchParams({ q: query })}`;
    if (query) return ask({ query, from: 0, size: SHOWN, box: true });
    fill(list, []);
    count.textContent = "";
    announce("");
    close();
  };

  const step = (by) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement) + by;
    if (!stops[at]) return;
    stops[at].focus();
    stops[at].scrollIntoView({ block: "nearest" });
  };
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !output.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.focus();
      dismissed = last;
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !output.hidden) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  });

  // `input` comes with keys, paste, voice and pictures of words alike; while Thai is composed on a telephone too.
  input.addEventListener("input", look);
  input.addEventListener("focus", look);
  addEventListener("pointerdown", ({ target }) => box.contains(target) || close());
  // A link may be pressed without being focused; only the way on to something else closes.
  box.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !box.contains(relatedTarget) && close());
  if (document.activeElement === input) look();
}
