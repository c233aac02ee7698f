"use strict";

// What somebody meant who typed it wrong: on another keyboard layout, or with wrong letters.

// --- Approximate search: all states of an automaton at once, one bit for each letter sought.

const LONGEST_SOUGHT = 30;
const wrongLetters = (length) => (length < 5 ? 0 : length < 10 ? 1 : length < 16 ? 2 : 3);

class Sought {
  constructor(letters) {
    this.likes = likenessOf(letters).slice(0, LONGEST_SOUGHT);
    this.most = wrongLetters(this.likes.length);
    this.end = 1 << (this.likes.length - 1);
    this.masks = new Map();
    this.likes.forEach((like, bit) => this.masks.set(like, (this.masks.get(like) ?? 0) | (1 << bit)));
  }

  // {wrong, end}: the fewest wrong letters within a text and where the part with them ends; null where there are more.
  within(text, most) {
    const states = Int32Array.from({ length: most + 1 }, (_, wrong) => (1 << wrong) - 1);
    let best = null, before = 0;
    for (let at = 0; at < text.length; at++) {
      const like = likeness[text.charCodeAt(at)];
      if (!like || like === before) continue;
      before = like;
      const mask = this.masks.get(like) ?? 0;
      let older = states[0];
      states[0] = ((older << 1) | 1) & mask;
      for (let wrong = 1; wrong <= most; wrong++) {
        const old = states[wrong];
        states[wrong] = (((old << 1) | 1) & mask) | older | ((older | states[wrong - 1]) << 1) | 1;
        older = old;
      }
      for (let wrong = 0; wrong <= most; wrong++)
        if (states[wrong] & this.end) {
          if (!best || wrong < best.wrong || (wrong === best.wrong && at === best.end + 1)) best = { wrong, end: at };
          most = Math.min(most, best.wrong);
          break;
        }
    }
    return best;
  }

  // Where the part begins that ends there: the fewest steps of letters changed, left out or put in, backwards.
  beginning(text, end) {
    const sought = this.likes;
    let row = Array.from({ length: sought.length + 1 }, (_, count) => count);
    let best = { wrong: Infinity, at: end }, before = 0;
    const farthest = Math.max(0, end - 2 * sought.length - 4);
    for (let at = end; at >= farthest; at--) {
      const like = likeness[text.charCodeAt(at)];
      if (like && like !== before) {
        before = like;
        const next = [row[0] + 1];
        for (let count = 1; count <= sought.length; count++)
          next[count] = Math.min(
            row[count] + 1,
            next[count - 1] + 1,
            row[count - 1] + (sought[sought.length - count] === like ? 0 : 1),
          );
        row = next;
        if (row[sought.length] <= best.wrong) best = { wrong: row[sought.length], at };
        else if (row[sought.length] > best.wrong + 2) break;
      }
    }
    return best.at;
  }
}

const WORTH_RESPELT = [0.8, 0.7, 0.6, 0.5];
const RESPELT_AT_MOST = 3;
const TEXT_LOOKED_THROUGH = 200_000; // letters
const TEXTS_WITH_IT = 12; // after which others hardly know better

// Forms that stand on the site and are like the letters, the likest first.
function respell(letters) {
  const own = stored(letters);
  const sought = new Sought(own);
  if (sought.likes.length < 3) return [];
  return likest(sought, own, headTexts(sought, own)) ?? likest(sought, own, bodyTexts(sought, own)) ?? [];
}

// A wrong letter spoils as many rows as it stands in.
const recordsLike = (index, rows, { most }, letters) =>
  index.withMost(letters, rows * most, library.records.length).map((position) => library.records[position]);

function* headTexts(sought, letters) {
  const seen = new Set();
  for (const record of recordsLike(headRows, 2, sought, letters)) {
    const text = record.letters.slice(0, record.ends[SECTIONS]);
    if (!seen.has(text)) yield text;
    seen.add(text);
  }
}

function* bodyTexts(sought, letters) {
  let length = 0;
  for (const { letters: text } of recordsLike(allRows, 3, sought, letters)) {
    yield text;
    if ((length += text.length) > TEXT_LOOKED_THROUGH) return;
  }
}

function likest(sought, letters, texts) {
  let most = sought.most, count = 0;
  const forms = new Map();
  for (const text of texts) {
    const found = sought.within(text, most);
    if (!found) continue;
    if (found.wrong < most) {
      forms.clear();
      count = 0;
    }
    most = found.wrong;
    const form = wholeClusters(text, sought.beginning(text, found.end), found.end + 1);
    if (form !== letters && !form.includes("\n")) forms.set(form, (forms.get(form) ?? 0) + 1);
    if (++count > TEXTS_WITH_IT) break;
  }
  if (!forms.size) return null;
  return [...forms]
    .sort(([form, count], [other, otherCount]) => otherCount - count || form.length - other.length)
    .slice(0, RESPELT_AT_MOST)
    .map(([form]) => ({ letters: stored(form), worth: WORTH_RESPELT[most] }));
}

function wholeClusters(text, from, to) {
  while (from > 0 && (isAttached(text.charCodeAt(from)) || isLeading(text.charCodeAt(from - 1)))) from--;
  while (to < text.length && isAttached(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

// --- Keyboard layouts: the same keys, Kedmanee and QWERTY, plain and with Shift.

const QWERTY = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const KEDMANEE = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ" + "%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
const toKedmanee = new Map([...QWERTY].map((key, at) => [key, KEDMANEE[at]]));
const toQwerty = new Map([...KEDMANEE].map((key, at) => [key, QWERTY[at]]));

// What the same keys give on the other layout.
function onOtherLayout(query) {
  const keys = /[\u0e01-\u0e5b]/.test(query) ? toQwerty : toKedmanee;
  return [...query].map((key) => keys.get(key) ?? key).join("");
}
