import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareTwins } from '../../conformance/capture-twins.ts';
import { readCaptureGold } from '../../conformance/captures-quality.ts';

const address = 'https://example.org/members';
const pair = { name: 'pair', stored: '<p>Alpha <a href="/a">a</a></p>', address, timestamp: '20200627101112' };

test.each<[what: string, rewritten: string, differences: readonly string[]]>([
  ['the same', '<p>Alpha <a href="/web/20200627101112/https://example.org/a">a</a></p>', []],
  ['other text', '<p>Beta <a href="/a">a</a></p>', ['text at 0: “Beta a” for “Alpha a”']],
  ['another link', '<p>Alpha <a href="/b">a</a></p>', ['“https://example.org/b” for “https://example.org/a”']],
  ['a link less', '<p>Alpha a</p>', ['0 links for 1']],
])('twins: %s', (_, rewritten, differences) => {
  expect(compareTwins({ ...pair, rewritten }).differences).toEqual(differences);
});

test('every label is one that can be measured', () => {
  const gold = readCaptureGold(fileURLToPath(new URL('../../conformance/gold/captures-quality.json', import.meta.url)));
  expect([gold.edgi.length, gold.sound.length, gold.unread.length]).toEqual([11, 5, 2]);
});
