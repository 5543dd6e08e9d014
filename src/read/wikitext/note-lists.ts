// Reads the lists of notes that a page prints: each note with its label, words and fields.
import type { Reference, References } from '../../model/document.ts';
import { startOf, trimmedLines } from './cell-text.ts';
import { readInline } from './inline.ts';
import { labelOf, type Note } from './notes.ts';
import type { Page } from './page.ts';

/** The list of that number among those that were printed. */
export function readNotes(page: Page, group: string, flush: number): References {
  const fields = new Map<Note, Fields>();
  const items = (page.notes.printed[flush] ?? []).flatMap((note) => referenceOf(page, note, fields));
  return group === '' ? { kind: 'references', items } : { kind: 'references', group, items };
}

type Fields = NonNullable<Reference['fields']>;

/**
 * A note that nothing gives words is no reference; its marks point at none. One that refines another has the fields of
 * that one, unless it brings its own.
 */
function referenceOf(page: Page, note: Note, known: Map<Note, Fields>): readonly Reference[] {
  const [first, ...more] = note.content === undefined ? note.more : [note.content, ...note.more];
  if (first === undefined) return [];
  const text = [first, ...more].map((part) => trimmedLines(part.text)).join(' ');
  const { content, fields: own } = readInline(page, text, page.place(startOf(first)));
  const fields = own ?? (note.main === undefined ? undefined : known.get(note.main));
  if (fields !== undefined) known.set(note, fields);
  const named = note.name !== '' && !note.name.startsWith('sfn ');
  return [
    { label: labelOf(note), content, ...(named && { name: note.name }), ...(fields !== undefined && { fields }) },
  ];
}
