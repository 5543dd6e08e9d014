// Tables that kept their cells: which columns and rows they split into, and what is left out by name.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import type { RoleContext } from '../../src/extract/grid-roles.ts';
import { type SplitGrid, splitGrid } from '../../src/extract/grid-table.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { ColumnRole } from '../../src/languages/language.ts';
import { table } from './built-document.ts';

const vocabulary = vocabularyOf(languages);

const split = (rows: readonly string[], context: Partial<RoleContext> = {}): SplitGrid =>
  splitGrid(table(rows), { vocabulary, ...context }).value;

/** Columns as `role:header`. */
const columns = (grid: SplitGrid) => grid.columns.map(({ role, header }) => `${role}:${header}`);

/** Rows as cells between bars, `^` before what is inherited. */
const rows = (grid: SplitGrid) =>
  grid.rows.map(({ cells, inherited }) =>
    cells.map(({ value }, at) => `${inherited[at] === true ? '^' : ''}${value}`).join(' | '),
  );

const leftOut = (grid: SplitGrid) => grid.leftOut.map(({ kind, content }) => `${kind}: ${content.value}`);

describe('headers', () => {
  test.each<[what: string, given: readonly string[], expected: readonly string[]]>([
    ['one row', ['*Country|*Name', 'Chile|Faro'], ['place:Country', 'name:Name']],
    [
      'a group above its columns',
      ['*Name|*Seats|<', '^|*Lower house|*Upper house', 'Faro|1 / 9|2 / 9'],
      ['name:Name', 'seats_lower:Seats Lower house', 'seats_upper:Seats Upper house'],
    ],
    [
      'an unknown chamber under seats',
      ['*Name|*Seats|<', '^|*Duma|*Veche', 'Faro|1|2'],
      ['name:Name', 'seats:Seats Duma', 'seats:Seats Veche'],
    ],
    ['a title above it', ['*Our table|<', '*Country|*Name', 'Chile|Faro'], ['place:Country', 'name:Name']],
    ['cells that are not marked', ['Country|Name', 'Chile|Faro'], ['place:Country', 'name:Name']],
    [
      'a patch of colour under a wide header',
      ['*Name|<|*Party', '|Eva Berg|Dawn', '|Ola Lie|Dusk'],
      ['person:Name', 'party:Party'],
    ],
    [
      'two dates under a wide term',
      ['*Name|*Term of office|<', 'Faro|1 May 2001|3 June 2004', 'Torre|2004|2006'],
      ['name:Name', 'joined:Term of office', 'left:Term of office'],
    ],
    [
      'headers that are names of every object',
      ['*__proto__|*constructor|*Name', 'x y z|words of any|Faro'],
      ['text:__proto__', 'text:constructor', 'name:Name'],
    ],
    [
      'a header that the cells contradict',
      ['*Name|*Members', 'Faro|1,200', 'Torre|300'],
      ['name:Name', 'number:Members'],
    ],
    [
      'the notes column under another word',
      ['*Name|*Zzz', 'Faro|words of any kind', 'Torre|more words here'],
      ['name:Name', 'text:Zzz'],
    ],
  ])('%s', (_, given, expected) => {
    expect(columns(split(given))).toEqual(expected);
  });

  test('a settled role wins over the header and the cells', () => {
    const settled = new Map<string, ColumnRole>([['MEMBERS', 'notes']]);
    expect(columns(split(['*Name|*Members', 'Faro|1,200'], { columns: settled }))).toEqual([
      'name:Name',
      'notes:Members',
    ]);
  });

  test('an unknown header is reported once, with its place', () => {
    const { findings } = splitGrid(table(['*Name|*Zzz', 'Faro|words of any kind', 'Torre|more words here']), {
      vocabulary,
    });
    expect(findings.map(({ code, message, locator }) => [code, message, locator])).toEqual([
      ['unknown-column', 'The column “Zzz” is not known; its cells are kept as text.', 't1.1'],
    ]);
  });
});

describe('no header', () => {
  test('the cells tell the columns', () => {
    const grid = split([
      'Arden|1st|[[/w/1|Tolu Banda]]|Толу Банда|Dawn Party',
      '^|2nd|[[/w/2|Miko Sarri]]|Мико Сарри|Dusk Party',
      'Belmor|3rd|[[/w/3|Rada Venn]]|Рада Венн|Dawn Party',
    ]);
    expect(columns(grid)).toEqual(['constituency:', 'ordinal:', 'name:', 'native_name:', 'text:']);
  });
});

describe('rows', () => {
  test.each<[what: string, given: readonly string[], expected: readonly string[], out?: readonly string[]]>([
    [
      'a place spanned over two rows is carried and marked, its marks are not',
      ['*Country|*Name', 'Chile[1]|Faro', '^|Torre'],
      ['Chile | Faro', '^Chile | Torre'],
    ],
    [
      'a cell that spans columns is no second value',
      ['*Name|*Party|*Notes', 'Vacant|<|since May'],
      ['Vacant |  | since May'],
    ],
    [
      'a name spanned over rows goes on with further lines',
      ['*Name|*Seats', 'Faro|1 / 9', '^|2 / 30', 'Torre|3 / 9'],
      ['Faro | 1 / 9\n2 / 30', 'Torre | 3 / 9'],
    ],
    [
      'headings across are places where there is no such column',
      ['*Name|*Notes', 'Chile|<', 'Faro|old', 'Peru|<', 'Torre|new'],
      ['Faro | old | ^Chile', 'Torre | new | ^Peru'],
    ],
    [
      'other headings across are words of their own',
      ['*Country|*Name', 'North division|<', 'Chile|Faro'],
      ['Chile | Faro | ^North division'],
    ],
    [
      'letters, repeated headers, totals and footers are left out by name',
      ['*Country|*Name', 'A|<', 'Chile|Faro', '*Country|*Name', 'Peru|Torre', 'Total|2', 'Source: us|<'],
      ['Chile | Faro', 'Peru | Torre'],
      ['index: A', 'repeated-header: Country', 'total: Total', 'footer: Source: us'],
    ],
    ['a flag without words is a place', ['*Country|*Name', '{{Flag of Chile.svg}}|Faro'], ['Chile | Faro']],
    [
      'flags beside names are places',
      ['*Name|*Notes', '{{Chile}} Faro|old', '{{Peru}}Torre|new'],
      [' Faro | old | Chile', 'Torre | new | Peru'],
    ],
    ['no rows', ['*Country|*Name'], []],
    ['nothing at all', [], []],
  ])('%s', (...[, given, expected, out = []]) => {
    const grid = split(given);
    expect({ rows: rows(grid), leftOut: leftOut(grid) }).toEqual({ rows: expected, leftOut: out });
  });

  test('a heading that says who is listed below stays with its rows', () => {
    const grid = split(['*Country|*Name', 'Observers|<', 'Chile|Faro', 'Former members|<', 'Peru|Torre']);
    expect(grid.rows.map(({ headings = [] }) => headings.map(({ value }) => value))).toEqual([
      ['Observers'],
      ['Former members'],
    ]);
  });

  it('keeps every word of every cell in a row, a header or what is left out', () => {
    const word = fc.constantFrom('Faro', 'Torre', 'Chile', '12', '1 / 9', 'Dawn Party', '', 'in May 2012', '–');
    const row = fc.array(word, { minLength: 3, maxLength: 3 }).map((cells) => cells.join('|'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (body) => {
        const given = ['*Name|*Country|*Zzz', ...body];
        const grid = split(given);
        const kept = [...rows(grid), ...leftOut(grid), ...columns(grid)].join('\n');
        const words = given.flatMap((line) => line.replaceAll('*', '').split('|'));
        expect(words.filter((one) => !kept.includes(one))).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  it('splits thousands of rows without running out of time', () => {
    const many = ['*Name|*Country', ...Array.from({ length: 4000 }, (_, at) => `Club ${at}|Chile`)];
    expect(split(many).rows).toHaveLength(4000);
  });
});
