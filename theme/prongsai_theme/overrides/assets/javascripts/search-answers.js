// What the box and the page of the search share: asking the worker, and drawing what it answers.

const SLOW = 800; // milliseconds after which people are told that the search is at work

const { base, search } = JSON.parse(document.querySelector("#__config").textContent);
const ROOT = new URL(`${base}/`, location);

/** The address on this server of one from the site's root: search/. */
export const addressOf = (place) => new URL(place, ROOT);

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
  const hear = ({ data: answer }) => {
    if (answer.query !== asked?.query) return;
    if (answer.unreachable) return stop();
    if (["kind", "year", "unit"].some((facet) => answer[facet] !== (asked[facet] ?? ""))) return;
    clearTimeout(patience);
    answered(answer);
  };
  const start = () => {
    worker = new Worker(new URL(search, location));
    worker.onmessage = hear;
    worker.onerror = stop;
  };
  return (question) => {
    if (!worker) start();
    asked = question;
    clearTimeout(patience);
    patience = setTimeout(waits, SLOW);
    worker.postMessage(question);
  };
}

/** An element with a class and content: texts and elements, of which empty ones are left out. */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content.flat().filter(Boolean));
  return made;
}

/** A text of an answer, of whose pieces every second is marked. */
export const marked = (pieces) => pieces.map((piece, at) => at % 2 ? element("mark", "", piece) : piece);

/** The link to a page or section that was found; the page marks there what was looked for. */
export function wayTo({ location: place, terms }) {
  const address = addressOf(place);
  const words = Object.keys(terms ?? {}).filter((word) => terms[word]);
  if (words.length) address.searchParams.set("h", words.join(" "));
  return address.href;
}

const factsOf = (page, unitNames) => [
  page.kind,
  page.year ? `ปีงบประมาณ ${inStyle(page.year)}` : "",
  ...(page.units ?? []).map((id) => unitNames.get(id)),
].filter(Boolean).join(" · ");

const textOf = ({ text }) => text?.join("") && element("p", "search-hit__text", marked(text));

function drawSection(section, withText) {
  const link = element("a", "md-search-result__link", element("span", "search-hit__title", marked(section.title)));
  link.href = wayTo(section);
  return element("li", "", link, withText && textOf(section));
}

// The names that begin with md- are those of Material's own box, by which tests and styles of others find results.
/** One result: the page as a link, what it is, a piece of its text, and the sections where the words are. */
export function drawResult([page, ...sections], { sectionsShown, sectionTexts, unitNames = new Map(), states = {} }) {
  const link = element("a", "md-search-result__link", element("span", "search-hit__title", marked(page.title)));
  link.href = wayTo(page);
  const state = states[page.state] && element("span", `tag tag--${page.state}`, states[page.state]);
  const facts = element("p", "search-hit__facts", factsOf(page, unitNames), state && " ", state);
  const shown = sections.slice(0, sectionsShown);
  return element("li", "search-hit md-search-result__item",
    element("article", "md-search-result__article", link, facts, textOf(page),
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

/** What an answer says of itself before its results. */
export const summed = ({ total, understood, partly }) =>
  [`พบ ${inStyle(total)} รายการ`, understood && turned(understood), partly && PARTLY].filter(Boolean).join(" ");
const turned = (words) => `ผลของคำว่า “${words}” (แป้นพิมพ์อาจอยู่คนละภาษา)`;
const PARTLY = "(ยังค้นได้ไม่ครบ เพราะโหลดข้อมูลบางส่วนไม่ได้)";
export const WAITS = "กำลังค้นหา รอสักครู่";
export const FAILED = "ค้นหาไม่ได้ในขณะนี้ โปรดตรวจสอบอินเทอร์เน็ตแล้วพิมพ์อีกครั้ง หรือเลือกดูจากแผนผังเว็บไซต์";
export const NONE = "ไม่พบข้อมูลที่ตรงกับคำค้น";
