// Expands extension tags: notes and their lists, literal text, and pictures that are left out.
import { attribute } from './attributes.ts';
import type { Construct } from './constructs.ts';
import { decodeEntities } from './entities.ts';
import type { Expanded } from './expanded.ts';
import { defineNote, flushNotes, followNote, labelOf, useNote } from './notes.ts';
import { bare, type Expand, mark, type Page } from './page.ts';

type Extension = Extract<Construct, { readonly kind: 'extension' }>;

/** Tags whose content is words that only look like markup. */
const literal: ReadonlySet<string> = new Set(['nowiki', 'pre', 'syntaxhighlight', 'source', 'math', 'chem', 'ce']);

/** What the tag prints. */
export function expandExtension(page: Page, construct: Extension, expand: Expand): string {
  const { name, attributes } = construct.tag;
  const { from, to } = construct.inside;
  if (name === 'ref') return expandNote(page, { attributes, inside: () => filled(expand(page, from, to)) });
  if (name === 'references') return expandList(page, attributes, () => expand(page, from, to));
  if (name === 'poem') return expand(page, from, to).text.trim().replaceAll('\n', '<br>');
  if (literal.has(name)) return mark(page, { kind: 'literal', text: page.source.slice(from, to) });
  return keepMarks(page, name, () => expand(page, from, to).text);
}

/** Pictures, maps and plots are left out; notes in the captions of a gallery are kept. */
function keepMarks(page: Page, name: string, inside: () => string): string {
  if (name !== 'gallery') return '';
  return (inside().match(/\ufdd0\d+\ufdd1/gu) ?? []).filter((written) => isMark(page, written)).join('');
}

function isMark(page: Page, written: string): boolean {
  return page.items[Number(written.slice(1, -1))]?.kind === 'mark';
}

interface NoteTag {
  readonly attributes: string;
  readonly inside: () => Expanded | undefined;
}

function expandNote(page: Page, { attributes, inside }: NoteTag): string {
  const group = word(attribute(attributes, 'group')) || (page.state.defining ?? '');
  const follows = word(attribute(attributes, 'follow'));
  const content = inside();
  if (follows === '') return placeNote(page, { group, name: word(attribute(attributes, 'name')), content });
  followNote(page.notes, { group, name: follows, content });
  return '';
}

function word(written: string | undefined): string {
  return decodeEntities(written ?? '').trim();
}

/** The mark of a note; nothing inside a list of references, where notes are given and not used. */
export function placeNote(page: Page, use: { group: string; name: string; content: Expanded | undefined }): string {
  if (page.state.defining !== undefined) {
    defineNote(page.notes, use);
    return '';
  }
  if (use.name === '' && use.content === undefined) return '';
  const note = useNote(page.notes, use);
  return mark(page, { kind: 'mark', group: use.group, label: labelOf(note) });
}

function expandList(page: Page, attributes: string, inside: () => Expanded): string {
  const group = word(attribute(attributes, 'group'));
  return placeList(page, group, () => {
    inside();
  });
}

/** A list of the notes used so far; what stands inside it gives notes their content. */
export function placeList(page: Page, group: string, readInside: () => void): string {
  const before = page.state.defining;
  page.state.defining = group;
  readInside();
  page.state.defining = before;
  return `\n${mark(page, { kind: 'references', group, flush: flushNotes(page.notes, group) })}\n`;
}

function filled(content: Expanded): Expanded | undefined {
  return content.text.trim() === '' ? undefined : content;
}

/** The words of a name or group that a template was given. */
export function plainWords(page: Page, text: string | undefined): string {
  return bare(page, text ?? '');
}
