// Findings about members and their memberships: doubts of identity, missing citations, contradictions, refused dates.
import type { Finding } from '../model/finding.ts';
import { formatDayRange } from '../model/partial-date.ts';
import { clip } from '../model/text-order.ts';
import type { Refused } from './admission.ts';
import { categoryOf } from './category.ts';
import { grouped } from './clusters.ts';
import type { Doubt } from './duplicates.ts';
import type { History } from './history.ts';
import { sourceKey } from './ids.ts';
import type { Member } from './members.ts';
import type { Row } from './rows.ts';
import { type Sighting, wordsFor } from './sighting.ts';
import type { Clash } from './standing.ts';
import { reportsOf } from './statements.ts';

export function memberFindings(history: History): readonly Finding[] {
  return [
    ...ambiguousSplits(history.member),
    ...listedTwice(history.member),
    ...formerWithoutCitation(history),
    ...history.memberships.flatMap(({ id, term }) =>
      term.clashes.map((clash) => clashFinding(history.member, id, clash)),
    ),
    ...undatedExits(history),
    ...history.refused.flatMap((refused) => refusedFinding(history.member, refused)),
  ];
}

/** Splits below this confidence are close calls: another reading is nearly as likely. */
const surelySplit = 75;

function at(row: Row, member: Member): Omit<Finding, 'code' | 'message'> {
  return { sourceId: row.sourceKey, locator: row.locator, subject: { type: 'member', id: member.id } };
}

function ambiguousSplits(member: Member): readonly Finding[] {
  const doubtful = member.rows.filter(({ entry }) => entry.confidence < surelySplit && entry.alternatives.length > 0);
  return doubtful.map((row) => {
    const [other] = row.entry.alternatives;
    const reading = [other?.place, other?.name, other?.abbreviation, other?.government, other?.notes].filter(Boolean);
    const message = `“${clip(row.entry.grounds.quote, 120)}” was read as “${row.entry.name}”; it may be “${clip(reading.join(' · '), 120)}”.`;
    return { ...at(row, member), code: 'ambiguous-split', message };
  });
}

function listedTwice(member: Member): readonly Finding[] {
  const lists = grouped(
    member.rows,
    ({ sourceKey, entry }) => `${sourceKey} ${entry.standing} ${categoryOf(entry.category)}`,
  );
  return [...lists.values()].flatMap(([, second]) => {
    if (second === undefined) return [];
    const message = `“${member.name}” stands in one list more than once; the rows are taken for one member.`;
    return [{ ...at(second, member), code: 'listed-twice' as const, message }];
  });
}

function formerWithoutCitation({ member, statements }: History): readonly Finding[] {
  const former = member.rows.filter(({ entry }) => entry.standing === 'former');
  const [first] = former;
  const cited = former.some(({ references, listReferences }) => references.length + listReferences.length > 0);
  if (first === undefined || cited || statements.some(({ references }) => references.length > 0)) return [];
  const message = `No reference says when “${member.name}”, a former member, was on the list.`;
  return [{ ...at(first, member), code: 'former-without-citation', message }];
}

function clashFinding(member: Member, id: string, { code, kept, against }: Clash): Finding {
  const subject = { type: 'membership', id } as const;
  const place = against[0] ?? kept[0];
  const message =
    code === 'current-and-former'
      ? `“${member.name}” is listed as current and as former; neither row counts.`
      : `Sources disagree on “${member.name}”: ${told(kept)}; but ${told(against)}.`;
  return { code, message, sourceId: place?.source ?? '', locator: place?.locator ?? '', subject };
}

/** A finding names no more sightings of a side than fit into a sentence. */
const mostTold = 4;

function told(sightings: readonly Sighting[]): string {
  const words = [...new Set(sightings.map(wordsFor))];
  const more = words.length > mostTold ? `, and ${words.length - mostTold} more` : '';
  return words.length === 0 ? 'the config sets the founding date' : `${words.slice(0, mostTold).join(', ')}${more}`;
}

// A sentence tells of an exit but not when, and the member is on the current list: neither can be chosen.
function undatedExits({ member, statements }: History): readonly Finding[] {
  const current = member.rows.some(({ entry }) => entry.standing === 'current');
  if (!current || member.rows.some(({ entry }) => entry.standing === 'former')) return [];
  const undated = statements.filter(({ statement }) => statement.event === 'left' && statement.when === undefined);
  const unreported = undated.filter((tied) => reportsOf(tied).every(({ citation }) => citation.issued === undefined));
  return unreported.map(({ source, locator }) => ({
    code: 'contradiction',
    message: `Sources disagree on “${member.name}”: the article has it as current; but a statement without a date says that it left.`,
    sourceId: sourceKey(source),
    locator,
    subject: { type: 'member', id: member.id },
  }));
}

// A reference with a date in the future has its own finding.
function refusedFinding(member: Member, { code, sighting }: Refused): readonly Finding[] {
  const borrowed = sighting.says === 'cited_listed' || sighting.says === 'reported_left';
  if (code === 'date-in-future' && borrowed) return [];
  const when = formatDayRange(sighting.when);
  const reason = code === 'date-in-future' ? 'lies after the newest day known' : 'lies before the organization began';
  const message = `Of “${member.name}”: ${wordsFor(sighting)}, but ${when} ${reason}; it bounds nothing.`;
  const subject = { type: 'member', id: member.id } as const;
  return [{ code, message, sourceId: sighting.source, locator: sighting.locator, subject }];
}

/** What may be one member, with the config line that would decide it. */
export function doubtFinding({ code, a, b, reason, score }: Doubt, members: readonly Member[]): readonly Finding[] {
  const [one, other] = [members[a], members[b]];
  const row = other?.rows[0];
  if (one === undefined || other === undefined || row === undefined) return [];
  const pair = JSON.stringify([one.name, other.name]);
  const names = `“${one.name}” (${placeOf(one)}) and “${other.name}” (${placeOf(other)})`;
  const message = `${names} may be one member: ${reason} (${score} of 100). "same": [${pair}] or "different": [${pair}] decides.`;
  return [{ ...at(row, other), code, message }];
}

function placeOf({ rows }: Member): string {
  return rows.map(({ entry }) => entry.place.label).find(Boolean) ?? 'no place';
}
