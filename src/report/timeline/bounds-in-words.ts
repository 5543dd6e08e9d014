// The bounds of a spell as sentences a person would say.
import { dateInWords } from './day-number.ts';
import type { PageSpell } from './page-data.ts';

/** Such as `Joined between 27 June 2020 and 28 October 2020.` */
export function joiningInWords({ joinedEarliest, joinedLatest }: Pick<PageSpell, 'joinedEarliest' | 'joinedLatest'>) {
  if (joinedEarliest === '' && joinedLatest === '') return 'When it joined is not known.';
  return `Joined ${rangeInWords(joinedEarliest, joinedLatest)}.`;
}

/** Such as `Left on or before 1 March 2022.`, `Still a member when last listed, on 17 May 2023.` */
export function leavingInWords(
  spell: Pick<PageSpell, 'leftEarliest' | 'leftLatest' | 'end' | 'lastListed' | 'status'>,
) {
  const { leftEarliest, leftLatest, end, lastListed, status } = spell;
  const seen = lastListed === '' ? '' : ` Last listed on ${dateInWords(lastListed)}.`;
  if (status === 'disputed') return `Sources disagree whether it is a member.${seen}`;
  if (end === 'ongoing') return lastListed === '' ? 'Still a member.' : `Still listed on ${dateInWords(lastListed)}.`;
  if (leftEarliest !== '' || leftLatest !== '') return `Left ${rangeInWords(leftEarliest, leftLatest)}.`;
  return end === 'ended' ? `Left; when is not known.${seen}` : `Whether it left is not known.${seen}`;
}

function rangeInWords(earliest: string, latest: string): string {
  if (earliest === '') return `on or before ${dateInWords(latest)}`;
  if (latest === '') return `on or after ${dateInWords(earliest)}`;
  if (earliest === latest) return `on ${dateInWords(earliest)}`;
  return `between ${dateInWords(earliest)} and ${dateInWords(latest)}`;
}

/** Joining and leaving of each spell, numbered where there are several. */
export function spellsInWords(spells: readonly PageSpell[]): readonly string[] {
  if (spells.length === 0) return ['No spell of membership is known.'];
  return spells.map((spell, index) => {
    const words = `${joiningInWords(spell)} ${leavingInWords(spell)}`;
    return spells.length === 1 ? words : `Spell ${index + 1}: ${words}`;
  });
}
