// Tiers of one page in different markup: the lists under headings that say members too are part of the list.
import { type Candidate, candidateOf, type ListPart } from './capture-candidates.ts';
import { isSameList } from './capture-likeness.ts';
import type { Scored } from './capture-score.ts';

export interface JoinRules {
  /** Score below which nothing is joined. */
  readonly least: number;
  /** Whether the config picks the list, so that no heading need say so. */
  readonly pinned: boolean;
}

/** The list with those of others that stand right under a heading for members that none of its own parts has. */
export function withOtherTiers(best: Scored, others: readonly Scored[], { least, pinned }: JoinRules): Scored {
  const covered = new Set(best.candidate.parts.map(announcement));
  let { candidate } = best;
  for (const other of others) {
    const heading = ownAnnouncement(other.candidate);
    const isTier = heading !== '' && !covered.has(heading) && zoneOf(other.candidate) === zoneOf(best.candidate);
    const isMeant = pinned ? isPicked(best.candidate) !== isPicked(other.candidate) : isTier;
    if (other.score < least || !isMeant || isSameList(candidate, other.candidate)) continue;
    covered.add(heading);
    candidate = candidateOf([...candidate.parts, ...other.candidate.parts]);
  }
  return candidate === best.candidate ? best : { ...best, candidate };
}

/** The innermost heading over the part that says that members are listed; empty when none does. */
function announcement({ headings }: ListPart): string {
  return headings.findLast(({ sense }) => sense === 'members' || sense === 'tier')?.text ?? '';
}

/** The one that all parts stand right under, places and letters aside; empty when they do not. */
function ownAnnouncement({ parts }: Candidate): string {
  const own = new Set(parts.map(announcement));
  const [heading = ''] = own;
  const areRight = parts.every(({ headings }) => {
    const last = headings.findLast(({ sense }) => sense !== 'place' && sense !== 'letter');
    return last?.text === heading;
  });
  return own.size === 1 && areRight ? heading : '';
}

function zoneOf({ parts }: Candidate): string {
  return parts[0]?.structure.zone ?? '';
}

/** Entries that the config picks one by one; others are found in what it picks. */
function isPicked({ parts }: Candidate): boolean {
  return parts.some(({ structure }) => structure.signature.endsWith(':: picked'));
}
