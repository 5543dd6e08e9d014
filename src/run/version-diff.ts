// What changed between two version folders, without holding either of them in memory.
import { join } from 'node:path';
import { classify } from '../diff/classify.ts';
import { changedFields, type Delta } from '../diff/delta.ts';
import { redirectsOf } from '../diff/redirects.ts';
import { type Makers, type Side, type Surroundings, sideOf } from '../diff/surroundings.ts';
import type { Change, PlainRow } from '../model/change.ts';
import { type Row, tableNames } from '../model/dataset.ts';
import type { TableName } from '../model/tables.ts';
import { refuseOtherBytes, type VersionFolder } from '../store/version-folder.ts';
import { differingRows, rowsWith } from '../store/version-lines.ts';

/** The folders of two versions, both opened. */
export interface TwoFolders {
  readonly before: VersionFolder;
  readonly after: VersionFolder;
}

/** @throws PipelineError when a file is missing, damaged or not what its version's checksums say */
export function diffFolders(folders: TwoFolders, makers: Makers): readonly Change[] {
  const deltas = tableNames.flatMap((table) => tableDeltas(table, folders));
  const wanted = idsAround(deltas);
  const listed = rowsOf('rosters', folders.before, { roster_id: wanted.rosters });
  const added = deltas.filter(({ table, before }) => table === 'id_redirects' && before === undefined);
  const around: Surroundings = {
    ...makers,
    before: sideAround(folders.before, wanted),
    after: sideAround(folders.after, wanted),
    listedAsOf: new Map(listed.map((row) => [text(row['roster_id']), text(row['listed_as_of'])])),
    redirects: redirectsOf(added.flatMap(({ after }) => (after === undefined ? [] : [after]))),
  };
  return classify(deltas, around);
}

function tableDeltas(table: TableName, { before, after }: TwoFolders): readonly Delta[] {
  const paths = { before: tablePath(table, before), after: tablePath(table, after) };
  const { rows, digests } = differingRows(table, paths);
  refuseOtherBytes(before, table, digests.before);
  refuseOtherBytes(after, table, digests.after);
  return rows.filter((row) => {
    const isChange = row.before !== undefined && row.after !== undefined;
    return !isChange || changedFields(table, row.before, row.after).length > 0; // an older version lacks newer columns
  });
}

function tablePath(table: TableName, { folder, tables }: VersionFolder): string | undefined {
  return tables.has(table) ? join(folder, 'data', `${table}.json`) : undefined;
}

interface Wanted {
  readonly rosters: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly memberships: ReadonlySet<string>;
  /** Members of which all spells are asked for. */
  readonly withSpells: ReadonlySet<string>;
}

/** Only what comes, goes or is a member's own needs other rows to be understood. */
function idsAround(deltas: readonly Delta[]): Wanted {
  const spells = deltas.filter(({ table }) => table === 'memberships');
  const halves = spells.filter(({ before, after }) => before === undefined || after === undefined);
  const members = deltas.filter(({ table }) => table === 'members');
  const others = deltas.filter(({ table }) => table !== 'memberships' && table !== 'members');
  const withSpells = idsIn([...halves, ...members], ['member_id']);
  return {
    rosters: idsIn(halves, ['roster_id']),
    members: idsIn([...spells, ...members], ['member_id']),
    memberships: idsIn(others, ['membership_id', 'subject_id']),
    withSpells,
  };
}

function idsIn(deltas: readonly Delta[], columns: readonly string[]): ReadonlySet<string> {
  const rows = deltas.flatMap(({ before, after }) => [before, after]);
  return new Set(rows.flatMap((row) => columns.map((column) => text(row?.[column]))).filter((id) => id !== ''));
}

function sideAround(version: VersionFolder, wanted: Wanted): Side {
  const memberships = rowsOf('memberships', version, {
    membership_id: wanted.memberships,
    member_id: wanted.withSpells,
  });
  const named = memberships.map((row) => text(row['member_id']));
  const members = rowsOf('members', version, { member_id: new Set([...wanted.members, ...named]) });
  return sideOf({
    members: members as unknown as readonly Row<'members'>[],
    memberships: memberships as unknown as readonly Row<'memberships'>[],
  });
}

function rowsOf(
  table: TableName,
  version: VersionFolder,
  wanted: Readonly<Record<string, ReadonlySet<string>>>,
): readonly PlainRow[] {
  const path = tablePath(table, version);
  return path === undefined ? [] : rowsWith(path, wanted);
}

function text(value: PlainRow[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
