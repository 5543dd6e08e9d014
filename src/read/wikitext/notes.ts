// Numbers the notes of a page as MediaWiki's Cite does: by first use, per group, anew after each list.
import type { Expanded } from './expanded.ts';

export interface Note {
  readonly group: string;
  readonly name: string;
  /** Its number in the group; 0 before it is used. */
  ordinal: number;
  /** Absent while it was only used by its name. */
  content: Expanded | undefined;
  /** Further words, of notes that follow it. */
  readonly more: Expanded[];
}

/** Notes of one group that no list has printed yet. */
interface OpenGroup {
  readonly notes: Note[];
  readonly byName: Map<string, Note>;
  count: number;
}

export interface NoteBook {
  readonly open: Map<string, OpenGroup>;
  /** Notes of every list printed so far. */
  readonly printed: (readonly Note[])[];
}

export interface NoteUse {
  readonly group: string;
  readonly name: string;
  readonly content: Expanded | undefined;
}

export function emptyNoteBook(): NoteBook {
  return { open: new Map(), printed: [] };
}

/** A mark in the text: the note it points at, with its label. */
export function useNote(book: NoteBook, use: NoteUse): Note {
  const note = noteOf(book, use);
  note.content ??= use.content;
  if (note.ordinal === 0) number(groupOf(book, use.group), note);
  return note;
}

/** A note given inside a reference list; it is numbered where it is used, or after all others. */
export function defineNote(book: NoteBook, given: NoteUse): void {
  noteOf(book, given).content ??= given.content;
}

/** Words that follow those of another note, without a mark of their own. */
export function followNote(book: NoteBook, following: NoteUse): void {
  if (following.content !== undefined) noteOf(book, following).more.push(following.content);
}

/** Prints the notes of the group; answers the number of the list in `printed`. */
export function flushNotes(book: NoteBook, group: string): number {
  const known = groupOf(book, group);
  for (const note of known.notes) if (note.ordinal === 0) number(known, note);
  book.open.delete(group);
  book.printed.push([...known.notes].sort((a, b) => a.ordinal - b.ordinal));
  return book.printed.length - 1;
}

function noteOf(book: NoteBook, { group, name }: NoteUse): Note {
  const known = groupOf(book, group);
  const before = name === '' ? undefined : known.byName.get(name);
  if (before !== undefined) return before;
  const note: Note = { group, name, ordinal: 0, content: undefined, more: [] };
  known.notes.push(note);
  if (name !== '') known.byName.set(name, note);
  return note;
}

function groupOf(book: NoteBook, group: string): OpenGroup {
  const known = book.open.get(group) ?? { notes: [], byName: new Map(), count: 0 };
  book.open.set(group, known);
  return known;
}

function number(group: OpenGroup, note: Note): void {
  group.count += 1;
  note.ordinal = group.count;
}

const letterGroups: Readonly<Record<string, (ordinal: number) => string>> = {
  'lower-alpha': (ordinal) => letters(ordinal),
  'upper-alpha': (ordinal) => letters(ordinal).toUpperCase(),
  'lower-latin': (ordinal) => letters(ordinal),
  'upper-latin': (ordinal) => letters(ordinal).toUpperCase(),
  'lower-roman': (ordinal) => roman(ordinal),
  'upper-roman': (ordinal) => roman(ordinal).toUpperCase(),
  'lower-greek': (ordinal) => 'αβγδεζηθικλμνξοπρστυφχψω'[(ordinal - 1) % 24] ?? '',
  decimal: String,
};

/** What a reader sees at the mark: `4`, `note 4`, or `d` in a group that counts with letters. */
export function labelOf({ group, ordinal }: Note): string {
  const known = Object.hasOwn(letterGroups, group) ? letterGroups[group] : undefined;
  if (known !== undefined) return known(ordinal);
  return group === '' ? String(ordinal) : `${group} ${ordinal}`;
}

/** a … z, aa, ab … */
function letters(ordinal: number): string {
  const rest = Math.floor((ordinal - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCodePoint(97 + ((ordinal - 1) % 26));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(ordinal: number): string {
  let left = ordinal;
  let text = '';
  for (const [value, numeral] of numerals) {
    text += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
