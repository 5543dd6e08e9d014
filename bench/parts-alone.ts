// The reader and the splitter alone, in a warm process: how fast they are, and how they grow with their input.
import { languages } from '../src/catalogue.ts';
import { splitWith } from '../src/extract/flat-table.ts';
import { languagesFor, type Vocabulary, vocabularyOf } from '../src/extract/vocabulary.ts';
import { type Document, type FlatTable, placedBlocks } from '../src/model/document.ts';
import { readFlatText } from '../src/read/flat-text.ts';
import { type Measure, timeCall, timeCalls } from './measure.ts';

const factors = [1, 2, 4, 8] as const;
const growthLimit = 2.5; // a doubling takes twice as long when time is linear in rows

export function measureParts(name: string, article: string): readonly Measure[] {
  const megabytes = Buffer.byteLength(article) / 1e6;
  const reading = timeCalls(() => readFlatText(article, languages), 21);
  const document = readFlatText(article, languages).value;
  const table = largestTable(document);
  const vocabulary = vocabularyFor(document);
  const splitting = timeCalls(() => splitWith(table, vocabulary), 11);
  return [
    { what: `${name}: reader`, value: reading, unit: 'ms', limit: undefined },
    { what: `${name}: reader`, value: megabytes / (reading / 1000), unit: 'MB/s', limit: undefined },
    { what: `${name}: vocabulary`, value: timeCalls(() => vocabularyFor(document), 11), unit: 'ms', limit: undefined },
    { what: `${name}: splitter, ${table.lines.length} lines`, value: splitting, unit: 'ms', limit: undefined },
    { what: `${name}: splitter`, value: sizeOf(table) / (splitting / 1000), unit: 'MB/s', limit: undefined },
  ];
}

/** How much longer twice as many rows take, from one size to the next. */
export function measureGrowth(name: string, article: string): readonly Measure[] {
  const document = readFlatText(article, languages).value;
  const vocabulary = vocabularyFor(document);
  const tables = factors.map((factor) => repeatRows(largestTable(document), factor));
  // In turns, and the fastest of each size: another program's work can only make a turn slower.
  const turns = Array.from({ length: 7 }, () => tables.map((table) => timeCall(() => splitWith(table, vocabulary))));
  const fastest = tables.map((_, at) => Math.min(...turns.map((times) => times[at] ?? Number.NaN)));
  return factors.slice(1).map((factor, at) => ({
    what: `${name}: splitter, rows ×${factors[at]} → ×${factor}`,
    value: (fastest[at + 1] ?? Number.NaN) / (fastest[at] ?? Number.NaN),
    unit: '×',
    limit: growthLimit,
  }));
}

function vocabularyFor({ language }: Document): Vocabulary {
  return vocabularyOf(languagesFor(language, languages));
}

function largestTable({ root }: Document): FlatTable {
  const blocks = placedBlocks(root).map(({ block }) => block);
  const tables = blocks.filter((block) => block.kind === 'flatTable');
  const [largest] = tables.sort((a, b) => b.lines.length - a.lines.length);
  if (largest === undefined) throw new Error('The article has no run-together table.');
  return largest;
}

/** The header once, the rows several times over. */
function repeatRows({ kind, lines: [header, ...rows] }: FlatTable, factor: number): FlatTable {
  const copies = Array.from({ length: factor }, () => rows).flat();
  return { kind, lines: header === undefined ? [] : [header, ...copies] };
}

/** In MB of UTF-8. */
function sizeOf({ lines }: FlatTable): number {
  return lines.reduce((sum, { value }) => sum + Buffer.byteLength(value) + 1, 0) / 1e6;
}
