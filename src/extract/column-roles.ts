// What a column holds, told by its cells where no known header says it: places, dates, seats, numbers, people, addresses.
import { isGivenName } from '../gazetteer/given-names.ts';
import { findPlace } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import type { Phrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import { abbreviationShape } from './abbreviation.ts';
import { placeOfImages } from './image-place.ts';
import { isBlankWord, seatsLine, shapeScore } from './shape-scores.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the cells of a column have in common. */
export interface ColumnContent {
  /** The role that most cells fit; `undefined` when they are words of any kind. */
  readonly role: ColumnRole | undefined;
  /** Cells with words or images that say something. */
  readonly filled: number;
  /** Different texts among them. */
  readonly distinct: number;
  /** Share of filled cells that read as a person's name, 0 to 1. */
  readonly people: number;
  /** Share of filled cells under a link, 0 to 1. */
  readonly linked: number;
  /** Words of a cell, on average. */
  readonly words: number;
  /** Whether most letters are of the Latin script. */
  readonly latin: boolean;
}

const sampleSize = 400; // cells; more would say the same

export function contentOf(cells: readonly Phrasing[], vocabulary: Vocabulary): ColumnContent {
  const sample = cells.filter(saysSomething).slice(0, sampleSize);
  const texts = sample.map(({ value }) => tidy(value));
  const letters = texts.join('').match(/\p{L}/gu) ?? [];
  return {
    role: sample.length === 0 ? undefined : roleOfCells(sample, texts, vocabulary),
    filled: sample.length,
    distinct: new Set(texts).size,
    people: shareOf(texts, looksLikePerson),
    linked: sample.filter(({ links }) => links.length > 0).length / Math.max(1, sample.length),
    words: texts.reduce((sum, text) => sum + text.split(' ').length, 0) / Math.max(1, texts.length),
    latin: letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length,
  };
}

function saysSomething(content: Phrasing): boolean {
  const text = tidy(content.value);
  return (text !== '' && !isBlankWord(text)) || (text === '' && placeOfImages(content) !== '');
}

interface Test {
  readonly role: ColumnRole;
  readonly least: number;
  readonly fits: (text: string, cell: Phrasing) => boolean;
}

/** The first kind that enough cells fit; those with a shape of their own come first. */
function roleOfCells(
  cells: readonly Phrasing[],
  texts: readonly string[],
  vocabulary: Vocabulary,
): ColumnRole | undefined {
  const fitting = (test: Test) => texts.filter((text, at) => test.fits(text, cells[at] ?? blank)).length / texts.length;
  return tests(vocabulary).find((test) => fitting(test) >= test.least)?.role;
}

const blank: Phrasing = {
  value: '',
  position: { kind: 'text', line: 0, column: 0 },
  footnoteReferences: [],
  links: [],
  images: [],
};

function tests(vocabulary: Vocabulary): readonly Test[] {
  return [
    { role: 'seats', least: 0.6, fits: (text) => text.split('\n').every((line) => seatsLine.test(line)) },
    { role: 'website', least: 0.6, fits: (text) => shapeScore('website', text, vocabulary) > 0 },
    {
      role: 'ordinal',
      least: 0.8,
      fits: (text) => /^(?:\d{1,4}(?:st|nd|rd|th|\.|º|ª|er|e)|[IVXLC]{1,6}\.)$/u.test(text),
    },
    { role: 'date', least: 0.7, fits: (text) => shapeScore('date', text, vocabulary) > 3 },
    { role: 'term', least: 0.6, fits: (text) => shapeScore('term', text, vocabulary) > 3 },
    { role: 'number', least: 0.7, fits: (text) => shapeScore('number', text, vocabulary) > 2.5 },
    { role: 'place', least: 0.6, fits: (text, cell) => isPlaceCell(text, cell) },
    { role: 'person', least: 0.4, fits: looksLikePerson },
    { role: 'abbreviation', least: 0.7, fits: (text) => abbreviationShape(text) > 1 },
  ];
}

function isPlaceCell(text: string, cell: Phrasing): boolean {
  if (text === '') return placeOfImages(cell) !== '';
  return text.length <= 60 && findPlace(text) !== undefined;
}

/** Two to five words with capitals, a given name among all but the last of them. */
export function looksLikePerson(text: string): boolean {
  const words = tidy(text.replace(/\s*[([][^()[\]]*[)\]]/gu, '')).split(' ');
  if (words.length < 2 || words.length > 6) return false;
  const named = /,$/u.test(words[0] ?? '') ? words.slice(1) : words.slice(0, -1);
  return named.some(isGivenName);
}

function shareOf(texts: readonly string[], fits: (text: string) => boolean): number {
  return texts.filter(fits).length / Math.max(1, texts.length);
}
