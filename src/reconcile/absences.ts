// Who is missing from a capture: a whole and sound list shows who was not a member on its day.
import { rangeOf } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { categoryOf } from './category.ts';
import { sourceKey } from './ids.ts';
import { captureDay } from './list-day.ts';
import type { Member } from './members.ts';
import type { Sighting } from './sighting.ts';

/** A capture that shows absence, ready to be asked who it lacks. */
export interface SoundList {
  readonly source: SourceRecords;
  /** Names no member: what an absence from it says. */
  readonly absence: Sighting;
  /** Categories that it tells apart; a list of one category says nothing of others. */
  readonly categories: ReadonlySet<string>;
}

/** The captures whose absences count, in the order of the sources. */
export function soundLists(sources: readonly SourceRecords[]): readonly SoundList[] {
  return sources.flatMap((source) => {
    const day = captureDay(source);
    if (day === undefined || source.capture === undefined || !source.capture.showsAbsence) return [];
    const seen = { instant: source.capture.instant, source: sourceKey(source), synthetic: source.synthetic };
    const absence = { ...seen, when: rangeOf(day), citation: undefined, name: '', score: 100, locator: '', quote: '' };
    const categories = new Set(source.entries.map(({ category }) => categoryOf(category)));
    return [{ source, absence: { ...absence, says: 'absent' }, categories }];
  });
}

/** The absences of a member from one category: from every sound list that does not have it there. */
export function absencesOf(member: Member, category: string, lists: readonly SoundList[]): readonly Sighting[] {
  const listing = new Map<SourceRecords, ReadonlySet<string>>();
  for (const { source, entry } of member.rows) {
    listing.set(source, new Set([...(listing.get(source) ?? []), categoryOf(entry.category)]));
  }
  return lists.flatMap(({ source, absence }) => {
    const isListed = listing.get(source)?.has(category) === true;
    return isListed ? [] : [{ ...absence, name: member.name }];
  });
}
