// The tools that break pages: what they do to a page, and that they see each fault that a reader may have.
import { describe, expect, test } from 'vitest';
import { type Mutation, mutate } from '../../scripts/fuzz/mutation.ts';
import { strayPlaces } from '../../scripts/fuzz/places.ts';
import { smallest } from '../../scripts/fuzz/smallest.ts';
import { faultIn } from '../../scripts/fuzz/trial.ts';
import { extractors, languages, loadReaders } from '../../src/catalogue.ts';
import type { Position } from '../../src/model/document.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import type { Reader } from '../../src/read/reader.ts';

const [text] = await loadReaders(['text']);

test.each<[mutation: Mutation, broken: string]>([
  [{ kind: 'cut', at: 200_000, length: 300_000 }, 'abfghij'],
  [{ kind: 'cut', at: 1_000_000, length: 300_000 }, 'abcdefghij'],
  [{ kind: 'doubled', at: 800_000, length: 500_000, times: 3 }, 'abcdefghijijij'],
  [{ kind: 'doubled', at: 0, length: 0, times: 3 }, 'abcdefghij'],
  [{ kind: 'swapped', at: 700_000, length: 200_000, with: 100_000 }, 'ahidefgbcj'],
  [{ kind: 'swapped', at: 100_000, length: 900_000, with: 200_000 }, 'acbdefghij'],
  [{ kind: 'spliced', at: 500_000, piece: '<b>', times: 2 }, 'abcde<b><b>fghij'],
])('%j', (mutation, broken) => {
  expect(mutate('abcdefghij', [mutation])).toBe(broken);
});

test('a page that is doubled again and again stays within bounds', () => {
  const doubled: Mutation = { kind: 'doubled', at: 0, length: 1_000_000, times: 50 };
  expect(mutate('x'.repeat(10_000), [doubled, doubled, doubled]).length).toBe(50_000);
});

test.each<[page: string, needed: RegExp, kept: string]>([
  ['aaaaaaaxaaaa', /x/u, 'x'],
  [`${'a'.repeat(300)}x${'b'.repeat(200)}y`, /x.*y/u, 'xy'],
  ['xyz', /^xyz$/u, 'xyz'],
])('of %s, which fails by %s, is left %s', (page, needed, kept) => {
  const stillFails = (bytes: Uint8Array) => needed.test(Buffer.from(bytes).toString());
  const left = smallest(new TextEncoder().encode(page), { stillFails, isLate: () => false });
  expect(Buffer.from(left).toString()).toBe(kept);
});

test.each<[places: readonly string[], page: string, stray: readonly string[]]>([
  [['1:1', '2:3', '1:6', ''], 'abc\ndef', []],
  [['0:1', '3:1', '1:0', '2:9'], 'abc\ndef', ['0:1', '3:1', '1:0', '2:9']],
  [['#m > p', 'body > b'], '<div id=m><p>a</p></div><b>c</b>', []],
  [['#m > p', 'body > p'], '<div id=m><p>a</p><p>b</p></div>', ['#m > p', 'body > p']],
])('the places %j', (places, page, stray) => {
  expect(strayPlaces(places, page)).toEqual(stray);
});

describe('a reader', () => {
  const paragraph = (position: Position) => {
    const content = { value: 'Words.', position, footnoteReferences: [], links: [], images: [] };
    const root = { heading: undefined, depth: 0, children: [{ kind: 'paragraph', content }], sections: [] } as const;
    return { value: { format: 'flat-text', title: '', language: 'en', root } as const, findings: [] };
  };

  test.each<[what: string, read: Reader['read'], fault: string | undefined]>([
    ['that is right', () => paragraph({ kind: 'text', line: 1, column: 1 }), undefined],
    ['that throws', () => JSON.parse('{'), 'threw'],
    ['that refuses the page', () => refuse(), undefined],
    ['that never comes back soon', () => paragraph(late(700)), 'slow'],
    ['that invents places', () => paragraph({ kind: 'text', line: 7, column: 1 }), 'place'],
    [
      'that counts to nowhere',
      () => ({ ...paragraph({ kind: 'text', line: 1, column: 1 }), count: Number.NaN }),
      'not-json',
    ],
  ])('%s', (_, read, fault) => {
    const parts = { languages, readers: [{ format: 'text', read } as const], extractors };
    const trial = { format: 'text', bytes: new TextEncoder().encode('Words.\n'), msPerKb: 0.01 } as const;
    expect(faultIn(trial, parts)?.kind).toBe(fault);
  });

  test('of ours has none on bytes that are no text', () => {
    const parts = { languages, readers: text === undefined ? [] : [text], extractors };
    expect(faultIn({ format: 'text', bytes: new Uint8Array([0xff, 0xc3]), msPerKb: 1 }, parts)).toBe(undefined);
  });
});

function refuse(): never {
  throw new PipelineError({ code: 'source-binary', message: 'It is no text.' });
}

/** A place, after so many milliseconds of the processor. */
function late(ms: number): Position {
  const start = process.cpuUsage();
  while (process.cpuUsage(start).user < ms * 1_000);
  return { kind: 'text', line: 1, column: 1 };
}
