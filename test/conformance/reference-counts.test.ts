// Answers of a third party as pages, counted again; answers of another shape, and articles in two formats.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeReferences, measureReferences, referenceMetrics } from '../../conformance/reference-counts.ts';
import { languages } from '../../src/catalogue.ts';

const answered = {
  name: 'Tide Alliance',
  references: [
    {
      identifier: 'cite_note-1',
      type: 'web',
      metadata: { title: "The ''Ports''<!-- all -->", url: 'https://tide.example/', 'access-date': 'March 2, 2017' },
      text: {
        value: '"The Ports". Retrieved March 2, 2017.',
        links: [
          { url: 'https://tide.example/', text: '"The Ports"' },
          { url: 'https://tide.example/icon', text: null },
        ],
      },
    },
    { identifier: 'cite_note-3', type: 'text', metadata: null, text: { value: 'A & B <i>.', links: [] } },
  ],
};

/** A corpus folder with the files, gone when the test is over. */
function withCorpus<Result>(files: Readonly<Record<string, string>>, use: (corpus: string) => Result): Result {
  const corpus = mkdtempSync(join(tmpdir(), 'rosterline-corpus-'));
  try {
    for (const folder of ['api', 'articles']) mkdirSync(join(corpus, folder));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(corpus, name), text);
    return use(corpus);
  } finally {
    rmSync(corpus, { recursive: true });
  }
}

const measured = (files: Readonly<Record<string, string>>) =>
  withCorpus(files, (corpus) => measureReferences(corpus, languages));

test('as many references as the third party has, in both formats', () => {
  const counts = measured({ 'api/one.enterprise.json': JSON.stringify([answered, { name: 'Without' }]) });
  expect(
    counts.map(({ format, counted, expected, unlisted, differences }) => [
      format,
      counted,
      expected,
      unlisted,
      differences,
    ]),
  ).toEqual([
    ['html', 2, 2, [2], []],
    ['wikitext', 2, 2, [2], []],
  ]);
  expect(referenceMetrics(counts).get('references.html.accessed')).toBe(100);
});

test('a field that is read otherwise is told', () => {
  const [first, second] = answered.references;
  const wrong = { ...answered, references: [{ ...first, metadata: { title: 'The Piers' } }, second] };
  const [html] = measured({ 'api/one.enterprise.json': JSON.stringify(wrong) });
  expect(
    describeReferences(html === undefined ? [] : [html])
      .split('\n')
      .slice(2),
  ).toEqual(['  html cite_note-1 title: “The Ports”, not “The Piers”']);
});

test('an article with more references in one format fails', () => {
  const counts = measured({
    'articles/en-tide-enterprise.html': '<p>Words.</p><ol class="references"><li id="cite_note-1">A.</li></ol>',
    'articles/en-tide-enterprise.wiki': 'Words.<ref>A.</ref> More.<ref>B.</ref>\n\n== References ==\n<references />\n',
  });
  expect(referenceMetrics(counts).get('references.html.count')).toBe(50);
});

test.each<[what: string, json: string]>([
  ['no JSON', '{'],
  ['no articles', '{"references": 3}'],
])('%s is refused', (_, json) => {
  expect(() => measured({ 'api/one.enterprise.json': json })).toThrow();
});

test('a corpus without answers has nothing to compare', () => {
  expect(measured({})).toEqual([]);
});
