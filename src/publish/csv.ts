// Tables as CSV (RFC 4180): one record per line, quoted only where needed, lists joined by ` | `.
import { stringify } from 'csv-stringify/sync';
import type { PublishedFile } from '../model/release.ts';
import { publishedFile } from './published-file.ts';
import { type Cell, type Cells, datasetTables, type PublishedTable, wellFormed } from './published-tables.ts';
import type { Release, Renderer } from './renderer.ts';

/** Between the items of a list. */
export const listSeparator = ' | ';

export const csvRenderer: Renderer = {
  id: 'csv',
  render: (release) => datasetTables.map((table) => csvFile(table, release)),
};

export function csvFile({ name, table, rowsOf }: PublishedTable, { dataset }: Release): PublishedFile {
  return publishedFile(csvPath(name), renderCsv(Object.keys(table.columns), rowsOf(dataset)));
}

export function csvPath(name: string): string {
  return `data/${name}.csv`;
}

/** A header and one line per row; row n (from 0) stands on line n + 2. Formulas are left alone: data stay data. */
export function renderCsv(columns: readonly string[], rows: readonly Cells[]): string {
  const parts = [csvLines([columns])];
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const records = rows
      .slice(at, at + rowsAtOnce)
      .map((row) => columns.map((column) => csvField(row[column] ?? null)));
    parts.push(csvLines(records));
  }
  return parts.join('');
}

/** Enough to be fast, few enough that the fields of a large table are never all in memory at once. */
const rowsAtOnce = 1000;

/** The library quotes what needs quotes; few lines do, and it takes its time over each. */
function csvLines(records: readonly (readonly string[])[]): string {
  const special = records.map((fields) => fields.some((field) => /[",]/u.test(field)));
  const needy = records.filter((_fields, at) => special[at]);
  const quoted = stringify(needy, { record_delimiter: '\n', escape_formulas: false }).split('\n').values();
  return records.map((fields, at) => `${special[at] ? quoted.next().value : fields.join(',')}\n`).join('');
}

function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return oneLine(cell);
  if (typeof cell === 'object') return cell.map(listItem).join(listSeparator);
  return String(cell);
}

/** A bar that would read as the separator is written as a broken bar; the JSON keeps it. */
function listItem(item: string): string {
  return oneLine(item).replace(/(^| )\|(?= |$)/gu, '$1¦');
}

function oneLine(text: string): string {
  return wellFormed(text).replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu, ' ');
}
