// How well a piece of a row fits a column with a shape of its own: numbers, seats, dates, addresses, ordinals.
import type { ColumnRole } from '../languages/language.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

/** A whole line such as `10 / 155` or `18/9,874`. */
export const seatsLine = /^\d[\d.,\u00a0 ]*\/\s*\d[\d.,\u00a0 ]*(?:\(.*\))?$/u;
const blank = /^(?:[-–—−?]|n\/?a\.?|none|tba|tbd|k\.\s?a\.)$/iu;
const numberShape =
  /^[+\-−–~≈<>]?\s*[£$€¥]?\s*\d[\d.,\u00a0  ’']*(?:\s*(?:%|‰|pp|km²|km|million|billion|bn|m))?(?:\s*\([^()]*\))?$/iu;
const ordinalShape = /^(?:\d{1,4}(?:st|nd|rd|th|\.|º|ª|er|e)?|[IVXLC]{1,6}\.?)$/u;
const addressShape = /^(?:https?:\/\/\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?:\/\S*)?)$/iu;

/** Longer text, in UTF-16 units, is no blank word. */
export const longestBlank = 5;

/** A cell that says "nothing here" in so many words. */
export function isBlankWord(text: string): boolean {
  return text.length <= longestBlank && blank.test(text);
}

/** Roles whose cells have a shape of their own. */
export type ShapedRole = Extract<
  ColumnRole,
  | 'seats'
  | 'seats_lower'
  | 'seats_upper'
  | 'date'
  | 'joined'
  | 'left'
  | 'term'
  | 'number'
  | 'ordinal'
  | 'website'
  | 'citation'
>;

/** Fitness of a text for a role that is told by its shape. */
export function shapeScore(role: ShapedRole, text: string, vocabulary: Vocabulary): number {
  switch (role) {
    case 'seats':
    case 'seats_lower':
    case 'seats_upper':
      return seatsScore(text);
    case 'date':
    case 'joined':
    case 'left':
      return dateScore(text, vocabulary);
    case 'term':
      return termScore(text, vocabulary);
    case 'number':
      return numberScore(text);
    case 'ordinal':
      return ordinalScore(text);
    case 'website':
      return addressScore(text);
    case 'citation':
      return addressScore(text) - 1;
  }
}

function seatsScore(text: string): number {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.every((line) => seatsLine.test(line))) return 6;
  if (lines.every((line) => numberShape.test(line))) return lines.length === 1 ? 2 : 1;
  return isBlankWord(text) ? 1 : -9;
}

function numberScore(text: string): number {
  if (numberShape.test(text)) return 3;
  return isBlankWord(text) ? 2 : -6;
}

function ordinalScore(text: string): number {
  return ordinalShape.test(text) ? 2.5 : isBlankWord(text) ? 1 : -6;
}

function addressScore(text: string): number {
  return addressShape.test(text) ? 4 : -5;
}

/** A date of day, month and year in any order, a month, a year; words beside it cost. */
function dateScore(written: string, vocabulary: Vocabulary): number {
  const text = written.replace(/\s*\([^()]*\)\s*/gu, ' ').trim();
  if (text !== written && text !== '') return dateScore(text, vocabulary) - 0.5;
  const shape = dateShape(text, vocabulary);
  if (isBlankWord(text)) return 1;
  if (shape.words === 0 || shape.years > 2 || shape.months > 2) return -6;
  if (shape.odd > 0) return shape.odd > 2 ? -7 : -2.5 * shape.odd;
  if (shape.years === 0) return -3;
  return 3.5 + 0.5 * Math.min(shape.months, 1) + (shape.years === 1 ? 0.5 : -2.5);
}

/** Two dates with a dash or "to" between them, or one that is still running. */
function termScore(text: string, vocabulary: Vocabulary): number {
  const shape = dateShape(text, vocabulary);
  if (shape.words === 0 || shape.odd > 1) return isBlankWord(text) ? 1 : -6;
  return shape.years >= 1 && shape.years <= 4 ? 3.5 + (shape.dash ? 0.8 : 0) - 1.5 * shape.odd : -4;
}

interface DateShape {
  readonly words: number;
  readonly years: number;
  readonly months: number;
  /** Words that no date has. */
  readonly odd: number;
  readonly dash: boolean;
}

const plainInDates = new Set([
  'de',
  'of',
  'del',
  'to',
  'until',
  'present',
  'bis',
  'heute',
  'since',
  'seit',
  'c.',
  'ca.',
  'circa',
  'r.',
  'года',
  'г.',
  'year',
  'years',
  'days',
  'day',
  'incumbent',
  'au',
  'du',
  'al',
  'a',
  'до',
  'do',
]);

function dateShape(text: string, vocabulary: Vocabulary): DateShape {
  const words = foldWords(text)
    .split(/[\s,]+|(?<=\d)(?=[–—-])|(?<=[–—-])(?=\p{L}|\d)/u)
    .filter((word) => word !== '');
  const kinds = words.map((word) => dateWordKind(word, vocabulary));
  const count = (kind: DateWordKind) => kinds.filter((one) => one === kind).length;
  return {
    words: words.length,
    years: count('year'),
    months: count('month'),
    odd: count('odd'),
    dash: kinds.includes('dash'),
  };
}

type DateWordKind = 'year' | 'month' | 'dash' | 'plain' | 'odd';

const wholeDate = /^(?:\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}(?:-\d{2})?)$/u;

function dateWordKind(word: string, { months }: Vocabulary): DateWordKind {
  const bare = word.replace(/[.()]+$/u, '').replace(/^\(/u, '');
  if (wholeDate.test(bare)) return 'year';
  if (months.has(bare)) return 'month';
  if (/^[–—-]$/u.test(word)) return 'dash';
  return isDayWord(bare) || plainInDates.has(word) ? 'plain' : 'odd';
}

function isDayWord(word: string): boolean {
  return /^\d{1,2}(?:st|nd|rd|th|er|º|ª)?$/u.test(word) && Number.parseInt(word, 10) <= 31;
}
