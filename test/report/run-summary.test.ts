// What a run found and did, counted and in words.
import { expect, it, test } from 'vitest';
import { paintWith } from '../../src/report/paint.ts';
import { findingGroups, placeOf, type RunSummary, rosterSummaries, runText } from '../../src/report/run-summary.ts';
import { tinyDataset } from '../publish/publish-cases.ts';

const screen = { paint: paintWith(false), width: 70 };
const dataset = tinyDataset();
const files = new Map([['harbour-union/article', 'pages/harbour.txt']]);

it('counts what was found of each roster', () => {
  expect(rosterSummaries(dataset)).toEqual([
    {
      roster_id: 'harbour-union',
      name: 'Harbour Union',
      listed_as_of: '2023-05-17',
      current: 2,
      former: 1,
      disputed: 0,
      unknown: 0,
      members: 3,
      members_with_place: 3,
      memberships: 3,
      memberships_with_seats: 1,
      memberships_with_citation: 2,
      citations: 1,
      citations_used: 1,
      sources: 2,
      sources_synthetic: 1,
      captures: { partial: 1 },
      events: 1,
      facts: 1,
    },
  ]);
});

type FindingRow = Parameters<typeof findingGroups>[0][number];

function finding(code: string, severity: FindingRow['severity'], locator: string): FindingRow {
  const about = { subject_type: null, subject_id: null, source_id: 'harbour-union/article' };
  return {
    finding_id: `f-${locator}`,
    code,
    severity,
    roster_id: 'harbour-union',
    message: `At ${locator}.`,
    locator,
    ...about,
  };
}

it('groups findings by code, the gravest first, with the first three places in reading order', () => {
  const lines = ['100:1', '20:1', '3:9', '3:10', '7:1'];
  const findings = [
    finding('reference-unused', 'notice', '1:1'),
    ...lines.map((line) => finding('ambiguous-split', 'warning', line)),
    finding('of-a-later-version', 'error', '2:1'),
  ];
  const shown = findingGroups(findings, files).map(({ code, severity, count, hint, first }) => [
    `${severity} ${code} ${count} ${hint === '' ? 'without hint' : 'with hint'}`,
    ...first.map(({ place }) => place),
  ]);
  expect(shown).toEqual([
    ['error of-a-later-version 1 without hint', 'pages/harbour.txt:2:1'],
    ['warning ambiguous-split 5 with hint', 'pages/harbour.txt:3:9', 'pages/harbour.txt:3:10', 'pages/harbour.txt:7:1'],
    ['notice reference-unused 1 with hint', 'pages/harbour.txt:1:1'],
  ]);
});

test.each<[source: string | null, locator: string | null, place: string]>([
  ['harbour-union/article', '3:1', 'pages/harbour.txt:3:1'],
  ['harbour-union/article', null, 'pages/harbour.txt'],
  ['gone/article', '3:1', 'gone/article:3:1'],
  [null, null, ''],
])('%s and %s are the place “%s”', (source, locator, place) => {
  expect(placeOf(source, locator, files)).toBe(place);
});

const published: RunSummary = {
  outcome: 'published',
  version: '1.0.0',
  bump: 'first',
  reasons: ['First release.'],
  path: 'output/v/1.0.0',
  files: 45,
  run_id: '20240131T080000Z-1a2b3c4d',
  held: [],
  fingerprint: '',
  changes: {},
  rosters: rosterSummaries(dataset),
  findings: findingGroups(
    ['1:1', '2:1', '3:1', '4:1'].map((line) => finding('reference-unused', 'notice', line)),
    files,
  ),
  next: [['rosterline explain "Frente do Porto"', 'where each value comes from']],
};

it('reads as a person would tell it', () => {
  expect(runText(published, screen)).toBe(`Harbour Union
  members    2 current, 1 former, as of 2023-05-17
  places     3 of 3 members
  seats      1 membership
  citations  1 of 1 used, on 2 of 3 memberships
  also       1 event, 1 fact
  captures   1 partial
  beware     1 of 2 sources made up, not real pages

Published 1.0.0, the first version: 45 files in output/v/1.0.0

Doubtful: 4 findings
  notice reference-unused (4)
    At 1:1.
      pages/harbour.txt:1:1
    At 2:1.
      pages/harbour.txt:2:1
    At 3:1.
      pages/harbour.txt:3:1
    and 1 more
    hint: Often the trace of a row or sentence that was lost; look for it in another copy.

Next
  rosterline explain "Frente do Porto"  where each value comes from
`);
});

it('says that nothing has changed, and that nothing is doubtful', () => {
  const lines = runText({ ...published, outcome: 'unchanged', bump: null, reasons: [], findings: [] }, screen).split(
    '\n',
  );
  expect([lines[9], lines[11]]).toEqual([
    'Unchanged: version 1.0.0 in output/v/1.0.0 still says it all.',
    'Nothing is doubtful.',
  ]);
});

it('names the first reasons of a later version', () => {
  const reasons = Array.from({ length: 8 }, (_, at) => `members: ${at + 1} added`);
  const lines = runText({ ...published, version: '1.1.0', bump: 'minor', reasons }, screen).split('\n');
  expect(lines.slice(9, 17)).toEqual([
    'Published 1.1.0, a minor change: 45 files in output/v/1.0.0',
    ...reasons.slice(0, 6).map((reason) => `  ${reason}`),
    '  and 2 more reasons',
  ]);
});
