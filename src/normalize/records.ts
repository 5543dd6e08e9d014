// Turns the claims of one source into its records.
import type { Language } from '../languages/language.ts';
import type { Claim, EntryClaim, EventClaim, FactClaim, ReferenceClaim, StatementClaim } from '../model/claim.ts';
import { formatPosition } from '../model/document.ts';
import { joinNoted, type Noted } from '../model/finding.ts';
import { isDay, type PartialDate } from '../model/partial-date.ts';
import type { Citation, Entry, Fact, RosterEvent, SourceRecords, Statement } from '../model/record.ts';
import { clip, tidy } from '../model/text-order.ts';
import { readReference } from './citations.ts';
import { type NormalizeContext, note } from './context.ts';
import { datesIn, readDate } from './dates.ts';
import { readEntry } from './entries.ts';
import { namesListing } from './listing.ts';
import { templateParts } from './reference-template.ts';
import { readStatement, unreadableDate } from './statements.ts';

// Facts whose value is a day even where it is a bare number: `Members 2000` is none.
const datedFacts =
  /^(?:founded|formed|formation|established|registered|launched|dissolved|disbanded|defunct|merged|ceased|opened|closed|date)$/u;

/**
 * The records of one source, in the order of its claims. A statement of a row's notes (no subject, and the place of a
 * row) goes into that row's entry, every other one stands by itself.
 */
export function normalizeClaims(claims: readonly Claim[], given: NormalizeContext): Noted<SourceRecords> {
  const context = { ...given, languages: ownFirst(given) };
  const rows = ofKind(claims, 'entry');
  const spoken = attachStatements(rows, ofKind(claims, 'statement'), context);
  const read = joinNoted(rows.map((row, index) => readEntry(row, spoken.ofRow.get(index) ?? [], context)));
  const entries = withNames(read, context);
  const facts = joinNoted(ofKind(claims, 'fact').map((claim) => readFact(claim, context)));
  const events = joinNoted(ofKind(claims, 'event').map((claim) => readEvent(claim, context)));
  const citations = joinNoted(ofKind(claims, 'reference').map((claim) => readCitation(claim, context)));
  return {
    value: {
      ...context.source,
      entries: entries.value,
      statements: spoken.others,
      facts: facts.value,
      events: events.value,
      citations: citations.value,
    },
    findings: [entries, spoken, facts, events, citations].flatMap(({ findings }) => findings),
  };
}

/** A row without a name is no member: it is told, and left out. */
function withNames({ value, findings }: Noted<readonly Entry[]>, context: NormalizeContext): Noted<readonly Entry[]> {
  const nameless = value.filter(({ name }) => name === '');
  const told = nameless.map(({ grounds: { position, quote } }) =>
    note('entry-unnamed', `“${clip(tidy(quote), 80)}” names nobody; it was left out.`, { position, context }),
  );
  return { value: value.filter(({ name }) => name !== ''), findings: [...findings, ...told] };
}

/** The page's own language first: it settles what the words of several languages mean, and the order of `01.03.2022`. */
function ownFirst({ languages, source }: NormalizeContext): readonly Language[] {
  const own = source.language.split('-')[0];
  return [...languages.filter(({ code }) => code === own), ...languages.filter(({ code }) => code !== own)];
}

function ofKind<Kind extends Claim['kind']>(
  claims: readonly Claim[],
  kind: Kind,
): readonly Extract<Claim, { kind: Kind }>[] {
  return claims.filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);
}

interface Attached extends Pick<Noted<unknown>, 'findings'> {
  /** By the number of the row. */
  readonly ofRow: ReadonlyMap<number, readonly Statement[]>;
  readonly others: readonly Statement[];
}

function attachStatements(
  rows: readonly EntryClaim[],
  claims: readonly StatementClaim[],
  context: NormalizeContext,
): Attached {
  // Of rows that share a place the first one gets the statement: hence the reversal.
  const places = new Map(
    rows.map(({ grounds }, index) => [formatPosition(grounds.position), index] as const).toReversed(),
  );
  const { value, findings } = joinNoted(claims.map((claim) => readStatement(claim, context)));
  const rowOf = ({ subject, grounds }: Statement) =>
    subject === '' ? places.get(formatPosition(grounds.position)) : undefined;
  const ofRow = new Map<number, readonly Statement[]>();
  for (const statement of value) {
    const row = rowOf(statement);
    if (row !== undefined) ofRow.set(row, [...(ofRow.get(row) ?? []), statement]);
  }
  return { ofRow, others: value.filter((statement) => rowOf(statement) === undefined), findings };
}

function readFact(claim: FactClaim, context: NormalizeContext): Noted<Fact> {
  const date = factDate(claim, context);
  const value = { key: claim.key, label: tidy(claim.label), value: tidy(claim.value), date, grounds: claim.grounds };
  const doubtful = date === undefined && datedFacts.test(claim.key);
  return { value, findings: doubtful ? unreadableDate(claim.value, claim.grounds, context) : [] };
}

/**
 * Of a fact that is a date also a bare year, or the only date where it comes first (`1998 in Paris`); of any other fact
 * only a date with its month, for `2000` may count members.
 */
function factDate({ key, value }: FactClaim, { languages }: NormalizeContext): Fact['date'] {
  const date = readDate(value, languages);
  if (!datedFacts.test(key)) return date !== undefined && tellsMonth(date, value) ? date : undefined;
  const [first, ...others] = datesIn(tidy(value), languages);
  return date ?? (first?.start === 0 && others.length === 0 ? first.date : undefined);
}

/** A whole day, or a month in words; `2010-11` may be two years or a score. */
function tellsMonth(date: PartialDate, value: string): boolean {
  return isDay(date) || (date.length > 4 && /\p{L}/u.test(value));
}

function readEvent({ title, when, place, role, grounds }: EventClaim, context: NormalizeContext): Noted<RosterEvent> {
  const date = readDate(when, context.languages);
  const value = { title: tidy(title), date, place: tidy(place), role, grounds };
  return { value, findings: date === undefined ? unreadableDate(when, grounds, context) : [] };
}

/** What its template says wins over what is printed, and a link over an address in the print. */
function readCitation(claim: ReferenceClaim, context: NormalizeContext): Noted<Citation> {
  const { label, text, uses, grounds, group, refName } = claim;
  const { unreadable, ...printed } = readReference(text, context.languages);
  const { position } = grounds;
  const findings = unreadable.map((words) =>
    note('date-unreadable', `“${words}” in reference ${label} gives no date.`, { position, context }),
  );
  const fields = claim.fields === undefined ? {} : templateParts(claim.fields, context.languages);
  const whole = { ...printed, ...linksOf(claim), ...fields };
  const listing = printed.listing || namesListing(whole.title, whole.url, context.languages);
  const named = { ...(group === undefined ? {} : { group }), ...(refName === undefined ? {} : { refName }) };
  return { value: { label, ...named, ...whole, listing, uses, grounds }, findings };
}

function linksOf({ url, archiveUrl }: ReferenceClaim): Partial<Pick<Citation, 'url' | 'archiveUrl'>> {
  return { ...(url === undefined ? {} : { url }), ...(archiveUrl === undefined ? {} : { archiveUrl }) };
}
