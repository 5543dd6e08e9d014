// Prints citation templates as English Wikipedia's CS1 module does, and keeps their arguments as fields.
import type { Call } from './call.ts';
import { citationTemplates, preference, type Slot, slots } from './citation-names.ts';
import { linked } from './links.ts';
import { bare, mark, type Page } from './page.ts';

/** What is printed for each slot; numbered people in order. */
interface Citation {
  readonly call: Call;
  readonly found: ReadonlyMap<Slot, string>;
  readonly people: readonly string[];
}

const bookish = /book|ouvrage|literatur|libro|livro|książk|книга|encyclopedia|thesis/iu;

/** Whether the template is one of the citation family. */
export function isCitation({ name }: Call): boolean {
  return citationTemplates.test(name.toLowerCase());
}

/** The print of the citation, with its fields before it. */
export function printCitation(page: Page, call: Call): string {
  if (call.parts.every(({ name }) => /^\d+$/u.test(name))) return call.positional.join(' '); // a quotation on some wikis
  const fields = new Map(
    [...call.named]
      .map(([name, value]): [string, string] => [name, bare(page, value)])
      .filter(([, value]) => value !== ''),
  );
  const citation: Citation = { call, found: slotsOf(call), people: peopleOf(page, call) };
  return mark(page, { kind: 'citation', fields }) + printOf(page, citation);
}

function slotsOf({ named }: Call): ReadonlyMap<Slot, string> {
  const found = new Map<Slot, string>();
  const ranks = new Map<Slot, number>();
  for (const [name, value] of named) {
    const key = name.toLowerCase();
    const slot = value === '' ? undefined : slots.get(key);
    const rank = preference.get(key) ?? 0;
    if (slot === undefined || rank >= (ranks.get(slot) ?? Number.POSITIVE_INFINITY)) continue;
    found.set(slot, value);
    ranks.set(slot, rank);
  }
  return found;
}

/** `Doe, Jane; Roe, Richard`. */
function peopleOf(page: Page, { named }: Call): readonly string[] {
  const people = new Map<number, { last: string; first: string }>();
  for (const [name, value] of named) {
    const slot = value === '' ? undefined : personSlot(name);
    if (slot === undefined) continue;
    const number = Number(/\d{1,2}/u.exec(name)?.[0] ?? 1);
    const known = people.get(number) ?? { last: '', first: '' };
    const words = bare(page, value);
    people.set(number, slot === 'first' ? { ...known, first: words } : { ...known, last: known.last || words });
  }
  const ordered = [...people].sort(([a], [b]) => a - b).map(([, person]) => person);
  return ordered
    .filter(({ last }) => last !== '')
    .map(({ last, first }) => (first === '' ? last : `${last}, ${first}`));
}

/** `last`, `last2`, `author2-last`, `nom1`. */
function personSlot(name: string): 'last' | 'first' | undefined {
  const key = name.toLowerCase().replace(/^author\d*-(?=first|last)|\d{1,2}$/gu, '');
  const slot = slots.get(key);
  if (slot === 'first') return 'first';
  return slot === 'last' || slot === 'author' ? 'last' : undefined;
}

function printOf(page: Page, { call, found, people }: Citation): string {
  const text = (slot: Slot): string => found.get(slot) ?? '';
  const issued = issuedOf(found);
  const authors = people.length > 0 ? people.join('; ') : '';
  const parts = [
    authors === '' ? '' : `${authors}${issued === '' ? '' : ` (${issued})`}`,
    titleOf(page, { call, found, people }),
    withVolume(text('work'), text('volume'), text('issue')),
    [text('location'), text('publisher')].filter((part) => part !== '').join(': '),
    text('agency'),
    authors === '' ? issued : '',
    pagesOf(text('pages')),
    text('isbn') === '' ? '' : `ISBN ${text('isbn')}`,
    text('doi') === '' ? '' : `doi:${text('doi')}`,
    archivedOf(page, { call, found, people }),
    text('via') === '' ? '' : `via ${text('via')}`,
    accessedOf(page, text('accessed')),
    text('quote') === '' ? '' : `"${text('quote')}"`,
  ];
  return parts
    .filter((part) => part !== '')
    .map(pointed)
    .join(' ');
}

/** The date, put together where its parts are given apart. */
function issuedOf(found: Citation['found']): string {
  const parts = [found.get('day'), found.get('month'), found.get('year')].filter((part) => part !== undefined);
  return found.get('date') ?? parts.join(' ');
}

/** The title with its address as a link, or the address where there is no title. */
function titleOf(page: Page, citation: Citation): string {
  const { found } = citation;
  const url = bare(page, found.get('url') ?? '');
  const words = titleWords(citation);
  const shown = words === '' ? url : words;
  const translated = found.get('translated');
  const language = found.get('language');
  const after = [
    translated === undefined ? '' : ` [${translated}]`,
    language === undefined ? '' : inLanguage(page, language),
  ];
  return `${url === '' ? shown : linked(page, url, shown)}${after.join('')}`;
}

/** Titles stand in quotes, those of books bare, with the chapter in quotes before them. */
function titleWords({ call, found }: Citation): string {
  const chapter = found.get('chapter') ?? '';
  const title = found.get('title') ?? call.positional[0] ?? '';
  if (chapter !== '') return [quoted(chapter), title].filter((part) => part !== '').join('. ');
  return title === '' || bookish.test(call.name) ? title : quoted(title);
}

function quoted(words: string): string {
  return `"${words.replace(/["“”]/gu, "'")}"`;
}

function inLanguage(page: Page, code: string): string {
  const known = page.language?.citation.inLanguage ?? {};
  const name = Object.entries(known).find(([, tag]) => tag === bare(page, code).toLowerCase())?.[0];
  const words = name === undefined ? code : name.charAt(0).toUpperCase() + name.slice(1);
  return page.language?.code === undefined || page.language.code === 'en' ? ` (in ${words})` : ` (${words})`;
}

function withVolume(work: string, volume: string, issue: string): string {
  const numbers = `${volume === '' ? '' : ` ${volume}`}${issue === '' ? '' : ` (${issue})`}`;
  return `${work}${numbers}`.trim();
}

function pagesOf(pages: string): string {
  if (pages === '') return '';
  return /[-–,]/u.test(pages) ? `pp. ${pages}` : `p. ${pages}`;
}

function archivedOf(page: Page, { found }: Citation): string {
  const date = found.get('archived') ?? '';
  const url = bare(page, found.get('archiveUrl') ?? '');
  if (date === '' && url === '') return '';
  const phrase = sentence(page.language?.citation.archived[0] ?? 'archived from the original on');
  const words = date === '' ? phrase.replace(/ on$/u, '') : `${phrase} ${date}`;
  return url === '' ? words : linked(page, url, words);
}

function accessedOf(page: Page, date: string): string {
  if (date === '') return '';
  return `${sentence(page.language?.citation.retrieved[0] ?? 'retrieved')} ${date}`;
}

function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Ends with a point, unless it ends with one already. */
function pointed(part: string): string {
  return /[.!?](?:\ufdd0\d+\ufdd1)*$/u.test(part) ? part : `${part}.`;
}
