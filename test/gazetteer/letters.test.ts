// What single characters are, and the runs that those of one kind make.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isLetterOrNumber, isLetters, isWordPart, letterAt, letterOf, runsOf } from '../../src/gazetteer/letters.ts';

// Made once: to make one takes as long as the test itself.
const letter = /^\p{L}$/u;
const wordPart = /^[\p{L}\p{M}\p{N}]$/u;
const lettersOrNumbers = /[\p{L}\p{N}]+/gu;

describe('a character is what Unicode says of it', () => {
  test.each<[character: string, kinds: string]>([
    ['a', 'letter lower'],
    ['Ż', 'letter upper'],
    ['ǅ', 'letter'], // a capital and a small letter at once
    ['中', 'letter'],
    ['𝐀', 'letter upper'],
    ['7', 'digit number'],
    ['½', 'number'],
    ['\u0301', 'mark'],
    ['-', ''],
    ['\u00a0', ''],
    ['', ''],
    ['\ud835', ''], // half of a surrogate pair
  ])('%j is %j', (character, expected) => {
    const { script: _, ...kinds } = letterOf(character);
    const said = Object.entries(kinds).filter(([, holds]) => holds);
    expect(said.map(([kind]) => kind).join(' ')).toBe(expected);
  });

  it('is asked again and says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        expect(letterOf(character)).toEqual(letterOf(character));
        expect(letterOf(character).letter).toBe(letter.test(character));
        expect(isWordPart(character)).toBe(wordPart.test(character));
      }),
      { seed: 1 },
    );
  });
});

test.each<[text: string, offset: number, upper: boolean]>([
  ['aB', 1, true],
  ['aB', 0, false],
  ['aB', -1, false],
  ['aB', 2, false],
  ['𝐀', 0, false], // by units there is no letter here
])('%j has a capital at %i: %j', (text, offset, upper) => {
  expect(letterAt(text, offset).upper).toBe(upper);
});

test.each<[text: string, letters: boolean]>([
  ['Łódź', true],
  ['de', true],
  ['', false],
  ['3rd', false],
  ['a b', false],
  ['e\u0301', false],
])('%j is nothing but letters: %j', (text, letters) => {
  expect(isLetters(text)).toBe(letters);
});

describe('runs', () => {
  test.each<[text: string, words: readonly string[]]>([
    ['Party of 𝐀𝐁 (2)', ['Party', 'of', '𝐀𝐁', '2']],
    ['', []],
    ['--', []],
    ['one', ['one']],
  ])('of letters and numbers in %j', (text, words) => {
    expect(runsOf(text, isLetterOrNumber).map((run) => run.text)).toEqual(words);
  });

  it('are what a pattern would find, with their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = [...text.matchAll(lettersOrNumbers)];
        const runs = found.map(({ index, 0: word }) => ({ start: index, end: index + word.length, text: word }));
        expect(runsOf(text, isLetterOrNumber)).toEqual(runs);
      }),
      { seed: 1 },
    );
  });
});
