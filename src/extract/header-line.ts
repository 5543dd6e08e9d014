// A header whose column names were run together, cut into columns by the words that headers are made of.
import { placePrefixes } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import { type Phrasing, slicePhrasing } from '../model/document.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export interface HeaderColumn {
  readonly header: string;
  readonly role: ColumnRole;
  /** Whether the header's words are known; an unknown column is kept and reported. */
  readonly known: boolean;
}

export interface HeaderReading {
  readonly columns: readonly HeaderColumn[];
  /** Share of the line's characters that stand in known headers, 0 to 1. */
  readonly known: number;
}

/** Longer lines are no header. */
const headerLimit = 400;
/** The longest phrase looked for inside a run of words, in characters. */
const phraseLimit = 48;

interface Chunk {
  readonly score: number;
  readonly role: ColumnRole;
  readonly known: boolean;
}

/** The columns of a header line; `undefined` when it does not read as one. */
export function readHeaderLine(line: Phrasing, vocabulary: Vocabulary): HeaderReading | undefined {
  const text = line.value.trim();
  if (text.length < 2 || text.length > headerLimit || /\d\s*\/\s*\d/u.test(text)) return undefined;
  if (placePrefixes(text, 0).length > 0) return undefined;
  const columns = bestColumns(line, headerCuts(line, vocabulary), vocabulary);
  const knownColumns = columns.filter(({ known }) => known);
  const known = knownColumns.reduce((sum, { header }) => sum + header.length, 0) / text.length;
  const opens = columns[0]?.known === true && knownColumns.length >= 2;
  const enough =
    knownColumns.length >= 2
      ? known >= (opens ? 0.2 : 0.35)
      : knownColumns.length === 1 && columns.length <= 2 && known >= 0.9;
  return enough ? { columns, known } : undefined;
}

/** Offsets where a column may begin, with what it costs to begin one: at glue, between words, around known phrases. */
function headerCuts(line: Phrasing, vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const atoms = atomsOf(line);
  const cuts = new Map(atoms.map(({ start, cut }) => [start, cutPrice(cut)]));
  const ends = phraseCuts(line.value, vocabulary);
  const inside = ends.filter((at) => !cuts.has(at) && columnStart.test(line.value[at] ?? ' '));
  const spaced = ends.filter((at) => !cuts.has(at) && /\s/u.test(line.value[at] ?? ''));
  const glued = inside.length > 0 || atoms.some(({ cut }) => cut === 'glue');
  for (const at of glued ? inside : spaced) cuts.set(at, -1.5);
  cuts.set(line.value.trimEnd().length, 0);
  return new Map([...cuts].sort(([a], [b]) => a - b));
}

/** A space ends a header only where much speaks for it, for most have several words. */
function cutPrice(cut: Atom['cut']): number {
  if (cut === 'space') return -5;
  return cut === 'glue' || cut === 'mark' || cut === 'line' ? 0.5 : -0.5;
}

/** A phrase may begin or end inside a run of letters only before a capital: `IATADOMESTIC CODE`. */
const columnStart = /[\p{Lu}\p{Lt}\p{Lo}\p{N}#%№]/u;

/** Where known phrases begin and end. */
function phraseCuts(line: string, { columns, columnHeads }: Vocabulary): readonly number[] {
  const cuts = new Set<number>();
  for (let start = 0; start < line.length; start += 1) {
    if (
      !columnHeads.has(
        line
          .slice(start, start + 4)
          .toLowerCase()
          .slice(0, 4),
      )
    )
      continue;
    for (let end = start + 4; end <= Math.min(line.length, start + phraseLimit); end += 1) {
      if (columns.has(line.slice(start, end).toLowerCase())) cuts.add(start).add(end);
    }
  }
  return [...cuts];
}

interface Best {
  readonly score: number;
  readonly from: number;
  readonly column: HeaderColumn | undefined;
}

/** More places than this before it, and no column begins there. */
const columnLimit = 40;

function bestColumns(
  line: Phrasing,
  cuts: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
): readonly HeaderColumn[] {
  const offsets = [...cuts.keys()];
  const best: Best[] = offsets.map((_, index) => ({
    score: index === 0 ? 0 : Number.NEGATIVE_INFINITY,
    from: 0,
    column: undefined,
  }));
  for (const [to, end] of offsets.entries()) {
    const price = cuts.get(end) ?? 0;
    for (let from = Math.max(0, to - columnLimit); from < to; from += 1) {
      const { value: header } = slicePhrasing(line, offsets[from] ?? 0, end);
      const { score: fitness, role, known } = chunkOf(header, vocabulary);
      const score = (best[from]?.score ?? 0) + fitness + price - gluedInside(offsets.slice(from + 1, to), cuts);
      if (score > (best[to]?.score ?? 0)) best[to] = { score, from, column: { header, role, known } };
    }
  }
  return walkBack(best);
}

function gluedInside(offsets: readonly number[], cuts: ReadonlyMap<number, number>): number {
  return 3 * offsets.filter((offset) => cuts.get(offset) === 0.5).length;
}

function walkBack(best: readonly Best[]): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let at = best.length - 1; at > 0; ) {
    const step = best[at];
    if (step?.column === undefined) return [];
    columns.unshift(step.column);
    at = step.from;
  }
  return columns;
}

/** How well some words read as one header, which begins with no small letter or ending in brackets: `(s)`. */
function chunkOf(text: string, vocabulary: Vocabulary): Chunk {
  if (/^(?:\p{Ll}|\(\p{Ll}{1,3}\))/u.test(text)) return { score: -6, role: 'text', known: false };
  return phraseOf(text, vocabulary);
}

/** The role of a header cell by its words; of "Party of the winner" the head word decides. */
export function columnRole(header: string, vocabulary: Vocabulary): Pick<HeaderColumn, 'role' | 'known'> {
  const text = header.slice(0, headerLimit);
  const { role, known } = phraseOf(text, vocabulary);
  if (known && role !== 'text') return { role, known };
  const [start = ''] = text.split(/\s*[(\n]/u);
  const [head = ''] = foldWords(start).split(joint);
  const lent = vocabulary.columns.get(head);
  return lent === undefined || lent === 'ordinal' ? { role, known } : { role: lent, known: true };
}

function phraseOf(text: string, vocabulary: Vocabulary): Chunk {
  const phrase = foldWords(text)
    .replace(/[:*†‡]+$/u, '')
    .trim();
  const words = phrase.split(/[\s/]+/u).length;
  const exact = vocabulary.columns.get(phrase) ?? bodyRole(phrase, vocabulary);
  if (exact !== undefined) return { score: 4 * words + 0.5, role: exact, known: true };
  const bare = bareOf(phrase, vocabulary);
  const stripped = bare === phrase ? undefined : vocabulary.columns.get(bare);
  if (stripped !== undefined) return { score: 4 * words, role: stripped, known: true };
  const led = isCount(bare, vocabulary) ? 'number' : headRole(bare, vocabulary);
  if (led !== undefined) return { score: 4, role: led, known: true };
  return partlyKnown(bare, bare.split(/[\s/]+/u).length, vocabulary);
}

/** Without brackets, the day of a count, and an article in front: "Les partis", "Members (as of 2012)". */
function bareOf(phrase: string, { connectors }: Vocabulary): string {
  const core = phrase
    .replace(/\s*\([^()]*\)\s*/gu, ' ')
    .replace(/\s(?:as of|as at|stand:?|au|al|em|na dzień|на)\s[^:]{0,30}\d{4}$/u, '')
    .trim();
  const [first = '', ...rest] = core.split(' ');
  return rest.length > 0 && connectors.has(first) ? rest.join(' ') : core;
}

/** Of "Party of the winner" the head word decides, unless it only numbers. */
function headRole(phrase: string, { columns }: Vocabulary): ColumnRole | undefined {
  const [head = '', tail] = phrase.split(joint, 2);
  const role = columns.get(head);
  return tail === undefined || role === 'ordinal' ? undefined : role;
}

const joint = /\s(?:of|for|in|at|by|as|von|der|des|de|du|del|di|da|do|в|на)\s/u;

/** "# of branches", "No. of members": figures, whatever they count. */
function isCount(phrase: string, { columns }: Vocabulary): boolean {
  const [, sign = ''] = /^(\S{1,6})\s(?:of|de|di|da|der|von)\s\S/u.exec(phrase) ?? [];
  return columns.get(sign) === 'ordinal';
}

/** A noun for bodies or people as a header names them: "Bank", "Airline", "Senator". */
function bodyRole(phrase: string, { descriptors }: Vocabulary): ColumnRole | undefined {
  const kind = descriptors.get(phrase);
  return kind === undefined ? undefined : kind === 'person' ? 'person' : 'name';
}

/** Words joined by `/`, `&` or "and" are known when all are; else a known head word lends its role. */
function partlyKnown(phrase: string, words: number, vocabulary: Vocabulary): Chunk {
  const parts = phrase
    .split(/\s*[/&,]\s*|\s(?:and|und|et|y|e|i|и|or|oder|in|im|of|de|w|в)\s/u)
    .filter((part) => part !== '');
  const roles = parts.map((part) => vocabulary.columns.get(part));
  const [first] = roles;
  if (parts.length > 1 && first !== undefined && roles.every((role) => role !== undefined)) {
    return { score: 4 * words, role: strongest(roles as readonly ColumnRole[]), known: true };
  }
  return unknownChunk(phrase, words, vocabulary);
}

function unknownChunk(phrase: string, words: number, vocabulary: Vocabulary): Chunk {
  const tokens = phrase.split(/[\s/]+/u);
  const hits = tokens.map((token) => vocabulary.columns.get(token));
  const role = hits.findLast((hit) => hit !== undefined && hit !== 'ordinal') ?? 'text';
  const share = hits.filter((hit) => hit !== undefined).length / words;
  return { score: -2 - 0.5 * (words - 1) + 3 * share, role, known: share >= 0.5 && words <= 4 };
}

function strongest(roles: readonly ColumnRole[]): ColumnRole {
  return (
    roles.find((role) => role === 'seats_lower' || role === 'seats_upper') ??
    roles.find((role) => role === 'name') ??
    roles.find((role) => role === 'party') ??
    roles[0] ??
    'text'
  );
}
