// Articles of invented organizations in other languages and column orders: what their flattened tables split into.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type SplitRow, type SplitTable, splitFlatTable } from '../../src/extract/flat-table.ts';
import { placedBlocks } from '../../src/model/document.ts';
import { tidy } from '../../src/model/text-order.ts';
import { readFlatText } from '../../src/read/flat-text.ts';

interface ExpectedRow {
  readonly cells: readonly string[];
  /** Headers of the cells that were written on a row above. */
  readonly inherited: readonly string[];
  /** Header of the cell and label of the mark on it. */
  readonly marks: readonly (readonly [string, string])[];
}

interface ExpectedTable {
  readonly columns: readonly { readonly header: string; readonly role: string }[];
  readonly rows: readonly ExpectedRow[];
}

const cases = new URL('../../fixtures/extract/flat-table/', import.meta.url);
const names = readdirSync(cases).sort();

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(`${name}/input.txt`, cases), 'utf8');
  const expected: ExpectedTable = JSON.parse(readFileSync(new URL(`${name}/expected.json`, cases), 'utf8'));
  const tables = splitArticle(text);

  it('has one table', () => {
    expect(tables).toHaveLength(1);
  });

  it('has the columns of its header', () => {
    expect(tables[0]?.columns.map(({ header, role }) => ({ header, role }))).toEqual(expected.columns);
  });

  it('has as many rows as expected', () => {
    expect(tables[0]?.rows).toHaveLength(expected.rows.length);
  });

  it.each(expected.rows.map((row, index) => ({ row, index, title: row.cells.join(' | ') })))('$title', (asked) => {
    const { row, index } = asked;
    const table = tables[0];
    const read = table?.rows[index];
    expect(table === undefined || read === undefined ? undefined : shown(read, table)).toEqual(row);
  });
});

it('every case has an input and an expected split', () => {
  const complete = names.filter((name) =>
    ['input.txt', 'expected.json'].every((file) => existsSync(new URL(`${name}/${file}`, cases))),
  );
  expect(complete).toEqual(names);
});

function splitArticle(text: string): readonly SplitTable[] {
  const blocks = placedBlocks(readFlatText(text, languages).value.root).map(({ block }) => block);
  return blocks.flatMap((block) => (block.kind === 'flatTable' ? [splitFlatTable(block, languages).value] : []));
}

/** White space and line breaks within a cell are no part of the expectation. */
function shown(row: SplitRow, { columns }: SplitTable): ExpectedRow {
  const headers = columns.map(({ header }) => header);
  return {
    cells: row.cells.map(({ value }) => tidy(value)),
    inherited: headers.filter((_, column) => row.inherited[column] === true),
    marks: row.cells.flatMap(({ footnoteReferences }, column) =>
      footnoteReferences.map(({ label }): readonly [string, string] => [headers[column] ?? '', label]),
    ),
  };
}
