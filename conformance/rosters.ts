// Measures rosters of structured pages: which tables list members, how many rows, and hand-labelled rows one by one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { z } from 'zod';
import { type JudgedBlock, judgedBlocks } from '../src/extract/roster-blocks.ts';
import { rosterTables } from '../src/extract/roster-table.ts';
import { languagesFor, vocabularyOf } from '../src/extract/vocabulary.ts';
import type { Language } from '../src/languages/language.ts';
import type { EntryClaim } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import { readHtml } from '../src/read/html.ts';
import { percentOf, type Tally, tallyOf } from './tally.ts';

const text = z.string();
const tableLabels = z.array(z.strictObject({ file: text, tables: z.int().min(0), rosters: z.array(z.int().min(0)) }));
const rowLabel = z.strictObject({ name: text.min(1), place: text, party: text, marks: z.array(text) });
const pageLabels = z.array(
  z.strictObject({ file: text, current: z.int(), former: z.int(), labels: z.array(rowLabel) }),
);

type RowLabel = z.infer<typeof rowLabel>;

/** Gold files: tables of each page by their number among its `table` elements, and rows of each roster page. */
export interface RosterGold {
  readonly tables: z.infer<typeof tableLabels>;
  readonly pages: z.infer<typeof pageLabels>;
}

export function readRosterGold(folder: string): RosterGold {
  const parse = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { tables: tableLabels.parse(parse('roster-tables.json')), pages: pageLabels.parse(parse('rosters.json')) };
}

export interface RosterMeasurement {
  /** Of the tables taken for rosters, those that are; and of those that are, the ones taken. */
  readonly precision: Tally;
  readonly recall: Tally;
  /** Pages whose current and former rows are as many as labelled. */
  readonly counts: Tally;
  readonly found: Tally;
  readonly places: Tally;
  readonly parties: Tally;
  readonly marks: Tally;
  /** What is wrong, a line each. */
  readonly wrong: readonly string[];
}

/** @param corpus - folder that the gold files' paths start from */
export function measureRosters(corpus: string, gold: RosterGold, languages: readonly Language[]): RosterMeasurement {
  const judged = gold.tables.map(({ file, rosters }) => {
    const page = readPage(corpus, file, languages);
    return { file, truth: rosters, taken: takenTables(page, languages) };
  });
  const rows = gold.pages.map((page) => measurePage(corpus, page, languages));
  const inTruth = judged.flatMap(({ truth, taken }) => taken.map((index) => truth.includes(index)));
  const inTaken = judged.flatMap(({ truth, taken }) => truth.map((index) => taken.includes(index)));
  const tables = judged.flatMap(({ file, truth, taken }) => [
    ...taken.filter((index) => !truth.includes(index)).map((index) => `${file}: table ${index} is no roster`),
    ...truth.filter((index) => !taken.includes(index)).map((index) => `${file}: table ${index} is a roster`),
  ]);
  const all = (answers: (page: PageScore) => readonly boolean[]) => tallyOf(rows.flatMap(answers));
  return {
    precision: tallyOf(inTruth),
    recall: tallyOf(inTaken),
    counts: all(({ counted }) => [counted]),
    found: all(({ answers }) => answers.map(({ entry }) => entry !== undefined)),
    places: all(({ answers }) => answers.map(({ label, entry }) => entry?.place?.label === placeOf(label))),
    parties: all(({ answers }) => answers.filter(({ label }) => label.party !== '').map(hasParty)),
    marks: all(({ answers }) => answers.map(hasMarks)),
    wrong: [...tables, ...rows.flatMap(({ wrong }) => wrong)],
  };
}

/** As `rosters.precision` and the like, in percent. */
export function rosterMetrics({ wrong: _, ...tallies }: RosterMeasurement): ReadonlyMap<string, number> {
  const entries = Object.entries(tallies) as readonly (readonly [string, Tally])[];
  return new Map(entries.map(([name, tally]) => [`rosters.${name}`, percentOf(tally) ?? 0]));
}

interface ReadPage {
  readonly html: string;
  readonly document: Document;
}

function readPage(corpus: string, file: string, languages: readonly Language[]): ReadPage {
  const html = readFileSync(join(corpus, file), 'utf8');
  return { html, document: readHtml(html, languages).value };
}

function contextOf({ language, title }: Document, languages: readonly Language[]) {
  const vocabulary = vocabularyOf(languagesFor(language, languages));
  return { vocabulary, organization: title, sections: [], splits: new Map() };
}

/** Numbers of the tables that were taken for rosters, told by the place of their first cell. */
function takenTables({ html, document }: ReadPage, languages: readonly Language[]): readonly number[] {
  const $ = load(html);
  const tables = $('table');
  const indexOf = ({ position }: JudgedBlock): number =>
    position?.kind === 'element' ? tables.index($(position.path).closest('table')) : -1;
  const taken = judgedBlocks(document, contextOf(document, languages));
  return taken.filter(({ block, verdict }) => block.kind === 'table' && verdict.roster).map(indexOf);
}

interface Answer {
  readonly label: RowLabel;
  readonly entry: EntryClaim | undefined;
}

interface PageScore {
  readonly counted: boolean;
  readonly answers: readonly Answer[];
  readonly wrong: readonly string[];
}

function measurePage(corpus: string, gold: RosterGold['pages'][number], languages: readonly Language[]): PageScore {
  const { document } = readPage(corpus, gold.file, languages);
  const claims = rosterTables.extract(document, contextOf(document, languages)).value;
  const entries = claims.filter((claim): claim is EntryClaim => claim.kind === 'entry');
  const count = (standing: EntryClaim['standing']) => entries.filter((entry) => entry.standing === standing).length;
  const answers = gold.labels.map((label) => ({ label, entry: entryFor(label, entries) }));
  const counted = count('current') === gold.current && count('former') === gold.former;
  return { counted, answers, wrong: [...wrongCount(gold, counted, count), ...answers.flatMap(wrongIn(gold.file))] };
}

function wrongCount(
  { file, current, former }: RosterGold['pages'][number],
  counted: boolean,
  count: (standing: EntryClaim['standing']) => number,
): readonly string[] {
  const read = `${count('current')} current and ${count('former')} former`;
  return counted ? [] : [`${file}: ${read} rows, not ${current} and ${former}`];
}

/** Of several rows with the name, the one at the labelled place. */
function entryFor(label: RowLabel, entries: readonly EntryClaim[]): EntryClaim | undefined {
  const named = entries.filter(({ name }) => name === label.name);
  return named.find(({ place }) => place?.label === placeOf(label)) ?? named[0];
}

function placeOf({ place }: RowLabel): string | undefined {
  return place === '' ? undefined : place;
}

/** The party has no field of its own; it stands in the notes. */
function hasParty({ label, entry }: Answer): boolean {
  return entry?.notes.split(/; |: /u).includes(label.party) ?? false;
}

function hasMarks({ label, entry }: Answer): boolean {
  const marks = entry?.grounds.footnoteReferences.map((mark) => mark.label) ?? [];
  return entry !== undefined && marks.join(' ') === label.marks.join(' ');
}

const wrongIn =
  (file: string) =>
  (answer: Answer): readonly string[] => {
    const { label, entry } = answer;
    const told = `${file}: “${label.name}”`;
    if (entry === undefined) return [`${told} is not found`];
    return [
      ...(entry.place?.label === placeOf(label) ? [] : [`${told} is at “${entry.place?.label ?? ''}”`]),
      ...(label.party === '' || hasParty(answer) ? [] : [`${told} lacks its party in “${entry.notes}”`]),
      ...(hasMarks(answer) ? [] : [`${told} has other marks`]),
    ];
  };
