// Evidence for the dates and the state of a membership: which sighting gave which bound, and what was put aside.
import type { Day } from '../model/partial-date.ts';
import type { Bound, Bounds } from './bounds.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Membership } from './history.ts';
import { isPresence, type Sighting, type SightingKind } from './sighting.ts';
import type { Clash } from './standing.ts';
import type { Term } from './term.ts';

type Subject = Evidence['subject'];

export function dateEvidence({ id, term }: Membership): readonly Evidence[] {
  const subject: Subject = { type: 'membership', id };
  return [
    ...boundFields.flatMap(([field, key]) => boundEvidence(subject, field, term.bounds[key])),
    ...listingEvidence(subject, 'first_listed', listedOn(term, term.firstListed)),
    ...listingEvidence(subject, 'last_listed', listedOn(term, term.lastListed)),
    ...stateEvidence(subject, term),
    ...term.clashes.flatMap((clash) => clashEvidence(subject, clash)),
  ];
}

const boundFields = [
  ['joined_earliest', 'joinedEarliest'],
  ['joined_latest', 'joinedLatest'],
  ['left_earliest', 'leftEarliest'],
  ['left_latest', 'leftLatest'],
] as const satisfies readonly (readonly [string, keyof Bounds])[];

function boundEvidence(subject: Subject, field: string, bound: Bound | undefined): readonly Evidence[] {
  if (bound === undefined) return [];
  const { day: value } = bound;
  return bound.supports.flatMap(({ rule, by }) =>
    by.length === 0
      ? [configured(subject, { field, value, rule })]
      : by.map((sighting) => evidenceOf(sighting, { subject, field, rule, value })),
  );
}

// Only the founding day can come from the config: it has no sighting.
function configured(subject: Subject, told: Pick<Evidence, 'field' | 'value' | 'rule'>): Evidence {
  return { subject, ...told, source: '', citation: '', confidence: 100, locator: '', quote: '' };
}

function listedOn({ sightings }: Term, day: Day | undefined): readonly Sighting[] {
  return sightings.filter((sighting) => day !== undefined && isPresence(sighting) && sighting.when.earliest === day);
}

function listingEvidence(subject: Subject, field: string, sightings: readonly Sighting[]): readonly Evidence[] {
  return sightings.map((sighting) => {
    const value = sighting.when.earliest ?? '';
    return evidenceOf(sighting, { subject, field, rule: ruleOf(sighting.says), value });
  });
}

// The state rests on the articles' rows, on exits, on what bounds the end and on the last listing.
function stateEvidence(subject: Subject, term: Term): readonly Evidence[] {
  const ended = term.bounds.leftLatest?.supports.flatMap(({ by }) => by) ?? [];
  const told = term.sightings.filter(({ says }) => stateKinds.includes(says));
  const resting = new Set([...told, ...ended, ...listedOn(term, term.lastListed)]);
  return [...resting].flatMap((sighting) => {
    const rule = ruleOf(sighting.says);
    return [
      evidenceOf(sighting, { subject, field: 'status', rule, value: term.status }),
      evidenceOf(sighting, { subject, field: 'end_status', rule, value: term.endStatus }),
    ];
  });
}

const stateKinds: readonly SightingKind[] = ['article_current', 'article_former', 'left', 'reported_left'];

/** Both sides of what cannot all be true, under the field that they are about. */
function clashEvidence(subject: Subject, { code, kept, against }: Clash): readonly Evidence[] {
  const field = code === 'current-and-former' ? 'status' : disputedField(against[0]?.says);
  return [
    ...kept.map((sighting) => evidenceOf(sighting, { subject, field, rule: 'contradicted' })),
    ...against.map((sighting) => evidenceOf(sighting, { subject, field, rule: 'put-aside' })),
  ];
}

function disputedField(says: SightingKind | undefined): string {
  if (says === 'joined') return 'joined_edtf';
  return says === 'left' || says === 'reported_left' ? 'left_edtf' : 'status';
}

function ruleOf(says: SightingKind): string {
  return says.replace('_', '-');
}
