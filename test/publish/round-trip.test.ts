// What goes into CSV and JSON comes out again, whatever the text holds.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { renderCsv } from '../../src/publish/csv.ts';
import { renderJson } from '../../src/publish/json.ts';
import type { Cell, Cells } from '../../src/publish/published-tables.ts';

const columns = ['id', 'name', 'held', 'open', 'tags', '__proto__'];

/** Text made to hurt: separators, quotes, line breaks, formulas, prototypes, halves of surrogate pairs. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ',',
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        '\v',
        '__proto__',
        '=1+1',
        '@',
        '|',
        ' ',
        '\\',
        '\\ud800',
      ),
      fc.constantFrom('\ud83c', '\udf0a', '\ufeff', '\t', "'", 'null', 'true', 'e\u0301', '🌊'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const hostileRow: fc.Arbitrary<Cells> = fc
  .tuple(hostileText, fc.option(hostileText), fc.option(fc.maxSafeInteger()), fc.boolean(), fc.array(hostileText))
  .map(([id, name, held, open, tags]) =>
    Object.fromEntries([...entries(id, name, held), ['open', open], ['tags', tags]]),
  );

function entries(id: string, name: string | null, held: number | null): readonly [string, Cell][] {
  return [
    ['id', id],
    ['name', name],
    ['held', held],
    ['__proto__', id],
  ];
}

describe('JSON', () => {
  it('gives back every row, halves of surrogate pairs replaced', () => {
    fc.assert(
      fc.property(fc.array(hostileRow), (rows) => {
        const back = JSON.parse(renderJson(columns, rows)) as Cells[];
        expect(back.map((row) => columns.map((column) => row[column]))).toEqual(
          rows.map((row) => columns.map((column) => mapText(row[column] ?? null, wellFormed))),
        );
      }),
      { seed: 1 },
    );
  });

  it('has one record per line, between the lines of the brackets', () => {
    fc.assert(
      fc.property(fc.array(hostileRow, { minLength: 1 }), (rows) => {
        const lines = renderJson(columns, rows).split('\n');
        expect([lines.length, lines.at(0), lines.at(-2), lines.at(-1)]).toEqual([rows.length + 3, '[', ']', '']);
      }),
      { seed: 1 },
    );
  });

  it('keeps a written escape apart from half a surrogate pair', () => {
    expect(renderJson(['id'], [{ id: '\\ud800' }, { id: '\ud800' }])).toBe(
      '[\n{"id":"\\\\ud800"},\n{"id":"\ufffd"}\n]\n',
    );
  });

  it('writes null for a missing column and keeps the order of the schema', () => {
    expect(renderJson(['id', 'name'], [{ name: 'b', id: 'a' }, { id: 'c' }])).toBe(
      '[\n{"id":"a","name":"b"},\n{"id":"c","name":null}\n]\n',
    );
  });
});

describe('CSV', () => {
  it('gives back every field as text, line breaks as spaces', () => {
    fc.assert(
      fc.property(fc.array(hostileRow), (rows) => {
        const [header, ...records] = parseCsv(renderCsv(columns, rows));
        expect(header).toEqual(columns);
        expect(records.map((record) => record.toSpliced(4, 1))).toEqual(
          rows.map((row) => columns.toSpliced(4, 1).map((column) => written(row[column] ?? null))),
        );
      }),
      { seed: 1 },
    );
  });

  it('gives back every list, a bar that reads as the separator broken', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (tags) => {
        const [, [field = ''] = []] = parseCsv(renderCsv(['tags', 'id'], [{ tags, id: 'a' }]));
        const items = field.split(' | ');
        expect(items.map((item) => item.replaceAll('¦', '|'))).toEqual(tags.map((tag) => oneLine(tag)));
      }),
      { seed: 1 },
    );
  });

  it('puts row n on line n + 2', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (names) => {
        const text = renderCsv(
          ['id', 'name'],
          names.map((name, id) => ({ id, name })),
        );
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
        expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(names.map((_name, id) => String(id)));
      }),
      { seed: 1 },
    );
  });

  test.each<[cell: Cell, field: string]>([
    ['plain text', 'plain text'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\r\nlines', 'two lines'],
    ['=SUM(A1)', '=SUM(A1)'], // data stay data
    ['', ''],
    [null, ''],
    [0, '0'],
    [-0, '0'],
    [false, 'false'],
    [true, 'true'],
    [[], ''],
    [['a', 'b|c'], 'a | b|c'],
    [['a | b', '|', 'c |'], 'a ¦ b | ¦ | c ¦'],
    ['\udc00', '\ufffd'],
  ])('writes %j as %s', (cell, field) => {
    expect(renderCsv(['a', 'b'], [{ a: cell, b: 'x' }])).toBe(`a,b\n${field},x\n`);
  });
});

function mapText(cell: Cell, change: (text: string) => string): Cell {
  if (typeof cell === 'string') return change(cell);
  return typeof cell === 'object' && cell !== null ? cell.map(change) : cell;
}

function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

function oneLine(text: string): string {
  return wellFormed(text)
    .replaceAll('\r\n', ' ')
    .replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .replaceAll('¦', '|');
}

function written(cell: Cell): string {
  return cell === null
    ? ''
    : wellFormed(String(cell))
        .replaceAll('\r\n', ' ')
        .replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, ' ');
}

/** RFC 4180 read by its letter, one character at a time; throws where the text breaks it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/gy;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error('not RFC 4180');
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\n') records.push([]);
  }
  return records.slice(0, -1);
}
