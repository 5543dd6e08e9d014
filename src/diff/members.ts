// Changes of members: new, gone, merged, split, or called, placed and linked otherwise.
import type { ChangeKind } from '../model/change.ts';
import { changedFields, type Delta } from './delta.ts';
import { cellText, type Draft, partOfRow, shownFields, wholeRow } from './draft.ts';
import type { Pair, Paired } from './pairs.ts';
import type { Surroundings } from './surroundings.ts';

/** @param paired - rows of the table `members` only, those of one member under two ids already together */
export function memberChanges({ pairs, rest }: Paired, around: Surroundings): readonly Draft[] {
  return [...pairs.map((pair) => pairChange(pair, around)), ...rest.flatMap((delta) => changesOf(delta, around))];
}

function changesOf(delta: Delta, around: Surroundings): readonly Draft[] {
  if (delta.before !== undefined && delta.after !== undefined) return splitByMeaning(delta, around);
  const weighed = delta.after === undefined ? goneKind(delta, around) : newKind(delta, around);
  return [{ ...about(delta, around), ...weighed, fields: shownFields(delta, ['name']), rows: [wholeRow(delta)] }];
}

// Without a redirect whoever pinned the old id finds nothing, although we know that it is the same member.
function pairChange({ gone, come, reason }: Pair, around: Surroundings): Draft {
  const fields = changedFields('members', gone.before, come.after);
  const kind = reason === 'merged' ? 'member.merged' : reason === 'split' ? 'member.split' : 'member.rekeyed';
  const bump = reason === '' ? 'major' : 'minor';
  return { ...about(come, around), kind, bump, fields, rows: [wholeRow(gone), wholeRow(come)] };
}

function about({ before, after }: Delta, around: Surroundings) {
  const member = cellText(after ?? before, 'member_id');
  const [spell] = [...around.after.spellsOf(member), ...around.before.spellsOf(member)];
  const label = cellText(after ?? before, 'name');
  return { roster: cellText(spell, 'roster_id'), member, membership: '', label, sources: [] };
}

type Weighed = Pick<Draft, 'kind'> & { readonly bump: 'major' | 'minor' };

function goneKind({ before }: Delta, { redirects }: Surroundings): Weighed {
  const id = cellText(before, 'member_id');
  const { to, reason } = redirects.from(id);
  if (to === '') return { kind: 'member.removed', bump: redirects.ended(id) ? 'minor' : 'major' };
  if (reason === 'merged') return { kind: 'member.merged', bump: 'minor' };
  return { kind: reason === 'split' ? 'member.split' : 'member.rekeyed', bump: 'minor' };
}

// What a split brings forth is no new member.
function newKind({ after }: Delta, { redirects }: Surroundings): Weighed {
  const reason = redirects.into(cellText(after, 'member_id'));
  if (reason === '') return { kind: 'member.added', bump: 'minor' };
  return { kind: reason === 'split' ? 'member.split' : 'member.rekeyed', bump: 'minor' };
}

const meanings: readonly (readonly [kind: ChangeKind, columns: readonly string[]])[] = [
  ['member.renamed', ['name']],
  ['member.alias_changed', ['alt_names', 'abbreviation']],
  ['member.place_changed', ['scope', 'country_code', 'region_code', 'place_label']],
  ['member.kind_changed', ['kind']],
  ['member.linked', ['wiki_title', 'wikidata_id', 'website']],
];

function splitByMeaning(delta: Delta, around: Surroundings): readonly Draft[] {
  const { before = {}, after = {} } = delta;
  const fields = changedFields('members', before, after);
  return meanings.flatMap(([kind, columns]) => {
    const part = fields.filter(({ name }) => columns.includes(name));
    return part.length === 0 ? [] : [{ ...about(delta, around), kind, fields: part, rows: [partOfRow(delta, part)] }];
  });
}
