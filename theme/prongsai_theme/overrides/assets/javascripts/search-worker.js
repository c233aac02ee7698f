"use strict";

// Stands behind the search box of Material for MkDocs in place of its own worker and speaks its four messages.
// Thai writes no space between words, so whatever is typed is looked for as a part of the records' folded text.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

const LIMIT = 50;
const SNIPPET_BEFORE = 30;
const SNIPPET_LENGTH = 120;

// --- Folding: the same steps in the same order as `fold` in prongsai.thai.text; a test holds the two together.

const FOLD_REMOVED = new RegExp("[" +
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f" +
  "\\u202a-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff" +
  "\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}" +
  "\\u0009\\u000a\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000" +
  ".\\u2026\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d" +
  "]", "gu");

const VOWEL_MARKS = [..."\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e4d\u0e4e"];
const TONE_MARKS = [..."\u0e48\u0e49\u0e4a\u0e4b\u0e4c"];
const NIKHAHIT = "\u0e4d", SARA_AA = "\u0e32", SARA_AM = "\u0e33", SARA_E = "\u0e40", SARA_AE = "\u0e41";

const FOLD_PAIRS = new Map([
  ...[..."๐๑๒๓๔๕๖๗๘๙"].map((digit, value) => [digit, String(value)]),
  [SARA_E + SARA_E, SARA_AE],
  [NIKHAHIT + SARA_AA, SARA_AM],
  ...TONE_MARKS.map((tone) => [NIKHAHIT + tone + SARA_AA, tone + SARA_AM]),
  ...TONE_MARKS.map((tone) => [SARA_AM + tone, tone + SARA_AM]),
  ...TONE_MARKS.flatMap((tone) => VOWEL_MARKS.map((vowel) => [tone + vowel, vowel + tone])),
]);
const FOLD_REPLACED = new RegExp([...FOLD_PAIRS.keys()].join("|"), "gu");

function fold(text) {
  return settle(settle(text.replace(FOLD_REMOVED, "")).toLowerCase());
}

function settle(text) {
  for (;;) {
    const settled = text.normalize("NFC").replace(FOLD_REPLACED, (found) => FOLD_PAIRS.get(found));
    if (settled === text) return text;
    text = settled;
  }
}

// --- Records: fetched at the first query, so that a page view costs nothing.

const ALWAYS_CURRENT = 9999; // stands for the fiscal year of what belongs to none
let recordsByLocation = null;

function readRecords() {
  recordsByLocation ??= fetchRecords().catch((error) => {
    recordsByLocation = null; // the next query tries again
    throw error;
  });
  return recordsByLocation;
}

async function fetchRecords() {
  const response = await fetch(new URL("../../search/records.json", self.location));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { records } = await response.json();
  return new Map(records.map((record) => [record.location, prepare(record)]));
}

function prepare(record) {
  return {
    ...record,
    folded: { title: fold(record.title), kind: fold(record.kind), text: fold(record.text) },
    item: /^O([1-9][0-9]?)(?![0-9])/.exec(record.title)?.[1],
    year: Number(/(?:^|\/)(2[0-9]{3})(?:\/|$)/.exec(record.location)?.[1] ?? ALWAYS_CURRENT),
  };
}

// --- The query: pieces between spaces; a mention of an item ("ข้อ 24", "O ๒๔", "โอ 24", "024") is one piece.

const ITEM_MENTION = /(?:^| )((?:ข้อ ?(?:ที่ ?)?(?:oit ?)?(?:o|โอ)?|(?:oit ?)?(?:o|โอ)|oit|0) ?0?([1-9][0-9]?))(?= |$)/gu;

function readQuery(query) {
  const pieces = [];
  const words = query.split(/\s+/u).map(fold).filter(Boolean).join(" ");
  const others = words.replace(ITEM_MENTION, (_, mention, item) => {
    pieces.push({ item, forms: [`o${item}`, fold(mention)] });
    return "";
  });
  for (const form of others.split(" ").filter(Boolean)) pieces.push({ forms: [form] });
  return pieces;
}

// --- Ranking: the sum of where each piece is found; nothing if one piece is missing.

function weighPiece({ item, folded }, piece) {
  if (piece.item && piece.item === item) return 16;
  const { title, kind, text } = folded;
  if (piece.forms.some((form) => title.startsWith(form))) return 8;
  if (piece.forms.some((form) => title.includes(form))) return 4;
  if (piece.forms.some((form) => kind.includes(form))) return 2;
  return piece.forms.some((form) => text.includes(form)) ? 1 : 0;
}

function weigh(record, pieces) {
  const weights = pieces.map((piece) => weighPiece(record, piece));
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight);
}

function findHits(records, pieces) {
  const hits = [];
  for (const record of records) {
    const weight = weigh(record, pieces);
    if (weight) hits.push({ record, weight });
  }
  // Equal hits keep the order of the index, since sorting is stable.
  hits.sort((a, b) => b.weight - a.weight || b.record.year - a.record.year);
  return hits.slice(0, LIMIT).map(({ record }, position) => ({ record, score: LIMIT - position }));
}

// --- Results: text is cut and marked by letter clusters, so that no vowel or tone mark is torn from its consonant.

const CLUSTER = /(?:\u0e40\u0e40|[^\p{M}\u0e33]|^)(?:\u0e4d[\u0e48-\u0e4c]?\u0e32|[\p{M}\u0e33])*/gu;
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function findMarked(clusters, forms) {
  const marked = new Set();
  const origin = [];
  let folded = "";
  clusters.forEach((cluster, index) => {
    const letters = fold(cluster);
    folded += letters;
    for (let count = 0; count < letters.length; count++) origin.push(index);
  });
  for (const form of forms)
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length))
      for (let index = origin[at]; index <= origin[at + form.length - 1]; index++) marked.add(index);
  return marked;
}

function render(clusters, marked, from, to) {
  let html = "", open = false;
  for (let index = from; index < to; index++) {
    if (marked.has(index) !== open) {
      html += open ? "</mark>" : "<mark>";
      open = !open;
    }
    html += clusters[index].replace(/[&<>"']/g, (character) => ESCAPED[character]);
  }
  return open ? `${html}</mark>` : html;
}

function highlight(text, forms) {
  const clusters = text.match(CLUSTER);
  return render(clusters, findMarked(clusters, forms), 0, clusters.length);
}

function snippet(text, forms) {
  const clusters = text.match(CLUSTER);
  const marked = findMarked(clusters, forms);
  const first = Math.max(0, clusters.findIndex((_, index) => marked.has(index)));
  let from = Math.max(0, Math.min(first - SNIPPET_BEFORE, clusters.length - SNIPPET_LENGTH));
  // A phrase begins after a space; what lies before it would be the rest of a torn word.
  const space = from ? clusters.indexOf(" ", from) : -1;
  if (space >= 0 && space < first) from = space + 1;
  const to = Math.min(clusters.length, from + SNIPPET_LENGTH);
  return (from ? "…" : "") + render(clusters, marked, from, to) + (to < clusters.length ? "…" : "");
}

function present({ record, score }, pieces) {
  const forms = pieces.flatMap((piece) => piece.forms);
  const lines = [highlight(record.kind, forms), snippet(record.text, forms)];
  return {
    location: record.location,
    title: highlight(record.title, forms),
    text: lines.filter(Boolean).join(" — "),
    score,
    terms: Object.fromEntries(forms.map((form) => [form, true])),
  };
}

// The box wants the page first and its anchored parts behind it; of a part without its page it shows the title alone.
function groupByPage(hits, records) {
  const groups = new Map();
  for (const hit of hits) {
    const page = hit.record.location.replace(/#.*/, "");
    if (!groups.has(page)) groups.set(page, records.has(page) ? [{ record: records.get(page), score: 0 }] : []);
    const group = groups.get(page);
    if (hit.record.location === page) group[0] = hit;
    else group.push(hit);
  }
  return [...groups.values()];
}

const UNREACHABLE = [{
  location: "oit/",
  title: "ขณะนี้ค้นหาไม่ได้",
  text: "โปรดตรวจสอบการเชื่อมต่ออินเทอร์เน็ตแล้วพิมพ์คำค้นอีกครั้ง หรือเลือกรายการนี้เพื่อดูข้อมูลสาธารณะทุกข้อ",
  score: 0,
  terms: {},
}];

async function search(query) {
  const pieces = readQuery(query);
  if (!pieces.length) return [];
  try {
    const records = await readRecords();
    const hits = findHits(records.values(), pieces);
    return groupByPage(hits, records).map((group) => group.map((hit) => present(hit, pieces)));
  } catch (error) {
    console.warn(error);
    return [UNREACHABLE];
  }
}

let latest = "";

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) postMessage({ type: READY });
  if (type !== QUERY) return;
  latest = data;
  const items = await search(data);
  // While the records are on their way, the reader types on.
  if (data === latest) postMessage({ type: RESULT, data: { items } });
});
