// Golden bytes of whole versions: every file of a case, none missing, none left over.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { contentDigest } from '../../src/publish/manifest.ts';
import { renderRelease } from '../../src/publish/renderer.ts';
import { allRenderers, caseNames, casesFolder, readCase } from './publish-cases.ts';

describe.each(caseNames)('%s', (name) => {
  const files = renderRelease(readCase(name), allRenderers);
  const expected = new URL(`${name}/expected/`, casesFolder);

  test.each(files.map(({ path, text }) => [path, text]))('%s', async (path, text) => {
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(path, expected)));
  });

  it('has no golden file that nothing renders', () => {
    const entries = existsSync(expected) ? readdirSync(expected, { recursive: true, withFileTypes: true }) : [];
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
    const rendered = files.map(({ path }) => fileURLToPath(new URL(path, expected)));
    expect(paths.map((path) => path.replaceAll('//', '/')).sort()).toEqual(rendered.sort());
  });
});

it('renders the same bytes for rows in any order', () => {
  const release = readCase('tiny');
  const reversed = Object.entries(release.dataset).map(([name, rows]) => [name, rows.toReversed()]);
  const shuffled = { ...release, dataset: Object.fromEntries(reversed) as Dataset };
  expect(renderRelease(shuffled, allRenderers)).toEqual(renderRelease(release, allRenderers));
});

describe('contentDigest', () => {
  const files = renderRelease(readCase('tiny'), allRenderers);

  it('does not depend on the order of the files', () => {
    expect(contentDigest(files.toReversed())).toBe(contentDigest(files));
  });

  it('does not depend on the version, its title or its licence', () => {
    const other = { ...readCase('tiny'), version: '9.9.9', info: { name: 'x', title: 'X', license: 'MIT' } };
    expect(contentDigest(renderRelease(other, allRenderers))).toBe(contentDigest(files));
  });

  it('is another when a value is', () => {
    const release = readCase('tiny');
    const dataset = { ...release.dataset, seats: [] };
    expect(contentDigest(renderRelease({ ...release, dataset }, allRenderers))).not.toBe(contentDigest(files));
  });
});
