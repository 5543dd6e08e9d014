// Holds every file to the rules of the house, and shows that each rule can say no.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isPlaced, looseVersions, type SourceFile, sourceRules } from './house-rules.ts';

const root = new URL('../', import.meta.url);
const sources = filesBelow('src').map((path): SourceFile => ({ path, text: contentOf(path) }));
const sourcePaths = sources.map(({ path }) => path);

describe('src', () => {
  test.each(sourceRules.map((rule) => [rule.name, rule.offences] as const))('every file %s', (_, offences) => {
    const guilty = sources.flatMap((file) => offences(file).map((words) => `${file.path}: ${words}`));
    expect(guilty).toEqual([]);
  });

  it('holds no name of two words or more that the founding example lists', () => {
    expect(longNames().length).toBeGreaterThan(50);
    const guilty = sources.flatMap(({ path, text }) => namesIn(text).map((name) => `${path}: ${name}`));
    expect(guilty).toEqual([]);
  });
});

describe('test', () => {
  it('stands where its subject is looked for', () => {
    expect(filesBelow('test').filter((path) => !isPlaced(path, sourcePaths))).toEqual([]);
  });
});

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(contentOf('package.json'));

  it('are named with one version each', () => {
    expect(looseVersions({ ...dependencies, ...devDependencies })).toEqual([]);
  });

  it('come from whichever registry is asked: the lock file holds no address', () => {
    expect(contentOf('package-lock.json').match(/"resolved"|https?:\/\/[^"]*\.tgz/gu)).toBeNull();
  });
});

const caption = '// Says what lives here.\n';
const long = `${caption}function much() {\n${'  more();\n'.repeat(39)}}\n`;

test.each<[path: string, text: string, offences: readonly string[]]>([
  ['src/model/day.ts', caption, []],
  ['src/cli.ts', `#!/usr/bin/env node\n${caption}`, []],
  ['src/model/day.ts', "import { a } from './a.ts';\n", ["import { a } from './a.ts';"]],
  ['src/model/day.ts', '// no sentence\n', ['// no sentence']],
  ['src/model/day.ts', '', ['']],
  ['src/model/day.ts', caption + '\n'.repeat(299), []],
  ['src/model/day.ts', caption + '\n'.repeat(300), ['301 lines']],
  ['src/model/day.ts', long, ['much: 41 lines']],
  ['src/model/day.ts', long.replace('  more();\n', ''), []],
  ['src/model/utils.ts', caption, ['utils.ts']],
  ['src/model/value-types.ts', caption, ['types.ts']],
  ['src/model/day.ts', `${caption}export * from './a.ts';\n`, ["export * from './a.ts';"]],
  ['src/model/day.ts', `${caption}export { a } from './a.ts';\n`, ["export { a } from './a.ts';"]],
  ['src/index.ts', `${caption}export { a } from './a.ts';\n`, []],
  ['src/index.ts', `${caption}export * from './a.ts';\n`, ["export * from './a.ts';"]],
  ['src/read/html.ts', `${caption}const now = Date.now();\n`, ['Date.now']],
  ['src/pipeline.ts', `${caption}const today = new Date();\n`, ['new Date']],
  [
    'src/diff/match.ts',
    `${caption}a.localeCompare(b); a.toLocaleUpperCase();\n`,
    ['localeCompare', 'toLocaleUpperCase'],
  ],
  ['src/publish/csv.ts', `${caption}import { join } from 'node:path';\n`, ["'node:path"]],
  ['src/publish/csv.ts', `${caption}// Not Math.random: the same bytes every time.\n`, []],
  ['src/publish/csv.ts', `${caption}sort(); // not localeCompare\n`, []],
  ['src/store/lock.ts', `${caption}process.kill(1); Date.now();\n`, []],
  ['src/extract/names.ts', `${caption}if (name === 'Lewica Razem') cut();\n`, ['Lewica']],
])('%s with %j offends with %j', (path, text, expected) => {
  expect(sourceRules.flatMap(({ offences }) => offences({ path, text }))).toEqual(expected);
});

test.each<[path: string, placed: boolean]>([
  ['test/model/partial-date.test.ts', true],
  ['test/property/laws.test.ts', true],
  ['test/house-rules.test.ts', true],
  ['test/models/partial-date.test.ts', false],
  ['test/partial-date.test.ts', false],
])('%s stands in its place: %s', (path, placed) => {
  expect(isPlaced(path, ['src/model/partial-date.ts', 'src/config.ts'])).toBe(placed);
});

test.each<[version: string, loose: boolean]>([
  ['1.2.3', false],
  ['1.2.3-beta.1', false],
  ['^1.2.3', true],
  ['~1.2.3', true],
  ['1.x', true],
  ['latest', true],
  ['github:someone/something', true],
])('the version %s is loose: %s', (version, loose) => {
  expect(looseVersions({ thing: version })).toEqual(loose ? [`thing ${version}`] : []);
});

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(new URL(`${folder}/`, root), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return files
    .map(({ parentPath, name }) => `${parentPath.replace(/\\/gu, '/').replace(/\/$/u, '')}/${name}`)
    .map(fromRoot)
    .sort();
}

function fromRoot(path: string): string {
  return path.slice(path.startsWith(root.pathname) ? root.pathname.length : 0);
}

function contentOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Names that nobody writes by chance: at least two words and twelve letters. */
function longNames(): readonly string[] {
  const { rows } = JSON.parse(contentOf('fixtures/progressive-international/truth.json'));
  const names: readonly string[] = rows.map(({ name }: { readonly name: string }) => name.toLowerCase());
  return names.filter((name) => name.includes(' ') && name.length >= 12);
}

function namesIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return longNames().filter((name) => lower.includes(name));
}
