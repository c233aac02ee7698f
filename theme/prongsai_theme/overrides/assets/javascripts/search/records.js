"use strict";

// The records of the site. Beside what each says are stored its letters: folded text without signs, in which queries
// are looked for. Thai writes no space between words, so a query is any part of the letters.

const storedLetters = (text) => stored(toLetters(text));
const inLines = (texts) => texts.map(storedLetters).join("\n"); // no query goes beyond a line

// Where letters stand in a record, from the least to the most telling place.
const [NOWHERE, INSIDE, IN_FILE, IN_TEXT, IN_SORT, IN_SECTION, IN_WORDS, IN_TITLE, AT_START, WHOLE_TITLE] = Array(10).keys();

const library = {
  kinds: [],
  units: [],
  records: [],
  newest: 0, // the newest fiscal year of a record
};

const headRows = new RowIndex(2); // of all before the text, also for what is misspelt
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
    if (part <= SORT) headRows.add(record.position, letters);
  }
  setLetters(record, parts);
}

const ITEM_OF_TITLE = /^O([1-9][0-9]?)(?![0-9])/;
const PERIOD_OF_TITLE = /\s*\([^()]*[0-9๐-๙][^()]*\)\s*$/u;
const FISCAL_YEAR = /ปีงบประมาณ(?=\s*(?:พ\.ศ\.)?\s*[0-9๐-๙])/gu;

// A title that names a fiscal year does not speak of a budget: the word for it is found with the words of files, last.
const titleLetters = (title) => storedLetters(title.replace(FISCAL_YEAR, "ปี"));
const fiscalYearIn = (title) => title.match(FISCAL_YEAR)?.[0] ?? "";

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
    name: storedLetters(head.title.replace(ITEM_OF_TITLE, "").replace(PERIOD_OF_TITLE, "")),
  };
  setLetters(record, ["", "", "", "", "", ""]);
  library.records.push(record);
  library.newest = Math.max(library.newest, head.year);
  replaceParts(record, [
    [TITLE, titleLetters(head.title)],
    [WORDS, storedLetters(head.words)],
    [SORT, inLines([kind, ...units.map(([, name]) => name)])],
    [FILES, storedLetters(fiscalYearIn(head.title))],
  ]);
}

function addText(position, text, sections) {
  const record = library.records[position];
  Object.assign(record, { text, sections });
  replaceParts(record, [
    [SECTIONS, sections.map(([, title]) => titleLetters(title)).join("\n")],
    [TEXT, inLines([text, ...sections.map(([, , words]) => words)])],
  ]);
}

function addFiles(position, files) {
  const record = library.records[position];
  record.files = files;
  replaceParts(record, [
    [SECTIONS, [...record.sections, ...files].map(([, title]) => titleLetters(title)).join("\n")],
    [FILES, inLines([...files.map(([, , words]) => words), fiscalYearIn(record.title)])],
  ]);
}

// --- Where letters are found, for all records at once.

const foundBefore = new Map();
const FOUND_AT_MOST = 400;

function forget() {
  foundBefore.clear();
  vocabulary.clear();
}

// {needle, places: where each record has the letters, by position, count: how many have them, best: the best place}
function find(letters) {
  const before = foundBefore.get(letters);
  if (before) return before;
  const needle = needleOf(letters);
  const places = placesOf(needle);
  let count = 0, best = NOWHERE;
  for (let at = 0; at < places.length; at++) {
    if (places[at]) count++;
    if (places[at] > best) best = places[at];
  }
  const found = { needle, places, count, best };
  if (foundBefore.size >= FOUND_AT_MOST) foundBefore.delete(foundBefore.keys().next().value);
  foundBefore.set(letters, found);
  return found;
}

// So many records that it is not worth the time to look through the texts of more.
const COMMON = 200;

function placesOf(needle) {
  const { records } = library;
  const places = new Uint8Array(records.length);
  const having = allRows.withAll(needle.stored);
  const all = having ? positionsIn(having) : [...records.keys()];
  if (having && all.length <= COMMON) {
    for (const position of all) places[position] = placeOf(records[position], needle);
    return places;
  }
  const inHead = headRows.withAll(needle.stored);
  let count = 0;
  for (const position of inHead ? positionsIn(having ? inBoth(inHead, having) : inHead) : all)
    if ((places[position] = placeInHead(records[position], needle))) count++;
  if (having) for (const position of all) places[position] ||= IN_TEXT;
  else if (count <= COMMON) for (const position of all) places[position] ||= placeOf(records[position], needle);
  return places;
}

const placeInHead = (record, needle) => placeOf(record, needle, record.letters.slice(0, record.ends[SORT]));

// Letters that are sought, with what need not be asked for every record.
function needleOf(letters) {
  const isLatin = LATIN.test(letters);
  return { letters, stored: stored(letters), isLatin, isShort: letters.length < 5 && (isLatin || CONSONANTS.test(letters)) };
}

const LATIN = /^[a-z]+$/;
// So short that they are soon found inside other words: ita in digital, อสม in อำเภอสมมติ.
const CONSONANTS = /^[ก-ฮ]+$/;

function stands(letters, record) {
  const { needle, places } = find(letters);
  return places[record.position] !== NOWHERE && placeOf(record, needle) !== NOWHERE;
}

const PLACE_OF_PART = [IN_TITLE, IN_WORDS, IN_SECTION, IN_SORT, IN_TEXT, IN_FILE];

function placeOf(record, needle, text = record.letters) {
  const { ends } = record;
  const first = text.indexOf(needle.stored);
  if (first < 0) return NOWHERE;
  let at = first;
  while (at >= 0 && isTorn(text, needle.stored, at)) at = text.indexOf(needle.stored, at + 1);
  if (at < 0) return needle.isShort ? INSIDE : first < ends[TITLE] ? IN_SECTION : first < ends[TEXT] ? IN_TEXT : IN_FILE;
  let part = TITLE;
  while (at >= ends[part]) part++;
  if (part === TITLE) return placeInTitle(record, needle, at);
  if (!needle.isShort || beginsWord(saidIn(record, part), needle)) return PLACE_OF_PART[part];
  return needle.isLatin ? NOWHERE : INSIDE;
}

function placeInTitle({ title, name, ends }, needle, at) {
  if (name === needle.stored || needle.stored.length === ends[TITLE]) return WHOLE_TITLE;
  if (needle.isLatin && !beginsWord(title, needle)) return IN_TEXT;
  return at === 0 || name.startsWith(needle.stored) ? AT_START : IN_TITLE;
}

function saidIn({ words, text, sections, files, units, kind }, part) {
  if (part === WORDS) return words;
  if (part === SECTIONS) return [...sections, ...files].map(([, title]) => title).join(" ");
  if (part === SORT) return [kind, ...units.flat()].join(" ");
  return (part === TEXT ? [text, ...sections.flat()] : files.flat()).join(" ");
}

// In Thai only dots may stand between, as in อ.ส.ม.; what ends before a space is another word.
const beginsWord = (text, { letters, isLatin }) =>
  new RegExp(isLatin ? `(?:^|[^a-z0-9])${spread(letters)}` : `(?:^|[^ก-๎])${[...letters].join("\\.?")}`, "i").test(text);

const ATTACHED = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const LEADING = /[\u0e40-\u0e44]/;
// The same of stored letters.
const isAttached = (code) => ATTACHED_CODES[code] === 1;
const isLeading = (code) => code >= 0x0e40 - SHIFT && code <= 0x0e44 - SHIFT;
const isDigit = (code) => code >= 0x30 && code <= 0x39;
const ATTACHED_CODES = Uint8Array.from(STORED.subarray(0, 0x100), (code) => (ATTACHED.test(String.fromCharCode(code)) ? 1 : 0));

// Whether letters begin or end there within a cluster or a number, as ร does in ราคา and รือ in เรือ.
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
  const text = vocabularyText(), sought = stored(letters);
  count = 0;
  if (headRows.withAll(sought)?.some(Boolean) !== false)
    for (let at = text.indexOf(sought); at >= 0 && count < COUNTED_AT_MOST; at = text.indexOf(sought, at + sought.length))
      if (!isTorn(text, sought, at)) count++;
  vocabulary.counts.set(letters, count);
  return count;
}
