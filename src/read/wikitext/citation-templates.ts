// Prints citation templates as English Wikipedia's CS1 module does, and keeps their arguments as fields.
import type { Call } from './call.ts';
import { type ArgumentMeaning, meaningOf, type PersonPart, type Slot } from './citation-names.ts';
import { linked } from './links.ts';
import { bare, itemEnd, itemStart, linkEnd, mark, type Page } from './page.ts';

/** A citation as it is given; people in the order of their numbers. */
interface Citation {
  readonly call: Call;
  readonly found: Slots;
  readonly people: string;
}

const bookish = /book|ouvrage|literatur|libro|livro|książk|книга|encyclopedia|thesis/iu;

/** The print of the citation, with its fields before it. */
export function printCitation(page: Page, call: Call): string {
  if (call.parts.every(({ name }) => /^\d+$/u.test(name))) return call.positional.join(' '); // a quotation on some wikis
  const fields = fieldsOf(page, call);
  const citation: Citation = { call, found: slotsOf(page, call), people: peopleOf(page, call) };
  const print = printOf(page, citation);
  return mark(page, { kind: 'citation', fields }) + (print === '' ? '' : pointed(print));
}

/** Arguments that have a value, as bare words; mostly that is how they are given. */
function fieldsOf(page: Page, { named }: Call): ReadonlyMap<string, string> {
  for (const value of named.values()) if (value === '' || bare(page, value) !== value) return bareFields(page, named);
  return named;
}

function bareFields(page: Page, named: Call['named']): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of named) {
    const words = bare(page, value);
    if (words !== '') fields.set(name, words);
  }
  return fields;
}

/** The argument's meaning; each name is looked up once a page. */
function meaning(page: Page, name: string): ArgumentMeaning {
  const known = page.argumentNames.get(name);
  if (known !== undefined) return known;
  const found = meaningOf(name);
  page.argumentNames.set(name, found);
  return found;
}

function slotsOf(page: Page, { named }: Call): Slots {
  const found = new Map<Slot, Given>();
  for (const [name, value] of named) {
    const { part } = meaning(page, name);
    if (value === '' || part === undefined) continue;
    const before = found.get(part.slot);
    if (before === undefined || part.rank < before.rank) found.set(part.slot, { value, rank: part.rank });
  }
  return found;
}

/** What is printed for each slot. */
type Slots = ReadonlyMap<Slot, Given>;

interface Given {
  readonly value: string;
  readonly rank: number;
}

/** `Doe, Jane; Roe, Richard`. */
function peopleOf(page: Page, { named }: Call): string {
  const people: Person[] = [];
  for (const [name, value] of named) {
    const { person } = meaning(page, name);
    if (value !== '' && person !== undefined) namePerson(people, person, bare(page, value));
  }
  const shown = people.length < 2 ? people : people.sort((a, b) => a.number - b.number);
  return shown
    .filter(({ last }) => last !== '')
    .map(({ last, first }) => (first === '' ? last : `${last}, ${first}`))
    .join('; ');
}

interface Person {
  readonly number: number;
  last: string;
  first: string;
}

function namePerson(people: Person[], { number, part }: PersonPart, words: string): void {
  const known = people.find((one) => one.number === number);
  if (known === undefined) people.push({ number, last: '', first: '', [part]: words });
  else if (part === 'first') known.first = words;
  else if (known.last === '') known.last = words;
}

function printOf(page: Page, citation: Citation): string {
  const { found, people } = citation;
  const issued = issuedOf(found);
  return [
    people === '' || issued === '' ? people : `${people} (${issued})`,
    titleOf(page, citation),
    withVolume(given(found, 'work'), given(found, 'volume'), given(found, 'issue')),
    publisherOf(found),
    given(found, 'agency'),
    people === '' ? issued : '',
    pagesOf(given(found, 'pages')),
    given(found, 'isbn', 'ISBN '),
    given(found, 'doi', 'doi:'),
    archivedOf(page, citation),
    given(found, 'via', 'via '),
    accessedOf(page, given(found, 'accessed')),
    quoteOf(given(found, 'quote')),
  ].reduce(joined);
}

/** What was given for the slot, behind the words that say what it is; empty for nothing. */
function given(found: Slots, slot: Slot, before = ''): string {
  const value = found.get(slot)?.value ?? '';
  return value === '' ? '' : before + value;
}

function joined(print: string, part: string): string {
  if (part === '') return print;
  return print === '' ? part : `${pointed(print)} ${part}`;
}

function publisherOf(found: Slots): string {
  const location = given(found, 'location');
  const publisher = given(found, 'publisher');
  return location === '' || publisher === '' ? location + publisher : `${location}: ${publisher}`;
}

function quoteOf(words: string): string {
  return words === '' ? '' : `"${words}"`;
}

/** The date, put together where its parts are given apart. */
function issuedOf(found: Slots): string {
  const date = found.get('date')?.value;
  if (date !== undefined) return date;
  const parts = [found.get('day')?.value, found.get('month')?.value, found.get('year')?.value];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** The title with its address as a link, or the address where there is no title. */
function titleOf(page: Page, citation: Citation): string {
  const { found } = citation;
  const url = bare(page, found.get('url')?.value ?? '');
  const words = titleWords(citation);
  const shown = words === '' ? url : words;
  const translated = found.get('translated')?.value;
  const language = found.get('language')?.value;
  const after = `${translated === undefined ? '' : ` [${translated}]`}${language === undefined ? '' : inLanguage(page, language)}`;
  return (url === '' ? shown : linked(page, url, shown)) + after;
}

/** Titles stand in quotes, those of books bare, with the chapter in quotes before them. */
function titleWords({ call, found }: Citation): string {
  const chapter = found.get('chapter')?.value ?? '';
  const title = found.get('title')?.value ?? call.positional[0] ?? '';
  if (chapter !== '') return [quoted(chapter), title].filter((part) => part !== '').join('. ');
  return title === '' || bookish.test(call.name) ? title : quoted(title);
}

function quoted(words: string): string {
  return `"${words.replace(/["“”]/gu, "'")}"`;
}

function inLanguage(page: Page, code: string): string {
  const known = page.language?.citation.inLanguage ?? {};
  const sought = bare(page, code).toLowerCase();
  const name = Object.keys(known).find((words) => known[words] === sought);
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
  const date = found.get('archived')?.value ?? '';
  const url = bare(page, found.get('archiveUrl')?.value ?? '');
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
  return /[.!?]/u.test(part.charAt(wordsEnd(part) - 1)) ? part : `${part}.`;
}

/** Offset behind the last character that is part of no item. */
function wordsEnd(text: string): number {
  let end = text.length;
  while (text.endsWith(linkEnd, end) || text.endsWith(itemEnd, end))
    end = text.endsWith(linkEnd, end) ? end - 1 : text.lastIndexOf(itemStart, end);
  return end;
}
