// The verdict on one capture by what it tells itself, in the order of the checks; neighbours are asked afterwards.
import type { Verdict } from '../model/page.ts';
import { blockedFrom, blockScore } from './block-page.ts';
import { emptyVerdict, tornVerdict, unreadableVerdict } from './body-verdict.ts';
import { type Gradable, type Graded, hasList, partial, unusable, usable } from './graded.ts';
import { playbackVerdict, strayVerdict } from './playback-page.ts';
import { shellVerdict, wordingVerdict } from './wording-verdict.ts';

/** What makes a capture unfit, first to last; the first that speaks decides. */
const faults: readonly ((gradable: Gradable) => Verdict | undefined)[] = [
  playbackVerdict,
  blockVerdict,
  strayVerdict,
  emptyVerdict,
  unreadableVerdict,
  wordingVerdict,
  shellVerdict,
  undatedVerdict,
];

/** What makes it show presence only. */
const limits: readonly ((gradable: Gradable) => Verdict | undefined)[] = [
  noListVerdict,
  tornVerdict,
  goesOnVerdict,
  declaredVerdict,
];

/**
 * Whether this capture may be evidence, by its own status, headers, bytes and page.
 *
 * @returns always a verdict; `unknown` where no list was found and nothing says why
 */
export function gradeCapture(gradable: Gradable): Graded {
  for (const check of [...faults, ...limits]) {
    const verdict = check(gradable);
    if (verdict !== undefined) return { ...gradable, verdict };
  }
  return { ...gradable, verdict: usable };
}

/** Before the status: a refusal that a guard sent says more than its number. */
function blockVerdict(gradable: Gradable): Verdict | undefined {
  const { score, signs } = blockScore(gradable);
  return score < blockedFrom ? undefined : unusable('blocked', signs.join(', '));
}

function undatedVerdict({ capture }: Gradable): Verdict | undefined {
  if (capture.instant !== '') return undefined;
  return unusable('no-date', capture.timestamp === '' ? 'nothing dates it' : `“${capture.timestamp}” is no date`);
}

function noListVerdict(gradable: Gradable): Verdict | undefined {
  if (hasList(gradable)) return undefined;
  return { verdict: 'unknown', reason: 'no-list', detail: 'no list of members was found in it' };
}

function goesOnVerdict({ page }: Gradable): Verdict | undefined {
  const words = page?.goesOn ?? '';
  return words === '' ? undefined : partial('list-goes-on', `“${words}”`);
}

function declaredVerdict({ capture }: Gradable): Verdict | undefined {
  return capture.complete ? undefined : partial('declared-partial', 'the config says "complete": false');
}
