// One roster resolved: its references, members, statements, founding and the history of every member.
import type { Dataset } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import type { RosterId } from '../model/ids.ts';
import { type Day, latestOf, type PartialDate } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { soundLists } from './absences.ts';
import { admit, refuting } from './admission.ts';
import { type CitedCaptures, citedCaptures } from './cited-captures.ts';
import { grouped } from './clusters.ts';
import type { Existence } from './constraints.ts';
import type { Doubt } from './duplicates.ts';
import { type Founding, foundingOf } from './founding.ts';
import { type History, historyOf, type Seen, seenOf } from './history.ts';
import { decisionsOf, identify } from './identity.ts';
import { type Horizon, newestDay } from './list-day.ts';
import { type Member, membersOf } from './members.ts';
import type { SpellIds } from './membership-ids.ts';
import { nameKey } from './names.ts';
import { nameIndex } from './naming.ts';
import { bookOf, type ReferenceBook } from './references.ts';
import { type Row, rowsOf } from './rows.ts';
import { wordsFor } from './sighting.ts';
import { inSourceOrder } from './source-order.ts';
import { statementsOfRows, statementsOfSentences, type TiedStatements } from './statements.ts';

/** What the config says of a roster. */
export interface RosterSettings {
  readonly id: RosterId;
  readonly name: string;
  readonly founded: PartialDate | undefined;
  /** Name in a source → the name it stands for. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

export interface Roster {
  readonly settings: RosterSettings;
  readonly sources: readonly SourceRecords[];
  readonly book: ReferenceBook;
  readonly cited: CitedCaptures;
  readonly horizon: Horizon;
  readonly rows: readonly Row[];
  readonly members: readonly Member[];
  readonly doubts: readonly Doubt[];
  readonly founding: Founding;
  readonly histories: readonly History[];
  /** Of statements and of the founding date; those of pages and members are told from the rest. */
  readonly findings: readonly Finding[];
}

export interface RosterInput {
  readonly sources: readonly SourceRecords[];
  readonly previous: Dataset | undefined;
  readonly asOf: Day | undefined;
  readonly ids: SpellIds;
}

export function resolveRoster(settings: RosterSettings, input: RosterInput): Roster {
  const sources = inSourceOrder(input.sources);
  const horizon = input.asOf ?? sources.map(newestDay).reduce(latestOf, undefined);
  const book = bookOf(sources);
  const aliases = new Map([...settings.aliases].map(([alias, name]) => [nameKey(alias), nameKey(name)]));
  const rows = sources.flatMap((source) => rowsOf(source, { book, horizon, aliases }));
  const { members: groups, doubts } = identify(rows, decisionsOf(settings.same, settings.different, aliases));
  const written = new Map([...settings.aliases].map(([alias, name]) => [nameKey(alias), name]));
  const members = membersOf(groups, written, { rosterId: settings.id, previous: input.previous });
  const { tied, findings } = statementsOf({ settings, sources, book, members });
  const founding = foundingOf({ rosterId: settings.id, configured: settings.founded, sources, book, horizon });
  const byMember = grouped(tied, ({ member }) => String(member));
  const cited = citedCaptures(book, sources);
  const witness = { cited, lists: soundLists(sources) };
  const seen = members.map((member, index) => seenOf(member, byMember.get(String(index)) ?? [], witness));
  const existence = unrefuted(founding, seen, settings.id);
  const limits = { existence: existence.value, horizon };
  const histories = seen.map((one) => historyOf(one, limits, input.ids));
  const late = lateFounding(founding, horizon, settings.id);
  const noted = [...findings, ...founding.findings, ...existence.findings, ...late];
  return { settings, sources, book, cited, horizon, rows, members, doubts, founding, histories, findings: noted };
}

interface StatementInput {
  readonly settings: RosterSettings;
  readonly sources: readonly SourceRecords[];
  readonly book: ReferenceBook;
  readonly members: readonly Member[];
}

function statementsOf({ settings, sources, book, members }: StatementInput): TiedStatements {
  const called = new Map([...settings.aliases].map(([alias, name]) => [alias, nameKey(name)]));
  const names = nameIndex(members, called);
  const input = { members, names, book, organization: settings.name };
  const sentences = sources.map((source) => statementsOfSentences(source, input));
  return {
    tied: [...statementsOfRows(members, book), ...sentences.flatMap(({ tied }) => tied)],
    findings: sentences.flatMap(({ findings }) => findings),
  };
}

interface Checked {
  readonly value: Existence | undefined;
  readonly findings: readonly Finding[];
}

// A sound capture from before the founding date counts; then it is the date that is wrong.
function unrefuted({ existence }: Founding, seen: readonly Seen[], rosterId: string): Checked {
  const sightings = seen.flatMap(({ byCategory }) => [...byCategory.values()].flat());
  const [first] = refuting(sightings, existence);
  if (existence === undefined || first === undefined) return { value: existence, findings: [] };
  const message = `The founding date (${existence.day}) cannot be right: ${wordsFor(first)}.`;
  const { source: sourceId = '', locator = '' } = existence.sighting ?? {};
  const subject = { type: 'roster', id: rosterId } as const;
  return { value: undefined, findings: [{ code: 'date-before-existence', message, sourceId, locator, subject }] };
}

function lateFounding({ dates }: Founding, horizon: Horizon, rosterId: string): readonly Finding[] {
  const sightings = dates.map(({ sighting }) => sighting);
  return admit(sightings, { existence: undefined, horizon }).refused.map(({ code, sighting }) => ({
    code,
    message: `A founding date lies after the newest day known: ${wordsFor(sighting)}; it bounds nothing.`,
    sourceId: sighting.source,
    locator: sighting.locator,
    subject: { type: 'roster', id: rosterId },
  }));
}
