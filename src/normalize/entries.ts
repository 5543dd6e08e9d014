// Turns a roster row into an entry in normal form.
import type { EntryClaim, WrittenSeats } from '../model/claim.ts';
import { clean, type Finding, joinNoted, type Noted } from '../model/finding.ts';
import type { Entry, Place, SeatCount, Statement } from '../model/record.ts';
import { tidy } from '../model/text-order.ts';
import { type NormalizeContext, note } from './context.ts';
import { countInvisible, withoutInvisible } from './invisible.ts';
import { readKind } from './kinds.ts';
import { readName } from './names.ts';
import { readPlace } from './places.ts';
import { readSeats } from './seats.ts';
import { cellStatements } from './statements.ts';
import { readGovernment } from './status.ts';

const noPlace: Place = { scope: 'unknown', countryCode: '', regionCode: '', label: '' };

/** The entry of a row; `noted` are the statements that stand in its notes. */
export function readEntry(claim: EntryClaim, noted: readonly Statement[], context: NormalizeContext): Noted<Entry> {
  const { languages } = context;
  const { findings, ...names } = namesOf(claim, context);
  const cells = joinNoted(cellStatements(claim, context));
  const seats = joinNoted(claim.seats.map((written) => seatsOf(written, claim, context)));
  const notes = tidy(claim.notes);
  const described = noted.length > 0 ? '' : notes; // a note that tells of an exit does not say what the body is
  const value: Entry = {
    standing: claim.standing,
    category: tidy(claim.category),
    place: claim.place === undefined ? noPlace : readPlace(claim.place.label),
    placeInherited: claim.place?.inherited ?? false,
    ...names,
    kind: readKind(
      { notes: described, name: names.name, altNames: names.altNames, hasSeats: seats.value.flat().length > 0 },
      languages,
    ),
    seats: seats.value.flat(),
    government: readGovernment(claim.government, languages),
    governmentLabel: tidy(claim.government),
    notes,
    website: tidy(claim.website),
    ...(claim.wikiTitle === undefined ? {} : { wikiTitle: tidy(claim.wikiTitle) }),
    statements: withoutRepeats([...cells.value, ...noted]),
    grounds: claim.grounds,
    confidence: claim.confidence,
    alternatives: claim.alternatives,
    listReferences: claim.listReferences,
  };
  return { value, findings: [...findings, ...cells.findings, ...seats.findings] };
}

type Names = Pick<Entry, 'name' | 'altNames' | 'disambiguator' | 'abbreviation'> & {
  readonly findings: readonly Finding[];
};

/** An abbreviation of a column of its own wins; another one in brackets becomes a second name. */
function namesOf(claim: EntryClaim, context: NormalizeContext): Names {
  const { name, altNames, disambiguator, abbreviation } = readName(claim.name, context.languages);
  const native = readName(claim.nativeName, context.languages);
  const written = tidy(withoutInvisible(claim.abbreviation));
  const short = [written, abbreviation, native.abbreviation].filter((text) => text !== '');
  const others = [...altNames, native.name, ...native.altNames, ...short.slice(1)];
  return {
    name,
    altNames: [...new Set(others)].filter(
      (text) => text !== '' && text !== name && (text !== short[0] || isSecondName(text, claim.name)),
    ),
    disambiguator,
    abbreviation: short[0] ?? '',
    findings: invisibleIn(claim, context),
  };
}

/** `Kompas` of "The Compass (Kompas)" is a second name too, though it also serves as abbreviation; `DP` is not. */
function isSecondName(text: string, written: string): boolean {
  return written.includes(`(${text})`) && /^\p{Lu}\p{Ll}{3,}/u.test(text);
}

function invisibleIn(
  { name, nativeName, abbreviation, grounds }: EntryClaim,
  context: NormalizeContext,
): readonly Finding[] {
  const count = [name, nativeName, abbreviation].reduce((sum, text) => sum + countInvisible(text), 0);
  if (count === 0) return [];
  const message = `“${tidy(withoutInvisible(name))}” held ${count} invisible ${count === 1 ? 'character' : 'characters'}.`;
  return [note('invisible-characters', message, { position: grounds.position, context })];
}

/** Seats that are blank count nothing; words in their place are reported. */
function seatsOf(
  written: WrittenSeats,
  { grounds }: EntryClaim,
  context: NormalizeContext,
): Noted<readonly SeatCount[]> {
  const seats = readSeats(written, context.languages);
  const text = unreadSeats(written, seats);
  const value = seats === undefined ? [] : [seats];
  if (!/[\p{L}\p{N}]/u.test(text)) return clean(value);
  const message = `“${tidy(text)}” is no whole number of seats.`;
  return { value, findings: [note('seats-unreadable', message, { position: grounds.position, context })] };
}

/** The part of the seats that gave no number. */
function unreadSeats({ held, total }: WrittenSeats, seats: SeatCount | undefined): string {
  if (seats === undefined) return held;
  return seats.total === undefined ? total : '';
}

function withoutRepeats(statements: readonly Statement[]): readonly Statement[] {
  const same = (a: Statement, b: Statement) => a.event === b.event && a.when === b.when;
  return statements.filter((statement, index) => statements.findIndex((other) => same(other, statement)) === index);
}
