// Finds the member that a person means by an id or a name.
import type { Dataset, Row } from '../model/dataset.ts';
import { nearestText } from '../model/nearest-text.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { tidy } from '../model/text-order.ts';

type Member = Row<'members'>;

/**
 * The member with this id; else the only one with this name, whatever its case; else with this other name or abbreviation.
 *
 * @throws PipelineError `subject-unknown` with the nearest name, or `name-ambiguous` with the ids to choose from
 */
export function findMember(subject: string, { members }: Dataset): Member {
  const wanted = tidy(subject).toLowerCase();
  const isWanted = (name: string | null) => name !== null && name.toLowerCase() === wanted;
  const byId = members.filter(({ member_id }) => member_id === subject);
  const byName = members.filter(({ name }) => isWanted(name));
  const byOther = members.filter(({ alt_names, abbreviation }) => [...alt_names, abbreviation].some(isWanted));
  const found = [byId, byName, byOther].find((some) => some.length > 0) ?? [];
  const [first] = found;
  if (first === undefined) throw unknownSubject(subject, members);
  if (found.length > 1) throw ambiguous(subject, found);
  return first;
}

function ambiguous(subject: string, found: readonly Member[]): PipelineError {
  const choices = found.map(
    ({ name, place_label, member_id }) => `${member_id} (${name}, ${place_label ?? 'no place'})`,
  );
  return new PipelineError({
    code: 'name-ambiguous',
    message: `“${subject}” may be any of ${found.length} members.`,
    hint: `Ask for one of them by its id: ${choices.slice(0, 8).join(', ')}.`,
  });
}

function unknownSubject(subject: string, members: readonly Member[]): PipelineError {
  const names = members.map(({ name }) => name);
  const near = nearestText(subject, names);
  const message = `Nothing published has the id or name “${subject}”.`;
  const hint = near === undefined ? 'All ids and names stand in data/members.csv.' : `Did you mean “${near}”?`;
  return new PipelineError({ code: 'subject-unknown', message, hint });
}
