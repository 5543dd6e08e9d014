// How a name is made comparable: no case, accents, dots, apostrophes or hyphens, one space between words.

/** Letters that decompose to nothing simpler but are written as these where accents are not at hand. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ی', 'ي'],
  ['ک', 'ك'],
]);

const plainLetter = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'gu');
// Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs; the vowel signs of other scripts are letters.
const accent = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/gu;
const silent = /[.'`´‘’‚‛ʻʼʾʿ׳״"“”・\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const spacing = /[\s,،、()（）[\]_\-\u2010-\u2015\u2212]/gu;
const inNames = /^[\p{L}\p{M}\p{Nd} ]*$/u;

/** The whole text folded, a leading "the" left out; `undefined` when it has a character that no name has. */
export function foldName(text: string): string | undefined {
  if (/^[A-Za-z]+$/u.test(text)) return text.toLowerCase(); // most names, at a tenth of the time
  return foldCharacters(text)?.replace(/ {2,}/gu, ' ').trim().replace(/^the /u, '');
}

/**
 * What the characters are in a folded name: letters, a space for what parts words, nothing for what is not heard;
 * `undefined` where one is among them that no name of a place has. Text in NFC is expected.
 */
export function foldCharacters(text: string): string | undefined {
  if (/^[A-Za-z ]*$/u.test(text)) return text.toLowerCase();
  const heard = text.replace(silent, '').replace(spacing, ' ').replaceAll('&', ' and ');
  const bare = heard.normalize('NFKD').replace(accent, '').normalize('NFC').toLowerCase();
  const folded = bare.replace(plainLetter, (letter) => plainLetters.get(letter) ?? letter);
  return inNames.test(folded) ? folded : undefined;
}
