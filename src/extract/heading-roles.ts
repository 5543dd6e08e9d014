// What the headings above a list say about it: current or former, and in which category.
import type { HeadingRole } from '../languages/language.ts';
import type { Phrasing } from '../model/document.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export interface ListStanding {
  readonly standing: 'current' | 'former';
  /** `member`, `observer`, `associate`, `candidate`. */
  readonly category: string;
  /** Whether some heading says that members are listed below. */
  readonly announced: boolean;
  /** Under "See also", "References" and the like: no roster. */
  readonly elsewhere: boolean;
}

/** Roles in the order in which they win when a heading has several ("Former members"). */
const strength: readonly HeadingRole[] = [
  'elsewhere',
  'references',
  'former',
  'observers',
  'associates',
  'candidates',
  'members',
];

const categories: Readonly<Partial<Record<HeadingRole, string>>> = {
  observers: 'observer',
  associates: 'associate',
  candidates: 'candidate',
};

/** What the headings, outermost first, say together: the innermost that says something wins. */
export function standingUnder(headings: readonly Phrasing[], vocabulary: Vocabulary): ListStanding {
  const roles = headings.flatMap(({ value }) => rolesOf(value, vocabulary));
  const category = roles.findLast((role) => categories[role] !== undefined);
  return {
    standing: roles.includes('former') ? 'former' : 'current',
    category: (category === undefined ? undefined : categories[category]) ?? 'member',
    announced: roles.some((role) => role !== 'elsewhere' && role !== 'references'),
    elsewhere: roles.includes('elsewhere') || roles.includes('references'),
  };
}

/** The roles of one heading: of the whole phrase, or of the known phrases in it, the strongest first. */
function rolesOf(heading: string, { headings }: Vocabulary): readonly HeadingRole[] {
  const folded = foldWords(heading);
  const whole = headings.get(folded);
  if (whole !== undefined) return [whole];
  const words = folded.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== '');
  const found = new Set<HeadingRole>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to += 1) {
      const role = headings.get(words.slice(from, to).join(' '));
      if (role !== undefined && role !== 'elsewhere' && role !== 'references') found.add(role);
    }
  }
  return strength.filter((role) => found.has(role));
}
