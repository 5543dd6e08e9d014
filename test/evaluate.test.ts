// Labels against a dataset: what is found, what is missing, how exact each field is, and labels that are none.
import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../src/evaluate.ts';
import { parseGold } from '../src/evaluate-gold.ts';
import { PipelineError } from '../src/model/pipeline-error.ts';
import { evaluationText } from '../src/report/evaluation.ts';
import { paintWith } from '../src/report/paint.ts';
import { tinyDataset } from './publish/publish-cases.ts';

const gold = parseGold(
  JSON.stringify({
    memberships: [
      { name: 'FRENTE DO PORTO', country: 'BR', status: 'current', joined_latest: '2020-06-27', left_latest: null },
      { name: '<Quay> & *Star*', status: 'current', left_latest: '2023-05-18' },
      { name: 'Nobody' },
    ],
  }),
  'gold.json',
);

describe('labels against the tiny dataset', () => {
  const found = evaluate(gold, tinyDataset(), 'harbour-union');

  it('pairs by name and tells what has no pair', () => {
    expect([found.memberships, found.missing, found.extra]).toEqual([
      { right: 2, published: 3, labelled: 3, precision: 2 / 3, recall: 2 / 3 },
      ['Nobody'],
      ['Namib "Dock" Workers, United, NA, observer, spell 1'],
    ]);
  });

  it('judges a field only where a label states it, an empty one included', () => {
    const leftLatest = found.fields.find(({ field }) => field === 'left_latest');
    const counts = { right: 0, published: 1, labelled: 1, precision: 0, recall: 0 };
    expect([leftLatest, found.bounds]).toEqual([
      { field: 'left_latest', ...counts, compared: 2, exact: 1 },
      { compared: 2, exact: 1 },
    ]);
  });

  it('names every difference', () => {
    expect(
      found.differences.map(({ field, labelled, published }) => `${field}: ${labelled}, not ${published}`),
    ).toEqual(['status: current, not former', 'left_latest: 2023-05-18, not 2023-05-17']);
  });

  it('shows it as a table', () => {
    const lines = evaluationText(found, { paint: paintWith(false), width: 100 }).split('\n');
    expect([lines[0], lines[2]?.replaceAll(/ +/gu, ' ').trim(), lines.at(-2)]).toEqual([
      'harbour-union',
      'membership 66.7 % 66.7 %',
      'differs <Quay> & *Star*: left_latest is 2023-05-17, labelled 2023-05-18',
    ]);
  });

  it('does not depend on the order of labels or rows', () => {
    const { members, memberships, ...rest } = tinyDataset();
    const dataset = { ...rest, members: members.toReversed(), memberships: memberships.toReversed() };
    const mixed = { memberships: gold.memberships.toReversed() };
    expect(evaluate(mixed, dataset, 'harbour-union')).toEqual(found);
  });
});

test.each<[text: string, code: string, at: string]>([
  ['{', 'gold-not-json', 'g.json'],
  ['[]', 'gold-shape', 'g.json'],
  ['{"memberships":[]}', 'gold-shape', 'g.json memberships'],
  ['{"memberships":[{"name":""}]}', 'gold-shape', 'g.json memberships[0].name'],
  ['{"memberships":[{"name":"A","spell":0}]}', 'gold-shape', 'g.json memberships[0].spell'],
  ['{"memberships":[{"name":"A","left_latest":"2021-02-30"}]}', 'gold-shape', 'g.json memberships[0].left_latest'],
  ['{"memberships":[{"name":"A","lfet":null}]}', 'gold-shape', 'g.json memberships[0]'],
])('%s is no truth', (text, code, at) => {
  let error: unknown;
  try {
    parseGold(text, 'g.json');
  } catch (cause) {
    error = cause;
  }
  expect(error instanceof PipelineError ? [error.code, error.at] : error).toEqual([code, at]);
});
