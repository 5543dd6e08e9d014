// Writes src/report/timeline/client-text.ts: the script and style of the page, bundled from client/.
//
//   node scripts/client-text.mjs           writes it
//   node scripts/client-text.mjs --check   ends with 1 when it is not what client/ gives now
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const target = 'src/report/timeline/client-text.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { status } = spawnSync(join('node_modules', '.bin', 'tsc'), ['-p', 'client/tsconfig.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status === 0) await renew(process.argv.includes('--check'));
else process.exitCode = 1;

async function renew(checkOnly) {
  const text = `// The script and style of the page: written by scripts/client-text.mjs from client/, do not edit.

export const clientScript = ${literal(await script())};

export const clientStyle = ${literal(style())};
`;
  if (text === read(target)) return;
  if (!checkOnly) writeFileSync(target, text);
  process.exitCode = checkOnly ? 1 : 0;
  console.log(`${target} ${checkOnly ? 'is out of date. hint: run "npm run client".' : 'is written anew.'}`);
}

async function script() {
  const bundle = await rolldown({ input: 'client/main.ts', platform: 'browser', tsconfig: 'client/tsconfig.json' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}

/** Without comments and margins. */
function style() {
  return read('client/page.css')
    .replace(/\/\*[^*]*\*\//gu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function literal(text) {
  return `\`${text.replace(/[\\`]|\$\{/gu, '\\$&').replaceAll('\n', '\\n')}\``;
}
