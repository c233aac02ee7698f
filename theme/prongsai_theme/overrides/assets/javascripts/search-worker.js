"use strict";

// Stands behind the search box of Material for MkDocs in place of its own worker and speaks its four messages, and
// three more for answers with a choice of kind, year and unit. Nothing is fetched before the first query.
importScripts(...["fold", "pairs", "records", "query", "spelling", "rank", "results"].map((name) => `search/${name}.js`));

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, PAGE_QUERY = 4, PAGE_RESULT = 5, PAGE_UNREACHABLE = 6;

const ROOT = new URL("../../", self.location);
const SLICE = 8; // milliseconds of work between two looks at what was typed
const SMALL = 1_500_000; // bytes that are fetched without asking whether they are needed
const ENOUGH = 10; // full answers, after which the rest of a large site need not be fetched

async function fetchJson(address) {
  const response = await fetch(new URL(address, ROOT));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

// --- Loading: the first file, then part by part, in slices between which messages are heard.

let waiting = null; // the parts that are not loaded; null before the first file

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
  const { kinds, units, synonyms, heads, parts } = await fetchJson("search/records.json");
  Object.assign(library, { kinds, units });
  learnSynonyms(synonyms);
  await addHeads(heads);
  waiting = parts;
}

async function loadPart({ address, holds }) {
  const part = await fetchJson(address);
  if (holds === "heads") return addHeads(part);
  return inSlices(part.records.length, (at) =>
    holds === "texts"
      ? addText(part.records[at], part.text[at], part.sections[at])
      : addFiles(part.records[at], part.files[at]),
  );
}

// --- Answering: what is known at once, and again when a later part has changed the answer.

let asked = null; // the message in force
let sent = ""; // what was last sent for it
let isLoading = false;

const UNREACHABLE = [{
  location: "oit/",
  title: "ขณะนี้ค้นหาไม่ได้",
  text: "โปรดตรวจสอบการเชื่อมต่ออินเทอร์เน็ตแล้วพิมพ์คำค้นอีกครั้ง หรือเลือกรายการนี้เพื่อดูข้อมูลสาธารณะทุกข้อ",
  score: 0,
  terms: {},
}];

function send(type, data) {
  const answered = JSON.stringify(data);
  if (answered === sent) return;
  sent = answered;
  postMessage({ type, data });
}

// Whether more has to be loaded before the message in force is answered as well as can be.
function reply() {
  if (!asked) return false;
  const { type, data } = asked;
  const found = answer(type === QUERY ? data : data.query);
  const complete = !waiting.length;
  if (found.sure || complete) {
    if (type === QUERY) send(RESULT, boxAnswer(found));
    else send(PAGE_RESULT, pageAnswer(data, found, complete));
  }
  if (complete) return false;
  const rest = waiting.reduce((bytes, part) => bytes + part.bytes, 0);
  return (type === PAGE_QUERY && !data.box) || !found.sure || rest < SMALL || found.hits.length < ENOUGH;
}

async function load() {
  if (isLoading) return;
  isLoading = true;
  try {
    if (!waiting) await loadFirst();
    while (reply()) {
      await loadPart(waiting[0]);
      waiting.shift();
    }
  } catch (error) {
    console.warn(error);
    sayUnreachable();
  } finally {
    isLoading = false;
  }
}

function sayUnreachable() {
  if (sent || !asked) return;
  if (asked.type === QUERY) send(RESULT, { items: [UNREACHABLE], total: 0 });
  else send(PAGE_UNREACHABLE, { query: asked.data.query });
}

addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) postMessage({ type: READY });
  if (message.type !== QUERY && message.type !== PAGE_QUERY) return;
  asked = message;
  sent = "";
  if (!toLetters(message.type === QUERY ? message.data : message.data.query)) return answerNothing();
  if (!waiting || reply()) load();
});

// Nothing was asked, so nothing need be fetched.
function answerNothing() {
  const { type, data } = asked;
  asked = null;
  if (type === QUERY) send(RESULT, { items: [], total: 0 });
  else send(PAGE_RESULT, pageAnswer(data, { hits: [], understood: "" }, true));
}
