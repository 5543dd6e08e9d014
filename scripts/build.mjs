// Builds dist/: the library and its types, then of that one program in dist/bundle/, with licences and compiled code.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const bundleFolder = join(dist, 'bundle');

process.chdir(root);
removeFolder(bundleFolder); // whatever fails from here on, no bundle of older modules is left to be started
const { status } = spawnSync(join('node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status === 0) {
  chmodSync(join(dist, 'cli.js'), 0o755); // npx in a clone starts it as a program
  await makeBundle();
} else process.exitCode = 1;

/** Made aside and then renamed, so that nobody starts half a bundle. */
async function makeBundle() {
  const staging = join(dist, `bundle-${process.pid}`);
  mkdirSync(staging);
  try {
    const modules = await writeBundle(staging);
    writeFileSync(join(staging, 'LICENSES.txt'), licencesOf(modules));
    compile(staging);
    removeFolder(bundleFolder);
    renameSync(staging, bundleFolder);
  } finally {
    removeFolder(staging);
  }
}

function removeFolder(path) {
  rmSync(path, { recursive: true, force: true });
}

/** Parts behind an `import()` stay files of their own. Returns the paths of all modules that went in. */
async function writeBundle(dir) {
  const bundle = await rolldown({ input: join(dist, 'command-line.js'), platform: 'node', onLog: refuse });
  const comments = { legal: true, annotation: false, jsdoc: false };
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' };
  const { output } = await bundle.write({ dir, format: 'cjs', comments, ...names });
  await bundle.close();
  return output.flatMap(({ modules }) => Object.keys(modules));
}

/** A bundle that is not quite right is worse than none. */
function refuse(level, log) {
  if (level === 'warn') throw new Error(`The bundler warns: ${log.message}`);
}

/** In a process of its own, which does nothing but what a user's does. */
function compile(folder) {
  const script = join(root, 'scripts', 'compile-bundle.mjs');
  const { status } = spawnSync(process.execPath, [script, folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The bundle does not do what it should.');
}

/** Name, version and licence text of every package in the bundle. */
function licencesOf(modules) {
  const folders = [...new Set(modules.map(packageFolder))].filter((folder) => folder !== undefined).sort();
  const texts = folders.map((folder) => {
    const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${facts.name} ${facts.version} (${facts.license})\n\n${licenceText(folder, facts).trim()}\n`;
  });
  return `The files beside this one hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The folder of the package that the module belongs to; nothing for our own. */
function packageFolder(path) {
  const [before, inside] = splitLast(path, `${sep}node_modules${sep}`);
  if (inside === undefined) return undefined;
  const names = inside.split(sep).slice(0, inside.startsWith('@') ? 2 : 1);
  return join(before, 'node_modules', ...names);
}

function splitLast(text, mark) {
  const at = text.lastIndexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** A package without such a file is named with whoever made it; without a licence it must not be passed on. */
function licenceText(folder, { name, license, author }) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/iu.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  if (typeof license !== 'string') throw new Error(`${name} has no licence.`);
  return `By ${author?.name ?? author ?? 'its authors'}, under the licence named above; the package has no text of it.`;
}
