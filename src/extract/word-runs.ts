// Runs of a row's pieces, by which words that come again and again in a table are found.
import type { Atom } from './atoms.ts';
import { isJoined } from './word-weights.ts';

/** Longest run of pieces whose rows are counted. */
export const runLimit = 5;

/** For each piece the runs that begin with it, the shortest first, folded; worked out when asked for. */
export function runsOf(atoms: readonly Atom[]): (from: number) => readonly string[] {
  const known: (readonly string[] | undefined)[] = atoms.map(() => undefined);
  return (from) => {
    const runs = known[from] ?? runsAt(atoms, from);
    known[from] = runs;
    return runs;
  };
}

function runsAt(atoms: readonly Atom[], from: number): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (let at = from; at < Math.min(atoms.length, from + runLimit); at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    run += at === from || isJoined(atom) ? atom.folded : ` ${atom.folded}`;
    runs.push(run);
  }
  return runs;
}
