// An invented organization, the Tidewater League, as records: rows, references and sentences to put together.
import type { Grounds } from '../../src/model/claim.ts';
import type { FootnoteReference, Position } from '../../src/model/document.ts';
import { parseRosterId, parseSourceId, type RosterId } from '../../src/model/ids.ts';
import { type Day, type PartialDate, parseDay, parsePartialDate } from '../../src/model/partial-date.ts';
import type { Citation, Entry, Fact, Place, RosterEvent, SourceRecords, Statement } from '../../src/model/record.ts';
import type { ReconcileInput } from '../../src/reconcile/dataset.ts';
import type { RosterSettings } from '../../src/reconcile/roster.ts';

export const rosterId: RosterId = parseRosterId('tidewater-league') ?? fail('no roster id');

function fail(message: string): never {
  throw new Error(message);
}

export function date(text: string): PartialDate {
  return parsePartialDate(text) ?? fail(`no date: ${text}`);
}

export function day(text: string): Day {
  return parseDay(text) ?? fail(`no day: ${text}`);
}

function at(line: number): Position {
  return { kind: 'text', line, column: 1 };
}

export function grounds(line: number, marks: readonly string[] = [], quote = `line ${line}`): Grounds {
  return { position: at(line), quote, footnoteReferences: marksOf(marks) };
}

export function marksOf(labels: readonly string[]): readonly FootnoteReference[] {
  return labels.map((label) => ({ label, offset: 0 }));
}

export function country(code: string, label = code): Place {
  return { scope: 'country', countryCode: code, regionCode: '', label };
}

export const nowhere: Place = { scope: 'unknown', countryCode: '', regionCode: '', label: '' };

export function entry(name: string, line: number, more: Partial<Entry> = {}): Entry {
  return {
    standing: 'current',
    category: 'member',
    place: country('NO', 'Norway'),
    placeInherited: false,
    name,
    altNames: [],
    disambiguator: '',
    abbreviation: '',
    kind: 'unknown',
    seats: [],
    government: undefined,
    governmentLabel: '',
    notes: '',
    website: '',
    statements: [],
    grounds: grounds(line),
    confidence: 100,
    alternatives: [],
    listReferences: [],
    ...more,
  };
}

interface FormerRow extends Partial<Entry> {
  readonly cites?: readonly string[];
}

export function former(name: string, line: number, { cites = [], ...more }: FormerRow = {}): Entry {
  return entry(name, line, { standing: 'former', grounds: grounds(line, cites), ...more });
}

export function citation(label: string, more: Partial<Citation> = {}): Citation {
  return {
    label,
    title: `Work ${label}`,
    authors: [],
    container: '',
    issued: undefined,
    archived: undefined,
    accessed: undefined,
    url: '',
    archiveUrl: '',
    language: '',
    listing: false,
    uses: 1,
    grounds: grounds(900 + Number(label)),
    ...more,
  };
}

/** The League's page of members, as an archive kept it. */
export function membersPage(label: string, archived: string, more: Partial<Citation> = {}): Citation {
  const title = 'Members | Tidewater League';
  return citation(label, { title, archived: date(archived), accessed: date('2023-05-17'), listing: true, ...more });
}

export function statement(subject: string, line: number, more: Partial<Statement> = {}): Statement {
  return { event: 'left', when: undefined, subject, grounds: grounds(line), ...more };
}

export function fact(key: string, value: string, line: number): Fact {
  return { key, label: key, value, date: parsePartialDate(value), grounds: grounds(line) };
}

export function founding(title: string, when: string, line: number): RosterEvent {
  return { title, date: date(when), place: '', role: 'founding', grounds: grounds(line) };
}

/** The article with nothing in it but what is given; its current list, where rows cite [1], is of 2023-05-17. */
export function article(more: Partial<SourceRecords>): SourceRecords {
  return {
    rosterId,
    sourceId: parseSourceId('article') ?? fail('no source id'),
    kind: 'article',
    title: 'Tidewater League',
    url: 'https://wiki.example/wiki/Tidewater_League',
    language: 'en',
    mediaType: 'text/plain',
    sha256: 'a'.repeat(64),
    license: 'CC-BY-SA-4.0',
    synthetic: false,
    asOf: undefined,
    entries: [],
    statements: [],
    facts: [],
    events: [],
    citations: [],
    ...more,
  };
}

export function settings(more: Partial<RosterSettings> = {}): RosterSettings {
  const name = 'Tidewater League';
  return { id: rosterId, name, founded: undefined, aliases: new Map(), same: [], different: [], ...more };
}

export function input(source: SourceRecords, more: Partial<ReconcileInput> = {}): ReconcileInput {
  return { rosters: [settings()], sources: [source], findings: [], previous: undefined, asOf: undefined, ...more };
}

const listedNow = marksOf(['1']);

/** The whole article, with each thing that reconciling must get right once. */
export function wholeArticle(): SourceRecords {
  return article({
    entries: [
      entry('Harbour Union', 20, {
        abbreviation: 'HU',
        listReferences: listedNow,
        seats: [{ chamber: '', held: 0, total: 40 }],
      }),
      entry('Net Menders', 21, { place: country('IS', 'Iceland'), listReferences: listedNow, notes: 'A cooperative' }),
      entry('Moorings', 22, { place: country('FO', 'Faroes'), listReferences: listedNow }),
      former('Lighthouse Keepers', 30, { cites: ['3'] }),
      former('Razorbill Party', 31, { cites: ['4', '5'] }),
      former('Ferry Crews', 32, { cites: ['4', '6'], place: country('SE', 'Sweden') }),
      former('Moorings', 33, { cites: ['3'], place: country('FO', 'Faroes') }),
      former('Moorings Network', 34, { cites: ['3'], place: country('DK', 'Denmark') }),
      former('Salt Road', 35),
    ],
    statements: [
      statement('Razorbill Party', 10, {
        when: date('2022-03'),
        grounds: grounds(10, ['5'], 'Razorbill Party left in March 2022.'),
      }),
      statement('The Swedish Ferry Crews also', 11, { grounds: grounds(11, ['6']) }),
      statement('The Herring Board', 12, { when: date('2021') }),
      statement('The Tidewater League', 13, { when: date('2021') }),
    ],
    facts: [fact('founded', '2018-11-30', 3), fact('motto', 'With the tide', 4)],
    events: [
      founding('Launched', '2020-05-11', 6),
      { ...founding('Regatta', '2021', 40), role: 'other', place: 'Oslo' },
    ],
    citations: [
      citation('1', { title: 'Members', container: 'Tidewater League', accessed: date('2023-05-17'), listing: true }),
      membersPage('3', '2020-06-27'),
      membersPage('4', '2020-10-28', { issued: date('2020-10-28') }),
      citation('5', { title: 'Razorbills leave the League', issued: date('2022-03-01'), accessed: date('2022-03-01') }),
      citation('6', { title: 'On solidarity', issued: date('2022-05-25'), accessed: date('2023-03-28') }),
      citation('7', { title: 'A lost row', accessed: date('2019-01-01'), uses: 0 }),
    ],
  });
}
