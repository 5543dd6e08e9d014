// How alike the words of two pages are.
import type { Page } from '../model/page.ts';

const longestText = 200_000;
const runs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}|\p{L}{4,}/gu;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Different words of four letters or more, lower case; pairs of signs in scripts without spaces. */
export function wordsOf({ text }: Pick<Page, 'text'>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [run] of text.slice(0, longestText).toLowerCase().matchAll(runs)) {
    if (!unspaced.test(run)) words.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
  }
  return words;
}

/** Two shares of the words that both pages have, 0 to 1. */
export interface Likeness {
  /** Of the words of either. */
  readonly ofAll: number;
  /** Of the words of the page that has fewer. */
  readonly ofFewer: number;
}

export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const both = [...one].filter((word) => other.has(word)).length;
  const fewer = Math.min(one.size, other.size);
  if (fewer === 0) return { ofAll: 0, ofFewer: 0 };
  return { ofAll: both / (one.size + other.size - both), ofFewer: both / fewer };
}

/** The middle value, the mean of the two middle ones of an even number; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  const lower = inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}
