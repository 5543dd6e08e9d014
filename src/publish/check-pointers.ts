// Checks what points to the versions: the pointer, the list, the changelog, the copy of the newest, the gaps between.
import type { PublishedFile } from '../model/release.ts';
import { type DerivedFiles, listedEntries, type Rebuilt } from './rebuild-pointers.ts';
import { jsonValue } from './stored-rows.ts';
import { follows } from './version-order.ts';
import type { VersionProblem } from './version-problem.ts';

/**
 * @param versions - those on the disk, oldest first
 * @param rebuilt - what should be there
 * @param derived - what is there
 */
export function checkPointers(
  versions: readonly string[],
  { entries, pointers, unrecorded }: Rebuilt,
  derived: DerivedFiles,
): readonly VersionProblem[] {
  const expected = new Map(pointers.map((file) => [file.path, file]));
  return [
    ...gaps(versions, new Map(entries.map(({ version, previous }) => [version, previous]))),
    ...unrecorded.map((version) => ({
      code: 'version-unrecorded' as const,
      at: `v/${version}`,
      message: unknownRelease,
    })),
    ...checkLatest(derived.latestJson, versions, expected.get('latest.json')),
    ...checkList(derived.versionsJson, versions, expected.get('versions.json')),
    ...checkChangelog(derived.changelog, expected.get('CHANGELOG.md')),
    ...(pointers.length === 0 ? [] : checkCopies(derived.copies, expected)),
  ];
}

const unknownRelease = 'Nothing says when and why the version was released.';

/** Numbers go up by one step, and each version names the one before. */
function gaps(versions: readonly string[], previous: ReadonlyMap<string, string | null>): readonly VersionProblem[] {
  return versions.flatMap((version, at) => {
    const before = versions[at - 1];
    const named = previous.get(version);
    const fits = follows(before, version) && (named === undefined || named === (before ?? null));
    if (fits) return [];
    const first = before === undefined ? 'Versions start at 1.0.0' : `The version before on the disk is ${before}`;
    return [{ code: 'version-gap', at: `v/${version}`, message: `${first}; at least one is missing.` }];
  });
}

function checkLatest(
  text: string | undefined,
  versions: readonly string[],
  expected: PublishedFile | undefined,
): readonly VersionProblem[] {
  const at = 'latest.json';
  if (text === undefined) return absent(at, versions);
  const parsed = jsonValue(at, text);
  if ('code' in parsed) return [{ ...parsed, code: 'pointer-broken' }];
  const version = versionIn(parsed.value);
  if (version === undefined) return [{ code: 'pointer-broken', at, message: 'The pointer names no version.' }];
  if (!versions.includes(version)) {
    return [{ code: 'pointer-nowhere', at, message: `The pointer leads to version ${version}, which is not there.` }];
  }
  const newest = versions.at(-1) ?? version;
  if (version !== newest) {
    return [{ code: 'pointer-stale', at, message: `The pointer leads to ${version}, the newest is ${newest}.` }];
  }
  return differing(at, parsed.value, expected);
}

function versionIn(pointer: unknown): string | undefined {
  if (typeof pointer !== 'object' || pointer === null) return undefined;
  const version = new Map<string, unknown>(Object.entries(pointer)).get('version');
  return typeof version === 'string' ? version : undefined;
}

function checkList(
  text: string | undefined,
  versions: readonly string[],
  expected: PublishedFile | undefined,
): readonly VersionProblem[] {
  const at = 'versions.json';
  if (text === undefined) return absent(at, versions);
  const parsed = jsonValue(at, text);
  if ('code' in parsed) return [{ ...parsed, code: 'pointer-broken' }];
  const listed = listedEntries(text).map(({ version }) => version);
  const unlisted = versions.filter((version) => !listed.includes(version));
  const gone = listed.filter((version) => !versions.includes(version));
  const problems = [
    ...unlisted.map((version) => problem('version-unlisted', at, `Version ${version} is on the disk but not listed.`)),
    ...gone.map((version) => problem('version-gone', at, `Version ${version} is listed but not on the disk.`)),
  ];
  return problems.length > 0 ? problems : differing(at, parsed.value, expected);
}

function checkChangelog(text: string | undefined, expected: PublishedFile | undefined): readonly VersionProblem[] {
  if (expected === undefined || text === expected.text) return [];
  if (text === undefined) return [problem('pointer-missing', expected.path, 'The file is not there.')];
  return [problem('derived-differs', expected.path, 'The file is not what the versions make it.')];
}

function checkCopies(
  copies: readonly PublishedFile[],
  expected: ReadonlyMap<string, PublishedFile>,
): readonly VersionProblem[] {
  const found = new Map(copies.map((file) => [`latest/${file.path}`, file]));
  const wanted = [...expected.values()].filter(({ path }) => path.startsWith('latest/'));
  const wrong = wanted.filter(({ path, sha256 }) => found.get(path)?.sha256 !== sha256);
  const more = [...found.keys()].filter((path) => !expected.has(path));
  return [
    ...wrong.map(({ path }) => problem('derived-differs', path, 'The file is not that of the newest version.')),
    ...more.map((path) => problem('derived-differs', path, 'The newest version has no such file.')),
  ];
}

function absent(at: string, versions: readonly string[]): readonly VersionProblem[] {
  return versions.length === 0 ? [] : [problem('pointer-missing', at, 'The file is not there.')];
}

/** Compared by what they say: how a file is laid out does not matter here. */
function differing(at: string, value: unknown, expected: PublishedFile | undefined): readonly VersionProblem[] {
  if (expected === undefined || canonical(value) === canonical(JSON.parse(expected.text))) return [];
  return [problem('derived-differs', at, 'The file is not what the versions make it.')];
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.entries(inner).sort() : inner,
  );
}

function problem(code: VersionProblem['code'], at: string, message: string): VersionProblem {
  return { code, at, message };
}
