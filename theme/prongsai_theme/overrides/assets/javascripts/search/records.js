"use strict";

// The records of the site. Beside what each says stand its letters: folded text without signs, in which queries are
// looked for. Thai writes no space between words, so a query is any part of the letters.

const inLines = (texts) => texts.map(toLetters).join("\n"); // no query goes beyond a line

// Where letters stand in a record, from the least to the most telling place.
const [NOWHERE, IN_FILE, IN_TEXT, IN_SORT, IN_SECTION, IN_WORDS, IN_TITLE, AT_START, WHOLE_TITLE] = Array(9).keys();

const library = {
  kinds: [],
  units: [],
  records: [],
  newest: 0, // the newest fiscal year of a record
};

const headRows = new RowIndex(2); // of titles, words and names of sections, also for what is misspelt
const allRows = new RowIndex(3);

// The parts of a record's letters, the most telling first, each on lines of its own.
const [TITLE, WORDS, SECTIONS, SORT, TEXT, FILES] = Array(6).keys();

function setLetters(record, parts) {
  record.letters = parts.join("\n");
  let end = -1;
  record.ends = parts.map((part) => (end += part.length + 1));
}

const partOf = ({ letters, ends }, part) => letters.slice(part ? ends[part - 1] + 1 : 0, ends[part]);
const partsOfLetters = (record) => record.ends.map((_, part) => partOf(record, part));

function replaceParts(record, replaced) {
  const parts = partsOfLetters(record);
  for (const [part, letters] of replaced) {
    parts[part] = letters;
    allRows.add(record.position, letters);
    if (part <= SECTIONS) headRows.add(record.position, letters);
  }
  setLetters(record, parts);
}

const ITEM_OF_TITLE = /^O([1-9][0-9]?)(?![0-9])/;
const PERIOD_OF_TITLE = /\s*\([^()]*[0-9๐-๙][^()]*\)\s*$/u;

function addHead(head) {
  const item = ITEM_OF_TITLE.exec(head.title)?.[1];
  const units = head.units.map((unit) => library.units[unit]);
  const kind = library.kinds[head.kind];
  const record = {
    position: library.records.length,
    location: head.location,
    depth: head.location.split("/").length - 1,
    title: head.title,
    kind,
    year: head.year,
    units,
    state: head.state,
    words: head.words,
    text: "",
    sections: [], // [anchor, title, text]
    files: [], // [anchor, label, words]
    item: item && Number(item),
    name: toLetters(head.title.replace(ITEM_OF_TITLE, "").replace(PERIOD_OF_TITLE, "")),
  };
  setLetters(record, ["", "", "", "", "", ""]);
  library.records.push(record);
  library.newest = Math.max(library.newest, head.year);
  replaceParts(record, [
    [TITLE, toLetters(head.title)],
    [WORDS, toLetters(head.words)],
    [SORT, inLines([kind, ...units.map(([, name]) => name)])],
  ]);
}

function addText(position, text, sections) {
  const record = library.records[position];
  Object.assign(record, { text, sections });
  replaceParts(record, [
    [SECTIONS, inLines(sections.map(([, title]) => title))],
    [TEXT, inLines([text, ...sections.map(([, , words]) => words)])],
  ]);
}

function addFiles(position, files) {
  const record = library.records[position];
  record.files = files;
  replaceParts(record, [
    [SECTIONS, inLines([...record.sections, ...files].map(([, title]) => title))],
    [FILES, inLines(files.map(([, , words]) => words))],
  ]);
}

// --- Where letters are found, for all records at once.

const foundBefore = new Map();
const FOUND_AT_MOST = 400;

function forget() {
  foundBefore.clear();
  vocabulary.clear();
}

// {positions: of the records that have the letters, places: where each has them, best: the best of these places}
function find(letters) {
  const before = foundBefore.get(letters);
  if (before) return before;
  const positions = [], places = [];
  let best = NOWHERE;
  const { records } = library;
  const candidates = allRows.withAll(letters);
  const isCommon = candidates !== null && candidates.length > Math.max(COMMON, records.length / 10);
  for (const position of candidates ?? records.keys()) {
    const record = records[position];
    const place = isCommon ? placeInHead(record, letters) : placeOf(record, letters);
    if (!place) continue;
    positions.push(position);
    places.push(place);
    if (place > best) best = place;
  }
  const found = { positions, places, best };
  if (foundBefore.size >= FOUND_AT_MOST) foundBefore.delete(foundBefore.keys().next().value);
  foundBefore.set(letters, found);
  return found;
}

// Of a word that so many records seem to have, it is not worth the time to look through their texts.
const COMMON = 200;
const placeInHead = (record, letters) => placeOf(record, letters, record.letters.slice(0, record.ends[SORT])) || IN_TEXT;

const stands = (letters, record) => placeOf(record, letters) !== NOWHERE;

const PLACE_OF_PART = [IN_TITLE, IN_WORDS, IN_SECTION, IN_SORT, IN_TEXT, IN_FILE];

function placeOf(record, letters, text = record.letters) {
  const first = text.indexOf(letters);
  if (first < 0) return NOWHERE;
  let at = first;
  while (at >= 0 && isTorn(text, letters, at)) at = text.indexOf(letters, at + 1);
  if (at < 0) return first < record.ends[TITLE] ? IN_SECTION : first < record.ends[TEXT] ? IN_TEXT : IN_FILE;
  let part = TITLE;
  while (at >= record.ends[part]) part++;
  if (part === TITLE) return placeInTitle(record, letters, at);
  if (!isShort(letters) || beginsWord(saidIn(record, part), letters)) return PLACE_OF_PART[part];
  return isLatin(letters) ? NOWHERE : IN_FILE;
}

function placeInTitle({ title, name, ends }, letters, at) {
  if (name === letters || letters.length === ends[TITLE]) return WHOLE_TITLE;
  if (isLatin(letters) && !beginsWord(title, letters)) return IN_TEXT;
  return at === 0 || name.startsWith(letters) ? AT_START : IN_TITLE;
}

const isLatin = (letters) => /^[a-z]+$/.test(letters);
// So short that they are soon found inside other words: ita in digital, อสม in อำเภอสมมติ.
const isShort = (letters) => letters.length < 5 && /^(?:[a-z]+|[ก-ฮ]+)$/.test(letters);

function saidIn({ words, text, sections, files, units, kind }, part) {
  if (part === WORDS) return words;
  if (part === SECTIONS) return [...sections, ...files].map(([, title]) => title).join(" ");
  if (part === SORT) return [kind, ...units.flat()].join(" ");
  return (part === TEXT ? [text, ...sections.flat()] : files.flat()).join(" ");
}

const beginsWord = (text, letters) =>
  new RegExp(`(?:^|${isLatin(letters) ? "[^a-z0-9]" : "[^ก-๎]"})${spread(letters)}`, "i").test(text);

// Whether letters begin or end there within a cluster or a number, as ร does in ราคา and รือ in เรือ.
const ATTACHED = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const LEADING = /[\u0e40-\u0e44]/;
const isAttached = (code) => (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
const isLeading = (code) => code >= 0x0e40 && code <= 0x0e44;
const isDigit = (code) => code >= 0x30 && code <= 0x39;

function isTorn(text, letters, at) {
  const before = text.charCodeAt(at - 1);
  if (isAttached(text.charCodeAt(at + letters.length)) || isLeading(before)) return true;
  // Telephone numbers stand one after another.
  return isDigit(before) && isDigit(letters.charCodeAt(0)) && !/^[0-9]{5,}$/.test(letters);
}

// --- The vocabulary: what titles and words of the newest records say, to cut long queries into what exists.

const vocabulary = {
  text: "",
  counts: new Map(),
  clear() {
    this.text = "";
    this.counts.clear();
  },
};
const VOCABULARY_LENGTH = 300_000;
const COUNTED_AT_MOST = 64;

function vocabularyText() {
  if (vocabulary.text) return vocabulary.text;
  const lines = new Set();
  let length = 0;
  for (const record of library.records) {
    const { letters, name, ends } = record;
    for (const line of [name, ...letters.slice(ends[TITLE] + 1, ends[SORT]).split("\n")])
      if (!lines.has(line)) {
        lines.add(line);
        length += line.length;
      }
    if (length > VOCABULARY_LENGTH) break;
  }
  return (vocabulary.text = [...lines].join("\n"));
}

// How often letters stand in the vocabulary by themselves, up to a number at which it makes no difference.
function known(letters) {
  let count = vocabulary.counts.get(letters);
  if (count !== undefined) return count;
  const text = vocabularyText();
  count = 0;
  for (let at = text.indexOf(letters); at >= 0 && count < COUNTED_AT_MOST; at = text.indexOf(letters, at + letters.length))
    if (!isTorn(text, letters, at)) count++;
  vocabulary.counts.set(letters, count);
  return count;
}
