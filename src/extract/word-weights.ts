// What each piece of a row weighs as part of a name and of a description, worked out once for a row.
import { demonymPrefix } from '../gazetteer/demonyms.ts';
import { isGivenName } from '../gazetteer/given-names.ts';
import { findPlace, placePrefixes } from '../gazetteer/places.ts';
import { lettersOf } from './abbreviation.ts';
import type { Atom } from './atoms.ts';
import { type DateSpan, dateSpans } from './date-spans.ts';
import { type NameEdges, nameEdges } from './name-edges.ts';
import { zeros } from './number-lists.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A place named by pieces from one up to `to` (not included). */
export interface PlaceSpan {
  readonly to: number;
  readonly scope: 'country' | 'region' | 'international';
}

/** An abbreviation at `at` that spells the initials of the words from `from` up to it. */
export interface Anchor {
  readonly from: number;
  readonly at: number;
}

/** Running sums over the pieces: `sums[to] - sums[from]` is the weight of pieces `from` … `to - 1`. */
export type Sums = readonly number[];

export interface WordWeights {
  readonly nameSums: Sums;
  readonly nameEdges: NameEdges;
  readonly noteSums: Sums;
  readonly wordSums: Sums;
  readonly letterSums: Sums;
  readonly depths: Sums;
  /** Whether the row has brackets at all. */
  readonly bracketed: boolean;
  /** Line breaks before each piece but those before a bracket, as running sums. */
  readonly breakSums: Sums;
  readonly places: readonly (readonly PlaceSpan[])[];
  /** Where the opening words of a description that begins here end; the piece itself when it opens none. */
  readonly openings: readonly number[];
  readonly anchors: readonly Anchor[];
  /** Whether a flag, or the non-breaking space that is left of one, stands before a place that begins here. */
  readonly flags: readonly boolean[];
  /** Given names that another capitalized word follows, as running sums; worked out when asked for. */
  readonly givenSums: () => Sums;
  readonly dates: readonly DateSpan[];
  /** How many dates end before each piece. */
  readonly dateSums: Sums;
}

/** Weighs the pieces of a row. */
export function weighWords(atoms: readonly Atom[], text: string, vocabulary: Vocabulary): WordWeights {
  const places = atoms.map((_, at) => placesAt(at, { atoms, text }));
  const demonyms = atoms.map((_, at) => demonymEnd(at, { atoms, text }));
  const dates = dateSpans(atoms, vocabulary);
  const dateEnds = new Set(dates.map(({ to }) => to - 1));
  const depths = runningSums(atoms.map(({ text: word }) => bracketBalance(word)));
  const bracketed = (at: number) => (depths[at] ?? 0) > 0 || (depths[at + 1] ?? 0) > 0;
  const nameSums = runningSums(atoms.map((atom, at) => nameWeight(atom, depths[at] ?? 0, vocabulary)));
  return {
    nameSums,
    nameEdges: nameEdges(atoms, nameSums, vocabulary),
    noteSums: runningSums(
      atoms.map((atom, at) =>
        noteWeight(atom, isNamed(places[at], demonyms[at], at) || followsSmallWord(atoms, at, vocabulary), vocabulary),
      ),
    ),
    wordSums: runningSums(atoms.map((atom, at) => (isJoined(atom) || bracketed(at) ? 0 : 1))),
    letterSums: runningSums(
      atoms.map(({ shape }, at) => (shape === 'sign' || shape === 'number' || bracketed(at) ? 0 : 1)),
    ),
    depths,
    bracketed: depths.some((depth) => depth !== 0),
    breakSums: runningSums(atoms.map(({ cut, text: word }) => (cut === 'line' && !word.startsWith('(') ? 1 : 0))),
    places,
    openings: atoms.map((_, at) =>
      openingEnd(at, { atoms, vocabulary, placed: Math.max(places[at]?.[0]?.to ?? at, demonyms[at] ?? at) }),
    ),
    anchors: anchorsIn(atoms, vocabulary),
    flags: atoms.map(({ start }, at) => text[start - 1] === '\u00a0' && (places[at]?.length ?? 0) > 0),
    givenSums: once(() => runningSums(atoms.map((atom, at) => (isGiven(atom, atoms[at + 1]) ? 1 : 0)))),
    dates,
    dateSums: runningSums(atoms.map((_, at) => (dateEnds.has(at) && !bracketed(at) ? 1 : 0))),
  };
}

/** The result of the first call, for all calls: most tables hold no people and never ask. */
function once<Value>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

/** A given name before what may be another name: not before a line's end or a word in lower case. */
function isGiven(atom: Atom, next: Atom | undefined): boolean {
  if (atom.shape !== 'cap' || next === undefined || next.cut === 'line' || next.shape !== 'cap') return false;
  return isGivenName(atom.text);
}

interface InText {
  readonly atoms: readonly Atom[];
  readonly text: string;
}

function placesAt(at: number, { atoms, text }: InText): readonly PlaceSpan[] {
  const atom = atoms[at];
  if (atom === undefined || atom.shape === 'lower' || atom.shape === 'number' || atom.shape === 'sign') return noPlaces;
  const found = placePrefixes(text, atom.start).flatMap(({ end, place }) => {
    const to = pieceEnding(end, atoms);
    return to === undefined ? [] : [{ to, scope: place.scope }];
  });
  return found.length > 0 ? found : gluedPlace(atom, at + 1, atoms);
}

const noPlaces: readonly PlaceSpan[] = [];

/** A place with a word in lower case glued on, which a cut was found before: `Słowacjaczerwiec 2014`. */
function gluedPlace(atom: Atom, next: number, atoms: readonly Atom[]): readonly PlaceSpan[] {
  const place = atoms[next]?.cut === 'glue' && atoms[next]?.shape === 'lower' ? findPlace(atom.text) : undefined;
  return place === undefined ? noPlaces : [{ to: next, scope: place.scope }];
}

function pieceEnding(end: number, atoms: readonly Atom[]): number | undefined {
  const at = atoms.findIndex((atom) => atom.end >= end);
  return at !== -1 && atoms[at]?.end === end ? at + 1 : undefined;
}

function demonymEnd(at: number, { atoms, text }: InText): number {
  const atom = atoms[at];
  if (atom === undefined || atom.shape === 'number' || atom.shape === 'sign') return at;
  const found = demonymPrefix(text, atom.start);
  return found === undefined ? at : (pieceEnding(found.end, atoms) ?? at);
}

function isNamed(places: readonly PlaceSpan[] | undefined, demonym: number | undefined, at: number): boolean {
  return (places?.length ?? 0) > 0 || (demonym ?? at) > at;
}

/** Capitals after a small word are names that a description may hold: "in Kansas City". */
function followsSmallWord(atoms: readonly Atom[], at: number, { connectors }: Vocabulary): boolean {
  let before = at - 1;
  while (before >= 0 && (atoms[before]?.shape === 'cap' || atoms[before]?.shape === 'caps')) before -= 1;
  const word = atoms[before];
  return word?.shape === 'lower' && connectors.has(word.folded);
}

function bracketBalance(text: string): number {
  let balance = 0;
  for (const character of text) balance += character === '(' ? 1 : character === ')' ? -1 : 0;
  return balance;
}

/** Goes on in the same word as the piece before. */
export function isJoined({ cut }: Atom): boolean {
  return cut === 'glue' || cut === 'soft' || cut === 'digits';
}

/** Title case speaks for a name, small words are let pass, other words in lower case speak against one. */
function nameWeight(atom: Atom, depth: number, { connectors }: Vocabulary): number {
  if (isJoined(atom)) return 0;
  if (depth > 0 || atom.text.startsWith('(')) return 0.25;
  switch (atom.shape) {
    case 'cap':
    case 'caps':
    case 'caseless':
      return 0.8;
    case 'number':
      return 0.2;
    case 'sign':
      return 0;
    case 'lower':
      return connectors.has(atom.folded) ? 0.1 : -1;
  }
}

/** Lower case speaks for a description, most of all a noun that names bodies; capitals are let pass in place names. */
function noteWeight(atom: Atom, named: boolean, vocabulary: Vocabulary): number {
  const { connectors, descriptors } = vocabulary;
  if (isJoined(atom)) return 0;
  switch (atom.shape) {
    case 'lower':
      if (descriptors.has(atom.folded)) return 0.9;
      return connectors.has(atom.folded) ? 0.2 : 0.4;
    case 'cap':
      return named ? 0 : capitalWeight(atom.folded, vocabulary);
    case 'caps':
      return descriptors.has(atom.folded) ? 0.5 : -0.3;
    case 'number':
    case 'sign':
    case 'caseless':
      return 0;
  }
}

function capitalWeight(word: string, vocabulary: Vocabulary): number {
  if (vocabulary.descriptors.has(word)) return 0;
  return endsInDescriptor(word, vocabulary) ? 0.3 : -0.4;
}

/** `bauerngewerkschaft`: languages that write compounds as one word end them in the noun that names the body. */
export function endsInDescriptor(word: string, { descriptors, descriptorEnds }: Vocabulary): boolean {
  if (word.length < 7 || !descriptorEnds.has(word.slice(-4))) return false;
  for (let from = 3; from <= word.length - 4; from += 1) if (descriptors.has(word.slice(from))) return true;
  return false;
}

interface Opening {
  readonly atoms: readonly Atom[];
  readonly vocabulary: Vocabulary;
  /** Where a place or demonym that begins here ends. */
  readonly placed: number;
}

/** Descriptions like to open with `Latin American`, `Non-profit`, `Network of`. */
function openingEnd(at: number, { atoms, vocabulary, placed }: Opening): number {
  if (placed > at) return placed;
  const first = atoms[at];
  if (first === undefined) return at;
  if (vocabulary.exitWords.has(first.folded)) return exitEnd(at, atoms, vocabulary);
  if (isDescriber(first.folded, vocabulary)) return at + 1;
  const described = vocabulary.descriptors.has(first.folded) && atoms[at + 1]?.shape === 'lower';
  return described || (first.shape === 'cap' && endsInDescriptor(first.folded, vocabulary)) ? at + 1 : at;
}

/** A describing word, an ending of one or two letters let pass: `gemeinnütziger`, `independientes`. */
function isDescriber(word: string, { describers }: Vocabulary): boolean {
  if (describers.has(word)) return true;
  return word.length >= 7 && (describers.has(word.slice(0, -1)) || describers.has(word.slice(0, -2)));
}

/** "Left Example Alliance in March 2022": with a date to follow, the verb takes the name behind it along. */
function exitEnd(at: number, atoms: readonly Atom[], { months }: Vocabulary): number {
  const dated = atoms
    .slice(at + 1, at + 13)
    .some(({ folded }) => months.has(folded) || /^(?:19|20)\d{2}$/u.test(folded));
  let end = at + 1;
  while (dated && (atoms[end]?.shape === 'cap' || atoms[end]?.shape === 'caps') && end < at + 8) end += 1;
  return end;
}

/** Abbreviations that spell the initials of the words right before them, small words counted or not. */
function anchorsIn(atoms: readonly Atom[], vocabulary: Vocabulary): readonly Anchor[] {
  return atoms.flatMap((atom, at) => {
    const letters = atom.shape === 'caps' ? lettersOf(atom.text) : '';
    if (letters.length < 2 || letters.length > 10) return [];
    const from = initialsStart(letters, atoms, { at, vocabulary });
    return from === undefined ? [] : [{ from, at }];
  });
}

function initialsStart(
  letters: string,
  atoms: readonly Atom[],
  { at, vocabulary }: { at: number; vocabulary: Vocabulary },
): number | undefined {
  let left = letters.length;
  let from = at;
  while (left > 0 && from > 0) {
    from -= 1;
    const atom = atoms[from];
    if (atom === undefined || isJoined(atom)) continue;
    if (lettersOf(atom.text)[0] === letters[left - 1]) left -= 1;
    else if (!vocabulary.connectors.has(atom.folded)) return undefined;
  }
  return left === 0 ? from : undefined;
}

function runningSums(values: readonly number[]): Sums {
  const sums = zeros(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}
