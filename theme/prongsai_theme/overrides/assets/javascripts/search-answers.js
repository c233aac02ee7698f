// What the box and the page of the search share: asking the worker, and drawing what it answers.

const SETUP = 0, PAGE_QUERY = 4, PAGE_RESULT = 5, UNREACHABLE = 6;
const SLOW = 800; // milliseconds after which people are told that the search is at work

const { base, search } = JSON.parse(document.querySelector("#__config").textContent);
const ROOT = new URL(`${base}/`, location);
const thaiDigits = Boolean(document.querySelector(".thai-digits"));

/** The address on this server of one from the site's root: search/. */
export const addressOf = (place) => new URL(place, ROOT);

/** A number in the agency's style of digits. */
export const inStyle = (number) => !thaiDigits ? String(number)
  : String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** Begins a search: `ask(question)` asks, and each answer to the last question, of which there may be several, is
 *  handed to `answered`; `waits` is called when it takes long, `failed` when there is no answer. */
export function openSearch({ answered, waits, failed }) {
  let worker = null, asked = null, patience = 0;

  const stop = () => {
    clearTimeout(patience);
    worker.terminate();
    worker = null;
    asked = null;
    failed();
  };
  const hear = ({ data: { type, data } }) => {
    if (!asked || data?.query !== asked.query) return;
    if (type === UNREACHABLE) stop();
    if (type !== PAGE_RESULT || ["kind", "year", "unit"].some((facet) => (data[facet] ?? "") !== (asked[facet] ?? ""))) return;
    clearTimeout(patience);
    answered(data);
  };
  const start = () => {
    worker = new Worker(new URL(search, location));
    worker.onmessage = hear;
    worker.onerror = stop;
    worker.postMessage({ type: SETUP, data: { config: { lang: ["th"] }, docs: [], options: {} } });
  };
  return (question) => {
    if (!worker) start();
    asked = question;
    clearTimeout(patience);
    patience = setTimeout(waits, SLOW);
    worker.postMessage({ type: PAGE_QUERY, data: question });
  };
}

/** An element with a class and content: texts and elements, of which empty ones are left out. */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content.flat().filter(Boolean));
  return made;
}

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#34": '"' };
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, sign) => SIGNS[sign]);

/** Text of an answer, whose only markup is <mark>. */
export const marked = (text) => text.split(/<mark[^>]*>(.*?)<\/mark>/gs)
  .map((piece, at) => at % 2 ? element("mark", "", unescaped(piece)) : unescaped(piece));

/** The link to a page or section that was found; the page marks there what was looked for. */
export function wayTo({ location: place, terms }) {
  const address = addressOf(place);
  const words = Object.keys(terms ?? {}).filter((word) => terms[word]);
  if (words.length) address.searchParams.set("h", words.join(" "));
  return address.href;
}

const factsOf = (page, unitNames) => [
  page.kind,
  page.year ? `ปี ${inStyle(page.year)}` : "",
  ...(page.units ?? []).map((id) => unitNames.get(id)),
].filter(Boolean).join(" · ");

function drawSection(section, withText) {
  const link = element("a", "md-search-result__link", element("span", "search-hit__title", marked(section.title)));
  link.href = wayTo(section);
  return element("li", "", link, withText && section.text && element("p", "search-hit__text", marked(section.text)));
}

/** One result: the page as a link, what it is, a piece of its text, and the sections where the words are. */
export function drawResult([page, ...sections], { sectionsShown, sectionTexts, unitNames = new Map(), states = {} }) {
  const link = element("a", "md-search-result__link", element("span", "search-hit__title", marked(page.title)));
  link.href = wayTo(page);
  const state = states[page.state] && element("span", `tag tag--${page.state}`, states[page.state]);
  const facts = element("p", "search-hit__facts", factsOf(page, unitNames), state && " ", state);
  const shown = sections.slice(0, sectionsShown);
  return element("li", "search-hit md-search-result__item",
    element("article", "md-search-result__article", link, facts,
      page.text && element("p", "search-hit__text", marked(page.text)),
      shown.length && element("ul", "search-hit__sections", ...shown.map((section) => drawSection(section, sectionTexts)))));
}

/** Puts results into a list; a link that has the focus keeps it. */
export function fill(list, results) {
  const focused = list.contains(document.activeElement) ? document.activeElement.href : null;
  list.replaceChildren(...results);
  if (focused === null) return;
  const again = [...list.querySelectorAll("a")].find(({ href }) => href === focused);
  (again ?? list.querySelector("a"))?.focus();
}

/** Says something to who listens, once it has stood for a moment. */
export function announcer(status) {
  let pause = 0;
  return (words) => {
    clearTimeout(pause);
    pause = setTimeout(() => (status.textContent = words), 600);
  };
}

export const counted = (total) => `พบ ${inStyle(total)} รายการ`;
export const WAITS = "กำลังค้นหา รอสักครู่";
export const FAILED = "ค้นหาไม่ได้ในขณะนี้ โปรดตรวจสอบอินเทอร์เน็ตแล้วพิมพ์อีกครั้ง หรือเลือกดูจากแผนผังเว็บไซต์";
export const NONE = "ไม่พบข้อมูลที่ตรงกับคำค้น";
export const turned = (words) => `ผลของคำว่า “${words}” (แป้นพิมพ์อาจอยู่คนละภาษา)`;
