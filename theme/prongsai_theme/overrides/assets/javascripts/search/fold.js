"use strict";

// One text for what people write differently: case, digits, spaces, dots, dashes, the order of marks. The same steps
// in the same order as `fold` in prongsai.thai.text; a test holds the two together. For pages and for the worker.

Object.assign(globalThis, (() => {
  const REMOVED = new RegExp("[" +
    "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f" +
    "\\u202a-\\u202e\\u2060-\\u206f\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff" +
    "\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}" +
    "\\u0009\\u000a\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000" +
    ".\\u2026\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d" +
    "]+", "gu");

  const VOWEL_MARKS = [..."\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e4d\u0e4e"];
  const TONE_MARKS = [..."\u0e48\u0e49\u0e4a\u0e4b\u0e4c"];
  const NIKHAHIT = "\u0e4d", SARA_AA = "\u0e32", SARA_AM = "\u0e33", SARA_E = "\u0e40", SARA_AE = "\u0e41";

  const MARK_PAIRS = [
    [SARA_E + SARA_E, SARA_AE],
    [NIKHAHIT + SARA_AA, SARA_AM],
    ...TONE_MARKS.map((tone) => [NIKHAHIT + tone + SARA_AA, tone + SARA_AM]),
    ...TONE_MARKS.map((tone) => [SARA_AM + tone, tone + SARA_AM]),
    ...TONE_MARKS.flatMap((tone) => VOWEL_MARKS.map((vowel) => [tone + vowel, vowel + tone])),
  ];
  const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";
  const DIGIT_PAIRS = [...THAI_DIGITS].map((digit, value) => [digit, String(value)]);

  function settler(pairs) {
    const replacements = new Map(pairs);
    const found = new RegExp([...replacements.keys()].join("|"), "gu");
    const replaced = (sequence) => replacements.get(sequence);
    // One replacement may make room for the next.
    return (text) => {
      for (;;) {
        const settled = text.normalize("NFC").replace(found, replaced);
        if (settled === text) return text;
        text = settled;
      }
    };
  }

  const settle = settler([...DIGIT_PAIRS, ...MARK_PAIRS]);
  const fold = (text) => settle(settle(text.replace(REMOVED, "")).toLowerCase());

  const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;
  // The usual ones; to name all would make every pattern slow.
  const BETWEEN = "[\\s!-/:-@[-`{-\\u00bf\\u0e3f\\u0e4f\\u0e5a\\u0e5b\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u303f\\ufe58-\\uff0f\\ufeff]*";
  const patternOfLetter = (letter) => (/[0-9]/.test(letter) ? `[${letter}${THAI_DIGITS[letter]}]` : letter);

  return {
    fold,
    // The text as a reader sees it, in one encoding.
    mend: settler(MARK_PAIRS),
    // What is searched: folded text without signs.
    toLetters: (text) => fold(text).replace(SIGNS, ""),
    // The pattern, for the flag i, of mended text that has the letters: signs may stand between them.
    spread: (letters) => [...letters].map(patternOfLetter).join(BETWEEN),
  };
})());
