// Everything that is asked of a change, in one command: each step prints a line, failures with what the tool said.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const leastModules = 40; // without @swc/core dependency-cruiser reads nothing and is content with it
const hostileEnvironment = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const ownedByTheMachine = new Set(['runs', 'pending', '.staging', '.lock']);

/** A step returns what went wrong, or `undefined`. */
const steps = [
  ['format and lint', () => tool('biome', ['ci', '--colors=off', '.'])],
  ['types', () => tool('tsc', ['-p', 'tsconfig.json'])],
  ['imports', checkImports],
  ['nothing unused', () => tool('knip', ['--no-progress'])],
  ['builds', () => run(process.execPath, ['scripts/build.mjs']) ?? tool('tsc', ['-p', 'tsconfig.tools.json'])],
  ['tests with coverage', () => tool('vitest', ['run', '--coverage', '--coverage.reporter=text-summary', '--silent'])],
  ['generated docs', () => run(process.execPath, ['build/scripts/docs.js', '--check'])],
  ['bundled output', checkOutput],
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const failed = steps.filter(([name, check]) => !passes(name, check)).length;
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function passes(name, check) {
  const start = performance.now();
  const problem = check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${seconds.padStart(5)} s`);
  if (problem !== undefined) console.log(problem.trimEnd().replace(/^/gmu, '     '));
  return problem === undefined;
}

function tool(name, args) {
  return run(join('node_modules', '.bin', name), args);
}

/** What the command printed when it failed. */
function run(command, args, environment = {}) {
  const { status, output } = spawn(command, args, environment);
  return status === 0 ? undefined : output;
}

function spawn(command, args, environment = {}) {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  delete env.FORCE_COLOR;
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
  const output = [result.error?.message, result.stdout, result.stderr].filter(Boolean).join('\n');
  return { status: result.status, output: output || `${command} ended with ${result.signal ?? result.status}.` };
}

function checkImports() {
  const folders = ['src', 'bench', 'conformance', 'scripts'];
  const { status, output } = spawn(join('node_modules', '.bin', 'depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ]);
  if (status !== 0) return output;
  const modules = Number(/(\d+) modules/u.exec(output)?.[1] ?? 0);
  return modules > leastModules ? undefined : `${output}\nOnly ${modules} modules were read; is @swc/core installed?`;
}

/** A run over the published example must find nothing new, on a machine with an odd clock and locale too. */
function checkOutput() {
  if (!existsSync('output/latest.json'))
    return 'There is no output/latest.json. hint: run "npm start" and commit output/.';
  const parent = mkdtempSync(join(tmpdir(), 'rosterline-check-'));
  const copy = join(parent, 'output');
  try {
    cpSync('output', copy, { recursive: true, filter: (path) => !ownedByTheMachine.has(basename(path)) });
    const problem = run(process.execPath, ['dist/cli.js', 'run', '--output', copy], hostileEnvironment);
    return problem ?? describeChanges(copy) ?? uncommittedOutput();
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function describeChanges(copy) {
  const before = contentsOf('output');
  const after = contentsOf(copy);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  if (changed.length === 0) return undefined;
  return `A run changes the published example. hint: run "npm start" and commit output/.\n${changed.slice(0, 20).join('\n')}`;
}

function contentsOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const kept = paths.filter((path) => !ownedByTheMachine.has(path.split(/[\\/]/u, 1)[0]));
  return new Map(kept.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** Changes of output/ that are neither committed nor staged; none to speak of outside a checkout. */
function uncommittedOutput() {
  if (!existsSync('.git')) return undefined;
  const fresh = spawn('git', ['ls-files', '--others', '--exclude-standard', '--', 'output']);
  const untracked = fresh.status !== 0 || /^output\//mu.test(fresh.output) ? fresh.output : undefined;
  return run('git', ['diff', '--exit-code', '--stat', '--', 'output']) ?? untracked;
}
