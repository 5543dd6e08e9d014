// Where things stand in a JSON text, and what a plain parser would let pass.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatJsonPath, scanJson } from '../../src/config/json-text.ts';

test('every value has its offset by its path', () => {
  const { offsets } = scanJson('{"a": [1, {"b c": "x"}]}');
  expect([...offsets]).toEqual([
    ['', 0],
    ['a', 6],
    ['a[0]', 7],
    ['a[1]', 10],
    ['a[1]["b c"]', 18],
  ]);
});

test.each<[text: string, brokenAt: number | undefined]>([
  ['{}', undefined],
  [' [1, -2.5e3, "\\u00e9", null] \n', undefined],
  ['', 0],
  ['{"a": 1,}', 8],
  ["{'a': 1}", 1],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1] x', 4],
  ['[01]', 2],
  ['"a\nb"', 0],
  ['{"a": // none\n1}', 6],
])('%j breaks at %s', (text, brokenAt) => {
  expect(scanJson(text).brokenAt).toBe(brokenAt);
});

test('it goes no deeper than people write', () => {
  expect(scanJson('['.repeat(100_000)).brokenAt).toBe(65);
});

test.each<[text: string, refused: readonly string[]]>([
  ['{"a": 1, "b": 2}', []],
  ['{"a": 1, "a": 2}', ['repeated a at 9']],
  ['{"a": {"b": 1}, "c": {"b": 1}}', []], // the same key in two objects
  ['{"a": 1, "\\u0061": 2}', ['repeated a at 9']], // written otherwise
  ['{"x": {"__proto__": 1}}', ['forbidden x.__proto__ at 7']],
])('in %s it refuses %s', (text, refused) => {
  const found = scanJson(text).refused;
  expect(found.map(({ kind, path, offset }) => `${kind} ${formatJsonPath(path)} at ${offset}`)).toEqual(refused);
});

describe('laws', () => {
  it('takes all that JSON.stringify writes', () => {
    const property = fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(scanJson(JSON.stringify(value, null, 1)).brokenAt).toBeUndefined();
    });
    fc.assert(property, { seed: 1 });
  });

  it('calls broken what JSON.parse refuses, and nothing else', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', 'true', ' ', '\\', '"');
    const property = fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      expect(scanJson(text).brokenAt === undefined).toBe(isJson(text));
    });
    fc.assert(property, { seed: 1, numRuns: 2000 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
