// How well a piece of a row reads as a name or as a description, from the weights of its words.
import type { Atom } from './atoms.ts';
import type { NameEdges } from './name-edges.ts';
import type { RowText } from './table-model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { endsInDescriptor, isJoined, type Sums } from './word-weights.ts';

/** Pieces from `from` up to `to` (not included). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words beyond this many say nothing more about what a description is. */
const weighedWords = 12;

/** The weight of pieces in a running sum. */
export function weightOf(sums: Sums, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** Title case, known endings, brackets in pairs; a name seldom begins or ends in a small word. */
export function nameScore(row: RowText, span: Span): number {
  const { weights } = row;
  const { from, to } = span;
  if (weightOf(weights.letterSums, from, to) === 0) return -8;
  const brackets = weights.bracketed ? bracketScore(weights.depths, span) : 0;
  if (brackets < -10) return brackets;
  const letter = to - from === 1 && row.atoms[from]?.text.length === 1 ? -2 : 0;
  const long = 0.6 * Math.max(0, weightOf(weights.wordSums, from, to) - 9);
  const dates = 4 * weightOf(weights.dateSums, from, to);
  const words = weightOf(weights.nameSums, from, to) + brackets + edgeScore(weights.nameEdges, span);
  return words + anchorScore(row, span) + letter - long - dates;
}

function edgeScore(edges: NameEdges, { from, to }: Span): number {
  return to - from === 1
    ? (edges.firstAlone[from] ?? 0) + (edges.lastAlone[from] ?? 0)
    : (edges.first[from] ?? 0) + (edges.last[to - 1] ?? 0);
}

/** Every bracket that closes must have opened inside. */
function bracketScore(depths: Sums, { from, to }: Span): number {
  const start = depths[from] ?? 0;
  for (let at = from + 1; at <= to; at += 1) if ((depths[at] ?? 0) < start) return -12;
  return (depths[to] ?? 0) > start ? -6 : closesInside(depths, { from, to }) ? -2.2 : 0;
}

/** A second name in brackets ends a name; more words behind it are rarely part of it. */
function closesInside(depths: Sums, { from, to }: Span): boolean {
  const start = depths[from] ?? 0;
  for (let at = from + 1; at < to; at += 1) if (depths[at] === start && (depths[at - 1] ?? 0) > start) return true;
  return false;
}

/** An abbreviation inside that spells the words before it shows that a name has ended there. */
function anchorScore({ weights }: RowText, { from, to }: Span): number {
  if (weights.anchors.length === 0) return 0;
  return weights.anchors.some((anchor) => anchor.at < to && anchor.from >= from) ? -3 : 0;
}

/** Sentence case, small words, nouns for bodies, an adjective of place or a describing word in front. */
export function notesScore(row: RowText, span: Span, vocabulary: Vocabulary): number {
  const { atoms, weights } = row;
  const { from, to } = span;
  const first = atoms[from];
  if (first === undefined) return 0;
  if (neverFirst.has(first.text.charAt(0))) return -8;
  const opening = Math.min(to, weights.openings[from] ?? from);
  const start = noteStart(first, to - from > 1 ? opening - from : 0);
  const rest = { from: Math.max(opening, from + 1), to: Math.min(to, opening + weighedWords) };
  const words =
    rest.to > rest.from ? weightOf(weights.noteSums, rest.from, rest.to) : aloneScore(first, span, vocabulary);
  const balanced = weights.depths[to] === weights.depths[from] ? 0 : -4;
  return start + words + secondScore(row, rest.from, { to, vocabulary }) + balanced;
}

const neverFirst: ReadonlySet<string> = new Set(')],.;:');

/** A description begins with a capital and seldom in brackets; `opening` counts words that descriptions begin with. */
function noteStart({ shape, text }: Atom, opening: number): number {
  const bracket = text.startsWith('(') ? -2 : 0;
  if (shape === 'lower') return bracket - 2.5;
  return bracket + 1.2 * opening - (shape === 'number' ? 0.5 : 0);
}

/** A single word describes a body when it is a compound such as `Bauerngewerkschaft`; else it rather ends a name. */
function aloneScore({ folded }: Atom, { from, to }: Span, vocabulary: Vocabulary): number {
  if (to - from > 1) return 0;
  return endsInDescriptor(folded, vocabulary) ? 0.8 : -1.2;
}

/** The word after the opening tells the most: in lower case it goes on as a sentence does. */
function secondScore(
  { atoms }: RowText,
  at: number,
  { to, vocabulary }: { readonly to: number; readonly vocabulary: Vocabulary },
): number {
  const second = atoms[at];
  if (at >= to || second === undefined || isJoined(second)) return 0;
  if (second.shape === 'lower') return vocabulary.descriptors.has(second.folded) ? 0.7 : 1;
  if (second.shape !== 'cap') return 0;
  return endsInDescriptor(second.folded, vocabulary) ? 0.7 : -0.4;
}
