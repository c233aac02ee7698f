"use strict";

// Which records can have a text at all: for each pair of neighbouring letters the set of records that have it. Letters
// that are taken for each other count as one, and marks that are forgotten or put in the wrong place for nothing, so
// that the same sets serve for what is misspelt.

const TAKEN_FOR_EACH_OTHER = ["ไใ", "ิี", "ึื", "ุู", "สศษ", "ลรฬ", "นณ", "ยญ", "ดฎ", "ตฏ", "ทธฐฑฒ", "พภ", "คฆฅ", "ขฃ", "ชฌ"];
const FORGOTTEN = "็่้๊๋์ฺ";

const likeness = new Uint16Array(0x10000).map((_, code) => code);
for (const letters of TAKEN_FOR_EACH_OTHER)
  for (const letter of letters) likeness[letter.charCodeAt(0)] = letters.charCodeAt(0);
for (const mark of FORGOTTEN) likeness[mark.charCodeAt(0)] = 0;

// The likenesses of letters, by code; of doubled letters one.
function likenessOf(letters) {
  const likes = [];
  for (let at = 0; at < letters.length; at++) {
    const like = likeness[letters.charCodeAt(at)];
    if (like && like !== likes.at(-1)) likes.push(like);
  }
  return likes;
}

const LINE_END = 0x0a;
const LIKES = 128;

// A number below LIKES for each code; rare letters share numbers.
function numberOf(code) {
  if (code >= 0x0e01 && code <= 0x0e4e) return code - 0x0e00;
  if (code >= 0x30 && code <= 0x39) return code + 32; // 80–89
  if (code >= 0x61 && code <= 0x7a) return code - 7; // 90–115
  return 116 + (code % 12);
}

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
    let before = 0, first = 0, second = 0, inRow = 0;
    for (let at = 0; at < letters.length; at++) {
      const like = likeness[letters.charCodeAt(at)];
      if (!like || like === before) continue;
      before = like;
      if (like === LINE_END) {
        inRow = 0;
        continue;
      }
      const third = numberOf(like);
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
    const numbers = [0, ...likenessOf(letters).map(numberOf)];
    const slots = new Set();
    for (let at = this.#length; at < numbers.length; at++) slots.add(this.#slotOf(numbers[at - 2], numbers[at - 1], numbers[at]));
    return [...slots].map((slot) => this.#records[slot]);
  }

  // The positions of records that have every row of the letters; null where the letters are too few to tell.
  withAll(letters) {
    const sets = this.#setsOf(letters);
    if (!sets.length) return null;
    if (sets.includes(undefined)) return [];
    const positions = [];
    const length = Math.min(...sets.map((set) => set.length));
    for (let word = 0; word < length; word++) {
      let bits = sets[0][word];
      for (let other = 1; bits && other < sets.length; other++) bits &= sets[other][word];
      for (; bits; bits &= bits - 1) positions.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
    return positions;
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
