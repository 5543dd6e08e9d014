// Gates: what about a release a person should look at before it is published, and the numbers that say why.
import type { Change, GateResult } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { compareBy } from '../model/text-order.ts';
import { fillGates } from './fill-gates.ts';
import { nameGate } from './name-gate.ts';

/** Shares lie between 0 and 1. */
export interface GateThresholds {
  /** Most memberships of a roster that may vanish without an end. */
  readonly withdrawnShare: number;
  /** Least current members as a share of the last release. */
  readonly currentFloor: number;
  /** Most current members as a multiple of the last release. */
  readonly currentCeiling: number;
  /** Most current members of a roster that one source may change at once. */
  readonly revisionBlast: number;
  /** Most that the filled share of a column may fall. */
  readonly fillDrop: number;
  /** Shares of fewer rows than this hold nothing. */
  readonly minimumRows: number;
}

export const defaultThresholds: GateThresholds = {
  withdrawnShare: 0.05,
  currentFloor: 0.8,
  currentCeiling: 1.5,
  revisionBlast: 0.3,
  fillDrop: 0.2,
  minimumRows: 10,
};

/** What is compared, and how. */
export interface GateInput {
  /** `undefined` for a first release, which nothing holds. */
  readonly before: Dataset | undefined;
  readonly after: Dataset;
  /** Whether neither the program nor the config changed since the last release. */
  readonly dataOnly: boolean;
}

/** @returns every gate that was asked, by name and roster, whether it holds the release or not */
export function gatesOf(
  changes: readonly Change[],
  { before, after, dataOnly }: GateInput,
  thresholds: GateThresholds,
): readonly GateResult[] {
  if (before === undefined) return [];
  const results = [
    ...before.rosters.flatMap(({ roster_id }) => rosterGates(roster_id, { changes, before, after, thresholds })),
    ...countGates(changes, dataOnly),
    nameGate(changes, before, after),
    surge(before, after, thresholds),
  ];
  return results.sort(
    compareBy(
      ({ gate }) => gate,
      ({ roster_id }) => roster_id ?? '',
    ),
  );
}

interface RosterInput {
  readonly changes: readonly Change[];
  readonly before: Dataset;
  readonly after: Dataset;
  readonly thresholds: GateThresholds;
}

function rosterGates(rosterId: string, input: RosterInput): readonly GateResult[] {
  const { changes, before, after, thresholds } = input;
  const own = changes.filter(({ roster_id }) => roster_id === rosterId);
  const spells = before.memberships.filter(({ roster_id }) => roster_id === rosterId);
  const current = spells.filter(({ status }) => status === 'current');
  const now = after.memberships.filter(({ roster_id, status }) => roster_id === rosterId && status === 'current');
  const sizes = { roster: rosterId, was: current.length, is: now.length };
  return [
    withdrawn({ roster: rosterId, gone: countKind(own, 'membership.withdrawn'), all: spells.length }, thresholds),
    ...sizeGates(sizes, thresholds),
    blast({ roster: rosterId, changes: own, current: idsOf(current) }, thresholds),
    ...fillGates({ roster: rosterId, before, after }, thresholds),
  ];
}

function idsOf(spells: Dataset['memberships']): ReadonlySet<string> {
  return new Set(spells.flatMap(({ membership_id, member_id }) => [membership_id, member_id]));
}

function countKind(changes: readonly Change[], kind: Change['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}

interface Lost {
  readonly roster: string;
  readonly gone: number;
  readonly all: number;
}

function withdrawn({ roster, gone, all }: Lost, { withdrawnShare, minimumRows }: GateThresholds): GateResult {
  const holds = all >= minimumRows && gone > withdrawnShare * all;
  const measured = `${gone} of ${all} memberships (${percent(gone, all)}) are gone without an end`;
  return {
    gate: 'withdrawn',
    holds,
    roster_id: roster,
    message: `${measured}; at most ${percent(withdrawnShare)} may be.`,
  };
}

interface Sizes {
  readonly roster: string;
  readonly was: number;
  readonly is: number;
}

function sizeGates({ roster, was, is }: Sizes, thresholds: GateThresholds): readonly GateResult[] {
  const { currentFloor, currentCeiling, minimumRows } = thresholds;
  const counts = was >= minimumRows;
  const measured = `${is} current members after ${was} (${percent(is, was)})`;
  const result = (gate: string, holds: boolean, message: string) => ({ gate, holds, roster_id: roster, message });
  return [
    result(
      'current-floor',
      counts && is < currentFloor * was,
      `${measured}; at least ${percent(currentFloor)} are due.`,
    ),
    result(
      'current-ceiling',
      counts && is > currentCeiling * was,
      `${measured}; at most ${percent(currentCeiling)} may be.`,
    ),
    result('roster-emptied', was > 1 && is === 0, `${measured}; a roster of several is never left with none.`),
  ];
}

interface Blast {
  readonly roster: string;
  readonly changes: readonly Change[];
  /** Memberships and members that were current. */
  readonly current: ReadonlySet<string>;
}

/** The members of the last release that were current and of which one source says something else now. */
function blast(input: Blast, { revisionBlast, minimumRows }: GateThresholds): GateResult {
  const [source, touched] = widest(input);
  const all = input.current.size / 2;
  const holds = all >= minimumRows && touched > revisionBlast * all;
  const who = source === '' ? 'one source' : `“${source}”`;
  const measured = `${who} changed ${touched} of ${all} current members (${percent(touched, all)})`;
  const message = `${measured}; at most ${percent(revisionBlast)} may be.`;
  return { gate: 'revision-blast', holds, roster_id: input.roster, message };
}

/** The source that touches most current members, and how many. */
function widest({ changes, current }: Blast): readonly [source: string, touched: number] {
  const bySource = new Map<string, Set<string>>();
  for (const change of changes.filter(({ cause }) => cause === 'source').filter(isMaterial)) {
    const { member_id, membership_id } = change;
    if (member_id === null || !current.has(membership_id ?? member_id)) continue;
    const source = change.source_id ?? '';
    bySource.set(source, (bySource.get(source) ?? new Set<string>()).add(member_id));
  }
  const counts = [...bySource].map(([source, members]) => [source, members.size] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const);
}

// Days that are known better or new references are what an honest update is made of.
function isMaterial({ kind, severity }: Change): boolean {
  return (
    severity !== 'folded' && !/^(?:bounds\.(?:tightened|loosened|shifted)|member\.linked|citation|finding)/u.test(kind)
  );
}

/** Things of which one is enough. */
function countGates(changes: readonly Change[], dataOnly: boolean): readonly GateResult[] {
  const errors = changes.filter(({ kind, fields }) => kind === 'finding.new' && fields.some(saysError)).length;
  const lost = changes.filter(losesId).length;
  const contradicted = countKind(changes, 'bounds.contradicted');
  const drift = changes.filter(({ cause, severity }) => cause === 'extractor' && severity !== 'folded').length;
  const result = (gate: string, count: number, what: string) => ({
    gate,
    holds: count > 0,
    roster_id: null,
    message: `${what}: ${count}; none may be.`,
  });
  return [
    result('id-lost', lost, 'Ids that are gone without a redirect'),
    result('bound-contradicted', contradicted, 'Bounds that miss the range published before'),
    result('error-findings', errors, 'New findings of severity error'),
    result(
      'extractor-drift',
      dataOnly ? drift : 0,
      'Changes that no source, config or release of the program explains',
    ),
  ];
}

function saysError({ name, new: now }: Change['fields'][number]): boolean {
  return name === 'severity' && now === 'error';
}

const pinned: ReadonlySet<string> = new Set(['rosters', 'members', 'memberships']);

function losesId({ bump, rows }: Change): boolean {
  return bump === 'major' && rows.some(({ op, table }) => op === 'remove' && pinned.has(table));
}

/** A page that is read badly shows in its findings first. */
function surge(before: Dataset, after: Dataset, { minimumRows }: GateThresholds): GateResult {
  const [was, is] = [before, after].map(
    ({ findings }) => findings.filter(({ severity }) => severity !== 'notice').length,
  );
  const [old, now] = [was ?? 0, is ?? 0];
  const holds = now > 2 * old && now - old >= minimumRows;
  const message = `${now} warnings and errors after ${old}; at most twice as many may be.`;
  return { gate: 'findings-surge', holds, roster_id: null, message };
}

/** Whole per cent of a share, or of a part of something. */
function percent(part: number, of = 1): string {
  return of === 0 ? 'of none' : `${Math.round((100 * part) / of)} %`;
}
