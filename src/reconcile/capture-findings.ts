// Findings that only captures can give: what an article has missed, exits not yet confirmed, edits put back, renames.
import type { Finding, FindingCode } from '../model/finding.ts';
import type { SourceRecords } from '../model/record.ts';
import { compareBy } from '../model/text-order.ts';
import { type SoundList, soundLists } from './absences.ts';
import { supportOf } from './cited-captures.ts';
import type { History } from './history.ts';
import { captureDay } from './list-day.ts';
import { isNamed, type Member } from './members.ts';
import type { Roster } from './roster.ts';
import type { Row } from './rows.ts';
import type { Sighting } from './sighting.ts';

/** Nothing is found in a roster without captures. */
export function captureFindings(roster: Roster): readonly Finding[] {
  const captures = roster.sources.filter(({ kind, synthetic }) => kind === 'capture' && !synthetic);
  if (captures.length === 0) return [];
  const lists = [...soundLists(captures)].sort(compareBy(({ absence }) => absence.instant));
  return roster.histories.flatMap((history) => [
    ...unsupported(history.member, roster),
    ...missingFromArticle(history.member, roster.sources),
    ...staleArticle(history.member, lists),
    ...provisional(history, lists),
    ...transients(history),
    ...renames(history.member),
  ]);
}

interface Told {
  readonly code: FindingCode;
  readonly message: string;
}

function at({ sourceKey: sourceId, locator }: Pick<Row, 'sourceKey' | 'locator'>, member: Member, told: Told): Finding {
  return { ...told, sourceId, locator, subject: { type: 'member', id: member.id } };
}

function unsupported(member: Member, { cited }: Roster): readonly Finding[] {
  return member.rows.flatMap((row) => {
    const listings = [...row.references, ...row.listReferences].filter(({ citation }) => citation.listing);
    const refuted = listings.filter((reference) => supportOf(member, reference, cited) === 'not_supported');
    return refuted.map(({ id, citation }) => {
      const capture = cited.get(id);
      const day = capture === undefined ? '' : captureDay(capture);
      const message = `Reference ${citation.label} cites the capture of ${day} for “${member.name}”, which is not on it.`;
      return at(row, member, { code: 'citation-not-supported', message });
    });
  });
}

function missingFromArticle(member: Member, sources: readonly SourceRecords[]): readonly Finding[] {
  const hasArticle = sources.some(({ kind, entries }) => kind === 'article' && entries.length > 0);
  const [newest] = byInstant(member.rows).reverse();
  if (!hasArticle || newest === undefined || member.rows.some(({ source }) => source.kind === 'article')) return [];
  const message = `The article lacks “${member.name}”, which the members page listed on ${captureDay(newest.source)}.`;
  return [at(newest, member, { code: 'missing-from-article', message })];
}

function byInstant(rows: readonly Row[]): Row[] {
  const captured = rows.filter(({ source }) => source.capture !== undefined);
  return captured.sort(compareBy(({ source }) => source.capture?.instant ?? ''));
}

// Only the newest sound capture tells whether the article is behind.
function staleArticle(member: Member, lists: readonly SoundList[]): readonly Finding[] {
  const newest = lists.at(-1);
  const row = member.rows.find(({ source, entry }) => source.kind === 'article' && entry.standing === 'current');
  if (newest === undefined || row === undefined || member.rows.some(({ source }) => source === newest.source))
    return [];
  const wasListed = member.rows.some(({ source }) => source.kind === 'capture');
  if (!wasListed) return [];
  const message = `The article has “${member.name}” as current, but the newest capture of the members page (${captureDay(newest.source)}) does not list it.`;
  return [at(row, member, { code: 'article-stale', message })];
}

/** Missing from one sound capture between two that list it, or from only the last: another capture should confirm it. */
function provisional({ member, sightings }: History, lists: readonly SoundList[]): readonly Finding[] {
  const states = lists.map(({ source, absence }) => ({
    absence,
    listed: member.rows.some((row) => row.source === source),
  }));
  return states.flatMap(({ absence, listed }, index) => {
    const [before, after] = [states[index - 1], states[index + 1]];
    if (listed || before?.listed !== true || after?.listed === false) return [];
    const { source, locator } = sightings.find((one) => one.source === absence.source) ?? absence;
    const until = after === undefined ? 'no later capture confirms it' : 'the next lists it again';
    const message = `“${member.name}” is missing from one capture only (${absence.when.earliest}): ${until}.`;
    return [at({ sourceKey: source, locator }, member, { code: 'provisional-exit', message })];
  });
}

function transients({ member, transient }: History): readonly Finding[] {
  const [first] = transient;
  if (first === undefined) return [];
  const what = first.says === 'listed' ? 'listed' : 'missing';
  const message = `“${member.name}” is ${what} on ${first.instant}, and the other way again within a day; that counts for nothing.`;
  return [at(placeOf(first), member, { code: 'transient', message })];
}

function placeOf({ source, locator }: Sighting): Pick<Row, 'sourceKey' | 'locator'> {
  return { sourceKey: source, locator };
}

/** The first capture that calls a member by another name than the one before. */
function renames(member: Member): readonly Finding[] {
  const rows = byInstant(member.rows.filter(({ entry }) => isNamed(entry)));
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || before.source === row.source || before.key === row.key) return [];
    const message = `“${before.entry.name}” is called “${row.entry.name}” since ${captureDay(row.source)}.`;
    return [at(row, member, { code: 'renamed', message })];
  });
}
