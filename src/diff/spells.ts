// How the days of two spells lie to each other.
import type { PlainRow } from '../model/change.ts';
import { cellText } from './draft.ts';

/** The last day that any spell can have. */
const never = '9999-12-31';

export function inSameList(a: PlainRow, b: PlainRow): boolean {
  return a['roster_id'] === b['roster_id'] && a['category'] === b['category'];
}

/** Whether a spell has surely ended by a day. */
export function isOver(spell: PlainRow, by: string): boolean {
  return spell['end_status'] === 'ended' && cellText(spell, 'left_latest') <= by;
}

/** Whether the days on which another spell was listed lie in this one. */
export function covers(spell: PlainRow, other: PlainRow | undefined): boolean {
  const [from, to] = [cellText(other, 'first_listed'), cellText(other, 'last_listed')];
  return from !== '' && cellText(spell, 'first_listed') <= from && cellText(spell, 'last_listed') >= to;
}

/** Whether two spells have days in common; a spell whose days are not known may have any. */
export function overlap(a: PlainRow, b: PlainRow): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one.from <= other.to && other.from <= one.to;
}

function daysOf(spell: PlainRow) {
  const to = spell['end_status'] === 'ended' ? cellText(spell, 'left_latest') || cellText(spell, 'last_listed') : '';
  return { from: cellText(spell, 'joined_earliest') || cellText(spell, 'first_listed'), to: to === '' ? never : to };
}
