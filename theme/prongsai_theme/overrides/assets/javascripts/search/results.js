"use strict";

// Hits as people see them. Text is cut and marked by letter clusters, so that no vowel or tone is torn from its
// consonant, and comes in pieces, of which every second is marked.

const SNIPPET_BEFORE = 40, SNIPPET_LENGTH = 150; // letters
const SECTIONS_AT_MOST = 3;

// The forms of the hit's terms that stand in its record, and what was asked and does not.
function formsOf({ record, plan }) {
  const forms = [], missing = [];
  for (const term of plan.terms) {
    const standing = term.forms.filter(({ letters }) => stands(letters, record));
    if (standing.length) forms.push(...standing.map(({ letters }) => ({ letters, little: term.little })));
    else if (!term.little && !(term.year && term.year === record.year) && !(term.item && term.item === record.item)) {
      missing.push(term.said);
    }
  }
  const telling = forms.filter(({ little }) => !little);
  const letters = (telling.length ? telling : forms).map((form) => form.letters);
  return { forms: [...new Set(letters)].sort((a, b) => b.length - a.length), missing };
}

function patternOf(forms) {
  if (!forms.length) return null;
  return new RegExp(forms.map(spread).join("|"), forms.some((form) => /[^\u0e00-\u0e7f0-9]/.test(form)) ? "gi" : "g");
}

// [from, to] of every part that the pattern finds, widened to whole clusters.
function marksOf(text, pattern) {
  const marks = [];
  if (pattern)
    for (const { index, 0: found } of text.matchAll(pattern)) {
      let from = index, to = index + found.length;
      while (from > 0 && ATTACHED_MARK.test(text[from])) from--;
      while (to < text.length && ATTACHED_MARK.test(text[to])) to++;
      const before = marks.at(-1);
      if (before && from <= before[1]) before[1] = Math.max(to, before[1]);
      else marks.push([from, to]);
    }
  return marks;
}

const ATTACHED_MARK = /[\p{M}\u0e33\ufe0f\udc00-\udfff]/u;

function piecesOf(text, marks, from = 0, to = text.length) {
  const pieces = [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < from || end > to) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

function highlight(text, pattern) {
  const plain = mend(text);
  return piecesOf(plain, marksOf(plain, pattern));
}

function snippet(text, pattern) {
  const plain = mend(text);
  const marks = marksOf(plain, pattern);
  const first = richest(plain, marks);
  let from = Math.max(0, Math.min(first - SNIPPET_BEFORE, plain.length - SNIPPET_LENGTH));
  from = borderNear(plain, from, first);
  const to = clusterEnd(plain, Math.min(plain.length, from + SNIPPET_LENGTH));
  const pieces = piecesOf(plain, marks, from, to);
  if (from) pieces[0] = `…${pieces[0]}`;
  if (to < plain.length) pieces[pieces.length - 1] += "…";
  return pieces;
}

// Where the marks begin that have the most different text within a snippet's length.
function richest(text, marks) {
  let best = { count: 0, at: 0 };
  const said = marks.slice(0, 80).map(([from, to]) => ({ to, letters: toLetters(text.slice(from, to)) }));
  marks.slice(0, 60).forEach(([at], number) => {
    const inside = said.slice(number, number + 20).filter(({ to }) => to <= at + SNIPPET_LENGTH - SNIPPET_BEFORE);
    const count = new Set(inside.map(({ letters }) => letters)).size;
    if (count > best.count) best = { count, at };
  });
  return best.at;
}

// A phrase begins after a space; what lies before it would be the rest of a torn word.
function borderNear(text, from, first) {
  if (!from) return 0;
  const space = text.indexOf(" ", from);
  if (space >= 0 && space < first) return space + 1;
  while (from < first && (ATTACHED_MARK.test(text[from]) || LEADING.test(text[from - 1]))) from++;
  return from;
}

function clusterEnd(text, to) {
  while (to < text.length && ATTACHED_MARK.test(text[to])) to++;
  return to < text.length && LEADING.test(text[to - 1]) ? to - 1 : to;
}

// --- A hit: the page, and behind it the sections and files of it that have what was asked.

function present(hit) {
  const { record } = hit;
  const { forms, missing } = formsOf(hit);
  const pattern = patternOf(forms);
  const terms = Object.fromEntries([...forms.map((form) => [form, true]), ...missing.map((said) => [said, false])]);
  const parts = partsWith(record, forms);
  const page = {
    location: record.location,
    title: highlight(record.title, pattern),
    text: snippet(textToShow(record, pattern), pattern),
    terms,
    kind: record.kind,
    year: record.year,
    units: record.units.map(([id]) => id),
    state: record.state,
  };
  return [page, ...parts.map((part) => presentPart(part, page, pattern))];
}

function textToShow({ words, text, sections }, pattern) {
  const texts = [text, words, sections.map(([, , said]) => said).join(" ")].filter(Boolean);
  const withMark = pattern && texts.find((one) => one.search(pattern) >= 0);
  return withMark ?? texts[0] ?? "";
}

function partsWith(record, forms) {
  const { sections, files } = record;
  const titles = partOf(record, SECTIONS).split("\n");
  const texts = [...partOf(record, TEXT).split("\n").slice(1), ...partOf(record, FILES).split("\n")];
  const sought = forms.map(stored);
  const found = [];
  [...sections, ...files].forEach(([anchor, title, text], at) => {
    const count = sought.filter((form) => titles[at].includes(form) || texts[at].includes(form)).length;
    if (count && anchor) found.push({ anchor, title, text, count });
  });
  // Equal parts keep the order of the page, since sorting is stable.
  return found.sort((a, b) => b.count - a.count).slice(0, SECTIONS_AT_MOST);
}

function presentPart({ anchor, title, text }, page, pattern) {
  return {
    ...page,
    location: `${page.location}#${anchor}`,
    title: highlight(title, pattern),
    text: snippet(text, pattern),
  };
}

// --- The answer to a question, which it echoes.

function answerTo({ query, kind = "", year = "", unit = "", from = 0, size = 20 }, { hits, understood }, complete) {
  const chosen = {
    kind: ({ record }) => !kind || record.kind === kind,
    year: ({ record }) => !year || record.year === Number(year),
    unit: ({ record }) => !unit || record.units.some(([id]) => id === unit),
  };
  const passing = (...names) => hits.filter((hit) => names.every((name) => chosen[name](hit)));
  const shown = passing("kind", "year", "unit");
  return {
    query,
    kind,
    year,
    unit,
    total: shown.length,
    from,
    items: shown.slice(from, from + size).map(present),
    facets: {
      kind: counted(passing("year", "unit"), ({ kind: word }) => [word]),
      year: counted(passing("kind", "unit"), ({ year: of }) => (of ? [of] : [])).sort(([a], [b]) => b - a),
      unit: counted(passing("kind", "year"), ({ units }) => units.map(([id]) => id)).map(([id, count]) => [
        id,
        library.units.find(([other]) => other === id)[1],
        count,
      ]),
    },
    complete,
    understood,
    nearest: hits.length ? [] : nearest(query),
  };
}

// [[value, count]], the commonest first.
function counted(hits, valuesOf) {
  const counts = new Map();
  for (const { record } of hits) for (const value of valuesOf(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
