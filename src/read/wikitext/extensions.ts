// Expands extension tags: notes and their lists, literal text, and pictures that are left out.
import { attribute } from './attributes.ts';
import type { Construct } from './constructs.ts';
import { decodeEntities } from './entities.ts';
import type { Expanded } from './expanded.ts';
import type { Tag } from './fences.ts';
import { defineNote, flushNotes, followNote, labelOf, type NoteUse, useNote } from './notes.ts';
import { bare, type Expander, mark, marksIn, type Page } from './page.ts';

type Extension = Extract<Construct, { readonly kind: 'extension' }>;

/** Tags whose content is words that only look like markup. */
const literal: ReadonlySet<string> = new Set(['nowiki', 'pre', 'syntaxhighlight', 'source', 'math', 'chem', 'ce']);

/** What the tag prints. */
export function expandExtension(page: Page, construct: Extension, expander: Expander): string {
  const { name, attributes } = construct.tag;
  const { from, to } = construct.inside;
  if (name === 'ref')
    return expandNote(page, { tag: construct.tag, content: filled(expander.placed(page, from, to)) }, expander);
  if (name === 'references') return expandList(page, attributes, () => expander.words(page, from, to));
  if (name === 'poem') return expander.words(page, from, to).trim().replaceAll('\n', '<br>');
  if (literal.has(name)) return mark(page, { kind: 'literal', text: page.source.slice(from, to) });
  return keepMarks(page, name, () => expander.words(page, from, to));
}

/** Pictures, maps and plots are left out; notes in the captions of a gallery are kept. */
function keepMarks(page: Page, name: string, inside: () => string): string {
  return name === 'gallery' ? marksIn(page, inside()) : '';
}

const nameAlone = /^\s*name\s*=\s*(?:"([^"=]*)"|([^\s"'=|]+))\s*$/iu;

function expandNote(page: Page, { tag, content }: NoteTag, expander: Expander): string {
  const alone = nameAlone.exec(tag.attributes); // nearly all notes with attributes
  if (tag.attributes !== '' && alone === null) return expandAttributed(page, { tag, content }, expander);
  const name = word(alone?.[1] ?? alone?.[2]);
  return placeNote(page, { group: page.state.defining ?? '', name, content, refines: '', details: undefined });
}

function expandAttributed(page: Page, { tag, content }: NoteTag, expander: Expander): string {
  const { attributes } = tag;
  const group = word(attribute(attributes, 'group')) || (page.state.defining ?? '');
  const follows = word(attribute(attributes, 'follow'));
  if (follows === '') {
    const name = word(attribute(attributes, 'name'));
    const refines = word(attribute(attributes, 'extends'));
    return placeNote(page, { group, name, content, refines, details: detailsOf(page, tag, expander) });
  }
  followNote(page.notes, { group, name: follows, content });
  return '';
}

interface NoteTag {
  readonly tag: Tag;
  readonly content: Expanded | undefined;
}

/** What the tag says of the very place in the cited work; wikitext like the note's own words. */
function detailsOf(page: Page, { attributes, end, selfClosing }: Tag, expander: Expander): Expanded | undefined {
  const written = attribute(attributes, 'details') ?? '';
  if (written.trim() === '') return undefined;
  const from = end - (selfClosing ? 2 : 1) - attributes.length + attributes.indexOf(written);
  return expander.attribute(page, from, from + written.length);
}

function word(written: string | undefined): string {
  return decodeEntities(written ?? '').trim();
}

/** The mark of a note; nothing inside a list of references, where notes are given and not used. */
export function placeNote(page: Page, use: NoteUse): string {
  if (page.state.defining !== undefined) {
    defineNote(page.notes, use);
    return '';
  }
  const isLone = use.name === '' && use.content === undefined; // details of nothing are a note themselves
  const used = isLone ? { ...use, content: use.details, details: undefined } : use;
  if (isLone && used.content === undefined) return '';
  const note = useNote(page.notes, used);
  return mark(page, { kind: 'mark', group: use.group, label: labelOf(note) });
}

function expandList(page: Page, attributes: string, readInside: () => unknown): string {
  return placeList(page, word(attribute(attributes, 'group')), readInside);
}

/** A list of the notes used so far; what stands inside it gives notes their content. */
export function placeList(page: Page, group: string, readInside: () => unknown): string {
  const before = page.state.defining;
  page.state.defining = group;
  readInside();
  page.state.defining = before;
  return `\n${mark(page, { kind: 'references', group, flush: flushNotes(page.notes, group) })}\n`;
}

function filled(content: Expanded): Expanded | undefined {
  return /\S/u.test(content.text) ? content : undefined;
}

/** The words of a name or group that a template was given. */
export function plainWords(page: Page, text: string | undefined): string {
  return bare(page, text ?? '');
}
