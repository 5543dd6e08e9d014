// Evidence as a list: the value, the rule that gave it, the words it was read in, and where.
import { dateInWords } from '../src/report/timeline/day-number.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import { groupBy } from '../src/report/timeline/numbered.ts';
import type { PageData, PageEvidence } from '../src/report/timeline/page-data.ts';
import { isolated, outwardLink } from '../src/report/timeline/wording.ts';
import { groundWords } from './ground-words.ts';

const fieldWords: ReadonlyMap<string, string> = new Map([
  ['joined_earliest', 'joined on or after'],
  ['joined_latest', 'joined on or before'],
  ['left_earliest', 'left on or after'],
  ['left_latest', 'left on or before'],
  ['end_status', 'the end'],
]);

const order = ['joined_earliest', 'joined_latest', 'left_earliest', 'left_latest', 'status', 'end_status'];

/** Grouped by what it is evidence for, the dates first; the words of a place are shown once. */
export function evidenceList(evidence: readonly PageEvidence[], data: PageData): Markup {
  const groups = [...groupBy(evidence, ({ field }) => field)].sort(([a], [b]) => rank(a) - rank(b));
  const told = new Set<string>();
  const isNew = ({ ground, citation }: PageEvidence) => {
    const key = `${ground} ${citation}`;
    const fresh = !told.has(key);
    told.add(key);
    return fresh;
  };
  const items = groups.flatMap(([field, rows]) => [
    element('dt', {}, [fieldWords.get(field) ?? field.replaceAll('_', ' ')]),
    ...rows.map((row) => element('dd', {}, [...reasonParts(row, data), ...(isNew(row) ? wordsAt(row, data) : [])])),
  ]);
  return element('dl', { class: 'evidence' }, items);
}

function rank(field: string): number {
  const at = order.indexOf(field);
  return at < 0 ? order.length : at;
}

function reasonParts({ value, rule, confidence, ground }: PageEvidence, data: PageData): Markup['children'] {
  const sure = confidence === 100 ? '' : ` (${confidence} % sure)`;
  return [isolated(valueWords(value), 'value'), ` ${rule}${sure} `, groundMarkup(ground, data)];
}

/** Dates in words, and our own words such as `trade_union` without their underscores. */
function valueWords(value: string): string {
  return /^[a-z_]+$/u.test(value) ? value.replaceAll('_', ' ') : dateInWords(value);
}

/** The excerpt and the reference. */
function wordsAt({ ground, citation }: PageEvidence, data: PageData): readonly Markup[] {
  const quote = data.grounds[ground]?.quote ?? '';
  return [
    ...(quote === '' ? [] : [element('blockquote', {}, [isolated(quote)])]),
    ...(citation < 0 ? [] : [citationMarkup(citation, data)]),
  ];
}

/** The place, with a link to the source where it has an address. */
export function groundMarkup(ground: number, data: PageData): Markup {
  const source = data.sources[data.grounds[ground]?.source ?? -1];
  const place = element('code', { class: 'place' }, [groundWords(ground, data)]);
  if (source === undefined || source.link === '') return place;
  return element('span', {}, [place, ' ', outwardLink(source.link, 'source')]);
}

function citationMarkup(citation: number, { citations }: PageData): Markup {
  const { label = '', words = '', link = '', archiveLink = '' } = citations[citation] ?? {};
  return element('p', { class: 'citation' }, [
    `[${label}] `,
    isolated(words),
    ...(link === '' ? [] : [' ', outwardLink(link, 'page')]),
    ...(archiveLink === '' ? [] : [' ', outwardLink(archiveLink, 'archived copy')]),
  ]);
}
