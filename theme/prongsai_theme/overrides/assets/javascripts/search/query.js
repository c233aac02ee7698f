"use strict";

// What somebody typed, read as plans: ways to understand it, each a list of terms. A term is one thing asked for:
//   {said, forms: [{letters, worth, synonym?, meant?}], item?, year?, little?}
// and is met where one of its forms is found. Worth is between 0 and 1; what is little alone decides nothing.

const WORTH_CUT = 0.75, WORTH_SAME = 0.9, WORTH_MEANT = 0.85, WORTH_BARE = 0.95, WORTH_NEAR_DATE = 0.5;
const LESS_WITH_PLACE = 0.06; // of the words that a synonym means, the first is the best

// Before a word without a space between, as in ผอ.กองคลัง.
const ABBREVIATION = /(?<![ก-๎])(?:[ก-ฮ]{1,4}\.)+(?=[ก-ฮเ-ไ][^.\s]{2})/g;

const toArabic = (text) => text.replace(/[๐-๙]/g, fold);

// --- Years, items and telephone numbers, which people write in many ways.

const TELEPHONE = /(^|[^0-9+])(?:(?:เบอร์|หมายเลข)?\s*(?:โทรศัพท์|โทร|เบอร์)\s*\.?\s*)?((?:\+?66|0)[\s().–-]*[0-9](?:[\s().–-]*[0-9]){5,12})(?![0-9])/g;
const YEAR = /(^|[^0-9/–-])(?:(?:ประจำ)?(?:ปี\s*(?:งบประมาณ|งบ)?)?\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*)(25[0-9]{2}|20[0-9]{2})(?![0-9]|\s*[/–-]\s*[0-9])/g;
const SHORT_YEAR = /(^|\s|[^0-9/–-])(?:ปี\s*(?:งบประมาณ|งบ)?|พ\s*\.?\s*ศ\s*\.?)\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*([5-9][0-9])(?![0-9])/g;
const BUDGET_YEAR = /(งบ(?:ประมาณ)?\s*(?:ปี)?\s*)([5-9][0-9])(?![0-9])/g;
const MONTHS = [
  ...["มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.", "มิถุนายน มิ.ย."],
  ...["กรกฎาคม ก.ค.", "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.", "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค."],
].map((names) => names.split(" ").map(toLetters));
const DATE = new RegExp(
  `(^|[^0-9ก-๎])(?:วันที่|เดือน)?\\s*([0-9]{1,2})?\\s*(${MONTHS.flatMap(([name, short]) => [name, [...short].join("\\s*\\.?\\s*")]).join("|")})` +
    "(?![ก-๎])\\s*\\.?\\s*(?:พ\\s*\\.?\\s*ศ\\s*\\.?)?\\s*(25[0-9]{2}|[5-9][0-9])?(?![0-9])",
  "g",
);
const ITEM = /(?:^| )((?:ข้อ ?(?:ที่ ?)?(?:oit ?)?(?:o|โอ)?|(?:oit ?)(?:ข้อ ?)?(?:o|โอ)?|(?:o|โอ)|0) ?0?([1-9][0-9]?))(?= |$)/g;

function takeTelephones(text, terms) {
  return text.replace(TELEPHONE, (_, before, number) => {
    let letters = number.replace(/[^0-9]/g, "");
    if (/^\+?66/.test(number)) letters = `0${letters.slice(2).replace(/^0/, "")}`;
    terms.push({ said: number.trim(), forms: [{ letters, worth: 1 }] });
    return `${before} `;
  });
}

// A date is printed with the month's name or its short form; without the day it is still near.
function takeDates(text, terms) {
  return text.replace(DATE, (said, before, day = "", month, year) => {
    const names = MONTHS.find((both) => both.includes(toLetters(month)));
    const end = year ? String(year).padStart(4, "25") : "";
    const forms = names.map((name) => ({ letters: day + name + end, worth: 1 }));
    if (day) forms.push(...names.map((name) => ({ letters: name + end, worth: WORTH_NEAR_DATE })));
    terms.push({ said: said.trim(), forms });
    return `${before} `;
  });
}

function takeYears(text, terms) {
  const take = (said, before, digits) => {
    const year = digits.length === 2 ? 2500 + Number(digits) : Number(digits) < 2100 ? Number(digits) + 543 : Number(digits);
    const forms = [...new Set([String(year), digits.length === 4 ? digits : String(year)])];
    terms.push({ said: said.trim(), year, forms: forms.map((letters) => ({ letters, worth: 1 })) });
    return `${before} `;
  };
  return text.replace(YEAR, take).replace(SHORT_YEAR, take).replace(BUDGET_YEAR, take);
}

function takeItems(words, terms) {
  return words.replace(ITEM, (_, mention, item) => {
    const forms = [...new Set([`o${item}`, toLetters(mention)])];
    terms.push({ said: mention, item: Number(item), forms: forms.map((letters) => ({ letters, worth: 1 })) });
    return "";
  });
}

// --- Words of questions, which stand on no page in that sense.

const ASKED_BEFORE = [
  ...["ขอดู", "ขอทราบ", "ขอรายละเอียด", "ขอข้อมูล", "ขอ", "อยากจะ", "อยากดู", "อยากทราบ", "อยากรู้", "อยากได้", "อยาก"],
  ...["ต้องการดู", "ต้องการทราบ", "ต้องการ", "จะดู", "จะหา", "จะ", "ถ้าจะ", "ถ้า", "หาก", "ดู", "ค้นหา", "หา", "สอบถาม"],
  ...["ถามหน่อย", "ถาม", "ช่วย", "กรุณา", "รบกวน", "ทำไม", "ทำอย่างไร", "ทำยังไง", "ใครเป็น", "ใครคือ", "ใคร", "มี"],
  ...["เกี่ยวกับ", "เรื่อง", "ข้อมูล", "สามารถ", "วิธีการ", "วิธี", "การ", "ที่", "ไป", "ของ", "ให้", "ได้", "ต้อง", "คือ", "อะไร"],
].map(toLetters);
const ASKED_AFTER = [
  ...["ได้ที่ไหน", "ได้ที่ใด", "ได้ที่", "อยู่ที่ไหน", "อยู่ตรงไหน", "อยู่ไหน", "ที่ไหนบ้าง", "ที่ไหน", "ที่ใด", "ตรงไหน", "ไปไหน", "ไหน"],
  ...["ได้อย่างไร", "ได้ยังไง", "ต้องทำอย่างไร", "ต้องทำยังไง", "ต้องทำไง", "ทำอย่างไร", "ทำยังไง", "ทำไง", "อย่างไร", "ยังไง"],
  ...["ได้หรือไม่", "หรือไม่", "หรือเปล่า", "หรือยัง", "ได้ไหม", "ได้มั้ย", "ไหม", "มั้ย", "มั๊ย", "เมื่อไร", "เมื่อไหร่", "วันไหน"],
  ...["เท่าไร", "เท่าไหร่", "กี่บาท", "กี่คน", "กี่โมง", "กี่วัน", "คืออะไร", "คือใคร", "เป็นใคร", "เป็นอย่างไร", "เป็นยังไง", "คือ"],
  ...["อะไรบ้าง", "มีอะไร", "อะไร", "ใครบ้าง", "ใคร", "บ้าง", "ครับ", "คับ", "ค่ะ", "คะ", "จ้า", "จ้ะ", "นะ", "หน่อย", "ด้วย"],
  ...["ต้อง", "จะ", "ได้", "ที่", "ไป", "แล้ว", "อยู่", "มี", "กับ", "และ", "ของ", "ใช้", "การ"],
].map(toLetters);
const LITTLE = new Set([
  ...ASKED_BEFORE,
  ...ASKED_AFTER,
  ...["ใน", "หรือ", "เป็น", "กับ", "จาก", "ว่า", "ก็", "ซึ่ง", "แก่", "แต่", "โดย", "ตาม", "ความ", "ปี", "ไม่", "นี้", "ต่อ", "ผม", "ฉัน"].map(toLetters),
  ..."the of and for in on at to a an is are how what where who when i my can do".split(" "),
]);
ASKED_BEFORE.sort((a, b) => b.length - a.length);
ASKED_AFTER.sort((a, b) => b.length - a.length);

// Letters without the question around them: แผนพัฒนา of ขอดูแผนพัฒนาได้ที่ไหน. Never less than three letters.
function bare(letters) {
  const isEnough = (rest) => rest.length > 2 && startsCluster(rest, 0);
  const before = ASKED_BEFORE.find((words) => letters.startsWith(words) && isEnough(letters.slice(words.length)));
  if (before) return bare(letters.slice(before.length));
  const after = ASKED_AFTER.find((words) => letters.endsWith(words) && isEnough(letters.slice(0, -words.length)));
  return after ? bare(letters.slice(0, -after.length)) : letters;
}

// Whether letters are such words and nothing else, as ไปแล้ว.
function isOfLittle(letters) {
  if (LITTLE.has(letters)) return true;
  for (let at = 2; at < letters.length - 1; at++)
    if (LITTLE.has(letters.slice(0, at)) && isOfLittle(letters.slice(at))) return true;
  return false;
}

const startsCluster = (letters, at) => !ATTACHED.test(letters.charAt(at));

// --- Cutting: letters into the fewest parts that exist on the site.

const SEGMENTER = self.Intl?.Segmenter && new Intl.Segmenter("th", { granularity: "word" });
const CUT_AT_MOST = 60;

function bordersOf(letters) {
  const borders = [];
  if (SEGMENTER) for (const { index } of SEGMENTER.segment(letters)) borders.push(index);
  else
    for (let at = 0; at < letters.length; at++)
      if (startsCluster(letters, at) && !(at && LEADING.test(letters.charAt(at - 1)))) borders.push(at);
  borders.push(letters.length);
  return borders;
}

// [{letters, known: whether the site or its synonyms know them}]
function cut(letters, leaveWhole = true) {
  const borders = bordersOf(letters.slice(0, CUT_AT_MOST));
  const last = borders.length - 1;
  const best = [{ cost: 0 }];
  for (let to = 1; to <= last; to++) best[to] = { cost: Infinity };
  for (let from = 0; from < last; from++)
    for (let to = from + 1; to <= last; to++) {
      if (!leaveWhole && from === 0 && to === last && last > 1) break;
      const part = letters.slice(borders[from], borders[to]);
      const count = part.length > 1 ? known(part) : 0;
      const isKnown = count > 0 || synonymsOf(part).length > 0 || LITTLE.has(part);
      if (!isKnown && to > from + 1 && !beginsSynonym(part)) break;
      const cost = best[from].cost + (isKnown ? 1.5 - 0.1 * Math.log2(1 + count) : 2.2 + 0.1 * part.length);
      if (cost < best[to].cost && (isKnown || to === from + 1)) best[to] = { cost, from, part, known: isKnown };
    }
  const parts = [];
  for (let at = last; at > 0; at = best[at].from) parts.unshift({ letters: best[at].part, known: best[at].known });
  for (const part of parts) part.known ||= SEGMENTER !== undefined && part.letters.length > 2 && find(part.letters).best > NOWHERE;
  return joinUnknown(parts);
}

// Neighbours that nothing is known of are one word, perhaps a misspelt one.
function joinUnknown(parts) {
  const joined = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && !before.known && !part.known) before.letters += part.letters;
    else joined.push({ ...part });
  }
  return joined;
}

// --- Synonyms: {same: […]} lead to each other, {asked: […], means: […]} from the citizens' words to the office's.

const synonymsByLetters = new Map();
const synonymBeginnings = new Set();

// As a query is read: report a problem without its a.
function withoutLittle(text) {
  const words = text.split(/\s+/u).map(toLetters);
  return words.filter((word) => !LITTLE.has(word)).join("") || words.join("");
}

function learnSynonyms(groups) {
  const learn = (word, form) => {
    const letters = withoutLittle(word);
    if (!letters || letters === form.letters) return;
    if (!synonymsByLetters.has(letters)) synonymsByLetters.set(letters, []);
    synonymsByLetters.get(letters).push(form);
    for (let length = 2; length < letters.length; length++) synonymBeginnings.add(letters.slice(0, length));
  };
  for (const { same = [], asked = [], means = [] } of groups) {
    for (const word of same)
      for (const other of same) learn(word, { letters: toLetters(other), worth: WORTH_SAME, synonym: true });
    for (const word of asked)
      means.forEach((meant, place) =>
        learn(word, { letters: toLetters(meant), worth: Math.max(0.5, WORTH_MEANT - LESS_WITH_PLACE * place), synonym: true, meant: true }),
      );
  }
}

const synonymsOf = (letters) => synonymsByLetters.get(letters) ?? [];
const beginsSynonym = (letters) => synonymBeginnings.has(letters);

// The longest synonym within the letters, with what stands around it.
function synonymWithin(letters) {
  let longest = "";
  for (const asked of synonymsByLetters.keys())
    if (asked.length > Math.max(longest.length, 4) && asked !== letters && letters.includes(asked)) longest = asked;
  if (!longest) return null;
  const at = letters.indexOf(longest);
  return [letters.slice(0, at), longest, letters.slice(at + longest.length)];
}

// --- Plans.

function termOf(said, letters = toLetters(said), isPart = false) {
  const forms = [{ letters, worth: 1 }, ...synonymsOf(letters)];
  const little = LITTLE.has(letters) || (isPart && forms.length === 1 && isOfLittle(letters));
  const asked = little || forms.length > 1 || (!isPart && known(letters)) ? letters : bare(letters);
  const isQuestion = asked !== letters && asked.includes(synonymWithin(letters)?.[1] ?? "");
  if (isQuestion) forms.push({ letters: asked, worth: WORTH_BARE }, ...synonymsOf(asked));
  return { said, forms, little };
}

const termOfPart = ({ letters, known: isKnown }) => ({ ...termOf(letters, letters, true), unknown: !isKnown });

const partsOf = (letters, leaveWhole) =>
  letters.length > 1 ? cut(letters, leaveWhole).map(termOfPart).filter((term) => !term.unknown || term.said.length > 2) : [];

const LONGEST_QUERY = 200, MOST_WORDS = 12; // letters; whoever pastes more is answered by its beginning

// The plans of a query; null where nothing is asked.
function readQuery(query) {
  const fixed = [];
  let text = toArabic(mend(query.slice(0, LONGEST_QUERY))).toLowerCase().replace(ABBREVIATION, "$& ");
  text = takeYears(takeDates(takeTelephones(text, fixed), fixed), fixed);
  const words = text.split(/\s+/u).map(toLetters).filter(Boolean);
  let said = takeItems(words.join(" "), fixed).split(" ").filter(Boolean);
  const telling = said.filter((word) => !LITTLE.has(word));
  if (telling.length || fixed.length) said = telling;
  if (!said.length && !fixed.length) return null;
  return plansOf(said.slice(0, MOST_WORDS), fixed);
}

function plansOf(words, fixed) {
  const plans = [{ terms: [...fixed, ...words.map((word) => termOf(word))], worth: 1 }];
  if (!words.length) return plans;
  if (words.length > 1) plans.push({ terms: [...fixed, termOf(words.join(" "), words.join(""))], worth: 1.1, phrase: true });
  // Thai alone is written without spaces; a code is a whole.
  const isLong = (word) => /[ก-๎]/.test(word) && (words.length === 1 || !known(word));
  const parts = words.flatMap((word) => (isLong(word) ? partsOf(bare(word), false) : [termOf(word)]));
  if (parts.length > words.length) plans.push({ terms: [...fixed, ...parts], worth: WORTH_CUT, cut: true });
  const within = synonymWithin(words.join(""));
  if (within) {
    const [before, asked, after] = within;
    plans.push({ terms: [...fixed, ...partsOf(before), termOf(asked), ...partsOf(after)], worth: 0.85 });
  }
  return plans;
}
