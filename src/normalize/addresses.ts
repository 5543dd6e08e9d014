// Takes web addresses out of a reference and tells the address of a work from that of its archived copy.
import { type Day, parseDay } from '../model/partial-date.ts';

export interface Addresses {
  /** The text without its addresses. */
  readonly rest: string;
  readonly url: string;
  readonly archiveUrl: string;
  /** The day in the archived copy's address, where it has one. */
  readonly archived: Day | undefined;
}

const address = /https?:\/\/[^\s<>"«»“”\]]+/gu;
const archive =
  /^https?:\/\/(?:(?:web|www|liveweb|wayback)\.)?(?:archive\.(?:org\/(?:web\/)?\d|is|today|ph|li|fo|vn|md)|webcitation\.org|wayback\.)/u;
const timed = /\/(\d{4})(\d{2})(\d{2})\d{0,6}[a-z_]{0,4}\/(https?:\/\/.+)$/u;

export function cutAddresses(text: string): Addresses {
  const found = [...text.matchAll(address)].map(([match]) => trimAddress(match));
  const archiveUrl = found.find((url) => archive.test(url)) ?? '';
  const parts = timed.exec(archiveUrl);
  return {
    rest: found.reduce((rest, url) => rest.replace(url, () => ' '), text),
    url: found.find((url) => !archive.test(url)) ?? parts?.[4] ?? '',
    archiveUrl,
    archived: parts === null ? undefined : parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`),
  };
}

/** Punctuation of the sentence around an address is not part of it; a bracket it opened itself is. */
function trimAddress(match: string): string {
  const bare = match.replace(/[.,;:!?'’]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\)+[.,;:!?]*$/u, '') : bare;
}
