// How much speaks for a list being the list of members: its names, their number, headings, links, places, known names.
import type { Page } from '../model/page.ts';
import { type Candidate, frameOf, isOfOthers, type ListPart } from './capture-candidates.ts';
import { type CaptureEntry, nameKey } from './capture-list.ts';
import { headsLists, isNameLike, isProse, type PageWords } from './capture-words.ts';

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** Whether a heading, the title or known names say that it lists members; its looks alone do not. */
  readonly backed: boolean;
  /** What spoke for it, the weightiest first. */
  readonly reasons: readonly string[];
}

export interface ScoreContext {
  readonly page: Page;
  readonly words: PageWords;
  readonly url: string;
}

interface Aspect {
  readonly weight: number;
  readonly reason: string;
  /** Whether it says that members are listed. */
  readonly backs?: boolean;
}

/** The sum of all aspects; under 0 for what no heading can save. */
export function scoreOf(candidate: Candidate, context: ScoreContext): Scored {
  const aspects = [...namesOf(candidate, context), ...aboveOf(candidate), ...besideOf(candidate, context)];
  const score = aspects.reduce((sum, { weight }) => sum + weight, 0);
  const backed = aspects.some(({ weight, backs }) => backs === true && weight > 0);
  const forIt = aspects.filter(({ weight, reason }) => weight > 0 && reason !== '').sort((a, b) => b.weight - a.weight);
  return { candidate, score, backed, reasons: forIt.map(({ reason }) => reason) };
}

/** Tells whether a name, as `nameKey` writes it, is known from elsewhere. */
export type IsKnown = (key: string) => boolean;

const fewestKnown = 2;

/** The lists with what known names speak for each, the likelier first; equally likely ones in the order given. */
export function withKnownNames(lists: readonly Scored[], isKnown: IsKnown): readonly Scored[] {
  const weighed = lists.map((list): Scored => {
    const known = [...list.candidate.names].filter(isKnown).length;
    if (known < fewestKnown) return list;
    const score = list.score + (40 * known) / list.candidate.names.size;
    return { ...list, score, backed: true, reasons: [`${known} of its names are known`, ...list.reasons] };
  });
  return weighed.toSorted((a, b) => b.score - a.score);
}

function shareOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(fits).length / items.length;
}

/** What the names look like, how many and how different they are. */
function namesOf({ entries, names, unnamed, parts }: Candidate, { words }: ScoreContext): readonly Aspect[] {
  const named = shareOf(entries, ({ name }) => isNameLike(name, words)) * (entries.length / (entries.length + unnamed));
  const keys = new Set(entries.map(({ name, place }) => `${nameKey(name)}\n${place}`));
  const distinct = (names.size + 0.3 * (keys.size - names.size)) / entries.length;
  const headed = shareOf(entries, ({ name }) => headsLists(name, words));
  return [
    { weight: named >= 0.5 ? 30 * named : -60, reason: 'its entries read as names' },
    { weight: Math.min(20, 5 * Math.log2(Math.max(1, names.size))), reason: `it has ${entries.length} entries` },
    { weight: headed > 0.3 ? -60 * headed : 0, reason: '' },
    { weight: distinct < 0.75 ? -60 * (1 - distinct) : 0, reason: '' },
    {
      weight: -20 * shareOf(entries, ({ parts }) => parts.some(({ value }) => isProse(value)) && parts.length < 2),
      reason: '',
    },
    { weight: parts[0]?.structure.kind === 'table' ? 0 : -30 * shareOf(entries, isDated), reason: '' },
  ];
}

/** News and events have a day on a line of its own. */
function isDated({ parts }: CaptureEntry): boolean {
  return (
    parts.length >= 2 &&
    parts.some(({ value }) =>
      /^\D{0,24}\d{1,2}\D{1,14}(?:\d{1,2}\D{1,3})?(?:19|20)\d\d\D{0,12}$/u.test(value.slice(0, 80)),
    )
  );
}

/** What the headings over it and its part of the page say. */
function aboveOf({ parts }: Candidate): readonly Aspect[] {
  const [first] = parts;
  if (first !== undefined && isOfOthers(first)) return [{ weight: -45, reason: '' }];
  const best = parts.map(announcementOf).reduce((a, b) => (b.weight > a.weight ? b : a));
  return [best, { weight: zoneWeights[first?.structure.zone ?? 'content'], reason: 'it stands in the main part' }];
}

/** The innermost heading that announces members weighs the less, the more headings that say nothing stand below it. */
function announcementOf({ headings }: ListPart): Aspect {
  const at = headings.findLastIndex(({ sense }) => announcing.has(sense));
  const heading = headings[at];
  if (heading === undefined) return { weight: 0, reason: '' };
  const below = headings.slice(at + 1).filter(({ sense }) => sense === 'plain').length;
  const weight = heading.sense === 'title' ? titleWeight : Math.max(18, 30 - below * 6);
  return { weight, reason: `it stands under “${heading.text}”`, backs: true };
}

const titleWeight = 15; // half of a heading's: the title stands over menus as well
const announcing: ReadonlySet<string> = new Set(['title', 'members', 'tier']);
const zoneWeights = { main: 4, content: 0, head: -25, aside: -20, navigation: -50, foot: -45 } as const;

/** Links out, places, the number that the page states, links to parts of the same page. */
function besideOf(candidate: Candidate, { page, url }: ScoreContext): readonly Aspect[] {
  const { entries } = candidate;
  const host = hostOf(url);
  const outside = shareOf(entries, ({ link }) => link !== '' && hostOf(link) !== host);
  const placed = shareOf(entries, ({ place }) => place !== '');
  const inner = shareOf(entries, (entry) => leadsInside(entry, url));
  const covered = entries.reduce((sum, entry) => sum + lengthOf(entry), 0) / Math.max(1, page.text.length);
  const within = shareOf(entries, (entry) => isMenuItem(entry, host));
  const stated = page.statedCounts.some(({ count }) => isClose(count, entries.length));
  return [
    { weight: 8 * outside, reason: 'its entries link to other sites' },
    { weight: 8 * placed, reason: 'its entries have places' },
    { weight: 12 * Math.min(1, covered), reason: 'it is most of the page' },
    { weight: -10 * within, reason: '' },
    { weight: -35 * inner, reason: '' },
    { weight: stated ? 8 : 0, reason: 'the page states this number' },
    { weight: hasColumns(candidate) ? 4 : 0, reason: 'its columns are named' },
    { weight: frameOf(first(candidate).structure).startsWith('select') ? -6 : 0, reason: '' },
  ];
}

function lengthOf({ parts }: CaptureEntry): number {
  return parts.reduce((sum, { value }) => sum + value.length, 0);
}

/** Nothing but a link to another page of the same site. */
function isMenuItem({ parts, link }: CaptureEntry, host: string): boolean {
  const [only, second] = parts;
  const whole = only?.links.some(({ offset, end }) => offset === 0 && end === only.value.length) === true;
  return whole && second === undefined && link !== '' && hostOf(link) === host;
}

function first({ parts }: Candidate): Candidate['parts'][number] {
  const [part] = parts;
  if (part === undefined) throw new Error('A candidate has parts.');
  return part;
}

function hasColumns({ parts }: Candidate): boolean {
  return parts.some(({ structure }) => structure.header.filter((word) => word !== '').length > 1);
}

export function isClose(stated: number, found: number): boolean {
  return Math.abs(stated - found) <= Math.max(1, stated / 20);
}

/** Contents lists lead to headings of the same page. */
function leadsInside({ parts, link }: CaptureEntry, url: string): boolean {
  const page = url.replace(/#.*$/u, '').replace(/\/$/u, '');
  const links = parts.slice(0, 1).flatMap((part) => part.links.map((one) => one.url));
  return (link === '' || link.includes('#')) && links.some((to) => to.startsWith('#') || sameStart(to, page));
}

function sameStart(to: string, page: string): boolean {
  return page !== '' && to.includes('#') && to.slice(0, to.indexOf('#')).replace(/\/$/u, '') === page;
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
}
