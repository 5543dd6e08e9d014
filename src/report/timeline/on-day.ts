// Who was a member on a day: yes, no, or not known.
import { dayNumber } from './day-number.ts';
import type { PageRow, PageSpell } from './page-data.ts';
import { certainDays } from './spans.ts';

export type Answer = 'yes' | 'maybe' | 'no';

/** Whether one of the spells covers the day; a row without any spell is not known. */
export function memberOn(day: number, { spells }: Pick<PageRow, 'spells'>): Answer {
  const answers = spells.map((spell) => spellOn(day, spell));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') || answers.length === 0 ? 'maybe' : 'no';
}

/**
 * As the day ends: whoever joins on it is a member, whoever leaves on it is none. On the first day on which it may have
 * left only a listing makes it certain.
 */
function spellOn(day: number, spell: PageSpell): Answer {
  if (spell.end === 'ended' && spell.leftLatest !== '' && day >= dayNumber(spell.leftLatest)) return 'no';
  if (spell.joinedEarliest !== '' && day < dayNumber(spell.joinedEarliest)) return 'no';
  const certain = certainDays(spell);
  const left = spell.leftEarliest === '' ? Number.POSITIVE_INFINITY : dayNumber(spell.leftEarliest);
  const listed = spell.lastListed !== '' && day <= dayNumber(spell.lastListed);
  const within = certain !== undefined && day >= certain.from && day <= certain.to;
  return within && (day < left || listed) ? 'yes' : 'maybe';
}

/** How many rows answer what. */
export function countOn(day: number, rows: readonly Pick<PageRow, 'spells'>[]): Readonly<Record<Answer, number>> {
  const counts = { yes: 0, maybe: 0, no: 0 };
  for (const row of rows) counts[memberOn(day, row)] += 1;
  return counts;
}
