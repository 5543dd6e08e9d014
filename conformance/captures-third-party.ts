// Compares the labels of one page with the rows that a third party read out of the same captures.
import { readFileSync } from 'node:fs';
import { nameKey } from '../src/extract/capture-list.ts';

/** A date on which the two differ. */
export interface Disagreement {
  readonly at: string;
  /** In the page by our labels, and not among their rows. */
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

/**
 * @param path - their table, whose first column is the time and whose fourth the name
 * @param labelled - labelled names by time, 14 digits
 */
export function disagreements(path: string, labelled: ReadonlyMap<string, readonly string[]>): readonly Disagreement[] {
  const theirs = rowsByTime(readFileSync(path, 'utf8'));
  return [...theirs].flatMap(([at, names]) => {
    const ours = labelled.get(at) ?? [];
    const onlyOurs = without(ours, names);
    const onlyTheirs = without(names, ours);
    return onlyOurs.length + onlyTheirs.length === 0 ? [] : [{ at, onlyOurs, onlyTheirs }];
  });
}

/** Names of jurisdictions have no comma, so that cells need no quotes. */
function rowsByTime(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, string[]>();
  for (const line of text.split('\n').slice(1)) {
    const [at = '', , , name = ''] = line.split(',');
    if (at === '') continue;
    const known = rows.get(at);
    if (known === undefined) rows.set(at, [name]);
    else known.push(name);
  }
  return rows;
}

/** Without dots: "D.C." is "DC". */
function keyOf(name: string): string {
  return nameKey(name.replaceAll('.', ''));
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(keyOf));
  return names.filter((name) => !known.has(keyOf(name)));
}

export function describeDisagreements(all: readonly Disagreement[]): string {
  const lines = all.map(({ at, onlyOurs, onlyTheirs }) => {
    const said = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ') || 'nothing';
    return `${at}: the page has ${said(onlyOurs)}, the third party ${said(onlyTheirs)}`;
  });
  return [`A third party's rows differ from the page on ${all.length} dates:`, ...lines].join('\n');
}
