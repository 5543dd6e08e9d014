// The claims of a captured list: each entry is a member on that day, in the category that its group names.
import type { EntryClaim } from '../model/claim.ts';
import type { Phrasing } from '../model/document.ts';
import type { NameFrom } from '../model/page.ts';
import type { CaptureEntry, CaptureList } from './capture-list.ts';
import { standingUnder } from './heading-roles.ts';
import type { Vocabulary } from './vocabulary.ts';

export function captureClaims({ entries, confidence }: CaptureList, vocabulary: Vocabulary): readonly EntryClaim[] {
  return entries.map((entry) => claimOf(entry, confidence, vocabulary));
}

/** Where a name is only spelled after the body: an address or a file. */
const spelled: ReadonlySet<NameFrom> = new Set(['host', 'file-name']);
const guessed = 40;

function claimOf(entry: CaptureEntry, confidence: number, vocabulary: Vocabulary): EntryClaim {
  const { name, nameFrom, place, group, link, position, parts } = entry;
  const quote = parts.map(({ value }) => value.trim()).filter(Boolean);
  return {
    kind: 'entry',
    standing: 'current',
    category: standingUnder([plain(group, entry)], vocabulary).category,
    place: place === '' ? undefined : { label: place, inherited: place === group },
    name,
    nativeName: '',
    abbreviation: '',
    seats: [],
    government: '',
    notes: '',
    joined: '',
    left: '',
    website: link,
    grounds: { position, quote: quote.join(' | ') || name, footnoteReferences: [] },
    confidence: spelled.has(nameFrom) ? Math.min(confidence, guessed) : confidence,
    alternatives: [],
    listReferences: [],
  };
}

function plain(value: string, { position }: CaptureEntry): Phrasing {
  return { value, position, footnoteReferences: [], links: [], images: [] };
}
