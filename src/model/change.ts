// What changed from one version to the next: events for people, each with the very rows it is made of.
import type { TableName } from './tables.ts';

/** How a change shows in a report: `info` folds first, `alert` is data loss or contradiction. */
export type ChangeSeverity = 'alert' | 'notable' | 'info' | 'folded';

export type ChangeBump = 'major' | 'minor' | 'patch' | 'none';

/** A kind of change: its weight for the version number and its place in reports. Kinds are never renamed. */
export interface ChangeKindInfo {
  readonly bump: ChangeBump;
  readonly severity: ChangeSeverity;
  readonly meaning: string;
}

const kind = (bump: ChangeBump, severity: ChangeSeverity, meaning: string): ChangeKindInfo => ({
  bump,
  severity,
  meaning,
});

export const changeKinds = {
  'membership.joined': kind('minor', 'notable', 'A new spell that began after the day of the last list.'),
  'membership.backfilled': kind('minor', 'notable', 'A new spell that began before the day of the last list.'),
  'membership.left': kind('minor', 'notable', 'The spell has ended.'),
  'membership.rejoined': kind('minor', 'notable', 'A later spell of a member that had left.'),
  'membership.resplit': kind('minor', 'info', 'The same days, cut into other spells.'),
  'membership.withdrawn': kind('major', 'alert', 'The row is gone with no end and no redirect.'),
  'membership.status_changed': kind('minor', 'notable', 'Its status is another one.'),
  'membership.category_changed': kind('minor', 'notable', 'From one category of membership to another.'),
  'membership.seats_changed': kind('minor', 'info', 'Its seats are other ones.'),
  'membership.notes_changed': kind('patch', 'info', 'Its notes read differently.'),
  'bounds.tightened': kind('patch', 'info', 'The new range lies inside the old one.'),
  'bounds.loosened': kind('patch', 'info', 'The new range lies around the old one.'),
  'bounds.shifted': kind('patch', 'info', 'The new range overlaps the old one.'),
  'bounds.contradicted': kind('patch', 'alert', 'The new range misses the old one.'),
  'member.added': kind('minor', 'info', 'A member that was not known.'),
  'member.removed': kind('major', 'alert', 'A member is gone without a redirect.'),
  'member.renamed': kind('patch', 'notable', 'Its name is another one.'),
  'member.alias_changed': kind('patch', 'info', 'Its other names or abbreviation changed.'),
  'member.place_changed': kind('patch', 'info', 'Its place is another one.'),
  'member.kind_changed': kind('patch', 'info', 'Its kind is another one.'),
  'member.linked': kind('patch', 'info', 'Its website or wiki links changed.'),
  'member.merged': kind('minor', 'notable', 'Two members turned out to be one.'),
  'member.split': kind('minor', 'notable', 'One member turned out to be several.'),
  'member.rekeyed': kind('minor', 'info', 'The same member under another id.'),
  'citation.added': kind('patch', 'info', 'A reference is new.'),
  'citation.removed': kind('patch', 'info', 'A reference is gone.'),
  'citation.changed': kind('patch', 'info', 'A reference reads differently.'),
  'finding.new': kind('patch', 'info', 'A finding is new.'),
  'finding.resolved': kind('patch', 'info', 'A finding is gone.'),
  'roster.added': kind('minor', 'notable', 'A roster is new.'),
  'roster.removed': kind('major', 'alert', 'A roster is gone.'),
  'schema.changed': kind('minor', 'notable', 'The contract of the dataset changed.'),
  'source.drift': kind('none', 'folded', 'The source moved, nothing extracted from it did.'),
  'row.added': kind('patch', 'folded', 'A row that no other kind covers.'),
  'row.changed': kind('patch', 'folded', 'A row that no other kind covers.'),
  'row.removed': kind('patch', 'folded', 'A row that no other kind covers.'),
} as const satisfies Readonly<Record<string, ChangeKindInfo>>;

export type ChangeKind = keyof typeof changeKinds;

/** Why it changed: the world or a source, our program, the config, or a decision about who is who. */
export type ChangeCause = 'source' | 'extractor' | 'config' | 'identity';

export type CellValue = string | number | boolean | null | readonly string[];

/** One column of one row, before and after. */
export interface FieldChange {
  readonly name: string;
  readonly old: CellValue;
  readonly new: CellValue;
}

/** A published row as plain data. */
export type PlainRow = Readonly<Record<string, CellValue>>;

/** What happened to one row. A changed row may be spread over several events, each with its own columns. */
export type RowChange =
  | { readonly op: 'add'; readonly table: TableName; readonly row: PlainRow }
  | { readonly op: 'remove'; readonly table: TableName; readonly row: PlainRow }
  | {
      readonly op: 'change';
      readonly table: TableName;
      readonly key: readonly CellValue[];
      readonly fields: readonly FieldChange[];
    };

export interface Change {
  readonly kind: ChangeKind;
  readonly severity: ChangeSeverity;
  readonly cause: ChangeCause;
  readonly bump: ChangeBump;
  readonly roster_id: string | null;
  readonly member_id: string | null;
  readonly membership_id: string | null;
  /** Name of the member, or what else it is about. */
  readonly label: string;
  /** The columns that tell the change to a person. */
  readonly fields: readonly FieldChange[];
  readonly source_id: string | null;
  /** Short digest of all the above, the same for the same change. */
  readonly fingerprint: string;
  /** The rows it is made of: applied to the old version they give the new one. */
  readonly rows: readonly RowChange[];
}

/** A gate that holds a release, or would have. */
export interface GateResult {
  readonly gate: string;
  readonly holds: boolean;
  readonly roster_id: string | null;
  /** What was measured, its limit, and what it was measured over. */
  readonly message: string;
}

/** `diff/changes.json`. */
export interface ChangeSet {
  readonly from: string | null;
  readonly to: string;
  readonly bump: ChangeBump;
  /** Events by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly gates: readonly GateResult[];
  readonly events: readonly Change[];
}
