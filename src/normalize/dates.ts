// Dates as people write them, kept as precise as they are written and never guessed.
import { isWordPart, type Run, runsOf } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import { type PartialDate, parsePartialDate, partialDate } from '../model/partial-date.ts';
import { tidy } from '../model/text-order.ts';
import { dayFirstLanguages, ordinalEndings, silentWords, vagueWords, yearSuffixes } from './date-words.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';

const dateSigns = /^[\s.,/\-'’~?:]$/u;
// An open range (`2018-`), and a number that only stands before a month (`no. 5, May 2020`).
const notOneDate = /^-|-$|^\d{1,2}\s?,/u;

/** A date over `text.slice(start, end)`. */
export interface DatedPhrase {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate;
}

type TokenKind = 'day' | 'month' | 'year' | 'silent' | 'vague' | 'other';

interface Token {
  readonly kind: TokenKind;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const longestCell = 400; // UTF-16 units, remarks in brackets included; a longer cell is prose
const longestDate = 80; // the same without them
const longestPhrase = 7; // tokens of `den 1 de marzo de 2022 roku`
const latestYear = 2199; // a larger number of four digits counts something else

/**
 * Reads one cell or phrase: `30 November 2018`, `March 2022`, `1er mars 2022`, `Summer 2020` (its year),
 * `10–12 May 2020` (its month).
 *
 * @param languages - the page's own language first: it settles the order of `01.03.2022`
 * @returns `undefined` where the words say another thing than one date (a range, `before 2019`) or leave day and
 *   month in doubt; never more precise than written
 */
export function readDate(written: string, languages: readonly Language[]): PartialDate | undefined {
  if (written.length > longestCell) return undefined;
  const text = withoutBrackets(tidy(written));
  if (text.length > longestDate || !isDateText(text) || notOneDate.test(text)) return undefined;
  return readIso(text) ?? readNumbers(text, languages) ?? readWords(text, languages);
}

/** All dates of a sentence, in order, none within another; a number that belongs to a range is no date. */
export function datesIn(sentence: string, languages: readonly Language[]): readonly DatedPhrase[] {
  const tokens = tokensOf(sentence, languages);
  const found: DatedPhrase[] = [];
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.start < next || !beginsDate(token) || continuesRange(sentence, token.start)) continue;
    const phrase = longestDateAt(sentence, tokens.slice(index, index + longestPhrase), languages);
    if (phrase === undefined) continue;
    found.push(phrase);
    next = phrase.end;
  }
  return found;
}

/** Whether the words mean a date although none may be readable: a year's digits or the name of a month. */
export function looksLikeDate(text: string, languages: readonly Language[]): boolean {
  return tokensOf(text, languages).some(({ kind }) => kind === 'year' || kind === 'month');
}

function isDateText(text: string): boolean {
  for (const character of text) if (!isWordPart(character) && !dateSigns.test(character)) return false;
  return text !== '';
}

function withoutBrackets(text: string): string {
  const whole = /^\(([^()]*)\)$/u.exec(text);
  if (whole?.[1] !== undefined) return whole[1].trim();
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ');
  return tidy(bare.replace(/;.*$/u, '')).replace(/[\u2010-\u2015]/gu, '-');
}

function readIso(text: string): PartialDate | undefined {
  const day = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+Z?)?$/u.exec(text);
  if (day !== null) return partialDate(Number(day[1]), Number(day[3]), Number(day[4]));
  return /^\d{4}-\d{2}$/u.test(text) ? parsePartialDate(text) : undefined;
}

function readNumbers(text: string, languages: readonly Language[]): PartialDate | undefined {
  const parts = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})$/u.exec(text);
  if (parts === null) return undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const dayFirst = dayFirstLanguages.has(languages[0]?.code ?? '');
  if (first > 12 || first === second || (dayFirst && second <= 12)) return partialDate(year, second, first);
  return second > 12 ? partialDate(year, first, second) : undefined;
}

function readWords(text: string, languages: readonly Language[]): PartialDate | undefined {
  const tokens = tokensOf(text, languages).filter(({ kind }) => kind !== 'silent');
  const vague = tokens.some(({ kind }) => kind === 'vague') || text.includes('~');
  const rest = tokens.filter(({ kind }) => kind !== 'vague');
  const value = (kind: TokenKind) => rest.find((token) => token.kind === kind)?.value;
  const year = value('year');
  if (year === undefined) return undefined;
  switch (rest.map(({ kind }) => kind).join(' ')) {
    case 'day month year':
    case 'month day year':
    case 'year month day':
      return vague ? undefined : partialDate(year, value('month'), value('day'));
    case 'month year':
    case 'year month':
      return partialDate(year, value('month'));
    case 'day day month year':
      return text.includes('-') ? partialDate(year, value('month')) : undefined;
    case 'month month year':
    case 'day month day month year':
      return text.includes('-') ? partialDate(year) : undefined;
    case 'year':
      return partialDate(year);
    default:
      return undefined;
  }
}

function tokensOf(text: string, languages: readonly Language[]): readonly Token[] {
  const words = runsOf(lowerCase(text), isWordPart).flatMap(partedByNumbers);
  return words.map(({ start, end, text: word }) => {
    const before = text.slice(Math.max(0, start - 2), start);
    return { ...kindOf(word.normalize('NFC'), before, languages), start, end };
  });
}

/** `3rd` is a number and a word. */
function partedByNumbers({ start, text }: Run): readonly Run[] {
  return [...text.matchAll(/\p{N}+|\P{N}+/gu)].map(({ index, 0: part }) => {
    return { start: start + index, end: start + index + part.length, text: part };
  });
}

function kindOf(word: string, before: string, languages: readonly Language[]): Pick<Token, 'kind' | 'value'> {
  if (/^\d+$/u.test(word)) return /\p{L}$/u.test(before) ? { kind: 'other', value: 0 } : numberKind(word);
  const month = monthsOf(languages).get(word);
  if (month !== undefined) return { kind: 'month', value: month };
  if (silentWords.has(word) || (/\p{N}[-.]?$/u.test(before) && ordinalEndings.has(word)))
    return { kind: 'silent', value: 0 };
  return { kind: vagueWords.has(word) ? 'vague' : 'other', value: 0 };
}

function numberKind(digits: string): Pick<Token, 'kind' | 'value'> {
  const value = Number(digits);
  if (digits.length === 4 && value >= 1000 && value <= latestYear) return { kind: 'year', value };
  return { kind: digits.length <= 2 ? 'day' : 'other', value };
}

/** Months by name, January 1; where languages disagree the first one wins. */
const monthsOf = madeOnce((languages) => {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const [index, names] of language.months.entries())
      for (const name of names) if (!months.has(name)) months.set(name, index + 1);
  }
  return months;
});

function beginsDate({ kind }: Token): boolean {
  return kind === 'day' || kind === 'month' || kind === 'year';
}

function continuesRange(sentence: string, start: number): boolean {
  return /[\p{L}\p{N}]\s?[-\u2010-\u2015/]\s?$|\d[.,]$/u.test(sentence.slice(Math.max(0, start - 4), start));
}

function longestDateAt(
  sentence: string,
  tokens: readonly Token[],
  languages: readonly Language[],
): DatedPhrase | undefined {
  const start = tokens[0]?.start ?? 0;
  for (const last of tokens.toReversed()) {
    const phrase = sentence.slice(start, last.end);
    if (!endsDate(last, phrase) || /[()[\];:?~]/u.test(phrase) || opensRange(sentence, last.end)) continue;
    const date = readDate(phrase, languages);
    if (date !== undefined) return { start, end: last.end, date };
  }
  return undefined;
}

function endsDate(last: Token, phrase: string): boolean {
  return last.kind === 'silent' ? yearSuffixes.has(/\p{L}+$/u.exec(lowerCase(phrase))?.[0] ?? '') : beginsDate(last);
}

function opensRange(sentence: string, end: number): boolean {
  return /^(?:\s?[-\u2010-\u2015/]\s?\p{N}|[.,]\d)/u.test(sentence.slice(end, end + 4));
}
