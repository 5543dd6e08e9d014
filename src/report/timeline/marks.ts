// The signs for what was seen of a member: each kind has a shape and a colour of its own, and words.
import type { PageSighting } from './page-data.ts';

export interface Mark {
  /** Path around the origin, some eight pixels wide. */
  readonly path: string;
  /** Whether it is filled; else it is an outline. */
  readonly filled: boolean;
  readonly words: string;
}

const circle = 'M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z';
const diamond = 'M0-4.2L4.2 0L0 4.2L-4.2 0z';
const upward = 'M0-3.8L4 3.2H-4z';
const downward = 'M0 3.8L4-3.2H-4z';
const rightward = 'M-3.4-4L4 0L-3.4 4z';
const leftward = 'M3.4-4L-4 0L3.4 4z';
const cross = 'M-3.2-3.2L3.2 3.2M-3.2 3.2L3.2-3.2';
const square = 'M-3-3H3V3H-3z';

export const marks: Readonly<Record<PageSighting['says'], Mark>> = {
  listed: { path: circle, filled: true, words: 'on a captured list' },
  absent: { path: cross, filled: false, words: 'not on a captured list' },
  cited_listed: { path: diamond, filled: true, words: 'on a list that a reference cites' },
  article_current: { path: upward, filled: true, words: 'among the current members of the article' },
  article_former: { path: downward, filled: false, words: 'among the former members of the article' },
  joined: { path: rightward, filled: true, words: 'stated to have joined' },
  left: { path: leftward, filled: true, words: 'stated to have left' },
  reported_left: { path: leftward, filled: false, words: 'reported to have left' },
  existence: { path: square, filled: true, words: 'the organization exists' },
};
