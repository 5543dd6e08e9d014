// Prints the templates that are known by name.
import type { Call } from './call.ts';
import { linked, urlOf } from './links.ts';
import { bare, cellStart, mark, type Page } from './page.ts';
import { printFlag, printFlagAndName, printFlagAndWords } from './place-templates.ts';
import { shortReference } from './short-references.ts';
import { printDate } from './template-dates.ts';
import type { Rendering } from './template-names.ts';

type Print = (page: Page, call: Call) => string;

/** Words of a coloured cell when it is given none. */
const cellWords = { yes: 'Yes', no: 'No', partial: 'Partial', notApplicable: 'N/A', unknownCell: 'Unknown' } as const;

const printers: Readonly<Record<Rendering, Print>> = {
  nothing: () => '',
  first: (_, { positional: [first = ''] }) => first,
  second: (_, { positional: [first = '', second = ''] }) => (second === '' ? first : second),
  words: (_, { positional }) => positional.filter((word) => word !== '').join(' '),
  person: printPerson,
  lines: printLines,
  flag: printFlag,
  flagAndName: printFlagAndName,
  flagOrName: (page, call) =>
    call.positional.length > 1 ? printFlag(page, call) + (call.positional[1] ?? '') : printFlag(page, call),
  flagAndWords: printFlagAndWords,
  // A bar is a block: two of them side by side stand on lines of their own.
  composition: (_, { positional: [held = '', seats = ''] }) => (seats === '' ? held : `${held} / ${seats}<br>`),
  yes: (_, call) => coloured(call, cellWords.yes),
  no: (_, call) => coloured(call, cellWords.no),
  partial: (_, call) => coloured(call, cellWords.partial),
  notApplicable: (_, call) => coloured(call, cellWords.notApplicable),
  unknownCell: (_, call) => coloured(call, cellWords.unknownCell),
  cell: (_, call) => coloured(call, call.name.charAt(0).toUpperCase() + call.name.slice(1)),
  dash: () => ' – ',
  space: () => '\u00a0',
  comma: () => ',',
  dot: () => ' · ',
  apostrophe: () => '’',
  lineBreak: () => '<br>',
  bar: () => '&#124;',
  asOf: printAsOf,
  circa: (_, { positional }) => `c. ${positional.join(' – ')}`.trimEnd(),
  convert: (_, { positional: [amount = '', unit = '', end = '', last = ''] }) =>
    /^(?:-|–|to|and|or|x|by|\+)$/u.test(unit)
      ? `${amount}${/^[-–]$/u.test(unit) ? '–' : ` ${unit} `}${end} ${last}`
      : `${amount} ${unit}`,
  date: printDate,
  shortReference,
  bracketedReference: (page, call) => `(${shortReference(page, call)})`,
  url: printUrl,
  official: (page, call) =>
    linkedWords(page, call.positional[0] ?? call.named.get('url') ?? '', call.positional[1] ?? 'Official website'),
};

/** What the template prints. */
export function print(page: Page, call: Call, rendering: Rendering): string {
  return printers[rendering](page, call);
}

/** `{{yes|since 2010}}` begins a cell: what stands before it are attributes of the cell. */
function coloured({ positional: [words = ''] }: Call, otherwise: string): string {
  return `${cellStart}${words === '' ? otherwise : words}`;
}

/** First and last name with a link to the person; `{{sortname|Jane|Doe|Jane Doe (poet)}}`. */
function printPerson(page: Page, { positional: [first = '', last = '', target = ''], named }: Call): string {
  const words = `${first} ${last}`.trim();
  if (named.get('nolink') === '1' || named.get('nolink') === 'yes' || words.includes('\ufdd0')) return words;
  const title = bare(page, target === '' ? words : target);
  return linked(page, urlOf(title), words);
}

/** The items of a list, a line each, whether they were given as arguments or as bulleted lines. */
function printLines(_: Page, { positional, named }: Call): string {
  const titled = named.get('title') ?? named.get('titre');
  const parts = titled === undefined ? positional : [titled, ...positional];
  const lines = parts.flatMap((part) => part.split('\n').map((line) => line.replace(/^[*#:;\s]+/u, '').trim()));
  return lines.filter((line) => line !== '').join('<br>');
}

function printAsOf(_: Page, { positional: [year = '', month = '', day = ''], named, name }: Call): string {
  const alt = named.get('alt');
  if (alt !== undefined) return alt;
  const date = [year, month, day].filter((part) => part !== '').join('-');
  const words = name.toLowerCase() === 'until' ? 'Until' : 'As of';
  return `${named.get('lc') === undefined ? words : words.toLowerCase()} ${date}`.trimEnd();
}

function printUrl(page: Page, { positional, named, parts }: Call): string {
  const joined =
    parts[0] !== undefined && !/^\d+$/u.test(parts[0].name) ? `${parts[0].name}=${parts[0].value.text}` : '';
  const address = positional[0] ?? named.get('url') ?? joined; // an address with `=` in it is read as a named argument
  return linkedWords(page, address, positional[1] ?? '');
}

function linkedWords(page: Page, address: string, words: string): string {
  const url = bare(page, address);
  if (url === '') return words;
  const full = /^(?:\w+:)?\/\//u.test(url) ? url : `https://${url}`;
  return linked(page, full, words === '' ? mark(page, { kind: 'literal', text: url }) : words);
}
