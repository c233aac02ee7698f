"use strict";

const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

const thaiDigits = Boolean(one(".thai-digits"));
/** A number in the agency's style of digits; the modules that are imported below write with it too. */
const inStyle = (number) => !thaiDigits ? String(number)
  : String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

// Search: the script of the box comes when the box is first touched; a page view costs nothing for it.
const search = one("[data-md-component=search]");
let searching = null;
const loadSearch = () => {
  searching ??= import("./search-box.js").then(({ attach }) => attach(search)).catch(() => (searching = null));
  return searching;
};
const startQuery = async (words) => {
  const query = one("[data-md-component=search-query]");
  query.value = words;
  query.focus();
  await loadSearch();
  if (words) query.dispatchEvent(new Event("input", { bubbles: true }));
};

if (search) {
  for (const touch of ["focusin", "pointerdown", "input"]) search.addEventListener(touch, loadSearch);
  for (const opener of all("[data-query]"))
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      startQuery(opener.dataset.query);
    });
  const shared = new URLSearchParams(location.search).get("q");
  if (shared) startQuery(shared);
}
if (one("[data-search-page]")) import("./search-page.js");
if (new URLSearchParams(location.search).get("h")) import("./highlight.js");

// Settings: the choice in force is marked, another one kept for the next page.
const setting = (name, data, key) => {
  for (const input of all(`[name=${name}]`)) {
    input.checked = input.value === data[key];
    input.addEventListener("change", () => {
      data[key] = input.value;
      try { localStorage.setItem(`${__md_scope.pathname}.${name}`, input.value); } catch { /* Storage is off. */ }
    });
  }
};
setting("__palette", document.body.dataset, "mdColorScheme");
setting("text-size", document.documentElement.dataset, "textSize");

// The menu of a narrow window, with the settings.
const menuButton = one(".menu-button");
const openMenu = (open) => menuButton.setAttribute("aria-expanded", String(open));
menuButton?.addEventListener("click", () => openMenu(menuButton.getAttribute("aria-expanded") !== "true"));
menuButton?.closest("header").addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || menuButton.getAttribute("aria-expanded") !== "true") return;
  openMenu(false);
  menuButton.focus();
});

// Filter: letters and digits alone count, as in the search.
const applyFilter = async (filter) => {
  await import("./search/fold.js");
  const rows = all(`#${filter.dataset.filters} .oit-row`);
  const wanted = fold(one("input", filter).value);
  for (const row of rows) row.hidden = !fold(row.textContent).includes(wanted);
  for (const group of all(`#${filter.dataset.filters} :is(.oit-group, .oit-indicator)`))
    group.hidden = !one(".oit-row:not([hidden])", group);
  // The list of contents would lead to groups that are not there; what is left is short.
  for (const contents of all(".contents")) contents.hidden = Boolean(wanted);
  const left = rows.filter((row) => !row.hidden).length;
  one("[role=status]", filter).textContent = !wanted ? ""
    : left ? `พบ ${inStyle(left)} รายการ จากทั้งหมด ${inStyle(rows.length)} รายการ`
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
    const details = source.closest("details");
    if (details) details.open = true;
    getSelection().selectAllChildren(source);
    status.textContent = "คัดลอกให้ไม่ได้ เลือกข้อความไว้แล้ว กด Ctrl+C หรือแตะค้างเพื่อคัดลอก";
  }
};

for (const button of all("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copyText(button));
}

// Sharing: by what the device itself offers; whoever closes its list has shared nothing.
for (const button of all("[data-share]")) {
  const text = document.getElementById(button.dataset.share).textContent;
  button.hidden = !navigator.share;
  button.addEventListener("click", () => navigator.share({ text }).catch(() => {}));
}

// Print: the button, folded parts opened, and whole addresses beside links.
for (const button of all("[data-print]")) button.addEventListener("click", () => print());

/** An address as people read it: Thai as Thai, unless it cannot be read so or would hide signs that nobody sees. */
const readable = (address) => {
  try {
    const plain = decodeURI(address);
    return /\p{C}/u.test(plain) ? address : plain;
  } catch {
    return address;
  }
};

addEventListener("beforeprint", () => {
  for (const details of all(".page details:not(.open-data *)")) details.open = true;
  for (const link of all(".page a[href]:not(nav a, .timeline a, .more a, .report a, .page--calendar a)"))
    if (/^https?:$/.test(link.protocol) && link.pathname !== location.pathname) link.dataset.address = readable(link.href.replace(/\?h=[^#]*/, ""));
});

// What is coming: the site may be older than today, so what has passed since says no more than that nothing is recorded.
const bangkokToday = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" }).format();
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
