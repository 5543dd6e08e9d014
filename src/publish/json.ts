// Tables as JSON: an array with one record per line, keys in schema order, `null` for an empty field.
import { publishedFile } from './published-file.ts';
import { type Cell, type Cells, datasetTables, wellFormed } from './published-tables.ts';
import type { Renderer } from './renderer.ts';

export const jsonRenderer: Renderer = {
  id: 'json',
  render: ({ dataset }) =>
    datasetTables.map(({ name, table, rowsOf }) =>
      publishedFile(`data/${name}.json`, renderJson(Object.keys(table.columns), rowsOf(dataset))),
    ),
};

export function renderJson(columns: readonly string[], rows: readonly Cells[]): string {
  if (rows.length === 0) return '[]\n';
  const keys = columns.map((column) => `${JSON.stringify(column)}:`);
  const lines = rows.map(
    (row) => `{${columns.map((column, at) => keys[at] + jsonValue(row[column] ?? null)).join(',')}}`,
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

function jsonValue(cell: Cell): string {
  if (typeof cell === 'string') return JSON.stringify(wellFormed(cell));
  return JSON.stringify(Array.isArray(cell) ? cell.map(wellFormed) : cell);
}
