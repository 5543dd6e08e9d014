// Expands `{{…}}`: reads name and arguments, and prints what the template is known to print.
import type { Argument, Call } from './call.ts';
import { isCitation, printCitation } from './citation-templates.ts';
import type { Construct } from './constructs.ts';
import { isInfobox, printInfobox } from './infobox-template.ts';
import { magicWord } from './magic-words.ts';
import { expandNoteTemplate, isNoteTemplate } from './note-templates.ts';
import { bare, type Expand, itemsIn, mark, type Page } from './page.ts';
import { printPlace } from './place-templates.ts';
import { constructsIn, isPlain } from './ranges.ts';
import { renderingOf } from './template-names.ts';
import { print } from './templates.ts';

type TemplateConstruct = Extract<Construct, { readonly bars: readonly number[] }>;

const namespaces = /^(?:template|vorlage|modèle|plantilla|predefinição|szablon|шаблон|templat|テンプレート)\s*:\s*/iu;

/** What the template prints. */
export function expandTemplate(page: Page, construct: TemplateConstruct, expand: Expand): string {
  const name = nameOf(page, construct, expand);
  const magic = magicWord(page, name);
  if (magic !== undefined) return magic;
  const read = (): Call => callOf(page, { construct, name }, expand);
  if (isNoteTemplate(name)) return expandNoteTemplate(page, name, read);
  const call = read();
  return withLost(page, call, printed(page, call));
}

function printed(page: Page, call: Call): string {
  const rendering = renderingOf(call.name);
  if (rendering !== undefined) return print(page, call, rendering);
  if (isCitation(call)) return printCitation(page, call);
  if (isInfobox(call.name)) return printInfobox(page, call);
  return printPlace(page, call) ?? printUnknown(page, call);
}

function nameOf(page: Page, { from, to, bars: [bar] }: TemplateConstruct, expand: Expand): string {
  const name = bare(page, expand(page, from + 2, bar ?? to - 2).text.replaceAll('_', ' '));
  return name.replace(/^:/u, '').replace(namespaces, '');
}

/** Parser functions have their first argument behind a colon: `{{#if: a | b }}`. */
function callOf(page: Page, { construct, name }: { construct: TemplateConstruct; name: string }, expand: Expand): Call {
  const { from, to, bars } = construct;
  const colon = name.startsWith('#') ? page.source.slice(from, bars[0] ?? to).indexOf(':') : -1;
  const cuts = colon < 0 ? bars : [from + colon, ...bars];
  const parts: Argument[] = [];
  let number = 0;
  for (const [index, cut] of cuts.entries()) {
    const part = argumentOf(page, { from: cut + 1, to: cuts[index + 1] ?? to - 2 }, expand);
    number += part.name === '' ? 1 : 0;
    parts.push(part.name === '' ? { name: String(number), value: part.value } : part);
  }
  return withViews({ name: colon < 0 ? name : name.replace(/\s*:.*$/su, ''), at: from, parts });
}

/** An argument without a name has an empty one here. */
function argumentOf(page: Page, { from, to }: { from: number; to: number }, expand: Expand): Argument {
  const equals = equalsIn(page, from, to);
  if (equals === undefined) return { name: '', value: expand(page, from, to) };
  return { name: bare(page, expand(page, from, equals).text), value: expand(page, equals + 1, to) };
}

/** The first `=` that stands in no construct and no tag. */
function equalsIn(page: Page, from: number, to: number): number | undefined {
  let at = from;
  for (const construct of isPlain(page, from, to) ? [] : constructsIn(page, from, to)) {
    const found = signIn(page.source, at, construct.from);
    if (found >= 0) return page.source[found] === '=' ? found : undefined;
    at = construct.to;
  }
  const found = signIn(page.source, at, to);
  return found >= 0 && page.source[found] === '=' ? found : undefined;
}

/** Offset of the first `=` or `<`, or -1. */
function signIn(source: string, from: number, to: number): number {
  const found = source.slice(from, to).search(/[=<]/u);
  return found < 0 ? -1 : from + found;
}

function withViews({ name, at, parts }: Pick<Call, 'name' | 'at' | 'parts'>): Call {
  const named = new Map<string, string>();
  for (const part of parts) named.set(part.name, part.value.text.trim());
  const positional: string[] = [];
  for (let value = named.get('1'); value !== undefined; value = named.get(String(positional.length + 1)))
    positional.push(value);
  return { name, at, parts, positional, named };
}

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
