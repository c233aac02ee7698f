"use strict";

// Which records answer a query, and in which order: by what share of it they have, where they have it, and how new
// they are.

const POINTS = [0, 1, 1.2, 2, 3, 4, 5, 8, 10, 14]; // by place, from NOWHERE to WHOLE_TITLE
const POINTS_CLOSE = 4; // for a title that says nothing else
const POINTS_ITEM = 30, POINTS_YEAR = 10, POINTS_YEAR_OF_NAME = 3;
const LONG_PHRASE = 9, POINTS_PHRASE = 8; // letters in a row that are no chance, and what they are worth in a text

const AGEING = 0.04, OLDEST = 8; // a year's share of the score, up to a number of years
const DEPTH = 0.01; // likewise for each folder that a page lies in, since what is general lies higher
const STATE_WORTH = { pending: 0.88, withdrawn: 0.88, updating: 0.96 };

const SHARE_OF_ITEM = 3, SHARE_OF_YEAR = 0.7, SHARE_OF_LITTLE = 0.03; // beside the shares of the other terms

// What stands as it was typed in a few records, these say most of it.
const RARE = 5, LONG_ENOUGH = 6, POINTS_AS_TYPED = 6;
const ALSO_MEANT = 0.3;

// The points of a form by place; for a title that says nothing else more are added.
function pointsByPlace({ letters, worth, synonym, meant }, asTyped) {
  const phrase = synonym ? 0 : Math.min(POINTS_PHRASE, Math.max(0, letters.length - LONG_PHRASE) / 3);
  return POINTS.map((_, place) => {
    const points = POINTS[meant && place > IN_TITLE ? place - 1 : place] + (place < IN_TITLE ? phrase : 0);
    return worth * points + (place >= IN_TEXT ? asTyped : 0);
  });
}

// {points: by position, count: how many records meet the term, best: the best place of all}
function weighTerm(term) {
  return (term.weighed ??= weighed(term));
}

function weighed(term) {
  const points = new Float32Array(library.records.length);
  let best = NOWHERE;
  for (const form of term.forms) {
    const found = find(form.letters);
    best = Math.max(best, found.best);
    addPoints(points, form, found, isTelling(form, found) ? POINTS_AS_TYPED : 0);
  }
  if (term.item || term.year) addPointsOfHead(points, term);
  let count = 0;
  for (let at = 0; at < points.length; at++) if (points[at]) count++;
  return { points, count, best };
}

function addPointsOfHead(points, { item, year }) {
  library.records.forEach((record, at) => {
    if (item && record.item === item) points[at] = POINTS_ITEM;
    if (year && record.year === year) points[at] += POINTS_YEAR;
    if (year && record.name.includes(year)) points[at] += POINTS_YEAR_OF_NAME;
  });
}

const isTelling = ({ letters, worth, synonym }, { count }) =>
  !synonym && worth >= WORTH_BARE && count <= RARE && letters.length >= LONG_ENOUGH;

function addPoints(points, form, { places, best }, asTyped) {
  if (!best) return;
  const byPlace = pointsByPlace(form, asTyped);
  const near = form.meant ? 0 : form.worth * POINTS_CLOSE * form.letters.length;
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (!place) continue;
    let own = byPlace[place];
    if (near && place >= IN_TITLE) own += near / Math.max(form.letters.length, library.records[at].name.length);
    const before = points[at];
    points[at] = Math.max(before, own);
    // A record with several of the words that are meant is nearer than one with the best of them alone.
    if (form.meant && before) points[at] += ALSO_MEANT * Math.min(before, own);
  }
}

// What is rare and long tells more of what somebody wants.
function shareOf(term) {
  if (term.little) return SHARE_OF_LITTLE;
  const rare = Math.log(1 + (library.records.length + 1) / (1 + weighTerm(term).count));
  return rare ** 1.5 * Math.min(1.6, Math.sqrt(term.forms[0].letters.length) / 2.5);
}

// The shares of a plan's terms in all that it asks for, which is 1.
function sharesOf(terms) {
  const plain = terms.map((term) => (term.item || term.year ? 0 : shareOf(term)));
  const sum = plain.reduce((total, share) => total + share, 0) || 1;
  const shares = terms.map((term, at) => (term.item ? SHARE_OF_ITEM * sum : term.year ? SHARE_OF_YEAR * sum : plain[at]));
  const all = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / all);
}

function weighPlan(plan) {
  return (plan.weighed ??= weighedPlan(plan));
}

function weighedPlan({ terms, worth }) {
  const length = library.records.length;
  const scores = new Float32Array(length), coverage = new Float32Array(length);
  sharesOf(terms).forEach((share, number) => {
    const { points, count } = weighTerm(terms[number]);
    if (count)
      for (let at = 0; at < length; at++)
        if (points[at]) {
          scores[at] += share * points[at];
          coverage[at] += share;
        }
  });
  for (let at = 0; at < length; at++) scores[at] *= worth * coverage[at] ** 2;
  return { scores, coverage };
}

const ALSO_BY = 0.2; // what it adds to answer the query in another way as well
const FULL = 0.95; // what is asked but for words of little meaning

// {scores, coverage, plan: the number of the plan that a record fits best; by position;
// most: the best coverage, full: how many records have all that is asked, best: the best score}
function weighPlans(plans) {
  const length = library.records.length;
  const scores = new Float32Array(length), coverage = new Float32Array(length), plan = new Uint8Array(length);
  plans.forEach((one, number) => {
    const own = weighPlan(one);
    for (let at = 0; at < length; at++) {
      const score = own.scores[at], before = scores[at];
      if (!score) continue;
      if (score > before) [scores[at], coverage[at], plan[at]] = [score, own.coverage[at], number];
      if (before) scores[at] += ALSO_BY * Math.min(before, score);
    }
  });
  let most = 0, full = 0, best = 0;
  for (let at = 0; at < length; at++) {
    if (scores[at] > best) best = scores[at];
    if (coverage[at] > most) most = coverage[at];
    if (coverage[at] >= FULL) full++;
  }
  return { plans, scores, coverage, plan, most, full, best };
}

function ageing({ year, depth, state }, asksYear) {
  const years = year && !asksYear ? Math.min(OLDEST, library.newest - year + 1) : 0;
  return (1 - AGEING * years - DEPTH * depth) * (STATE_WORTH[state] ?? 1);
}

// --- Misspelt terms: what stands nowhere, or only in the text of a few, is looked for as the site spells it.

const FEW = 2;

function respelt(plans) {
  const spelt = plans.map((plan) => {
    if (plan.phrase) return null;
    const terms = plan.terms.map(respeltTerm);
    return terms.some((term, at) => term !== plan.terms[at]) ? { terms, worth: plan.worth } : null;
  });
  return spelt.filter(Boolean);
}

function respeltTerm(term) {
  const { said, forms, item, year, little } = term;
  const { count, best } = weighTerm(term);
  const letters = forms[0].letters;
  if (item || year || little || /^[0-9]+$/.test(letters) || count > FEW || best > IN_TEXT) return term;
  if (count && letters.length > LONG_PHRASE) return term;
  const asked = new Set([letters, bare(letters)]);
  const more = [...asked].flatMap(respell);
  return more.length ? { said, forms: [...forms, ...more] } : term;
}

// --- The answer to a query.

const NOISE = 0.3, NOISE_BESIDE_FULL = 0.6; // a smaller share of what was asked is no answer
const NEARLY = 0.9; // of several words, the best share of which is so small, this much of it: better than no answer

const IN_TITLES = 9; // the points of a title with all that was typed, which need not be cut
const ITEM_ALONE = /^o ?[0-9]{1,2}$/i;

// {hits: best first, sure: whether all that was asked is found as it was typed, understood: what was taken for it}
function answer(query) {
  const read = readQuery(query);
  if (!read) return { hits: [], sure: true, understood: "" };
  let found = weighPlans(read.filter((plan) => !plan.cut));
  if (found.best < IN_TITLES) found = weighPlans(read);
  let understood = "";
  const other = onOtherLayout(query.trim());
  let sure = found.most >= FULL && !ITEM_ALONE.test(other);
  if (!sure) {
    const readOther = readQuery(other);
    const foundOther = readOther && weighPlans(readOther);
    if (foundOther && (ITEM_ALONE.test(other) || foundOther.most >= FULL || (found.most < NOISE && foundOther.most > 0.6))) {
      [found, understood, sure] = [foundOther, other, foundOther.most >= FULL];
    }
  }
  if (found.full <= FEW) {
    const more = respelt(found.plans);
    if (more.length) found = weighPlans([...found.plans, ...more]);
  }
  return { hits: ordered(found), sure, understood };
}

function ordered({ plans, scores, coverage, plan, most }) {
  const isOneWord = plans[0].terms.length === 1;
  const least = most >= FULL ? NOISE_BESIDE_FULL : isOneWord ? NOISE : Math.min(NOISE, NEARLY * most);
  const asksYear = plans.map(({ terms }) => terms.some((term) => term.year));
  const hits = [];
  library.records.forEach((record, at) => {
    if (scores[at] && coverage[at] >= least)
      hits.push({ record, score: scores[at] * ageing(record, asksYear[plan[at]]), plan: plans[plan[at]] });
  });
  hits.sort(byScore);
  if (SEGMENTER) lookAtWords(hits);
  return hits;
}

const byScore = (a, b) => b.score - a.score || a.record.position - b.record.position;

// --- Letters that only stand inside other words, as หางาน in ปัญหางาน, or begin one, as เรือ in เรือน.

const LOOKED_AT = 24, ROUNDS = 5, AROUND = 24;
const LONGEST_INSIDE = 7, WORTH_INSIDE = 0.1;
const LONGEST_BEGINNING = 4, WORTH_BEGINNING = 0.35;

// What sinks makes room for others, which are looked at as well.
function lookAtWords(hits) {
  const looked = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    let sinks = false;
    for (const hit of hits.slice(0, LOOKED_AT)) {
      if (looked.has(hit)) continue;
      looked.add(hit);
      const worth = worthOfWords(hit);
      hit.score *= worth;
      sinks ||= worth < 1;
    }
    if (!sinks) return;
    hits.sort(byScore);
  }
}

function worthOfWords({ record, plan }) {
  const terms = plan.terms.filter((term) => !term.item && !term.year && !term.little);
  return terms.length ? Math.max(...terms.map((term) => worthOfTerm(term, record))) : 1;
}

function worthOfTerm({ forms }, record) {
  const standing = forms.filter(({ letters }) => stands(letters, record));
  return standing.length ? Math.max(...standing.map(({ letters }) => worthAsWord(letters, record))) : 1;
}

function worthAsWord(letters, { title, words, text, sections }) {
  if (letters.length > LONGEST_INSIDE || !/^[\u0e00-\u0e7f]+$/.test(letters)) return 1;
  const pattern = new RegExp(spread(letters), "g");
  let seen = 0, best = 0;
  for (const one of [title, words, text, ...sections.flat()])
    for (const { index, 0: found } of one.matchAll(pattern)) {
      best = Math.max(best, worthAt(one.slice(Math.max(0, index - AROUND), index + AROUND), Math.min(index, AROUND), found.length));
      if (best === 1 || ++seen > 5) return best;
    }
  return best || 1;
}

function worthAt(text, from, length) {
  const words = SEGMENTER.segment(text);
  const begins = (at) => (words.containing(at)?.index ?? at) === at;
  if (!begins(from)) return WORTH_INSIDE;
  return length > LONGEST_BEGINNING || begins(from + length) ? 1 : WORTH_BEGINNING;
}

// --- When nothing was found: the titles that have the most pairs of letters in common with what was typed.

const NEAREST = 5, NEAR = 0.4;

function nearest(query) {
  const { records } = library;
  const letters = toLetters(query);
  const { counts, rows } = headRows.countAll(stored(letters), records.length);
  const likenesses = records.map(({ name }, at) => counts[at] / (rows + name.length));
  return records
    .filter(({ position }) => counts[position] > rows * NEAR)
    .sort((a, b) => likenesses[b.position] - likenesses[a.position])
    .slice(0, NEAREST)
    .map(({ location, title, kind }) => ({ location, title: [title], kind }));
}
