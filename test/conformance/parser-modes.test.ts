// Pages that the faster parser may read, and pages that it may not, give the same document as by the standard's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareModes, measureParserModes } from '../../conformance/parser-modes.ts';
import { languages } from '../../src/catalogue.ts';

test.each<[what: string, page: string, fast: boolean]>([
  ['regular', '<html><body><p>Words <b>of</b> a page.</p><table><tr><td>x</td></tr></table></body></html>', true],
  ['unclosed cells', '<table><tr><td>Faro<td>Chile<tr><td>Lume<td>Peru</table>', false],
  ['words between rows', '<table><tr><td>x</td></tr>stray<tr><td>y</td></tr></table>', false],
  ['formatting across blocks', '<b><p>one</b> two</p>', false],
  ['no page', '', true],
])('%s', (_, page, fast) => {
  expect(compareModes(page, languages)).toEqual({ equal: true, fast });
});

test('files that are no text are named, others left alone', () => {
  const corpus = mkdtempSync(join(tmpdir(), 'rosterline-corpus-'));
  try {
    writeFileSync(join(corpus, 'a.html'), '<p>Words</p>');
    writeFileSync(join(corpus, 'b.html'), '');
    writeFileSync(join(corpus, 'c.txt'), '<p>Words</p>');
    const expected = { equal: { right: 1, of: 1 }, fast: 1, unread: ['b.html'], different: [] };
    expect(measureParserModes(corpus, languages)).toEqual(expected);
  } finally {
    rmSync(corpus, { recursive: true });
  }
});
