// Gathers what is noticed while one file is read; of many marks of one kind the first are kept and the rest counted.
import type { Mark, Note } from './capture-request.ts';

export interface MarkList {
  readonly note: Note;
  /** In the order in which they were noted, the counts of those that were left out at the end. */
  readonly marks: () => readonly Mark[];
}

const mostOfAKind = 50;

/** @param label - the file, for the counts */
export function openMarkList(label: string): MarkList {
  const kept: Mark[] = [];
  const counts = new Map<Mark['code'], number>();
  return {
    note: (mark) => {
      const count = (counts.get(mark.code) ?? 0) + 1;
      counts.set(mark.code, count);
      if (count <= mostOfAKind) kept.push(mark);
    },
    marks: () => [...kept, ...[...counts].flatMap(([code, count]) => leftOut(code, count, label))],
  };
}

function leftOut(code: Mark['code'], count: number, label: string): readonly Mark[] {
  if (count <= mostOfAKind) return [];
  return [{ code, message: `There are ${count - mostOfAKind} more of this kind in the file.`, locator: label }];
}
