// From all sightings of one member in one category to its spells, in the order of time.
import { type Constraint, narrow } from './bounds.ts';
import { afterExit, constraintsOf, type Existence, type OpenSpell, stated } from './constraints.ts';
import { misses, type Placed, placeStatements } from './placing.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { cutSpells, inTime, type Spell, seenFrom, type Unopened } from './spells.ts';
import { type Clash, readStanding, type Standing } from './standing.ts';
import { resolveTerm, type Term } from './term.ts';

/**
 * @param sightings - of one member in one category, in any order; none of them before `existence`
 * @returns at least one term; what contradicts the membership as a whole stands with the last one
 */
export function resolveTimeline(sightings: readonly Sighting[], existence: Existence | undefined): readonly Term[] {
  const ordered = inTime(sightings);
  const standing = readStanding(ordered);
  const presences = [...ofKind(ordered, 'listed', 'cited_listed'), ...standing.current].filter(seenFrom);
  const absences = ofKind(ordered, 'absent');
  const { spells, unopened } = cutSpells(presences, absences, ofKind(ordered, 'left'));
  const open = openSpells(spells, standing, existence);
  const placed = placeStatements(ofKind(ordered, 'joined', 'left', 'reported_left'), open);
  const anchored = presences.length > 0 ? open : open.map((spell) => anchor(spell, placed, absences));
  const terms = resolveInTurn(anchored, placed, standing);
  return withLast(terms, (last) => ({
    ...last,
    sightings: [...new Set([...last.sightings, ...ofKind(ordered, 'article_current', 'article_former')])],
    clashes: [...standing.clashes, ...unopened.map(unopenedClash), ...unplacedClashes(placed, open), ...last.clashes],
  }));
}

function ofKind(sightings: readonly Sighting[], ...kinds: readonly SightingKind[]): readonly Sighting[] {
  return sightings.filter(({ says }) => kinds.includes(says));
}

function openSpells(
  spells: readonly Spell[],
  standing: Standing,
  existence: Existence | undefined,
): readonly OpenSpell[] {
  return spells.map((spell, index) => {
    const next = spells[index + 1];
    const last = next === undefined;
    return {
      ...spell,
      existence,
      next: spell.after === undefined ? firstsOf(spells.slice(index + 1)) : [],
      formers: last ? standing.bounding : [],
      ongoing: last && spell.after === undefined && standing.formers.length === 0,
    };
  });
}

function firstsOf(later: readonly Spell[]): readonly Sighting[] {
  const first = later[0]?.presences[0];
  const sound = later.flatMap(({ presences }) => presences).find(({ says }) => says === 'listed');
  return [...new Set([first, sound])].filter((sighting) => sighting !== undefined);
}

// Without a listing the dated statements that agree tell on which side of each sound absence the membership lay.
function anchor(spell: OpenSpell, placed: readonly Placed[], absences: readonly Sighting[]): OpenSpell {
  const statements = placed.filter(({ home }) => home !== undefined).map(({ sighting }) => sighting);
  const { accepted } = narrow([...constraintsOf(spell), ...statements.map(stated)]);
  const agreed = accepted.filter(({ rule }) => rule === 'stated').flatMap(({ by }) => by);
  const anchored = agreed.reduce((cell, statement) => within(cell, statement, absences), spell);
  return { ...anchored, ongoing: spell.ongoing && anchored.after === undefined };
}

// The strongest comes first; a statement from the far side of an absence that it knows of tells nothing more.
function within(spell: OpenSpell, { when }: Sighting, absences: readonly Sighting[]): OpenSpell {
  const { earliest = '', latest = '' } = when;
  const [start = '', end = '9999'] = [spell.before?.when.latest, spell.after?.when.earliest];
  if (latest < start || earliest > end) return spell;
  const before = absences.filter((absence) => (absence.when.latest ?? '') < earliest).at(-1);
  const after = absences.find((absence) => (absence.when.earliest ?? '') > latest);
  return {
    ...spell,
    before: (before?.when.latest ?? '') > start ? before : spell.before,
    after: (after?.when.earliest ?? '9999') < end ? after : spell.after,
  };
}

function resolveInTurn(spells: readonly OpenSpell[], placed: readonly Placed[], standing: Standing): readonly Term[] {
  const terms: Term[] = [];
  for (const [index, spell] of spells.entries()) {
    const statements = placed.filter(({ home }) => home === index).map(({ sighting }) => sighting);
    const last = index === spells.length - 1;
    const input = { current: standing.current.length > 0, disputed: last && standing.disputed };
    terms.push(resolveTerm({ ...input, spell, statements, earlierExit: exitOf(terms.at(-1)) }));
  }
  return terms;
}

function exitOf(term: Term | undefined): Constraint | undefined {
  const left = term?.bounds.leftEarliest;
  return (
    left &&
    afterExit(
      left.day,
      left.supports.flatMap(({ by }) => by),
    )
  );
}

function withLast(terms: readonly Term[], change: (term: Term) => Term): readonly Term[] {
  return terms.map((term, index) => (index === terms.length - 1 ? change(term) : term));
}

function unopenedClash({ presence, against }: Unopened): Clash {
  return { code: 'contradiction', kept: [against], against: [presence] };
}

// A date that no spell has room for: the bounds stay, both sides are told.
function unplacedClashes(placed: readonly Placed[], spells: readonly OpenSpell[]): readonly Clash[] {
  const constraints = spells.flatMap(constraintsOf);
  const homeless = placed.filter(({ home, follows }) => home === undefined && !follows);
  return homeless.map(({ sighting }) => {
    const missed = constraints.filter((constraint) => misses(sighting, constraint));
    const kept = new Set((missed.length > 0 ? missed : constraints).flatMap(({ by }) => by));
    return { code: 'contradiction', kept: [...kept], against: [sighting] };
  });
}
