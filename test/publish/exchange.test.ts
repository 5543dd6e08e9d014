// The dataset for others: Popolo, and statements for Wikidata.
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { popoloRenderer } from '../../src/publish/popolo.ts';
import { quickStatementsRenderer } from '../../src/publish/quick-statements.ts';
import { readCase, tinyDataset, withCells } from './publish-cases.ts';

const textsOf = (renderer: typeof popoloRenderer, dataset: Dataset) =>
  renderer.render({ ...readCase('tiny'), dataset }, []).map(({ text }) => text);

function popoloOf(dataset: Dataset) {
  const [text = ''] = textsOf(popoloRenderer, dataset);
  return JSON.parse(text);
}

describe('Popolo', () => {
  const dataset = withCells(tinyDataset(), ['memberships', 0], { joined_edtf: '2020-06', left_edtf: '2021' });
  const { organizations, persons, memberships } = popoloOf(withCells(dataset, ['members', 1], { kind: 'person' }));

  it('has rosters and bodies as organizations, people as persons', () => {
    expect([organizations.map(({ id }: { id: string }) => id), persons]).toEqual([
      ['roster/harbour-union', 'm-2b', 'm-3c'],
      [
        {
          id: 'm-1a',
          name: 'Frente do Porto',
          other_names: [{ name: 'Harbour Front' }, { name: 'FP', note: 'Abbreviation' }],
        },
      ],
    ]);
  });

  it('dates only what is a single date, as precise as it is known', () => {
    const dates = memberships.map((one: Record<string, unknown>) => [one['start_date'], one['end_date']]);
    expect(dates).toEqual([
      ['2020-06', '2021'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('follows the shape of the standard', () => {
    const known = new Set([
      'id',
      'role',
      'person_id',
      'member',
      'organization_id',
      'start_date',
      'end_date',
      'sources',
    ]);
    const ids = new Set([...organizations, ...persons].map(({ id }) => id));
    for (const one of memberships) {
      expect(Object.keys(one).filter((key) => !known.has(key))).toEqual([]);
      expect([ids.has(one.organization_id), ids.has(one.person_id ?? one.member.id)]).toEqual([true, true]);
      expect((one.sources ?? []).every(({ url }: { url: string }) => /^https?:/u.test(url))).toBe(true);
    }
  });
});

describe('QuickStatements', () => {
  it('states what has an item and lists the rest apart, never making one', () => {
    const item = withCells(tinyDataset(), ['members', 1], { wikidata_id: 'Q42' });
    const dated = withCells(item, ['memberships', 0], { left_edtf: '2022-03', left_earliest: '2022-03-01' });
    const hostile = withCells(dated, ['members', 0], { wikidata_id: 'CREATE' });
    const [statements = '', unlinked = ''] = textsOf(quickStatementsRenderer, hostile);
    expect(statements.split('\n')).toEqual([
      'qid,P463,qal580,qal1319,qal8555,qal582,qal8554,qal1326,S854,#',
      'Q42,,,+2018-11-30T00:00:00Z/11,+2020-06-27T00:00:00Z/11,+2022-03-00T00:00:00Z/10,,,"""https://harbour.example/members?a=1&b=2""","Frente do Porto, member of Harbour Union"',
      '',
    ]);
    expect(
      unlinked
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['s-3', 's-2', '']);
  });
});
