// Captures and an article of the invented alliance, from the files to the dataset: bounds as worked out by hand.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { buildDataset } from '../../src/pipeline.ts';
import { gatherSources } from '../../src/run/sources.ts';

const root = new URL('../../', import.meta.url);
const configPath = fileURLToPath(new URL('pipeline.config.json', root));
const truth = JSON.parse(readFileSync(new URL('fixtures/open-lantern-alliance/truth.json', root), 'utf8'));
const lantern = 'open-lantern-alliance';

let dataset: Dataset;
beforeAll(async () => {
  const config = parseConfig(readFileSync(configPath, 'utf8'), configPath);
  const { sources } = await gatherSources(config, dirname(configPath));
  dataset = buildDataset(sources, { rosters: config.rosters, asOf: undefined, previous: undefined });
});

/** The memberships of the invented alliance in the columns of its truth, by name, category and spell. */
function memberships(): readonly object[] {
  const members = new Map(dataset.members.map((member) => [member.member_id, member]));
  const own = dataset.memberships.filter(({ roster_id }) => roster_id === lantern);
  const rows = own.map(({ member_id, category, spell, status, end_status, ...row }) => {
    const { name, country_code: country } = members.get(member_id) ?? {};
    const { joined_earliest, joined_latest, left_earliest, left_latest } = row;
    const days = { joined_earliest, joined_latest, left_earliest, left_latest };
    return { name, country, category, spell, status, end_status, ...days };
  });
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('the invented alliance', () => {
  it('has the memberships that follow from its pages by hand', () => {
    const expected = [...truth.memberships].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(memberships()).toEqual(expected);
  });

  it('tells sound captures from a challenge, a missing page and one cut short', () => {
    const captures = dataset.sources.filter(({ roster_id, kind }) => roster_id === lantern && kind === 'capture');
    const unfit = captures.filter(({ verdict }) => verdict !== 'usable');
    expect([
      captures.length,
      ...unfit.map((row) => [row.captured_at, row.verdict, row.verdict_reason?.split(':')[0]]),
    ]).toEqual([
      13,
      ['2015-02-20T18:30:00Z', 'unusable', 'blocked'],
      ['2020-03-05T11:12:13Z', 'unusable', 'soft-404'],
      ['2021-07-07T07:07:07Z', 'partial', 'cut-short'],
    ]);
  });

  it.each([
    ['renamed', 1],
    ['provisional-exit', 1],
    ['article-stale', 1],
    ['missing-from-article', 1],
    ['citation-not-supported', 1],
    ['current-and-former', 1],
    ['capture-unusable', 2],
    ['capture-partial', 1],
    ['possible-duplicate', 0],
  ])('has the findings %s: %i', (code, count) => {
    const found = dataset.findings.filter((finding) => finding.code === code && finding.roster_id === lantern);
    expect(found.length).toBe(count);
  });

  it('checks each reference against the capture that it cites', () => {
    const own = dataset.citations.filter(({ roster_id, archive_url }) => roster_id === lantern && archive_url !== null);
    const checked = own.map(({ archived, support, capture_source_id }) => [archived, support, capture_source_id]);
    expect(checked.sort()).toEqual([
      ['2014-06-01', 'not_supported', `${lantern}/captures-20140601120000`],
      ['2016-11-03', 'supported', `${lantern}/captures-20161103080910`],
      ['2020-12-24', 'supported', `${lantern}/captures-20201224060708`],
      ['2022-05-16', 'supported', `${lantern}/captures-20220516181920`],
    ]);
  });
});

describe('the reconstructed captures', () => {
  it('make nobody leave, settle no reference, and are marked as what they are', () => {
    const own = dataset.sources.filter(
      ({ roster_id, synthetic }) => roster_id === 'progressive-international' && synthetic,
    );
    const ids = new Set<string>(own.map(({ source_id }) => source_id));
    const seen = dataset.sightings.filter(({ source_id }) => ids.has(source_id));
    const listed = new Set(seen.map(({ membership_id }) => membership_id));
    const flags = dataset.memberships.filter(({ membership_id }) => listed.has(membership_id));
    const citations = dataset.citations.filter(({ roster_id }) => roster_id === 'progressive-international');
    expect([
      own.map(({ verdict }) => verdict),
      new Set(seen.map(({ says }) => says)),
      flags.every(({ synthetic }) => synthetic),
    ]).toEqual([['partial', 'partial', 'partial', 'partial'], new Set(['listed']), true]);
    expect(new Set(citations.map(({ support }) => support))).toEqual(new Set(['not_checked']));
  });
});
