// The script of the page is what its sources give, and what the page's policy lets run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { clientScript, clientStyle } from '../../../src/report/timeline/client-text.ts';

it('is what client/ gives now, and its types hold', () => {
  const script = fileURLToPath(new URL('../../../scripts/client-text.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, output: stdout + stderr }).toEqual({ status: 0, output: '' });
});

it('holds nothing that would end its element or reach out of the page', () => {
  expect(clientScript.match(/<\/script|<!--|\bfetch\(|XMLHttpRequest|innerHTML|\beval\(|import\(/giu)).toBeNull();
  expect(clientStyle.match(/<\/style|@import|url\((?!#)/giu)).toBeNull();
});
