// Proves in a real browser that the page does what it says; the last line is "N passed, N failed".
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { inventedDataset } from './browser/invented-dataset.ts';
import { looks } from './browser/looks.ts';
import { proofs } from './browser/proofs.ts';
import { takePictures } from './browser/screenshots.ts';
import { type Stage, stageIn } from './browser/stage.ts';

const [, , executablePath] = process.argv;
if (executablePath === undefined) throw new Error('Name the browser: node build/scripts/browser.js /usr/bin/chromium');
const pictures = 'build/browser';
const folder = mkdtempSync(join(tmpdir(), 'rosterline-browser-'));
// Without its sandbox it starts in containers and as root as well; it sees nothing but our own files.
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const stage = stageIn({ browser, folder, small: inventedDataset(100), large: inventedDataset(5000) });
  const failed = await runAll(stage);
  mkdirSync(pictures, { recursive: true });
  await takePictures(stage, pictures);
  process.stdout.write(`Pictures: ${pathToFileURL(pictures).href}\n`);
  const count = proofs.length + looks.length;
  process.stdout.write(`${count - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function runAll(stage: Stage): Promise<number> {
  let failed = 0;
  for (const { name, prove } of [...proofs, ...looks]) {
    const problem = await prove(stage).then(() => undefined, String);
    process.stdout.write(problem === undefined ? `ok   ${name}\n` : `FAIL ${name}\n     ${problem}\n`);
    if (problem !== undefined) failed += 1;
  }
  return failed;
}
