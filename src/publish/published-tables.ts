// Every table as it is published, the view of current members included: name, columns, key and rows.
import { type Dataset, tableNames } from '../model/dataset.ts';
import { type Table, tables } from '../model/tables.ts';

/** A published value; `null` is an empty field. */
export type Cell = string | number | boolean | readonly string[] | null;
export type Cells = Readonly<Record<string, Cell>>;

export interface PublishedTable {
  readonly name: string;
  readonly table: Table;
  rowsOf(dataset: Dataset): readonly Cells[];
}

/** The tables of the dataset, in the order in which they are published. */
export const datasetTables: readonly PublishedTable[] = tableNames.map((name) => ({
  name,
  table: tables[name],
  rowsOf: (dataset) => dataset[name],
}));

/** Current memberships joined with their members: nothing new, only at hand. */
export const currentMembersTable: PublishedTable = {
  name: 'memberships_current',
  table: {
    meaning: 'Current memberships joined with members: a convenience view.',
    key: tables.memberships.key,
    columns: joinedColumns(),
  },
  rowsOf: currentMembers,
};

/** Text that UTF-8 can hold: half of a surrogate pair becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** All that have a CSV file. */
export const csvTables: readonly PublishedTable[] = [...datasetTables, currentMembersTable];

/** Which membership, in which roster, of whom; then the rest of the membership. */
function joinedColumns(): Table['columns'] {
  const { membership_id, roster_id, ...rest } = tables.memberships.columns;
  return { membership_id, roster_id, ...tables.members.columns, ...rest };
}

function currentMembers({ members, memberships }: Dataset): readonly Cells[] {
  const byId = new Map(members.map((member) => [member.member_id, member]));
  return memberships
    .filter(({ status }) => status === 'current')
    .map((membership) => Object.assign({}, byId.get(membership.member_id), membership)); // two spreads are 20 times slower
}
