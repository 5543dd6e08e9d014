// The places of the members, each with the name it is called by most often, in the order in which they are shown.
import type { Row } from '../../model/dataset.ts';
import { compareBy } from '../../model/text-order.ts';
import { folded } from './arrange.ts';
import { groupBy } from './numbered.ts';
import type { PagePlace } from './page-data.ts';
import { shownName } from './shown-text.ts';

type Member = Row<'members'>;

export interface Places {
  readonly list: readonly PagePlace[];
  readonly indexOf: (member: Member) => number;
}

/** Countries by name, then regions, then what belongs to the world, then what has no place. */
export function placesOf(members: readonly Member[]): Places {
  const groups = [...groupBy(members, placeKey)].map(([key, inside]) => ({
    key,
    label: labelOf(inside),
    scope: inside[0]?.scope ?? 'unknown',
  }));
  const sorted = groups.sort(
    compareBy(
      ({ scope }) => String(scopeOrder[scope]),
      ({ label }) => folded(label),
      ({ key }) => key,
    ),
  );
  const indices = new Map(sorted.map(({ key }, index) => [key, index]));
  return {
    list: sorted.map(({ label, scope }) => ({ label, scope })),
    indexOf: (member) => indices.get(placeKey(member)) ?? -1,
  };
}

const scopeOrder: Readonly<Record<Member['scope'], number>> = { country: 0, region: 1, international: 2, unknown: 3 };

function placeKey({ scope, country_code, region_code, place_label }: Member): string {
  if (scope === 'international') return scope;
  return `${scope} ${country_code ?? region_code ?? folded(place_label ?? '')}`;
}

function labelOf(members: readonly Member[]): string {
  const [first] = members;
  if (first?.scope === 'international') return 'International';
  const labels = members.map(({ place_label }) => place_label ?? '').filter((label) => label !== '');
  const counted = [...groupBy(labels, (label) => label)].map(([label, same]) => ({ label, count: same.length }));
  const [best] = counted.sort(
    compareBy(
      ({ count }) => String(1e9 - count).padStart(10, '0'),
      ({ label }) => label,
    ),
  );
  return shownName(best?.label ?? first?.country_code ?? first?.region_code ?? 'No place known');
}
