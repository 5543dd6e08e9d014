// A labelled value against the value that was read, as text, and the counts of many such checks.
import type { FootnoteReference, Position } from '../src/model/document.ts';
import { layOut, type Tally, tallyOf } from './tally.ts';

/** One question to the pipeline. `expected` lists every answer that is right, the first being the one we believe. */
export interface Check {
  readonly group: CheckGroup;
  readonly field: string;
  readonly line: number;
  readonly expected: readonly string[];
  readonly read: string;
}

export type CheckGroup = 'row' | 'undecidable' | 'event' | 'statement' | 'fact' | 'reference' | 'finding';

/** A thing that was invented is a check whose right answer is the empty text. */
export function isRight({ expected, read }: Check): boolean {
  return expected.includes(read);
}

/** Counts by `seed.<group>.<field>`. */
export function checkTallies(checks: readonly Check[]): ReadonlyMap<string, Tally> {
  const keys = [...new Set(checks.map(keyOf))];
  return new Map(keys.map((key) => [key, tallyOf(checks.filter((check) => keyOf(check) === key).map(isRight))]));
}

function keyOf({ group, field }: Check): string {
  return `seed.${group}.${field}`;
}

/** Right, wrong and missing per field, then every wrong answer. */
export function describeChecks(checks: readonly Check[]): string {
  const counts = [...checkTallies(checks).keys()].map((key) => {
    const group = checks.filter((check) => keyOf(check) === key);
    const missed = group.filter((check) => !isRight(check));
    const missing = missed.filter(({ read }) => read === '').length;
    return [key, ...[group.length - missed.length, missed.length - missing, missing].map(String)];
  });
  const wrong = checks.filter((check) => !isRight(check)).map(describeCheck);
  return [layOut([['field', 'right', 'wrong', 'missing'], ...counts]), ...wrong].join('\n');
}

function describeCheck({ group, field, line, expected, read }: Check): string {
  return `line ${line}, ${group} ${field}: expected ${expected.map(quote).join(' or ')}, read ${quote(read)}`;
}

function quote(text: string): string {
  return `“${text}”`;
}

/** The line a thing starts on; 0 for a position that is not in a text. */
export function lineOf(position: Position): number {
  return position.kind === 'text' ? position.line : 0;
}

export function labelsOf(marks: readonly FootnoteReference[]): string {
  return marks.map(({ label }) => label).join(' ');
}

/** Makes the checks of one thing; several right answers where the source decides between none of them. */
export function asker(group: CheckGroup, line: number) {
  return (field: string, expected: string | readonly string[], read: string): Check => {
    return { group, field, line, expected: typeof expected === 'string' ? [expected] : [...new Set(expected)], read };
  };
}
