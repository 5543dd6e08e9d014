// A gate for names: one that shares no word with the name it takes the place of is for a person to judge.
import { foldName } from '../gazetteer/fold.ts';
import type { Change, GateResult, PlainRow } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { cellText } from './draft.ts';

export function nameGate(changes: readonly Change[], before: Dataset, after: Dataset): GateResult {
  const replaced = [...renamedEntirely(changes), ...takenOver(changes, before, after)];
  const shown = replaced.slice(0, 3).map(([old, now]) => `“${old}” by “${now}”`);
  const more = replaced.length > shown.length ? ` and ${replaced.length - shown.length} more` : '';
  const named = shown.length === 0 ? '' : ` (${shown.join(', ')}${more})`;
  const message = `Names replaced by others without a word in common: ${replaced.length}${named}; none may be.`;
  return { gate: 'name-replaced', holds: replaced.length > 0, roster_id: null, message };
}

type Names = readonly [old: string, now: string];

function renamedEntirely(changes: readonly Change[]): readonly Names[] {
  const renamed = changes.filter(({ kind }) => kind === 'member.renamed');
  const names = renamed.flatMap(({ fields }) => fields.filter(({ name }) => name === 'name'));
  return names.map(({ old, new: now }) => [String(old), String(now)] as const).filter(areStrangers);
}

/** A current member that is no longer told of, and one that is new in its roster and place. */
function takenOver(changes: readonly Change[], before: Dataset, after: Dataset): readonly Names[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  const come = new Map(changes.filter(hasCome).map((change) => [seatOf(change, now), change.label]));
  return changes.filter(hasVanished).flatMap((change) => {
    const name = come.get(seatOf(change, old));
    return name !== undefined && areStrangers([change.label, name]) ? [[change.label, name] as const] : [];
  });
}

function hasCome({ kind }: Change): boolean {
  return kind === 'membership.joined' || kind === 'membership.backfilled';
}

function hasVanished({ kind, fields }: Change): boolean {
  const isDropped = fields.some(
    ({ name, old, new: now }) => name === 'status' && old === 'current' && now === 'unknown',
  );
  return kind === 'membership.withdrawn' || (kind === 'membership.status_changed' && isDropped);
}

function membersOf({ members }: Dataset): ReadonlyMap<string, PlainRow> {
  return new Map(members.map((member) => [member.member_id as string, member]));
}

function seatOf({ roster_id, member_id }: Change, members: ReadonlyMap<string, PlainRow>): string {
  const place = ['scope', 'country_code', 'region_code'].map((column) =>
    cellText(members.get(member_id ?? ''), column),
  );
  return [roster_id ?? '', ...place].join('\n');
}

function areStrangers([old, now]: Names): boolean {
  const words = new Set(wordsOf(old));
  return !wordsOf(now).some((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  const text = name.normalize('NFC');
  return (foldName(text) ?? text.toLowerCase()).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}
