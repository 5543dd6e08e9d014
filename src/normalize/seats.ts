// Reads seats as written; a blank is not zero.
import type { Language } from '../languages/language.ts';
import type { WrittenSeats } from '../model/claim.ts';
import type { SeatCount } from '../model/record.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';

type Chamber = SeatCount['chamber'];

const chambers: ReadonlySet<string> = new Set(['lower', 'upper', 'single', 'regional', 'supranational']);

/** Held and total seats; `undefined` where `held` is blank or no whole number. */
export function readSeats(
  { held, total, chamber }: WrittenSeats,
  languages: readonly Language[],
): SeatCount | undefined {
  const count = readCount(held);
  return count === undefined
    ? undefined
    : { chamber: readChamber(chamber, languages), held: count, total: readCount(total) };
}

/** `9,874`, `1.234`, `2 714`, `1’234`: one whole number; `undefined` for anything else, `1.5` included. */
export function readCount(written: string): number | undefined {
  const text = written.trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})?)$/u.test(text)) return undefined;
  return Number(text.replace(/\D/gu, ''));
}

/** The chamber that the header's words name, the longest phrase first; empty when they name none. */
export function readChamber(words: string, languages: readonly Language[]): Chamber {
  const text = lowerCase(words).trim();
  if (chambers.has(text)) return text as Chamber;
  const padded = ` ${text} `;
  const longest = text === '' ? undefined : longestFirst(languages).find(([phrase]) => padded.includes(phrase));
  if (longest?.[1] === 'seats_lower') return 'lower';
  return longest?.[1] === 'seats_upper' ? 'upper' : '';
}

/** The words of headers between spaces, with their roles. */
const longestFirst = madeOnce((languages) => {
  const phrases = languages.flatMap(({ columns }) => Object.entries(columns));
  const padded = phrases.map(([phrase, role]) => [` ${phrase} `, role] as const);
  return padded.sort(([a], [b]) => b.length - a.length);
});
