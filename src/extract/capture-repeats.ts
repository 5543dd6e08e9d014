// Entries that one list has twice: equal ones count once, those that only share a name are kept and told.
import { formatPosition } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { type CaptureEntry, nameKey } from './capture-list.ts';

/** Entries with the same name and link, or the same name and place, once; the first of them in its place. */
export function withoutRepeats(entries: readonly CaptureEntry[]): Noted<readonly CaptureEntry[]> {
  const seen = new Map<string, CaptureEntry[]>();
  const value = entries.filter((entry) => {
    const key = nameKey(entry.name);
    const before = seen.get(key);
    if (before === undefined) return seen.set(key, [entry]) !== undefined;
    if (before.some((one) => isSame(one, entry))) return false;
    return before.push(entry) > 0;
  });
  const findings = [...seen.values()].filter((all) => all.length > 1).flatMap(listedTwice);
  return { value, findings };
}

function isSame(a: CaptureEntry, b: CaptureEntry): boolean {
  const sameLink = a.link !== '' && a.link === b.link;
  const differ = a.link !== '' && b.link !== '' && a.link !== b.link;
  return sameLink || (a.place.toLowerCase() === b.place.toLowerCase() && !differ);
}

const shown = 5;

function listedTwice(all: readonly CaptureEntry[]): readonly Finding[] {
  const [first] = all;
  if (first === undefined) return [];
  const where = all.slice(0, shown).map(({ place, link }) => (place || link ? `“${place || link}”` : 'nothing else'));
  const more = all.length > shown ? ` and ${all.length - shown} more` : '';
  const message = `“${first.name}” is listed ${all.length} times: with ${where.join(', ')}${more}.`;
  const locator = formatPosition(first.position);
  return [{ code: 'listed-twice', message, sourceId: '', locator, subject: noSubject }];
}
