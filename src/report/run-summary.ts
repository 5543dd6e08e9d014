// What a run found and did, as data and as words worth reading.
import type { Dataset, Row } from '../model/dataset.ts';
import { type FindingCode, findingKinds, type Severity } from '../model/finding.ts';
import type { Bump } from '../model/release.ts';
import { compareBy } from '../model/text-order.ts';
import { layOut, wrapLines } from './columns.ts';
import { plainLine, type Screen } from './paint.ts';
import { counted, severityWord } from './terminal.ts';

export interface RunSummary {
  readonly outcome: 'published' | 'unchanged' | 'held';
  /** The version that was published, or the one that still holds. */
  readonly version: string;
  readonly bump: Bump | null;
  readonly reasons: readonly string[];
  /** Folder of the version, as a person would type it. */
  readonly path: string;
  readonly files: number;
  readonly run_id: string;
  /** Gates that hold the release, each with its numbers. */
  readonly held: readonly { readonly gate: string; readonly message: string }[];
  /** What accepts a held release; empty for any other. */
  readonly fingerprint: string;
  /** Changes since the last version, by kind. */
  readonly changes: Readonly<Record<string, number>>;
  readonly rosters: readonly RosterSummary[];
  readonly findings: readonly FindingGroup[];
  /** Commands that lead on, each with what it is good for. */
  readonly next: readonly (readonly [command: string, purpose: string])[];
}

export interface RosterSummary {
  readonly roster_id: string;
  readonly name: string;
  readonly listed_as_of: string | null;
  readonly current: number;
  readonly former: number;
  readonly disputed: number;
  readonly unknown: number;
  readonly members: number;
  readonly members_with_place: number;
  readonly memberships: number;
  readonly memberships_with_seats: number;
  readonly memberships_with_citation: number;
  readonly citations: number;
  readonly citations_used: number;
  readonly events: number;
  readonly facts: number;
  readonly sources: number;
  /** Sources that are made up from what others say. */
  readonly sources_synthetic: number;
  /** Captures by verdict, only those that occur. */
  readonly captures: Readonly<Record<string, number>>;
}

export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly hint: string;
  /** The first of them, in the order of the sources. */
  readonly first: readonly { readonly finding_id: string; readonly place: string; readonly message: string }[];
}

/** What the dataset has of each roster. */
export function rosterSummaries(dataset: Dataset): readonly RosterSummary[] {
  return dataset.rosters.map((roster) => rosterSummary(roster, dataset));
}

function rosterSummary({ roster_id, name, listed_as_of }: Row<'rosters'>, dataset: Dataset): RosterSummary {
  const ofRoster = (row: { readonly roster_id: string }) => row.roster_id === roster_id;
  const memberships = dataset.memberships.filter(ofRoster);
  const counts = (status: string) => memberships.filter((membership) => membership.status === status).length;
  const ids = new Set(memberships.map(({ member_id }) => member_id));
  const members = dataset.members.filter(({ member_id }) => ids.has(member_id));
  const citations = dataset.citations.filter(ofRoster);
  return {
    roster_id,
    name,
    listed_as_of,
    current: counts('current'),
    former: counts('former'),
    disputed: counts('disputed'),
    unknown: counts('unknown'),
    members: members.length,
    members_with_place: members.filter(({ scope }) => scope !== 'unknown').length,
    memberships: memberships.length,
    memberships_with_seats: among(memberships, dataset.seats),
    memberships_with_citation: among(memberships, dataset.membership_citations),
    citations: citations.length,
    citations_used: citations.filter(({ uses }) => uses > 0).length,
    events: dataset.events.filter(ofRoster).length,
    facts: dataset.facts.filter(ofRoster).length,
    ...sourceCounts(dataset.sources.filter(ofRoster)),
  };
}

const verdicts = ['usable', 'partial', 'unusable', 'unknown'] as const;

function sourceCounts(sources: Dataset['sources']) {
  const captures = sources.filter(({ kind }) => kind === 'capture');
  const counts = verdicts.map((name) => [name, captures.filter(({ verdict }) => verdict === name).length] as const);
  return {
    sources: sources.length,
    sources_synthetic: sources.filter(({ synthetic }) => synthetic).length,
    captures: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}

interface OfMembership {
  readonly membership_id: string;
}

/** How many of the memberships have such a row. */
function among(memberships: readonly OfMembership[], rows: readonly OfMembership[]): number {
  const ids = new Set(rows.map(({ membership_id }) => membership_id));
  return memberships.filter(({ membership_id }) => ids.has(membership_id)).length;
}

const severityOrder: Readonly<Record<Severity, string>> = { error: '1', warning: '2', notice: '3' };

/**
 * Findings by code, the gravest first.
 *
 * @param files - published id of a source → the file as people know it
 */
export function findingGroups(
  findings: Dataset['findings'],
  files: ReadonlyMap<string, string>,
): readonly FindingGroup[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const groups = codes.map((code) =>
    findingGroup(
      findings.filter((finding) => finding.code === code),
      files,
    ),
  );
  return groups.sort(
    compareBy(
      ({ severity }) => severityOrder[severity],
      ({ code }) => code,
    ),
  );
}

const shownPerCode = 3;

function findingGroup(findings: Dataset['findings'], files: ReadonlyMap<string, string>): FindingGroup {
  const { code = '', severity = 'notice' } = findings[0] ?? {};
  const inOrder = [...findings].sort(
    compareBy(
      ({ source_id }) => source_id ?? '',
      ({ locator }) => (locator ?? '').replace(/\d+/gu, (digits) => digits.padStart(9, '0')),
      ({ message }) => message,
    ),
  );
  const first = inOrder.slice(0, shownPerCode).map(({ finding_id, source_id, locator, message }) => {
    return { finding_id, place: placeOf(source_id, locator, files), message };
  });
  return { code, severity, count: findings.length, hint: hintOf(code), first };
}

/** The remedy for a code; empty for one that only another version of rosterline knows. */
export function hintOf(code: string): string {
  return Object.hasOwn(findingKinds, code) ? findingKinds[code as FindingCode].hint : '';
}

/** `articles/alliance.txt:53:1`; the source's id where its file is not known. */
export function placeOf(source: string | null, locator: string | null, files: ReadonlyMap<string, string>): string {
  const file = source === null ? '' : (files.get(source) ?? source);
  return [file, locator ?? ''].filter((part) => part !== '').join(':');
}

/** The summary as a person reads it. */
export function runText(summary: RunSummary, screen: Screen): string {
  const { rosters, findings } = summary;
  const blocks = [
    ...rosters.map((roster) => rosterText(roster, screen)),
    outcomeText(summary, screen),
    findings.length === 0 ? [screen.paint.green('Nothing is doubtful.')] : findingsText(findings, screen),
    nextText(summary, screen),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function rosterText(roster: RosterSummary, { paint, width }: Screen): readonly string[] {
  const { members, memberships } = roster;
  const unclear = [counted(roster.disputed, 'disputed', 'disputed'), counted(roster.unknown, 'unknown', 'unknown')];
  const states = [
    `${roster.current} current`,
    `${roster.former} former`,
    ...unclear.filter((one) => !one.startsWith('0')),
  ];
  const rows = [
    ['members', `${states.join(', ')}${roster.listed_as_of === null ? '' : `, as of ${roster.listed_as_of}`}`],
    ['places', `${roster.members_with_place} of ${members} members`],
    ['seats', counted(roster.memberships_with_seats, 'membership')],
    [
      'citations',
      `${roster.citations_used} of ${roster.citations} used, on ${roster.memberships_with_citation} of ${memberships} memberships`,
    ],
    ['also', `${counted(roster.events, 'event')}, ${counted(roster.facts, 'fact')}`],
    ...captureLines(roster),
  ];
  return [paint.bold(plainLine(roster.name)), ...layOut(rows, width - 2).map((line) => `  ${line}`)];
}

/** Nothing of a roster that has neither captures nor reconstructions. */
function captureLines({ captures, sources, sources_synthetic: synthetic }: RosterSummary): readonly string[][] {
  const verdictWords = Object.entries(captures).map(([verdict, count]) => `${count} ${verdict}`);
  return [
    ...(verdictWords.length === 0 ? [] : [['captures', verdictWords.join(', ')]]),
    ...(synthetic === 0 ? [] : [['beware', `${synthetic} of ${counted(sources, 'source')} made up, not real pages`]]),
  ];
}

function outcomeText(summary: RunSummary, screen: Screen): readonly string[] {
  const { outcome, version, bump, reasons, path, files } = summary;
  const { paint } = screen;
  if (outcome === 'held') return heldText(summary, screen);
  if (outcome === 'unchanged') return [`${paint.bold('Unchanged')}: version ${version} in ${path} still says it all.`];
  const kind = bump === 'first' ? 'the first version' : `a ${bump} change`;
  const shown = reasons.slice(0, 6).map((reason) => `  ${plainLine(reason)}`);
  const more = reasons.length > shown.length ? [`  and ${reasons.length - shown.length} more reasons`] : [];
  const head = `${paint.bold(paint.green(`Published ${version}`))}, ${kind}: ${counted(files, 'file')} in ${path}`;
  return bump === 'first' ? [head] : [head, ...shown, ...more];
}

function heldText({ version, held, path }: RunSummary, { paint, width }: Screen): readonly string[] {
  const head = `${paint.bold(paint.red('Held'))}: ${version} would change more than a run may by itself; it is in ${path}.`;
  return [...wrapLines(head, width), ...held.flatMap(({ gate, message }) => wrapLines(`  ${gate}: ${message}`, width))];
}

function findingsText(groups: readonly FindingGroup[], screen: Screen): readonly string[] {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const head = screen.paint.bold(`Doubtful: ${counted(total, 'finding')}`);
  return [head, ...groups.flatMap((group) => groupText(group, screen))];
}

function groupText({ code, severity, count, hint, first }: FindingGroup, screen: Screen): readonly string[] {
  const { paint, width } = screen;
  const more = count > first.length ? [`    and ${count - first.length} more`] : [];
  return [
    `  ${severityWord(severity, paint)} ${paint.bold(code)} (${count})`,
    ...first.flatMap(({ place, message }) => [
      ...wrapLines(message, width - 4).map((line) => `    ${line}`),
      ...(place === '' ? [] : [paint.dim(`      ${plainLine(place)}`)]),
    ]),
    ...more,
    ...(hint === '' ? [] : [`    ${paint.cyan('hint:')} ${hint}`]),
  ];
}

function nextText({ next }: RunSummary, { paint, width }: Screen): readonly string[] {
  return [paint.bold('Next'), ...layOut(next, width - 2).map((line) => `  ${line}`)];
}
