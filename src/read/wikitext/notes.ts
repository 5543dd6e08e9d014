// Numbers the notes of a page as MediaWiki's Cite does: by first use, per group, anew after each list.
import type { Expanded } from './expanded.ts';

export interface Note {
  readonly group: string;
  readonly name: string;
  /** Its number in the group, or below its main note; 0 before it is used. */
  ordinal: number;
  /** Absent while it was only used by its name. */
  content: Expanded | undefined;
  /** Further words, of notes that follow it. */
  readonly more: Expanded[];
  /** The note that it refines, such as by a page; absent for a main note. */
  main: Note | undefined;
  /** Whether others refine it, so that it stays a main note. */
  refined: boolean;
  /** How many notes below it are numbered. */
  below: number;
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
  /** Empty for a note without a name. */
  readonly name: string;
  readonly content: Expanded | undefined;
  /** Name of the note that this one refines, as `extends` gives it; empty for a main note. */
  readonly refines: string;
  /** What refines the note at this mark alone, as `details` gives it. */
  readonly details: Expanded | undefined;
}

export function emptyNoteBook(): NoteBook {
  return { open: new Map(), printed: [] };
}

/** A mark in the text: the note it points at, with its label; details make a note of their own below the other. */
export function useNote(book: NoteBook, use: NoteUse): Note {
  const group = groupOf(book, use.group);
  const given = giveNote(group, use);
  const note = use.details === undefined ? given : refining(group, given, use.details);
  if (note.ordinal === 0) number(group, note);
  return note;
}

/** A note given inside a reference list; it is numbered where it is used, or after all others. */
export function defineNote(book: NoteBook, given: NoteUse): void {
  giveNote(groupOf(book, given.group), given);
}

/** Words that follow those of another note, without a mark of their own. */
export function followNote(book: NoteBook, following: Pick<NoteUse, 'group' | 'name' | 'content'>): void {
  const note = noteNamed(groupOf(book, following.group), following);
  if (following.content !== undefined) note.more.push(following.content);
}

/** Prints the notes of the group; answers the number of the list in `printed`. */
export function flushNotes(book: NoteBook, group: string): number {
  const known = groupOf(book, group);
  for (const note of known.notes) if (note.ordinal === 0) number(known, note);
  book.open.delete(group);
  book.printed.push([...known.notes].sort(inOrder));
  return book.printed.length - 1;
}

/** Main notes by their numbers, each before those that refine it. */
function inOrder(a: Note, b: Note): number {
  return (a.main ?? a).ordinal - (b.main ?? b).ordinal || numberBelow(a) - numberBelow(b);
}

function numberBelow({ main, ordinal }: Note): number {
  return main === undefined ? 0 : ordinal;
}

/** The note of that name, with its words where it has none yet. */
function giveNote(group: OpenGroup, use: NoteUse): Note {
  const note = noteNamed(group, use);
  note.content ??= use.content;
  if (use.refines !== '' && note.ordinal === 0 && !note.refined)
    refine(note, noteNamed(group, { group: use.group, name: use.refines }));
  return note;
}

/** A new note below the other. */
function refining(group: OpenGroup, other: Note, details: Expanded): Note {
  const note = newNote(group, { group: other.group, name: '' });
  note.content = details;
  refine(note, other);
  return note;
}

/** Puts the note below the other, or below that one's main note: there is one rank only. */
function refine(note: Note, other: Note): void {
  const main = other.main ?? other;
  if (main === note) return;
  note.main = main;
  main.refined = true;
}

interface NoteName {
  readonly group: string;
  readonly name: string;
}

function noteNamed(group: OpenGroup, written: NoteName): Note {
  return (written.name === '' ? undefined : group.byName.get(written.name)) ?? newNote(group, written);
}

function newNote(known: OpenGroup, { group, name }: NoteName): Note {
  const note: Note = {
    group,
    name,
    ordinal: 0,
    content: undefined,
    more: [],
    main: undefined,
    refined: false,
    below: 0,
  };
  known.notes.push(note);
  if (name !== '') known.byName.set(name, note);
  return note;
}

function groupOf(book: NoteBook, group: string): OpenGroup {
  const known = book.open.get(group) ?? { notes: [], byName: new Map(), count: 0 };
  book.open.set(group, known);
  return known;
}

/** Gives the note the next number of its group, or the next below its main note, which is numbered with it. */
function number(group: OpenGroup, note: Note): void {
  const { main } = note;
  if (main === undefined) {
    group.count += 1;
    note.ordinal = group.count;
    return;
  }
  if (main.ordinal === 0) number(group, main);
  main.below += 1;
  note.ordinal = main.below;
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

/** What a reader sees at the mark: `4`, `4.1` below it, `note 4`, or `d` in a group that counts with letters. */
export function labelOf({ group, ordinal, main }: Note): string {
  if (main !== undefined) return `${labelOf(main)}.${ordinal}`;
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
