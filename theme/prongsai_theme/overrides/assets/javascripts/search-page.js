// The page of the search: the same answers as in the box, by kind, year and unit, with an address to keep and to share.

import {
  FAILED, NONE, WAITS, announcer, drawResult, element, fill, marked, openSearch, summed, wayTo,
} from "./search-answers.js";

const STEP = 20; // results that are shown at first, and that each further wish adds
const FACETS = ["kind", "year", "unit"];

const page = document.querySelector("[data-search-page]");
const part = (name) => page.querySelector(`[data-part=${name}]`);
const form = page.querySelector("form");
const { q: input, kind, year, unit } = form.elements;
const choices = { kind, year, unit };
const states = JSON.parse(part("states").textContent);
const title = document.title;
const results = part("results"), count = part("count");
const announce = announcer(part("status"));
const unitNames = new Map();

let size = STEP;

const PARTS = ["start", "found", "none", "more", "choices", "wider", "share"];
const show = (...names) => {
  for (const name of PARTS) part(name).hidden = !names.includes(name);
};
const say = (words) => {
  count.textContent = words;
  announce(words);
};

/** The question as the form has it. */
const question = () => {
  const asked = { query: input.value.trim(), from: 0, size };
  for (const facet of FACETS) if (choices[facet].value) asked[facet] = choices[facet].value;
  return asked;
};

const addressOfQuestion = ({ query, ...chosen }) => {
  const address = new URL(location.pathname, location.href);
  if (query) address.searchParams.set("q", query);
  for (const facet of FACETS) if (query && chosen[facet]) address.searchParams.set(facet, chosen[facet]);
  return address.href;
};

const wordsOf = {
  kind: (value) => value,
  year: (value) => `พ.ศ. ${inStyle(value)}`,
  unit: (value, name) => name ?? unitNames.get(value) ?? value,
};

/** Fills a choice with what the answers are of; what is chosen stays, also where it has no answer. */
const offer = (facet, rows) => {
  const select = choices[facet], chosen = select.value;
  if (facet === "unit") for (const [id, name] of rows) unitNames.set(id, name);
  const offered = rows.map((row) => [String(row[0]), row.at(-1), facet === "unit" ? row[1] : undefined]);
  if (chosen && !offered.some(([value]) => value === chosen)) offered.push([chosen, 0]);
  select.replaceChildren(select.options[0], ...offered.map(([value, total, name]) =>
    new Option(`${wordsOf[facet](value, name)} (${inStyle(total)})`, value, false, value === chosen)));
  select.value = chosen;
  select.closest("[data-choice]").hidden = offered.length < 2 && !chosen;
};

const drawNearest = (nearest) => {
  part("nearest").replaceChildren(...nearest.map((near) => {
    const link = element("a", "", marked(near.title));
    link.href = wayTo(near);
    return element("li", "", link);
  }));
  part("near").hidden = !nearest.length;
};

const answered = (answer) => {
  const { query, total, items, facets, nearest, complete } = answer;
  if (!total && !complete) return;
  const chosen = FACETS.some((facet) => choices[facet].value);
  if (part("choices").hidden) part("choices").open = chosen || innerWidth >= 640;
  for (const facet of FACETS) offer(facet, facets[facet] ?? []);
  part("query").textContent = query;
  results.setAttribute("aria-busy", String(!complete));
  fill(results, items.map((group) => drawResult(group, { sectionsShown: 3, sectionTexts: true, unitNames, states })));
  if (total) {
    show("found", "choices", "share", ...(total > items.length ? ["more"] : []));
    say(summed(answer));
  } else if (chosen) {
    show("found", "choices", "wider");
    say("ไม่พบข้อมูลในประเภท ปี หรือหน่วยงานที่เลือก");
  } else {
    drawNearest(nearest ?? []);
    show("found", "none");
    say(NONE);
  }
};

const ask = openSearch({
  answered,
  waits: () => {
    if (part("found").hidden) show("found");
    say(WAITS);
  },
  failed: () => {
    show("found");
    fill(results, []);
    say(FAILED);
  },
});

const look = () => {
  const asked = question();
  document.title = asked.query ? `${asked.query} - ${title}` : title;
  part("address").textContent = addressOfQuestion(asked);
  if (asked.query) {
    part("query").textContent = asked.query;
    return ask(asked);
  }
  show("start");
  announce("");
};

/** Keeps the question in the address bar: a wish of its own as a step to go back to, letters as they come not. */
const keep = (asStep) => {
  const address = addressOfQuestion(question());
  if (address === location.href) return;
  if (asStep) history.pushState({ size }, "", address);
  else history.replaceState({ size }, "", address);
};

let pause = 0;
const changed = (asStep) => {
  clearTimeout(pause);
  size = STEP;
  look();
  if (asStep) keep(true);
  else pause = setTimeout(keep, 400, false);
};

const clearChoices = () => {
  for (const facet of FACETS) choices[facet].value = "";
};

let last = "";
input.addEventListener("input", () => {
  if (input.value.trim() === last) return;
  last = input.value.trim();
  clearChoices();
  changed(false);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed(true);
  // The keyboard of a telephone goes, and the results are in sight.
  if (matchMedia("(pointer: coarse)").matches) input.blur();
});
for (const facet of FACETS) choices[facet].addEventListener("change", () => changed(true));
part("clear").addEventListener("click", () => {
  clearChoices();
  changed(true);
  kind.focus();
});
part("more").addEventListener("click", () => {
  const before = results.children.length;
  size += STEP;
  history.replaceState({ size }, "");
  const seen = new MutationObserver(() => {
    if (results.children.length <= before) return;
    seen.disconnect();
    results.children[before].querySelector("a").focus();
  });
  seen.observe(results, { childList: true });
  look();
});
for (const example of page.querySelectorAll("[data-example]"))
  example.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = last = example.dataset.example;
    changed(true);
    input.focus();
  });

/** The form as the address has it. */
const read = () => {
  const asked = new URLSearchParams(location.search);
  input.value = last = (asked.get("q") ?? "").slice(0, input.maxLength);
  size = Math.min(history.state?.size ?? STEP, 10 * STEP);
  for (const facet of FACETS) {
    const value = asked.get(facet) ?? "";
    const known = [...choices[facet].options].some((option) => option.value === value);
    if (!known) choices[facet].append(new Option(wordsOf[facet](value), value));
    choices[facet].value = value;
  }
  look();
};
addEventListener("popstate", read);
read();
