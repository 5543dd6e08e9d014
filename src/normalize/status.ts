// Reads what a source says about a member's part in government.
import { isWordPart, runsOf } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import type { GovernmentStatus } from '../model/tables.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';

const longestStatus = 400; // UTF-16 units; a longer cell is prose

/**
 * The status that the words name, the longest phrase first; `other` where they name none or several, `undefined`
 * where nothing is written. `Extra-parliamentary opposition` is one status: its second word is spent by the phrase.
 */
export function readGovernment(written: string, languages: readonly Language[]): GovernmentStatus | undefined {
  if (!/[\p{L}\p{N}]/u.test(written)) return undefined;
  const words = runsOf(lowerCase(written.slice(0, longestStatus)), isStatusPart).map(({ text }) => text);
  const [first, ...others] = new Set(spend(` ${words.join(' ')} `, longestFirst(languages)));
  return first === undefined || others.length > 0 ? 'other' : first;
}

function isStatusPart(character: string): boolean {
  return isWordPart(character) || "'’-".includes(character);
}

const longestFirst = madeOnce((languages) => {
  const known = languages.flatMap(({ governmentStatuses }) => Object.entries(governmentStatuses));
  return known.sort(([a], [b]) => b.length - a.length);
});

function spend(text: string, known: readonly (readonly [string, GovernmentStatus])[]): readonly GovernmentStatus[] {
  let rest = text;
  const found: GovernmentStatus[] = [];
  for (const [phrase, status] of known) {
    if (!rest.includes(` ${phrase} `)) continue;
    found.push(status);
    rest = rest.replaceAll(` ${phrase} `, ' ');
  }
  return found;
}
