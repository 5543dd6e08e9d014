// Who is a member on a day: yes, no, or not known, as the bounds of a membership allow.
import type { Dataset, Row } from './model/dataset.ts';
import type { Day } from './model/partial-date.ts';
import { compareBy } from './model/text-order.ts';

export type OnDay = 'yes' | 'no' | 'unknown';

/** The bounds that tell; a published row has them. */
export type MembershipBounds = Pick<
  Row<'memberships'>,
  'joined_earliest' | 'joined_latest' | 'left_earliest' | 'left_latest' | 'last_listed'
>;

/**
 * Whether a spell of membership covers the day. Certain from `joined_latest` to `left_earliest`, or to `last_listed` where
 * that is empty; certainly not before `joined_earliest` or after `left_latest`.
 *
 * @returns `unknown` for every other day: nobody has seen the member, or its absence
 */
export function memberOn(day: Day, membership: MembershipBounds): OnDay {
  const { joined_earliest, joined_latest, left_earliest, left_latest, last_listed } = membership;
  if (joined_earliest !== null && day < joined_earliest) return 'no';
  if (left_latest !== null && day > left_latest) return 'no';
  const until = left_earliest ?? last_listed;
  const isCertain = joined_latest !== null && until !== null && joined_latest <= day && day <= until;
  return isCertain ? 'yes' : 'unknown';
}

/** A member of a roster, in one category, as of a day. */
export interface MemberOnDay {
  readonly roster_id: string;
  readonly member_id: string;
  readonly category: string;
  /** The spell that gave the answer. */
  readonly membership_id: string;
  readonly member: Exclude<OnDay, 'no'>;
}

/** All that are or may be members on the day, by roster, member and category; who certainly is none is left out. */
export function membersOn(day: Day, { memberships }: Pick<Dataset, 'memberships'>): readonly MemberOnDay[] {
  const found = new Map<string, MemberOnDay>();
  for (const row of memberships) {
    const member = memberOn(day, row);
    if (member === 'no') continue;
    const { roster_id, member_id, category, membership_id } = row;
    const key = JSON.stringify([roster_id, member_id, category]);
    const before = found.get(key);
    if (before === undefined || isSurer({ member, membership_id }, before)) {
      found.set(key, { roster_id, member_id, category, membership_id, member });
    }
  }
  return [...found.values()].sort(byPlace);
}

const byPlace = compareBy<MemberOnDay>(
  ({ roster_id }) => roster_id,
  ({ member_id }) => member_id,
  ({ category }) => category,
);

/** Yes before unknown; of two that say the same the lower id, so that the order of rows never matters. */
function isSurer(one: Pick<MemberOnDay, 'member' | 'membership_id'>, other: MemberOnDay): boolean {
  if (one.member !== other.member) return one.member === 'yes';
  return one.membership_id < other.membership_id;
}
