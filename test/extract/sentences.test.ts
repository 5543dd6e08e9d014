// Sentences of a paragraph: where one ends and the next begins, and whose the marks are.
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/extract/sentences.ts';
import { readLine } from '../../src/read/flat-line.ts';
import { written } from '../read/document-outline.ts';

describe('sentencesOf', () => {
  test.each<[text: string, sentences: readonly string[]]>([
    ['It left. It came back.', ['It left.', 'It came back.']],
    ['It left.[1] It came back.[2][3]', ['It left.[1]', 'It came back.[2][3]']],
    ['It left.[1]It came back.', ['It left.[1]', 'It came back.']],
    ['It left[1]. It came[2] back.', ['It left[1].', 'It came[2] back.']],
    ['Did it leave? It did! So', ['Did it leave?', 'It did!', 'So']],
    ['“It left.” He said so.', ['“It left.”', 'He said so.']],
    ['It left (in May). The rest stayed.', ['It left (in May).', 'The rest stayed.']],
    ['It left on 3.5 terms. 40 stayed.', ['It left on 3.5 terms.', '40 stayed.']],
    ['J. Berg and Dr. Eva Berg left.', ['J. Berg and Dr. Eva Berg left.']],
    ['It meets in Washington, D.C. every year.', ['It meets in Washington, D.C. every year.']],
    ['The U.S. Harbour Union left.', ['The U.S. Harbour Union left.']],
    ['It left vs. all advice. They stayed.', ['It left vs. all advice.', 'They stayed.']],
    ['Он вышел. Она осталась.', ['Он вышел.', 'Она осталась.']],
    ['One sentence without a stop', ['One sentence without a stop']],
    ['  It left.  ', ['It left.']],
    ['', []],
    ['...', ['...']],
    ['[1]', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(readLine(text, 1)).map(written)).toEqual(sentences);
  });

  test('each stands at its own column, marks counted', () => {
    const columns = sentencesOf(readLine('It left.[11] It came back. So', 4)).map(({ position }) => position);
    expect(columns).toEqual([
      { kind: 'text', line: 4, column: 1 },
      { kind: 'text', line: 4, column: 14 },
      { kind: 'text', line: 4, column: 28 },
    ]);
  });
});
