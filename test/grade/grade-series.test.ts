import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gradeCapture } from '../../src/grade/grade-capture.ts';
import { gradeSeries } from '../../src/grade/grade-series.ts';
import type { FoundList, Graded } from '../../src/grade/graded.ts';
import { madeCapture, madePage } from './made-captures.ts';

interface Made {
  /** `2020-06-27` or with a time. */
  readonly at: string;
  readonly text?: string;
  readonly language?: string;
  readonly title?: string;
  readonly bytes?: string;
  readonly list?: Partial<FoundList>;
  readonly status?: number;
}

const common =
  'members alliance organisations countries lisbon network secretariat contact imprint newsletter statutes assembly congress council history programme '.repeat(
    20,
  );
const alien =
  'football weather recipes chocolate holidays beaches discount shoes garden mortgage insurance casino poker bonus jackpot roulette '.repeat(
    9,
  );

function made({ at, text = '', language = 'en', title = '', bytes = at, list = {}, status = 200 }: Made): Graded {
  const instant = at.includes('T') ? at : `${at}T00:00:00Z`;
  const timestamp = instant.replace(/\D/gu, '');
  const capture = madeCapture({ instant, timestamp, sha256: bytes, label: at, status });
  const page = madePage({ title, language, text: text.includes(alien) ? text : common + text });
  return gradeCapture({ capture, page, list: { items: 12, signature: 'ul', statedCount: undefined, ...list } });
}

function verdictsOf(series: readonly Graded[]): readonly string[] {
  return gradeSeries(series).value.map(({ capture, verdict }) =>
    [capture.label, verdict.reason ?? verdict.verdict].join(' '),
  );
}

const years = ['2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01'];
const series = (odd: Readonly<Record<number, Partial<Made>>>): readonly Graded[] =>
  years.map((at, index) => made({ at, ...odd[index] }));
const expected = (odd: Readonly<Record<number, string>>): readonly string[] =>
  years.map((at, index) => `${at} ${odd[index] ?? 'usable'}`);

test.each<[what: string, odd: Readonly<Record<number, Partial<Made>>>, verdicts: Readonly<Record<number, string>>]>([
  ['nothing odd', {}, {}],
  ['one in another language', { 2: { language: 'fr' } }, { 2: 'other-language' }],
  ['the same language in another region', { 2: { language: 'en-GB' } }, {}],
  ['one whose language could not be told', { 2: { language: 'und' } }, {}],
  ['a change of language for good', { 3: { language: 'fr' }, 4: { language: 'fr' }, 2: { language: 'fr' } }, {}],
  ['other words in another language', { 2: { language: 'fr', text: alien } }, { 2: 'other-language' }],
  [
    'other words since the language changed',
    { 2: { language: 'fr', text: alien }, 3: { language: 'fr', text: alien }, 4: { language: 'fr', text: alien } },
    {},
  ],
  ['one off topic', { 2: { text: alien } }, { 2: 'off-topic' }],
  ['the first off topic', { 0: { text: alien } }, { 0: 'off-topic' }],
  [
    'another page of the same title',
    { 2: { text: alien, title: 'Members' }, 1: { title: 'Members' }, 3: { title: 'Members' }, 0: { title: 'Members' } },
    {},
  ],
  ['an error', { 2: { status: 404, text: alien } }, { 2: 'http-error' }],
  ['a collapse under a new template', { 2: { list: { items: 3, signature: 'div' } } }, { 2: 'list-collapsed' }],
  [
    'a collapse that stays',
    { 3: { list: { items: 3, signature: 'div' } }, 4: { list: { items: 3, signature: 'div' } } },
    { 3: 'list-collapsed', 4: 'list-collapsed' },
  ],
  ['a collapse that the page confirms', { 4: { list: { items: 3, signature: 'div', statedCount: 3 } } }, {}],
  ['fewer under the same template', { 4: { list: { items: 3 } } }, {}],
  ['a new template of the same size', { 4: { list: { items: 10, signature: 'div' } } }, {}],
  [
    'an old page served again',
    {
      0: { bytes: 'a', text: 'alpha' },
      1: { text: 'betagamma' },
      2: { text: 'betagamma' },
      3: { bytes: 'a', text: 'alpha' },
      4: { text: 'betagamma' },
    },
    { 3: 'stale' },
  ],
  [
    'a page put back after years',
    {
      0: { bytes: 'a', text: 'alpha' },
      1: { text: 'betagamma' },
      2: { bytes: 'a', text: 'alpha' },
      3: { text: 'alpha' },
      4: { text: 'alpha' },
    },
    {},
  ],
  [
    'the same bytes all along',
    { 0: { bytes: 'a' }, 1: { bytes: 'a' }, 2: { bytes: 'a' }, 3: { bytes: 'a' }, 4: { bytes: 'a' } },
    {},
  ],
])('%s', (_, odd, verdicts) => {
  expect(verdictsOf(series(odd))).toEqual(expected(verdicts));
});

describe('an edit that was taken back', () => {
  const before = made({ at: '2022-06-13', bytes: 'a', text: 'alpha' });
  const slip = made({ at: '2024-03-04T11:38:24Z', bytes: 'b', text: 'betagamma' });
  const again = made({ at: '2024-03-04T11:39:22Z', bytes: 'a', text: 'alpha' });

  test.each<[what: string, after: readonly Graded[], verdict: string]>([
    ['the last capture is the page put back', [], 'reverted'],
    ['the next one agrees with the page put back', [made({ at: '2026-04-17', text: 'alpha deltas' })], 'reverted'],
    ['the next one agrees with the edit', [made({ at: '2026-04-17', text: 'betagamma' })], 'usable'],
  ])('%s', (_, after, verdict) => {
    expect(verdictsOf([before, slip, again, ...after])[1]).toBe(`2024-03-04T11:38:24Z ${verdict}`);
  });
});

it('needs more than one neighbour to call a page odd', () => {
  expect(verdictsOf([made({ at: '2015-01-01' }), made({ at: '2016-01-01', text: alien, language: 'fr' })])).toEqual([
    '2015-01-01 usable',
    '2016-01-01 usable',
  ]);
});

it('says what is wrong with whom', () => {
  const odd = [made({ at: '2015-01-01', status: 404 }), made({ at: '2016-01-01', list: { statedCount: 13 } })];
  const subject = { type: '', id: '' };
  expect(gradeSeries(odd).findings).toEqual([
    {
      code: 'capture-unusable',
      message: 'This capture is not used (http-error: HTTP 404).',
      sourceId: 'page',
      locator: '',
      subject,
    },
    {
      code: 'stated-count-differs',
      message: 'The page states 13, its list has 12 entries.',
      sourceId: 'page',
      locator: '',
      subject,
    },
  ]);
});

it('gives the same answer for any order of its input', () => {
  const all = [...series({ 2: { text: alien }, 3: { language: 'fr' }, 4: { list: { items: 2, signature: 'div' } } })];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
      expect(gradeSeries(mixed)).toEqual(gradeSeries(all));
    }),
    { seed: 1 },
  );
});

it('has an answer for none', () => {
  expect(gradeSeries([])).toEqual({ value: [], findings: [] });
});
