"use strict";

// Stands behind the search box and the page of the search. A message to it is a question:
//   {query, kind?, year?, unit?, from?, size?, box?}
// and is answered by what `answerTo` gives, again whenever more is known, or by {query, unreachable: true}. Nothing is
// fetched before the first question. The search box of Material for MkDocs is understood as well.
importScripts(...["fold", "pairs", "records", "query", "spelling", "rank", "results", "material"].map((name) => `search/${name}.js`));

const ROOT = new URL("../../", self.location);
const SLICE = 8; // milliseconds of work between two looks at what was typed
const SMALL = 1_500_000; // bytes that are fetched without asking whether they are needed
const ENOUGH = 10; // full answers, after which the rest of a large site need not be fetched

async function fetchJson(address, cache = "default") {
  const response = await fetch(new URL(address, ROOT), { cache });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

// --- Loading: the first file, then part by part, in slices between which messages are heard.

let waiting = null; // the parts that are not loaded; null before the first file
let edition = ""; // of the first file, which all parts share

const pause = () => new Promise((resolve) => setTimeout(resolve));

async function inSlices(length, add) {
  let until = performance.now() + SLICE;
  for (let at = 0; at < length; at++) {
    add(at);
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
  forget();
}

function addHeads(heads) {
  const names = Object.keys(heads);
  return inSlices(heads.location.length, (at) => addHead(Object.fromEntries(names.map((name) => [name, heads[name][at]]))));
}

async function loadFirst() {
  // Of what the browser kept, only this file is asked about: by its edition it tells whether the parts are of today.
  const { kinds, units, synonyms, heads, parts, edition: own } = await fetchJson("search/records.json", "no-cache");
  edition = own;
  Object.assign(library, { kinds, units });
  learnSynonyms(synonyms);
  await addHeads(heads);
  waiting = parts;
}

async function loadPart({ address, holds }) {
  let { edition: own, ...part } = await fetchJson(address);
  if (own !== edition) ({ edition: own, ...part } = await fetchJson(address, "reload"));
  if (own !== edition) throw new Error(`${address}: of another edition`);
  if (holds === "heads") return addHeads(part);
  return inSlices(part.records.length, (at) =>
    holds === "texts"
      ? addText(part.records[at], part.text[at], part.sections[at])
      : addFiles(part.records[at], part.files[at]),
  );
}

// --- Answering: what is known at once, and again when a later part has changed the answer.

let asked = null; // the question in force
let sent = ""; // what was last sent for it
let isLoading = false;
let isCutOff = false; // whether a part could not be had; the question is then answered by what there is

function send(answered) {
  const text = JSON.stringify(answered);
  if (text === sent) return;
  sent = text;
  postMessage(asked?.ofMaterial ? materialAnswer(answered) : answered);
}

// Whether more has to be loaded before the question in force is answered as well as can be.
function reply() {
  if (!asked) return false;
  const found = answer(asked.query);
  const complete = !waiting.length || isCutOff;
  if (isCutOff && !found.hits.length) sayUnreachable();
  else if (found.sure || complete) send({ ...answerTo(asked, found, complete), partly: isCutOff });
  if (complete) return false;
  const rest = waiting.reduce((bytes, part) => bytes + part.bytes, 0);
  return !asked.box || !found.sure || rest < SMALL || found.hits.length < ENOUGH;
}

async function loadNext() {
  try {
    await loadPart(waiting[0]);
    waiting.shift();
  } catch (error) {
    console.warn(error);
    isCutOff = true;
  }
}

async function load() {
  if (isLoading) return;
  isLoading = true;
  try {
    if (!waiting) await loadFirst();
    while (reply()) await loadNext();
  } catch (error) {
    console.warn(error);
    sayUnreachable();
  } finally {
    isLoading = false;
  }
}

function sayUnreachable() {
  if (asked) send({ query: asked.query, unreachable: true });
}

addEventListener("message", ({ data: message }) => {
  if (message.type === MATERIAL_SETUP) return postMessage({ type: MATERIAL_READY });
  asked = message.type === MATERIAL_QUERY ? materialQuestion(message) : message;
  sent = "";
  isCutOff = false;
  if (!toLetters(asked.query)) return answerNothing();
  if (!waiting || reply()) load();
});

// Nothing was asked, so nothing need be fetched.
function answerNothing() {
  send(answerTo(asked, { hits: [], understood: "" }, true));
  asked = null;
}
