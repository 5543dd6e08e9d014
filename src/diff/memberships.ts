// Changes of memberships: who joined, left, came back or vanished, and whose days are known better or otherwise.
import type { ChangeKind, FieldChange, PlainRow } from '../model/change.ts';
import { changedFields, type Delta } from './delta.ts';
import { cellText, type Draft, partOfRow, shownFields, wholeRow } from './draft.ts';
import { type Likeness, type Pair, pairRows } from './pairs.ts';
import { rangeMove } from './ranges.ts';
import { covers, inSameList, isOver, overlap } from './spells.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * @param deltas - of the table `memberships` only
 * @param successor - member of the old version → the id it goes by now
 */
export function membershipChanges(
  deltas: readonly Delta[],
  around: Surroundings,
  successor: (memberId: string) => string,
): readonly Draft[] {
  const moves = categoryMoves(deltas);
  const moved = new Set(moves.flat());
  const free = deltas.filter((delta) => !moved.has(delta));
  const { pairs, rest } = pairRows(free, around.redirects, spellLikeness(successor));
  return [
    ...moves.map((move) => categoryMove(move, around)),
    ...pairs.map((pair) => pairChange(pair, around)),
    ...rest.flatMap((delta) => changesOf(delta, around)),
  ];
}

/** Spells of one member in one roster and category, that have days in common or say nothing of their days. */
function spellLikeness(successor: (memberId: string) => string): Likeness {
  return {
    id: 'membership_id',
    keyOf: (row) => {
      const member = cellText(row, 'member_id');
      return [cellText(row, 'roster_id'), cellText(row, 'category'), successor(member)].join('\n');
    },
    fits: overlap,
  };
}

function changesOf(delta: Delta, around: Surroundings): readonly Draft[] {
  const { before, after } = delta;
  if (before !== undefined && after !== undefined) return splitByMeaning(delta, around);
  const weighed = after === undefined ? goneKind(delta, around) : { kind: addedKind(after, around) };
  const rows = [wholeRow(delta)];
  return [{ ...about(delta, around), ...weighed, fields: shownFields(delta, shown), rows, sources: [] }];
}

const shown = ['category', 'status', 'joined_edtf', 'left_edtf'];

function about({ before, after }: Delta, around: Surroundings) {
  const row = after ?? before;
  const member = cellText(row, 'member_id');
  return {
    roster: cellText(row, 'roster_id'),
    member,
    membership: cellText(row, 'membership_id'),
    label: around.after.nameOf(member) || around.before.nameOf(member),
  };
}

// Without a redirect whoever pinned the old id finds nothing, although we know that it is the same spell.
function pairChange({ gone, come, reason }: Pair, around: Surroundings): Draft {
  const sameMember = gone.before['member_id'] === come.after['member_id'];
  const decided = reason === 'merged' ? 'member.merged' : reason === 'split' ? 'member.split' : undefined;
  const kind = decided ?? (sameMember ? 'membership.resplit' : 'member.rekeyed');
  const fields = changedFields('memberships', gone.before, come.after);
  const rows = [wholeRow(gone), wholeRow(come)];
  return { ...about(come, around), kind, bump: reason === '' ? 'major' : 'minor', fields, rows, sources: [] };
}

function goneKind({ before }: Delta, around: Surroundings): Pick<Draft, 'kind' | 'bump'> {
  const id = cellText(before, 'membership_id');
  const bump = around.redirects.ended(id) ? 'minor' : 'major';
  const { to, reason } = around.redirects.from(id);
  if (to !== '') return { kind: reason === 'merged' ? 'member.merged' : 'member.rekeyed', bump };
  const now = around.after.spellsOf(cellText(before, 'member_id'));
  return { kind: now.some((spell) => covers(spell, before)) ? 'membership.resplit' : 'membership.withdrawn', bump };
}

/** Whether a new spell is news, something that had been missed, or days that another spell had. */
function addedKind(row: PlainRow, around: Surroundings): ChangeKind {
  const earlier = around.before.spellsOf(cellText(row, 'member_id')).filter((spell) => inSameList(spell, row));
  if (earlier.some((spell) => covers(spell, row))) return 'membership.resplit';
  if (!isNews(row, around)) return 'membership.backfilled';
  const began = cellText(row, 'joined_latest') || cellText(row, 'first_listed');
  const isLater = earlier.length > 0 && earlier.every((spell) => isOver(spell, began));
  return isLater ? 'membership.rejoined' : 'membership.joined';
}

// A row of a former member that is first seen in a newer list has an end, and may have begun long before.
function isNews(row: PlainRow, { listedAsOf }: Surroundings): boolean {
  const day = listedAsOf.get(cellText(row, 'roster_id'));
  if (day === undefined) return false; // all of a new roster is new to us, not to the world
  if (day !== '' && cellText(row, 'joined_earliest') > day) return true;
  const began = cellText(row, 'joined_latest') || cellText(row, 'first_listed');
  return began > day && row['end_status'] !== 'ended';
}

/** Columns that change together, and what their change is called. */
const meanings: readonly (readonly [kind: ChangeKind, columns: readonly string[]])[] = [
  ['membership.category_changed', ['category']],
  ['membership.status_changed', ['status', 'end_status', 'government_status']],
  ['membership.notes_changed', ['notes', 'government_status_label']],
];
const joined = ['joined_earliest', 'joined_latest', 'joined_edtf'];
const left = ['left_earliest', 'left_latest', 'left_edtf'];

function splitByMeaning(delta: Delta, around: Surroundings): readonly Draft[] {
  const { before = {}, after = {} } = delta;
  const fields = changedFields('memberships', before, after);
  const named = about(delta, around);
  const draft = (kind: ChangeKind, part: readonly FieldChange[]): readonly Draft[] =>
    part.length === 0 ? [] : [{ ...named, kind, fields: part, rows: [partOfRow(delta, part)], sources: [] }];
  const hasLeft = before['end_status'] !== 'ended' && after['end_status'] === 'ended';
  const ending = hasLeft ? ['status', 'end_status', ...left] : [];
  const rest = fields.filter(({ name }) => !ending.includes(name));
  const of = (columns: readonly string[]) => rest.filter(({ name }) => columns.includes(name));
  const told = new Set([...meanings.flatMap(([, columns]) => columns), ...joined, ...left]);
  return [
    ...draft('membership.left', hasLeft ? fields.filter(({ name }) => ending.includes(name)) : []),
    ...meanings.flatMap(([kind, columns]) => draft(kind, of(columns))),
    ...draft(boundsKind('joined', before, after), of(joined)),
    ...draft(boundsKind('left', before, after), of(left)),
    ...draft(
      'row.changed',
      rest.filter(({ name }) => !told.has(name)),
    ),
  ];
}

function boundsKind(event: 'joined' | 'left', before: PlainRow, after: PlainRow): ChangeKind {
  const move = rangeMove(event, before, after);
  return move === undefined ? 'row.changed' : `bounds.${move}`;
}

/** A spell that ends and one that begins, of one member in two categories. */
type Move = readonly [ended: Delta, begun: Delta];

// A spell that ends goes into one move at most.
function categoryMoves(deltas: readonly Delta[]): readonly Move[] {
  const ended = new Map(deltas.filter(endsNow).map((delta) => [listPlace(delta), delta]));
  return deltas.flatMap((begun) => {
    const from = begun.before === undefined ? ended.get(listPlace(begun)) : undefined;
    if (from === undefined || from.after?.['category'] === begun.after?.['category']) return [];
    ended.delete(listPlace(begun));
    return [[from, begun] as const];
  });
}

function listPlace({ after }: Delta): string {
  return `${cellText(after, 'roster_id')}\n${cellText(after, 'member_id')}`;
}

function endsNow({ before, after }: Delta): boolean {
  return before !== undefined && before['end_status'] !== 'ended' && after?.['end_status'] === 'ended';
}

function categoryMove([ended, begun]: Move, around: Surroundings): Draft {
  const fields = [
    { name: 'category', old: ended.after?.['category'] ?? null, new: begun.after?.['category'] ?? null },
    { name: 'joined_edtf', old: null, new: begun.after?.['joined_edtf'] ?? null },
  ];
  const rows = [wholeRow(ended), wholeRow(begun)];
  return { ...about(begun, around), kind: 'membership.category_changed', fields, rows, sources: [] };
}
