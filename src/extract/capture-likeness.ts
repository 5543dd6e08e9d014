// Whether two lists of a page are one list read in two ways: the same names, the same words, or one inside the other.
import { formatPosition } from '../model/document.ts';
import type { Candidate } from './capture-candidates.ts';
import { nameKey } from './capture-list.ts';

/** Whether half of the smaller one is in the other. */
export function isSameList(a: Candidate, b: Candidate): boolean {
  return shareNames(a, b) || saysNamesOf(b, a) || standsIn(b, a) || standsIn(a, b);
}

function shareNames(a: Candidate, b: Candidate): boolean {
  const both = [...b.names].filter((name) => a.names.has(name)).length;
  return both * 2 >= Math.min(a.names.size, b.names.size);
}

/** A paragraph says the names that it holds in one breath. */
function saysNamesOf(one: Candidate, other: Candidate): boolean {
  const words = ` ${nameKey(one.entries.flatMap(({ parts }) => parts.map(({ value }) => value)).join(' '))} `;
  const names = [...other.names].filter((name) => words.includes(` ${name} `));
  return names.length * 2 >= other.names.size;
}

/** Whether most entries of the one are parts of entries of the other. */
function standsIn(inner: Candidate, outer: Candidate): boolean {
  const around = new Set(outer.entries.map(({ position }) => formatPosition(position)));
  const inside = inner.entries.filter(({ position }) =>
    stepsUp(formatPosition(position)).some((path) => around.has(path)),
  );
  return inside.length * 2 >= inner.entries.length;
}

/** The path and those of all elements around it, as far as it tells. */
function stepsUp(path: string): readonly string[] {
  const steps = path.split(' > ');
  return steps.map((_, index) => steps.slice(0, index + 1).join(' > '));
}
