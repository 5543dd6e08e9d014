// Reads expanded text as inline content: markup off, marks, links and icons at their offsets.
import type { Phrasing, Position } from '../../model/document.ts';
import { decodeEntities } from './entities.ts';
import { infoboxText } from './infobox-template.ts';
import type { Item, Page } from './page.ts';
import { type Apostrophes, apostrophesIn } from './quote-runs.ts';
import {
  addImage,
  addLine,
  addMark,
  addSpace,
  addText,
  closeLink,
  isAfterSpace,
  noWords,
  openLink,
  phrasingOf,
  type Words,
} from './words-builder.ts';

/** Inline content and the fields of the first citation template in it. */
export interface Inline {
  readonly content: Phrasing;
  readonly fields: ReadonlyMap<string, string> | undefined;
}

interface Hidden {
  readonly name: string;
  depth: number;
}

interface Reading {
  readonly page: Page;
  readonly text: string;
  readonly words: Words;
  readonly apostrophes: Apostrophes;
  /** Offset of the `]` that ends the open external link. */
  linkEnd: number;
  /** The tag whose content does not show, and how often it is open. */
  hidden: Hidden | undefined;
  /** The next `]` or line end as it was last looked for, and from where. */
  stop: { readonly from: number; readonly at: number };
  fields: ReadonlyMap<string, string> | undefined;
}

const token =
  /\ufdd0\d+\ufdd1|\ufdd2|'{2,}|\[(?=(?:https?:|ftp:|mailto:)?\/\/|mailto:)|\]|<\/?[a-z][^<>]{0,1000}>|__[A-Z]{3,24}__|(?:https?|ftp):\/\/[^\s<>[\]"|\ufdd0-\ufdd2]+|[\t\r\n][ \t\r\n]*| [ \t\r\n]+/giu;
const breaking: ReadonlySet<string> = new Set(
  'br|p|div|li|ul|ol|dl|dd|dt|center|blockquote|hr|tr|h1|h2|h3|h4|h5|h6|pre|table'.split('|'),
);
const dropped: ReadonlySet<string> = new Set(
  'a|abbr|b|bdi|bdo|big|caption|cite|code|col|colgroup|data|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|tbody|td|tfoot|th|thead|time|tt|u|var|wbr|ref|references|nowiki|noinclude|includeonly|onlyinclude|section|nobr|poem|gallery|chem|math|img|tvar|translate|languages|templatestyles|source|syntaxhighlight'.split(
    '|',
  ),
);
const magic =
  /^__(?:NO)?(?:TOC|FORCETOC|EDITSECTION|GALLERY|INDEX|NEWSECTIONLINK|TITLECONVERT|CONTENTCONVERT|HIDDENCAT|STATICREDIRECT|TC|CC|SOMMAIRE|INDICE|INHALTSVERZEICHNIS|NOTOC|DISAMBIG|ARCHIVEDTALK|EXPECTUNUSEDCATEGORY)__$/u;

/** Anything but words with single spaces. */
const special = /[\ufdd0-\ufdd2[\]<\t\r\n]|''|__|:\/\/| {2}/u;

/** Inline content of expanded text that begins at the position. */
export function readInline(page: Page, text: string, position: Position): Inline {
  if (!special.test(text)) return { content: plain(decodeEntities(text).trim(), position), fields: undefined };
  const reading: Reading = {
    page,
    text,
    words: noWords(),
    apostrophes: apostrophesIn(text),
    linkEnd: -1,
    hidden: undefined,
    stop: { from: 0, at: -1 },
    fields: undefined,
  };
  const tokens = new RegExp(token);
  let at = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    say(reading, text.slice(at, match.index));
    at = match.index + takeToken(reading, match[0], match.index);
    tokens.lastIndex = at;
  }
  say(reading, text.slice(at));
  return { content: phrasingOf(reading.words, position), fields: reading.fields };
}

function plain(value: string, position: Position): Phrasing {
  return { value, position, footnoteReferences: [], links: [], images: [] };
}

/** Inline content alone. */
export function readPhrasing(page: Page, text: string, position: Position): Phrasing {
  return readInline(page, text, position).content;
}

function say({ words, hidden }: Reading, text: string): void {
  if (text === '' || hidden !== undefined) return;
  const decoded = decodeEntities(text);
  addText(words, decoded.startsWith(' ') && isAfterSpace(words) ? decoded.slice(1) : decoded);
}

/** Reads the token; answers how many characters it took. */
function takeToken(reading: Reading, word: string, at: number): number {
  switch (word[0]) {
    case '\ufdd0':
      takeItem(reading, reading.page.items[Number(word.slice(1, -1))]);
      return word.length;
    case '\ufdd2':
      return 1;
    case "'":
      say(reading, "'".repeat(reading.apostrophes.get(at) ?? 0));
      return word.length;
    case '<':
      takeTag(reading, word);
      return word.length;
    case '[':
      return takeExternal(reading, at);
    case ']':
      takeBracket(reading, at);
      return 1;
    case '_':
      say(reading, magic.test(word) ? '' : word);
      return word.length;
    default:
      return takeSpaceOrAddress(reading, word, at);
  }
}

function takeSpaceOrAddress(reading: Reading, word: string, at: number): number {
  if (!/^\s/u.test(word)) return takeAddress(reading, word, at);
  if (reading.hidden === undefined) addSpace(reading.words);
  return word.length;
}

function takeItem(reading: Reading, item: Item | undefined): void {
  const { page, words, hidden } = reading;
  if (item?.kind === 'mark') addMark(words, item.label, item.group);
  else if (item?.kind === 'citation') reading.fields ??= item.fields;
  else if (item === undefined || hidden !== undefined) return;
  else if (item.kind === 'image') addImage(words, item.alt);
  else if (item.kind === 'literal') addLiteral(words, item.text);
  else if (item.kind === 'linkStart') openLink(words, item.url);
  else if (item.kind === 'linkEnd') closeLink(words);
  else if (item.kind === 'infobox')
    addPhrasing(words, readInline(page, infoboxText(item.title, item.rows), noPlace).content);
}

const noPlace: Position = { kind: 'text', line: 1, column: 1 };

function addLiteral(words: Words, text: string): void {
  for (const part of decodeEntities(text).split(/(\s+)/u)) {
    if (/^\s/u.test(part)) addSpace(words);
    else addText(words, part);
  }
}

/** Adds words that were read apart, on lines of their own. */
function addPhrasing(words: Words, { value, footnoteReferences, images }: Phrasing): void {
  addLine(words);
  const from = words.length;
  addText(words, value);
  for (const { label, offset, group = '' } of footnoteReferences)
    words.marks.push({ label, offset: from + offset, ...(group === '' ? {} : { group }) });
  for (const { alt, offset } of images) words.images.push({ alt, offset: from + offset });
  addLine(words);
}

function takeTag(reading: Reading, written: string): void {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d]*)/iu.exec(written) ?? [];
  const tag = name.toLowerCase();
  const opens = slash === '' && !written.endsWith('/>');
  if (reading.hidden !== undefined) leaveHidden(reading, reading.hidden, { tag, opens });
  else if (opens && /display\s*:\s*none/iu.test(written)) reading.hidden = { name: tag, depth: 1 };
  else if (breaking.has(tag)) addLine(reading.words);
  else if (!dropped.has(tag)) say(reading, written.replace(/\s+/gu, ' '));
}

function leaveHidden(reading: Reading, hidden: Hidden, { tag, opens }: { tag: string; opens: boolean }): void {
  if (tag === hidden.name) hidden.depth += opens ? 1 : -1;
  if (hidden.depth === 0) reading.hidden = undefined;
}

/** `[http://… words]`: a link over its words, over the address where it has none. */
function takeExternal(reading: Reading, at: number): number {
  const { text } = reading;
  const end = nextBracket(reading, at);
  const inside = text.slice(at + 1, end < 0 ? at + 1 : end);
  const address = /^[^\s<>[\]"|\ufdd0-\ufdd2]+/u.exec(inside)?.[0];
  if (address === undefined || reading.hidden !== undefined || reading.linkEnd > at) {
    say(reading, '[');
    return 1;
  }
  openLink(reading.words, decodeEntities(address));
  reading.linkEnd = end;
  const rest = inside.slice(address.length);
  if (rest.trim() === '') say(reading, address);
  return 1 + address.length + (rest.length - rest.trimStart().length);
}

/** Offset of the `]` that ends the line's link; -1 when the line ends first. */
function nextBracket(reading: Reading, from: number): number {
  const { text, stop } = reading;
  if (stop.from > from || stop.at < from) {
    const found = text.slice(from).search(/[\]\n]/u);
    reading.stop = { from, at: found < 0 ? text.length : from + found };
  }
  return text[reading.stop.at] === ']' ? reading.stop.at : -1;
}

function takeBracket(reading: Reading, at: number): void {
  if (reading.linkEnd !== at) say(reading, ']');
  else closeLink(reading.words);
}

/** An address in the text; points and brackets at its end are the sentence's. */
function takeAddress(reading: Reading, word: string, at: number): number {
  const bare = word.replace(/[.,;:!?'"]+$/u, '');
  const address = bare.includes('(') ? bare : bare.replace(/\)+$/u, '');
  if (reading.hidden !== undefined) return address.length;
  const inLink = reading.linkEnd > at || reading.words.openLinks.length > 0;
  if (!inLink) openLink(reading.words, decodeEntities(address));
  say(reading, address);
  if (!inLink) closeLink(reading.words);
  return Math.max(1, address.length);
}
