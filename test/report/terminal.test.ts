// Errors in words, and the line they are about with a caret under the place.
import { describe, expect, it, test } from 'vitest';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import { paintWith, plainLine } from '../../src/report/paint.ts';
import { bugText, codeFrame, counted, errorText } from '../../src/report/terminal.ts';

const screen = { paint: paintWith(false), width: 60 };

describe('an error', () => {
  const failure = {
    code: 'config-value',
    message: '“x”: It is no id.',
    hint: 'Use letters.',
    at: 'c.json:3:8 rosters[0].id',
  };

  it('is code, place, sentence, line and remedy', () => {
    const line = { text: '  "id": "x"', line: 3, column: 9 };
    expect(errorText(new PipelineError(failure), line, screen)).toBe(
      [
        'error config-value  c.json:3:8 rosters[0].id',
        '  “x”: It is no id.',
        '     3 |   "id": "x"',
        '       |         ^',
        '  hint: Use letters.',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what there is not', () => {
    const error = new PipelineError({ code: 'output-busy', message: 'Another run is writing.' });
    expect(errorText(error, undefined, screen)).toBe('error output-busy\n  Another run is writing.\n');
  });

  it('does nothing to the terminal, whatever it quotes', () => {
    const error = new PipelineError({
      code: 'source-missing',
      message: '“a\u001b[2J\u202etxt” is gone.',
      at: 'a\u0007',
    });
    expect(errorText(error, undefined, screen)).toBe(
      'error source-missing  a\ufffd\n  “a\ufffd[2J\ufffdtxt” is gone.\n',
    );
  });
});

it('says of a bug that it is one, with all that helps to find it', () => {
  const text = bugText(new TypeError('x is not a function'), screen);
  expect(text.split('\n')[0]).toBe('TypeError: x is not a function');
  expect(text.split('\n').at(-2)).toBe(
    'bug This is a bug in rosterline, not a mistake of yours. Report it with the lines above.',
  );
});

const long = `${'a'.repeat(200)}X${'b'.repeat(200)}`;

test.each<[text: string, column: number, frame: readonly string[]]>([
  ['\tx', 2, ['   1 |  x', '     |  ^']],
  ['日本x', 3, ['   1 | 日本x', '     |     ^']],
  ['ab', 9, ['   1 | ab', '     |   ^']], // a place past the end
  ['', 1, ['   1 | ', '     | ^']],
])('the caret stands under its place in %j', (text, column, frame) => {
  expect(codeFrame({ text, line: 1, column }, screen)).toEqual(frame);
});

it('shows a long line around the place only', () => {
  const [shown = '', caret = ''] = codeFrame({ text: long, line: 1, column: 201 }, screen);
  expect([shown.length, shown[caret.indexOf('^')]]).toEqual([58, 'X']);
});

it('wears colours only where it may', () => {
  const error = new PipelineError({ code: 'output-busy', message: 'Busy.' });
  const coloured = errorText(error, undefined, { paint: paintWith(true), width: 60 });
  expect(coloured).toBe('\u001b[31merror\u001b[39m \u001b[1moutput-busy\u001b[22m\n  Busy.\n');
});

test.each<[count: number, words: string]>([
  [0, '0 boxes'],
  [1, '1 box'],
  [2, '2 boxes'],
])('%i', (count, words) => {
  expect(counted(count, 'box', 'boxes')).toBe(words);
});

test('a plain line has single spaces and no half characters', () => {
  expect(plainLine('a \u00a0\n b\ud800c')).toBe('a b\ufffdc');
});
