// A header whose column names were run together, cut into columns by the words that headers are made of.
import { placePrefixes } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import { type Phrasing, slicePhrasing } from '../model/document.ts';
import { atomsOf } from './atoms.ts';
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
  const cuts = headerCuts(line, vocabulary);
  const glued = atomsOf(line).some(({ cut }) => cut === 'glue') || [...cuts.values()].some((price) => price < -1);
  const columns = bestColumns(line, cuts, { vocabulary, glued });
  const knownColumns = columns.filter(({ known }) => known);
  const known = knownColumns.reduce((sum, { header }) => sum + header.length, 0) / text.length;
  const opens = columns[0]?.known === true && knownColumns.length >= 2;
  const enough =
    knownColumns.length >= 2
      ? known >= (opens ? 0.2 : 0.35)
      : knownColumns.length === 1 && columns.length <= 2 && known >= 0.9;
  return enough ? { columns, known } : undefined;
}

/** Offsets where a column may begin: between words, at glue, and wherever a known phrase begins or ends. */
function headerCuts(line: Phrasing, vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const cuts = new Map<number, number>();
  const atoms = atomsOf(line);
  for (const { start, cut } of atoms)
    cuts.set(start, cut === 'glue' || cut === 'mark' || cut === 'line' ? 0.5 : cut === 'space' ? 0 : -0.5);
  addPhraseCuts(line.value, cuts, vocabulary);
  cuts.set(line.value.trimEnd().length, 0);
  return new Map([...cuts].sort(([a], [b]) => a - b));
}

/** A phrase may begin or end inside a run of letters only before a capital: `IATADOMESTIC CODE`. */
function addPhraseCuts(line: string, cuts: Map<number, number>, vocabulary: Vocabulary): void {
  for (let start = 0; start < line.length; start += 1) {
    for (const end of phraseEnds(line, start, vocabulary)) {
      const free = [start, end].filter((at) => !cuts.has(at) && /[^\p{Ll}]/u.test(line[at] ?? ' '));
      for (const at of free) cuts.set(at, -1.5);
    }
  }
}

function phraseEnds(line: string, start: number, { columns }: Vocabulary): readonly number[] {
  const ends: number[] = [];
  for (let end = start + 4; end <= Math.min(line.length, start + phraseLimit); end += 1) {
    if (columns.has(line.slice(start, end).toLowerCase())) ends.push(end);
  }
  return ends;
}

interface Best {
  readonly score: number;
  readonly from: number;
  readonly column: HeaderColumn | undefined;
}

interface HeaderContext {
  readonly vocabulary: Vocabulary;
  readonly glued: boolean;
}

/** More places than this before it, and no column begins there. */
const columnLimit = 40;

function bestColumns(
  line: Phrasing,
  cuts: ReadonlyMap<number, number>,
  context: HeaderContext,
): readonly HeaderColumn[] {
  const offsets = [...cuts.keys()];
  const best: Best[] = offsets.map((_, index) => ({
    score: index === 0 ? 0 : Number.NEGATIVE_INFINITY,
    from: 0,
    column: undefined,
  }));
  for (const [to, end] of offsets.entries()) {
    const price = endPrice(line, end, { cuts, glued: context.glued });
    for (let from = Math.max(0, to - columnLimit); from < to; from += 1) {
      const { value: header } = slicePhrasing(line, offsets[from] ?? 0, end);
      const { score: fitness, role, known } = chunkOf(header, context.vocabulary);
      const score = (best[from]?.score ?? 0) + fitness + price - gluedInside(offsets.slice(from + 1, to), cuts);
      if (score > (best[to]?.score ?? 0)) best[to] = { score, from, column: { header, role, known } };
    }
  }
  return walkBack(best);
}

/** Where headers are glued, a space ends no column. */
function endPrice(
  line: Phrasing,
  end: number,
  { cuts, glued }: { readonly cuts: ReadonlyMap<number, number>; readonly glued: boolean },
): number {
  const price = cuts.get(end) ?? 0;
  return glued && price === 0 && end < line.value.trimEnd().length ? -5 : price;
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

/** How well some words read as one header, which begins with no small letter. */
function chunkOf(text: string, vocabulary: Vocabulary): Chunk {
  if (/^\p{Ll}/u.test(text)) return { score: -6, role: 'text', known: false };
  return phraseOf(text, vocabulary);
}

/** The role of a header cell by its words; of "Party of the winner" the head word decides. */
export function columnRole(header: string, vocabulary: Vocabulary): Pick<HeaderColumn, 'role' | 'known'> {
  const text = header.slice(0, headerLimit);
  const { role, known } = phraseOf(text, vocabulary);
  if (known && role !== 'text') return { role, known };
  const [head = ''] = text.split(/[\s]*[(\n]|\s(?:of|for|in|at|by|von|der|des|de|du|del|di|da|do|в|на)\s/iu);
  const lent = vocabulary.columns.get(foldWords(head));
  return lent === undefined || lent === 'ordinal' ? { role, known } : { role: lent, known: true };
}

function phraseOf(text: string, vocabulary: Vocabulary): Chunk {
  const phrase = foldWords(text)
    .replace(/[:*†‡]+$/u, '')
    .trim();
  const words = phrase.split(/[\s/]+/u).length;
  const exact = vocabulary.columns.get(phrase) ?? bodyRole(phrase, vocabulary);
  if (exact !== undefined) return { score: 4 * words + 0.5, role: exact, known: true };
  const bare = phrase.replace(/\s*\([^()]*\)\s*/gu, ' ').trim();
  const stripped = bare === phrase ? undefined : vocabulary.columns.get(bare);
  if (stripped !== undefined) return { score: 4 * words, role: stripped, known: true };
  return partlyKnown(phrase, words, vocabulary);
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
