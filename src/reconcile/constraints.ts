// The constraints a spell's own listings, absences and neighbours put on its joining and leaving.
import type { Day } from '../model/partial-date.ts';
import { type Constraint, constrain } from './bounds.ts';
import type { Sighting } from './sighting.ts';
import type { Spell } from './spells.ts';

/** Founding of the organization; `sighting` is `undefined` when the config gives the day. */
export interface Existence {
  readonly day: Day;
  readonly sighting: Sighting | undefined;
}

/** A spell with what bounds it from outside. */
export interface OpenSpell extends Spell {
  readonly existence: Existence | undefined;
  /** First listing, and first sound listing, of the next spell, where only a stated exit lies between. */
  readonly next: readonly Sighting[];
  /** Former rows that bound the end of the last spell. */
  readonly formers: readonly Sighting[];
  /** Nothing but a statement could end it. */
  readonly ongoing: boolean;
}

const strongest = 8;

/** All but statements: those are placed by these. */
export function constraintsOf(spell: OpenSpell): readonly Constraint[] {
  return [...entryConstraints(spell), ...spell.presences.map(presence), ...exitConstraints(spell)];
}

/** A stated date or a report, as a constraint. */
export function stated(sighting: Sighting): Constraint {
  const { says, when } = sighting;
  if (says === 'joined') return constrain('stated', sighting, { joined: when });
  if (says === 'left') return constrain('stated', sighting, { left: when });
  return constrain('reported', sighting, { left: { earliest: undefined, latest: when.latest } });
}

/** Nobody rejoins before having left. */
export function afterExit(day: Day, by: readonly Sighting[]): Constraint {
  const open = { earliest: undefined, latest: undefined };
  return { rule: 'after-earlier-exit', rank: strongest, joined: { earliest: day, latest: undefined }, left: open, by };
}

function entryConstraints({ existence, before }: OpenSpell): readonly Constraint[] {
  const open = { earliest: undefined, latest: undefined };
  const founding = existence && {
    rule: 'not-before-founding' as const,
    rank: strongest,
    joined: { earliest: existence.day, latest: undefined },
    left: open,
    by: existence.sighting === undefined ? [] : [existence.sighting],
  };
  const absence = before && constrain('absent-before', before, { joined: { ...open, earliest: before.when.earliest } });
  return [founding, absence].filter((constraint) => constraint !== undefined);
}

function presence(sighting: Sighting): Constraint {
  const { earliest, latest } = sighting.when;
  const days = { joined: { earliest: undefined, latest }, left: { earliest, latest: undefined } };
  return constrain('listed', sighting, days);
}

function exitConstraints({ after, next, formers }: OpenSpell): readonly Constraint[] {
  const by = (rule: Constraint['rule']) => (sighting: Sighting) =>
    constrain(rule, sighting, { left: { earliest: undefined, latest: sighting.when.latest } });
  return [
    ...[after].filter((one) => one !== undefined).map(by('absent-after')),
    ...next.map(by('before-later-entry')),
    ...formers.map(by('listed-as-former')),
  ];
}
