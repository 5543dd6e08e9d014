// Small datasets for tests: one roster with members, of which each test says only what matters.
import type { PlainRow } from '../../src/model/change.ts';
import { type Dataset, emptyDataset, sortDataset } from '../../src/model/dataset.ts';
import { type TableName, tables } from '../../src/model/tables.ts';

/** Table → rows of which only some columns are given; the others are empty, or the plainest value that may stand there. */
export type Given = Readonly<Partial<Record<TableName, readonly PlainRow[]>>>;

/** A roster `harbour` with list day 2020-06-30, its source `harbour/page`, and what is given besides. */
export function datasetOf(given: Given): Dataset {
  const rosters = [{ roster_id: 'harbour', name: 'Harbour League', listed_as_of: '2020-06-30' }];
  const sources = [{ source_id: 'harbour/page', roster_id: 'harbour', sha256: 'a'.repeat(64), kind: 'article' }];
  const all: Given = { rosters, sources, ...given };
  const filled = Object.entries(all).map(([name, rows]) => [name, rows.map((row) => whole(name as TableName, row))]);
  return sortDataset({ ...emptyDataset, ...Object.fromEntries(filled) } as Dataset);
}

/** A member with its name as id, in Norway. */
export function member(id: string, more: PlainRow = {}): PlainRow {
  return { member_id: id, name: id, scope: 'country', country_code: 'NO', kind: 'party', ...more };
}

/** A running spell of that member, listed on one day. */
export function spell(id: string, more: PlainRow = {}): PlainRow {
  const days = { joined_latest: '2019-05-01', first_listed: '2019-05-01', last_listed: '2020-06-30' };
  const state = { category: 'member', status: 'current', end_status: 'ongoing', spell: 1 };
  return { membership_id: `s-${id}`, roster_id: 'harbour', member_id: id, ...state, ...days, ...more };
}

/** What an ended spell says. */
export const ended: PlainRow = {
  status: 'former',
  end_status: 'ended',
  left_earliest: '2020-06-30',
  left_latest: '2021-02-01',
};

function whole(name: TableName, row: PlainRow): PlainRow {
  const columns = Object.entries(tables[name].columns);
  return Object.fromEntries(
    columns.map(([column, { type, required }]) => [column, row[column] ?? plain(type, required)]),
  );
}

function plain(type: string, required: boolean): PlainRow[string] {
  if (type === 'list') return [];
  if (!required) return null;
  return type === 'integer' ? 0 : type === 'boolean' ? false : 'unknown';
}
