"use strict";

const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// Search: Material's bundle listens to keyup alone, so pasted, spoken and picked text would be missed.
const query = one("[data-md-component=search-query]");
const announceQuery = () => query.dispatchEvent(new Event("keyup"));

if (query) {
  query.addEventListener("input", announceQuery);
  query.form.addEventListener("reset", () => setTimeout(announceQuery));
}

for (const opener of all("[data-query]")) {
  opener.addEventListener("click", (event) => {
    if (!query) return;
    event.preventDefault();
    query.value = opener.dataset.query;
    query.focus();
    announceQuery();
  });
}

// The bundle's single-letter shortcuts cannot be turned off and would catch speech input (WCAG 2.1.4).
addEventListener("keydown", (event) => {
  const searching = one("[data-md-toggle=search]").checked;
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key.length === 1 && !searching && !typing) event.stopPropagation();
}, true);

// The bundle takes a feed for a translation of the page, and would ask for a sitemap beside each.
for (const feed of all("link[rel=alternate][type]")) feed.rel = "alternate feed";

// Palette: mark the scheme in force.
const markScheme = () => {
  for (const input of all("[data-md-component=palette] input"))
    input.checked = input.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
};
markScheme();
new MutationObserver(markScheme).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });

// Filter: letters and digits alone count, Thai digits as Arabic ones.
const fold = (text) => text.toLowerCase()
  .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  .replace(/[\s.\-–—\u200b]/g, "");

const applyFilter = (filter) => {
  const rows = all(`#${filter.dataset.filters} .oit-row`);
  const wanted = fold(one("input", filter).value);
  for (const row of rows) row.hidden = !fold(row.textContent).includes(wanted);
  for (const group of all(`#${filter.dataset.filters} .oit-group`))
    group.hidden = !one(".oit-row:not([hidden])", group);
  const left = rows.filter((row) => !row.hidden).length;
  one("[role=status]", filter).textContent = !wanted ? ""
    : left ? `พบ ${left} รายการ จากทั้งหมด ${rows.length} รายการ`
      : "ไม่พบรายการที่ตรงกับคำที่พิมพ์";
};

for (const filter of all("[data-filters]")) {
  const input = one("input", filter);
  input.addEventListener("input", () => applyFilter(filter));
  if (input.value) applyFilter(filter);
}

// Print: the button, folded parts opened, and whole addresses beside links.
for (const button of all("[data-print]")) button.addEventListener("click", () => print());

addEventListener("beforeprint", () => {
  for (const fold of all(".page details")) fold.open = true;
  for (const link of all(".page a[href]:not(nav a, .timeline a, .more a, .report a)"))
    if (/^https?:$/.test(link.protocol) && link.pathname !== location.pathname) link.dataset.address = decodeURI(link.href);
});
