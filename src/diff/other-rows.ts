// Changes of everything else: seats, references, findings, sources, rosters, and rows that no kind of their own has.
import type { ChangeKind } from '../model/change.ts';
import type { Delta } from './delta.ts';
import { cellText, type Draft, shownFields, sourcesIn, wholeRow } from './draft.ts';
import type { Surroundings } from './surroundings.ts';

/** Seats of one membership change together. */
export function seatChanges(deltas: readonly Delta[], around: Surroundings): readonly Draft[] {
  const byMembership = new Map<string, Delta[]>();
  for (const delta of deltas) {
    const id = cellText(delta.after ?? delta.before, 'membership_id');
    const own = byMembership.get(id);
    if (own === undefined) byMembership.set(id, [delta]);
    else own.push(delta);
  }
  return [...byMembership].map(([membership, own]) => seatChange(membership, own, around));
}

function seatChange(membership: string, deltas: readonly Delta[], around: Surroundings): Draft {
  const spell = around.after.membership(membership) ?? around.before.membership(membership);
  const member = cellText(spell, 'member_id');
  const told = (side: 'before' | 'after') => deltas.map((delta) => seatsText(delta, side)).filter(Boolean);
  return {
    kind: seatKind(membership, around),
    roster: cellText(spell, 'roster_id'),
    member,
    membership,
    label: around.after.nameOf(member) || around.before.nameOf(member),
    fields: [{ name: 'seats', old: told('before'), new: told('after') }],
    rows: deltas.map(wholeRow),
    sources: [],
  };
}

// The seats of a spell that comes or goes are told with the spell.
function seatKind(membership: string, { before, after }: Surroundings): ChangeKind {
  if (after.membership(membership) === undefined) return 'row.removed';
  return before.membership(membership) === undefined ? 'row.added' : 'membership.seats_changed';
}

function seatsText(delta: Delta, side: 'before' | 'after'): string {
  const row = delta[side];
  if (row === undefined) return '';
  const { chamber, held, total } = row;
  return `${chamber === null ? '' : `${String(chamber)} `}${String(held)}${total === null ? '' : `/${String(total)}`}`;
}

/** One event a row; what a table's rows are called when they come, go and change. */
export function rowChanges(deltas: readonly Delta[], around: Surroundings): readonly Draft[] {
  const extracted = new Set(deltas.filter(({ table }) => table !== 'sources').flatMap(sourcesIn));
  return deltas.map((delta) => {
    const row = delta.after ?? delta.before;
    const subject = cellText(row, 'subject_id');
    const membership =
      cellText(row, 'membership_id') || (around.after.membership(subject) === undefined ? '' : subject);
    return {
      kind: kindOf(delta, extracted),
      roster: cellText(row, 'roster_id'),
      member: cellText(row, 'member_id'),
      membership,
      label: labelOf(delta),
      fields: shownFields(delta, shown[delta.table] ?? []),
      rows: [wholeRow(delta)],
      sources: sourcesIn(delta),
    };
  });
}

const shown: Readonly<Partial<Record<Delta['table'], readonly string[]>>> = {
  citations: ['label', 'title', 'archived', 'issued_edtf', 'accessed', 'support'],
  findings: ['code', 'severity', 'message'],
  rosters: ['name', 'listed_as_of', 'current_count', 'former_count', 'founded_edtf'],
  sources: ['sha256', 'captured_at', 'as_of', 'verdict'],
};

const named: Readonly<Partial<Record<Delta['table'], Readonly<Record<'added' | 'changed' | 'removed', ChangeKind>>>>> =
  {
    citations: { added: 'citation.added', changed: 'citation.changed', removed: 'citation.removed' },
    findings: { added: 'finding.new', changed: 'row.changed', removed: 'finding.resolved' },
    rosters: { added: 'roster.added', changed: 'row.changed', removed: 'roster.removed' },
  };

/** Columns of a source that move whenever it is read again. */
const drifting: ReadonlySet<string> = new Set(['sha256', 'captured_at', 'as_of', 'revision', 'permalink']);

function kindOf(delta: Delta, extracted: ReadonlySet<string>): ChangeKind {
  const what = delta.before === undefined ? 'added' : delta.after === undefined ? 'removed' : 'changed';
  if (delta.table === 'sources' && what === 'changed' && isDrift(delta, extracted)) return 'source.drift';
  return named[delta.table]?.[what] ?? `row.${what}`;
}

function isDrift(delta: Delta, extracted: ReadonlySet<string>): boolean {
  const change = wholeRow(delta);
  const moved = change.op === 'change' && change.fields.every(({ name }) => drifting.has(name));
  return moved && !extracted.has(cellText(delta.after, 'source_id'));
}

function labelOf({ table, before, after }: Delta): string {
  const row = after ?? before;
  switch (table) {
    case 'citations':
      return `[${cellText(row, 'label')}] ${cellText(row, 'title')}`.trim();
    case 'findings':
      return cellText(row, 'code');
    case 'rosters':
      return cellText(row, 'name');
    case 'sources':
      return cellText(row, 'title') || cellText(row, 'source_id');
    case 'facts':
      return cellText(row, 'label');
    case 'events':
      return cellText(row, 'title');
    case 'members':
    case 'memberships':
    case 'seats':
    case 'membership_citations':
    case 'sightings':
    case 'evidence':
    case 'id_redirects':
      return '';
  }
}
