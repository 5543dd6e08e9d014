// What the first and the last piece of a name add to its score, worked out once for each piece of a row.
import type { Atom } from './atoms.ts';
import { zeros } from './number-lists.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By the piece that is first or last, for a name of more pieces and for one of that piece alone. */
export interface NameEdges {
  readonly first: readonly number[];
  readonly firstAlone: readonly number[];
  readonly last: readonly number[];
  readonly lastAlone: readonly number[];
}

/** The edges of the names in a row; `sums` are the running weights that the pieces have inside a name. */
export function nameEdges(atoms: readonly Atom[], sums: readonly number[], vocabulary: Vocabulary): NameEdges {
  const size = atoms.length;
  const [first, firstAlone, last, lastAlone] = [zeros(size), zeros(size), zeros(size), zeros(size)];
  for (let at = 0; at < size; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    const own = (sums[at + 1] ?? 0) - (sums[at] ?? 0);
    first[at] = startScore(atom, own, atoms[at + 1]);
    firstAlone[at] = startScore(atom, own, undefined);
    lastAlone[at] = endScore(atom, vocabulary);
    last[at] = isSmall(atom, vocabulary) ? smallWordAtEnd(atom, own) : endScore(atom, vocabulary);
  }
  return { first, firstAlone, last, lastAlone };
}

/** The first word counts by other rules than those within: corrects its weight. */
function startScore({ shape, text }: Atom, own: number, next: Atom | undefined): number {
  if (shape === 'number') return -1.5 - own;
  if (text.startsWith('(')) return -3 - own;
  if (shape !== 'lower') return 0;
  const camel = next !== undefined && next.cut === 'glue' && next.shape !== 'lower';
  return (camel ? 0.3 : -3) - own;
}

function endScore(atom: Atom, { descriptors }: Vocabulary): number {
  return markAtEnd(atom) ?? (atom.shape === 'cap' && descriptors.has(atom.folded) ? 0.7 : 0);
}

/** What a mark at the end is worth; `undefined` for a word that ends in none. */
function markAtEnd({ shape, text }: Atom): number | undefined {
  if (text.endsWith(')')) return 0.9;
  if (text.endsWith(',') || text.endsWith(';') || text.endsWith(':')) return -2;
  return shape === 'sign' ? -0.8 : undefined;
}

function isSmall(atom: Atom, { connectors }: Vocabulary): boolean {
  return connectors.has(atom.folded) && markAtEnd(atom) === undefined;
}

function smallWordAtEnd({ shape, folded }: Atom, own: number): number {
  if (shape === 'lower') return -3 - own;
  return folded.length <= 3 ? -1 - own : 0;
}
