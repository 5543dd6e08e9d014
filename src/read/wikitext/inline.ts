// Reads expanded text as inline content: markup off, marks, links and icons at their offsets.
import type { Phrasing, Position } from '../../model/document.ts';
import { addressEnd, addressStart, bareAddress, beginsAddress } from './addresses.ts';
import { decodeEntities } from './entities.ts';
import { infoboxText } from './infobox-template.ts';
import { code, isBlank, nextSign } from './inline-signs.ts';
import { hidesContent, type InlineTag, inlineTagAt, shownAs } from './inline-tags.ts';
import { type Item, itemAt, type Page } from './page.ts';
import { type Apostrophes, apostrophesIn } from './quote-runs.ts';
import {
  addImage,
  addLine,
  addMark,
  addSpace,
  addText,
  closeLink,
  isAfterSpace,
  isInLink,
  lengthOf,
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
  /** Where the text begins that is not among the words yet. */
  said: number;
  /** Offset of the `]` that ends the open external link. */
  linkEnd: number;
  /** The tag whose content does not show, and how often it is open. */
  hidden: Hidden | undefined;
  /** The next `]` or line end as it was last looked for. */
  stopAt: number;
  fields: ReadonlyMap<string, string> | undefined;
}

const magic =
  /^__(?:NO)?(?:TOC|FORCETOC|EDITSECTION|GALLERY|INDEX|NEWSECTIONLINK|TITLECONVERT|CONTENTCONVERT|HIDDENCAT|STATICREDIRECT|TC|CC|SOMMAIRE|INDICE|INHALTSVERZEICHNIS|NOTOC|DISAMBIG|ARCHIVEDTALK|EXPECTUNUSEDCATEGORY)__/u;

/** Anything but words with single spaces. */
const special = /[\ufdd0-\ufdd3[\]<\t\r\n]|''|__|:\/\/| {2}/u;

/** Inline content of expanded text that begins at the position. */
export function readInline(page: Page, text: string, position: Position): Inline {
  const first = nextSign(text, 0);
  if (first === text.length) return { content: plain(text, position), fields: undefined };
  const reading: Reading = {
    page,
    text,
    words: noWords(),
    apostrophes: apostrophesIn(text),
    said: 0,
    linkEnd: -1,
    hidden: undefined,
    stopAt: -1,
    fields: undefined,
  };
  for (let at = first; at < text.length; at = nextSign(text, at)) at = take(reading, text.charCodeAt(at), at);
  if (reading.said === 0 && !special.test(text)) return { content: plain(text, position), fields: undefined };
  sayUntil(reading, text.length);
  return { content: phrasingOf(reading.words, position), fields: reading.fields };
}

const none: readonly never[] = [];

function plain(text: string, position: Position): Phrasing {
  return { value: decodeEntities(text).trim(), position, footnoteReferences: none, links: none, images: none };
}

/** Inline content alone. */
export function readPhrasing(page: Page, text: string, position: Position): Phrasing {
  return readInline(page, text, position).content;
}

/** Reads what begins at the sign; answers where to go on. */
function take(reading: Reading, sign: number, at: number): number {
  switch (sign) {
    case code.item:
      return takeItem(reading, at);
    case code.cellStart:
      return passedOver(reading, at, at + 1);
    case code.linkEnd:
      return takeLinkEnd(reading, at);
    case code.apostrophe:
      return takeApostrophes(reading, at);
    case code.tag:
      return takeTag(reading, at);
    case code.bracket:
      return takeBracket(reading, at);
    case code.bracketEnd:
      return takeBracketEnd(reading, at);
    case code.underscore:
      return takeSwitch(reading, at);
    case code.colon:
      return takeAddress(reading, at);
    default:
      return takeBlanks(reading, at);
  }
}

/** Puts the words before `from` down; what stands up to `to` are none. */
function passedOver(reading: Reading, from: number, to: number): number {
  sayUntil(reading, from);
  reading.said = to;
  return to;
}

function sayUntil(reading: Reading, to: number): void {
  if (reading.said < to) say(reading, reading.text.slice(reading.said, to));
}

function say({ words, hidden }: Reading, text: string): void {
  if (text === '' || hidden !== undefined) return;
  const decoded = decodeEntities(text);
  addText(words, decoded.charCodeAt(0) === code.space && isAfterSpace(words) ? decoded.slice(1) : decoded);
}

function takeBlanks(reading: Reading, at: number): number {
  let end = at + 1;
  while (isBlank(reading.text.charCodeAt(end))) end += 1;
  passedOver(reading, at, end);
  if (reading.hidden === undefined) addSpace(reading.words);
  return end;
}

function takeApostrophes(reading: Reading, at: number): number {
  let end = at + 1;
  while (reading.text.charCodeAt(end) === code.apostrophe) end += 1;
  if (end === at + 1) return end;
  passedOver(reading, at, end);
  say(reading, "'".repeat(reading.apostrophes.get(at) ?? 0));
  return end;
}

/** `__TOC__` and the like print nothing; other words between such lines are words. */
function takeSwitch(reading: Reading, at: number): number {
  const [word = ''] = magic.exec(reading.text.slice(at, at + 30)) ?? [];
  return word === '' ? at + 1 : passedOver(reading, at, at + word.length);
}

function takeItem(reading: Reading, at: number): number {
  const { number, end } = itemAt(reading.text, at);
  passedOver(reading, at, end);
  const item = reading.page.items[number];
  const { words, hidden } = reading;
  if (item?.kind === 'mark') addMark(words, item);
  else if (item?.kind === 'citation') reading.fields ??= item.fields;
  else if (item !== undefined && hidden === undefined) showItem(reading, item);
  return end;
}

function takeLinkEnd(reading: Reading, at: number): number {
  const end = passedOver(reading, at, at + 1);
  if (reading.hidden === undefined) closeLink(reading.words);
  return end;
}

function showItem({ page, words }: Reading, item: Item): void {
  if (item.kind === 'image') addImage(words, item.alt);
  else if (item.kind === 'literal') addLiteral(words, item.text);
  else if (item.kind === 'linkStart') openLink(words, item.url);
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
  const from = lengthOf(words);
  addText(words, value);
  for (const { label, offset, group = '' } of footnoteReferences) addMark(words, { label, group }, from + offset);
  for (const { alt, offset } of images) addImage(words, alt, from + offset);
  addLine(words);
}

function takeTag(reading: Reading, at: number): number {
  const tag = inlineTagAt(reading.text, at);
  if (tag === undefined) return at + 1;
  const end = passedOver(reading, at, at + tag.written.length);
  if (reading.hidden !== undefined) leaveHidden(reading, reading.hidden, tag);
  else if (hidesContent(tag)) reading.hidden = { name: tag.name, depth: 1 };
  else if (shownAs(tag) === 'line') addLine(reading.words);
  else if (shownAs(tag) === 'text') say(reading, tag.written.replace(/\s+/gu, ' '));
  return end;
}

function leaveHidden(reading: Reading, hidden: Hidden, { name, opens }: InlineTag): void {
  if (name === hidden.name) hidden.depth += opens ? 1 : -1;
  if (hidden.depth === 0) reading.hidden = undefined;
}

/** `[http://… words]`: a link over its words, over the address where it has none. */
function takeBracket(reading: Reading, at: number): number {
  const { text, linkEnd, hidden } = reading;
  if (!beginsAddress(text, at + 1) || hidden !== undefined || linkEnd > at) return at + 1;
  const end = nextBracket(reading, at);
  const stop = addressEnd(text, at + 1, Math.max(end, at + 1));
  if (stop === at + 1) return stop;
  const address = text.slice(at + 1, stop);
  const rest = text.slice(stop, end);
  const next = passedOver(reading, at, stop + rest.length - rest.trimStart().length);
  openLink(reading.words, decodeEntities(address));
  reading.linkEnd = end;
  if (rest.trim() === '') say(reading, address);
  return next;
}

/** Offset of the `]` that ends the line's link; -1 when the line ends first. */
function nextBracket(reading: Reading, from: number): number {
  if (reading.stopAt < from) reading.stopAt = endOfBracket(reading.text, from);
  return reading.text[reading.stopAt] === ']' ? reading.stopAt : -1;
}

function endOfBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const here = text.charCodeAt(at);
    if (here === code.bracketEnd || here === code.lineEnd) return at;
  }
  return text.length;
}

function takeBracketEnd(reading: Reading, at: number): number {
  if (reading.linkEnd !== at) return at + 1;
  passedOver(reading, at, at + 1);
  closeLink(reading.words);
  return at + 1;
}

/** An address in the text, whose `:` stands at the offset. */
function takeAddress(reading: Reading, colon: number): number {
  const { text, words, hidden } = reading;
  const start = addressStart(text, colon, reading.said);
  const end = start === undefined ? 0 : addressEnd(text, colon + 3, text.length);
  if (start === undefined || end === colon + 3) return colon + 1;
  const address = bareAddress(text.slice(start, end));
  const next = passedOver(reading, start, start + Math.max(1, address.length));
  if (hidden !== undefined) return next;
  const isLinked = reading.linkEnd > start || isInLink(words);
  if (!isLinked) openLink(words, decodeEntities(address));
  say(reading, address);
  if (!isLinked) closeLink(words);
  return next;
}
