// Why something changed: which sources it rests on, and whether those, the program or the config moved.
import type { ChangeCause } from '../model/change.ts';
import { changedFields, type Delta } from './delta.ts';
import { cellText, type Draft, sourcesIn } from './draft.ts';
import type { Makers } from './surroundings.ts';

export interface Cause {
  readonly cause: ChangeCause;
  readonly source: string;
}

/** @returns for a draft its cause and the source to look at first; no source where none is known */
export function causesOf(deltas: readonly Delta[], makers: Makers): (draft: Draft) => Cause {
  const moved = movedSources(deltas);
  const rosters = new Set([...moved].map((id) => id.slice(0, id.indexOf('/'))));
  const resting = sourcesBySubject(deltas);
  return (draft) => {
    const own = [draft.membership, draft.member].flatMap((id) => [...(resting.get(id) ?? [])]);
    const known = [...new Set([...draft.sources, ...own])];
    const source = known.find((id) => moved.has(id)) ?? known[0] ?? '';
    return { cause: causeOf(draft, known, { moved, rosters, makers }), source };
  };
}

const decided: ReadonlySet<string> = new Set(['member.merged', 'member.split', 'member.rekeyed']);

interface Movers {
  readonly moved: ReadonlySet<string>;
  /** The rosters of those. */
  readonly rosters: ReadonlySet<string>;
  readonly makers: Makers;
}

function causeOf({ kind, roster }: Draft, known: readonly string[], { moved, rosters, makers }: Movers): ChangeCause {
  if (decided.has(kind)) return 'identity';
  if (known.some((id) => moved.has(id))) return 'source';
  const inRoster = roster === '' ? moved.size > 0 : rosters.has(roster);
  if (known.length === 0 && inRoster) return 'source';
  if (makers.extractorChanged) return 'extractor';
  if (makers.configChanged) return 'config';
  return inRoster ? 'source' : 'extractor';
}

/** Sources that came, went, or have other bytes. */
function movedSources(deltas: readonly Delta[]): ReadonlySet<string> {
  const sources = deltas.filter(({ table }) => table === 'sources');
  const moved = sources.filter(
    ({ before, after }) =>
      before === undefined ||
      after === undefined ||
      changedFields('sources', before, after).some(({ name }) => name === 'sha256'),
  );
  return new Set(moved.map(({ before, after }) => cellText(after ?? before, 'source_id')));
}

// Evidence and sightings that changed tell which sources the change rests on.
function sourcesBySubject(deltas: readonly Delta[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const telling = deltas.filter(({ table }) => table === 'evidence' || table === 'sightings');
  for (const delta of telling) {
    for (const id of subjectsOf(delta)) {
      const own = found.get(id) ?? new Set<string>();
      for (const source of sourcesIn(delta)) own.add(source);
      found.set(id, own);
    }
  }
  return found;
}

function subjectsOf({ before, after }: Delta): readonly string[] {
  const columns = ['subject_id', 'membership_id', 'member_id'];
  return columns.map((column) => cellText(after ?? before, column)).filter((id) => id !== '');
}
