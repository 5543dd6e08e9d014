// Expands `{{…}}`: reads name and arguments, and prints what the template is known to print.
import type { Argument, Call, NamedTemplate } from './call.ts';
import { printCitation } from './citation-templates.ts';
import type { Construct } from './constructs.ts';
import { asWritten } from './expanded.ts';
import { printInfobox } from './infobox-template.ts';
import { magicWord } from './magic-words.ts';
import { expandNoteTemplate } from './note-templates.ts';
import { bare, type Expander, itemsIn, mark, type Page } from './page.ts';
import { printPlace } from './place-templates.ts';
import { firstIn, nextIn } from './ranges.ts';
import { namedTemplate } from './template-kinds.ts';
import { print } from './templates.ts';

type TemplateConstruct = Extract<Construct, { readonly bars: readonly number[] }>;

/** What the template prints. */
export function expandTemplate(page: Page, construct: TemplateConstruct, expander: Expander): string {
  const { from, to, bars } = construct;
  const template = namedTemplate(page, expander.words(page, from + 2, bars[0] ?? to - 2));
  const { name, kind } = template;
  if (kind === 'magic') return magicWord(page, name) ?? '';
  if (kind === 'note')
    return expandNoteTemplate(page, { name, bars, to }, () => callOf(page, { construct, template }, expander));
  if (template.rendering === 'nothing' && firstIn(page, from + 1, to) === page.constructs.length) return ''; // no marks in it to keep
  const before = page.items.length;
  const call = callOf(page, { construct, template }, expander);
  const given = page.items.length > before;
  const text = printed(page, call, template);
  return given ? withLost(page, call, text) : text;
}

function printed(page: Page, call: Call, { kind, rendering }: NamedTemplate): string {
  if (rendering !== undefined) return print(page, call, rendering);
  if (kind === 'citation') return printCitation(page, call);
  if (kind === 'infobox') return printInfobox(page, call);
  return printPlace(page, call) ?? printUnknown(page, call);
}

interface Calling {
  readonly construct: TemplateConstruct;
  readonly template: NamedTemplate;
}

/** Parser functions have their first argument behind a colon: `{{#if: a | b }}`. */
function callOf(page: Page, { construct, template }: Calling, expander: Expander): Call {
  const { from, to, bars } = construct;
  const { name } = template;
  const colon = name.startsWith('#') ? page.source.slice(from, bars[0] ?? to).indexOf(':') : -1;
  const cuts = colon < 0 ? bars : [from + colon, ...bars];
  const reading: ArgumentReading = {
    page,
    expander,
    value: valueReader(template, expander),
    unnamed: 0,
    numbered: false,
  };
  const parts = cuts.map((cut, index) => readArgument(reading, cut + 1, cuts[index + 1] ?? to - 2));
  const called = colon < 0 ? name : name.replace(/\s*:.*$/su, '');
  return withViews({ name: called, at: from, parts }, reading);
}

interface ArgumentReading {
  readonly page: Page;
  readonly expander: Expander;
  readonly value: Expander['placed'];
  /** How many arguments have no name so far. */
  unnamed: number;
  /** Whether some have numbers as names, as in `1=words`. */
  numbered: boolean;
}

/** Of templates that print words, nobody asks where parts of an argument stand. */
function valueReader({ kind }: NamedTemplate, expander: Expander): Expander['placed'] {
  if (kind === 'infobox' || kind === 'other') return expander.placed;
  return (page, from, to) => {
    const begin = wordsBegin(page.source, from, to);
    return asWritten(expander.words(page, begin, wordsEnd(page.source, begin, to)), begin);
  };
}

/** Offset of the first character that is no blank. */
function wordsBegin(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

/** Offset behind the last character that is no blank. */
function wordsEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(source.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function readArgument(reading: ArgumentReading, from: number, to: number): Argument {
  const { page, expander, value } = reading;
  const equals = equalsIn(page, from, to);
  const name =
    equals === undefined ? '' : bare(page, expander.words(page, wordsBegin(page.source, from, equals), equals));
  const given = value(page, equals === undefined ? from : equals + 1, to);
  if (name !== '') {
    reading.numbered ||= name.charCodeAt(0) <= 57;
    return { name, value: given };
  }
  reading.unnamed += 1;
  return { name: String(reading.unnamed), value: given };
}

/** The first `=` that stands in no construct and no tag. */
function equalsIn(page: Page, from: number, to: number): number | undefined {
  const { source, constructs } = page;
  let at = from;
  for (let index = firstIn(page, from, to); index < constructs.length; index = nextIn(page, index, to)) {
    const found = signIn(source, at, constructs[index]?.from ?? to);
    if (found >= 0) return source[found] === '=' ? found : undefined;
    at = constructs[index]?.to ?? to;
  }
  const found = signIn(source, at, to);
  return found >= 0 && source[found] === '=' ? found : undefined;
}

/** Offset of the first `=` or `<`, or -1. */
function signIn(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 61 || code === 60) return at;
  }
  return -1;
}

/** Names that are numbers are positions as well. */
function withViews(
  { name, at, parts }: Pick<Call, 'name' | 'at' | 'parts'>,
  { unnamed, numbered }: ArgumentReading,
): Call {
  if (unnamed === parts.length) {
    return { name, at, parts, positional: parts.map(({ value }) => value.text.trim()), named: noNames };
  }
  const named = new Map<string, string>();
  for (const part of parts) named.set(part.name, part.value.text.trim());
  const positional: string[] = [];
  if (unnamed > 0 || numbered)
    for (let value = named.get('1'); value !== undefined; value = named.get(String(positional.length + 1)))
      positional.push(value);
  return { name, at, parts, positional, named };
}

const noNames: ReadonlyMap<string, string> = new Map();

/** Keeps what an unknown template was given, in its place, and counts the template. */
function printUnknown(page: Page, call: Call): string {
  const label = call.name.startsWith('#invoke') ? `#invoke:${call.positional[0] ?? ''}` : call.name;
  const known = page.unknown.get(label);
  page.unknown.set(label, { count: (known?.count ?? 0) + 1, at: known?.at ?? call.at });
  const filled = call.parts.filter(({ value }) => value.text.trim() !== '');
  const unnamed = filled.filter(({ name }) => /^\d+$/u.test(name));
  const shown = unnamed.length > 0 ? unnamed : filled;
  const text = shown.map(({ value }) => blockOf(value.text)).join(' ') || call.name;
  const start = mark(page, { kind: 'unknown', parts: shown.map(({ value }) => value), bare: shown.length === 0 });
  return `${start}${text}${mark(page, { kind: 'unknownEnd', start: page.items.length - 1 })}`;
}

/** Tables and lists keep their lines. */
function blockOf(text: string): string {
  const inner = text.trim();
  return /^(?:[*#:;]|\{\|)/u.test(inner) ? `\n${inner}\n` : inner;
}

/** Marks of notes in arguments that the template does not print are kept behind it. */
function withLost(page: Page, { parts }: Call, text: string): string {
  const given = parts
    .filter(({ value }) => value.text.includes('\ufdd0'))
    .flatMap(({ value }) => itemsIn(value.text))
    .filter((number) => page.items[number]?.kind === 'mark');
  if (given.length === 0) return text;
  const kept = new Set(shownIn(page, text));
  const lost = given.filter((number) => !kept.has(number));
  return text + lost.map((number) => `\ufdd0${number}\ufdd1`).join('');
}

/** Numbers of the items in the text, and in the infoboxes that stand in it. */
function shownIn(page: Page, text: string): readonly number[] {
  return itemsIn(text).flatMap((number) => {
    const thing = page.items[number];
    if (thing?.kind !== 'infobox') return [number];
    return [thing.title, ...thing.rows.map(({ value }) => value)].flatMap(({ text: inside }) => shownIn(page, inside));
  });
}
