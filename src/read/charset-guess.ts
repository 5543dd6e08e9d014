// Guesses the charset of bytes that do not say it: each charset's reading is scored by how much it looks like writing.
import { decodeCharset } from './decode-charset.ts';

/** Charsets of old pages with the letters by which their writing is known; earlier ones win where two score the same. */
const candidates: readonly { readonly charset: string; readonly letters: string }[] = [
  { charset: 'windows-1252', letters: 'éèêàâçôûîïùëäöüßñáíóúãõåøæÉÄÖÜ’“”–«»°' },
  { charset: 'windows-1251', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфії' },
  { charset: 'koi8-r', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф' },
  { charset: 'windows-1250', letters: 'ąćęłńóśźżáíéěščřžýůúďťňőűöüăâîşţ–’”„' },
  { charset: 'iso-8859-2', letters: 'ąćęłńóśźżáíéěščřžýůúďťňőűöüăâîşţ' },
  { charset: 'iso-8859-7', letters: 'αοιετνσρηπκλυμςόίάέωγή' },
  { charset: 'windows-1254', letters: 'ışğüöçİÇÖŞ' },
  { charset: 'windows-1255', letters: 'יוהלאברתמשנעדקחםפטצגזכסןךףץ' },
  { charset: 'windows-1256', letters: 'اليومنرتبةعدسفهكحقجشطصخأى' },
  { charset: 'shift_jis', letters: 'のにはをたがでてとしれさいうかなもらるくアイスルンート日本国大年' },
  { charset: 'euc-jp', letters: 'のにはをたがでてとしれさいうかなもらるくアイスルンート日本国大年' },
  { charset: 'gbk', letters: '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子年月日' },
  { charset: 'big5', letters: '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子年月日' },
  { charset: 'euc-kr', letters: '이다는의에을를가은한로하고도지기서사인자대리시정부해' },
];

/** How many bytes are looked at; text beyond ASCII is what counts of them. */
const sampleBytes = 131_072;

/** The charset whose reading looks most like writing; `windows-1252` when none stands out. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  let best = { charset: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const { charset, letters } of candidates) {
    const score = scoreReading(decodeCharset(sample, charset), new Set(letters));
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

/** Points per byte beyond ASCII: for letters that its writing uses much, less for others, off for what no writing has. */
function scoreReading(text: string, letters: ReadonlySet<string>): number {
  let score = 0;
  let before = '';
  for (const character of text) {
    if (character > '\u007f') score += scoreCharacter(character, before, letters);
    if (mixesWritings(before, character)) score -= 4;
    before = character;
  }
  return score;
}

/** A letter of the ASCII alphabet beside one of another alphabet; no word has both. */
function mixesWritings(before: string, character: string): boolean {
  return isOtherAlphabet(before) ? /[a-z]/iu.test(character) : /[a-z]/iu.test(before) && isOtherAlphabet(character);
}

function isOtherAlphabet(character: string): boolean {
  return character >= '\u0370' && character < '\u1e00' && /\p{L}/u.test(character);
}

function scoreCharacter(character: string, before: string, letters: ReadonlySet<string>): number {
  if (letters.has(character)) return isWide(character) ? 6 : 3;
  if (/[\p{Cc}\p{Co}\ufffd]/u.test(character)) return -20;
  if (/\p{Lu}/u.test(character)) return /\p{Ll}/u.test(before) ? -4 : 0;
  if (/\p{L}/u.test(character)) return Number(isWide(character));
  return /\p{L}/u.test(before) ? -3 : -1;
}

/** A character of a writing that takes two bytes for each. */
function isWide(character: string): boolean {
  return character >= '\u3000' && character <= '\ud7a3';
}
