// Templates that make notes or print their lists, in many languages.
import type { Call } from './call.ts';
import { printed } from './expanded.ts';
import { placeList, placeNote, plainWords } from './extensions.ts';
import type { Page } from './page.ts';
import { shortReference } from './short-references.ts';

type Make = (page: Page, call: Call) => string;

const groups: Readonly<Record<string, string>> = {
  efn: 'lower-alpha',
  'efn-la': 'lower-alpha',
  'efn-ua': 'upper-alpha',
  'efn-lr': 'lower-roman',
  'efn-ur': 'upper-roman',
  'efn-lg': 'lower-greek',
  notetag: 'note',
  note: 'note',
  'note de bas de page': 'note',
  notelist: 'lower-alpha',
  'notelist-la': 'lower-alpha',
  'notelist-ua': 'upper-alpha',
  'notelist-lr': 'lower-roman',
  'notelist-ur': 'upper-roman',
  'notelist-lg': 'lower-greek',
  notefoot: 'note',
  uwaga: 'uwaga',
  uwagi: 'uwaga',
};

const noteNames = 'efn|efn-la|efn-ua|efn-lr|efn-ur|efn-lg|notetag|note de bas de page|refn|#tag:ref|uwaga'.split('|');
const listNames =
  'reflist|#tag:references|references|reference list|notelist|notelist-la|notelist-ua|notelist-lr|notelist-ur|notelist-lg|notefoot|references|références|references nombreuses|références nombreuses|listaref|listado de referencias|referências|przypisy|uwagi|примечания|список примечаний|脚注リスト|refbegin-list|daftar referensi|reflist-talk|notes et références'.split(
    '|',
  );
const shortNames = 'sfn|sfnp|sfnm|harvnp|harvnb-note'.split('|');

const makers: ReadonlyMap<string, Make> = new Map<string, Make>([
  ...noteNames.map((name): [string, Make] => [name, makeNote]),
  ...listNames.map((name): [string, Make] => [name, () => '']),
  ...shortNames.map((name): [string, Make] => [name, makeShort]),
  ['r', makeReuse],
  ['note', (page, call) => (isAnchor(call) ? '' : makeNote(page, call))],
]);
const lists: ReadonlySet<string> = new Set(listNames);

export function isNoteTemplate(name: string): boolean {
  return makers.has(keyOf(name));
}

/** The mark, or the list. `read` reads the arguments: what stands in those of a list gives notes and uses none. */
export function expandNoteTemplate(page: Page, { name, bars, to }: NoteTemplate, read: () => Call): string {
  const key = keyOf(name);
  if (!lists.has(key)) return makers.get(key)?.(page, read()) ?? '';
  const group = groupWritten(page.source, bars, to) || groupNamed(key);
  return placeList(page, group, read);
}

/** A template and where its arguments stand. */
interface NoteTemplate {
  readonly name: string;
  readonly bars: readonly number[];
  readonly to: number;
}

/** The group of a list, which must be known before the notes in its arguments are read; empty when none is given. */
function groupWritten(source: string, bars: readonly number[], to: number): string {
  for (const [index, bar] of bars.entries()) {
    const part = source.slice(bar + 1, Math.min(bars[index + 1] ?? to - 2, bar + longestGroup));
    const group = /^\s*(?:group|groupe|grupo|grupa|gruppo)\s*=\s*["']?([^"'<{[]*)/u.exec(part)?.[1]?.trim() ?? '';
    if (group !== '') return group;
  }
  return '';
}

const longestGroup = 120;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^#tag\s*:\s*(references?|ref)\b.*$/su, '#tag:$1');
}

function groupNamed(key: string): string {
  return Object.hasOwn(groups, key) ? (groups[key] ?? '') : '';
}

function makeNote(page: Page, { name, named, positional, at }: Call): string {
  const given = plainWords(page, named.get('group') ?? named.get('groupe'));
  const text = named.get('texte') ?? positional[name.startsWith('#') ? 1 : 0] ?? ''; // `{{#tag:ref|words}}`
  const details = named.get('details') ?? '';
  return placeNote(page, {
    group: given === '' ? groupNamed(name.toLowerCase()) : given,
    name: unquoted(plainWords(page, named.get('name') ?? named.get('nom'))),
    content: text === '' ? undefined : printed(text, at),
    refines: unquoted(plainWords(page, named.get('extends'))),
    details: details === '' ? undefined : printed(unquoted(details), at),
  });
}

function unquoted(words: string): string {
  return words.replace(/^["']|["']$/gu, '');
}

/** `{{sfn|Doe|2010|p=5}}`: the same words are the same note. */
function makeShort(page: Page, call: Call): string {
  const text = `${shortReference(page, call)}.`;
  const content = printed(text, call.at);
  return placeNote(page, { group: '', name: `sfn ${text}`, content, refines: '', details: undefined });
}

/** `{{r|a|b}}` uses two notes by their names. */
function makeReuse(page: Page, { positional, named }: Call): string {
  const group = plainWords(page, named.get('group') ?? named.get('g'));
  const names = positional.map((part) => plainWords(page, part)).filter((part) => part !== '');
  const use = { group, content: undefined, refines: '', details: undefined };
  return names.map((name) => placeNote(page, { ...use, name })).join('');
}

/** `{{note|name}}` is where an old kind of mark leads to; with words in it, it is a note. */
function isAnchor({ positional, named }: Call): boolean {
  return !named.has('texte') && !/\s/u.test(positional[0] ?? '');
}
