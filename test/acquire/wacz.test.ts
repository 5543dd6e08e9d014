// WACZ packages: read through to their records, and held against what they say of themselves.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { captureLines, type Files, findingLines, readFiles, warcRecord, zipFile } from './written-archives.ts';

const archive = gzipSync(warcRecord());
const line = 'a.wacz/archive/data.warc.gz#0 2020-06-27T10:11:12Z 200 "<p>one</p>"';
const hashOf = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const listOf = (files: Files, more: object = {}) =>
  JSON.stringify({
    profile: 'data-package',
    resources: Object.entries(files).map(([path, bytes]) => ({ path, hash: hashOf(bytes) })),
    ...more,
  });
const sound = { 'archive/data.warc.gz': archive, 'pages/pages.jsonl': '{}' };

test.each<[what: string, files: Files, told: readonly string[]]>([
  ['sound', { ...sound, 'datapackage.json': listOf(sound) }, []],
  [
    'with an archive file of another name',
    { 'archive/data.warc.gz': archive, 'datapackage.json': listOf(sound) },
    ['archive-incomplete a.wacz: “pages/pages.jsonl” is listed but not in the package.'],
  ],
  ['without its list', sound, ['archive-incomplete a.wacz: The package has no datapackage.json.']],
  [
    'with a list that is none',
    { ...sound, 'datapackage.json': '[' },
    ['archive-incomplete a.wacz: The datapackage.json is no list of files.'],
  ],
  [
    'with another digest of its archive file',
    { ...sound, 'datapackage.json': listOf({ ...sound, 'archive/data.warc.gz': 'other' }) },
    ['digest-differs a.wacz/archive/data.warc.gz: The package says another digest than the file has.'],
  ],
  [
    'with another digest of its pages',
    { ...sound, 'datapackage.json': listOf({ ...sound, 'pages/pages.jsonl': 'other' }) },
    ['digest-differs a.wacz/pages/pages.jsonl: The package says another digest than the file has.'],
  ],
  [
    'with another digest of its list',
    {
      ...sound,
      'datapackage.json': listOf(sound),
      'datapackage-digest.json': JSON.stringify({ path: 'datapackage.json', hash: hashOf('other') }),
    },
    ['digest-differs a.wacz: The datapackage.json has another digest than the package says.'],
  ],
  [
    'of packages',
    { ...sound, 'inner.wacz': 'PK', 'datapackage.json': listOf(sound, { profile: 'multi-wacz-package' }) },
    [
      'archive-incomplete a.wacz: The package consists of others, which are not opened.',
      'archive-incomplete a.wacz/inner.wacz: It is a package inside the package, which is not opened.',
    ],
  ],
])('%s', async (_, files, told) => {
  const read = await readFiles({ 'a.wacz': zipFile(files) }, { path: 'a.wacz' });
  expect({ captures: captureLines(read), findings: findingLines(read) }).toEqual({ captures: [line], findings: told });
});

it('without an archive file is no error', async () => {
  const read = await readFiles({ 'a.wacz': zipFile({ 'datapackage.json': listOf({}) }) }, { path: 'a.wacz' });
  expect(findingLines(read)).toEqual(['archive-incomplete a.wacz: The package has no archive file.']);
});

it('that is torn is told, and the rest of the run goes on', async () => {
  const zip = zipFile(sound);
  const read = await readFiles({ 'a.wacz': zip.subarray(0, zip.length - 30), '20200101000000.html': 'a' });
  expect(captureLines(read)).toEqual(['20200101000000.html 2020-01-01T00:00:00Z - "a"']);
  expect(findingLines(read)).toEqual([
    'record-broken a.wacz: The zip cannot be opened (End of central directory record signature not found. Either not a zip file, or file is truncated.).',
  ]);
});
