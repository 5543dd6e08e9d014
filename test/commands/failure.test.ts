// What a person is told when a command fails.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { describeFailure } from '../../src/commands/failure.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'rosterline-failure-'));
const file = join(folder, 'c.json');
writeFileSync(file, '{\n  "id": 3\n}\n');
afterAll(() => rmSync(folder, { recursive: true }));

const bug = 'bug This is a bug in rosterline, not a mistake of yours. Report it with the lines above.';

test.each<[at: string, frame: readonly string[]]>([
  [`${file}:2:9 rosters[0].id`, ['     2 |   "id": 3', '       |         ^']],
  [`${file}:2:9`, ['     2 |   "id": 3', '       |         ^']],
  [`${file}:99:1`, []], // no such line
  [`${file}.gone:2:9`, []],
  [`${folder}:2:9`, []],
  [`pages/a.txt (${file}:2:9 rosters[0].sources[0].path)`, []], // the line would be the config's, not the page's
  ['--as-of', []],
  ['', []],
])('at %j stands its line', async (at, frame) => {
  const { text } = await describeFailure(new PipelineError({ code: 'x', message: 'It is so.', at }), screen());
  expect(text.split('\n').slice(2, -1)).toEqual(frame);
});

test.each<[cause: unknown, code: number, last: string]>([
  [new PipelineError({ code: 'x', message: 'It is so.' }), 1, '  It is so.'],
  [new PipelineError({ code: 'output-busy', message: 'Busy.', exitCode: 4 }), 4, '  Busy.'],
  [new TypeError('x is not a function'), 1, bug],
  ['a text', 1, bug],
])('%s ends with %i', async (cause, code, last) => {
  const { text, exitCode } = await describeFailure(cause, screen());
  expect([exitCode, text.split('\n').at(-2)]).toEqual([code, last]);
});

it('shows no stack for what is no mistake of ours', async () => {
  const { text } = await describeFailure(new PipelineError({ code: 'x', message: 'It is so.' }), screen());
  expect(text).toBe('error x\n  It is so.\n');
});

function screen() {
  return { colours: false, width: 100 };
}
