// Runs a measured table in every style through reading and splitting, and lays the scores out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFlatTable } from '../src/extract/flat-table.ts';
import type { Language } from '../src/languages/language.ts';
import { placedBlocks } from '../src/model/document.ts';
import { readFlatText } from '../src/read/flat-text.ts';
import type { MeasuredTable, TableSet } from './flat-tables.ts';
import { flattenArticle, type Style, styles } from './flatten.ts';
import { tablesOf } from './html-tree.ts';
import { type ReadTable, scoreTable, type TableScore, type WrongRow } from './score-table.ts';
import { readTruth, type TrueTable } from './table-truth.ts';
import { layOut, meanOf, percentOf, showNumber, type Tally } from './tally.ts';

export interface Measurement {
  readonly id: string;
  readonly set: TableSet;
  readonly style: Style;
  readonly score: TableScore;
}

const shares = ['columns', 'rows', 'cells', 'names', 'places', 'inherited', 'marks', 'alternatives'] as const;

/** One table of the corpus folder, glued, spaced and mixed. */
export function measureTable(
  corpus: string,
  table: MeasuredTable,
  languages: readonly Language[],
): readonly Measurement[] {
  const truth = truthOf(corpus, table);
  return styles.map((style) => {
    const split = splitArticle(flattenArticle(truth, style, table), languages);
    return { id: table.id, set: table.set, style, score: scoreTable(truth, split, table) };
  });
}

/** The true table; throws when the file is not as the list says. */
function truthOf(corpus: string, { file, index, name, place }: MeasuredTable): TrueTable {
  const table = tablesOf(readFileSync(join(corpus, file), 'utf8'))[index];
  if (table === undefined) throw new Error(`“${file}” has no table ${index}.`);
  const truth = readTruth(table);
  const missing = [name, place].find((header) => header !== '' && !truth.columns.includes(header));
  if (missing !== undefined) throw new Error(`Table ${index} of “${file}” has no column “${missing}”.`);
  return truth;
}

/** All that was taken for run-together tables, under the columns of the longest; a table cut in two loses by it. */
function splitArticle(text: string, languages: readonly Language[]): ReadTable {
  const blocks = placedBlocks(readFlatText(text, languages).value.root).map(({ block }) => block);
  const tables = blocks.flatMap((block) =>
    block.kind === 'flatTable' ? [splitFlatTable(block, languages).value] : [],
  );
  const longest = [...tables].sort((a, b) => b.rows.length - a.rows.length)[0];
  return { columns: longest?.columns ?? [], rows: tables.flatMap(({ rows }) => rows) };
}

/** Mean percentages of a set over its tables and styles, as `tuned.cells`; a table counts as much as any other. */
export function tableMetrics(measurements: readonly Measurement[]): ReadonlyMap<string, number> {
  const metrics = new Map<string, number>();
  for (const set of ['tuned', 'held-out'] as const) {
    const scores = measurements.filter((measurement) => measurement.set === set).map(({ score }) => score);
    for (const share of shares) {
      const mean = meanOf(scores.map((score) => percentOf(score[share])));
      if (mean !== undefined) metrics.set(`${set}.${share}`, mean);
    }
  }
  return metrics;
}

/** One line per table and style, then the means of each set and style. */
export function describeTables(measurements: readonly Measurement[]): string {
  const head = ['table', 'set', 'style', 'header', 'lines', 'read', 'cells', 'names', 'places'];
  const rest = ['spanned', 'marks', 'sure right', 'sure wrong', 'in others'];
  const lines = measurements.map(({ id, set, style, score }) => [
    id,
    set,
    style,
    ...[fraction(score.columns), fraction(score.rows), String(score.readRows)],
    ...[score.cells, score.names, score.places, score.inherited, score.marks].map(percent),
    showNumber(score.confidence.right),
    showNumber(score.confidence.wrong),
    fraction(score.alternatives),
  ]);
  return layOut([[...head, ...rest], ...lines, ...meanLines(measurements)]);
}

function meanLines(measurements: readonly Measurement[]): readonly (readonly string[])[] {
  const groups = (['tuned', 'held-out'] as const).flatMap((set) => styles.map((style) => ({ set, style })));
  return groups.map(({ set, style }) => {
    const scores = measurements.filter((one) => one.set === set && one.style === style).map(({ score }) => score);
    const mean = (share: (typeof shares)[number]): string =>
      showNumber(meanOf(scores.map((score) => percentOf(score[share]))));
    const sure = (side: 'right' | 'wrong'): string => showNumber(meanOf(scores.map((score) => score.confidence[side])));
    const [columns = '', rows = '', ...others] = shares.slice(0, -1).map(mean);
    return ['mean', set, style, columns, rows, '', ...others, sure('right'), sure('wrong'), mean('alternatives')];
  });
}

function fraction({ right, of }: Tally): string {
  return of === 0 ? '-' : `${right}/${of}`;
}

function percent(tally: Tally): string {
  return showNumber(percentOf(tally));
}

/** For each style the rows with the most wrong cells, truth above reading; `^` marks a cell spanned from above. */
export function describeWorst(measurements: readonly Measurement[], limit = 5): string {
  return measurements
    .flatMap(({ id, style, score }) => [`${id}, ${style}:`, ...worst(score, limit).map(describeRow)])
    .join('\n');
}

function worst({ wrongRows }: TableScore, limit: number): readonly WrongRow[] {
  return [...wrongRows].sort((a, b) => b.wrong - a.wrong).slice(0, limit);
}

function describeRow({ truth, read, confidence }: WrongRow): string {
  const taken = read === undefined ? 'not found' : `${read.join(' | ')}   (${showNumber(confidence)})`;
  return `  true ${truth.join(' | ')}\n  read ${taken.replaceAll('\n', ' ⏎ ')}`;
}
