// Citation marks of a line: which are taken out, which are furniture, which are words.
import { describe, expect, it, test } from 'vitest';
import { readLine } from '../../src/read/flat-line.ts';

describe('readLine', () => {
  test.each<[text: string, value: string, marks: readonly (readonly [label: string, offset: number])[]]>([
    ['Harbour Union', 'Harbour Union', []],
    ['Harbour Union[11]', 'Harbour Union', [['11', 13]]],
    [
      'Harbour Union[2][3] left',
      'Harbour Union left',
      [
        ['2', 13],
        ['3', 13],
      ],
    ],
    ['[1]Harbour', 'Harbour', [['1', 0]]],
    ['Harbour[1]Union', 'HarbourUnion', [['1', 7]]],
    ['a [note 3] b', 'a  b', [['note 3', 2]]],
    ['a[a]', 'a', [['a', 1]]],
    ['a[nb 12]', 'a', [['nb 12', 1]]],
    ['a[Anm. 1]', 'a[Anm. 1]', []],
    ['a[999]', 'a', [['999', 1]]],
    ['founded in [2020]', 'founded in [2020]', []],
    ['it [sic] is', 'it [sic] is', []],
    ['[...] it', '[...] it', []],
    ['[ab]', '[ab]', []],
    ['[]', '[]', []],
    ['[[1]]', '[]', [['1', 1]]],
    ['History[edit]', 'History', []],
    ['Historia[editar][1]', 'Historia', [['1', 8]]],
    ['История[править]', 'История', []],
    ['so they say[citation needed].', 'so they say.', []],
    ['[when?]', '', []],
    ['[1', '[1', []],
    ['1]', '1]', []],
    ['', '', []],
    ['🏳️[1]x', '🏳️x', [['1', 3]]],
    ['\ud83d[1]', '\ud83d', [['1', 1]]],
  ])('%s', (text, value, marks) => {
    const read = readLine(text, 7);
    expect({ value: read.value, marks: read.footnoteReferences }).toEqual({
      value,
      marks: marks.map(([label, offset]) => ({ label, offset })),
    });
  });

  it('stands at the first column of its line', () => {
    expect(readLine('  a[1]', 7)).toEqual({
      value: '  a',
      position: { kind: 'text', line: 7, column: 1 },
      footnoteReferences: [{ label: '1', offset: 3 }],
      links: [],
      images: [],
    });
  });
});
