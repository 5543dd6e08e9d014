// Sentences of a paragraph and the dates written in them.
import { isLetterOrNumber, runsOf } from '../gazetteer/letters.ts';
import { type Phrasing, slicePhrasing } from '../model/document.ts';
import { type DatePart, datePart, dateShapes } from './date-spans.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More than this of a paragraph is not looked at. */
const paragraphLimit = 20_000;

/** A stop, then a space and a capital; the stop of an initial or a short abbreviation ends nothing. */
const sentenceStop =
  /(?<!(?:^|[\s.(])\p{L}|(?:^|\s)\d{1,2}|[\s.(]\p{Lu}\p{Ll}|\b(?:St|Dr|Mr|Mrs|Ms|No|vs|ca|al))([.!?…]["”’»)]*)\s*(?=[\s"“„«(]*[\p{Lu}\p{Lo}\d])/gu;

/** The sentences of a text, in order, each with its marks. */
export function sentencesOf(content: Phrasing): readonly Phrasing[] {
  const sentences: Phrasing[] = [];
  let start = 0;
  for (const match of content.value.slice(0, paragraphLimit).matchAll(sentenceStop)) {
    const end = match.index + (match[1]?.length ?? 1);
    if (!followedByBreak(content.value, end)) continue;
    sentences.push(slicePhrasing(content, start, end));
    start = end;
  }
  sentences.push(slicePhrasing(content, start, content.value.length));
  return sentences.filter(({ value }) => value !== '');
}

/** White space after the stop, or a mark that was taken out between two sentences. */
function followedByBreak(text: string, end: number): boolean {
  return end >= text.length || /[\s"“„«(]/u.test(text[end] ?? '') || /\p{Lu}/u.test(text[end] ?? '');
}

/** A date as written. `precise`: more than a bare year. */
export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly precise: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: DatePart;
}

/** All dates in a text: `2 October 2020`, `October 2, 2020`, `2 de octubre de 2020`, `March 2022`, `2020-10-02`, `1998`. */
export function datePhrases(text: string, vocabulary: Vocabulary): readonly DatePhrase[] {
  const numeric = [...text.matchAll(/\b(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{1,2}[./]\d{4})\b/gu)].map(
    ({ index, 0: written }) => ({ start: index, end: index + written.length, text: written, precise: true }),
  );
  const taken = new Set(numeric.flatMap(({ start, text: written }) => Array.from(written, (_, at) => start + at)));
  const worded = wordedDates(text, vocabulary).filter(({ start }) => !taken.has(start));
  return [...numeric, ...worded].sort((a, b) => a.start - b.start);
}

function isDatePiece(character: string): boolean {
  return isLetterOrNumber(character) || character === '.';
}

function wordedDates(text: string, vocabulary: Vocabulary): readonly DatePhrase[] {
  const words = runsOf(text, isDatePiece).map(
    ({ start, end, text: word }): Word => ({ start, end, kind: datePart(word, vocabulary) }),
  );
  const found: DatePhrase[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = dateEnd(words, at);
    const date = words.slice(at, end ?? at);
    const [first, last] = [date[0], date.at(-1)];
    if (end === undefined || first === undefined || last === undefined) continue;
    const written = text.slice(first.start, last.end).replace(/\.$/u, '');
    found.push({
      start: first.start,
      end: last.end,
      text: written,
      precise: date.some(({ kind }) => kind === 'month'),
    });
    at = end - 1;
  }
  return found;
}

/** Where a date that begins at the word ends; `undefined` when none begins there. */
function dateEnd(words: readonly Word[], at: number): number | undefined {
  const kinds = words.slice(at, at + 6).map(({ kind }) => kind);
  for (const shape of [...dateShapes, yearAlone]) {
    if (shape.every((kind, index) => kinds[index] === kind)) return at + shape.length;
  }
  return undefined;
}

const yearAlone: readonly DatePart[] = ['year'];
