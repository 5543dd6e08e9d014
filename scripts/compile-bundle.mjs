// Runs the bundle in the folder that it is given as people do, then lays the code that V8 made of it beside each chunk.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledPath, loadBundle, sealOf } from '../dist/load-bundle.js';

const example = 'fixtures/progressive-international';
const output = mkdtempSync(join(tmpdir(), 'rosterline-bundle-'));
const chunks = [];

try {
  const { main } = loadBundle(process.argv[2], 'command-line.cjs', (chunk) => chunks.push(chunk));
  // The code of functions that have run is kept, that of others is left out: these are the commands that should be fast.
  await main(['node', 'rosterline', 'run', '--output', output]);
  await main(['node', 'rosterline', 'run', '--output', output]);
  const [member] = JSON.parse(readFileSync(join(output, 'latest/data/members.json'), 'utf8'));
  await main(['node', 'rosterline', 'explain', member.member_id, '--output', output]);
  for (const ending of ['html', 'wiki', 'md']) {
    await main(['node', 'rosterline', 'inspect', `${example}/article.${ending}`]);
  }
  if (process.exitCode === undefined || process.exitCode === 0) chunks.forEach(writeCompiled);
} finally {
  rmSync(output, { recursive: true, force: true });
}

function writeCompiled({ path, script }) {
  const code = script.createCachedData();
  writeFileSync(compiledPath(path), Buffer.concat([sealOf(readFileSync(path), code), code]));
}
