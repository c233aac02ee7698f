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

// Copy: the buttons are for who can use them; the text itself is on the page.
const copyText = async (button) => {
  const source = document.getElementById(button.dataset.copy);
  const status = one("[role=status]", button.closest("section"));
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(source.textContent);
    status.textContent = "คัดลอกแล้ว";
  } catch {
    const fold = source.closest("details");
    if (fold) fold.open = true;
    getSelection().selectAllChildren(source);
    status.textContent = "คัดลอกให้ไม่ได้ เลือกข้อความไว้แล้ว กด Ctrl+C หรือแตะค้างเพื่อคัดลอก";
  }
};

for (const button of all("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copyText(button));
}

// Print: the button, folded parts opened, and whole addresses beside links.
for (const button of all("[data-print]")) button.addEventListener("click", () => print());

addEventListener("beforeprint", () => {
  for (const fold of all(".page details")) fold.open = true;
  for (const link of all(".page a[href]:not(nav a, .timeline a, .more a, .report a, .page--calendar a)"))
    if (/^https?:$/.test(link.protocol) && link.pathname !== location.pathname) link.dataset.address = decodeURI(link.href);
});

// What is coming: the site may be older than today, so what has passed since says no more than that nothing is recorded.
const bangkokToday = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" }).format();
const thaiDigits = Boolean(one(".thai-digits"));
const inStyle = (number) => !thaiDigits ? String(number)
  : String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
const recount = () => {
  for (const cell of all("[data-counts]")) {
    const count = all(cell.dataset.counts).length;
    cell.textContent = inStyle(count);
    cell.classList.toggle("number--zero", !count);
  }
};

for (const state of all("[data-until]")) {
  if (state.dataset.until >= bangkokToday) continue;
  state.textContent = "ยังไม่มีบันทึกผล";
  state.className = "tag tag--pending";
}
const toCome = all("[data-hidden-after]");
const places = toCome.filter((row) => !row.hidden).length;
const next = new Map();
for (const row of toCome.filter(({ dataset }) => dataset.hiddenAfter >= bangkokToday)) {
  const duty = one("a", row).href;
  if (!next.has(duty)) next.set(duty, row);
}
const still = [...next.values()].slice(0, places);
for (const row of toCome) row.hidden = !still.includes(row);
if (toCome.length && !still.length) toCome[0].closest("section").hidden = true;
recount();

// The calendar by unit.
for (const filter of all(".unit-filter")) {
  const unit = one("select", filter);
  const choose = () => {
    const shown = (units) => !unit.value || units.split(" ").some((id) => id === unit.value || id === "all");
    const rows = all("#calendar [data-units]");
    for (const row of rows) row.hidden = !shown(row.dataset.units);
    for (const month of all("#calendar > section")) month.hidden = !one("li:not([hidden])", month);
    for (const section of all("[data-unit]")) section.hidden = !shown(section.dataset.unit);
    one("[role=status]", filter).textContent = !unit.value ? ""
      : `แสดง ${inStyle(rows.filter((row) => !row.hidden).length)} รายการ จากทั้งหมด ${inStyle(rows.length)} รายการ`;
    recount();
  };
  filter.hidden = false;
  unit.addEventListener("change", choose);
  if (unit.value) choose();
}

// Promises of channels: counted again from the reader's today in Thailand. Dates are counted in UTC, as days only.
const holidays = JSON.parse(one("script[data-holidays]")?.textContent ?? "{}");

const endOfPromise = ({ days, working }) => {
  const day = new Date(bangkokToday);
  for (let left = Number(days); left;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const closed = holidays[day.getUTCFullYear()];
    if (working !== undefined && !closed) return null;
    const weekend = [0, 6].includes(day.getUTCDay());
    if (working === undefined || !(weekend || closed.includes(day.toISOString().slice(0, 10)))) left -= 1;
  }
  return day;
};

for (const promise of all(".promise")) {
  const ends = endOfPromise(promise.dataset);
  const time = one("time", promise);
  promise.hidden = !ends;
  if (!ends) continue;
  const words = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  one("span", promise).textContent = "วันนี้";
  time.dateTime = ends.toISOString().slice(0, 10);
  time.textContent = new Intl.DateTimeFormat(`th-TH-u-ca-buddhist-nu-${thaiDigits ? "thai" : "latn"}`, words).format(ends);
}
