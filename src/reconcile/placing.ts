// Which spell a dated statement or a report of an exit belongs to: one that its date fits, or none.
import { type DayRange, intersect } from '../model/partial-date.ts';
import { type Narrowed, narrow } from './bounds.ts';
import { constraintsOf, type OpenSpell } from './constraints.ts';
import { rankOf, type Sighting } from './sighting.ts';

export interface Placed {
  readonly sighting: Sighting;
  /** Index of the spell; `undefined` when the date overlaps none. */
  readonly home: number | undefined;
  /** Whether it only follows the statement that it backs. */
  readonly follows: boolean;
}

/** Finds each statement its spell; a report goes where the statement it backs goes. */
export function placeStatements(statements: readonly Sighting[], spells: readonly OpenSpell[]): readonly Placed[] {
  const dated = statements.filter(({ says }) => says !== 'reported_left');
  const placed = dated.map((sighting) => ({ sighting, home: homeOf(sighting, spells), follows: false }));
  const exits = placed.filter(({ sighting }) => sighting.says === 'left');
  const homes = new Map(exits.map(({ sighting, home }) => [groundOf(sighting), home]));
  const reports = statements.filter(({ says }) => says === 'reported_left');
  return [
    ...placed,
    ...reports.map((sighting) => {
      const ground = groundOf(sighting);
      const follows = homes.has(ground);
      return { sighting, follows, home: follows ? homes.get(ground) : homeOf(sighting, spells) };
    }),
  ];
}

/** Whether the date alone already misses what a constraint allows. */
export function misses(sighting: Sighting, { joined, left }: Pick<Narrowed, 'joined' | 'left'>): boolean {
  return intersect(sighting.says === 'joined' ? joined : left, datesOf(sighting)) === undefined;
}

function groundOf({ source, locator }: Sighting): string {
  return JSON.stringify([source, locator]);
}

// Where its date fits several spells, an exit is the last one before it, an entry the first.
function homeOf(sighting: Sighting, spells: readonly OpenSpell[]): number | undefined {
  const order = spells.map((spell, index) => ({ spell, index }));
  const sequence = sighting.says === 'joined' ? order : order.reverse();
  const found =
    sequence.find(({ spell }) => fits(sighting, spell)) ?? sequence.find(({ spell }) => yields(sighting, spell));
  return found?.index;
}

function fits(sighting: Sighting, spell: OpenSpell): boolean {
  return !misses(sighting, narrow(constraintsOf(spell)));
}

// An ended spell gives way to a statement that is better backed; a current row is not ended by an older statement.
function yields(sighting: Sighting, spell: OpenSpell): boolean {
  if (spell.ongoing && sighting.says !== 'joined') return false;
  const rank = rankOf(sighting);
  return !misses(sighting, narrow(constraintsOf(spell).filter((constraint) => constraint.rank > rank)));
}

function datesOf({ says, when }: Sighting): DayRange {
  return says === 'reported_left' ? { earliest: undefined, latest: when.latest } : when;
}
