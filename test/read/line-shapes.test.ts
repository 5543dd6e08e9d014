// What single lines look like: prose, heading, flagged, bulleted, numbered.
import { describe, expect, test } from 'vitest';
import { isBulleted, isFlagged, isHeadingLike, isProse, leadingNumber } from '../../src/read/line-shapes.ts';

describe('isProse', () => {
  test.each<[line: string, expected: boolean]>([
    ['The alliance was founded by nine unions in Oslo.', true],
    ['“Nine unions,” it says, “have founded the alliance in Oslo.”', true],
    ['They met in Oslo (and then once more in Bergen).', true],
    ['Was it founded by nine unions in Oslo, or ten?', true],
    ['It was founded.', false], // too few words to be sure
    ['Norway Harbour Union HU Trade union of all dock workers', false], // no stop: a row
    ['\u00a0Norway Harbour Union is the union of all dock workers.', false], // a flag: a row whose notes end in a stop
    ['', false],
  ])('%s', (line, expected) => {
    expect(isProse(line)).toBe(expected);
  });
});

describe('isHeadingLike', () => {
  test.each<[line: string, expected: boolean]>([
    ['Members', true],
    ['  Former members  ', true],
    ['2020 congress', true],
    ['Élargissement', true],
    ['Участники', true],
    ['الأعضاء', true],
    ['成员', true],
    ['Sourced from:', false],
    ['It left in 2020.', false],
    ['Who are we?', false],
    ['members', false],
    ['(Members)', false],
    ['\u00a0Norway', false],
    ['', false],
    ['M'.repeat(100), true],
    ['M'.repeat(101), false],
  ])('%s', (line, expected) => {
    expect(isHeadingLike(line)).toBe(expected);
  });
});

describe('isFlagged', () => {
  test.each<[line: string, expected: boolean]>([
    ['\u00a0Norway', true],
    [' Norway', false],
    ['Norway\u00a0', false],
    ['', false],
  ])('%j', (line, expected) => {
    expect(isFlagged(line)).toBe(expected);
  });
});

describe('isBulleted', () => {
  test.each<[line: string, expected: boolean]>([
    ['• Harbour Union', true],
    ['  * Harbour Union', true],
    ['– Harbour Union', true],
    ['- Harbour Union', true],
    ['-Harbour Union', false],
    ['-5 degrees', false],
    ['• ', false],
    ['Harbour • Union', false],
  ])('%s', (line, expected) => {
    expect(isBulleted(line)).toBe(expected);
  });
});

describe('leadingNumber', () => {
  test.each<[line: string, expected: number | undefined]>([
    ['1. Smith', 1],
    ['  12) Smith', 12],
    ['^ 3. Smith', 3],
    [' ^3. Smith', 3],
    ['007. Smith', 7],
    ['1.Smith', undefined],
    ['1. ', undefined],
    ['1 Smith', undefined],
    ['12345. Smith', undefined],
    ['Smith 1. x', undefined],
    ['', undefined],
  ])('%j', (line, expected) => {
    expect(leadingNumber(line)).toBe(expected);
  });

  test('a line of many spaces does not take longer than its length', () => {
    expect(leadingNumber(`${' '.repeat(500_000)}1.${' '.repeat(500_000)}`)).toBeUndefined();
  }, 2_000);
});
