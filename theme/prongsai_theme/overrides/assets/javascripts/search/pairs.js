"use strict";

// Texts in which letters are looked for are stored with the Thai block where the upper half of Latin-1 is, and the
// other way round: browsers keep such text in one byte a letter, in which they find ten times faster.
const SHIFT = 0x0e00 - 0x80;
const isThai = (code) => code >= 0x0e00 && code < 0x0e80;
const isUpperLatin = (code) => code >= 0x80 && code < 0x100;
const STORED = new Uint16Array(0x10000).map((_, code) => (isThai(code) ? code - SHIFT : isUpperLatin(code) ? code + SHIFT : code));
const AT_ONCE = 4096;

// Letters as they are stored; of stored letters, as they are.
function stored(letters) {
  let text = "";
  for (let at = 0; at < letters.length; at += AT_ONCE) {
    const codes = new Uint16Array(Math.min(AT_ONCE, letters.length - at));
    for (let next = 0; next < codes.length; next++) codes[next] = STORED[letters.charCodeAt(at + next)];
    text += String.fromCharCode.apply(null, codes);
  }
  return text;
}

// Which records can have a text at all: for each pair of neighbouring letters the set of records that have it. Letters
// that are taken for each other count as one, and marks that are forgotten or put in the wrong place for nothing, so
// that the same sets serve for what is misspelt.

const TAKEN_FOR_EACH_OTHER = ["ไใ", "ิี", "ึื", "ุู", "สศษ", "ลรฬ", "นณ", "ยญ", "ดฎ", "ตฏ", "ทธฐฑฒ", "พภ", "คฆฅ", "ขฃ", "ชฌ"];
const FORGOTTEN = "็่้๊๋์ฺ";

// By the code of a stored letter, 0 for what is forgotten.
const likeness = STORED.slice();
for (const letters of TAKEN_FOR_EACH_OTHER)
  for (const letter of stored(letters)) likeness[letter.charCodeAt(0)] = letters.charCodeAt(0);
for (const mark of stored(FORGOTTEN)) likeness[mark.charCodeAt(0)] = 0;

// The likenesses of stored letters; of doubled letters one.
function likenessOf(letters) {
  const likes = [];
  for (let at = 0; at < letters.length; at++) {
    const like = likeness[letters.charCodeAt(at)];
    if (like && like !== likes.at(-1)) likes.push(like);
  }
  return likes;
}

const LIKES = 128, LINE_END = 79;

// A number below LIKES for each likeness; rare letters share numbers.
function numberOf(like) {
  if (!like) return 0;
  if (like === 0x0a) return LINE_END;
  if (isThai(like) && like <= 0x0e4e) return like - 0x0e00; // 1–78
  if (like >= 0x30 && like <= 0x39) return like + 32; // 80–89
  if (like >= 0x61 && like <= 0x7a) return like - 7; // 90–115
  return 116 + (like % 12);
}
const numbers = Uint8Array.from(likeness, numberOf);

// For each pair or triple of likenesses in a row, which records have it: one bit a record. Triples share slots, so
// that a record can be among those of a text that it has not; never the other way.
const SLOTS_OF_TRIPLES = 13; // bits

class RowIndex {
  #length;
  #records = [];

  constructor(length) {
    this.#length = length;
  }

  #slotOf(first, second, third) {
    if (this.#length === 2) return second * LIKES + third;
    return Math.imul((first * LIKES + second) * LIKES + third, 0x9e3779b1) >>> (32 - SLOTS_OF_TRIPLES);
  }

  add(position, letters) {
    const word = position >> 5, bit = 1 << (position & 31);
    let first = 0, second = 0, inRow = 0;
    for (let at = 0; at < letters.length; at++) {
      const third = numbers[letters.charCodeAt(at)];
      if (!third || third === second) continue;
      if (third === LINE_END) inRow = -1;
      if (++inRow >= this.#length) this.#setOf(this.#slotOf(first, second, third), word)[word] |= bit;
      first = second;
      second = third;
    }
  }

  #setOf(slot, word) {
    const set = this.#records[slot];
    if (set && word < set.length) return set;
    const larger = new Uint32Array(Math.max(word + 1, 2 * (set?.length ?? 4)));
    if (set) larger.set(set);
    return (this.#records[slot] = larger);
  }

  // The sets of the different rows of letters; undefined for a row that no record has.
  #setsOf(letters) {
    const row = [0];
    for (let at = 0; at < letters.length; at++) {
      const number = numbers[letters.charCodeAt(at)];
      if (number && number !== row.at(-1)) row.push(number);
    }
    const slots = new Set();
    for (let at = this.#length; at < row.length; at++) slots.add(this.#slotOf(row[at - 2], row[at - 1], row[at]));
    return [...slots].map((slot) => this.#records[slot]);
  }

  // The set of records that have every row of the letters; null where the letters are too few to tell.
  withAll(letters) {
    const sets = this.#setsOf(letters);
    if (!sets.length) return null;
    return sets.includes(undefined) ? new Uint32Array() : sets.reduce(inBoth);
  }

  // How many of the rows each of so many records has, and how many rows there are.
  countAll(letters, records) {
    const sets = this.#setsOf(letters).slice(0, 63);
    const counts = new Uint8Array(records);
    const planes = new Uint32Array(6); // binary counters of 32 records side by side
    for (let word = 0; word * 32 < records; word++) {
      planes.fill(0);
      for (const set of sets) {
        let carry = set?.[word] ?? 0;
        for (let plane = 0; carry; plane++) {
          const sum = planes[plane] ^ carry;
          carry &= planes[plane];
          planes[plane] = sum;
        }
      }
      const last = Math.min(32, records - word * 32);
      for (let bit = 0; bit < last; bit++)
        for (let plane = 0; plane < 6; plane++) counts[word * 32 + bit] |= ((planes[plane] >>> bit) & 1) << plane;
    }
    return { counts, rows: sets.length };
  }

  // The positions of records that lack no more than so many of the rows, those that lack fewest first.
  withMost(letters, lacking, records) {
    const { counts, rows } = this.countAll(letters, records);
    const positions = [];
    counts.forEach((count, position) => {
      if (count >= rows - lacking) positions.push(position);
    });
    return positions.sort((a, b) => counts[b] - counts[a]);
  }
}

function inBoth(set, other) {
  const both = new Uint32Array(Math.min(set.length, other.length));
  for (let word = 0; word < both.length; word++) both[word] = set[word] & other[word];
  return both;
}

function positionsIn(set) {
  const positions = [];
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]; bits; bits &= bits - 1) positions.push(word * 32 + 31 - Math.clz32(bits & -bits));
  return positions;
}
